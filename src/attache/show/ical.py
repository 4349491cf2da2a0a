"""What lies ahead as iCalendar (RFC 5545), for the calendars of people and newsrooms.

    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20230501             the first day that it may be on
    DTEND;VALUE=DATE:20230601               the day after the last
    SUMMARY:some day of May 2023: the ministers are to meet
    STATUS:TENTATIVE                        since the day is not known

What got another day is two events: the one of the old day is cancelled, and related to that of the new one (RELATED-TO,
3.8.4.5). SEQUENCE counts how often reports revised an event (3.8.7.4), so that a calendar that has it takes the change.

The stamp of an entry is the day of the latest report that tells it, not the clock: the same reports give the same
bytes. All entries leave the time free (TRANSP), since nobody's time is taken by what a report announces.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attache import __version__
from attache.records import When
from attache.relate.chains import UNNAMED
from attache.relate.tellings import Telling
from attache.show.inert import one_line
from attache.show.reports import place
from attache.show.words import day, day_ahead, days, hands
from attache.tell.calendars import Entry, Standing

OCTETS = 75  # the most that a line may have, its end not counted: RFC 5545, 3.1
SHORT = 120  # characters of the words that stand in a summary; the description has all of them
UNDATED = date(1970, 1, 1)  # the stamp where no report that tells it bears a day
STATUSES = {
    Standing.ANNOUNCED: "CONFIRMED",
    Standing.TENTATIVE: "TENTATIVE",
    Standing.MOVED: "CANCELLED",  # on these days; the entry of the new ones is named beside it
    Standing.CANCELLED: "CANCELLED",
}
OFF = (Standing.MOVED, Standing.CANCELLED)
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def calendar_ical(entries: Iterable[Entry]) -> Iterator[str]:
    """One calendar with an event for each entry that has days, as they come; lines end in CR and LF."""
    yield from map(folded, ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//attache//attache {__version__}//EN"))
    for entry in entries:
        if entry.when:
            yield from (folded(line) for line in _event(entry, entry.when))
    yield folded("END:VCALENDAR")


def folded(line: str) -> str:
    """The line with its end, broken before it has too many octets; what goes on begins with a blank."""
    parts, room = [""], OCTETS
    for sign in line:
        size = len(sign.encode())
        if size > room:
            parts.append(" ")
            room = OCTETS - 1
        parts[-1] += sign
        room -= size
    return "".join(f"{part}\r\n" for part in parts)


def _event(entry: Entry, when: When) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.id}@attache"
    yield f"DTSTAMP:{_date(entry.told or UNDATED)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_date(when.first)}"
    if when.last < date.max:
        yield f"DTEND;VALUE=DATE:{_date(when.last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(_summary(entry))}"
    yield "DESCRIPTION:" + "\\n".join(_text(line) for line in _description(entry))
    if entry.place:
        yield f"LOCATION:{_text(_where(entry))}"
    if names := [name for name in (entry.kind, *((entry.event.type, entry.event.mode) if entry.event else ())) if name]:
        yield "CATEGORIES:" + ",".join(map(_text, names))
    yield f"SEQUENCE:{entry.revision}"
    yield f"STATUS:{STATUSES[entry.standing]}"
    yield from (f"RELATED-TO;RELTYPE=SIBLING:{other}@attache" for other in entry.moved_to)
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _summary(entry: Entry) -> str:
    words = one_line(entry.best.words)
    short = words if len(words) <= SHORT else f"{words[:SHORT].rpartition(' ')[0] or words[:SHORT]} …"
    off = f"{entry.standing}: " if entry.standing in OFF else ""
    is_day = entry.when and entry.when.days == 1 and not entry.limit
    return f"{off}{short}" if is_day else f"{off}{day_ahead(entry.when, entry.limit)}: {short}"


def _description(entry: Entry) -> Iterator[str]:
    """The days in words, who takes part, and each report's words with where they stand and who announced them."""
    yield day_ahead(entry.when, entry.limit)
    if entry.participants:
        yield f"With: {', '.join(entry.participants)}"
    if entry.was:
        yield f"Moved from {days(entry.was)}"
    if entry.standing in OFF:
        yield entry.standing.value.capitalize()
    for telling in (*entry.tellings, *entry.moves):
        yield f"“{telling.words}”"
        yield " · ".join(_proof(telling))


def _proof(telling: Telling) -> Iterator[str]:
    article, span = telling.reading.article, telling.plan.span
    yield f"{place(article)}:{span.start}-{span.end}"
    yield hands(telling.chain) or UNNAMED
    yield day(telling.reading.dating.day) or "undated"


def _where(entry: Entry) -> str:
    found = entry.place
    parts = (found.name, found.province, found.country) if found else ()
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _date(of: date) -> str:
    return of.isoformat().replace("-", "")


def _text(words: str) -> str:
    """Words as a value of type TEXT (3.3.11): on one line, inert and escaped."""
    return one_line(words).translate(ESCAPES)
