"""A brief: lines for a reader, each with its proof."""

from dataclasses import dataclass
from datetime import date

from attache.records.article import Article
from attache.records.claim import Verdict
from attache.records.reading import Failure, Run
from attache.records.source import Source
from attache.records.span import Span
from attache.records.when import When


@dataclass(frozen=True, slots=True, order=True)
class Cite:
    """A proof: the characters `span` of the text of the article with that id."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A run of a line's own text to be set off: words that only this rendering has ("only"), say."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing told. It cannot be built without cites: no sentence without a span.

    `label` stands apart from the words: who speaks, which outlet tells it; `cue` is the report's own verb
    of saying ("called on"). `when` is its day in the
    margin, `verdict` how it stands, `chain` who told whom, from the outlet inwards to the origin (its
    spans lie in the article of the first cite). `badges` are other short labels (a status, a likelihood);
    `under` are lines that belong to it, such as the renderings of one utterance; `note` is the house's
    own remark on it (a reason, a refusal). A line that tells a claim bears its `number` in the brief (0 for
    the rest); `refs` are the numbers of lines that it points to instead of telling them again.
    """

    text: str
    cites: tuple[Cite, ...]
    label: str = ""
    cue: str = ""
    when: When | None = None
    verdict: Verdict | None = None
    chain: tuple[Source, ...] = ()
    badges: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    under: tuple["Line", ...] = ()
    note: str = ""
    number: int = 0
    refs: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a line that nothing proves."""
        if not self.cites:
            raise ValueError(f"a line needs a cite: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the brief: `key` is stable for machines, `heading` and `note` are for people.

    A `folded` section is shown by its heading and its number of lines until the reader opens it.
    """

    key: str
    heading: str
    lines: tuple[Line, ...]
    note: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number that is never shown without what was counted."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The four counts, always apart and in this order. No count is ever called "sources"."""

    reports: Count
    outlets: Count
    wires: Count
    origins: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report in the table: what it is, and each chain outlet ← wire ← relay ← speaker."""

    article: str
    outlet: str
    title: Line
    dated: Line
    wire: Line
    chains: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One story told for a reader. `articles` are the texts that its cites open on."""

    story: str
    title: Line
    first: date | None
    last: date | None
    as_of: date | None
    counts: Counts
    sections: tuple[Section, ...]
    reports: tuple[ReportRow, ...]
    articles: tuple[Article, ...]
    run: Run
    left_out: tuple[Failure, ...] = ()
