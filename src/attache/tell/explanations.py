"""What a record rests on: for an id, or for words of a report, every fact with its reason and its characters.

e5                 the event of that id, in each report that has one; f2, p1, s3 alike
post#e5            the one of the report “post”
7d2f867461a59c85   the forecast of that lasting id
expelled two       whatever is read at these words
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.lexicons import Lexicon
from attache.records import Event, Forecast, Plan, Reading, Span, Statement
from attache.relate.forecasts import Foretelling
from attache.tell.eventfacts import event_facts
from attache.tell.facts import Fact
from attache.tell.foresightfacts import forecast_facts, plan_facts, statement_facts
from attache.text.tokens import Sentence

Record = Event | Plan | Forecast | Statement
OWN = re.compile(r"(?:(?P<article>.+)#)?(?P<id>[efps]\d+)")
LASTING = re.compile(r"[0-9a-f]{16}")
KINDS = {Event: "event", Plan: "plan", Forecast: "forecast", Statement: "statement"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Explanation:
    """A record of a report, and all that it says with its reasons."""

    reading: Reading
    record: Record
    facts: tuple[Fact, ...]

    @property
    def kind(self) -> str:
        """What the record is: "event", "plan", "forecast" or "statement"."""
        return KINDS[type(self.record)]


def explanations(
    asked: str, readings: Sequence[Reading], lexicon: Lexicon, parse: Callable[[Reading], Sequence[Sentence]]
) -> Iterator[Explanation]:
    """An explanation of each record that is asked for, in the order of the reports and of their texts.

    `parse` gives the sentences of a reading's prose; it is called only for reports in which an event is explained.
    """
    for reading in readings:
        found = list(_asked(asked, reading))
        sentences = parse(reading) if any(isinstance(record, Event) for record in found) else ()
        for record in found:
            facts = tuple(_facts(record, reading, sentences, lexicon))
            yield Explanation(reading=reading, record=record, facts=facts)


def _asked(asked: str, reading: Reading) -> Iterator[Record]:
    if own := OWN.fullmatch(asked):
        if own["article"] in {None, reading.article.id}:
            yield from (record for record in _records(reading) if record.id == own["id"])
    elif LASTING.fullmatch(asked):
        yield from (f for f in reading.forecasts if Foretelling(reading=reading, forecast=f).id == asked)
    else:
        yield from _at_words(asked, reading)


def _at_words(asked: str, reading: Reading) -> Iterator[Record]:
    """What is read where the words stand, whatever blanks part them."""
    words = asked.split()
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    spans = [Span(*found.span()) for found in pattern.finditer(reading.article.text)] if words else []
    for record in _records(reading):
        if any(_stands_at(record, span) for span in spans):
            yield record


def _stands_at(record: Record, span: Span) -> bool:
    if isinstance(record, Event):
        return record.trigger.overlaps(span)
    parts = record.content if isinstance(record, Statement) else (record.span,)
    return any(part.overlaps(span) for part in parts)


def _records(reading: Reading) -> tuple[Record, ...]:
    return (*reading.events, *reading.plans, *reading.forecasts, *reading.statements)


def _facts(record: Record, reading: Reading, sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Fact]:
    if isinstance(record, Event):
        return event_facts(record, reading, sentences, lexicon)
    if isinstance(record, Forecast):
        return forecast_facts(record, reading, lexicon)
    if isinstance(record, Plan):
        return plan_facts(record, reading)
    return statement_facts(record, reading)
