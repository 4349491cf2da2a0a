"""Readings and briefs as JSON: they keep their written form, come back as they were, and prove themselves."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, ValidationError
from making import at, event, figure, reading, statement

from attache.errors import InputError
from attache.records import (
    Anchor,
    Basis,
    Block,
    BlockKind,
    Brief,
    Cite,
    Count,
    Counts,
    Dating,
    EventStatus,
    EventType,
    Failure,
    Forecast,
    Line,
    Mark,
    Mention,
    MentionKind,
    Party,
    Plan,
    ReportRow,
    Run,
    Section,
    Source,
    SourceKind,
    Span,
    Stance,
    Time,
    TimeKind,
    Verdict,
    When,
)
from attache.records.wire import brief_json, polarity, reading_from, reading_json, schema, text_digest
from attache.show.json import json_text

TEXT = """PORT SAEL, March 11 (Reuters) - Maroa’s fisheries minister reportedly denied on Friday that two trawlers were seized.
“The crews are free,” Ada Brenn told the Tessian envoy, state radio said. A ferry strike may follow if talks fail in May.
She will meet the envoy again on Tuesday."""
FRIDAY = When(date(2023, 3, 10), date(2023, 3, 10))
MAY = When(date(2023, 5, 1), date(2023, 5, 31))


def source(kind: SourceKind, name: str, words: str | None = None, country: str | None = None) -> Source:
    return Source(kind=kind, name=name, span=at(TEXT, words) if words else None, country=country)


MINISTER = source(SourceKind.PERSON, "Ada Brenn", "Ada Brenn", "MRO")
RADIO = source(SourceKind.RELAY, "state radio", "state radio")

FULL = replace(
    reading(
        "harbour",
        TEXT,
        statements=(
            statement(TEXT, "s1", "two trawlers were seized", "denied", None, stance=Stance.DENYING, negated=True),
            replace(
                statement(TEXT, "s2", "“The crews are free,”", "told", None),
                speaker=MINISTER,
                relays=(RADIO,),
                addressee=source(SourceKind.PERSON, "Tessian envoy", "the Tessian envoy"),
                said=FRIDAY,
                hedge=at(TEXT, "reportedly"),
            ),
        ),
        events=(
            event(
                TEXT,
                "seized",
                EventType.COERCE,
                mode="seize",
                actors=(Party(name="Maroa", country="MRO", span=at(TEXT, "Maroa")),),
                recipients=(Party(name="UN", code="UNO"), Party(name="trawlers")),
                when=FRIDAY,
                place="Port Sael",
                status=EventStatus.DENIED,
                said_in="s1",
                why="a verb of taking",
            ),
            event(TEXT, "meet", EventType.CONSULT, status=EventStatus.SCHEDULED),
        ),
        plans=(
            Plan(id="p1", span=at(TEXT, "She will meet the envoy again on Tuesday"), event="meet", said_in="s2"),
            Plan(id="p2", span=at(TEXT, "Tuesday"), when=FRIDAY),
        ),
        forecasts=(
            Forecast(
                id="f1",
                span=at(TEXT, "A ferry strike may follow"),
                forecaster=RADIO,
                hedges=(at(TEXT, "may"),),
                condition=at(TEXT, "if talks fail"),
                horizon=MAY,
                said_in="s2",
            ),
            Forecast(id="f2", span=at(TEXT, "may follow"), forecaster=None),
        ),
        figures=(figure(TEXT, "two trawlers", 2, "trawler", approximate=True),),
    ),
    dating=Dating(day=date(2023, 3, 11), basis=Basis.TEXT, why="its dateline", span=at(TEXT, "March 11")),
    blocks=(Block(kind=BlockKind.DATELINE, span=at(TEXT, "PORT SAEL, March 11"), why="a place and a day"),),
    wire=source(SourceKind.WIRE, "Reuters", "Reuters"),
    times=(
        Time(
            span=at(TEXT, "Friday"),
            kind=TimeKind.DATE,
            value="2023-03-10",
            when=FRIDAY,
            anchor=Anchor.PUBLISHED,
            why="the one before",
        ),
        Time(
            span=at(TEXT, "Tuesday"),
            kind=TimeKind.DATE,
            value=None,
            when=None,
            anchor=Anchor.UNKNOWN,
            why="nothing anchors it",
        ),
    ),
    mentions=(
        Mention(
            id="m1",
            kind=MentionKind.PERSON,
            span=at(TEXT, "Ada Brenn"),
            name="Ada Brenn",
            country="MRO",
            role=at(TEXT, "fisheries minister"),
        ),
        Mention(id="m2", kind=MentionKind.ORGANIZATION, span=at(TEXT, "talks"), name="UN", code="UNO"),
    ),
)

LINE = Line(
    text="The crews are free",
    label="Ada Brenn",
    cue="told",
    cites=(Cite("harbour", at(TEXT, "The crews are free")),),
    when=FRIDAY,
    verdict=Verdict.SINGLE_ORIGIN,
    chain=(source(SourceKind.OUTLET, "The harbour"), RADIO, MINISTER),
    badges=("2 reports",),
    marks=(Mark(Span(4, 9), "only"),),
    under=(Line(text="free", cites=(Cite("harbour", at(TEXT, "free")),), note="a rendering"),),
)
BRIEF = Brief(
    story="story-harbour",
    title=LINE,
    first=date(2023, 3, 11),
    last=None,
    as_of=None,
    counts=Counts(
        **dict.fromkeys(("reports", "outlets", "wires"), Count(number=1, names=("one",))),
        origins=Count(number=0, names=()),
    ),
    sections=(Section(key="said", heading="Who said what", lines=(LINE,), note="one", folded=True),),
    reports=(ReportRow(article="harbour", outlet="The harbour", title=LINE, dated=LINE, wire=LINE, chains=(LINE,)),),
    articles=(FULL.article,),
    run=Run(version="0", lexicon="l", model="m", settings=(("published", "2023-03-11"),)),
    left_out=(Failure(path="pier.txt", stage="text", error="no words in it"),),
)


def check(name: str, values: object) -> None:
    """Ask that the values have the written form, after a journey through JSON."""
    Draft202012Validator(schema(name)).validate(json.loads(json_text(values)))


def there_and_back(made):
    return reading_from(json.loads(json_text(reading_json(made))), made.article)


@pytest.mark.parametrize("name", ["reading", "brief"])
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("text", [False, True])
def test_a_reading_has_its_written_form(text):
    values = reading_json(FULL, text=text)
    check("reading", values)
    assert values.get("text") == (TEXT if text else None)


def test_a_reading_in_which_nothing_is_found_has_it_too():
    check("reading", reading_json(reading("bare", "Nothing.", day=None)))


def test_a_reading_comes_back_as_it_was():
    assert there_and_back(FULL) == FULL


def test_every_list_of_the_made_reading_holds_something():
    assert all(value for value in reading_json(FULL).values() if isinstance(value, list))
