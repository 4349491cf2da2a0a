"""Who is who: which mentions of persons are one person, and what to call that person.

    Kim Jong-un …  Kim …  Sung Kim …  Kim          →  Kim Jong Un · Kim Jong Un · Sung Kim · it depends

A full name founds a bearer or joins one whom it fits. A surname alone goes to the bearer who was named before it;
of two namesakes to the one who was named nearby or whom the text is plainly about, unless these are two; where
nobody was named before, to somebody in office whom no reader needs introduced, or to who is named soon after.
What stays in doubt stays as written.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from attache.lexicon.spellings import key, plain_words
from attache.lexicon.surnames import PARTICLES, SON_OF, SUFFIXES
from attache.lexicon.world import Person, World
from attache.read.name.spots import Spot

PLAINLY = 3
"""A text is plainly about one of two namesakes if it has named that one so many times as often."""
NEAR = 1
"""Who was named in this sentence or so many before it is near."""
FOREMOST = (
    frozenset({"supreme leader", "leader", "president", "king", "queen", "emperor", "emir", "sultan", "pope"}),
    frozenset({"prime minister", "premier", "chancellor", "crown prince"}),
)
"""Whose bare surname means them even where others in office share it, the heads of state first."""
NOTED = FOREMOST[0].union(
    FOREMOST[1],
    ("vice president", "secretary of state", "foreign minister", "foreign secretary", "defense minister"),
    ("defense secretary", "home secretary", "finance minister", "national security adviser", "chief executive"),
)
"""Who of a state need no introduction at all; an ambassador or an army chief does."""
SOON = 4
"""A headline's surname is explained within so many sentences."""


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody in the text: the name to use, its country if the lexicon knows it, and the sentences that name them."""

    name: str
    words: tuple[str, ...]
    surnames: set[str]
    known: bool = False
    code: str | None = None
    named: list[int] = field(default_factory=list)

    def fits(self, words: tuple[str, ...]) -> bool:
        """Whether a full name can be theirs: one of the two is the other with middle words or forenames left out."""
        short, long = sorted((self.words, words), key=len)
        same_suffix = {w for w in short if w in SUFFIXES} == {w for w in long if w in SUFFIXES}
        return (
            same_suffix
            and (short[-1] == long[-1] or (short[0] == long[0] and short[0] in self.surnames))
            and _within(short, long)
        )

    def is_called(self, word: str) -> bool:
        """Whether they can be meant by this one word, as `bare` spells it: their surname."""
        return word in self.surnames


class Cast:
    """The people of one text."""

    def __init__(self, world: World, day: date | None, states: Iterable[str], presented: Iterable[str]) -> None:
        """`states` are the codes of the states the text names, `presented` the surnames it puts an office to."""
        self._world = world
        self._day = day
        self._states = frozenset(states)
        self._presented = frozenset(presented)
        self._bearers: defaultdict[str, list[Bearer]] = defaultdict(list)

    def founded(self, name: str) -> Bearer:
        """The bearer of a full name: one of the cast whom it fits, else a new one."""
        known = self._world.person(name)
        spelling = known.name if known else name
        words = plain_words(spelling)
        for bearer in [*self._bearers[words[-1]], *self._bearers[words[0]]]:
            if bearer.name == spelling or (not (known and bearer.known) and bearer.fits(words)):
                self._index(bearer, name)
                return self._grown(bearer, spelling, words, known=known is not None)
        code = self._world.country(spelling, self._day)
        bearer = Bearer(name=spelling, words=words, surnames=set(), known=known is not None, code=code)
        self._index(bearer, spelling, name)
        return bearer

    def _index(self, bearer: Bearer, *forms: str) -> None:
        """Make the bearer known under each form's first and last word and family name."""
        for form in forms:
            bearer.surnames.add(bare(self._world.surnames.of(form)))
            words = plain_words(form)
            for word in {words[0], words[-1], *bearer.surnames}:
                if bearer not in self._bearers[word]:
                    self._bearers[word].append(bearer)

    def _grown(self, bearer: Bearer, name: str, words: tuple[str, ...], *, known: bool) -> Bearer:
        if known or (not bearer.known and len(words) > len(bearer.words)):
            bearer.name, bearer.words, bearer.known = name, words, known
            self._index(bearer, name)
            bearer.code = self._world.country(name, self._day) or bearer.code
        return bearer

    def meant(self, name: str, sentence: int, firsts: dict[int, int]) -> Bearer | None:
        """Whom a surname means in that sentence; `firsts` tells the sentence of each bearer's first full name."""
        namesakes = [b for b in self._bearers[bare(name)] if b.is_called(bare(name))]
        before = [b for b in namesakes if b.named]
        if len(before) == 1:
            return before[0]
        if before:
            return _likelier(before, sentence)
        if not namesakes and (friend := self._by_forename(name)):
            return friend
        soon = [b for b in namesakes if firsts.get(id(b), sentence) <= sentence + SOON]
        later = soon or namesakes
        return self._famous(name, soon) or (later[0] if len(later) == 1 else None)

    def _by_forename(self, name: str) -> Bearer | None:
        """The one person named before who has it for a forename."""
        found = [b for b in self._bearers[bare(name)] if b.named and b.words[0] == bare(name)]
        return found[0] if len(found) == 1 else None

    def _famous(self, name: str, soon: list[Bearer]) -> Bearer | None:
        """Somebody in office whom the text needs not introduce, unless another of that surname is introduced soon."""
        surname = self._world.surnames.of(name)
        holders = self._world.in_office(surname, self._day)
        found = [p for p in holders if name in self._presented or (p.country in self._states and self._is_noted(p))]
        found = self._foremost(found) or found
        if not found and name in self._presented:
            found = [p for p in self._world.surnamed(surname) if self._has_held(p.name)]
        if len(found) != 1 or (soon and found[0].name not in [b.name for b in soon]):
            return None
        return self.founded(found[0].name)

    def _foremost(self, namesakes: list[Person]) -> list[Person]:
        """Of several in office those at the head of their state, else of their government."""
        ranks = ([p for p in namesakes if rank & self._world.titles_of(p.name, self._day)] for rank in FOREMOST)
        return next(filter(None, ranks), [])

    def _is_noted(self, person: Person) -> bool:
        return bool(NOTED & self._world.titles_of(person.name, self._day))

    def _has_held(self, name: str) -> bool:
        """Whether by the report's day that person had entered upon an office."""
        return any(self._day and term.first <= self._day.isoformat() for term in self._world.offices(name))


def bearers(persons: Sequence[Spot], cast: Cast) -> list[Bearer | None]:
    """For each person spot, in text order, its bearer in `cast`; None where a bare name stays as written."""
    found = [cast.founded(spot.name) if is_full(spot.name) else None for spot in persons]
    firsts = {id(b): spot.sentence for b, spot in reversed(list(zip(found, persons, strict=True))) if b}
    for n, spot in enumerate(persons):
        bearer = found[n] = found[n] or cast.meant(spot.name, spot.sentence, firsts)
        if bearer:
            bearer.named.append(spot.sentence)
    return found


def is_full(name: str) -> bool:
    """Whether a name has a forename and a family name: two words at least, particles and "Jr." aside."""
    return sum(key(word) not in PARTICLES | SUFFIXES for word in name.split()) > 1


def bare(name: str) -> str:
    """A family name as it is compared: "al-Assad" and "Assad" are one, "bin Salman" and "Salman" are father and son."""
    return "".join(w for w in plain_words(name) if w not in PARTICLES - SON_OF) or key(name)


def _likelier(namesakes: list[Bearer], sentence: int) -> Bearer | None:
    near = [b for b in namesakes if b.named[-1] >= sentence - NEAR]
    often = sorted(namesakes, key=lambda b: len(b.named), reverse=True)
    plainly = often[0] if len(often[0].named) >= PLAINLY * len(often[1].named) else None
    if len(near) == 1:
        return near[0] if plainly in (None, near[0]) else None
    return plainly


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)
