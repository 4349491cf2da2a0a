"""A claim as a line: the telling that stands for it, and under it the others.

    Ada Brenn  said: The boats were far inside our waters          Harbour Post ← AP ← Ada Brenn
               Radio Watch   the boats were well inside Maroan waters

For a claim stands a telling that can be read by itself; of such one that opens a report, then one of the claim's kind,
and of these the one that has most of the others' words.
Under a claim that another one denies stands the denial too, in the words of whoever denies it; it has no line of its
own then.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.records import Carrier, Cite, Line, Reading, SourceKind, Span, StatementKind, Verdict
from attache.relate.supports import CONTRADICTIONS
from attache.tell.claims import POINTING, Told, begins_amid, is_taken_along, lacks_subject, points, statement
from attache.tell.denials import denials
from attache.tell.reasons import reasons, standing
from attache.tell.renderings import (
    ACCORDING,
    CUT,
    contrasted,
    cue_of,
    distinct,
    outlet,
    rendering,
    renderings,
    words_of,
)
from attache.text.likeness import content_words, stem

OPENER = re.compile(
    r"(?:after|although|amid|as|at|because|before|by|despite|during|following|for|from|if|in|on|since|though|to|under|"
    r"when|while|with|without)\b",
    re.IGNORECASE,
)
"""Words that open a clause which the main one follows: cut off behind it, that is not told."""
HIMSELF, ITSELF = re.compile(r"(?:he|she)\b", re.IGNORECASE), re.compile(r"it\b", re.IGNORECASE)
"""By what a person, and a body, is meant who tells of himself; “they” may be anybody."""
CAUTION = "they seem to tell one thing: read both"
"""Beside what is corroborated, which is more often wrong than anything else (`docs/claims.md`)."""
FEWEST = 4  # content words, below which what is cut out of a statement says nothing
ENOUGH = 260  # characters beyond which a fuller telling is no better


def line(told: Told, new: Sequence[Carrier] = ()) -> Line:
    """A claim as a line: its best telling in that report's words, with every other under it.

    Of a claim that is contested, only the tellings that contradict each other, the characters at odds marked. Of
    tellings that can be read alike, one of the `new` goes first.
    """
    best, shown = _best(told, new), tellings(told)
    proof = Cite(best.article, best.span)
    first = next(one for one in shown if proof in one.cites)
    return replace(
        first,
        label=_speaker(best, told),
        cites=tuple(dict.fromkeys((proof, *first.cites, *(Cite(c.article, c.span) for c in told.claim.carriers)))),
        when=told.when_of(best),
        verdict=told.claim.support.verdict,
        chain=best.chain,
        under=tuple(one for one in shown if one is not first),
        note="; ".join(_notes(told, first, best, is_marked=any(one.marks for one in shown))),
    )


def tellings(told: Told) -> tuple[Line, ...]:
    """Each telling as a line, and the denials of it; of a contested claim, those that contradict each other."""
    sides = _sides(told)
    shown = contrasted(told.claim.carriers, sides, told.picture) if sides else renderings(_foremost(told), told.picture)
    return (*shown, *(rendering(carrier, told.picture) for carrier in denials(told)))


def _foremost(told: Told) -> list[Carrier]:
    """Its tellings, of several in one report from one mouth that which reads best, then the likeliest."""
    every = distinct(told.carriers, told.picture)
    best: dict[tuple[str, str | None], Carrier] = {}
    for one in sorted(every, key=lambda c: (_flaws(c, told), not told.opens(c), -c.likely)):
        best.setdefault((one.article, one.origin), one)
    return [one for one in every if any(one is kept for kept in best.values())]


def is_clear(told: Told) -> bool:
    """Whether its best telling can be read by itself."""
    return _flaws(_best(told), told) == 0


def tells_enough(told: Told) -> bool:
    """Whether its best telling says more than a word or two, and asks nothing."""
    words = words_of(_best(told), told.picture)
    return len(content_words(words)) >= FEWEST and not words.rstrip('”"’ …').endswith("?")


def begins_whole(told: Told) -> bool:
    """Whether its best telling begins where its report's sentence or statement does."""
    best = _best(told)
    return not begins_amid(best, told.picture.reading(best.article))


def is_scrap(told: Told) -> bool:
    """Whether one report alone tells it, and only as a part of a plain sentence, or in a word or two cut out of it."""
    best = _best(told)
    words = words_of(best, told.picture)
    ends = words.startswith(CUT) + words.endswith(CUT)
    is_short = len(content_words(words)) < FEWEST
    return len(told.articles) == 1 and ends > 0 and (best.record is None or ends > 1 or is_short)


def _best(told: Told, new: Sequence[Carrier] = ()) -> Carrier:
    """The telling that stands for the claim; where tellings contradict each other, one of these."""
    sides = _sides(told)
    shown = distinct(told.claim.carriers, told.picture) if sides else _foremost(told)
    held = [c for c in shown if any(_holds(c, side) for side in sides)]
    is_told = told.claim.kind == "statement"
    stems = {id(c): {stem(w) for w in content_words(words_of(c, told.picture))} for c in shown}

    def likeness(carrier: Carrier) -> float:
        own = stems[id(carrier)]
        return round(sum(len(own & other) / max(1, len(own | other)) for other in stems.values()), 2)

    return max(
        held or shown,
        key=lambda c: (
            -_flaws(c, told),
            any(c is one for one in new),
            told.opens(c),
            bool(c.record) is is_told,
            -sum(_holds(c, side) for side in sides),
            likeness(c) if len(shown) > 2 else 0,
            not words_of(c, told.picture).endswith(CUT),
            min(len(c.span), ENOUGH),
        ),
    )


def _flaws(carrier: Carrier, told: Told) -> int:
    """How much keeps its words from being read by themselves; what is only taken along by a denial misleads."""
    words, reading = words_of(carrier, told.picture), told.picture.reading(carrier.article)
    is_cut_quotation = words.count("“") != words.count("”") or words.count('"') % 2 == 1
    is_opener = words.endswith(CUT) and OPENER.match(words) is not None and "," not in words
    cut = (begins_amid(carrier, reading), lacks_subject(carrier, reading), is_cut_quotation, is_opener)
    flaws = (*cut, _points_away(words, carrier, reading))
    return sum(flaws) + len(flaws) * is_taken_along(carrier, reading)


def _points_away(words: str, carrier: Carrier, reading: Reading) -> bool:
    """Whether the words begin by pointing to somebody who is not told: he who "said he would leave" is."""
    said = statement(carrier, reading)
    if said is None or said.speaker is None or said.kind is StatementKind.DIRECT:
        return points(words)
    own = HIMSELF if said.speaker.kind is SourceKind.PERSON else ITSELF
    return points(words) and own.match(words) is None


def _sides(told: Told) -> tuple[Cite, ...]:
    """The characters that contradict each other, on either side, where the claim is contested; once a contradiction."""
    if told.claim.support.verdict is not Verdict.CONTESTED:
        return ()
    found = (difference for difference in told.claim.differences if difference.kind in CONTRADICTIONS)
    return tuple(Cite(*side) for one in found for side in (one.one, one.other))


def _holds(carrier: Carrier, side: Cite) -> bool:
    return carrier.article == side.article and carrier.span.covers(side.span)


def _speaker(best: Carrier, told: Told) -> str:
    """Who speaks in the words that stand for the claim."""
    if best.record is None or cue_of(best, told.picture).lower().startswith(tuple(ACCORDING)):
        return ""
    found = statement(best, told.picture.reading(best.article))
    name = found.speaker.name if found and found.speaker else "speaker not settled"
    return name[:1].upper() + name[1:]


def _notes(told: Told, first: Line, best: Carrier, *, is_marked: bool) -> Iterator[str]:
    """Whom its first word means, why it stands as it does, and in what its tellings differ.

    How it stands is told where several tell it, and one at least says whence, or where its own words do not.
    """
    yield from _meant(best, told)
    alike = [name for name in first.label.split(", ") if name != outlet(told.picture.reading(best.article))]
    if alike:
        yield f"in the same words in {', '.join(alike)}"
    contested = told.claim.support.verdict is Verdict.CONTESTED
    if contested or (told.claim.support.origins and (len(told.articles) > 1 or best.record is None)):
        yield standing(told.claim, told.picture)
    if told.claim.support.verdict is Verdict.CORROBORATED:
        yield CAUTION
    if told.unsure:
        names = dict.fromkeys(outlet(told.picture.reading(carrier.article)) for carrier in told.unsure)
        yield f"perhaps also told in {', '.join(names)}"
    yield from reasons(told.claim, told.picture, marked=is_marked)


def _meant(best: Carrier, told: Told) -> Iterator[str]:
    """Who is meant by the word that a plain sentence begins with, where it points to somebody named before."""
    reading = told.picture.reading(best.article)
    found = POINTING.match(best.span.of(reading.article.text)) if best.record is None else None
    if found:
        here = Span(best.span.start, best.span.start + found.end())
        for reference in reading.references:
            if here.covers(reference.span) and reference.name:
                yield f"“{reference.span.of(reading.article.text).lower()}” is {reference.name}"
