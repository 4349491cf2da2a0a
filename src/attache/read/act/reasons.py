"""Reasons: why an act has the status it has, from the words over it and from its days.

Seoul  may  resume the drills.        hypothetical, by “may” (auxiliary: hypothetical, forecast)
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attache.lexicon.hedges import Hedges
from attache.read.act.clauses import has_condition, in_condition
from attache.read.act.negations import is_negated, is_of_none, is_undone
from attache.read.act.relations import clause
from attache.read.act.statuses import cues, is_looked_back_on
from attache.records import Event, EventStatus
from attache.text.tokens import Sentence, Token

PLAIN = {
    EventStatus.HAPPENED: "no word over it says otherwise",
    EventStatus.ONGOING: "its tense tells it as going on",
    EventStatus.SCHEDULED: "told as decided for later",
    EventStatus.HYPOTHETICAL: "it is only weighed, asked for, feared, or under a condition",
    EventStatus.DENIED: "the words around it deny it",
}
"""What holds where no single word or day is the reason."""


def status_reason(event: Event, sentences: Sequence[Sentence], hedges: Hedges, day: date | None) -> str:
    """In words, why the event has its status; `sentences` are the report's, `day` that of writing, None if unknown."""
    words = [word for sentence in sentences for word in sentence.within(event.trigger)]
    told = list(dict.fromkeys(reason for word in words[:1] for reason in _words(word, hedges)))
    if event.status is EventStatus.SCHEDULED and event.when and day and event.when.first > day:
        told.append(f"its first day, {event.when.first}, lies after that of the report, {day}")
    return "; ".join(told) or PLAIN[event.status]


def background_reason(event: Event, sentences: Sequence[Sentence], day: date | None) -> str:
    """In words, why it counts as history told beside the news; "" where it does not."""
    if not event.background:
        return ""
    words = [word for sentence in sentences for word in sentence.within(event.trigger)]
    if any(is_looked_back_on(part) for word in words for part in (word, clause(word))):
        return "its own words look back on it"
    if event.when and day:
        return f"its last day, {event.when.last}, lies long before that of the report, {day}"
    return "it is told as past beside the news"


def _words(token: Token, hedges: Hedges) -> Iterator[str]:
    """The words over the act and over the verb of its clause, and what each signals."""
    for word in dict.fromkeys((token, clause(token))):
        if is_negated(word) or is_of_none(word):
            yield "denied by a “not” or “no”"
        if has_condition(word) or in_condition(word):
            yield "under a condition"
        if is_undone(word, hedges):
            yield f"“{word.head.text}” keeps it from coming to pass"
        for cue in cues(word, hedges):
            yield f"“{cue.token.text}” ({cue.role}: {', '.join(cue.signals)})"
