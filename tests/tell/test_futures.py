"""What four papers announce, move and call off, from their words to the brief's section of what lies ahead."""

from datetime import date

import pytest

from attache.desk.desks import Desk
from attache.records import Article, Reading
from attache.tell.calendars import Standing, find_entries
from attache.tell.futures import ahead

PAPERS = (
    (
        "2024-05-02",
        (
            "The foreign ministers of Norway and Chad will meet in Doha on May 20 for talks on fishing rights, "
            "officials in Oslo said on Thursday. Chad will also hold a referendum on June 9."
        ),
    ),
    (
        "2024-05-03",
        (
            "The referendum, scheduled for June 9, will decide on a new constitution for Chad. Norway and Chad are to "
            "hold talks on May 20."
        ),
    ),
    (
        "2024-05-10",
        (
            "Norway has called off its May 20 meeting with Chad after a trawler was seized, the foreign ministry in "
            "Oslo said on Friday. “The talks planned for Doha will not take place,” a spokeswoman said."
        ),
    ),
    (
        "2024-05-12",
        (
            "Chad has postponed its referendum from June 9 to July 14, the electoral commission said on Sunday. "
            "Talks between Chad and Norway that had been planned for May 20 were called off last week."
        ),
    ),
)


@pytest.fixture(scope="module")
def readings():
    articles = [
        Article(id=str(number), text=text, published=date.fromisoformat(day))
        for number, (day, text) in enumerate(PAPERS, 1)
    ]
    return [reading for reading in Desk.opened().readings(articles) if isinstance(reading, Reading)]


def test_one_appointment_is_one_entry_however_its_papers_put_it_and_all_that_tell_it_stand_in_it(readings):
    talks, old, new = find_entries(readings)
    assert [telling.reading.article.id for telling in talks.tellings] == ["1", "2", "3", "3", "4"]
    assert {telling.place.name for telling in talks.tellings if telling.plan.place} == {"Doha"}
    assert (talks.kind, talks.standing, talks.place.name) == ("meeting", Standing.CANCELLED, "Doha")
    assert (old.kind, old.standing, [telling.reading.article.id for telling in old.tellings]) == (
        "vote",
        Standing.MOVED,
        ["1", "2"],
    )
    assert (new.standing, new.was, old.moved_to) == (Standing.ANNOUNCED, old.when, (new.id,))


def test_before_the_meeting_was_called_off_it_stood(readings):
    assert [entry.standing for entry in find_entries(readings[:2])] == [Standing.ANNOUNCED, Standing.ANNOUNCED]


def test_the_brief_says_that_a_thing_is_off_and_shows_each_paper_for_it(readings):
    talks, referendum, _ = ahead(readings).lines
    assert (talks.badges, referendum.badges) == (("cancelled",), ("moved",))
    assert {cite.article for cite in talks.cites} == {"1", "2", "3", "4"}
