"""The names of time zones, read from zones.csv: abbreviations, and places whose time a text names."""

from collections.abc import Mapping
from dataclasses import dataclass

from attache.lexicon.numberwords import GAP, alternation
from attache.lexicon.tables import phrases, rows, shipped

LOCAL = "local"
"""The name of the zone that the place of writing decides."""
FROM_UTC = r"(?:GMT|UTC)[^\S\n]?[+−–-]\d{1,2}(?::?[0-5]\d)?"
"""A regular expression of an offset written out: UTC+9, GMT-03:30."""


NAME = r"[A-Z][\w.]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneName:
    """One row: a name, its offsets or IANA zones, and whether it counts only before the word "time"."""

    name: str
    zone: str
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ZoneNames:
    """The offsets or IANA zones of a name in small letters without "time", and regular expressions of zones.

    `zones` gives more than one where zones share a name, none for "local". `short` takes abbreviations and `long` what
    ends in "time", known or not; both have no groups and want re.IGNORECASE.
    """

    zones: Mapping[str, tuple[str, ...]]
    short: str
    long: str

    @classmethod
    def load(cls) -> "ZoneNames":
        """The names of the shipped table."""
        table = rows(shipped("zones.csv"), ZoneName)
        short = alternation(row.name for row in table if not row.time)
        return cls(
            zones={row.name.lower(): tuple(phrases(row.zone)) for row in table} | {LOCAL: ()},
            short=rf"(?-i:{FROM_UTC}|{short}\b)",
            long=rf"(?:(?:(?-i:{NAME}(?:{GAP}{NAME}){{0,2}})|{LOCAL})(?:{GAP}{LOCAL})?{GAP}time\b)",
        )
