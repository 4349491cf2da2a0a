"""Where in a brief each claim stands: under one heading and no other, so that nothing is told twice.

    forecasts        what somebody expects, in a section that knows its days: unless a report opens with it, or another
                     contradicts it
    background       what the reports tell as history
    ahead            what is announced, in a section that knows its days
    bottom line      the few claims that most reports open with, then those that most tell
    contested        then what is left, by how well it stands: those that contradict each other; a denial stands under
                     the claim that it denies,
    corroborated     those of independent origins,
    single origin    those that several reports tell and one origin is known of,
    unknown origin   those that several reports tell without saying whence;
    happened         and what one report alone tells: acts,
    said             statements,
    also told        and the rest

The first heading that a claim may stand under is its own.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from attache.records import Carrier, Cite, Line, Span, Verdict
from attache.tell.claims import Told
from attache.tell.denials import is_denial
from attache.tell.lines import begins_whole, is_clear, tells_enough
from attache.tell.proofs import headline
from attache.text.likeness import content_words, stem

HALF = 0.5  # of the longer of two runs of characters, from which both tell the same
AGAIN = 0.5  # of the words of a telling, beyond which a line that has them says it already
HEADED = 0.5  # of the words of a headline, from which a claim that has them is what it tells


class Heading(StrEnum):
    """A part of a brief that tells claims; in the order of reading."""

    BOTTOM_LINE = "bottom_line"
    CONTESTED = "contested"
    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single_origin"
    UNKNOWN_ORIGIN = "unknown_origin"
    HAPPENED = "happened"
    SAID = "said"
    ALSO = "also_told"
    AHEAD = "ahead"
    FORECASTS = "forecasts"
    BACKGROUND = "background"


def headed(
    claims: Sequence[Told], ahead: Iterable[Line], foreseen: Iterable[Line], *, most: int
) -> Mapping[Heading, tuple[Told, ...]]:
    """The claims by their heading, each once and in the order given: `most` at the most make the bottom line.

    `ahead` and `foreseen` are the lines of what is announced and of what is expected.
    """
    announced, expected = wholes(ahead), wholes(foreseen)
    news, placed = [], {}
    for one in (one for one in claims if not is_denial(one)):
        if _is_disputed(one) or one.leads:
            news.append(one)
        elif tells(one, expected):
            placed[one.claim.id] = Heading.FORECASTS
        elif one.is_background:
            placed[one.claim.id] = Heading.BACKGROUND
        elif not one.happened and tells(one, announced):
            placed[one.claim.id] = Heading.AHEAD
        else:
            news.append(one)
    first = _apart(_foremost(news), most)
    placed |= {one.claim.id: _standing(one) for one in news} | {one.claim.id: Heading.BOTTOM_LINE for one in first}
    under = {heading: tuple(one for one in claims if placed.get(one.claim.id) is heading) for heading in Heading}
    return under | {Heading.BOTTOM_LINE: tuple(first)}


def wholes(lines: Iterable[Line]) -> list[Cite]:
    """The words of each line and of those under it: not the hedges and conditions inside them, which come after."""
    return [one.cites[0] for line in lines for one in (line, *line.under)]


def tells(told: Told, cites: Collection[Cite]) -> bool:
    """Whether a carrier of the claim and one of the cites are much the same characters."""
    return any(are_one(carrier, cite) for carrier in told.carriers for cite in cites)


def are_one(carrier: Carrier, cite: Cite) -> bool:
    """Whether the two are much the same characters of one report."""
    return carrier.article == cite.article and _shared(carrier.span, cite.span) >= HALF


def _shared(one: Span, other: Span) -> float:
    """The share of the longer run that lies in both."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / max(len(one), len(other))


def _foremost(news: Sequence[Told]) -> list[Told]:
    """What opens a report, what took place lately and what several tell, by how many tell it, open with it or head it.

    All there is where nothing does.
    """
    is_alone = len({article for one in news for article in one.articles}) == 1
    fit = (one for one in news if not one.is_stale and is_clear(one) and tells_enough(one))
    chosen = [one for one in fit if _matters(one, is_alone=is_alone)]
    heads = _headlines(news)

    def weight(told: Told) -> int:
        return told.openings + len(told.articles) + _heads(told, heads)

    return sorted(chosen or news, key=weight, reverse=True)


def _apart(foremost: Sequence[Told], most: int) -> list[Told]:
    """The first of them, without what says for the most part what one before it says."""
    found: list[Told] = []
    said: list[set[str]] = []
    for one in foremost:
        words = _stems(one.claim.gist)
        if len(found) < most and not any(len(words & before) > AGAIN * len(words) for before in said):
            found.append(one)
            said.append(_words(one))
    return found


def _words(told: Told) -> set[str]:
    return {word for reading, span in told.places for word in _stems(span.of(reading.article.text))}


def _stems(text: str) -> set[str]:
    return set(map(stem, content_words(text)))


def _headlines(news: Sequence[Told]) -> list[frozenset[str]]:
    """The stems of the words of content in each headline."""
    readings = {c.article: one.picture.reading(c.article) for one in news for c in one.claim.carriers}
    return [frozenset(_stems(headline(reading)[0])) for reading in readings.values()]


def _heads(told: Told, headlines: Iterable[frozenset[str]]) -> int:
    """Of how many headlines half or more is what a claim tells, or who says it."""
    speakers = {word for carrier in told.carriers if carrier.record for word in _stems(carrier.chain[-1].name)}
    words = _words(told) | speakers
    return sum(len(head & words) >= HEADED * len(head) > 0 for head in headlines)


def _matters(told: Told, *, is_alone: bool) -> bool:
    return told.leads or len(told.articles) > 1 or (is_alone and told.happened)


def _is_disputed(told: Told) -> bool:
    return told.claim.support.verdict is Verdict.CONTESTED


def _standing(told: Told) -> Heading:
    if _is_disputed(told):
        return Heading.CONTESTED
    if told.is_fragment or not begins_whole(told):
        return Heading.ALSO
    if len(told.articles) > 1:
        return Heading(told.claim.support.verdict.value)
    if told.claim.kind == "statement":
        return Heading.SAID
    return Heading.HAPPENED if told.happened else Heading.ALSO
