import re
from datetime import date

import pytest

from attache.lexicon.timewords import Meaning, TimePhrase, TimeWords, time_phrases
from attache.read.time.reckonings import COUNTED, NAMED, NARRATIVE
from attache.read.time.times import find_times
from attache.records import Span

WORDS = TimeWords.load()
FINDS = [(entry, example) for entry in time_phrases() for example in entry.finds]
PASSES = [example for entry in time_phrases() for example in entry.passes]


def read(text):
    return list(find_times(text, [Span(0, len(text))], date(2021, 6, 19), WORDS, references=True))


@pytest.mark.parametrize(("entry", "example"), FINDS, ids=[example for _, example in FINDS])
def test_a_phrase_finds_its_example(entry: TimePhrase, example):
    shown, _, value = example.partition(" → ")
    before, expression, _ = re.split(r"[\[\]]", shown)
    times = read(shown.replace("[", "").replace("]", ""))
    wanted = Span(len(before), len(before) + len(expression))
    assert value in [time.value for time in times if time.span.covers(wanted)]


@pytest.mark.parametrize("example", PASSES)
def test_a_phrase_passes_over_what_is_no_time(example):
    assert read(example) == []


def test_every_meaning_is_reckoned_and_used():
    reckoned = {*NAMED, *COUNTED, *NARRATIVE, Meaning.NOTHING}
    assert reckoned == set(Meaning) == {entry.means for entry in time_phrases()}
