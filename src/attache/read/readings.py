"""The reader's fold: each reader adds its own to the draft of an article, and knows only what it was given.

First the page is marked (blocks, day, wire), then the prose is parsed once, then every finder draws from the
parse and from the finders before it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial, reduce
from itertools import chain, islice

from attache.lexicon.lexicons import Lexicon
from attache.read.act.events import find_events
from attache.read.act.forecasts import find_forecasts
from attache.read.act.plans import find_plans
from attache.read.act.surmises import Ear
from attache.read.faults import Faults
from attache.read.figures import find_figures
from attache.read.name.mentions import find_mentions
from attache.read.page.blocks import find_blocks
from attache.read.page.credits import wire_credit
from attache.read.page.datings import dating
from attache.read.page.paragraphs import running
from attache.read.place.places import find_places
from attache.read.speech.heard import naming
from attache.read.speech.scenes import Scene
from attache.read.speech.statements import find_statements
from attache.read.speech.walks import Walkers
from attache.read.time.times import find_times
from attache.read.time.zones import zone_of
from attache.read.who.references import find_references
from attache.records import (
    Article,
    Basis,
    Block,
    BlockKind,
    Dating,
    Event,
    Fault,
    Figure,
    Forecast,
    Mention,
    Place,
    Plan,
    Reading,
    Reference,
    Source,
    Span,
    Statement,
    Time,
)
from attache.text.language import Language
from attache.text.tokens import Sentence

HEADS = (BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.CAPTION)
UNDATED = Dating(day=None, basis=Basis.NONE, why="not looked for yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A reading in the making. `given` and `borrowed` are days that come from outside the text.

    `sentences` are those of the prose, `heads` those above and beside it, in which names are looked for too.
    """

    article: Article
    given: date | None = None
    borrowed: date | None = None
    blocks: tuple[Block, ...] = ()
    dating: Dating = UNDATED
    wire: Source | None = None
    wire_why: str = ""
    sentences: tuple[Sentence, ...] = ()
    heads: tuple[Sentence, ...] = ()
    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    references: tuple[Reference, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    plans: tuple[Plan, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    figures: tuple[Figure, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def named_in(self) -> list[Sentence]:
        """The sentences in which names are looked for, in text order."""
        return sorted([*self.sentences, *self.heads], key=lambda sentence: sentence.span)

    @property
    def prose(self) -> list[Span]:
        """The spans of the report's own telling."""
        return self.spans(BlockKind.PROSE)

    def spans(self, *kinds: BlockKind) -> list[Span]:
        """The spans of the blocks of these kinds."""
        return [block.span for block in self.blocks if block.kind in kinds]


Reader = Callable[[Draft, Lexicon], Draft]
Hearing = Callable[[], Ear] | None
"""What gives the model to be heard on acts for which there is no word, called only where there is such a one."""


def read(
    article: Article,
    lexicon: Lexicon,
    language: Language,
    *,
    given: date | None = None,
    borrowed: date | None = None,
    ear: Hearing = None,
) -> Reading:
    """The whole yield of one article.

    `given` is the user's word for the day of reports that bear none; `borrowed` is the day of the story that
    an undated report belongs to, and every time counted from it says so. `ear` is as in `finished`.
    """
    [draft] = parsed([marked(article, lexicon, given=given, borrowed=borrowed)], language)
    return finished(draft, lexicon, ear)


def marked(article: Article, lexicon: Lexicon, *, given: date | None = None, borrowed: date | None = None) -> Draft:
    """The draft of an article with the parts of its page, its day and its wire."""
    return _folded(MARKERS, Draft(article=article, given=given, borrowed=borrowed), lexicon)


def parsed(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts with the trees of their prose and, apart, of their headlines: many at once, since each call costs."""
    parts = [(list(running(d.text, d.prose)), list(running(d.text, d.spans(*HEADS)))) for d in drafts]
    paragraphs = [paragraph for prose, heads in parts for paragraph in (*prose, *heads)]
    trees: list[list[Sentence]] = [[] for _ in paragraphs]
    for sentence in language.parse(paragraphs):
        trees[sentence.paragraph].append(sentence)
    left = iter(trees)
    return [
        _with_trees(draft, *(list(islice(left, len(part))) for part in own))
        for draft, own in zip(drafts, parts, strict=True)
    ]


def finished(draft: Draft, lexicon: Lexicon, ear: Hearing = None) -> Reading:
    """The reading of a parsed draft; without an `ear`, rules alone find events."""
    acts: Reader = partial(events, ear=ear)
    finders = (*NAMERS, statements, references, acts, forecasts, plans, figures)
    return _reading(_folded(finders, draft, lexicon))


def paged(article: Article, lexicon: Lexicon, *, given: date | None = None) -> Reading:
    """As `read`, but the page alone: its parts, its day and its wire, which need no language model."""
    return _reading(marked(article, lexicon, given=given))


def timed(article: Article, lexicon: Lexicon, *, given: date | None = None, borrowed: date | None = None) -> Reading:
    """As `read`, but the page and the times alone, which need no language model; nothing else is looked for."""
    return _reading(times(marked(article, lexicon, given=given, borrowed=borrowed), lexicon))


def placed(article: Article, lexicon: Lexicon, language: Language) -> tuple[Place, ...]:
    """The places of an article, which is read only as far as they need."""
    [draft] = parsed([marked(article, lexicon)], language)
    return _folded(NAMERS, draft, lexicon).places


def told(article: Article, lexicon: Lexicon, language: Language, ear: Hearing = None) -> tuple[Event, ...]:
    """The events of an article, which is read only as far as they need; `ear` is as in `finished`."""
    [draft] = parsed([marked(article, lexicon)], language)
    return _folded((*NAMERS, statements, references, partial(events, ear=ear)), draft, lexicon).events


def _with_trees(draft: Draft, prose: list[list[Sentence]], heads: list[list[Sentence]]) -> Draft:
    """The draft with its sentences by paragraph, which are counted anew from its first."""
    for number, sentences in enumerate([*prose, *heads]):
        for sentence in sentences:
            sentence.paragraph = number
    return replace(draft, sentences=tuple(chain(*prose)), heads=tuple(chain(*heads)))


def _folded(readers: Sequence[Reader], draft: Draft, lexicon: Lexicon) -> Draft:
    return reduce(lambda so_far, reader: reader(so_far, lexicon), readers, draft)


def blocks(draft: Draft, lexicon: Lexicon) -> Draft:
    """Mark the parts of the page."""
    return replace(draft, blocks=tuple(find_blocks(draft.article, lexicon.page, lexicon.agencies.wires)))


def day(draft: Draft, lexicon: Lexicon) -> Draft:  # noqa: ARG001  # every reader has this form
    """Find the report's day, or take the story's."""
    found = dating(draft.article, draft.blocks, draft.given)
    if found.day is None and draft.borrowed:
        why = f"{found.why}; {draft.borrowed.isoformat()} is borrowed from its story"
        found = Dating(day=draft.borrowed, basis=Basis.BORROWED, why=why)
    return replace(draft, dating=found)


def wire(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find the agency whose copy it is."""
    source, why = wire_credit(draft.article, draft.blocks, lexicon.agencies.wires)
    return replace(draft, wire=source, wire_why=why)


def times(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find the times, counted from the report's day."""
    is_borrowed = draft.dating.basis is Basis.BORROWED
    datelines = (span.of(draft.text) for span in draft.spans(BlockKind.DATELINE))
    local = next((zone for line in datelines if (zone := zone_of(line, lexicon.times))), None)
    day = draft.dating.day
    found = find_times(draft.text, draft.prose, day, lexicon.times, borrowed=is_borrowed, local=local)
    return replace(draft, times=tuple(found))


def mentions(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find the names."""
    return replace(
        draft,
        mentions=tuple(
            find_mentions(
                draft.text,
                draft.named_in,
                lexicon.world,
                draft.dating.day,
                lexicon.agencies,
                datelines=draft.spans(BlockKind.DATELINE),
            )
        ),
    )


def places(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find where the names of places are."""
    found = find_places(draft.text, draft.named_in, draft.mentions, lexicon.places, lexicon.world, lexicon.gazetteer)
    return replace(draft, places=tuple(found))


def statements(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find who said what, through whom."""
    faults = Faults("statements")
    found = find_statements(
        draft.text,
        draft.sentences,
        draft.mentions,
        draft.times,
        lexicon.speech,
        lexicon.agencies,
        outlet=draft.article.outlet,
        beings=lexicon.beings,
        faults=faults,
    )
    walkers = Walkers(draft.text, draft.mentions, lexicon.walks, lexicon.world, lexicon.agencies, draft.dating.day)
    return replace(draft, statements=tuple(walkers.walking(found)), faults=(*draft.faults, *faults.found))


def references(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find what the words that point back mean; whom the statements took for speakers is taken over."""
    return replace(
        draft,
        references=tuple(
            find_references(
                draft.text,
                draft.sentences,
                draft.mentions,
                draft.statements,
                lexicon.beings,
                lexicon.antecedents,
                draft.prose,
                lexicon.world.names,
            )
        ),
    )


def events(draft: Draft, lexicon: Lexicon, ear: Hearing = None) -> Draft:
    """Find who did what to whom."""
    return replace(
        draft,
        events=tuple(
            find_events(
                draft.text,
                draft.sentences,
                draft.mentions,
                draft.times,
                draft.statements,
                lexicon.acts,
                lexicon.hedges,
                draft.dating.day,
                lexicon.world,
                ontology=lexicon.ontology,
                places=draft.places,
                datelines=draft.spans(BlockKind.DATELINE),
                references=draft.references,
                ear=ear,
            )
        ),
    )


def plans(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find what is announced for later."""
    found = find_plans(
        draft.text,
        draft.sentences,
        draft.times,
        draft.events,
        draft.statements,
        lexicon.hedges,
        draft.dating.day,
        draft.mentions,
        draft.places,
        draft.forecasts,
        lexicon.occasions,
    )
    return replace(draft, plans=tuple(found))


def forecasts(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find what somebody expects."""
    scene = Scene(draft.text, draft.sentences, draft.mentions, lexicon.speech, lexicon.agencies, lexicon.beings)
    found = find_forecasts(
        draft.text,
        draft.sentences,
        draft.times,
        draft.statements,
        lexicon.hedges,
        naming(scene, draft.statements),
        draft.dating.day,
        lexicon.likelihoods,
    )
    return replace(draft, forecasts=tuple(found))


def figures(draft: Draft, lexicon: Lexicon) -> Draft:
    """Find the counted and measured quantities."""
    return replace(draft, figures=tuple(find_figures(draft.text, draft.prose, draft.times, lexicon.times.numbers)))


MARKERS: tuple[Reader, ...] = (blocks, day, wire)
NAMERS: tuple[Reader, ...] = (times, mentions, places)


def _reading(draft: Draft) -> Reading:
    return Reading(
        article=draft.article,
        dating=draft.dating,
        blocks=draft.blocks,
        wire=draft.wire,
        wire_why=draft.wire_why,
        sentences=tuple(sentence.span for sentence in draft.sentences),
        times=draft.times,
        mentions=draft.mentions,
        places=draft.places,
        references=draft.references,
        statements=draft.statements,
        events=draft.events,
        plans=draft.plans,
        forecasts=draft.forecasts,
        figures=draft.figures,
        faults=draft.faults,
    )
