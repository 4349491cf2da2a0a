"""Wheres: the place of an act, which is not every place that its sentence names.

    Speaking in Geneva, she said  the strike  on Aleppo  killed twenty.        Aleppo; in Geneva it was only said
               ──┬───                 ───┬──  ────┬───   ──┬───
           where it was said          subject   place   trigger

A place counts for the word it hangs on: the trigger, the verb that carries it, what those are done to or with, and the
clauses that share their scene. What is said somewhere happened elsewhere, so nothing counts through a verb whose
clause tells the act. An act of force that no place hangs on took place all the same: the dateline's may be it if that
is today's news, and else it is unresolved, and says why.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from attache.lexicon.seats import Seats, Use
from attache.read.act.relations import clause, prepositions
from attache.read.act.statuses import is_past_perfect
from attache.read.act.triggers import Trigger
from attache.read.act.whereabouts import between, is_near, whereabouts
from attache.records import EventStatus, EventType, Place, Precision, When
from attache.text.tokens import Sentence, Token

FORCE = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT})
"""Acts that happen on the ground, wherever they are talked of."""
DECREED = frozenset({"martial-law", "curfew", "censor", "restrict", "cyber", "deport"})
"""Modes of such acts that hold for a whole state, or for none of its ground."""
BESIDE = frozenset({"off", "along", "between", "outside", "over"})
"""Prepositions of place besides those that the lexicon of seats has."""
AIMING = frozenset({"on", "against", "into", "to", "toward", "towards", "of", "for"})
"""Prepositions of what an act is aimed at."""
LEAVING = AIMING | {"from"}
"""The same of what is left."""
PHRASAL = frozenset({"nmod", "conj", "appos", "compound", "flat", "obl", "amod", "nmod:poss", "nmod:desc", "advmod"})
TOGETHER = frozenset({"when", "as", "while", "where"})
"""What these words bring in has the same scene."""
STEPS = 8
"""So many words up the sentence what a place hangs on is looked for, and so many clauses around an act its place."""
CLAUSES = 3
FRESH = timedelta(days=3)
"""How old the news of the day may be."""
FINEST = (
    Precision.CITY,
    Precision.DISTRICT,
    Precision.PROVINCE,
    Precision.AREA,
    Precision.COUNTRY,
    Precision.UNRESOLVED,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place in a sentence: its own word, and the word that heads its phrase ("airport" in "at Kabul airport")."""

    place: Place
    noun: Token
    head: Token

    @property
    def cases(self) -> set[str]:
        """The prepositions before it."""
        return {*prepositions(self.noun), *prepositions(self.head)}


class Wheres:
    """The places of one report, asked act by act; `filed` is the dateline's, `day` the report's, None where unknown."""

    def __init__(self, text: str, places: Sequence[Place], filed: Place | None, seats: Seats, day: date | None) -> None:
        self._text = text
        self._places = places
        self._starts = [place.span.start for place in places]
        self._filed = filed
        self._seats = seats
        self._day = day

    def of(
        self, trigger: Trigger, sentence: Sentence, when: When | None, status: EventStatus, *, is_news: bool
    ) -> Place | None:
        """Where the act took place; UNRESOLVED where that cannot be told, None where nothing named could be it.

        `is_news`: the report tells it among its first sentences and as its own.
        """
        named = self._named(sentence)
        if found := self._tied(trigger, named):
            other = next((n for n in named if n.noun.dep == "conj" and n.noun.head is found.noun), None)
            if "between" in found.cases and other:
                return between(found.place, other.place)
            return whereabouts(found.place, self._text)
        if trigger.act.type not in FORCE or trigger.act.mode in DECREED:
            return None
        if self._filed and is_news and self._is_fresh(when, status) and self._may_be_filed(trigger):
            return replace(self._filed, why=f"the dateline’s, for it is told as the day’s news; {self._filed.why}")
        return self._untied(named, sentence)

    def _named(self, sentence: Sentence) -> list[Named]:
        first = bisect_left(self._starts, sentence.span.start)
        last = bisect_left(self._starts, sentence.span.end)
        found = ((place, sentence.within(place.span)) for place in self._places[first:last])
        nouns = [(p, next((t for t in inside if t.head not in inside), inside[0])) for p, inside in found if inside]
        return [Named(place, noun, _head(noun)) for place, noun in nouns]

    def _tied(self, trigger: Trigger, named: Sequence[Named]) -> Named | None:
        """The place that hangs closest on the act, of those the one known most exactly."""
        scene = _scene(trigger)
        ties = [
            (rank, FINEST.index(n.place.precision), at)
            for at, n in enumerate(named)
            if (rank := self._rank(n, trigger, scene)) is not None
        ]
        return named[min(ties)[2]] if ties else None

    def _rank(self, named: Named, trigger: Trigger, scene: Mapping[int, int]) -> int | None:
        """How far from the act its clause stands, 0 for the act's own; None where it does not count for it."""
        node = named.head
        if node.index in scene:  # "the Mosul attack"; in "the US attack" it is who acts
            is_state = named.place.precision is Precision.COUNTRY
            return None if node is named.noun or is_state else scene[node.index]
        for _ in range(STEPS):
            if node.head.index in scene:
                above = scene[node.head.index]
                return above if self._counts(named, node, trigger, is_own=above == 0) else None
            if node.head is node or node.head.pos == "VERB" or node.dep.partition(":")[0] not in PHRASAL:
                return None
            node = node.head
        return None

    def _counts(self, named: Named, node: Token, trigger: Trigger, *, is_own: bool) -> bool:
        """Whether a place under `node`, which hangs on a word of the act's scene, is where it happened."""
        located, aimed = self._is_located(named), is_own and self._is_aimed(named, trigger)
        if node.dep in {"nsubj", "csubj"}:  # "the strike on Aleppo killed"; officials in Washington are elsewhere
            inside = node is not named.noun
            return inside and (located or aimed or node is named.head) and not _is_party(node, trigger)
        if located or aimed:
            return True
        takes = trigger.act.type in FORCE or trigger.act.mode == "visit"
        return is_own and takes and node is named.head and node.dep in {"obj", "nsubj:pass"}

    def _is_located(self, named: Named) -> bool:
        cases = named.cases
        if not BESIDE.isdisjoint(cases) or any(self._seats.has(Use.WHERE, case) for case in cases):
            return True
        around = named.head is not named.noun and "on" in cases  # "on Mosul's outskirts", "on the Syrian border"
        return around or is_near(named.place, self._text)

    def _is_aimed(self, named: Named, trigger: Trigger) -> bool:
        """Whether it is what the act is aimed at: "a strike on Aleppo", "deployed to Poland", "left Kherson"."""
        act = trigger.act
        if act.type not in FORCE and act.mode != "visit":
            return False
        return not named.cases.isdisjoint(LEAVING if act.type is EventType.RETREAT else AIMING)

    def _is_fresh(self, when: When | None, status: EventStatus) -> bool:
        if status not in {EventStatus.HAPPENED, EventStatus.ONGOING}:
            return False
        return when is None or (self._day is not None and self._day - FRESH <= when.last <= self._day)

    def _may_be_filed(self, trigger: Trigger) -> bool:
        """Whether the dateline lies in the state of one of the parties, or no state of theirs is known."""
        countries = {party.country for party in (*trigger.actors, *trigger.recipients) if party.country}
        return self._filed is not None and (not countries or self._filed.country in countries)

    def _untied(self, named: Sequence[Named], sentence: Sentence) -> Place | None:
        """The place, not known, of an act of force, at the name that comes nearest, and why it is not that.

        None where the report names states alone: those act, and need not be where it happened.
        """
        beside = next((n for n in named if n.place.precision is not Precision.COUNTRY), None)
        if beside:
            why = f"“{beside.place.span.of(self._text)}” stands in its sentence and not with it{_aside(beside)}"
            return _unresolved(beside.place, self._text, why)
        stop = bisect_left(self._starts, sentence.span.end)
        grounds = (
            p for p in (*reversed(self._places[:stop]), *self._places[stop:]) if p.precision is not Precision.COUNTRY
        )
        elsewhere = next(grounds, None)
        if elsewhere is None:
            return None
        why = f"no place stands with it; “{elsewhere.span.of(self._text)}” is named elsewhere in the report"
        return _unresolved(elsewhere, self._text, why)


def _unresolved(place: Place, text: str, why: str) -> Place:
    return Place(span=place.span, name=place.span.of(text), precision=Precision.UNRESOLVED, why=why)


def _head(noun: Token) -> Token:
    """The word that heads the phrase around a name: "airport" in "Kabul airport", "capital" in "the capital, Sanaa"."""
    head = noun
    for _ in range(STEPS):
        if (
            head.dep not in {"compound", "appos", "flat"}
            or head.head.pos not in {"NOUN", "PROPN"}
            or prepositions(head)
        ):
            return head
        head = head.head
    return head


def _scene(trigger: Trigger) -> dict[int, int]:
    """The words, by index, that share the act's scene, each with how far off it is."""
    scene = {trigger.token.index: 0, trigger.carrier.index: 0}
    verb = clause(trigger.carrier)
    scene.setdefault(verb.index, 0 if verb is trigger.carrier else 1)
    for child in verb.having("advcl"):
        if _is_together(child):
            scene.setdefault(child.index, 1)
    for far in range(1, CLAUSES + 1):
        if verb.head is verb or not _shares(verb):
            break
        scene.setdefault(verb.head.index, far)
        verb = clause(verb.head)
        scene.setdefault(verb.index, far)
    return scene


def _shares(verb: Token) -> bool:
    """Whether a clause has the scene of the one it hangs on: "killing five", "and killed five", "which killed five"."""
    if verb.dep in {"xcomp", "acl", "acl:relcl", "csubj"} or (verb.dep == "conj" and not verb.having("nsubj")):
        return True
    return verb.dep == "advcl" and _is_together(verb)


def _is_together(verb: Token) -> bool:
    marks = {child.lower for child in verb.children if child.dep == "mark"}
    adverbs = {child.lower for child in verb.children if child.dep == "advmod"}
    return not (marks | adverbs).isdisjoint(TOGETHER) or (verb.tag == "VBG" and not marks)


def _is_party(node: Token, trigger: Trigger) -> bool:
    """Whether the word is who acts, and so may be from where it is not: "officials in Washington"."""
    spans = [party.span for party in (*trigger.actors, *trigger.recipients) if party.span]
    return any(span.covers(node.span) for span in spans)


def _aside(named: Named) -> str:
    """What the place's own clause is to the act's."""
    verb = clause(named.head)
    if verb.having("ccomp"):
        return ": it was only said there"
    if is_past_perfect(verb) or verb.dep == "acl:relcl":
        return ": it is named only in background"
    return ""
