"""Which forecasts of several reports are one.

    The bank expects prices to fall by June.            Harbour Post  ─┐
    Prices will drop before July, the bank forecast.    Ridge Tribune ─┘  one forecast of the bank's

Two tellings are of one forecast only where nothing speaks against it: one voice makes both, the days of one lie within
those of the other as far as both tell any, no figure, denial or direction ("rise", "fall") sets them apart, and their
words are alike. Whom a text calls by common words alone ("analysts") may be anybody, as may be who foresees where only
the report does: of such the words must be nearly the same. Each telling agrees so with every other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from attache.records import Forecast, Reading, Source, Statement
from attache.records.wire import text_digest
from attache.relate.chains import chain, key
from attache.text.likeness import Vector, likeness, vectors

ALIKE = 0.45  # likeness of words from which two tellings of one voice may be one, as for plans
NEARLY = 0.75  # the same where the voice has no name: copies of one text, with a word changed here and there
ID = 16  # hex digits: 64 bits, short enough to be typed, and one chance in a million of a clash among five million
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
DENIAL = re.compile(r"\b(?:not|never|no|nor|cannot|without|unlikely|improbable)\b|n[’']t\b", re.IGNORECASE)
# Which way a thing goes. A closed class of everyday words, so they stand in the code; stems, since forms do not matter.
UP = re.compile(
    r"\b(?:ris|rose|grow|grew|increas|climb|gain|surg|soar|strengthen|improv|expan|accelerat|wors?en)", re.IGNORECASE
)
DOWN = re.compile(
    r"\b(?:fall|fell|drop|declin|decreas|shrink|shrank|slump|plung|weaken|contract|slow|eas(?:e|ing)\b|cut)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Foretelling:
    """A forecast in the report that tells it."""

    reading: Reading
    forecast: Forecast

    @property
    def id(self) -> str:
        """Hex digits that hang on the report's text and the place in it alone, and so hold between runs."""
        span = self.forecast.span
        known = f"{text_digest(self.reading.article)} {span.start}-{span.end}"
        return sha256(known.encode()).hexdigest()[:ID]

    @property
    def words(self) -> str:
        """What is foreseen, as it is written."""
        return self.forecast.span.of(self.reading.article.text)

    @property
    def condition(self) -> str:
        """The "if", as it is written; "" for none."""
        condition = self.forecast.condition
        return condition.of(self.reading.article.text) if condition else ""

    @property
    def hedges(self) -> tuple[str, ...]:
        """The words that weigh it, as they are written, each once."""
        text = self.reading.article.text
        return tuple(dict.fromkeys(hedge.of(text) for hedge in self.forecast.hedges))

    @property
    def statement(self) -> Statement | None:
        """The statement that makes it; None where nobody is said to state it."""
        return next((s for s in self.reading.statements if s.id == self.forecast.said_in), None)

    @property
    def chain(self) -> tuple[Source, ...]:
        """Who told whom, from the outlet inwards to the one who foresees."""
        links, seer = chain(self.reading, self.statement), self.forecaster
        return links if seer is None or key(seer) in map(key, links) else (*links, seer)

    @property
    def forecaster(self) -> Source | None:
        """Who foresees; None where the report itself does."""
        return self.forecast.forecaster

    @property
    def voice(self) -> str:
        """A name by which the forecaster is compared; "" where none is given, or common words alone."""
        return key(self.forecaster) if self.forecaster and self.forecaster.named else ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Foretold:
    """One forecast and every telling of it, the earliest report first."""

    tellings: tuple[Foretelling, ...]


def foretold(readings: Iterable[Reading]) -> Iterator[Foretold]:
    """What the reports have somebody foresee, each forecast once, in the order of their first tellings.

    The answer does not depend on the order of `readings`.
    """
    found = sorted((Foretelling(reading=r, forecast=f) for r in readings for f in r.forecasts), key=told)
    compared = map(_Compared, found, vectors([" ".join(_timeless(telling)) for telling in found]))
    groups: list[list[_Compared]] = []
    of_voice: defaultdict[str, list[list[_Compared]]] = defaultdict(list)
    for one in compared:
        home = next((group for group in of_voice[one.voice] if all(_is_one(one, other) for other in group)), None)
        if home is None:
            home = []
            groups.append(home)
            of_voice[one.voice].append(home)
        home.append(one)
    return (Foretold(tellings=tuple(one.telling for one in group)) for group in groups)


def told(telling: Foretelling) -> tuple[object, ...]:
    """Where it comes among tellings: by the day of its report, the undated last, then by report and place in it."""
    article = telling.reading.article
    return (telling.reading.dating.day or date.max, article.id, article.path or "", telling.forecast.span)


class _Compared:
    """A telling with all by which it is compared, looked up once."""

    __slots__ = ("bag", "denied", "down", "numbers", "telling", "up", "voice", "when", "words")

    def __init__(self, telling: Foretelling, bag: Vector) -> None:
        self.telling, self.bag = telling, bag
        self.voice, self.when = telling.voice, telling.forecast.horizon
        self.words = " ".join(_timeless(telling)).casefold()
        self.numbers = frozenset(NUMBER.findall(self.words))
        self.denied, self.up, self.down = (bool(way.search(self.words)) for way in (DENIAL, UP, DOWN))


def _timeless(telling: Foretelling) -> Iterator[str]:
    """Its words without those of time: whatever is to come by one day would be alike by them."""
    text, span = telling.reading.article.text, telling.forecast.span
    start = span.start
    for time in telling.reading.times:
        if span.covers(time.span) and time.span.start >= start:
            yield text[start : time.span.start].strip()
            start = time.span.end
    yield text[start : span.end].strip()


def _is_one(one: _Compared, other: _Compared) -> bool:
    """Whether two tellings of one voice, or of nobody named, are taken to be of one forecast."""
    if one.denied != other.denied or (one.up, one.down) != (other.up, other.down) or not _fit(one, other):
        return False
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return False
    return one.words == other.words or likeness(one.bag, other.bag) >= (ALIKE if one.voice else NEARLY)


def _fit(one: _Compared, other: _Compared) -> bool:
    """Whether the days of one lie within those of the other; true where either tells none."""
    if one.when is None or other.when is None:
        return True
    wide, close = sorted((one.when, other.when), key=lambda when: -when.days)
    return wide.first <= close.first and close.last <= wide.last
