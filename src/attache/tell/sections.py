"""The parts of a brief that tell what is claimed: each takes the claims of a story and gives lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from attache.records import Carrier, Cite, Line, Picture, Section, Verdict
from attache.relate.supports import CONTRADICTIONS
from attache.tell.claims import Told, statement
from attache.tell.proofs import headline
from attache.tell.renderings import contrasted, cue_of, outlet, renderings, words_of

ENOUGH = 260  # characters beyond which a fuller telling is no better
MOST_LEADING = 3  # statements that stand among what happened
MOST_ALONE = 12  # lines a report in "what only one report has"


def claimed(claims: Sequence[Told], picture: Picture) -> tuple[Section, ...]:
    """What happened, who said what, how each claim stands, what one report alone has, and the background."""
    news = [t for t in claims if not t.is_background]
    facts = [t for t in news if t.claim.kind == "fact" and not t.is_open]
    is_alone = len({article for t in claims for article in t.articles}) == 1
    happened = [t for t in facts if is_alone or t.happened or t.leads or len(t.articles) > 1]
    said = [t for t in news if t.claim.kind == "statement"]
    # In foreign affairs the news is often that somebody spoke: what opens a report is news, whoever says it.
    leading = [t for t in said if t.leads][:MOST_LEADING]
    top = sorted([*leading, *happened], key=lambda t: t.weight)
    shared = [t for t in news if len(t.articles) > 1]
    return (
        Section(key="what_happened", heading="What happened", lines=tuple(map(_news, top))),
        Section(key="said", heading="Who said what", lines=tuple(map(line, said))),
        _standing("corroborated", "Corroborated", Verdict.CORROBORATED, shared),
        _standing("single_origin", "Single origin", Verdict.SINGLE_ORIGIN, shared),
        _standing("contested", "Contested", Verdict.CONTESTED, shared),
        _standing("unknown_origin", "Told by several, origin unknown", Verdict.UNKNOWN_ORIGIN, shared),
        _alone(news, picture),
    )


def background(claims: Sequence[Told]) -> Section:
    """What the reports tell as history."""
    lines = tuple(line(t) for t in claims if t.is_background)
    return Section(key="background", heading="Background", lines=lines, folded=True)


def line(told: Told) -> Line:
    """A claim as a line: its heaviest telling in that report's words, with every rendering under it."""
    carriers = told.claim.carriers
    best = _best(told)
    under = renderings(carriers, told.picture) if len(carriers) > 1 else ()
    return Line(
        text=words_of(best, told.picture),
        label=_label(told),
        cue=cue_of(best, told.picture),
        cites=tuple(Cite(c.article, c.span) for c in (best, *(c for c in carriers if c is not best))),
        when=told.said if best.record else told.when,
        verdict=told.claim.support.verdict,
        chain=best.chain if len(carriers) == 1 else (),
        badges=_badges(told),
        under=under,
    )


def _news(told: Told) -> Line:
    """A claim as a piece of news; the renderings of a statement stand under who said what."""
    return line(told) if told.claim.kind == "fact" else replace(line(told), under=())


def _best(told: Told) -> Carrier:
    """The carrier whose words stand for the claim: one of its kind; of three and more the gist, of two the fuller."""
    carriers, is_told = told.claim.carriers, told.claim.kind == "statement"

    def is_gist(carrier: Carrier) -> bool:
        text = told.picture.reading(carrier.article).article.text
        return len(carriers) > 2 and carrier.span.of(text) == told.claim.gist

    return max(carriers, key=lambda c: (bool(c.record) is is_told, is_gist(c), min(len(c.span), ENOUGH)))


def _label(told: Told) -> str:
    """Who speaks in the words that stand for the claim."""
    best = _best(told)
    if best.record is None:
        return ""
    speaker = statement(best, told.picture.reading(best.article))
    return speaker.speaker.name if speaker and speaker.speaker else "speaker not settled"


def _badges(told: Told) -> tuple[str, ...]:
    types = dict.fromkeys(e.type.value.lower() for e in told.events if not e.background)
    reports = len(told.articles)
    return (*types, *((f"{reports} reports",) if reports > 1 else ()))


def _standing(key: str, heading: str, verdict: Verdict, shared: Iterable[Told]) -> Section:
    lines = tuple(_reasoned(t) for t in shared if t.claim.support.verdict is verdict)
    return Section(key=key, heading=heading, lines=lines)


def _reasoned(told: Told) -> Line:
    best = _best(told)
    sides = tuple(dict.fromkeys(_sides(told)))
    return Line(
        text=words_of(best, told.picture),
        label=_label(told),
        cue=cue_of(best, told.picture),
        cites=sides or tuple(Cite(c.article, c.span) for c in told.claim.carriers),
        verdict=told.claim.support.verdict,
        under=contrasted(told.claim.carriers, sides, told.picture),
        note=told.claim.support.why,
    )


def _sides(told: Told) -> Iterator[Cite]:
    """The characters that contradict each other, on either side."""
    for difference in told.claim.differences:
        if difference.kind in CONTRADICTIONS:
            yield Cite(*difference.one)
            yield Cite(*difference.other)


def _alone(news: Sequence[Told], picture: Picture) -> Section:
    """What each report has that the others lack; nothing where there is but one report."""
    ids = dict.fromkeys(article for t in news for article in t.articles)
    lines = [_by(article, [t for t in news if t.articles == (article,)], picture) for article in ids]
    shown = tuple(found for found in lines if found) if len(ids) > 1 else ()
    return Section(key="only_one", heading="What one report has and the others lack", lines=shown, folded=True)


def _by(article: str, alone: Sequence[Told], picture: Picture) -> Line | None:
    if not alone:
        return None
    reading = picture.reading(article)
    title, cite = headline(reading)
    under = tuple(line(t) for t in alone[:MOST_ALONE])
    rest = len(alone) - len(under)
    note = f"and {rest} more, lower down in it" if rest else ""
    return Line(text=title, label=outlet(reading), cites=(cite,), under=under, note=note)
