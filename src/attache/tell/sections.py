"""The parts of a brief that tell what is claimed: each takes the claims under one heading and gives lines.

A line that tells a claim bears a number. Where a claim comes up again (in the timeline, in what a report adds or
leaves out), only its number stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from attache.records import Carrier, Cite, Line, Picture, Section, Verdict, When
from attache.relate.supports import CONTRADICTIONS
from attache.tell.claims import Told, stands_alone, statement
from attache.tell.headings import Heading, headed, tells, wholes
from attache.tell.lengths import Length
from attache.tell.proofs import headline
from attache.tell.renderings import contrasted, cue_of, outlet, renderings, words_of

ENOUGH = 260  # characters beyond which a fuller telling is no better
MOST_REFS = 8  # claims that one report alone tells, or leaves out, that are pointed to

TITLES = {
    Heading.BOTTOM_LINE: "Bottom line",
    Heading.CONTESTED: "Contested",
    Heading.CORROBORATED: "Corroborated",
    Heading.SINGLE_ORIGIN: "Told by several, from one origin",
    Heading.UNKNOWN_ORIGIN: "Told by several, origin unknown",
    Heading.HAPPENED: "What else happened",
    Heading.SAID: "Who else said what",
    Heading.ALSO: "Also told",
    Heading.BACKGROUND: "Background",
}
FOLDED = {Heading.ALSO, Heading.BACKGROUND}
LAST = (Heading.AHEAD, Heading.FORECASTS, Heading.BACKGROUND)

Numbers = Mapping[str, int]


def claimed(
    claims: Sequence[Told], picture: Picture, ahead: Section, foreseen: Section, length: Length
) -> tuple[Section, ...]:
    """Every claim once, in the order of reading; then when it was and which report has it, by numbers.

    `ahead` and `foreseen` tell what is announced and expected: their lines take the numbers and verdicts of the claims
    that they tell.
    """
    under = headed(claims, ahead.lines, foreseen.lines, most=length.leading)
    told = list(_numbered([_section(heading, under[heading], length) for heading in TITLES if heading not in LAST]))
    numbers = _numbers(claims, told)
    futures = [_matched(part, claims, numbers, length) for part in (ahead, foreseen)]
    history = _section(Heading.BACKGROUND, under[Heading.BACKGROUND], length)
    *shown, past = (*told, *_numbered([*futures, history], after=sum(len(part.lines) for part in told)))
    if length is Length.SHORT:
        return tuple(shown)
    return (*shown, _timeline(shown), _additions(claims, _numbers(claims, [*shown, past]), picture), past)


def line(told: Told) -> Line:
    """A claim as a line: its heaviest telling in that report's words, with every rendering under it.

    Of a claim that is contested, only the tellings that contradict each other, the characters at odds marked.
    """
    carriers = told.claim.carriers
    best = _best(told)
    sides = tuple(dict.fromkeys(_sides(told)))
    under = contrasted(carriers, sides, told.picture) if sides else renderings(carriers, told.picture)
    return Line(
        text=words_of(best, told.picture),
        label=_label(told),
        cue=cue_of(best, told.picture),
        cites=tuple(Cite(c.article, c.span) for c in (best, *(c for c in carriers if c is not best))),
        when=told.said if best.record else told.when,
        verdict=told.claim.support.verdict,
        chain=best.chain if len(carriers) == 1 else (),
        badges=_badges(told),
        under=under if len(carriers) > 1 else (),
        note=told.claim.support.why if len(told.articles) > 1 or sides else "",
    )


def _section(heading: Heading, claims: Sequence[Told], length: Length) -> Section:
    ordered = _by_speaker(claims) if heading is Heading.SAID else claims
    lines = tuple(line(one) for one in ordered[: length.lines])
    return Section(
        key=heading.value,
        heading=TITLES[heading],
        lines=lines if heading in length.headings else (),
        note=length.rest(len(ordered)) if heading in length.headings else "",
        folded=heading in FOLDED,
    )


def _by_speaker(claims: Sequence[Told]) -> list[Told]:
    """The statements of one speaker together, the speaker of the heaviest first."""
    groups: defaultdict[str, list[Told]] = defaultdict(list)
    for one in claims:
        groups[_label(one)].append(one)
    return [one for group in groups.values() for one in group]


def _matched(section: Section, claims: Sequence[Told], numbers: Numbers, length: Length) -> Section:
    """The section of what lies ahead, the lines that tell one claim as one, with its verdict and renderings.

    What stands higher up already, by `numbers`, is only pointed to.
    """
    if Heading(section.key) not in length.headings:
        return replace(section, lines=(), note="")
    found = [(one, next((told for told in claims if tells(told, wholes((one,)))), None)) for one in section.lines]
    groups: dict[str, list[tuple[Line, Told | None]]] = {}
    for number, (one, told) in enumerate(found):
        groups.setdefault(told.claim.id if told else str(number), []).append((one, told))
    lines = tuple(_ahead([one for one, _ in group], group[0][1], numbers) for group in groups.values())
    return replace(section, lines=lines[: length.lines], note=section.note or length.rest(len(lines)))


def _ahead(lines: Sequence[Line], told: Told | None, numbers: Numbers) -> Line:
    if told is None:
        return lines[0]
    if number := numbers.get(told.claim.id):
        return _pointing("", [(number, lines[0].cites[0])], when=next((one.when for one in lines if one.when), None))
    return _as_claim(lines, told)


def _as_claim(lines: Sequence[Line], told: Told) -> Line:
    """One line for all that tell the claim."""
    as_told, whens = line(told), (one.when for one in lines if one.when)
    own = tuple(dict.fromkeys(cite for one in lines for cite in one.cites))
    others = (cite for cite in as_told.cites if not any(_meet(cite, known) for known in own))
    return replace(
        lines[0],
        cites=(*own, *others),
        when=next(whens, None),
        verdict=as_told.verdict,
        chain=as_told.chain,
        badges=tuple(dict.fromkeys(badge for one in lines for badge in one.badges)),
        under=as_told.under or lines[0].under,
        note="; ".join(dict.fromkeys(note for note in (*(one.note for one in lines), as_told.note) if note)),
    )


def _meet(one: Cite, other: Cite) -> bool:
    return one.article == other.article and one.span.overlaps(other.span)


def _numbered(sections: Sequence[Section], *, after: int = 0) -> Iterator[Section]:
    """The sections, their lines counted through; a line that only points to others bears no number."""
    numbers = count(after + 1)
    for section in sections:
        lines = tuple(one if one.refs else replace(one, number=next(numbers)) for one in section.lines)
        yield replace(section, lines=lines)


def _numbers(claims: Sequence[Told], sections: Sequence[Section]) -> Numbers:
    """By the ids of the claims that are told, the number of the line that tells it."""
    lines = [one for section in sections for one in section.lines]
    numbered = ((told, next((one.number for one in lines if tells(told, wholes((one,)))), 0)) for told in claims)
    return {told.claim.id: number for told, number in numbered if number}


def _timeline(sections: Sequence[Section]) -> Section:
    """The lines by their days; nothing where they all lie on one."""
    days: defaultdict[When, list[tuple[int, Cite]]] = defaultdict(list)
    for one in (one for section in sections for one in section.lines):
        if one.when:
            days[one.when].extend((number, one.cites[0]) for number in one.refs or (one.number,))
    lines = tuple(_pointing("", days[when], when=when) for when in sorted(days))
    return Section(key="timeline", heading="Timeline", lines=lines if len(lines) > 1 else ())


def _additions(claims: Sequence[Told], numbers: Numbers, picture: Picture) -> Section:
    """What each report alone tells, and what it leaves out that others tell; nothing where there is but one."""
    shown = [one for one in claims if one.claim.id in numbers]
    ids = list(dict.fromkeys(article for one in claims for article in one.articles))
    lines = [_addition(article, shown, numbers, picture) for article in ids] if len(ids) > 1 else []
    heading = "What each report adds and leaves out"
    return Section(key="additions", heading=heading, lines=tuple(one for one in lines if one.under), folded=True)


def _addition(article: str, shown: Sequence[Told], numbers: Numbers, picture: Picture) -> Line:
    title, cite = headline(picture.reading(article))
    alone = [one for one in shown if one.articles == (article,)]
    lacks = [one for one in shown if len(one.articles) > 1 and article not in one.articles]
    parts = (("tells alone", alone), ("leaves out what others tell", lacks))
    return Line(
        text=title,
        label=outlet(picture.reading(article)),
        cites=(cite,),
        under=tuple(_pointing(words, _targets(found, numbers)) for words, found in parts if found),
    )


def _targets(claims: Iterable[Told], numbers: Numbers) -> list[tuple[int, Cite]]:
    """The lines that tell the claims, foreground before background, in the order of reading."""
    ordered = sorted(claims, key=lambda one: (one.is_background, numbers[one.claim.id]))
    firsts = ((numbers[one.claim.id], one.claim.carriers[0]) for one in ordered)
    return [(number, Cite(carrier.article, carrier.span)) for number, carrier in firsts]


def _pointing(words: str, targets: Iterable[tuple[int, Cite]], *, when: When | None = None) -> Line:
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


def _best(told: Told) -> Carrier:
    """The carrier whose words stand for the claim: one of its kind; of three and more the gist, of two the fuller."""
    carriers, is_told = told.claim.carriers, told.claim.kind == "statement"

    def is_gist(carrier: Carrier) -> bool:
        text = told.picture.reading(carrier.article).article.text
        return len(carriers) > 2 and carrier.span.of(text) == told.claim.gist

    def can_be_read(carrier: Carrier) -> bool:
        return stands_alone(carrier, told.picture.reading(carrier.article))

    return max(
        carriers, key=lambda c: (bool(c.record) is is_told, can_be_read(c), is_gist(c), min(len(c.span), ENOUGH))
    )


def _label(told: Told) -> str:
    """Who speaks in the words that stand for the claim."""
    best = _best(told)
    if best.record is None:
        return ""
    speaker = statement(best, told.picture.reading(best.article))
    return speaker.speaker.name if speaker and speaker.speaker else "speaker not settled"


def _badges(told: Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.type.value.lower() for e in told.events if not e.background))


def _sides(told: Told) -> Iterator[Cite]:
    """The characters that contradict each other, on either side, where the claim is contested."""
    if told.claim.support.verdict is Verdict.CONTESTED:
        for difference in told.claim.differences:
            if difference.kind in CONTRADICTIONS:
                yield Cite(*difference.one)
                yield Cite(*difference.other)
