"""Every name of the lexicon of nouns, read by the reader."""

import pytest

from attache.lexicon.heads import Head, Part
from attache.lexicon.world import World
from attache.read.name.compounds import find_compounds
from attache.read.name.mentions import find_mentions
from attache.records import MentionKind
from attache.text.language import Language

WORLD = World.load()
HEADS = WORLD.heads.entries
FINDS = [(head, text) for head in HEADS for text in head.finds]
PASSES = [(head, text) for head in HEADS for text in head.passes]
PLACES = {Part.PLACE, Part.OPENING, Part.NAMING}


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.mark.parametrize(("head", "text"), FINDS)
def test_a_noun_finds_its_names_whole(head: Head, text: str, language: Language):
    before, name, after = text.split("|")
    words = before + name + after
    (found,) = find_compounds(words, language.parse([(0, words)]), WORLD)
    kind = MentionKind.PLACE if head.part in PLACES else MentionKind.ORGANIZATION
    assert (found.span.of(words), found.kind) == (name, kind)


@pytest.mark.parametrize(("head", "text"), PASSES)
def test_a_noun_passes_over_what_is_no_name(head: Head, text: str, language: Language):
    words = text.replace("|", "")
    parsed = language.parse([(0, words)])
    assert not list(find_compounds(words, parsed, WORLD))
    assert text.split("|")[1:2] not in [[m.span.of(words)] for m in find_mentions(words, parsed, WORLD)]


def test_every_part_has_its_entry():
    assert sorted(entry.part for entry in HEADS) == sorted(Part)
