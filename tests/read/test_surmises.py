"""What the model tells where no rule has the words: few acts, named as by likeness, with how sure it is."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attache.desk.desks import Desk
from attache.read.act.surmises import LEAST, Ear
from attache.read.act.typers import TOLD, Typer
from attache.read.readings import told
from attache.records import Article, Reading
from attache.records.wire import reading_from, reading_json
from attache.tell.explanations import explanations
from attache.text.meanings import Encoder

WARNED = "Pyongyang ratcheted up its warnings to Tokyo on Friday."
PAID = "Qatar bankrolled Lebanon's army with a grant of 60 million dollars."


@pytest.fixture(scope="module")
def desk():
    return Desk.opened()


@pytest.fixture(scope="module")
def ear():
    return Ear(typer=Typer.load(TOLD), encoder=Encoder.load())


@pytest.fixture(scope="module")
def events(desk):
    def read(text, ear=None):
        return told(Article(id="", text=text, published=date(2024, 3, 4)), desk.lexicon, desk.language, ear)

    return read


def never():
    raise AssertionError("nobody is to be asked")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WARNED, ("THREATEN", "happened", "PRK", "JPN", date(2024, 3, 1))),
        (PAID, ("AID", "happened", "QAT", "LBN", None)),
        (PAID.replace("bankrolled", "will bankroll"), ("AID", "scheduled", "QAT", "LBN", None)),
    ],
)
def test_an_act_for_which_the_lexicon_has_no_word_is_found_by_likeness(events, ear, text, expected):
    (event,) = events(text, lambda: ear)
    when = event.when and event.when.first
    assert (event.type, event.status, event.actors[0].country, event.recipients[0].country, when) == expected
    assert event.probability >= LEAST
    assert "by likeness, ." in event.why
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norway envies Chad.",
        "Norway outgrew Chad last year.",
        "Peru has many engineers in Bolivia.",
        "Kenya's finance minister studied in France.",
        "Belgium's captain outran the Danish defender on Friday.",
    ],
)
def test_what_tells_no_act_is_none(events, ear, text):
    assert events(text, lambda: ear) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norway expelled two Russian diplomats.",  # a rule's word
        "Norway expelled two Russian diplomats, surprising Chad.",  # a part of what it tells
        "Chad swims.",  # nobody on the other side
        "Norwegian officials amused the Norwegian prime minister.",  # of one country
        "Norway did not bankroll Chad.",
        "It rained in Oslo, and nobody there thought of Lima.",
    ],
)
def test_the_model_is_not_loaded_where_there_is_nothing_to_ask(events, text):
    assert all(event.probability is None for event in events(text, never))


def test_the_desk_hears_it_and_its_reading_comes_back_from_json(desk):
    article = Article(id="post", text=WARNED, published=date(2024, 3, 4))
    [reading] = desk.readings([article])
    assert isinstance(reading, Reading)
    written = reading_json(reading)
    assert reading_from(written, article) == reading
    for event in written["events"]:
        event.pop("probability")  # as readings were written before there was one
    assert [event.probability for event in reading_from(written, article).events] == [None]


def test_its_explanation_says_how_sure_it_is_and_names_no_entry(desk):
    [reading] = desk.readings([Article(id="post", text=WARNED, published=date(2024, 3, 4))])
    [found] = explanations("ratcheted", [reading], desk.lexicon, desk.parsed)
    facts = {fact.label: fact for fact in found.facts}
    assert float(facts["probability"].told) >= LEAST
    assert "by likeness" in facts["word"].why
    assert "entry" not in facts


def test_the_weights_know_that_nothing_may_be_told():
    assert None in Typer.load(TOLD).types
    assert None not in Typer.load().types


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from("Norway Chad it who and mocked wooed Peru of , ” with".split()), max_size=30))
def test_no_text_breaks_it(events, ear, words):
    for event in events(" ".join(words), lambda: ear):
        assert event.probability is None or event.actors
