"""An utterance through the reports: on a terminal and as JSON.

── “the strike is over” ── 3 reports, 2 outlets, 1 wire, 1 origin ──
first in these reports · 10 March 2023 · Ridge Tribune · ridge.html:120-141
  The strike is over · Ridge Tribune ← Reuters ← Ada Brenn
11 March 2023 · Harbour Post · harbour.html:88-120
  the long strike is now over · added: long; left out: nothing

not independent  Ridge Tribune / Harbour Post   both have it from Ada Brenn
"""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from attache.relate.chains import UNNAMED
from attache.show.json import listed
from attache.show.reports import place, set_in
from attache.show.terminal import words
from attache.show.words import day
from attache.tell.traces import Rendering, Trace
from attache.text.wording import counted

JUDGED = {True: "independent", False: "not independent", None: "unknown"}


def terminal_traces(traces: Iterable[Trace], console: Console) -> None:
    """Print each utterance: its wordings in order, then what is known of each pair of reports."""
    for trace in traces:
        console.rule(words(f"{trace.claim.gist} · {_counts(trace)}"), align="left")
        for number, rendering in enumerate(trace.renderings):
            _rendering(rendering, console, is_first=number == 0)
        names = {reading.article.id: reading.article.outlet or reading.article.id for reading in trace.readings}
        for cell in trace.cells:
            pair = words(f"{names[cell.one]} / {names[cell.other]}")
            judged = (JUDGED[cell.independent], "bold")
            console.print(Text.assemble(judged, "  ", pair, ": ", words(cell.why)))
        console.print()


def traces_json(traces: Iterable[Trace]) -> Iterator[str]:
    """The utterances as one JSON list, a line each."""
    return listed(map(_json, traces))


def _rendering(rendering: Rendering, console: Console, *, is_first: bool) -> None:
    article, dating = rendering.reading.article, rendering.reading.dating
    when = day(dating.day) if dating.day else "undated"
    where = f"{place(article)}:{rendering.carrier.span.start}-{rendering.carrier.span.end}"
    head = "first in these reports · " if is_first and dating.day else ""
    console.print(
        Text.assemble((head, "bold"), words(f"{when} · {article.outlet or UNNAMED}"), " · ", words(where, "blue"))
    )
    set_in(words(rendering.words), console)
    set_in(words(" ← ".join(link.name for link in rendering.carrier.chain), "dim"), console)
    if not is_first:
        changed = (
            f"added: {', '.join(rendering.added) or 'nothing'}; left out: {', '.join(rendering.dropped) or 'nothing'}"
        )
        set_in(words(changed, "italic"), console)


def _counts(trace: Trace) -> str:
    readings = trace.readings
    outlets = {reading.article.outlet for reading in readings if reading.article.outlet}
    wires = {reading.wire.name for reading in readings if reading.wire}
    origins = trace.claim.support.origins
    parts = ((readings, "report"), (outlets, "outlet"), (wires, "wire"), (origins, "origin"))
    return ", ".join(counted(len(found), noun) for found, noun in parts)


def _json(trace: Trace) -> dict[str, Any]:
    return {
        "claim": trace.claim.id,
        "gist": trace.claim.gist,
        "counts": _counts(trace),
        "origins": list(trace.claim.support.origins),
        "renderings": [_wording(rendering) for rendering in trace.renderings],
        "independence": [
            {"one": c.one, "other": c.other, "independent": c.independent, "why": c.why} for c in trace.cells
        ],
    }


def _wording(rendering: Rendering) -> dict[str, Any]:
    carrier, reading = rendering.carrier, rendering.reading
    return {
        "article": carrier.article,
        "outlet": reading.article.outlet,
        "published": reading.dating.day and reading.dating.day.isoformat(),
        "start": carrier.span.start,
        "end": carrier.span.end,
        "words": rendering.words,
        "origin": carrier.origin,
        "chain": [link.name for link in carrier.chain],
        "added": list(rendering.added),
        "left_out": list(rendering.dropped),
    }
