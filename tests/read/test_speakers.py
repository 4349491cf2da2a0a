"""Who is taken for the speaker, by full readings of our own prose: name, kind, country, to whom, when, how sure."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.desk.desks import Desk
from attache.read.readings import read
from attache.records import Article, Source, Statement

FIRST_WORDS = 5
"""How many words of the content a line shows: enough to tell which statement is meant."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.opened()


def statements(desk: Desk, text: str, day: str) -> tuple[Statement, ...]:
    report = Article(id="one", text=text, published=date.fromisoformat(day), outlet="The Lubina Herald")
    return read(report, desk.lexicon, desk.language).statements


def test_speakers(golden, desk):
    def told(text: str, setting: str) -> Iterator[str]:
        return (line(text, statement) for statement in statements(desk, text, setting))

    golden.cases("speakers.txt", told)


def line(text: str, statement: Statement) -> str:
    return " | ".join(
        [
            f"{'not ' * statement.negated}{source(statement.speaker)}",
            statement.cue.of(text),
            " ".join(statement.content[0].of(text).split()[:FIRST_WORDS]),
            *circumstances(text, statement),
        ]
    )


def circumstances(text: str, statement: Statement) -> Iterator[str]:
    if statement.addressee:
        yield f"to {source(statement.addressee)}"
    if said := statement.said:
        yield f"on {said.first}" if said.first == said.last else f"from {said.first} to {said.last}"
    if statement.hedge:
        yield statement.hedge.of(text)


def source(who: Source | None) -> str:
    return f"{who.name} ({who.kind}{f', {who.country}' if who.country else ''})" if who else "?"


PIECES = (
    "Mr. Kim|Ada Brenn|both leaders|the two sides|his lawyer|the president|she|it|and|,|said|told|reporters|citing|"
    "which|quoted|as saying|as quoted by|KCNA|on Monday|in a letter to|who|said that|the statement|no one|“|”|.|\n"
).split("|")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_no_text_raises_and_nobody_passes_on_his_own_words(desk, text):
    for found in statements(desk, text, "2021-06-18"):
        chain = [*([found.speaker] if found.speaker else []), *found.relays]
        assert len({link.name for link in chain}) == len(chain)
        assert all(link.span and link.span.of(text).strip() for link in chain)


def test_a_list_of_which_one_is_left_is_no_title_with_an_and_in_it(desk):
    told = (
        "“We stand united with allies that keep to the rules, and whether it be Norway using a weapon of that kind "
        "somewhere or any other country, we are against it,” Foreign Minister Ada Brenn told reporters on Monday."
    )
    (found,) = statements(desk, told, "2021-06-18")
    assert found.speaker is not None
    assert found.speaker.name == "Ada Brenn"


def test_whom_only_a_title_or_a_party_tells_has_no_name(desk):
    text = "The Majority Leader said the pier was shut. The Ohio Democrat said the road was shut."
    assert [told.speaker.named for told in statements(desk, text, "2021-06-18")] == [False, False]
