"""Wheres: the place of an act, which is not every place that its sentence names.

    Speaking in Geneva, she said  the strike  on Aleppo  killed twenty.        Aleppo; in Geneva it was only said
               ──┬───                 ───┬──  ────┬───   ──┬───
           where it was said          subject   place   trigger

A place counts for the words it hangs on (`ties.py`). What is said somewhere happened elsewhere, so nothing counts
through a verb whose clause tells the act. An act of force that no place hangs on took place all the same: the
dateline's may be it if that is today's news, and else it is unresolved, and says why.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from attache.lexicon.seats import Seats
from attache.read.act.relations import clause
from attache.read.act.statuses import is_past_perfect
from attache.read.act.ties import FORCE, Named, rank
from attache.read.act.triggers import Trigger
from attache.read.act.whereabouts import between, is_near, whereabouts
from attache.records import EventStatus, EventType, Place, Precision, When
from attache.text.tokens import Sentence

DECREED = frozenset({"martial-law", "curfew", "censor", "restrict", "cyber", "deport"})
"""Modes of acts of force that hold for a whole state, or for none of its ground."""
LOCALITIES = frozenset(
    {"town", "city", "village", "port", "suburb", "neighbourhood", "neighborhood", "camp", "district"}
)
AFAR = frozenset({"phone", "visit", "third-party"})
"""Modes of talks of which the report says itself where they are, or that are nowhere."""
FACED = frozenset({EventType.CONSULT})
"""Acts for which the parties come together."""
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
        if trigger.act.type not in FORCE | FACED or trigger.act.mode in DECREED | AFAR:
            return None
        if self._filed and is_news and self._is_fresh(when, status) and self._may_be_filed(trigger):
            return replace(self._filed, why=f"the dateline’s, for it is told as the day’s news; {self._filed.why}")
        return self._untied(trigger, named, sentence) if trigger.act.type in FORCE else None

    def _named(self, sentence: Sentence) -> list[Named]:
        first = bisect_left(self._starts, sentence.span.start)
        last = bisect_left(self._starts, sentence.span.end)
        found = ((place, sentence.within(place.span)) for place in self._places[first:last])
        return [Named(p, next((t for t in inside if t.head not in inside), inside[0])) for p, inside in found if inside]

    def _tied(self, trigger: Trigger, named: Sequence[Named]) -> Named | None:
        """The place that hangs closest on the act, of those the one known most exactly."""
        ranked = (rank(n, trigger, self._seats, is_near=is_near(n.place, self._text)) for n in named)
        ties = [
            (far, FINEST.index(n.place.precision), at)
            for at, (n, far) in enumerate(zip(named, ranked, strict=True))
            if far is not None
        ]
        return named[min(ties)[2]] if ties else None

    def _is_fresh(self, when: When | None, status: EventStatus) -> bool:
        if status not in {EventStatus.HAPPENED, EventStatus.ONGOING}:
            return False
        return when is None or (self._day is not None and self._day - FRESH <= when.last <= self._day)

    def _may_be_filed(self, trigger: Trigger) -> bool:
        """Whether the dateline lies in the state of one of the parties, or no state of theirs is known."""
        countries = {party.country for party in (*trigger.actors, *trigger.recipients) if party.country}
        return self._filed is not None and (not countries or self._filed.country in countries)

    def _untied(self, trigger: Trigger, named: Sequence[Named], sentence: Sentence) -> Place | None:
        """The place, not known, of an act of force, at the name that comes nearest, and why it is not that.

        None where the report names states alone: those act, and need not be where it happened.
        """
        beside = next((n for n in named if not n.is_state), None)
        if beside:
            why = (
                f"“{beside.place.span.of(self._text)}” stands in its sentence and not with it{_aside(beside, trigger)}"
            )
            return _unresolved(beside.place, self._text, why)
        elsewhere = next((place for place in self._around(sentence) if place.precision is not Precision.COUNTRY), None)
        if elsewhere is None:
            return None
        if elsewhere.span.start < sentence.span.start and _points_back(trigger):
            return replace(elsewhere, why=f"“there” or the like means the place named last; {elsewhere.why}")
        why = f"no place stands with it; “{elsewhere.span.of(self._text)}” is named elsewhere in the report"
        return _unresolved(elsewhere, self._text, why)

    def _around(self, sentence: Sentence) -> Iterator[Place]:
        """The places of the report, backwards from a sentence and then on from it."""
        stop = bisect_left(self._starts, sentence.span.end)
        yield from (self._places[at] for at in reversed(range(stop)))
        yield from (self._places[at] for at in range(stop, len(self._places)))


def _points_back(trigger: Trigger) -> bool:
    """Whether the act's own words point at a place named before: "stormed the town", "was killed there"."""
    return any(
        word.lower == "there" or (word.lower in LOCALITIES and any(child.lower == "the" for child in word.children))
        for word in clause(trigger.carrier).subtree()
    )


def _unresolved(place: Place, text: str, why: str) -> Place:
    return Place(span=place.span, name=place.span.of(text), precision=Precision.UNRESOLVED, why=why)


def _aside(named: Named, trigger: Trigger) -> str:
    """What the place's own clause is to the act's."""
    verb = clause(named.head)
    if verb is clause(trigger.carrier):
        return ""
    if verb.having("ccomp"):
        return ": it was only said there"
    if is_past_perfect(verb) or verb.dep == "acl:relcl":
        return ": it is named only in background"
    return ""
