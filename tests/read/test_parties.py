from datetime import date

import pytest

from attache.lexicon.acts import Acts
from attache.lexicon.world import World
from attache.read.act.parties import Parties
from attache.read.name.mentions import find_mentions
from attache.text.language import Language

ACTS = Acts.load()


@pytest.fixture(scope="module")
def parties():
    language, world = Language.load(), World.load()

    def named(text, form, occurrence=0):
        sentences = language.parse([(0, text)])
        found = Parties(sentences, list(find_mentions(text, sentences, world, date(2021, 6, 19))), [], ACTS, world)
        words = [t for s in sentences for t in s.tokens if t.text == form]
        return [(party.name, party.country) for party in found.behind(words[occurrence])]

    return named


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Norway expelled him.", "Norway", [("Norway", "NOR")]),
        ("Chad, Mali and Niger signed it.", "Chad", [("Chad", "TCD"), ("Mali", "MLI"), ("Niger", "NER")]),
        ("Malian soldiers left.", "soldiers", [("Malian soldiers", "MLI")]),
        ("Norway condemned North Korea's test.", "test", [("North Korea", "PRK")]),
        ("Norway rejected Sweden's proposal.", "proposal", [("Sweden", "SWE")]),
        ("Gunmen fled.", "Gunmen", [("Gunmen", None)]),
        ("The car bomb went off.", "bomb", []),
        ("Any state may join.", "state", []),
    ],
)
def test_a_word_names_its_parties(parties, text, form, expected):
    assert parties(text, form) == expected


def test_it_points_to_the_state_before(parties):
    assert parties("Norway expelled the envoy. It also closed the port.", "It") == [("Norway", "NOR")]


def test_they_points_to_more_than_one(parties):
    assert parties("Norway and Chad met. They signed a pact.", "They") == [("Norway", "NOR"), ("Chad", "TCD")]


def test_a_role_that_only_a_role_explains_ends(parties):
    assert parties("Its army met its ally. Its ally left. Its army stayed.", "army", 1) in ([("army", None)], [])


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Kenya and Somalia held talks. Both sides left.", "sides", [("Kenya", "KEN"), ("Somalia", "SOM")]),
        ("Kenya met Somalia. The two countries signed it.", "countries", [("Kenya", "KEN"), ("Somalia", "SOM")]),
        ("Kenya, Chad and Somalia held talks. Both sides left.", "sides", [("sides", None)]),
        ("North Korea tested a missile. The regime left.", "regime", [("North Korea", "PRK")]),
        ("Chad attacked Mali. The country appealed for calm.", "country", [("country", None)]),
        ("President Ada Roe arrived. The president left.", "president", [("Ada Roe", None)]),
        ("Norway condemned the Iranian attack.", "attack", [("Iran", "IRN")]),
        ("Two South Korean border guards fled.", "guards", [("South Korean border guards", "KOR")]),
        ("The 23-year-old French citizen left.", "citizen", [("French citizen", "FRA")]),
    ],
)
def test_a_description_means_whom_the_report_leaves(parties, text, form, expected):
    assert parties(text, form) == expected


def test_a_pronoun_points_to_no_word_that_it_is_a_part_of(parties):
    assert parties("Rebels came. Dozens of them attacked Chad.", "Dozens") == [("Rebels", None)]
