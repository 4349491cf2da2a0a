"""A table of the user's own actors, as one types it in a spreadsheet and saves as CSV.

    name,aliases,kind,country,code,first,last
    Petra Ollenberg,Ollenberg|P. Ollenberg,person,Sweden,GOV,2020-01-01,
    Ollenberg Foundation,OLF,organization,,NGOHRI,,

Only `name` is needed, as a column and as a cell. Rows of one name are one actor at different times.
"""

import csv
import io
import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from attache.lexicon.actorcodes import CODE, parted
from attache.lexicon.actors import Actor, Standing
from attache.lexicon.dictionaries import LineError
from attache.records import MentionKind

COLUMNS = ("name", "aliases", "kind", "country", "code", "first", "last")
DELIMITERS = ",;\t"
ALIASES = re.compile(r"[|;]")
DAY = re.compile(r"(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12]\d|3[01]))?)?")
KINDS = {
    **{kind.value: kind for kind in MentionKind if kind is not MentionKind.OFFICE},
    "organisation": MentionKind.ORGANIZATION,
    "org": MentionKind.ORGANIZATION,
    "state": MentionKind.COUNTRY,
}
"""What a cell of the column `kind` may say."""


class Roster:
    """One table; `countries` maps what may stand for a country, in small letters, to its ISO 3166 alpha-3 code."""

    def __init__(self, text: str, countries: Mapping[str, str]) -> None:
        """Raises `LineError` where the first row names no column `name`."""
        self.faults: list[tuple[int, str]] = []
        """The number and the reason of each row, or column, that could not be used."""
        self._countries = countries
        self._codes = frozenset(countries.values())
        self.actors = tuple(self._read(text))
        """The actors, one a row, in the order of the table."""

    def _read(self, text: str) -> Iterator[Actor]:
        table = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        header: list[str] = []
        try:
            for cells in table:
                if not "".join(cells).strip() or cells[0].startswith("#"):
                    continue
                if not header:
                    header = self._columns(cells, table.line_num)
                    continue
                try:
                    yield self._actor(_row(header, cells))
                except LineError as error:
                    self.faults.append((table.line_num, str(error)))
        except csv.Error as error:
            self.faults.append((table.line_num, f"the table cannot be read on from here: {error}"))

    def _columns(self, cells: list[str], line: int) -> list[str]:
        header = [cell.strip().lower() for cell in cells]
        if "name" not in header:
            raise LineError(f"the first row must name the columns, {', '.join(COLUMNS)}; of these only name is needed")
        unknown = [name for name in header if name and name not in COLUMNS]
        if unknown:
            self.faults.append((line, f"columns passed over: {', '.join(unknown)}; known are {', '.join(COLUMNS)}"))
        return header

    def _actor(self, row: Mapping[str, str]) -> Actor:
        name = row["name"]
        if not any(c.isalnum() for c in name):
            raise LineError("the row has no name" if not name else f"{name!r} is no name")
        kind = row["kind"].lower()
        if kind and kind not in KINDS:
            raise LineError(f"{row['kind']!r} is no kind; known are {', '.join(KINDS)}")
        aliases = (" ".join(alias.split()) for alias in ALIASES.split(row["aliases"]))
        return Actor(
            name=" ".join(name.split()),
            aliases=tuple(alias for alias in aliases if any(c.isalnum() for c in alias)),
            kind=KINDS.get(kind),
            standings=(self._standing(row),),
        )

    def _standing(self, row: Mapping[str, str]) -> Standing:
        country = self._countries.get(row["country"].lower()) if row["country"] else None
        if row["country"] and not country:
            raise LineError(f"{row['country']!r} is no country: its name, or its code of three letters (ISO 3166-1)")
        code = row["code"].upper()
        if code and not CODE.fullmatch(code):
            raise LineError(f"{row['code']!r} is no code: capitals and digits, such as PRKGOV, GOVMIL or NGO")
        home, roles = parted(code, self._codes) if code else (None, None)
        if country and home and home != country:
            raise LineError(f"the code {code} is of {home}, the country {country}")
        first, last = _first(row["first"]), _last(row["last"])
        if first and last and last < first:
            raise LineError(f"{row['last']} is before {row['first']}")
        return Standing(country=country or home, code=roles, first=first, last=last)


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    return max(DELIMITERS, key=header.count)


def _row(header: list[str], cells: list[str]) -> dict[str, str]:
    if any(cell.strip() for cell in cells[len(header) :]):
        raise LineError("the row has more cells than the table has columns; a name with a comma stands in quotes")
    found = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
    return {name: found.get(name, "") for name in COLUMNS}


def _first(cell: str) -> date | None:
    """The first day that a cell means: of a year its first of January."""
    year, month, day = _parts(cell)
    return _made(cell, year, month or 1, day or 1) if year else None


def _last(cell: str) -> date | None:
    """The last day that a cell means: of a year its last of December."""
    year, month, day = _parts(cell)
    month = month or 12
    return _made(cell, year, month, day or monthrange(year, month)[1]) if year else None


def _parts(cell: str) -> tuple[int, int, int]:
    if not cell:
        return 0, 0, 0
    match = DAY.fullmatch(cell)
    if not match or int(match[1]) == 0:
        raise LineError(f"{cell!r} is no day: YYYY-MM-DD, YYYY-MM or YYYY")
    return int(match[1]), int(match[2] or 0), int(match[3] or 0)


def _made(cell: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise LineError(f"{cell!r} is no day: YYYY-MM-DD, YYYY-MM or YYYY") from None
