"""What those do who speak, read from whole reports."""

from datetime import date

import pytest

from attache.lexicon.lexicons import Lexicon
from attache.read.readings import read
from attache.records import Article, Walk
from attache.text.language import Language

LEXICON, LANGUAGE = Lexicon.load(), Language.load()


def speakers(text):
    """Each speaker of a report of March 2023 by name, with the walk of life and the country."""
    article = Article(id="a", text=text, published=date(2023, 3, 11))
    found = [s.speaker for s in read(article, LEXICON, LANGUAGE).statements if s.speaker]
    return {source.name: (source.walk, source.country) for source in found}


@pytest.mark.parametrize(
    ("text", "walk"),
    [
        ("Residents said the bridge had been closed since dawn.", Walk.CROWD),
        ("Analysts said the harbour could be closed for a month.", Walk.LEARNING),
        ("Vladimir Putin said the harbour would stay open.", Walk.OFFICE),
        ("Barack Obama said the harbour should stay open.", None),
        ("The White House said the harbour would stay open.", Walk.OFFICE),
        ("A Kremlin spokesman said the harbour would stay open.", Walk.OFFICE),
        ("Boeing said the harbour would stay open.", Walk.TRADE),
        ("Doctors and soldiers said the harbour was closed.", None),
        ("Norwegian Prime Minister Ada Brenn said the harbour would stay open.", Walk.OFFICE),
        ("Former Norwegian Prime Minister Ada Brenn said the harbour would stay open.", None),
        ("Ada Brenn, the president of Boeing, said the harbour would stay open.", Walk.TRADE),
        ("Ada Brenn, an economist in Oslo, said the harbour would stay open.", Walk.LEARNING),
    ],
)
def test_a_source_has_the_walk_of_its_noun_its_role_or_its_office(text, walk):
    assert [found for found, _ in speakers(text).values()] == [walk]


def test_officials_are_of_the_state_of_the_officials_before_them():
    text = (
        "Norwegian officials said the bridge was safe. Residents said they had heard a blast. "
        "Two officials said a second bridge was closed."
    )
    found = speakers(text)
    assert found["Norwegian officials"] == found["officials"] == (Walk.OFFICE, "NOR")
    assert found["Residents"] == (Walk.CROWD, None)


def test_and_of_those_whom_the_text_only_speaks_of():
    found = speakers("The bridge was closed by Norwegian border officials at dawn. One official said it was unsafe.")
    assert found == {"official": (Walk.OFFICE, "NOR")}


def test_officials_with_whom_a_report_begins_may_be_anybodys():
    assert speakers("Officials said the bridge was closed.") == {"Officials": (Walk.OFFICE, None)}
