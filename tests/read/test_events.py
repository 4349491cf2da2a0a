from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attache.lexicon.acts import Acts
from attache.lexicon.gazetteer import Gazetteer
from attache.lexicon.hedges import Hedges
from attache.lexicon.ontology import Ontology
from attache.lexicon.placewords import PlaceWords
from attache.lexicon.timewords import TimeWords
from attache.lexicon.world import World
from attache.read.act.events import find_events
from attache.read.name.mentions import find_mentions
from attache.read.place.places import find_places
from attache.read.time.times import find_times
from attache.records import EventStatus, Source, SourceKind, Span, Statement, StatementKind
from attache.text.language import Language

DAY = date(2021, 6, 19)


@pytest.fixture(scope="module")
def events():
    language, acts, hedges = Language.load(), Acts.load(), Hedges.load()
    world, words = World.load(), TimeWords.load()
    gazetteer, words_of_place = Gazetteer.load(), PlaceWords.load()
    ontology = Ontology.load()

    def read(text, day=DAY, statements=()):
        sentences = language.parse([(0, text)])
        mentions = list(find_mentions(text, sentences, world, day))
        times = list(find_times(text, [Span(0, len(text))], day, words)) if text else []
        places = list(find_places(text, sentences, mentions, words_of_place, world, gazetteer, times))
        return list(
            find_events(
                text,
                sentences,
                mentions,
                times,
                statements,
                acts,
                hedges,
                day,
                world,
                ontology=ontology,
                places=places,
            )
        )

    return read


def test_golden(golden, events):
    def read(text, setting):
        return (line(text, event) for event in events(text, date.fromisoformat(setting)))

    golden.cases("events.txt", read)


def line(text, event):
    actors, recipients = (", ".join(f"{p.name}/{p.country}" for p in ps) for ps in (event.actors, event.recipients))
    past = " background" if event.background else ""
    when = f", {event.when.first}/{event.when.last}" if event.when else ""
    where = f", {event.place.name} ({event.place.precision})" if event.place else ""
    return f'{event.type} {event.status}{past} "{event.trigger.of(text)}": {actors} > {recipients}{when}{where}'


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Moscow criticized London.", -3.0),
        ("Blinken visited Kyiv on Thursday.", 4.0),
        ("Norway may expel two Russian diplomats.", -5.5),
        ("Spain will send aid to Chad next week.", 2.5),
    ],
)
def test_an_act_has_the_score_of_its_type_and_mode_and_a_promise_that_of_a_promise(events, text, score):
    assert [event.score for event in events(text)] == [score]


def test_a_speaker_is_the_we_of_the_statement(events):
    text = "“We reject the plan,” Erdogan said."
    speaker = Source(kind=SourceKind.PERSON, name="Recep Tayyip Erdogan", country="TUR", span=Span(22, 29))
    said = Statement(id="s1", kind=StatementKind.DIRECT, content=(Span(0, 21),), cue=Span(30, 34), speaker=speaker)
    (event,) = events(text, statements=[said])
    assert (event.actors[0].country, event.said_in) == ("TUR", "s1")


def test_a_reported_claim_does_not_run_on_over_a_semicolon(events):
    text = "The rebels claimed the attack; Norway blamed Chad."
    speaker = Source(kind=SourceKind.BODY, name="rebels", country=None, span=Span(4, 10))
    content = (Span(19, len(text) - 1),)
    said = Statement(id="s1", kind=StatementKind.INDIRECT, content=content, cue=Span(11, 18), speaker=speaker)
    assert [(event.type, event.said_in) for event in events(text, statements=[said]) if event.recipients] == [
        ("ACCUSE", None)
    ]


def test_an_act_told_twice_is_one_event_with_the_fullest_telling(events):
    found = events("Norway expelled a diplomat. On Friday, Norway expelled the Russian diplomat.")
    assert [(event.trigger.start > 30, event.when is not None) for event in found] == [(True, True)]


def test_without_a_day_nothing_is_background_but_the_past_perfect(events):
    (event,) = events("Norway expelled the Russian diplomat in 2018.", day=None)
    assert not event.background


def test_ids_count_in_text_order(events):
    found = events("Norway expelled a Russian envoy. Chad attacked Sudan. Mali denied the accusation.")
    assert [event.id for event in found] == ["e1", "e2", "e3"]
    assert found == sorted(found, key=lambda event: event.trigger)
    assert replace(found[0], status=EventStatus.DENIED) != found[0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from("Iran it who and attacked called on off to if , ” visit talks with".split()), max_size=40
    ).map(" ".join)
)
def test_no_text_makes_it_raise(events, text):
    for event in events(text):
        assert event.trigger.of(text)
        assert event.evidence.covers(event.trigger)
        assert event.actors or event.recipients
