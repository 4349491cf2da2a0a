"""A quarrel over a strait, read by hand in six reports: our own prose, one loud day and one hot one, a dyad to fold."""

from datetime import date

from making import at, encoder, event, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import (
    EventStatus,
    EventType,
    Mention,
    MentionKind,
    Party,
    Picture,
    Reading,
    Source,
    SourceKind,
    Stance,
    Statement,
    StatementKind,
    When,
)
from attache.relate.pictures import relate
from attache.tell.dyads import Dyad, Side

DYAD = Dyad(
    one=Side(name="Norway", country="NOR", words=frozenset({"Norway", "Oslo"})),
    other=Side(name="Chile", country="CHL", words=frozenset({"Chile", "Santiago"})),
)
NORWAY, CHILE = Party(name="Norway", country="NOR"), Party(name="Chile", country="CHL")
FRIDAY, SUNDAY, APRIL = (
    When(date(2023, 3, 10), date(2023, 3, 10)),
    When(date(2023, 3, 12), date(2023, 3, 12)),
    date(2023, 4, 4),
)

LOUD = "Norway condemned Chile on Friday over the closed strait."
HOT = """Chile seized a Norwegian trawler on Sunday. Its patrol boats shelled a second one on Sunday.
Norway expelled the Chilean envoy on Sunday. The two will meet in Lima on 20 March, Ada Brenn said.
“Chile has lost its mind,” the Norwegian minister Ada Brenn told reporters on Sunday.
The two states fought over the strait in 1998. Norway accused Chile of old grudges."""
LATE = """Norway and Chile agreed between 4 and 6 April to open the strait.
Chile denied it had shelled a ship <b>&</b> \x1b[2Jcrew."""


def loud(id: str, *, wire: str | None = "Reuters", **more) -> Reading:
    """One of many reports of one act on Friday; `more` goes into its event."""
    known = {"score": -2.0, "actors": (NORWAY,), "recipients": (CHILE,), "when": FRIDAY} | more
    told = event(LOUD, "condemned", EventType.ACCUSE, **known)
    return reading(id, LOUD, day="2023-03-11", wire=wire, events=(told,))


def hot() -> Reading:
    """The report of Sunday: three acts, a plan, a statement, history, and an act without a day."""
    back = {"actors": (CHILE,), "recipients": (NORWAY,), "when": SUNDAY}
    forth = {"actors": (NORWAY,), "recipients": (CHILE,)}
    said = Statement(
        id="s1",
        kind=StatementKind.DIRECT,
        content=(at(HOT, "“Chile has lost its mind,”"),),
        cue=at(HOT, "told"),
        speaker=Source(kind=SourceKind.PERSON, name="Ada Brenn", country="NOR"),
        said=SUNDAY,
        stance=Stance.ACCUSING,
    )
    accused = statement(HOT, "s2", "of old grudges", "accused", None)
    return reading(
        "hot",
        HOT,
        day="2023-03-13",
        events=(
            event(HOT, "seized", EventType.COERCE, score=-7.0, mode="seize", **back),
            event(HOT, "shelled", EventType.ASSAULT, score=-9.5, mode="heavy-weapons", **back),
            event(HOT, "expelled", EventType.SANCTION, score=-5.5, when=SUNDAY, **forth),
            event(
                HOT,
                "meet",
                EventType.CONSULT,
                score=2.5,
                actors=(NORWAY, CHILE),
                status=EventStatus.SCHEDULED,
                when=When(date(2023, 3, 20), date(2023, 3, 20)),
            ),
            event(
                HOT,
                "fought",
                EventType.ASSAULT,
                score=-9.0,
                background=True,
                when=When(date(1998, 1, 1), date(1998, 12, 31)),
                **forth,
            ),
            event(HOT, "accused", EventType.ACCUSE, score=-3.0, **forth),
        ),
        statements=(said, accused),
        mentions=(
            Mention(
                id="m1", kind=MentionKind.COUNTRY, span=at(HOT, "Chile has lost its mind"), name="Chile", country="CHL"
            ),
        ),
    )


def late() -> Reading:
    """A run of days, an act of both, and a denial; words that would steer a screen."""
    run = When(APRIL, date(2023, 4, 6))
    return reading(
        "late",
        LATE,
        day="2023-04-07",
        events=(
            event(LATE, "agreed", EventType.AGREE, score=2.5, actors=(NORWAY, CHILE), when=run),
            event(
                LATE,
                "shelled a ship <b>&</b> \x1b[2Jcrew",
                EventType.ASSAULT,
                score=-9.0,
                actors=(CHILE,),
                recipients=(NORWAY,),
                status=EventStatus.DENIED,
            ),
        ),
    )


def quarrel(*readings: Reading) -> Picture:
    """The picture of those readings, or of all six reports."""
    return relate(
        list(readings) or [*(loud(id) for id in "abcd"), hot(), late()], Resemblances.load(), Disputes.load(), encoder()
    )
