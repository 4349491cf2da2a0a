from attache.read.page.paragraphs import running
from attache.records import Span


def test_a_line_goes_on_around_what_breaks_into_it():
    text = "The envoy AD left.\nNobody came."
    prose = [Span(0, 9), Span(13, 18), Span(19, 31)]
    assert list(running(text, prose)) == [(0, "The envoy    " + " left."[1:]), (19, "Nobody came.")]


def test_a_page_without_prose_has_no_runs():
    assert list(running("Advertisement", [])) == []
