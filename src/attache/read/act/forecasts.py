"""Forecasts: what somebody expects to come.

    Analysts  said  the North  would likely  return to talks  if Washington eased the sanctions.
    ───┬────                   ─────┬──────                   ────────────────┬───────────────
    forecaster                   hedges                                   condition

What a party promises, plans or threatens to do itself is no forecast: "Seoul said it would send aid".
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import clause_span, condition, governor, has_condition, in_condition, sound, trimmed
from attache.read.act.lookups import Contents, inside
from attache.read.act.relations import subjects
from attache.read.act.statuses import Cue, cues, is_negated
from attache.records import Forecast, Source, SourceKind, Span, Statement, Time, TimeKind, When
from attache.text.tokens import Sentence, Token

OWN = frozenset({"i", "we", "he", "she", "it", "they", "us", "his", "her", "its", "their", "our", "my"})
POINTING = frozenset({"this", "that", "it"})
WEIGHING = frozenset({"likely", "unlikely", "expected"})
OPEN = frozenset({"may", "might", "could"})
NOW = frozenset({"is", "are", "'s", "’s", "been"})
WIDEST = 25
"""How many words of a name and of what describes it are looked at."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """A predicate that looks ahead, the hedges over it, and the statement it stands in."""

    token: Token
    over: tuple[Cue, ...]
    statement: Statement | None


def find_forecasts(
    text: str,  # noqa: ARG001  # every finder has this form
    sentences: Sequence[Sentence],
    times: Sequence[Time],
    statements: Sequence[Statement],
    hedges: Hedges,
) -> Iterator[Forecast]:
    """Each prediction, in text order, with who makes it."""
    contents, voices = Contents(statements), _Voices(sentences, statements, hedges)
    before: Forecast | None = None
    number = 0
    for sentence in sound(sentences):
        here: list[Forecast] = []
        for foresight in _foresights(sentence, contents, hedges):
            goes_on = before is not None and foresight.statement is None and _points_back(foresight.token)
            span = _span(foresight, sentence)
            if not (goes_on or voices.foresee(foresight)) or any(span.overlaps(other.span) for other in here):
                continue
            number += 1
            forecast = _forecast(f"f{number}", span, foresight, sentence, times, hedges)
            here.append(replace(forecast, forecaster=before.forecaster) if goes_on and before else forecast)
        yield from here
        before = here[-1] if here else None


def _foresights(sentence: Sentence, contents: Contents, hedges: Hedges) -> Iterator[Foresight]:
    for token in sentence.tokens:
        if token.pos in {"VERB", "ADJ", "AUX"} and token.dep not in {"aux", "cop", "aux:pass", "amod"}:
            over = tuple(cue for cue in cues(token, hedges) if Signal.FORECAST in cue.signals and _is_present(cue))
            if in_condition(token) or _tells_reach(token, hedges):
                continue
            if any(cue.role is not Role.MODIFIER for cue in over):
                yield Foresight(token, over, contents.around(token.span))


def _is_present(cue: Cue) -> bool:
    """Whether it looks ahead from the day of writing: "is expected to", not "had expected him to"."""
    be = {child.lower for child in cue.token.children if child.lemma == "be"}
    return cue.role is not Role.GOVERNOR or cue.token.tag not in {"VBD", "VBN"} or not be.isdisjoint(NOW)


def _tells_reach(token: Token, hedges: Hedges) -> bool:
    """Whether "could" tells what was or is able: "a missile that could reach Guam", "could have flown farther"."""
    aux = [child for child in token.children if child.dep == "aux"]
    past = any(child.lemma == "have" for child in aux)
    failed = is_negated(token) and any(child.lower == "could" for child in aux)  # "regretted that he could not come"
    return (
        past
        or failed
        or token.dep == "acl:relcl"
        or any(hedges.knows(Role.TOOL, t.lemma.lower()) for t in subjects(token))
    )


class _Voices:
    """Whose words of a report look ahead: those of experts, and those under a verb that foresees."""

    def __init__(self, sentences: Sequence[Sentence], statements: Sequence[Statement], hedges: Hedges) -> None:
        self._sentences = sentences
        self._hedges = hedges
        self._experts = {s.speaker.name for s in statements if s.speaker and self._is_expert(s.speaker)}

    def foresee(self, foresight: Foresight) -> bool:
        """Whether it is a prediction; what the report itself says is one only under a condition."""
        token, statement = foresight.token, foresight.statement
        if statement is None:
            return has_condition(token) and not is_negated(token)
        if statement.speaker and statement.speaker.name in self._experts:
            return True
        if _is_own(token, statement):
            return False
        words = {cue.token.lower for cue in foresight.over}
        weighed = not words.isdisjoint(WEIGHING | OPEN) or any(cue.role is Role.MODIFIER for cue in foresight.over)
        return weighed or self._is_under_foreseeing(statement)

    def _is_under_foreseeing(self, statement: Statement) -> bool:
        return any(self._hedges.signals(Role.FORESEEING, token.lemma) for token in self._at(statement.cue))

    def _is_expert(self, speaker: Source) -> bool:
        for token in self._at(speaker.span) if speaker.span else ():
            around = [token, token.head, *token.subtree()[:WIDEST], *token.head.children]
            if any(self._hedges.knows(Role.FORECASTER, word.lower, word.lemma.lower()) for word in around):
                return True
            if speaker.kind is SourceKind.DOCUMENT and self._hedges.knows(Role.OUTLOOK, token.lemma.lower()):
                return True
        return False

    def _at(self, span: Span) -> list[Token]:
        number = bisect_right(self._sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        return self._sentences[number].within(span) if number >= 0 else []


def _points_back(token: Token) -> bool:
    """Whether it goes on in the voice before it, as "This could include ..." does."""
    return any(subject.lower in POINTING and subject.dep != "expl" for subject in subjects(token))


def _is_own(token: Token, statement: Statement) -> bool:
    """Whether the speaker foretells what the speaker itself will do."""
    own = {*OWN, *(statement.speaker.name.lower().split() if statement.speaker else ())}
    doers = subjects(token)
    return any(word.lower in own for doer in doers for word in (doer, *doer.having("nmod:poss")))


def _span(foresight: Foresight, sentence: Sentence) -> Span:
    """What is foreseen: the sentence's share of the statement, or the clause where nobody states it."""
    for content in foresight.statement.content if foresight.statement else ():
        tokens = [token for token in sentence.tokens if content.covers(token.span)]
        if foresight.token in tokens:
            return trimmed(tokens, sentence)
    return clause_span(governor(foresight.token, foresight.over), sentence)


def _forecast(
    number: str, span: Span, foresight: Foresight, sentence: Sentence, times: Sequence[Time], hedges: Hedges
) -> Forecast:
    weighing = {
        cue.token.span
        for token in sentence.within(span)
        for cue in cues(token, hedges)
        if Signal.FORECAST in cue.signals and span.covers(cue.token.span)
    }
    return Forecast(
        id=number,
        span=span,
        forecaster=foresight.statement.speaker if foresight.statement else None,
        hedges=tuple(sorted(weighing)),
        condition=condition(span, sentence),
        horizon=_horizon(inside(times, span)),
        said_in=foresight.statement.id if foresight.statement else None,
    )


def _horizon(times: Sequence[Time]) -> When | None:
    return next((time.when for time in times if time.when and time.kind is TimeKind.DATE), None)
