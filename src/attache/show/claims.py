"""Claims and how they stand: on a terminal, as JSON, as a table, and as schema.org Claims.

── Shipowner sees end of strike ── 3 reports ────────────────────
corroborated · 2 reports, 2 known origins; independent: Ada Brenn; Lars Holm
  “The strike is over.”
  Ridge Tribune: the strike was over · ridge.html:120-141 · Ridge Tribune ← Reuters ← Ada Brenn
  number: “two ships” against “three ships”
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from attache.records import Carrier, Difference, Span
from attache.relate.chains import UNNAMED
from attache.show.json import listed
from attache.show.reports import place, set_in
from attache.show.tables import row
from attache.show.terminal import words
from attache.tell.standings import Standing
from attache.text.wording import counted

CLAIM_COLUMNS = (
    "claim",
    "story",
    "kind",
    "gist",
    "verdict",
    "credibility",
    "origins",
    "why",
    "differences",
    "article",
    "outlet",
    "published",
    "start",
    "end",
    "words",
    "origin",
    "chain",
    "first",
    "path",
)
"""The columns in their order, a row a telling; docs/claims.md says what each holds."""


def terminal_claims(standings: Iterable[Standing], console: Console) -> None:
    """Print the claims of each story under its title, the heaviest first."""
    for story, group in groupby(standings, key=lambda standing: standing.story):
        console.rule(words(f"{story.title} · {counted(len(story.articles), 'report')}"), align="left")
        for standing in group:
            claim = standing.told.claim
            console.print(
                Text.assemble(words(claim.support.verdict.value.replace("_", " "), "bold"), " · ", claim.support.why)
            )
            for carrier in claim.carriers:
                set_in(_carrier(standing, carrier), console)
            for difference in claim.differences:
                set_in(Text.assemble((f"{difference.kind.value}: ", "italic"), words(difference.why)), console)
            console.print()


def claims_json(standings: Iterable[Standing]) -> Iterator[str]:
    """The claims as one JSON list, a line each."""
    return listed(map(_json, standings))


def claims_csv(standings: Iterable[Standing]) -> Iterator[str]:
    """The heading, then a line a telling."""
    yield row(CLAIM_COLUMNS)
    yield from (row(_row(standing, carrier)) for standing in standings for carrier in standing.told.claim.carriers)


def claims_schema(standings: Iterable[Standing]) -> Iterator[str]:
    """The claims as schema.org Claims in JSON-LD, with each appearance and the first of them in these reports."""
    yield '{"@context": "https://schema.org", "@graph": '
    yield from listed(map(_schema, standings))
    yield "}\n"


def _carrier(standing: Standing, carrier: Carrier) -> Text:
    article = standing.reading(carrier).article
    chain = " ← ".join(link.name for link in carrier.chain)
    where = f"{place(article)}:{carrier.span.start}-{carrier.span.end}"
    parts = (words(standing.words(carrier)), words(where, "blue"), words(chain, "dim"))
    return Text.assemble(words(article.outlet or UNNAMED, "bold"), ": ", Text(" · ").join(parts))


def _json(standing: Standing) -> dict[str, Any]:
    claim, first = standing.told.claim, standing.first
    credibility, meaning = standing.credibility
    return {
        "id": claim.id,
        "story": claim.story,
        "kind": claim.kind,
        "gist": claim.gist,
        "verdict": claim.support.verdict.value,
        "why": claim.support.why,
        "origins": list(claim.support.origins),
        "proposed": {"scale": "admiralty-scale:information-credibility", "value": credibility, "why": meaning},
        "differences": [_difference(standing, difference) for difference in claim.differences],
        "reports": [_report(standing, carrier) for carrier in claim.carriers],
        "first": first and first.article,
        "absent": list(standing.absent),
    }


def _report(standing: Standing, carrier: Carrier) -> dict[str, Any]:
    reading = standing.reading(carrier)
    return {
        "article": carrier.article,
        "outlet": reading.article.outlet,
        "published": _day(standing, carrier),
        "start": carrier.span.start,
        "end": carrier.span.end,
        "words": standing.words(carrier),
        "origin": carrier.origin,
        "chain": [{"kind": link.kind.value, "name": link.name} for link in carrier.chain],
        "record": carrier.record,
    }


def _difference(standing: Standing, difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind.value,
        "one": _side(standing, *difference.one),
        "other": _side(standing, *difference.other),
        "why": difference.why,
    }


def _side(standing: Standing, article: str, span: Span) -> dict[str, Any]:
    text = standing.told.picture.reading(article).article.text
    return {"article": article, "start": span.start, "end": span.end, "words": span.of(text)}


def _row(standing: Standing, carrier: Carrier) -> Iterator[str]:
    claim, article, first = standing.told.claim, standing.reading(carrier).article, standing.first
    differences = "; ".join(f"{d.kind.value}: {d.why}" for d in claim.differences)
    support = claim.support
    yield from (claim.id, claim.story, claim.kind, claim.gist, support.verdict.value, str(standing.credibility[0]))
    yield from ("; ".join(support.origins), support.why, differences)
    yield from (article.id, article.outlet or "", _day(standing, carrier) or "")
    yield from (str(carrier.span.start), str(carrier.span.end), standing.words(carrier), carrier.origin or "")
    yield from (" ← ".join(link.name for link in carrier.chain), "true" if carrier is first else "false", article.path)


def _schema(standing: Standing) -> dict[str, Any]:
    claim, first = standing.told.claim, standing.first
    found: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"#{claim.id}",
        "text": claim.gist,
        "appearance": [_appearance(standing, carrier) for carrier in claim.carriers],
    }
    if claim.support.origins:
        found["author"] = [{"@type": "Thing", "name": name} for name in claim.support.origins]
    if first:
        found["firstAppearance"] = _appearance(standing, first)
    return found


def _appearance(standing: Standing, carrier: Carrier) -> dict[str, Any]:
    article = standing.reading(carrier).article
    known = {
        "@type": "NewsArticle",
        "identifier": article.id,
        "headline": article.title,
        "url": article.url,
        "datePublished": _day(standing, carrier),
        "publisher": article.outlet and {"@type": "NewsMediaOrganization", "name": article.outlet},
        "text": standing.words(carrier),
    }
    return {name: value for name, value in known.items() if value}


def _day(standing: Standing, carrier: Carrier) -> str | None:
    day = standing.reading(carrier).dating.day
    return day.isoformat() if day else None
