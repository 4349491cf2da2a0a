"""Names in our own prose, and any text at all."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.world import World
from attache.read.name.mentions import find_mentions
from attache.records import Mention, MentionKind, Span
from attache.text.language import Language
from attache.text.schemes import entity_label
from attache.text.tokens import Sentence, Token

WORLD = World.load()
AGENCIES = shipped_agencies()
LABELS = ["", "PERSON", "ORG", "LOC", "NORP", "MISC"]
PIECES = [
    "Kim",
    "Jong",
    "-",
    "un",
    "(",
    "ABC",
    ")",
    "’s",
    "'",
    "US",
    "President",
    "the",
    "Mr.",
    "of",
    "İ",
    "ẞ",
    "\u200b",
    "🙂",
    "é",
]


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


def test_mentions(golden, language):
    def read(text: str, setting: str) -> Iterator[str]:
        found = find_mentions(text, language.parse([(0, text)]), WORLD, date.fromisoformat(setting))
        return (line(text, mention) for mention in found)

    golden.cases("mentions.txt", read)


def line(text: str, mention: Mention) -> str:
    role = f" [{mention.role.of(text)}]" if mention.role else ""
    whose = f" of {mention.affiliation.of(text)}" if mention.affiliation else ""
    return f"{mention.kind.value}: {mention.span.of(text)} = {mention.name}, {mention.country or '-'}{role}{whose}"


def test_the_same_office_is_another_person_s_on_another_day(language):
    text = "The US president spoke."
    parsed = language.parse([(0, text)])
    names = {year: next(find_mentions(text, parsed, WORLD, date(year, 6, 1))).name for year in (2015, 2019, 2021)}
    assert names == {2015: "Barack Obama", 2019: "Donald Trump", 2021: "Joe Biden"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamic Jihad leader left Cairo.", "Ziyad al-Nakhalah"),
        ("The IDF chief of staff left Cairo.", "Herzi Halevi"),
        ("The Egyptian opposition leader left Cairo.", None),
        ("Sudan's army chief left Cairo.", "Abdel Fattah al-Burhan"),
    ],
)
def test_a_title_stands_for_its_holder_in_the_body_it_is_of(language, text, name):
    mentions = find_mentions(text, language.parse([(0, text)]), WORLD, date(2023, 6, 1))
    assert next((m.name for m in mentions if m.kind is MentionKind.OFFICE), None) == name


def test_without_a_day_an_office_names_nobody(language):
    text = "The US president spoke."
    (mention,) = find_mentions(text, language.parse([(0, text)]), WORLD)
    assert (mention.kind, mention.name, mention.country) == (MentionKind.OFFICE, "US president", "USA")


def test_a_bare_surname_is_first_of_all_the_head_of_state_s(language):
    text = "Kim sent an envoy, North Korea said. King Salman of Saudi Arabia received him, and bin Salman did not."
    mentions = find_mentions(text, language.parse([(0, text)]), WORLD, date(2018, 6, 1))
    names = [m.name for m in mentions if m.kind is MentionKind.PERSON]
    assert names == ["Kim Jong Un", "Salman bin Abdulaziz", "Mohammed bin Salman"]


def test_mentions_are_numbered_in_text_order_and_apart(language):
    text = "Iran's foreign minister met the Iranian president and Kim Jong Un in Tehran, Russia's TASS said."
    mentions = list(find_mentions(text, language.parse([(0, text)]), WORLD, date(2021, 6, 18)))
    assert [m.id for m in mentions] == [f"m{n}" for n in range(1, len(mentions) + 1)]
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("dateline", "named"),
    [
        (
            "KUNDUZ, Afghanistan, Oct 3 (Reuters) -",
            ["place Kunduz AFG", "country Afghanistan AFG", "organization Reuters GBR"],
        ),
        ("TOKYO/SEOUL (AP) —", ["place Tokyo JPN", "place Seoul KOR", "organization Associated Press USA"]),
        ("(Staff)", []),
        ("—", []),
    ],
)
def test_a_dateline_names_where_and_whose(language, dateline, named):
    text = f"{dateline} Rain fell."
    parsed = language.parse([(len(dateline) + 1, "Rain fell.")])
    found = find_mentions(text, parsed, WORLD, None, AGENCIES, datelines=[Span(0, len(dateline))])
    assert [f"{m.kind.value} {m.name} {m.country}" for m in found] == named


def test_a_headline_of_large_words_names_only_whom_the_text_names(language):
    headline, rest = (
        "Anna Lenz Slams Old Harbour Plan As Town Council Votes Again",
        "Anna Lenz left the room. The council voted.",
    )
    text = f"{headline}\n{rest}"
    parsed = language.parse([(0, headline), (len(headline) + 1, rest)])
    assert [m.span.of(text) for m in find_mentions(text, parsed, WORLD)] == ["Anna Lenz", "Anna Lenz"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(PIECES) | st.text(min_size=1, max_size=6), st.sampled_from(LABELS), st.booleans())
    )
)
def test_any_text_with_any_labels_is_read(words):
    text, sentences = labelled(words)
    for mention in find_mentions(text, sentences, WORLD, date(2021, 6, 18)):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip()
        assert mention.name.strip()


def test_a_model_of_other_labels_names_places_buildings_and_bodies():
    words = [
        ("The", "ORG"),
        ("Lund", "ORG"),
        ("Group", "ORG"),
        ("left", ""),
        ("the", "FAC"),
        ("Orava", "FAC"),
        ("Gate", "FAC"),
    ]
    words += [
        ("in", ""),
        ("Velmor", "GPE"),
        ("with", ""),
        ("Jo", "PERSON"),
        ("Roe", "PERSON"),
        ("in", ""),
        ("May", "DATE"),
    ]
    text, sentences = labelled([(word, entity_label(label), False) for word, label in words])
    found = [(m.kind, m.span.of(text)) for m in find_mentions(text, sentences, WORLD)]
    assert found == [
        (MentionKind.ORGANIZATION, "Lund Group"),
        (MentionKind.PLACE, "Orava Gate"),
        (MentionKind.PLACE, "Velmor"),
        (MentionKind.PERSON, "Jo Roe"),
    ]


def labelled(words: list[tuple[str, str, bool]]) -> tuple[str, list[Sentence]]:
    """A sentence a model might have made: each word with its label, glued to the word before or apart."""
    text, tokens = "", []
    for word, label, glued in words:
        if not (plain := re.sub(r"\s", "", word)):
            continue
        text += "" if glued else " "
        starts = not tokens or tokens[-1].ent != label
        token = Token(
            index=len(tokens), start=len(text), end=len(text) + len(plain), text=plain, lemma=plain, pos="PROPN",
            tag="NNP", dep="flat" if tokens else "root", ent=label, ent_start=starts and bool(label),
        )  # fmt: skip
        token.head = tokens[-1] if tokens else token
        tokens.append(token)
        text += plain
    return text, [Sentence(tokens=tuple(tokens), paragraph=0)] if tokens else []


def test_a_long_text_is_read_in_time_linear_in_its_length():
    text, sentences = labelled([("Mr.", "", False), ("Kim", "PERSON", False), ("(ABC)", "", False)] * 1_000)
    assert sum(1 for _ in find_mentions(text, sentences, WORLD)) >= 1_000
