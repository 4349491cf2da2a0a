"""Forecasts: what somebody expects to come.

    Analysts  said  the North  would likely  return to talks  if Washington eased the sanctions.
    ───┬────                   ─────┬──────                   ────────────────┬───────────────
    forecaster                   hedges                                   condition

What a party promises, plans or threatens to do itself is no forecast: "Seoul said it would send aid". Of what is found
twice in a sentence, that counts which a verb foretells outright (`foretellings`), then what is likely or may come
(`foresights`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.lexicon.likelihoods import Likelihoods
from attache.read.act.clauses import condition, sound
from attache.read.act.foresights import Foresight, find_foresights, points_back
from attache.read.act.foretellers import Foretellers, Naming
from attache.read.act.foretellings import Foretellings
from attache.read.act.horizons import Horizon, horizon, is_ahead
from attache.read.act.lookups import Contents
from attache.read.act.odds import odds
from attache.read.act.prospects import Prospects
from attache.read.act.relations import lemma
from attache.read.act.statuses import cues
from attache.read.act.tails import Tails
from attache.records import Forecast, Odds, Span, Statement, Time
from attache.text.tokens import Sentence

ASKING = "?"
CLOSING = frozenset({"”", '"', "’", "'", ")"})


def find_forecasts(
    text: str,
    sentences: Sequence[Sentence],
    times: Sequence[Time],
    statements: Sequence[Statement],
    hedges: Hedges,
    name: Naming,
    day: date | None,
    likelihoods: Likelihoods,
) -> Iterator[Forecast]:
    """Each prediction, in text order, with who makes it; `day` is the day of writing, None where unknown.

    `name` tells whom a noun means, for those who foretell and state nothing: "the bank expects".
    """
    ahead = [time.span for time in times if is_ahead(time, text, day)]
    seers = _Seers(Contents(statements), Foretellers(sentences, statements, hedges, name, ahead), hedges)
    before: Forecast | None = None
    number = 0
    for sentence in sound(sentences):
        here: list[Forecast] = []
        for foresight in seers.foreseen(sentence, before):
            number += 1
            by = horizon(foresight.span, sentence, times, text, day)
            weighing = tuple(sorted(_weighing(foresight, sentence, hedges)))
            likely = odds(foresight.span, weighing, sentence, text, likelihoods, hedges)
            here.append(_forecast(f"f{number}", foresight, by, weighing, likely, sentence))
        yield from here
        before = here[-1] if here else None


class _Seers:
    """All ways to foretell, in the order in which they count."""

    def __init__(self, contents: Contents, tellers: Foretellers, hedges: Hedges) -> None:
        self._contents = contents
        self._tellers = tellers
        self._hedges = hedges
        self._outright = (
            Tails(contents, tellers, hedges),
            Foretellings(contents, tellers, hedges),
            Prospects(contents, tellers, hedges),
        )

    def foreseen(self, sentence: Sentence, before: Forecast | None) -> list[Foresight]:
        """What a sentence foresees, in text order and each but once.

        What points back has the voice of the one `before`, which is the last of the sentence before.
        """
        if _is_question(sentence):
            return []
        kept: list[Foresight] = []
        for foresight in (
            *(it for way in self._outright for it in way.find(sentence)),
            *self._weighed(sentence, before),
        ):
            if not any(foresight.span.overlaps(other.span) for other in kept):
                kept.append(replace(foresight, over=(*foresight.over, *self._tellers.doubts(foresight))))
        return sorted(kept, key=lambda foresight: foresight.span)

    def _weighed(self, sentence: Sentence, before: Forecast | None) -> Iterator[Foresight]:
        for foresight in find_foresights(sentence, self._contents, self._hedges):
            if before is not None and foresight.statement is None and points_back(foresight.token):
                yield replace(foresight, teller=before.forecaster)
            elif self._tellers.foresee(foresight):
                yield replace(foresight, teller=self._tellers.agent(foresight) or foresight.teller)


def _is_question(sentence: Sentence) -> bool:
    return next((token.text for token in reversed(sentence.tokens) if token.text not in CLOSING), "") == ASKING


def _forecast(
    number: str,
    foresight: Foresight,
    by: Horizon | None,
    weighing: tuple[Span, ...],
    likely: Odds | None,
    sentence: Sentence,
) -> Forecast:
    return Forecast(
        id=number,
        span=foresight.span,
        forecaster=foresight.teller,
        hedges=weighing,
        odds=likely,
        condition=condition(foresight.span, sentence),
        horizon=by.when if by else None,
        horizon_words=by.words if by else None,
        horizon_why=by.why if by else "",
        said_in=foresight.statement.id if foresight.statement else None,
    )


def _weighing(foresight: Foresight, sentence: Sentence, hedges: Hedges) -> set[Span]:
    span = foresight.span
    words = sentence.within(span)
    weighing = {cue.token.span for word in words for cue in cues(word, hedges) if Signal.FORECAST in cue.signals}
    chances = (word for word in words if hedges.knows(Role.CHANCE, word.lower, lemma(word)) and word.pos == "NOUN")
    weighing |= {word.span for word in chances}
    return {word for word in weighing if span.covers(word)} | {cue.token.span for cue in foresight.over}
