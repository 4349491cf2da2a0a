"""Claims and how they stand: on a terminal, as JSON, as a table, and as schema.org Claims.

── Shipowner sees end of strike ── 3 reports ────────────────────
corroborated · 2 reports, 2 known origins; independent: Ada Brenn; Lars Holm
proposed: 1, confirmed by independent origins
  Ridge Tribune said: the strike is over · ridge.html:120-141 · Ridge Tribune ← Reuters ← Ada Brenn
  number: “two ships” against “three ships”
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from attache.records import Carrier, Claim, Difference, SourceKind, Span
from attache.relate.chains import UNNAMED, inner, key
from attache.show.json import listed
from attache.show.reports import place, set_in
from attache.show.tables import row
from attache.show.terminal import words
from attache.show.words import hands
from attache.tell.firsts import own_day
from attache.tell.reasons import reason
from attache.tell.renderings import cue_of, words_of
from attache.tell.weighings import Weighing
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
    "likely",
    "origin",
    "chain",
    "first",
    "path",
)
"""The columns in their order, a row a telling; docs/claims.md says what each holds."""


def terminal_claims(weighings: Iterable[Weighing], console: Console) -> None:
    """Print the claims of each story under its title, the heaviest first."""
    for story, group in groupby(weighings, key=lambda weighing: weighing.story):
        console.rule(words(f"{story.title} · {counted(len(story.articles), 'report')}"), align="left")
        for weighing in group:
            claim, picture = weighing.told.claim, weighing.told.picture
            verdict = words(claim.support.verdict.value.replace("_", " "), "bold")
            console.print(Text.assemble(verdict, " · ", words(claim.support.why)))
            console.print(words("proposed: {}, {}".format(*weighing.credibility), "dim"))
            for carrier in claim.carriers:
                set_in(_carrier(weighing, carrier), console)
            for why in dict.fromkeys(reason(difference, picture) for difference in claim.differences):
                set_in(words(why, "italic"), console)
            console.print()


def claims_json(weighings: Iterable[Weighing]) -> Iterator[str]:
    """The claims as one JSON list, a line each; its schema is `records/schema/claims.schema.json`."""
    return listed(map(_json, weighings))


def claims_csv(weighings: Iterable[Weighing]) -> Iterator[str]:
    """The heading, then a line a telling."""
    yield row(CLAIM_COLUMNS)
    yield from (row(_row(weighing, carrier)) for weighing in weighings for carrier in weighing.told.claim.carriers)


def claims_schema(weighings: Iterable[Weighing]) -> Iterator[str]:
    """The claims as schema.org Claims in JSON-LD, with each appearance and the first of them in these reports."""
    yield '{"@context": "https://schema.org", "@graph": '
    yield from listed(map(_schema, weighings))
    yield "}\n"


def _carrier(weighing: Weighing, carrier: Carrier) -> Text:
    article = weighing.reading(carrier).article
    picture, cue = weighing.told.picture, cue_of(carrier, weighing.told.picture)
    where = f"{place(article)}:{carrier.span.start}-{carrier.span.end}"
    parts = (words(words_of(carrier, picture)), words(where, "blue"), words(hands(carrier.chain), "dim"))
    said = Text.assemble(" ", words(cue, "italic"), " ") if cue else Text(": ")
    perhaps = words("" if carrier.is_firm else "perhaps ", "dim")
    return Text.assemble(
        perhaps, words(article.outlet or UNNAMED, "bold"), said, Text(" · ").join(part for part in parts if part)
    )


def _json(weighing: Weighing) -> dict[str, Any]:
    claim, first = weighing.told.claim, weighing.first
    credibility, meaning = weighing.credibility
    return {
        "id": claim.id,
        "story": claim.story,
        "kind": claim.kind,
        "gist": claim.gist,
        "verdict": claim.support.verdict.value,
        "why": claim.support.why,
        "origins": list(claim.support.origins),
        "proposed": {"scale": "admiralty-scale:information-credibility", "value": credibility, "why": meaning},
        "differences": [_difference(weighing, difference) for difference in claim.differences],
        "reports": [_report(weighing, carrier) for carrier in claim.carriers],
        "first": first and first.article,
        "absent": list(weighing.absent),
    }


def _report(weighing: Weighing, carrier: Carrier) -> dict[str, Any]:
    reading = weighing.reading(carrier)
    return {
        "article": carrier.article,
        "outlet": reading.article.outlet,
        "published": _day(weighing, carrier),
        "start": carrier.span.start,
        "end": carrier.span.end,
        "words": weighing.words(carrier),
        "likely": carrier.likely,
        "origin": carrier.origin,
        "chain": [{"kind": link.kind.value, "name": link.name} for link in carrier.chain],
        "record": carrier.record,
    }


def _difference(weighing: Weighing, difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind.value,
        "one": _side(weighing, *difference.one),
        "other": _side(weighing, *difference.other),
        "why": difference.why,
    }


def _side(weighing: Weighing, article: str, span: Span) -> dict[str, Any]:
    text = weighing.told.picture.reading(article).article.text
    return {"article": article, "start": span.start, "end": span.end, "words": span.of(text)}


def _row(weighing: Weighing, carrier: Carrier) -> Iterator[str]:
    claim, article, first = weighing.told.claim, weighing.reading(carrier).article, weighing.first
    picture = weighing.told.picture
    differences = "; ".join(dict.fromkeys(reason(found, picture) for found in claim.differences))
    support = claim.support
    yield from (claim.id, claim.story, claim.kind, claim.gist, support.verdict.value, str(weighing.credibility[0]))
    yield from ("; ".join(support.origins), support.why, differences)
    yield from (article.id, article.outlet or "", _day(weighing, carrier) or "")
    yield from (str(carrier.span.start), str(carrier.span.end), weighing.words(carrier))
    yield from (f"{carrier.likely:g}", carrier.origin or "")
    yield from (" ← ".join(link.name for link in carrier.chain), "true" if carrier is first else "false", article.path)


def _schema(weighing: Weighing) -> dict[str, Any]:
    claim, first = weighing.told.claim, weighing.first
    found: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"#{claim.id}",
        "text": claim.gist,
        "appearance": [_appearance(weighing, article) for article in weighing.told.articles],
    }
    if authors := list(_authors(claim)):
        found["author"] = authors
    if first:
        found["firstAppearance"] = _appearance(weighing, first.article)
    return found


def _authors(claim: Claim) -> Iterator[dict[str, str]]:
    """Whoever is claimed to have said it: the innermost hands of its tellings, each once; a document is nobody."""
    ends = {key(links[-1]): links[-1] for carrier in claim.carriers if (links := inner(carrier.chain))}
    for end in ends.values():
        if end.kind is not SourceKind.DOCUMENT:
            yield {"@type": "Person" if end.kind is SourceKind.PERSON else "Organization", "name": end.name}


def _appearance(weighing: Weighing, report: str) -> dict[str, Any]:
    """A report, with the words of it that make the claim as its parts."""
    carriers = [carrier for carrier in weighing.told.claim.carriers if carrier.article == report]
    reading = weighing.reading(carriers[0])
    article, day = reading.article, own_day(reading)
    parts = [
        {"@type": "Quotation" if carrier.record else "CreativeWork", "text": weighing.words(carrier)}
        for carrier in carriers
    ]
    known = {
        "@type": "NewsArticle",
        "identifier": article.id,
        "headline": article.title,
        "url": article.url,
        "datePublished": day and day.isoformat(),
        "publisher": article.outlet and {"@type": "NewsMediaOrganization", "name": article.outlet},
        "hasPart": parts,
    }
    return {name: value for name, value in known.items() if value}


def _day(weighing: Weighing, carrier: Carrier) -> str | None:
    day = weighing.reading(carrier).dating.day
    return day.isoformat() if day else None
