"""Words in their line of text, as much of it as is needed to see how they are meant.

… the two sides said yesterday that the embassies would …
  ─────── before ────── ──┬──── ─────── after ──────
                        words
"""

from dataclasses import dataclass

from attache.records import Span

AROUND = 70  # characters of the line that are shown on either side
CUT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Words, and what stands beside them on their line; "…" where the line began earlier or goes on."""

    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        """All of it."""
        return f"{self.before}{self.words}{self.after}"


def excerpt(text: str, span: Span) -> Excerpt:
    """The words at `span`, with what is around them on their line, cut between words."""
    return Excerpt(before=_before(text, span.start), words=span.of(text), after=_after(text, span.end))


def _before(text: str, end: int) -> str:
    part = text[max(0, end - AROUND - 1) : end]
    _, broken, line = part.rpartition("\n")
    return line if broken or end <= AROUND else f"{CUT} {part.partition(' ')[2]}"


def _after(text: str, start: int) -> str:
    part = text[start : start + AROUND + 1]
    line, broken, _ = part.partition("\n")
    return line if broken or start + AROUND >= len(text) else f"{part.rpartition(' ')[0]} {CUT}"
