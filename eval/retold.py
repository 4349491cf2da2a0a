"""Stories of our own with what their reports agree on, written out beside them, and how they are read.

    eval/claims/border-talks/01-reuters.txt     outlet: Reuters        eval/claims/border-talks/claims.txt
                                                published: 2027-03-09      == c18 | The stretch is 11 km long
                                                title: ...                 origins: background (unattributed)
                                                ---                        01 | an 11-km (7-mile) stretch | 11 km
                                                NAIROBI, March 9 ...       02 | a 7-mile stretch | 7 mi

A telling is the number of a report, the words and, where tellings differ in one, the value. claims/README.md says
what is annotated; `cross_json` gives a story in the layout in which such answers are exchanged.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from annotations import located
from attache.records import Article, Span

NOBODY = "background (unattributed)"
"""The origin of what no report attributes: it never counts beside another."""
SUPERSEDED = "superseded"
CONFLICTS = frozenset({"none", "number", "date", "wording", "meaning", "attribution", "denial", "detail", SUPERSEDED})
KEYS = frozenset({"origins", "conflict", "contested", "why"})


class RetoldError(ValueError):
    """A story or an annotation that cannot be read as such; the message says which, what and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Where one report makes a claim: one stretch or several, and the value it gives, if the claim has values."""

    report: str
    spans: tuple[Span, ...]
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A proposition, the reports that make it, who stands behind it, and in what they differ ("none" at most)."""

    id: str
    words: str
    origins: tuple[str, ...]
    tellings: tuple[Telling, ...]
    conflict: str = "none"
    contested: bool = False
    why: str = ""

    @property
    def independent(self) -> int:
        """How many independent origins stand behind it; one where nobody is named."""
        return max(1, len([origin for origin in self.origins if origin != NOBODY]))

    @property
    def reports(self) -> frozenset[str]:
        """The reports that make it."""
        return frozenset(telling.report for telling in self.tellings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """A story: its reports by name, who took whose text (of, by), and the claims."""

    id: str
    reports: tuple[Article, ...]
    took: frozenset[tuple[str, str]]
    claims: tuple[Agreed, ...]


def read_retold(folder: Path) -> Iterator[Retold]:
    """The stories of a folder by name, one to a folder of its own; raises `RetoldError` where one breaks the form."""
    for path in sorted(folder.glob("*/claims.txt")):
        files = {report.stem: report.read_text("utf-8") for report in sorted(path.parent.glob("[0-9]*.txt"))}
        yield retold(path.parent.name, files, path.read_text("utf-8"))


def retold(id: str, files: dict[str, str], claims: str) -> Retold:  # noqa: A002  # as in the records
    """One story from the words of its files: reports by name, and the claims."""
    heads = {name: _head(id, name, file.partition("\n---\n")[0]) for name, file in files.items()}
    reports = tuple(_report(id, name, heads[name], file) for name, file in files.items())
    took = [(of, name) for name in files for of in heads[name].get("took", "").split(", ") if of]
    if strange := [of for of, _ in took if of not in files]:
        raise RetoldError(f"{id}: a report took from {strange[0]!r}, which is none of the story")
    texts = {name[:2]: report for name, report in zip(files, reports, strict=True)}
    before, *blocks = re.split(r"^== ", claims, flags=re.MULTILINE)
    if any(line and not line.startswith("#") for line in before.splitlines()):
        raise RetoldError(f"{id}: before the first line '==' stand words: {before.strip()[:60]!r}")
    return Retold(
        id=id,
        reports=reports,
        took=frozenset((f"{id}-{of}", f"{id}-{by}") for of, by in took),
        claims=tuple(_agreed(id, block.strip(), texts) for block in blocks),
    )


def cross_json(story: Retold) -> dict[str, Any]:
    """The story's answers as plain objects: claims with carriers and their spans, origins, conflict, contested."""
    texts = {report.id: report.text for report in story.reports}
    return {
        "story": story.id,
        "reports": [report.id for report in story.reports],
        "claims": [_claim_json(claim, texts) for claim in story.claims],
    }


def _head(story: str, name: str, lines: str) -> dict[str, str]:
    head = dict(_pair(line) for line in lines.splitlines())
    if head.keys() - {"took"} != {"outlet", "published", "title"}:
        raise RetoldError(f"{story}: {name} begins with {', '.join(head)} instead of outlet, published, title, took")
    return head


def _report(story: str, name: str, head: dict[str, str], file: str) -> Article:
    return Article(
        id=f"{story}-{name}",
        text=file.partition("\n---\n")[2].strip(),
        outlet=head["outlet"],
        title=head["title"],
        published=date.fromisoformat(head["published"]),
    )


def _agreed(story: str, block: str, reports: dict[str, Article]) -> Agreed:
    """The claim of one block."""
    top, *lines = block.splitlines()
    name, _, words = top.partition(" | ")
    head = dict(_pair(line) for line in lines if " | " not in line)
    conflict = head.get("conflict", "none")
    tellings = tuple(_telling(f"{story} {name}", line, reports) for line in lines if " | " in line)
    if head.keys() - KEYS or conflict not in CONFLICTS or not tellings or not words or "origins" not in head:
        raise RetoldError(f"{story}: {top!r} lacks words, origins or tellings, or has what is no key or no conflict")
    return Agreed(
        id=name,
        words=words,
        origins=tuple(head["origins"].split(" ; ")),
        tellings=tellings,
        conflict=conflict,
        contested=head.get("contested") == "yes",
        why=head.get("why", ""),
    )


def _telling(where: str, line: str, reports: dict[str, Article]) -> Telling:
    number, words, *value = line.split(" | ")
    if number not in reports or len(value) > 1:
        raise RetoldError(f"{where}: {line!r} is not 'report | words' or 'report | words | value'")
    text = reports[number].text
    try:
        spans = tuple(located(text, part) for part in words.split(" … "))
    except ValueError as error:
        raise RetoldError(f"{where}: {error} of {number}") from error
    return Telling(report=reports[number].id, spans=spans, value=value[0] if value else None)


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.partition(": ")
    return key, value


def _claim_json(claim: Agreed, texts: dict[str, str]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "claim": claim.words,
        "origins": list(claim.origins),
        "n_origins": claim.independent,
        "carriers": [_telling_json(telling, texts[telling.report]) for telling in claim.tellings],
        "n_reports": len(claim.reports),
        "page_refs": [],
        "status": _status(claim),
        "conflict": claim.conflict,
        "why": claim.why or None,
        "contested": claim.contested,
    }


def _telling_json(telling: Telling, text: str) -> dict[str, Any]:
    spans: Sequence[Span] = telling.spans
    found = [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]
    return {"report": telling.report, "spans": found, "value": telling.value}


def _status(claim: Agreed) -> str:
    if claim.conflict != "none":
        return "conflict"
    return "corroborated" if claim.independent > 1 else "single-origin"
