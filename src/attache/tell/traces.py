"""Who said it first, in these reports, and what became of it: an utterance in all its wordings.

    attache trace "dialogue and confrontation"
    18 June  Harbour Post    “dialogue as much as confrontation”
    19 June  Ridge Tribune   “both dialogue and confrontation, ⟨especially⟩ …”     left out: much

Words are looked for in what the reports claim: a claim is meant where one of its tellings has the words asked for, or
most of them by their first letters. "First" is the earliest in these reports, no more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from attache.records import Carrier, Claim, Copy, Picture, Reading, SourceKind, Span
from attache.relate.chains import key
from attache.tell.firsts import earliest, own_day
from attache.tell.renderings import distinct, words_of
from attache.text.likeness import FUNCTION, WORD, content_words, stem

ENOUGH = 0.7  # share of the words asked for that a telling must have


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One wording: where it stands, and in what it is another than the first.

    `words` are the report's own, as a brief has them; `added` are the runs of them that the first has not, `dropped`
    the content words of the first that it lacks.
    """

    carrier: Carrier
    reading: Reading
    words: str
    added: tuple[Span, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Whether two reports (article ids) are independent in this: None where unknown; and the reason in words."""

    one: str
    other: str
    independent: bool | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """An utterance: its claim, its wordings from the earliest in these reports on, and the reports pair by pair."""

    claim: Claim
    renderings: tuple[Rendering, ...]
    cells: tuple[Cell, ...]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The reports that carry it, the earliest first."""
        return tuple({r.reading.article.id: r.reading for r in self.renderings}.values())

    @property
    def earliest(self) -> frozenset[str]:
        """The ids of the reports of the earliest day: one where one is the first of them."""
        return earliest(self.readings)


def find_traces(words: str, picture: Picture) -> Iterator[Trace]:
    """Each claim that is meant by the words, the best match first, of two alike the one with more tellings."""
    asked = {stem(word) for word in content_words(words)}
    scored = [(_match(asked, words, claim, picture), claim) for claim in picture.claims]
    meant = [(score, claim) for score, claim in scored if score >= ENOUGH]
    for _, claim in sorted(meant, key=lambda one: (-one[0], -len(one[1].carriers), one[1].id)):
        yield trace(claim, picture)


def trace(claim: Claim, picture: Picture) -> Trace:
    """The wordings of a claim and the independence of the reports that carry it."""
    found = [(carrier, picture.reading(carrier.article)) for carrier in distinct(claim.carriers, picture)]
    found.sort(key=lambda one: (own_day(one[1]) or date.max, one[1].article.id, one[0].span))
    told = [words_of(carrier, picture) for carrier, _ in found]
    renderings = (
        Rendering(
            carrier=carrier, reading=reading, words=words, added=_added(words, told[0]), dropped=_lacks(words, told[0])
        )
        for (carrier, reading), words in zip(found, told, strict=True)
    )
    articles = list(dict.fromkeys(carrier.article for carrier, _ in found))
    cells = tuple(_cell(claim, picture, one, other) for one, other in combinations(articles, 2))
    return Trace(claim=claim, renderings=tuple(renderings), cells=cells)


def _match(asked: set[str], words: str, claim: Claim, picture: Picture) -> float:
    """How much of the words asked for the best telling has: 2 where it has them as they stand."""
    best = 0.0
    for carrier in claim.carriers:
        text = carrier.span.of(picture.reading(carrier.article).article.text)
        if words.casefold() in text.casefold():
            return 2.0
        own = {stem(word) for word in content_words(text)}
        best = max(best, len(asked & own) / len(asked) if asked else 0.0)
    return best


def _added(words: str, first: str) -> tuple[Span, ...]:
    """The runs of content words that the first wording has not, with the small words inside them."""
    known = {stem(word) for word in content_words(first)}
    runs: list[Span] = []
    goes_on = False
    for found in WORD.finditer(words):
        word = found[0].lower()
        if word in FUNCTION or len(word) == 1:
            continue
        is_new = stem(word) not in known
        if is_new and goes_on:
            runs[-1] = runs[-1].to(Span(*found.span()))
        elif is_new:
            runs.append(Span(*found.span()))
        goes_on = is_new
    return tuple(runs)


def _lacks(words: str, first: str) -> tuple[str, ...]:
    """The content words of the first wording that are not in these, each once."""
    known = {stem(word) for word in content_words(words)}
    return tuple(dict.fromkeys(word for word in content_words(first) if stem(word) not in known and len(word) > 1))


def _cell(claim: Claim, picture: Picture, one: str, other: str) -> Cell:
    a, b = picture.reading(one), picture.reading(other)
    dependent = _copied(picture.copies, one, other) or _wired(a, b) or _cited(claim, a, b) or _cited(claim, b, a)
    if dependent:
        return Cell(one=one, other=other, independent=False, why=dependent)
    mine, theirs = ({c.origin for c in claim.carriers if c.article == article and c.origin} for article in (one, other))
    if shared := sorted(mine & theirs):
        return Cell(one=one, other=other, independent=False, why=f"both have it from {shared[0]}")
    if not (mine and theirs):
        return Cell(one=one, other=other, independent=None, why="one at least does not say whence it is")
    why = f"{min(mine)} here, {min(theirs)} there: no common hand found"
    return Cell(one=one, other=other, independent=True, why=why)


def _copied(copies: Sequence[Copy], one: str, other: str) -> str | None:
    edge = next((copy for copy in copies if {copy.of, copy.by} == {one, other}), None)
    return f"{edge.share:.0%} of the one stands in the other" if edge else None


def _wired(one: Reading, other: Reading) -> str | None:
    same = one.wire and other.wire and key(one.wire) == key(other.wire)
    return f"both credit {one.wire.name}" if same and one.wire else None


def _cited(claim: Claim, citing: Reading, cited: Reading) -> str | None:
    """Whether the one has it through the other's outlet."""
    outlet = (cited.article.outlet or "").casefold()
    for carrier in claim.carriers:
        if carrier.article == citing.article.id:
            for link in carrier.chain:
                if link.kind is not SourceKind.OUTLET and outlet and link.name.casefold() == outlet:
                    return f"{citing.article.outlet or citing.article.id} has it from {cited.article.outlet}"
    return None
