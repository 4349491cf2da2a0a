"""A story of two reports, read by hand: our own prose, with a wire, a relay, history, a plan and a forecast."""

from datetime import date

from making import at, encoder, event, figure, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import Brief, EventType, Forecast, Plan, Reading, Run, Source, SourceKind, When
from attache.relate.pictures import relate
from attache.tell.briefs import brief
from attache.tell.lengths import Length

RUN = Run(version="0", lexicon="l", model="m")

ONE = """Coast guards of Maroa seized two trawlers off Cape Lind on Friday and took eleven sailors ashore.
“The boats were far inside our waters,” the fisheries minister, Ada Brenn, told reporters in Port Sael.
She will meet the Tessian ambassador on Tuesday.
The catch will probably have to be destroyed within days, harbour officials say.
In 1998 the two states fought over the same bank for a summer."""

TWO = """Two Tessian trawlers and their crews were seized by coast guards of Maroa off Cape Lind, state radio reported.
“These boats were well inside Maroan waters,” radio quoted fisheries minister Ada Brenn as saying.
The owner of one trawler said three boats had been taken."""


def trawlers(*readings: Reading, length: Length = Length.NORMAL) -> Brief:
    """The brief of those readings, or of both reports."""
    picture = relate(list(readings) or [first(), second()], Resemblances.load(), Disputes.load(), encoder())
    return brief(picture, picture.stories[0], RUN, length=length)


def first() -> Reading:
    """The report of the Harbour, a wire's copy with its day."""
    text = ONE
    return reading(
        "harbour",
        text,
        day="2023-03-11",
        wire="Associated Press",
        statements=(
            statement(text, "s1", "“The boats were far inside our waters,”", "told", "Ada Brenn"),
            statement(
                text, "s2", "The catch will probably have to be destroyed within days", "say", "harbour officials"
            ),
        ),
        events=(
            event(text, "seized", EventType.COERCE, when=When(date(2023, 3, 10), date(2023, 3, 10))),
            event(text, "fought", EventType.ASSAULT, background=True),
        ),
        plans=(
            Plan(
                id="p1",
                span=at(text, "She will meet the Tessian ambassador on Tuesday"),
                when=When(date(2023, 3, 14), date(2023, 3, 14)),
            ),
        ),
        forecasts=(
            Forecast(
                id="f1",
                span=at(text, "The catch will probably have to be destroyed within days"),
                forecaster=Source(kind=SourceKind.GROUP, name="harbour officials"),
                hedges=(at(text, "probably"),),
                said_in="s2",
            ),
        ),
        figures=(figure(text, "two trawlers", 2, "trawler"),),
    )


def second() -> Reading:
    """What a radio monitor wrote down: no day, one relay, one speaker left open."""
    text = TWO
    return reading(
        "radio-watch",
        text,
        day=None,
        statements=(
            statement(
                text, "s1", "“These boats were well inside Maroan waters,”", "quoted", "Ada Brenn", "state radio"
            ),
            statement(text, "s2", "three boats had been taken", "said", None),
        ),
        events=(event(text, "seized", EventType.COERCE),),
        figures=(figure(text, "Two Tessian trawlers", 2, "trawler"),),
    )
