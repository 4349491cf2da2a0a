"""Holidays and well-known days by their names, read from holidays.csv."""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.lexicon.tables import phrases, rows, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One row: a name, the forms of the country whose day alone it is, and the rule of its day."""

    name: str
    of: str = ""
    rule: str


def holiday_rules() -> dict[str, str]:
    """Every form of every name of the shipped table, with the rule of its day."""
    return {form: row.rule for row in rows(shipped("holidays.csv"), Holiday) for form in _forms(row)}


def _forms(row: Holiday) -> Iterator[str]:
    for name in _names(row):
        yield name
        if "'" in name:
            yield name.replace("'", "’")


def _names(row: Holiday) -> Iterator[str]:
    if not row.of:
        yield row.name
    for country in phrases(row.of):
        yield f"{country} {row.name}"
        yield f"{country}'{'' if country.endswith('s') else 's'} {row.name}"
