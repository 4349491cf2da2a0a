"""Descriptions: whom words without a name mean, where the report leaves one choice.

    Oslo and Moscow met. Both sides called ...          the two states that the report has named
    Ghana tested a rocket. The regime has ...           the one state named in the sentences before
    President Ada Roe arrived. The president said ...   the one person whom the report gives that title

Where two could be meant, nobody is: a guess would put words and deeds upon the wrong state.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attache.read.act.relations import coordinates, lemma, prepositions
from attache.records import Mention, MentionKind
from attache.text.tokens import Sentence, Token

COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
SIDES = frozenset(
    {"side", "country", "nation", "state", "government", "neighbour", "neighbor", "rival", "ally", "capital"}
)
HOLDERS = frozenset({"leader", "president", "minister", "premier", "envoy", "diplomat", "negotiator", "chancellor"})
REALMS = frozenset({"regime", "country", "nation", "republic", "kingdom"})
KINGDOMS = frozenset(
    {"BEL", "BHR", "BTN", "DNK", "ESP", "GBR", "JOR", "KHM", "LSO", "MAR", "MYS", "NLD", "NOR", "SAU", "SWE", "SWZ"}
    | {"THA", "TON"}
)
"""States with a king or a queen of their own, in 2026."""
MEMBERS = frozenset({"member", "power", "government", "party", "signatory", "partner"})
POINTING = frozenset({"the", "that", "this"})
STATES = frozenset({MentionKind.COUNTRY, MentionKind.NATIONALITY})
BEARING = frozenset(
    {"amod", "compound", "nmod:poss", "nmod", "acl:relcl", "acl", "nummod", "flat", "appos", "nmod:desc"}
)
NEARBY = 2
"""How many sentences back "the regime" is looked up."""


class Descriptions:
    """The states and titled persons of one report, asked for the one that a description means."""

    def __init__(self, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
        self._states = [m for m in mentions if m.country and m.kind in STATES]
        self._states_at = {place for m in self._states for place in range(m.span.start, m.span.end)}
        self._starts = [m.span.start for m in self._states]
        self._bearers = [m for m in mentions if m.country and m.kind is MentionKind.PERSON]
        self._sentences = [sentence.span.start for sentence in sentences]
        self._titled = list(_titled(sentences, mentions))

    def of(self, token: Token) -> tuple[Mention, ...]:
        """Mentions of those whom the words under `token` mean, in text order; empty where they do not settle it."""
        beside = token.head.children if token.dep == "compound" else []  # "the president plans", read as one noun
        words = {child.lower for child in (*token.children, *(t for t in beside if t.index == token.index - 1))}
        if lemma(token) in SIDES | HOLDERS and (counts := [COUNTS[word] for word in words if word in COUNTS]):
            return () if _is_owned(token) else self._counted(token, min(counts))
        if POINTING.isdisjoint(words) or any(child.dep in BEARING for child in token.children):
            return ()
        if lemma(token) in SIDES and token.tag == "NNS":
            return self._counted(token, 2, is_near=True)
        if lemma(token) in REALMS and token.tag == "NN":
            found = self._between(self._back(token), token.start)
            if lemma(token) == "kingdom":
                found = tuple(state for state in self._between(0, token.start) if state.country in KINGDOMS)
            return found if len(found) == 1 else ()
        return self._holder(token)

    def home(self, token: Token) -> str | None:
        """The country that "the army" is of: the only one named before it in its sentence, or else in the report."""
        here = self._sentences[max(0, bisect_left(self._sentences, token.start + 1) - 1)] if self._sentences else 0
        for start in (here, 0):
            if found := self._between(start, token.start):
                return found[0].country if len(found) == 1 else None
        return None

    def is_state(self, token: Token) -> bool:
        """Whether the word may mean a state, as "country" or "ally" does."""
        return lemma(token) in SIDES

    def row(self, token: Token) -> list[Token]:
        """The heads of two states or more that say which ones are meant: "the two states - Chad and Niger -"."""
        if lemma(token) not in SIDES | MEMBERS or token.tag not in {"NNS", "NNPS"}:
            return []
        for word in token.subtree():
            if word.dep == "appos" and word.index > token.index:
                row = coordinates(word)
                if len(row) > 1 and all(one.start in self._states_at for one in row):
                    return row
        return []

    def _counted(self, token: Token, count: int, *, is_near: bool = False) -> tuple[Mention, ...]:
        """The last so many, of those named in as few sentences before as name enough."""
        here = bisect_left(self._sentences, token.start + 1)
        near = self._sentences[max(0, here - 1 - NEARBY) : here][::-1]
        for start in near if is_near else (*near, 0):
            persons = {m.name: m for m in self._bearers if start <= m.span.start < token.start}
            found = tuple(persons.values()) if lemma(token) in HOLDERS else self._between(start, token.start)
            if len(found) >= count:
                return found if len(found) == count else ()
        return ()

    def _between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The last mention there of each state."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple({mention.country: mention for mention in self._states[first:last]}.values())

    def _back(self, token: Token) -> int:
        here = bisect_left(self._sentences, token.start + 1) - 1
        return self._sentences[max(0, here - NEARBY)]

    def _holder(self, token: Token) -> tuple[Mention, ...]:
        if token.tag != "NN":
            return ()
        found = {m.name: m for title, m in self._titled if title == token.lower and m.span.start < token.start}
        return tuple(found.values()) if len(found) == 1 else ()


def _is_owned(token: Token) -> bool:
    """Whether other words say which two: "both sides of the border", "the two countries that signed"."""
    narrowing = (child for child in token.children if child.dep in BEARING and child.lower not in COUNTS)
    return any(
        "of" in prepositions(child) if child.dep == "nmod" else (child.dep, child.tag) != ("acl", "VBG")
        for child in narrowing
    )


def _titled(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """Each person beside a title, by the last word of the title in lower case."""
    starts = [sentence.span.start for sentence in sentences]
    for mention in mentions:
        number = bisect_left(starts, mention.span.start + 1) - 1
        if mention.kind is MentionKind.PERSON and mention.role and number >= 0:
            words = sentences[number].within(mention.role)
            yield from ((words[-1].lower, mention) for _ in words[-1:])
