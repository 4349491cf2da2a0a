"""What somebody expects to come."""

from dataclasses import dataclass

from attache.records.source import Source
from attache.records.span import Span
from attache.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A prediction: `span` holds what is foreseen, `hedges` the words that weigh it, `condition` the "if".

    `forecaster` is None where the report itself foresees. `horizon` is by when, if the text says.
    """

    id: str
    span: Span
    forecaster: Source | None
    hedges: tuple[Span, ...] = ()
    condition: Span | None = None
    horizon: When | None = None
    said_in: str | None = None
