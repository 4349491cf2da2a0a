"""What is listed of many reports, from statements to what lies ahead, as tables: CSV (RFC 4180), UTF-8, one row each.

A cell is one line: runs of blanks and line ends are one blank, and control characters pictures of themselves. A
cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from attache.records import Source, Span, When
from attache.relate.tellings import Telling
from attache.show.inert import one_line
from attache.tell.calendars import Entry
from attache.tell.places import Placing
from attache.tell.quotes import Quote
from attache.tell.times import Timing

QUOTE_COLUMNS = (
    "article",
    "outlet",
    "published",
    "wire",
    "id",
    "speaker",
    "speaker_kind",
    "speaker_country",
    "speaker_named",
    "relays",
    "chain",
    "kind",
    "stance",
    "cue",
    "content",
    "addressee",
    "said_first",
    "said_last",
    "hedge",
    "negated",
    "start",
    "end",
    "spans",
    "cue_start",
    "cue_end",
    "speaker_start",
    "speaker_end",
    "title",
    "url",
    "path",
)
TIME_COLUMNS = (
    "article",
    "outlet",
    "published",
    "published_basis",
    "words",
    "kind",
    "value",
    "first",
    "last",
    "mod",
    "bound",
    "zone",
    "anchor",
    "why",
    "line",
    "start",
    "end",
    "title",
    "url",
    "path",
)
PLACE_COLUMNS = (
    "article",
    "outlet",
    "published",
    "words",
    "name",
    "precision",
    "country",
    "province",
    "geonames",
    "latitude",
    "longitude",
    "candidates",
    "why",
    "line",
    "start",
    "end",
    "title",
    "url",
    "path",
)
CALENDAR_COLUMNS = (
    "entry",
    "standing",
    "first",
    "last",
    "was_first",
    "was_last",
    "moved_to",
    "limit",
    "type",
    "mode",
    "participants",
    "place",
    "place_country",
    "article",
    "outlet",
    "published",
    "wire",
    "words",
    "told_first",
    "told_last",
    "told_off",
    "speaker",
    "chain",
    "start",
    "end",
    "title",
    "url",
    "path",
)
"""The columns in their order; docs/formats.md says what each holds. None will be renamed or moved; more may follow."""
FORMULAS = ("=", "+", "-", "@")  # what makes a spreadsheet calculate, or call out: OWASP, "CSV Injection"


def quotes_csv(quotes: Iterable[Quote]) -> Iterator[str]:
    """The heading, then a line a statement, as they come."""
    yield row(QUOTE_COLUMNS)
    yield from (row(_quote(quote)) for quote in quotes)


def times_csv(timings: Iterable[Timing]) -> Iterator[str]:
    """The heading, then a line a time, as they come."""
    yield row(TIME_COLUMNS)
    yield from (row(_time(timing)) for timing in timings)


def places_csv(placings: Iterable[Placing]) -> Iterator[str]:
    """The heading, then a line a place, as they come."""
    yield row(PLACE_COLUMNS)
    yield from (row(_place(placing)) for placing in placings)


def calendar_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """The heading, then for each entry a line for each of its tellings, as they come."""
    yield row(CALENDAR_COLUMNS)
    for entry in entries:
        own = _entry(entry)
        yield from (row((*own, *_telling(telling))) for telling in entry.tellings)


def row(values: Iterable[object]) -> str:
    """The values as one line of the table, each cell one line and none of them a formula; None is empty."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_cell(value) for value in values])
    return out.getvalue()


def _quote(quote: Quote) -> tuple[object, ...]:
    article, statement, content = quote.reading.article, quote.statement, quote.statement.content
    speaker, wire = statement.speaker, quote.reading.wire
    return (
        article.id,
        article.outlet,
        quote.reading.dating.day,
        wire and wire.name,
        statement.id,
        speaker and speaker.name,
        speaker and speaker.kind,
        speaker and speaker.country,
        speaker and _truth(holds=speaker.named),
        "; ".join(relay.name for relay in statement.relays),
        " ← ".join(link.name for link in quote.chain),
        statement.kind,
        statement.stance,
        quote.words(statement.cue),
        quote.content,
        statement.addressee and statement.addressee.name,
        *_days(statement.said),
        statement.hedge and quote.words(statement.hedge),
        _truth(holds=statement.negated),
        content[0].start,
        content[-1].end,
        " ".join(f"{span.start}-{span.end}" for span in content),
        *_ends(statement.cue),
        *_ends(_where(speaker)),
        article.title,
        article.url,
        article.path,
    )


def _time(timing: Timing) -> tuple[object, ...]:
    article, dating, time = timing.reading.article, timing.reading.dating, timing.time
    return (
        article.id,
        article.outlet,
        dating.day,
        dating.basis,
        timing.excerpt.words,
        time.kind,
        time.value,
        *_days(time.when),
        time.mod,
        time.bound,
        time.zone and f"UTC{time.zone}",  # alone it would begin as a formula does
        time.anchor,
        time.why,
        timing.excerpt.line,
        *_ends(time.span),
        article.title,
        article.url,
        article.path,
    )


def _place(placing: Placing) -> tuple[object, ...]:
    article, place, excerpt = placing.reading.article, placing.place, placing.excerpt
    return (
        article.id,
        article.outlet,
        placing.reading.dating.day,
        excerpt.words,
        place.name,
        place.precision,
        place.country,
        place.province,
        place.geonames,
        place.latitude,
        place.longitude,
        "; ".join(place.candidates),
        place.why,
        excerpt.line,
        *_ends(place.span),
        article.title,
        article.url,
        article.path,
    )


def _entry(entry: Entry) -> tuple[object, ...]:
    event, place = entry.event, entry.place
    return (
        entry.id,
        entry.standing,
        *_days(entry.when),
        *_days(entry.was),
        "; ".join(entry.moved_to),
        entry.limit,
        event and event.type,
        event and event.mode,
        "; ".join(entry.participants),
        place and place.name,
        place and place.country,
    )


def _telling(telling: Telling) -> tuple[object, ...]:
    article, statement, wire = telling.reading.article, telling.statement, telling.reading.wire
    return (
        article.id,
        article.outlet,
        telling.reading.dating.day,
        wire and wire.name,
        telling.words,
        *_days(telling.when),
        _truth(holds=telling.is_off),
        statement and statement.speaker and statement.speaker.name,
        " ← ".join(link.name for link in telling.chain),
        *_ends(telling.plan.span),
        article.title,
        article.url,
        article.path,
    )


def _truth(*, holds: bool) -> str:
    return "true" if holds else "false"


def _days(when: When | None) -> tuple[object, object]:
    return (when.first, when.last) if when else (None, None)


def _where(source: Source | None) -> Span | None:
    return source.span if source else None


def _ends(span: Span | None) -> tuple[object, object]:
    return (span.start, span.end) if span else (None, None)


def _cell(value: object) -> str:
    words = "" if value is None else one_line(str(value))
    is_number = isinstance(value, int | float)  # no formula, though it begin with a minus
    return f"'{words}" if words.startswith(FORMULAS) and not is_number else words
