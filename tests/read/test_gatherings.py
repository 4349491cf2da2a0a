"""Who is to take part in what is announced, where it is to be, and who says so: read off whole sentences."""

from datetime import date

import pytest

from attache.lexicon.lexicons import Lexicon
from attache.read.readings import read
from attache.records import Article, Bound
from attache.text.language import Language


@pytest.fixture(scope="module")
def plan():
    lexicon, language = Lexicon.load(), Language.load()

    def of(text):
        [found] = read(Article(id="a", text=text, published=date(2023, 3, 8)), lexicon, language).plans
        return found

    return of


def names(plan):
    return [party.name for party in plan.participants]


def test_the_subject_takes_part_and_a_place_is_where_it_is_brought_in(plan):
    found = plan("Kenya will hold elections in Nairobi on 9 August.")
    assert (names(found), found.place.name, found.place.country) == (["Kenya"], "Nairobi", "KEN")


def test_the_parties_of_an_act_take_part(plan):
    assert names(plan("Norway and Chad are to hold talks on 9 August.")) == ["Norway", "Chad"]


def test_who_says_so_announces_it_and_a_limit_is_told(plan):
    found = plan("Ines Calder said the port is set to reopen by 13 March.")
    assert (found.announcer.name, found.bound, found.participants, found.place) == ("Ines Calder", Bound.BY, (), None)


def test_what_got_another_day_says_so(plan):
    found = plan("The trial was postponed from 13 March to 17 April.")
    assert (found.moved, found.cancelled, found.was.first.day) == (True, False, 13)
