"""The nouns of the house: frozen records, and the one codec between them and JSON (`wire`).

Nothing here knows how a record is found. Offsets are Python string indices into the text of the
article as it was given, end excluded; nothing ever moves them.
"""

from attache.records.article import Article, Basis, Dating
from attache.records.block import Block, BlockKind, Purpose
from attache.records.brief import Brief, Cite, Count, Counts, Line, Mark, ReportRow, Section
from attache.records.claim import Carrier, Claim, Difference, DifferenceKind, Support, Verdict
from attache.records.copy import Copy
from attache.records.deed import Deed, Ground
from attache.records.event import Event, EventStatus, EventType, Party
from attache.records.fault import Fault
from attache.records.figure import Figure
from attache.records.forecast import Forecast
from attache.records.membership import Continuation, Decision, Forwarding, Membership, Ruling, Saga
from attache.records.mention import Mention, MentionKind
from attache.records.odds import Odds, OddsScale
from attache.records.outcome import Outcome, Result
from attache.records.place import Place, Precision
from attache.records.plan import Plan
from attache.records.reading import Failure, Reading, Run
from attache.records.reference import Reference, ReferenceKind
from attache.records.source import Source, SourceKind, Walk
from attache.records.span import Span
from attache.records.statement import Stance, Statement, StatementKind
from attache.records.story import Picture, Story
from attache.records.time import Anchor, Bound, Mod, Time, TimeKind
from attache.records.when import When

__all__ = [
    "Anchor",
    "Article",
    "Basis",
    "Block",
    "BlockKind",
    "Bound",
    "Brief",
    "Carrier",
    "Cite",
    "Claim",
    "Continuation",
    "Copy",
    "Count",
    "Counts",
    "Dating",
    "Decision",
    "Deed",
    "Difference",
    "DifferenceKind",
    "Event",
    "EventStatus",
    "EventType",
    "Failure",
    "Fault",
    "Figure",
    "Forecast",
    "Forwarding",
    "Ground",
    "Line",
    "Mark",
    "Membership",
    "Mention",
    "MentionKind",
    "Mod",
    "Odds",
    "OddsScale",
    "Outcome",
    "Party",
    "Picture",
    "Place",
    "Plan",
    "Precision",
    "Purpose",
    "Reading",
    "Reference",
    "ReferenceKind",
    "ReportRow",
    "Result",
    "Ruling",
    "Run",
    "Saga",
    "Section",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Statement",
    "StatementKind",
    "Story",
    "Support",
    "Time",
    "TimeKind",
    "Verdict",
    "Walk",
    "When",
]
