"""The parts of a brief that tell what is claimed: each takes the claims under one heading and gives lines.

A line that tells a claim bears a number. Where a claim comes up again (in the timeline, in what a report adds or
leaves out), only its number stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from attache.records import Cite, Line, Picture, Section
from attache.tell.claims import Told
from attache.tell.headings import Heading, are_one, headed, tells, wholes
from attache.tell.lengths import Length
from attache.tell.lines import is_scrap, line, tellings
from attache.tell.pointers import Numbers, additions, against_once, pointing, timeline

TITLES = {
    Heading.BOTTOM_LINE: "Bottom line",
    Heading.CONTESTED: "Contested",
    Heading.CORROBORATED: "Corroborated",
    Heading.SINGLE_ORIGIN: "Told by several, one origin known",
    Heading.UNKNOWN_ORIGIN: "Told by several, origin unknown",
    Heading.HAPPENED: "What else happened",
    Heading.SAID: "Who else said what",
    Heading.ALSO: "Also told",
    Heading.BACKGROUND: "Background",
}
FOLDED = {Heading.ALSO, Heading.BACKGROUND}
LAST = (Heading.AHEAD, Heading.FORECASTS, Heading.BACKGROUND)


def claimed(
    claims: Sequence[Told], picture: Picture, ahead: Section, foreseen: Section, length: Length
) -> tuple[Section, ...]:
    """Every claim once, in the order of reading; then when it was and which report has it, by numbers.

    `ahead` and `foreseen` tell what is announced and expected: their lines take the numbers and verdicts of the claims
    that they tell. What is but a part of one report's sentence is told at full length alone.
    """
    claims = [one for one in claims if length is Length.FULL or not is_scrap(one)]
    under = headed(claims, ahead.lines, foreseen.lines, most=length.leading)
    told = list(
        _numbered(_once([_section(heading, under[heading], length) for heading in TITLES if heading not in LAST]))
    )
    numbers = _numbers(claims, told)
    futures = [_matched(part, claims, numbers, length) for part in (ahead, foreseen)]
    history = _section(Heading.BACKGROUND, under[Heading.BACKGROUND], length)
    later = _numbered([*futures, history], after=sum(len(part.lines) for part in told))
    *shown, past = against_once([*told, *later])
    if length is Length.SHORT:
        return tuple(shown)
    return (*shown, timeline(shown), additions(claims, _numbers(claims, [*shown, past]), picture), past)


def _section(heading: Heading, claims: Sequence[Told], length: Length) -> Section:
    wanted = claims if heading in length.headings else ()
    lines = [line(one) for one in wanted[: length.lines]]
    return Section(
        key=heading.value,
        heading=TITLES[heading],
        lines=tuple(_by_speaker(lines) if heading is Heading.SAID else lines),
        note=length.rest(len(wanted)),
        folded=heading in FOLDED,
    )


def _by_speaker(lines: Sequence[Line]) -> list[Line]:
    """The statements of one speaker together, the speaker of the heaviest first."""
    groups: defaultdict[str, list[Line]] = defaultdict(list)
    for one in lines:
        groups[one.label].append(one)
    return [one for group in groups.values() for one in group]


def _once(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections without the lines of one report whose words stand in another line, or were told before."""
    heads = [one.cites[0] for section in sections for one in section.lines]
    told: set[str] = set()
    for section in sections:
        lines = []
        for one in section.lines:
            is_again = one.text in told or any(_holds(head, one.cites[0]) for head in heads)
            told.add(one.text)
            if one.under or not is_again:
                lines.append(one)
        yield replace(section, lines=tuple(lines))


def _holds(head: Cite, cite: Cite) -> bool:
    return head != cite and head.article == cite.article and head.span.covers(cite.span)


def _matched(section: Section, claims: Sequence[Told], numbers: Numbers, length: Length) -> Section:
    """The section of what lies ahead, the lines that tell one claim as one, with its verdict and renderings.

    What stands higher up already, by `numbers`, is only pointed to.
    """
    if Heading(section.key) not in length.headings:
        return replace(section, lines=(), note="")
    found = [(one, next((told for told in claims if tells(told, wholes((one,)))), None)) for one in section.lines]
    groups: dict[str, list[tuple[Line, Told | None]]] = {}
    for number, (one, told) in enumerate(found):
        known = told.claim.id if told else str(number)
        days = str(one.when) if told and told.claim.id in numbers else ""  # what is only pointed to, once for each day
        groups.setdefault(f"{known} {days}", []).append((one, told))
    lines = tuple(_ahead([one for one, _ in group], group[0][1], numbers) for group in groups.values())
    return replace(section, lines=lines[: length.lines], note=section.note or length.rest(len(lines)))


def _ahead(lines: Sequence[Line], told: Told | None, numbers: Numbers) -> Line:
    if told is None:
        return lines[0]
    if number := numbers.get(told.claim.id):
        there = pointing("", [(number, lines[0].cites[0])], when=next((one.when for one in lines if one.when), None))
        return replace(there, badges=tuple(dict.fromkeys(badge for one in lines for badge in one.badges)))
    return _as_claim(lines, told)


def _as_claim(lines: Sequence[Line], told: Told) -> Line:
    """One line for all that tell the claim: the first, with the tellings of all that do not stand in it."""
    first, as_told, others = lines[0], line(told), tellings(told)
    own = tuple(dict.fromkeys(cite for one in lines for cite in one.cites))
    here = [one for one in others if any(_meet(cite, first.cites[0]) for cite in one.cites)]
    return replace(
        first,
        cites=(*own, *(cite for cite in as_told.cites if not any(_meet(cite, known) for known in own))),
        when=next((one.when for one in lines if one.when), None),
        verdict=as_told.verdict,
        chain=first.chain or next((one.chain for one in here if one.cites[0].article == first.cites[0].article), ()),
        under=tuple(one for one in others if one not in here) or first.under,
        note="; ".join(note for note in (first.note, as_told.note) if note),
    )


def _meet(one: Cite, other: Cite) -> bool:
    return one.article == other.article and one.span.overlaps(other.span)


def _numbered(sections: Iterable[Section], *, after: int = 0) -> Iterator[Section]:
    """The sections, their lines counted through; a line that only points to others bears no number."""
    numbers = count(after + 1)
    for section in sections:
        lines = tuple(one if one.refs else replace(one, number=next(numbers)) for one in section.lines)
        yield replace(section, lines=lines)


def _numbers(claims: Sequence[Told], sections: Sequence[Section]) -> Numbers:
    """By the ids of the claims that are told, the number of the line that tells it."""
    places: defaultdict[str, list[tuple[Cite, int]]] = defaultdict(list)
    for one in (one for section in sections for one in section.lines if one.number):
        for cite in wholes((one,)):
            places[cite.article].append((cite, one.number))
    numbered = ((told, _number(told, places)) for told in claims)
    return {told.claim.id: number for told, number in numbered if number}


def _number(told: Told, places: Mapping[str, Sequence[tuple[Cite, int]]]) -> int:
    """The first of the lines that tells it, 0 where none does."""
    found = (n for c in told.claim.carriers for cite, n in places.get(c.article, ()) if are_one(c, cite))
    return min(found, default=0)
