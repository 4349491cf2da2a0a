"""Statements on a terminal: report by report, under each who speaks in it, under each speaker what is said.

── Shipowner sees end of strike ─────────────────────────────────
Ridge Tribune · 11 March 2023 · wire Reuters · inbox/ridge.html

Ada Brenn
  told reporters “The strike is over.”
  ridge.html:120-141 · Ridge Tribune ← Reuters ← Ada Brenn · direct · said 10 March 2023
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from attache.records import Span, Stance, Statement
from attache.relate.chains import UNNAMED
from attache.show.reports import basis, head, set_in
from attache.show.terminal import words
from attache.show.words import days
from attache.tell.quotes import Quote


def terminal_quotes(quotes: Iterable[Quote], console: Console) -> None:
    """Print the statements as they come, each report once its last one is known."""
    for reading, group in groupby(quotes, key=lambda quote: quote.reading):
        head(reading, console)
        for speaker, said in _by_speaker(list(group)).items():
            console.print(Text.assemble(words(speaker, "bold"), (_unnamed(said[0]), "dim")))
            for quote in said:
                set_in(_told(quote), console)
                set_in(basis(reading.article, _spans(quote), _rests_on(quote)), console)
            console.print()


def _by_speaker(quotes: Sequence[Quote]) -> dict[str, list[Quote]]:
    """The statements of each speaker in text order, who speaks first first."""
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        found.setdefault(quote.speaker, []).append(quote)
    return found


def _unnamed(quote: Quote) -> str:
    """A word of care where the text gives the speaker no name: those of one description may be one, or may not."""
    speaker = quote.statement.speaker
    return "" if speaker is None or speaker.named else " (no name given)"


def _told(quote: Quote) -> Text:
    """The report's own words: the cue, to whom, and what is said; a colon where what is said came first."""
    statement = quote.statement
    cue = " ".join(quote.words(span) for span in _cue(statement))
    if not any(map(str.isalpha, cue)):
        return words(quote.content)
    colon = ":" if statement.content[0].start < statement.cue.start else ""
    return Text.assemble(words(cue + colon, "italic cyan"), " ", words(quote.content))


def _cue(statement: Statement) -> Iterator[Span]:
    """The word of saying and, unless what is said names him too, to whom it was said."""
    yield statement.cue
    told = statement.addressee and statement.addressee.span
    if told and not any(told.overlaps(part) for part in statement.content):
        yield told


def _spans(quote: Quote) -> str:
    return ", ".join(f"{span.start}-{span.end}" for span in quote.statement.content)


def _rests_on(quote: Quote) -> Iterator[str]:
    statement, named = quote.statement, [link.name for link in quote.chain if link.name != UNNAMED]
    if len(named) > 1:
        yield " ← ".join(named)
    yield statement.kind.value
    if statement.stance is not Stance.NEUTRAL:
        yield statement.stance.value
    if statement.said:
        yield f"said {days(statement.said)}"
    if statement.negated:
        yield "negated"
    if statement.hedge:
        yield f"hedged: {quote.words(statement.hedge)}"
