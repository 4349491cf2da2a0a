"""What somebody is reported to have said."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.source import Source
from attache.records.span import Span
from attache.records.when import When

INSCRIPTION = "inscription"
"""What is called the source of words that stand on a thing."""


class StatementKind(StrEnum):
    """How much of the content stands in quote marks: all, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the verb of saying does with its content."""

    NEUTRAL = "neutral"
    ASSERTING = "asserting"
    DENYING = "denying"
    DEMANDING = "demanding"
    PROMISING = "promising"
    THREATENING = "threatening"
    ACCUSING = "accusing"
    PRAISING = "praising"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attributed statement: content, cue, innermost speaker, and the relays from the speaker outwards.

    `content` leaves out "that" and keeps the quote marks; it has more than one span where the cue
    interrupts it. `source` is the words that name who spoke, be it a pronoun; `speaker` is None where the
    text does not settle whom they mean. A paper through which somebody speaks ("in a letter") is no link of
    the chain: its author speaks. Annotation practice follows PARC 3 and PolNeAR (Newell et al. 2018): source,
    cue, content.

    `said` is when it was spoken or written, as the clause of the cue tells or one before from which the speaker
    goes on; a time inside the content is not it. `hedge` is the word by which the report keeps away from whether it
    was said ("reportedly"). `negated` means that the cue is: "did not say whether the port was shut", "has not ruled
    out talks"; that a speaker denies something is a stance.
    """

    id: str
    kind: StatementKind
    content: tuple[Span, ...]
    cue: Span
    speaker: Source | None
    source: Span | None = None
    relays: tuple[Source, ...] = ()
    addressee: Source | None = None
    said: When | None = None
    hedge: Span | None = None
    negated: bool = False
    stance: Stance = Stance.NEUTRAL

    @property
    def span(self) -> Span:
        """The whole of it: from the first to the last character of content and cue."""
        parts = (*self.content, self.cue)
        return Span(min(p.start for p in parts), max(p.end for p in parts))

    @property
    def is_inscription(self) -> bool:
        """Whether its words stand on a thing, such as a rocket: nobody claims them of the world."""
        return self.speaker is not None and self.speaker.name == INSCRIPTION and not self.speaker.named

    @property
    def is_made(self) -> bool:
        """Whether it was said at all: "did not say whether" tells of silence, "did not rule out" of speech."""
        return not self.negated or self.stance is Stance.DENYING
