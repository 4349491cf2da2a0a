"""Times as a table for TimelineJS (timeline.knightlab.com/docs/using-spreadsheets.html), the timeline of newsrooms.

    Year  Month  Day  Time      …  Display Date     Headline                            Text            …  Group
    2023  3      10   22:30:00     yesterday night  … sirens rang yesterday night in …  how, and where     Ridge Tribune

Only times with days have a place on it. The words as written stand where a reader looks for the date, so that none
looks surer than the report is. TimelineJS takes cells for HTML: what comes from reports is escaped.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from attache.records import When
from attache.relate.chains import UNNAMED
from attache.show.inert import one_line
from attache.show.tables import row
from attache.show.words import day, days
from attache.tell.proofs import headline
from attache.tell.times import Timing

COLUMNS = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
)
CLOCK = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)")


def times_timelinejs(timings: Iterable[Timing]) -> Iterator[str]:
    """The heading, then a line for each time that covers known days, as they come."""
    yield row(COLUMNS)
    for timing in timings:
        if timing.time.when:
            cells = _cells(timing, timing.time.when)
            yield row([cells.get(column) for column in COLUMNS])


def _cells(timing: Timing, when: When) -> dict[str, object]:
    clock = CLOCK.search(timing.time.value or "")
    ends = _parts("End ", when.last) if when.last > when.first else {}
    return {
        **_parts("", when.first),
        "Time": f"{clock[1]}:{clock[2]}:00" if clock and not ends else None,
        **ends,
        "Display Date": _html(timing.excerpt.words),
        "Headline": _html(timing.excerpt.line),
        "Text": _text(timing),
        "Group": _html(timing.reading.article.outlet or UNNAMED),
    }


def _parts(lead: str, of: date) -> dict[str, object]:
    return {f"{lead}Year": of.year, f"{lead}Month": of.month, f"{lead}Day": of.day}


def _text(timing: Timing) -> str:
    """How the time was counted, the days it covers, and the report it stands in."""
    reading = timing.reading
    report = (reading.article.outlet or UNNAMED, day(reading.dating.day) or "undated", headline(reading)[0])
    parts = (f"{timing.reckoning} ({days(timing.time.when)})", " · ".join(report))
    return "".join(f"<p>{_html(part)}</p>" for part in parts)


def _html(words: str) -> str:
    return escape(one_line(words))
