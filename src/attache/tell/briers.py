"""How good a forecaster's odds were: Brier's score.

    foreseen            odds       taken as    came to pass     (taken - came)²
    growth will slow    55–80 %    .675        yes, 1           .106
    a coup is unlikely  20–45 %    .325        no, 0            .106

The score is the mean of the last column (G. W. Brier, "Verification of Forecasts Expressed in Terms of Probability",
Monthly Weather Review 78, 1950; of the two classes one is counted): 0 is perfect, and who always says one half has .25.
A range of odds is taken by its middle. What came partly or is undecidable is not scored, nor what has no odds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attache.records import Result
from attache.relate.chains import key
from attache.tell.ledgers import DECIDED, Entry

FEWEST = 5  # decided forecasts with odds, below which a score would tell chance and no skill
HALF = 0.25  # the score of who always says one half


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a forecaster foresaw and how it came out; `brier` is None where there is too little to score, and `why`.

    `decided` came to pass or did not; `scored` are those of them that carry odds, `came` those of the scored that came
    to pass. `always` is the score of who says of each scored one the share of those that came: the base rate.
    """

    forecaster: str
    forecasts: int
    decided: int
    scored: int
    came: int
    brier: float | None
    always: float | None
    half: float = HALF
    why: str = ""


def scores(entries: Iterable[Entry]) -> tuple[Score, ...]:
    """The score of each forecaster who is named, who has the most decided first.

    Whom a text calls by common words alone ("analysts") is nobody in particular, and has none.
    """
    named: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.forecaster and entry.forecaster.named:
            named[key(entry.forecaster)].append(entry)
    found = (_score(own) for own in named.values())
    return tuple(sorted(found, key=lambda score: (-score.scored, -score.decided, -score.forecasts, score.forecaster)))


def _score(entries: Sequence[Entry]) -> Score:
    decided = [entry for entry in entries if entry.outcome and entry.outcome.outcome in DECIDED]
    pairs = list(_pairs(decided))
    came, enough = sum(is_so for _, is_so in pairs), len(pairs) >= FEWEST
    share = came / len(pairs) if pairs else 0
    return Score(
        forecaster=entries[0].who,
        forecasts=len(entries),
        decided=len(decided),
        scored=len(pairs),
        came=came,
        brier=sum((middle - is_so) ** 2 for middle, is_so in pairs) / len(pairs) if enough else None,
        always=share * (1 - share) if enough else None,
        why="" if enough else f"{len(pairs)} decided with odds: fewer than {FEWEST} tell nothing",
    )


def _pairs(decided: Iterable[Entry]) -> Iterator[tuple[float, int]]:
    """What was said, as a probability, and what came, 1 or 0, of those that have odds."""
    for entry in decided:
        if entry.odds and entry.outcome:
            yield entry.odds.middle, int(entry.outcome.outcome is Result.TRUE)
