"""What a row says of the event itself: what it is by PLOVER and by CAMEO, when it was, and where it is told."""

from collections.abc import Callable, Mapping
from datetime import date

from attache import __version__
from attache.records import EventStatus
from attache.tell.codings import Coding
from attache.text.wording import counted

QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}
"""As POLECAT writes them."""
LAST_OF_QUAD = ((5, 1), (8, 2), (13, 3), (20, 4))
"""The last of CAMEO's families in each quad, as GDELT has it."""
STANDINGS = {
    EventStatus.SCHEDULED: "future",
    EventStatus.HYPOTHETICAL: "hypothetical",
    EventStatus.DENIED: "negation",
}
"""The contexts by which PLOVER marks what did not come to pass."""
UNSPECIFIED = ", of no kind below"
"""What the names of codes end on in cameo.csv that have others below them; alone, each says as much without."""
CODER = f"attache {__version__}"
CODEBOOK = "PLOVER manual 2.0 (draft)"


def _standings(coding: Coding) -> tuple[str, ...]:
    told = STANDINGS.get(coding.event.status)
    return (*((told,) if told else ()), *(("historical",) if coding.event.background else ()))


def _sentence(coding: Coding) -> int | None:
    """The number of the sentence of the prose in which the act is told, from 1; None in a headline or caption."""
    sentences = enumerate(coding.reading.sentences, 1)
    return next((number for number, span in sentences if span.covers(coding.event.trigger)), None)


def _month(coding: Coding) -> int | None:
    first, last = _ends(coding)
    known = first and last and (first.year, first.month) == (last.year, last.month)
    return first.year * 100 + first.month if first and known else None


def _year(coding: Coding) -> int | None:
    first, last = _ends(coding)
    return first.year if first and last and first.year == last.year else None


def _ends(coding: Coding) -> tuple[date | None, date | None]:
    """The day written, else the first and last of the days within which it is told."""
    if coding.day or coding.days is None:
        return coding.day, coding.day
    return coding.days.first, coding.days.last


def _fraction(coding: Coding) -> float | None:
    day = coding.day
    return round(day.year + ((day.month - 1) * 30 + day.day) / 365, 4) if day else None


def _cameo_quad(coding: Coding) -> int:
    family = int(coding.cameo.code[:2])
    return next(quad for last, quad in LAST_OF_QUAD if family <= last)


def _comment(coding: Coding) -> str:
    records = len(coding.act.tellings)
    reports = len({telling.reading.article.id for telling in coding.act.tellings})
    told = f"told by {counted(records, 'record')} in {counted(reports, 'report')}"
    dated = "date is the report's" if coding.is_dated_by_report else ""
    return "; ".join(part for part in (dated, told, coding.event.why) if part)


def _speaker(coding: Coding) -> str | None:
    speakers = (said.speaker for said in coding.reading.statements if said.id == coding.event.said_in)
    return next((speaker.name for speaker in speakers if speaker), None)


EVENT_VALUES: Mapping[str, Callable[[Coding], object]] = {
    "row.number": lambda coding: coding.number,
    "run.version": lambda _: CODER,
    "run.codebook": lambda _: CODEBOOK,
    "event.id": lambda coding: coding.id,
    "event.is_coded": lambda _: True,
    "event.type": lambda coding: coding.type,
    "event.types": lambda coding: (coding.type,),
    "event.own_type": lambda coding: coding.event.type,
    "event.mode": lambda coding: coding.mode or None,
    "event.modes": lambda coding: (coding.mode,) if coding.mode else (),
    "event.own_mode": lambda coding: coding.event.mode or None,
    "event.intensity": lambda coding: coding.score,
    "event.own_score": lambda coding: coding.event.score,
    "event.quad": lambda coding: coding.quad,
    "event.quad_name": lambda coding: QUADS[coding.quad],
    "event.status": lambda coding: coding.event.status,
    "event.standings": _standings,
    "event.background": lambda coding: coding.event.background,
    "event.day": lambda coding: coding.day,
    "event.day_or_first": lambda coding: coding.days.first if coding.days else coding.day,
    "event.first": lambda coding: coding.days and coding.days.first,
    "event.last": lambda coding: coding.days.last if coding.days and coding.days.days > 1 else None,
    "event.last_told": lambda coding: coding.days and coding.days.last,
    "event.yyyymmdd": lambda coding: int(f"{coding.day:%Y%m%d}") if coding.day else None,
    "event.yyyymm": _month,
    "event.yyyy": _year,
    "event.fraction": _fraction,
    "event.trigger": lambda coding: coding.event.trigger.start,
    "event.trigger_end": lambda coding: coding.event.trigger.end,
    "event.trigger_words": lambda coding: coding.event.trigger.of(coding.reading.article.text),
    "event.triggers": lambda coding: (coding.event.trigger.of(coding.reading.article.text),),
    "event.evidence": lambda coding: coding.event.evidence.of(coding.reading.article.text),
    "event.start": lambda coding: coding.event.evidence.start,
    "event.end": lambda coding: coding.event.evidence.end,
    "event.sentence": _sentence,
    "event.is_root": lambda coding: int(_sentence(coding) == 1),
    "event.in_text": lambda _: 1,
    "event.speaker": _speaker,
    "event.why": lambda coding: coding.event.why,
    "event.comment": _comment,
    "cameo.code": lambda coding: coding.cameo.code,
    "cameo.code2": lambda coding: coding.cameo.code[:2],
    "cameo.code3": lambda coding: coding.cameo.code[:3],
    "cameo.name": lambda coding: coding.cameo.name.removesuffix(UNSPECIFIED),
    "cameo.goldstein": lambda coding: coding.cameo.goldstein,
    "cameo.quad": _cameo_quad,
}
"""The values by their names in layouts.csv."""
