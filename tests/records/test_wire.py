"""Readings and briefs as JSON: they keep their written form, come back as they were, and prove themselves."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator, ValidationError
from making import at, encoder, event, figure, reading, statement
from referencing import Registry, Resource

from attache.errors import InputError
from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
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
    Fault,
    Forecast,
    Line,
    Mark,
    Mention,
    MentionKind,
    Party,
    Place,
    Plan,
    Precision,
    Purpose,
    Reference,
    ReferenceKind,
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
from attache.relate.pictures import relate
from attache.show.json import briefs_json, json_text
from attache.tell.briefs import brief

TEXT = """PORT SAEL, March 11 (Reuters) - Maroa’s fisheries minister reportedly denied on Friday that two
trawlers were seized. “The crews are free,” Ada Brenn told the Tessian envoy, state radio said.
A ferry strike may follow if talks fail in May.
She will meet the envoy again on Tuesday."""
FRIDAY = When(date(2023, 3, 10), date(2023, 3, 10))
MAY = When(date(2023, 5, 1), date(2023, 5, 31))


def source(kind: SourceKind, name: str, words: str | None = None, country: str | None = None) -> Source:
    return Source(kind=kind, name=name, span=at(TEXT, words) if words else None, country=country)


MINISTER = source(SourceKind.PERSON, "Ada Brenn", "Ada Brenn", "MRO")
RADIO = source(SourceKind.RELAY, "state radio", "state radio")

PORT = Place(
    span=at(TEXT, "PORT SAEL"),
    name="Port Sael",
    precision=Precision.CITY,
    country="MRO",
    province="Saelmark",
    geonames=17,
    latitude=54.5,
    longitude=-3.25,
    candidates=("Port Sael, MRO",),
    why="the only place of that name",
)
FULL = replace(
    reading(
        "harbour",
        TEXT,
        statements=(
            statement(TEXT, "s1", "trawlers were seized", "denied", None, stance=Stance.DENYING, negated=True),
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
                score=-7.0,
                actors=(Party(name="Maroa", country="MRO", span=at(TEXT, "Maroa")),),
                recipients=(Party(name="UN", code="UNO"), Party(name="trawlers")),
                when=FRIDAY,
                place=PORT,
                status=EventStatus.DENIED,
                said_in="s1",
                why="a verb of taking",
            ),
            event(TEXT, "meet", EventType.CONSULT, status=EventStatus.SCHEDULED),
        ),
        plans=(
            Plan(id="p1", span=at(TEXT, "She will meet the envoy again on Tuesday"), event="meet", said_in="s2"),
            Plan(id="p2", span=at(TEXT, "Tuesday"), when=FRIDAY, was=FRIDAY),
            Plan(id="p3", span=at(TEXT, "Tuesday"), when=FRIDAY, cancelled=True),
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
        figures=(figure(TEXT, "two\ntrawlers", 2, "trawler", approximate=True),),
        faults=(Fault(span=at(TEXT, "two\ntrawlers"), stage="statements", why="KeyError: 'two'"),),
    ),
    dating=Dating(day=date(2023, 3, 11), basis=Basis.TEXT, why="its dateline", span=at(TEXT, "March 11")),
    blocks=(
        Block(kind=BlockKind.DATELINE, span=at(TEXT, "PORT SAEL, March 11"), why="a place and a day"),
        Block(kind=BlockKind.FURNITURE, span=at(TEXT, "two\ntrawlers"), purpose=Purpose.TAGS, why="a label"),
    ),
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
            affiliation=at(TEXT, "talks"),
        ),
        Mention(id="m2", kind=MentionKind.ORGANIZATION, span=at(TEXT, "talks"), name="UN", code="UNO"),
    ),
    places=(
        PORT,
        Place(span=at(TEXT, "Tessian"), name="Tessian", precision=Precision.UNRESOLVED, why="not in the gazetteer"),
    ),
    references=(
        Reference(
            span=at(TEXT, "She"),
            kind=ReferenceKind.PRONOUN,
            antecedent=at(TEXT, "Ada Brenn"),
            mention="m1",
            name="Ada Brenn",
            country="MRO",
            why="the only woman",
        ),
        Reference(span=at(TEXT, "the envoy"), kind=ReferenceKind.DESCRIPTION, why="two are named"),
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


spans = some.tuples(some.integers(0, 40), some.integers(1, 40)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
whens = some.tuples(some.dates(), some.dates()).map(lambda pair: When(min(pair), max(pair)))
sources = some.builds(
    Source,
    kind=some.sampled_from(SourceKind),
    name=some.text(min_size=1),
    span=some.none() | spans,
    country=some.none(),
)


@given(data=some.data(), span=spans, when=some.none() | whens, maybe=some.none() | spans, who=some.none() | sources)
def test_whatever_is_known_or_not_comes_back(data, span, when, maybe, who):
    words = data.draw(some.text())
    made = replace(
        FULL,
        dating=Dating(day=None, basis=Basis.NONE, why=words, span=maybe),
        wire=who,
        wire_why=words,
        sentences=(span,),
        times=(replace(FULL.times[0], span=span, when=when, value=data.draw(some.none() | some.text())),),
        mentions=(replace(FULL.mentions[0], span=span, role=maybe),),
        places=(replace(PORT, span=span, latitude=data.draw(some.none() | some.floats(-90, 90)), name=words or "x"),),
        references=(replace(FULL.references[1], span=span, antecedent=maybe, why=words),),
        statements=(replace(FULL.statements[0], speaker=who, addressee=who, said=when, hedge=maybe),),
        events=(
            replace(
                FULL.events[0],
                score=data.draw(some.none() | some.floats(-10, 10)),
                when=when,
                place=data.draw(some.none() | some.just(PORT)),
                why=words,
            ),
        ),
        plans=(replace(FULL.plans[0], span=span, when=when),),
        forecasts=(Forecast(id="f", span=span, forecaster=who, condition=maybe, horizon=when),),
        figures=(replace(FULL.figures[0], value=data.draw(some.floats(allow_nan=False, allow_infinity=False))),),
    )
    assert there_and_back(made) == made
    check("reading", reading_json(made))


@pytest.mark.parametrize(("words", "named"), [("PORT SAEL", None), ("Tessian", "Port Sael")])
def test_a_place_that_stands_apart_and_was_not_settled_is_not_where_it_happened(words, named):
    apart = replace(PORT, span=at(TEXT, words), precision=Precision.UNRESOLVED)
    happened = replace(FULL.events[0], place=apart, evidence=at(TEXT, "Ada Brenn told the Tessian envoy"))
    plain = reading_json(replace(FULL, events=(happened,)))
    assert plain["events"][0]["place"] == named
    assert plain["events"][0]["where"]["name"] == "Port Sael"


def test_the_text_must_be_the_one_that_was_read():
    with pytest.raises(InputError, match="harbour: the text differs"):
        reading_from(reading_json(FULL), replace(FULL.article, text=TEXT + " "))


@pytest.mark.parametrize(
    "harm",
    [
        {"times": None},
        {"times": [{}]},
        {"events": [3]},
        {"sentences": [{"start": -1, "end": 5}]},
        {"published": {"start": None, "end": None, "day": "soon", "basis": "text", "why": ""}},
    ],
)
def test_what_has_another_form_is_refused(harm):
    with pytest.raises(InputError, match="harbour: not a reading"):
        reading_from(reading_json(FULL) | harm, FULL.article)
    with pytest.raises(ValidationError):
        check("reading", reading_json(FULL) | harm)


def test_a_span_that_holds_nothing_is_refused():
    with pytest.raises(InputError, match="no characters lie between 5 and 5"):
        reading_from(reading_json(FULL) | {"sentences": [{"start": 5, "end": 5}]}, FULL.article)


def test_a_missing_list_is_refused():
    values = reading_json(FULL)
    del values["figures"]
    with pytest.raises(InputError, match="figures"):
        reading_from(values, FULL.article)


@pytest.mark.parametrize(("name", "values"), [("reading", reading_json(FULL)), ("brief", brief_json(BRIEF))])
def test_a_key_that_does_not_belong_is_refused_at_every_depth(name, values):
    for nth, _ in enumerate(objects(values)):
        harmed = deepcopy(values)
        list(objects(harmed))[nth]["colour"] = "blue"
        assert not Draft202012Validator(schema(name)).is_valid(harmed)


def objects(value):
    """Every JSON object in the value, itself included."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(item)


@pytest.mark.parametrize("texts", [False, True])
def test_a_brief_has_its_written_form(texts):
    values = brief_json(BRIEF, texts=texts)
    check("brief", values)
    assert [article.get("text") for article in values["articles"]] == [TEXT if texts else None]


def test_a_brief_as_it_is_told_has_it_too():
    picture = relate([FULL], Resemblances.load(), Disputes.load(), encoder())
    check("brief", brief_json(brief(picture, picture.stories[0], BRIEF.run)))


def test_the_list_that_is_written_has_a_form_of_its_own():
    found = schema("brief")
    registry = Registry().with_resource("brief.schema.json", Resource.from_contents(found))
    briefs = Draft202012Validator({"$ref": "brief.schema.json#/$defs/briefs"}, registry=registry)
    briefs.validate(json.loads(briefs_json([BRIEF, BRIEF])))
    assert not briefs.is_valid(brief_json(BRIEF))


def test_every_cite_carries_the_words_that_stand_there():
    cites = [found for found in objects(brief_json(BRIEF)) if "article" in found and "start" in found]
    assert len(cites) > 8
    assert all(cite["words"] == TEXT[cite["start"] : cite["end"]] for cite in cites)


def test_half_a_character_survives():
    text = "The \ud83d minister said no."
    made = reading("odd", text, statements=(statement(text, "s", "no", "said", "The \ud83d minister"),))
    json_text(reading_json(made, text=True)).encode("utf-8")
    assert there_and_back(made) == made
    assert text_digest(made.article) != text_digest(replace(made.article, text="The ? minister said no."))


@pytest.mark.parametrize(("kind", "sign"), [(EventType.AGREE, 1), (EventType.REQUEST, 0), (EventType.ASSAULT, -1)])
def test_an_act_turns_towards_the_other_side_or_against_it(kind, sign):
    assert polarity(event("They acted.", "acted", kind)) == sign
