"""Which report tells it first, as far as the days of these reports go: never the first ever."""

from collections.abc import Iterable
from datetime import date

from attache.records import Basis, Reading


def own_day(reading: Reading) -> date | None:
    """The day that a report bears itself; None where it has but one lent by its story, or none."""
    return None if reading.dating.basis is Basis.BORROWED else reading.dating.day


def earliest(readings: Iterable[Reading]) -> frozenset[str]:
    """The ids of the reports of the earliest day: several where they share it, none where none bears a day."""
    days = {reading.article.id: day for reading in readings if (day := own_day(reading))}
    first = min(days.values(), default=None)
    return frozenset(report for report, day in days.items() if day == first)
