"""The whole yield of one article."""

from dataclasses import dataclass

from attache.records.article import Article, Dating
from attache.records.block import Block
from attache.records.event import Event
from attache.records.fault import Fault
from attache.records.figure import Figure
from attache.records.forecast import Forecast
from attache.records.mention import Mention
from attache.records.place import Place
from attache.records.plan import Plan
from attache.records.reference import Reference
from attache.records.source import Source
from attache.records.span import Span
from attache.records.statement import Statement
from attache.records.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that one article yielded, each record in text order.

    `wire` is the agency whose copy the report is, None where the text credits none; `wire_why` says
    how that is known. `sentences` are those of the prose, the units of what the report itself tells.
    `faults` are the sentences that a finder failed on; what it would have found in them is missing.
    """

    article: Article
    dating: Dating
    blocks: tuple[Block, ...]
    wire: Source | None
    wire_why: str
    sentences: tuple[Span, ...]
    times: tuple[Time, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    references: tuple[Reference, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    plans: tuple[Plan, ...]
    forecasts: tuple[Forecast, ...]
    figures: tuple[Figure, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file or report that could not be read: which, at what stage, and why, with the mend where there is one."""

    path: str
    stage: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a result depends on besides its input: same run and input, same bytes.

    `lexicon` and `model` are digests (leading hex digits of SHA-256).
    """

    version: str
    lexicon: str
    model: str
    settings: tuple[tuple[str, str], ...] = ()
