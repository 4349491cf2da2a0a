"""What somebody expects to come."""

from dataclasses import dataclass

from attache.records.odds import Odds
from attache.records.source import Source
from attache.records.span import Span
from attache.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A prediction: `span` holds what is foreseen, `hedges` the words that weigh it, `condition` the "if".

    `forecaster` is None where the report itself foresees. `horizon` is by when, if the text says: `horizon_words` say
    it, and `horizon_why` tells how it was counted. `odds` are only those that the source gives, by a word of ICD 203
    or by a figure.
    """

    id: str
    span: Span
    forecaster: Source | None
    hedges: tuple[Span, ...] = ()
    odds: Odds | None = None
    condition: Span | None = None
    horizon: When | None = None
    horizon_words: Span | None = None
    horizon_why: str = ""
    said_in: str | None = None
