"""Whether each annotated report is credited to the agency whose copy it is, and to none where there is none.

    gold ["AP"]      read Associated Press                        right
    gold ["AP"]      read nothing                                 wrong
    gold null        read Reuters                                 wrong

The gold lists the agencies of a report by their tags; one of them is enough. Three golds of 67 are doubtful and count
as they are: an agency that no word of the report names, one that is thanked for its part (which is gold in the five
other reports that thank one), and a report on the own site of an agency (gold on the own sites of two others).
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attache.lexicon.agencies import Agencies
from attache.records import Reading


def wire_figures(
    folder: Path, readings: Sequence[Reading], agencies: Agencies, *, errors: bool = False
) -> Iterator[tuple[str, float]]:
    """The share of the reports whose wire is right, 0 to 1, as "wire credit"; `errors` prints the others."""
    golds = _golds(folder / "articles.jsonl", agencies)
    wrong = [reading for reading in readings if not is_right(reading, golds[reading.article.id])]
    if errors:
        sys.stdout.writelines(f"{told(reading, golds[reading.article.id])}\n" for reading in wrong)
    yield "wire credit", 1 - len(wrong) / len(readings)


def is_right(reading: Reading, gold: frozenset[str]) -> bool:
    """Whether the wire is one of the gold's, or none where the gold has none."""
    return reading.wire.name in gold if reading.wire else not gold


def told(reading: Reading, gold: frozenset[str]) -> str:
    """What was read, why, and what the gold has, on a line."""
    read = reading.wire.name if reading.wire else "none"
    return f"wire  {reading.article.id}  read {read} ({reading.wire_why})  gold {', '.join(sorted(gold)) or 'none'}"


def _golds(path: Path, agencies: Agencies) -> dict[str, frozenset[str]]:
    """The names of the agencies of each report, by its id."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return {row["id"]: frozenset(_name(tag, agencies) for tag in row["agency"] or ()) for row in rows}


def _name(tag: str, agencies: Agencies) -> str:
    agency = agencies.named(tag)
    return agency.name if agency else tag
