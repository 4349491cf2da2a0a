import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import unmarked

from attache.lexicon.acts import Acts
from attache.lexicon.hedges import Hedges
from attache.lexicon.schemes import Schemes
from attache.read.act.between import find_deed
from attache.records import EventType, Span
from attache.text.language import Language

LINES = (Path(__file__).parent / "deeds.txt").read_text("utf-8").splitlines()
DEEDS = [re.fullmatch(r'(\w+) (\w+) "(.+?)": (.+)', line).groups() for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def between():
    parts = Acts.between(), Hedges.load(), Schemes.load()
    language = Language.load()

    def deed(text, source, target=None, *scheme):
        return find_deed(language.parse([(0, text)]), source, target, *parts, *scheme)

    return deed


@pytest.mark.parametrize(("kind", "status", "trigger", "marked"), DEEDS, ids=[marked for *_, marked in DEEDS])
def test_what_one_party_did_to_the_other(between, kind, status, trigger, marked):
    text, spans = unmarked(marked)
    found = between(text, *spans, *([None] if len(spans) == 1 else []))
    assert (str(found.type), str(found.status), found.trigger.of(text)) == (kind, status, trigger)


def test_it_says_which_word_and_how_it_binds(between):
    text, spans = unmarked("[Canada] imposed sanctions on [Mali].")
    assert between(text, *spans).why == "SANCTION by 'impose', that binds the two"


def test_it_has_its_type_by_the_scheme_asked_for_and_by_that_of_the_house(between):
    text, spans = unmarked("[Canada] imposed sanctions on [Mali].")
    found = between(text, *spans, "plv")
    assert (found.type, found.own) == (EventType.COERCE, EventType.SANCTION)


def test_where_no_word_tells_an_act_there_is_none(between):
    text, spans = unmarked("[The river] is longer than [the canal].")
    assert between(text, *spans) is None
    assert between(text, None, None) is None


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=2, max_size=80))
def test_no_text_breaks_it(between, text):
    between(text, Span(0, 1), Span(len(text) - 1, len(text)))
