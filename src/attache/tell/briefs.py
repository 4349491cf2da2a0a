"""A brief of one story: the bottom line first, every line with its proof."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from attache.records import (
    Brief,
    Cite,
    Count,
    Counts,
    Failure,
    Line,
    Picture,
    Reading,
    ReportRow,
    Run,
    Section,
    Source,
    Story,
)
from attache.relate.chains import chain, key
from attache.relate.hands import behind
from attache.relate.origins import origins
from attache.tell.claims import told
from attache.tell.futures import ahead, forecasts
from attache.tell.gaps import gaps
from attache.tell.lengths import Length
from attache.tell.passages import passages
from attache.tell.proofs import headline
from attache.tell.renderings import outlet
from attache.tell.sections import claimed


def brief(
    picture: Picture,
    story: Story,
    run: Run,
    *,
    length: Length = Length.NORMAL,
    as_of: date | None = None,
    left_out: Sequence[Failure] = (),
) -> Brief:
    """The brief of `story`, one of the picture's. The same picture gives the same brief."""
    readings = [r for r in picture.readings if r.article.id in story.articles]
    claims = passages(told(picture, story.id))
    parts = claimed(claims, picture, ahead(readings), forecasts(readings), length)
    sections = (*parts, *(() if length is Length.SHORT else (gaps(readings),)))
    return replace(framed(picture, story, run, sections), as_of=as_of, left_out=tuple(left_out))


def framed(
    picture: Picture,
    story: Story,
    run: Run,
    sections: Sequence[Section],
    guests: Sequence[Reading] = (),
) -> Brief:
    """Sections on a story with all that stands around them: title, days, counts, its reports and their texts.

    `guests` are reports of other stories that a section cites.
    """
    readings = [r for r in picture.readings if r.article.id in story.articles]
    days = [r.dating.day for r in readings if r.dating.day]
    return Brief(
        story=story.id,
        title=_title(readings, story),
        first=min(days, default=None),
        last=max(days, default=None),
        as_of=None,
        counts=_counts(readings),
        sections=tuple(sections),
        reports=tuple(_row(reading) for reading in readings),
        articles=tuple(reading.article for reading in (*readings, *guests)),
        run=run,
    )


def _title(readings: Sequence[Reading], story: Story) -> Line:
    title, cite = headline(next(r for r in readings if r.article.id == story.central))
    return Line(text=title, cites=(cite,), note=story.why)


def _counts(readings: Sequence[Reading]) -> Counts:
    return Counts(
        reports=_count(r.article.id for r in readings),
        outlets=_count(r.article.outlet for r in readings),
        wires=_count(r.wire.name if r.wire else None for r in readings),
        origins=_count(_origins(readings)),
    )


def _origins(readings: Sequence[Reading]) -> Iterator[str | None]:
    """Who stands behind what anybody is reported to have said, all who may be one under one name, as with claims."""
    said = [(reading, statement) for reading in readings for statement in reading.statements if statement.is_made]
    hands = {f"{reading.article.id} {one.id}": behind(reading, one, one.span) for reading, one in said}
    yield from origins(hands).names.values()


def _count(names: Iterable[str | None]) -> Count:
    found = tuple(dict.fromkeys(name for name in names if name))
    return Count(number=len(found), names=found)


def _row(reading: Reading) -> ReportRow:
    title, cite = headline(reading)
    dating = reading.dating
    dated = Cite(reading.article.id, dating.span) if dating.span else cite
    wire = reading.wire
    credit = Cite(reading.article.id, wire.span) if wire and wire.span else cite
    return ReportRow(
        article=reading.article.id,
        outlet=outlet(reading),
        title=Line(text=title, cites=(cite,)),
        dated=Line(text=dating.day.isoformat() if dating.day else "undated", cites=(dated,), note=dating.why),
        wire=Line(text=wire.name if wire else "no credit found", cites=(credit,), note=reading.wire_why),
        chains=tuple(_chains(reading)),
    )


def _chains(reading: Reading) -> Iterator[Line]:
    """Each chain of the report once, with every place where it stands."""
    places: dict[tuple[str, ...], tuple[tuple[Source, ...], list[Cite]]] = {}
    for statement in reading.statements:
        links = chain(reading, statement)
        found = places.setdefault(tuple(key(link) for link in links), (links, []))
        found[1].append(Cite(reading.article.id, statement.span))
    for links, cites in places.values():
        yield Line(text=" ← ".join(link.name for link in links), cites=tuple(cites), chain=links)
