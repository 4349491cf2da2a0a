"""Calendar days written out in full: the ones that need nothing else to be known.

    2021-06-19    19 June 2021    June 19th, 2021    Sat., 19 Jun. 2021

A day without its year is no such day, and neither is 06/07/2021, which means July in London and June
in New York.
"""

import re
from collections.abc import Iterator
from datetime import date

from attache.records import Span

EARLIEST, LATEST = 1800, 2100
"""Nobody files a report outside these years; what lies beyond is a clerk's placeholder (0001-01-01, 9999-12-31)."""

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WRITTEN = re.compile(
    r"(?<![\d/-])(?P<y1>\d{4})(?P<mark>[-/.])(?P<m1>\d{1,2})(?P=mark)(?P<d1>\d{1,2})(?![\d/-])"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH.format('m2')}[ ,-]{{1,2}}(?P<y2>\d{{4}})(?!\d)"
    rf"|\b{_MONTH.format('m3')} (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?: ?, ?| )(?P<y3>\d{{4}})(?!\d)",
    re.IGNORECASE,
)


def find_days(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, date]]:
    """Each day between `start` and `end` that is written out with its year, and where it stands."""
    for match in _WRITTEN.finditer(text, start, len(text) if end is None else end):
        day = _day(match)
        if day and EARLIEST <= day.year <= LATEST:
            yield Span(*match.span()), day


def _day(match: re.Match[str]) -> date | None:
    form = "123"[[match["y1"], match["y2"], match["y3"]].index(next(y for y in match.group("y1", "y2", "y3") if y))]
    year, month, day = match.group(f"y{form}", f"m{form}", f"d{form}")
    number = int(month) if month.isdigit() else _NAMES.index(month[:3].title()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
