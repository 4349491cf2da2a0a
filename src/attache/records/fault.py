"""Where reading failed, and only there."""

from dataclasses import dataclass

from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A sentence that a stage of reading failed on, so that its yield lacks that sentence: a mistake of ours.

    `stage` says what was being read, `why` which error stopped it.
    """

    span: Span
    stage: str
    why: str
