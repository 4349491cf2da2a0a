"""Quoted words and whose they are, by full readings of our own prose; each line of a text is a paragraph."""

from collections.abc import Iterator
from datetime import date

import pytest

from attache.desk.desks import Desk
from attache.read.readings import read
from attache.records import Article, Statement


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.opened()


def test_quotations(golden, desk):
    def told(text: str, _: str) -> Iterator[str]:
        report = Article(id="one", text=text.replace("\n", "\n\n"), published=date(2021, 6, 18))
        return (line(report.text, found) for found in read(report, desk.lexicon, desk.language).statements)

    golden.cases("quotations.txt", told)


def line(text: str, statement: Statement) -> str:
    speaker = statement.speaker.name if statement.speaker else "?"
    content = " … ".join(" ".join(span.of(text).split()) for span in statement.content)
    return f"{statement.kind}, {speaker} | {statement.cue.of(text)} | {content}"
