import pytest

from attache.records import Carrier, Span, Verdict
from attache.relate.supports import support


def carrier(article, origin, likely=1.0):
    return Carrier(article=article, span=Span(0, 4), chain=(), origin=origin, record=None, likely=likely)


@pytest.mark.parametrize(
    ("told", "verdict", "why"),
    [
        (["Ada Brenn", "Ada Brenn"], "single_origin", "2 reports, 1 known origin; all of it comes from Ada Brenn"),
        (
            ["Ada Brenn", None],
            "single_origin",
            "known in one of two reports: Ada Brenn; the other names nobody",
        ),
        (
            [None, None, "Ada Brenn", *[None] * 5],
            "single_origin",
            "known in one of eight reports: Ada Brenn; the others name nobody",
        ),
        (["Ada Brenn", "Otto Vann"], "corroborated", "2 reports, 2 known origins; independent: Ada Brenn; Otto Vann"),
        (
            ["Ada Brenn", "Otto Vann", None, None],
            "corroborated",
            "4 reports, 2 known origins; known in two of four reports: Ada Brenn; Otto Vann; the others name nobody",
        ),
        (
            [None, None],
            "unknown_origin",
            "2 reports, no known origin; no report says whence: that is not independent",
        ),
    ],
)
def test_the_reason_says_in_how_many_reports_an_origin_is_known(told, verdict, why):
    found = support([carrier(f"r{n}", origin) for n, origin in enumerate(told)], (), ())
    assert (found.verdict, found.why) == (Verdict(verdict), why)


def test_a_report_that_tells_it_twice_and_says_once_whence_names_somebody():
    found = support([carrier("a", None), carrier("a", "Ada Brenn"), carrier("b", "Ada Brenn")], (), ())
    assert found.why == "2 reports, 1 known origin; all of it comes from Ada Brenn"


def test_an_origin_that_does_not_count_is_known_and_not_called_independent():
    told = [carrier("a", "Ada Brenn"), carrier("b", "Otto Vann")]
    found = support(told, (), (), ("what is only thought bears nobody out: Otto Vann",), ("Ada Brenn",))
    assert (found.verdict, found.origins) == (Verdict.SINGLE_ORIGIN, ("Ada Brenn",))
    assert found.why == "2 reports, 2 known origins; what is only thought bears nobody out: Otto Vann"


def test_what_only_may_be_told_corroborates_nothing_and_is_not_counted():
    found = support([carrier("a", "Ada Brenn"), carrier("b", "Otto Vann", 0.5), carrier("c", None, 0.59)], (), ())
    assert (found.verdict, found.origins) == (Verdict.SINGLE_ORIGIN, ("Ada Brenn",))
    assert found.why == "1 report, 1 known origin; all of it comes from Ada Brenn"
    found = support([carrier("a", "Ada Brenn"), carrier("b", "Otto Vann", 0.6)], (), ())
    assert (found.verdict, found.origins) == (Verdict.CORROBORATED, ("Ada Brenn", "Otto Vann"))
