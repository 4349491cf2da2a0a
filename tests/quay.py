"""An arrest on a quay, read by hand: one event with all that a layout may have a place for, and the rows it becomes."""

from dataclasses import replace
from datetime import date
from functools import cache

from making import at, event, reading
from quarrel import quarrel

from attache.lexicon.codebooks import Codebook
from attache.lexicon.lexicons import Lexicon
from attache.records import EventType, Mention, MentionKind, Party, Place, Precision, When
from attache.show.layouts import SHAPES
from attache.tell.codings import Choice, find_codings

CODEBOOK = Codebook.load()
HOSTILE = 'the "Quiet"\tFront\r\n\x1b[2J\u2028=1+1 \ud800'
QUAY = "Police in Lima arrested the Norwegian minister Ada Brenn on 9 March at the quay."
LIMA = Place(
    span=at(QUAY, "Lima"),
    name="Lima",
    precision=Precision.CITY,
    country="PER",
    province="Lima region",
    geonames=3936456,
    latitude=-12.0432,
    longitude=-77.0282,
    why="the capital",
)


@cache
def lexicon():
    return Lexicon.load()


def quay(name="police", **more):
    """The report of it; `more` goes into its event."""
    ada = at(QUAY, "Ada Brenn")
    arrested = event(
        QUAY,
        "arrested",
        EventType.COERCE,
        mode="arrest",
        score=-7.0,
        actors=(Party(name=name, country="PER", span=at(QUAY, "Police")),),
        recipients=(Party(name="Ada Brenn", country="NOR", span=ada),),
        when=When(date(2023, 3, 9), date(2023, 3, 9)),
        place=LIMA,
        why="COERCE by the words 'arrest'",
    )
    minister = Mention(id="m1", kind=MentionKind.PERSON, span=ada, name="Ada Brenn", role=at(QUAY, "minister"))
    return reading(
        "quay", QUAY, outlet="Harbour Post", places=(LIMA,), mentions=(minister,), events=(replace(arrested, **more),)
    )


def coded(layout, *readings, **choice):
    """The rows of a layout for those readings."""
    shape = SHAPES[layout]
    asked = Choice(unit=shape.unit, single=shape.single, background=shape.tells_status, scheme=shape.scheme, **choice)
    return find_codings(quarrel(*readings), lexicon(), CODEBOOK, asked).rows
