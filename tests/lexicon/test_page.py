import pytest

from attache.lexicon.page import Page, shipped_page
from attache.records import Span

CUES = shipped_page().cues


def fires(cue, line):
    page, span = Page([cue]), Span(0, len(line))
    return bool(page.of_line(line, span) or page.head(line, span) or list(page.inside(line, span)))


@pytest.mark.parametrize(("cue", "line"), [(cue, line) for cue in CUES for line in cue.finds])
def test_a_cue_finds_what_it_must(cue, line):
    assert fires(cue, line)


@pytest.mark.parametrize(("cue", "line"), [(cue, line) for cue in CUES for line in cue.passes])
def test_a_cue_passes_over_what_it_must(cue, line):
    assert not fires(cue, line)


def test_every_cue_proves_itself():
    assert all(cue.finds and cue.passes for cue in CUES)


def test_every_cue_of_furniture_and_credits_says_what_they_are_for():
    assert not [cue.name for cue in CUES if cue.kind in ("furniture", "credit") and not cue.purpose]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks failed.",
        "He wept.",
        "“No,” she said.",
        "Nobody came to read the will.",
        "More than a dozen ships wait outside the port.",
        "Photos of the wreck were shown to the families.",
        "By Friday evening the port was closed.",
        "Sign language was used throughout.",
        "Print is dead, the publisher said.",
        "It was published on 19 June 2021.",
        "Related industries will suffer, the chamber said.",
    ],
)
def test_no_cue_takes_a_short_sentence(sentence):
    assert not [cue.name for cue in CUES if fires(cue, sentence)]


def test_a_cue_leaves_a_line_that_is_longer_than_pages_have_them():
    line = "Read also: " + "the envoy left the talks and nobody knew why he had come at all; " * 20
    assert shipped_page().of_line(line, Span(0, len(line))) is None
