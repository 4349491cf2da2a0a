"""Lines that point to others by their numbers, so that nothing is told twice.

They stand by day, by report, and where one denial is against several claims:

    12 March    (3) Ada Brenn said …   (7) two boats were released
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from attache.records import Cite, Line, Picture, Section, When
from attache.tell.claims import Told
from attache.tell.proofs import headline
from attache.tell.renderings import outlet

MOST_REFS = 8  # claims that one report alone tells, or leaves out, that are pointed to

Numbers = Mapping[str, int]


def timeline(sections: Sequence[Section]) -> Section:
    """The lines by their days; nothing where they all lie on one."""
    days: defaultdict[When, list[tuple[int, Cite]]] = defaultdict(list)
    for one in (one for section in sections for one in section.lines):
        if one.when:
            days[one.when].extend((number, one.cites[0]) for number in one.refs or (one.number,))
    lines = tuple(pointing("", days[when], when=when) for when in sorted(days))
    return Section(key="timeline", heading="Timeline", lines=lines if len(lines) > 1 else ())


def against_once(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections; a telling that stands under two of their lines is told under the first, and then pointed to."""
    told: dict[Cite, int] = {}
    for section in sections:
        lines = []
        for one in section.lines:
            again = [(told[below.cites[0]], below.cites[0]) for below in one.under if below.cites[0] in told]
            kept = tuple(below for below in one.under if below.cites[0] not in told)
            told |= {below.cites[0]: one.number for below in kept if one.number}
            lines.append(replace(one, under=(*kept, pointing("against it, as under", again))) if again else one)
        yield replace(section, lines=tuple(lines))


def additions(claims: Sequence[Told], numbers: Numbers, picture: Picture) -> Section:
    """What each report alone tells, and what it leaves out that others tell; nothing where there is but one."""
    shown = [one for one in claims if one.claim.id in numbers]
    ids = list(dict.fromkeys(article for one in claims for article in one.articles))
    lines = [_addition(article, shown, numbers, picture) for article in ids] if len(ids) > 1 else []
    heading = "What each report adds and leaves out"
    return Section(key="additions", heading=heading, lines=tuple(one for one in lines if one.under), folded=True)


def _addition(article: str, shown: Sequence[Told], numbers: Numbers, picture: Picture) -> Line:
    title, cite = headline(picture.reading(article))
    alone = [one for one in shown if one.articles == (article,)]
    lacks = [one for one in shown if len(one.articles) > 1 and _lacks(article, one)]
    parts = (("tells alone", alone), ("leaves out what others tell", lacks))
    return Line(
        text=title,
        label=outlet(picture.reading(article)),
        cites=(cite,),
        under=tuple(pointing(words, _targets(found, numbers)) for words, found in parts if found),
    )


def _lacks(article: str, told: Told) -> bool:
    """Whether an article does not tell it, and nothing in it may."""
    return all(carrier.article != article for carrier in told.claim.carriers)


def _targets(claims: Iterable[Told], numbers: Numbers) -> list[tuple[int, Cite]]:
    """The lines that tell the claims, foreground before background, in the order of reading."""
    ordered = sorted(claims, key=lambda one: (one.is_background, numbers[one.claim.id]))
    firsts = ((numbers[one.claim.id], one.carriers[0]) for one in ordered)
    return [(number, Cite(carrier.article, carrier.span)) for number, carrier in firsts]


def pointing(words: str, targets: Iterable[tuple[int, Cite]], *, when: When | None = None) -> Line:
    """A line that points to others by their numbers, as many as can be looked through."""
    ordered = tuple(dict(targets).items())
    rest = len(ordered) - MOST_REFS
    return Line(
        text=words,
        cites=tuple(dict.fromkeys(cite for _, cite in ordered[:MOST_REFS])),
        when=when,
        refs=tuple(number for number, _ in ordered[:MOST_REFS]),
        note=f"and {rest} more" if rest > 0 else "",
    )
