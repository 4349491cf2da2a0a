from dataclasses import replace

import pytest
from making import encoder, propositions, reading, statement, units

from attache.lexicon.disputes import Disputes
from attache.records import Source, SourceKind, Stance
from attache.relate.links import TWICE, UNSURE, believed, links


@pytest.mark.parametrize(
    ("likely", "apart", "expected"),
    [(TWICE, 1.0, TWICE), (TWICE - 0.1, 1.0, UNSURE), (TWICE - 0.1, 0.0, TWICE - 0.1), (0.05, 1.0, 0.05)],
)
def test_what_two_voices_tell_is_one_claim_only_where_that_is_sure(likely, apart, expected):
    assert believed(likely, {"other speaker": apart}) == expected


def urging(name, whom, country):
    text = f"Ada Brenn urged {whom} to keep the accord on the river and its ferries."
    told = statement(text, "s", text.partition("urged ")[2][:-1], "urged", "Ada Brenn", stance=Stance.DEMANDING)
    asked = Source(kind=SourceKind.BODY, name=whom, country=country)
    return units(reading(name, text, statements=(replace(told, addressee=asked),)))


@pytest.mark.parametrize(("country", "is_one"), [("NOR", True), (None, True), ("SWE", False)])
def test_what_is_asked_of_two_states_is_not_one_claim(country, is_one):
    members = [*urging("a", "parliament", "NOR"), *urging("b", "the government", country)]
    assert bool(links(members, encoder(), propositions(), Disputes.load()).alike) is is_one
