"""Pages are read as they come, and a fault costs its own report."""

from datetime import date

import pytest

from attache.desk.pagings import pagings
from attache.lexicon.lexicons import Lexicon
from attache.records import Article, BlockKind, Failure

TEXT = "LUMEN CITY (Reuters) — The port shut on Sunday. Two tugs came over.\nRead also: Who pays for the port?"


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.load()


def test_a_page_has_its_parts_its_day_and_its_wire(lexicon):
    (made,) = pagings([Article(id="a", text=TEXT)], lexicon, given=date(2024, 3, 4))
    assert {block.kind for block in made.blocks} >= {BlockKind.DATELINE, BlockKind.PROSE, BlockKind.FURNITURE}
    assert (made.wire.name, made.dating.day) == ("Reuters", date(2024, 3, 4))
    assert made.times == made.statements == ()


def test_pages_come_one_by_one(lexicon):
    def endless():
        while True:
            yield Article(id="a", text=TEXT)

    assert next(pagings(endless(), lexicon)).article.id == "a"


def test_a_fault_is_a_failure_with_its_reason(lexicon):
    found = list(pagings([Article(id="bad", text=None), Article(id="good", text=TEXT)], lexicon))
    assert isinstance(found[0], Failure)
    assert found[1].article.id == "good"
