"""Through whom words came: the speaker and each hand from there outwards, by full readings of our own prose."""

from collections.abc import Iterator
from datetime import date

import pytest

from attache.desk.desks import Desk
from attache.read.readings import read
from attache.records import Article, Statement

FIRST_WORDS = 5
"""How many words of the content a line shows: enough to tell which statement is meant."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.opened()


def test_chains(golden, desk):
    def told(text: str, setting: str) -> Iterator[str]:
        report = Article(id="one", text=text, published=date(2021, 6, 18), outlet=setting)
        return (line(text, statement) for statement in read(report, desk.lexicon, desk.language).statements)

    golden.cases("chains.txt", told)


def line(text: str, statement: Statement) -> str:
    speaker = statement.speaker.name if statement.speaker else "?"
    chain = " < ".join([speaker, *(relay.name for relay in statement.relays)])
    return f"{chain} | {statement.cue.of(text)} | {' '.join(statement.content[0].of(text).split()[:FIRST_WORDS])}"
