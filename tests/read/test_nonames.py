"""What is no name, whatever a model says."""

import pytest

from attache.lexicon.world import World
from attache.read.name.nonames import is_no_name
from attache.records import MentionKind

WORLD = World.load()
PERSON, PLACE, BODY = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANIZATION


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Operation Blue Finch", BODY),
        ("the Orava Agreement", PLACE),
        ("Hurricane Hilda", PERSON),
        ("@harbournews", BODY),
        ("pic.example.com/3mv", PLACE),
        ("Agency - Contributor Ann", PERSON),
        ("World", BODY),
        ("Unification", PERSON),
        ("UNIFICATION", BODY),
    ],
)
def test_deeds_addresses_and_small_words_are_no_names(words, kind):
    assert is_no_name(words, kind, WORLD, {"unification"})


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ann Lenz", PERSON),
        ("Jean-Luc Roy", PERSON),
        ("Harbour Agency", BODY),
        ("WHO", BODY),
        ("U.S. Steel", BODY),
        ("War", PLACE),
    ],
)
def test_names_are_names(words, kind):
    assert not is_no_name(words, kind, WORLD, {"unification"})
