"""Forecasts: what somebody expects to come.

    Analysts  said  the North  would likely  return to talks  if Washington eased the sanctions.
    ───┬────                   ─────┬──────                   ────────────────┬───────────────
    forecaster                   hedges                                   condition

What a party promises, plans or threatens to do itself is no forecast: "Seoul said it would send aid".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.clauses import clause_span, condition, governor, trimmed
from attache.read.events import said_in
from attache.read.frames import subjects
from attache.read.statuses import Cue, cues
from attache.records import Forecast, Source, Span, Statement, Time, TimeKind, When
from attache.text.tokens import Sentence, Token

OWN = frozenset({"i", "we", "he", "she", "it", "they", "us"})
POINTING = frozenset({"this", "that", "it", "these", "they"})
WEIGHING = frozenset({"likely", "unlikely", "expected"})
OPEN = frozenset({"may", "might", "could"})


@dataclass(frozen=True, slots=True)
class Foresight:
    """A predicate that looks ahead, and the hedges over it."""

    token: Token
    over: tuple[Cue, ...]


def find_forecasts(
    text: str,  # noqa: ARG001  # every finder has this form
    sentences: Sequence[Sentence],
    times: Sequence[Time],
    statements: Sequence[Statement],
    hedges: Hedges,
) -> Iterator[Forecast]:
    """Each prediction, in text order, with who makes it."""
    experts = _experts(sentences, statements, hedges)
    last: Forecast | None = None
    number = 0
    for sentence in sentences:
        taken: list[Span] = []
        for foresight in _foresights(sentence, hedges):
            statement = _statement(foresight.token.span, statements)
            if not _is_forecast(foresight, statement, experts):
                continue
            span = _span(foresight, statement, sentence)
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            number += 1
            forecaster = statement.speaker if statement else _carried(foresight, last)
            last = _made(number, span, forecaster, foresight, sentence, times, statements, hedges)
            yield last


def _foresights(sentence: Sentence, hedges: Hedges) -> Iterator[Foresight]:
    for token in sentence.tokens:
        if token.pos in {"VERB", "ADJ", "NOUN", "AUX"} and token.dep not in {"aux", "cop", "aux:pass", "amod"}:
            over = tuple(cue for cue in cues(token, hedges) if Signal.FORECAST in cue.signals)
            if any(cue.role is not Role.MODIFIER for cue in over) and token.pos != "NOUN":
                yield Foresight(token, over)


def _is_forecast(foresight: Foresight, statement: Statement | None, experts: set[str]) -> bool:
    words = {cue.token.lower for cue in foresight.over}
    weighed = bool(words & WEIGHING) or any(cue.role is Role.MODIFIER for cue in foresight.over)
    if statement is None:
        return _has_condition(foresight.token) or _points_back(foresight.token)
    if statement.speaker and statement.speaker.name in experts:
        return True
    if _is_own(foresight.token, statement):
        return False
    return weighed or bool(words & OPEN) or "would" in words


def _has_condition(token: Token) -> bool:
    return any(child.dep == "advcl" and any(t.lower == "if" for t in child.children) for child in token.children)


def _points_back(token: Token) -> bool:
    return any(subject.lower in POINTING and subject.dep != "expl" for subject in subjects(token))


def _is_own(token: Token, statement: Statement) -> bool:
    """Whether the speaker foretells what the speaker itself will do."""
    named = set(statement.speaker.name.lower().split()) if statement.speaker else set()
    return any(s.lower in OWN or s.lower in named for s in subjects(token))


def _experts(sentences: Sequence[Sentence], statements: Sequence[Statement], hedges: Hedges) -> set[str]:
    """The names of the speakers whose trade it is to foresee: analysts, institutes, intelligence reports."""
    found = set()
    for statement in statements:
        source = statement.speaker
        if source is None or source.name in found:
            continue
        for sentence in sentences:
            if source.span and sentence.span.covers(source.span) and _is_expert(source.span, sentence, hedges):
                found.add(source.name)
    return found


def _is_expert(span: Span, sentence: Sentence, hedges: Hedges) -> bool:
    for token in sentence.within(span):
        around = [token, token.head, *token.children, *token.head.children]
        if any(hedges.signals(Role.FORECASTER, word.lower, word.lemma.lower()) for word in around):
            return True
    return False


def _statement(span: Span, statements: Sequence[Statement]) -> Statement | None:
    number = said_in(span, statements)
    return next((statement for statement in statements if statement.id == number), None)


def _span(foresight: Foresight, statement: Statement | None, sentence: Sentence) -> Span:
    """What is foreseen: the sentence's share of the statement, or the clause where nobody states it."""
    if statement:
        for content in statement.content:
            tokens = [t for t in sentence.tokens if content.covers(t.span)]
            if foresight.token in tokens:
                return trimmed(tokens, sentence)
    return clause_span(governor(foresight.token, foresight.over), sentence)


def _carried(foresight: Foresight, last: Forecast | None) -> Source | None:
    """Who foresees where no one is named: "This could include ..." goes on in the voice before it."""
    return last.forecaster if last and _points_back(foresight.token) else None


def _made(
    number: int,
    span: Span,
    forecaster: Source | None,
    foresight: Foresight,
    sentence: Sentence,
    times: Sequence[Time],
    statements: Sequence[Statement],
    hedges: Hedges,
) -> Forecast:
    inside = {
        cue.token.span
        for token in sentence.within(span)
        for cue in cues(token, hedges)
        if Signal.FORECAST in cue.signals and span.covers(cue.token.span)
    }
    return Forecast(
        id=f"f{number}",
        span=span,
        forecaster=forecaster,
        hedges=tuple(sorted(inside)),
        condition=condition(foresight.token, sentence),
        horizon=_horizon(span, times),
        said_in=said_in(span, statements),
    )


def _horizon(span: Span, times: Sequence[Time]) -> When | None:
    dated = (time.when for time in times if span.covers(time.span) and time.kind is TimeKind.DATE)
    return next((when for when in dated if when), None)
