from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attache.lexicon.acts import Acts
from attache.lexicon.hedges import Hedges
from attache.lexicon.ontology import Ontology
from attache.lexicon.timewords import TimeWords
from attache.lexicon.world import World
from attache.read.act.events import find_events
from attache.read.act.plans import find_plans
from attache.read.name.mentions import find_mentions
from attache.read.time.times import find_times
from attache.records import Span
from attache.text.language import Language


@pytest.fixture(scope="module")
def plans():
    language, acts, hedges = Language.load(), Acts.load(), Hedges.load()
    world, words, ontology = World.load(), TimeWords.load(), Ontology.load()

    def read(text, day):
        sentences = language.parse([(0, text)])
        mentions = list(find_mentions(text, sentences, world, day))
        times = list(find_times(text, [Span(0, len(text))], day, words)) if text else []
        events = list(find_events(text, sentences, mentions, times, [], acts, hedges, day, world, ontology=ontology))
        return events, list(find_plans(text, sentences, times, events, [], hedges, day, mentions))

    return read


def test_golden(golden, plans):
    def read(text, setting):
        day = None if setting == "none" else date.fromisoformat(setting)
        events, found = plans(text, day)
        return (line(text, plan, {event.id: event for event in events}) for plan in found)

    golden.cases("plans.txt", read)


def line(text, plan, events):
    when = f" [{plan.when.first}/{plan.when.last}]" if plan.when else ""
    was = f" was [{plan.was.first}/{plan.was.last}]" if plan.was else ""
    off = " called off" if plan.cancelled else ""
    return plan.span.of(text) + when + was + off + (f" = {events[plan.event].type}" if plan.event else "")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from("Iran it will is to meet on Friday next week if , ” elections in May".split()), max_size=40
    ).map(" ".join)
)
def test_no_text_makes_it_raise(plans, text):
    events, found = plans(text, date(2021, 6, 19))
    assert all(plan.span.of(text) for plan in found)
    assert {plan.event for plan in found} <= {None, *(event.id for event in events)}
