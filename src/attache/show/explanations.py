"""What a record rests on, on a terminal and as JSON: a line a fact, below it the reason and the words that prove it.

── event e5 ─────────────────────────────────────────────────────
post.txt · Harbour Post · 11 March 2023

status      hypothetical
            “may” (auxiliary: hypothetical, forecast)
actor       Norway, NOR
            mention m3, country, of NOR: Norway
            12-18  … the envoys of Norway may return …
"""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from attache.relate.chains import UNNAMED
from attache.show.json import json_text, report_json
from attache.show.reports import line, place, set_in
from attache.show.terminal import words
from attache.show.words import dated
from attache.tell.excerpts import excerpt
from attache.tell.explanations import Explanation
from attache.tell.facts import Fact

LABELS = 16  # columns for what a fact is called
SHORT = 24  # characters up to which words that were just told are shown in their line too
WHOLE = 160  # characters from which none are


def terminal_explanations(found: Iterable[Explanation], console: Console) -> None:
    """Print each explanation: its report, then its facts."""
    for one in found:
        article = one.reading.article
        console.print(Rule(words(f"{one.kind} {one.record.id}"), align="left", style="dim"))
        known = (place(article), article.outlet or UNNAMED, dated(one.reading.dating))
        console.print(words(" · ".join(known), "dim"))
        console.print()
        for fact in one.facts:
            _print(fact, one, console)
        console.print()


def explanations_json(found: Iterable[Explanation]) -> str:
    """The explanations as one JSON list; its schema is `records/schema/explanations.schema.json`."""
    return json_text([_explanation(one) for one in found], indent=1) + "\n"


def _print(fact: Fact, one: Explanation, console: Console) -> None:
    set_in(words(fact.told), console, LABELS, fact.label)
    if fact.why:
        set_in(words(fact.why, "dim"), console, LABELS)
    if fact.span:
        text = one.reading.article.text
        where = Text(f"{fact.span.start}-{fact.span.end}", style="blue")
        is_shown = len(fact.span) >= WHOLE or (fact.told == fact.span.of(text) and len(fact.span) > SHORT)
        set_in(where if is_shown else Text.assemble(where, "  ", line(excerpt(text, fact.span))), console, LABELS)


def _explanation(one: Explanation) -> dict[str, Any]:
    return {
        **report_json(one.reading),
        "kind": one.kind,
        "id": one.record.id,
        "facts": [_fact(fact, one.reading.article.text) for fact in one.facts],
    }


def _fact(fact: Fact, text: str) -> dict[str, Any]:
    span = fact.span
    return {
        "label": fact.label,
        "told": fact.told,
        "why": fact.why,
        "start": span and span.start,
        "end": span and span.end,
        "words": span and span.of(text),
    }
