"""A press of any size, made of a few reports: for measuring what it costs to set thousands of them side by side.

A report is a row of sentences drawn from those given, its content words exchanged for others, each always for the same
one within the report: so reports have the small words and the lengths of news, and nothing else in common. One in
three prints another of the days before: whole, cut, edited, as a brief, or joined of two.
"""

import random
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from attache.records import Article, Basis, Block, BlockKind, Dating, Reading, Span
from attache.text.likeness import FUNCTION

FIRST = date(2024, 3, 1)
DAYS = 30  # over which the reports are spread
OUTLETS = 200
RECENT = 400  # reports of which some are printed again
COPIED = 0.33
SENTENCE = re.compile(r"[A-Z“][^.!?\n]{30,400}[.!?]”?")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report that was made, and the ids of those that it prints; none where it is an outlet's own."""

    id: str
    text: str
    outlet: str
    day: date
    of: tuple[str, ...] = ()
    how: str = "own"

    def reading(self) -> Reading:
        """It as a reading of its page: every line is prose."""
        blocks = tuple(
            Block(kind=BlockKind.PROSE, span=Span(m.start(), m.end())) for m in re.finditer(r"[^\n]+", self.text)
        )
        return Reading(
            article=Article(id=self.id, text=self.text, outlet=self.outlet, published=self.day),
            dating=Dating(day=self.day, basis=Basis.FIELD, why="made so"),
            blocks=blocks,
            wire=None,
            wire_why="no credit found",
            sentences=(),
            **dict.fromkeys(
                ("times", "mentions", "places", "references", "statements", "events", "plans", "forecasts", "figures"),
                (),
            ),
        )


def press(count: int, texts: Sequence[str], seed: int = 7) -> Iterator[Made]:
    """So many reports in the order of their days, the same for the same texts and seed."""
    chance = random.Random(seed)  # noqa: S311  # chance that makes a press is no secret
    sentences = [sentence for text in texts for sentence in SENTENCE.findall(text)]
    words = sorted({w for s in sentences for w in WORD.findall(s) if w.islower() and w not in FUNCTION})
    recent: deque[Made] = deque(maxlen=RECENT)
    for number in range(count):
        day = FIRST + timedelta(days=number * DAYS // count)
        how, of, text = "own", (), ""
        if recent and chance.random() < COPIED:
            how, of, text = _printed(chance, recent)
        made = Made(
            id=f"r{number:06}",
            text=text or _own(chance, sentences, words),
            outlet=f"Paper {chance.randrange(OUTLETS)}",
            day=day,
            of=tuple(one.id for one in of),
            how=how,
        )
        if not of:
            recent.append(made)
        yield made


def _own(chance: random.Random, sentences: Sequence[str], words: Sequence[str]) -> str:
    exchanged: dict[str, str] = {}

    def exchange(match: re.Match[str]) -> str:
        word = match[0]
        if word.lower() in FUNCTION:
            return word
        return exchanged.setdefault(word, chance.choice(words) + chance.choice("aeiousxy"))

    return "\n".join(WORD.sub(exchange, chance.choice(sentences)) for _ in range(chance.randint(8, 40)))


def _printed(chance: random.Random, recent: Sequence[Made]) -> tuple[str, tuple[Made, ...], str]:
    one, other = chance.choice(recent), chance.choice(recent)
    lines, more = one.text.split("\n"), other.text.split("\n")
    how = chance.choices(["whole", "cut", "edited", "brief", "joined"], [25, 30, 20, 10, 15])[0]
    if how == "joined" and one is not other:
        half = max(4, len(lines) // 2), max(4, len(more) // 2)
        return how, (one, other), "\n".join([*lines[: half[0]], *more[-half[1] :]])
    if how == "cut":
        lines = lines[: max(3, round(len(lines) * chance.uniform(0.4, 0.9)))]
    elif how == "brief":
        lines = lines[: chance.randint(1, 2)]
    elif how == "edited":
        lines = [" ".join(w for w in line.split() if chance.random() > 0.06) for line in lines if chance.random() > 0.1]
    return how, (one,), "\n".join(lines)
