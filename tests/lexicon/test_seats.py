"""Every sentence of the lexicon of seats, read by the reader."""

import pytest

from attache.lexicon.seats import SeatUse, Use
from attache.lexicon.world import World
from attache.read.name.mentions import find_mentions
from attache.records import MentionKind
from attache.text.language import Language

WORLD = World.load()
USES = WORLD.seats.entries
GOVERNMENTS = {Use.DEALING, Use.ADDRESSING, Use.STANCE, Use.RULING}
FINDS = [(use, text) for use in USES for text in use.finds]
PASSES = [(use, text) for use in USES for text in use.passes]


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


def first(text: str, language: Language) -> MentionKind:
    found = list(find_mentions(text, language.parse([(0, text)]), WORLD))
    return found[0].kind


@pytest.mark.parametrize(("use", "text"), FINDS)
def test_a_use_finds_its_seats(use: SeatUse, text: str, language: Language):
    assert (first(text, language) is MentionKind.PLACE) is (use.use not in GOVERNMENTS)


@pytest.mark.parametrize(("use", "text"), PASSES)
def test_a_use_passes_over_other_seats(use: SeatUse, text: str, language: Language):
    assert (first(text, language) is MentionKind.PLACE) is (use.use in GOVERNMENTS)


def test_every_use_stands_in_the_lexicon_once():
    assert sorted(entry.use for entry in USES) == sorted(Use)
    assert all(entry.finds and entry.passes for entry in USES)
