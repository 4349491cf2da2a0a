import pytest
from making import at, reading, statement, units

from attache.lexicon.disputes import Disputes
from attache.records import Mention, MentionKind, Source, SourceKind, Stance
from attache.relate.accusations import accuses, speaks_for, tells_of_denier


@pytest.mark.parametrize(
    ("text", "blames"),
    [
        ("Norland is behind the shelling of Kesh.", True),
        ("The papers are full of claims that Norland shelled Kesh.", True),
        ("Norland sent a doctor to Kesh after the shelling.", False),
    ],
)
def test_what_blames_somebody_accuses(text, blames):
    (unit,) = units(reading("a", text))
    assert accuses(unit, Disputes.load()) is blames


def test_it_tells_of_who_denies_where_it_names_him():
    text = "Norland is behind the shelling of Kesh."
    name = Mention(id="n", kind=MentionKind.COUNTRY, span=at(text, "Norland"), name="Norland")
    (told,) = units(reading("a", text, mentions=(name,)))
    other = "Norland denied that it had shelled Kesh."
    denied = statement(other, "d", "it had shelled Kesh", "denied", "Norland", stance=Stance.DENYING)
    (denying,) = units(reading("b", other, statements=(denied,)))
    assert tells_of_denier(told, denying)
    assert not tells_of_denier(denying, told)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Baker", "Baker", True),
        ("Baker's lawyer", "Baker", True),
        ("Bak", "Baker's lawyer", False),
        ("Baker", "Orn", False),
    ],
)
def test_who_is_called_by_anothers_name_speaks_for_him(one, other, is_one):
    assert speaks_for(*(Source(kind=SourceKind.PERSON, name=name) for name in (one, other))) is is_one
