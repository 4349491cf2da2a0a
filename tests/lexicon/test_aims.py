import pytest

from attache.lexicon.ontology import Ontology
from attache.lexicon.tables import phrases
from attache.records import EventType

ONTOLOGY = Ontology.load()


@pytest.mark.parametrize(
    "entry", ONTOLOGY.aims.entries, ids=lambda entry: f"{entry.type} of {entry.of} {entry.of_mode}"
)
def test_an_aim_gives_a_mode_that_its_type_has(entry):
    assert (entry.type, entry.mode) in ONTOLOGY.modes
    assert all(not entry.of_mode or (EventType(of), entry.of_mode) in ONTOLOGY.modes for of in phrases(entry.of))


@pytest.mark.parametrize(
    ("kind", "of", "of_mode", "mode"),
    [
        ("REQUEST", "RETREAT", "", "yield"),
        ("REQUEST", "RETREAT", "resign", "change"),
        ("REJECT", "CONSULT", "visit", "meet"),
        ("THREATEN", "SANCTION", "", "restrict"),
        ("THREATEN", "SANCTION", "expel", "expel"),
        ("THREATEN", "COERCE", "seize", ""),
        ("ACCUSE", "ASSAULT", "", ""),
    ],
)
def test_the_mode_is_that_of_the_first_row_that_fits(kind, of, of_mode, mode):
    assert ONTOLOGY.aims.mode(EventType(kind), EventType(of), of_mode) == mode
