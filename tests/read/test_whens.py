from datetime import date

import pytest

from attache.lexicon.acts import Acts
from attache.lexicon.timewords import TimeWords
from attache.lexicon.world import World
from attache.read.act.parties import Parties
from attache.read.act.triggers import find_triggers
from attache.read.act.whens import Whens
from attache.read.name.mentions import find_mentions
from attache.read.time.times import find_times
from attache.records import Span, When
from attache.text.language import Language

DAY = date(2021, 6, 19)
ACTS = Acts.load()


@pytest.fixture(scope="module")
def whens():
    language, world, words = Language.load(), World.load(), TimeWords.load()

    def of_first(text):
        (sentence,) = language.parse([(0, text)])
        parties = Parties([sentence], list(find_mentions(text, [sentence], world, DAY)), [], ACTS, world)
        times = list(find_times(text, [Span(0, len(text))], DAY, words))
        return Whens(text, sentence, times, DAY).of(next(find_triggers(sentence, parties, ACTS)))

    return of_first


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Norway expelled the Russian envoy on Friday.", date(2021, 6, 18), date(2021, 6, 18)),
        ("In 2018 and 2019, Norway held talks with Chad.", date(2018, 1, 1), date(2019, 12, 31)),
        ("Norway has attacked Chad since 2006.", date(2006, 1, 1), DAY),
        ("Norway's visit to Chad in May was short.", date(2021, 5, 1), date(2021, 5, 31)),
    ],
)
def test_a_clause_dates_its_act(whens, text, first, last):
    assert whens(text) == When(first, last)


def test_the_day_of_saying_is_not_the_day_of_the_act(whens):
    assert whens("Officials said on Friday that Norway expelled the Russian envoy.") is None
