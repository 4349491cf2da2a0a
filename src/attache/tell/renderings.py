"""One claim in the words of each report, side by side.

    Harbour Post     said: The boats were │far│ inside our waters
    Radio Watch      called them │well│ inside │Maroan│ waters …

What one rendering has and the others lack is marked word by word: a trim or a translation shows at a glance
what it added and dropped. Only the words are compared; what they mean is the reader's to judge. "…" stands where a
report's sentence began earlier, goes on, or was parted by its verb of saying.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from attache.records import Carrier, Cite, Line, Mark, Picture, Reading, Span, Statement
from attache.relate.chains import UNNAMED
from attache.tell.claims import begins_amid, is_taken_along, statement, whole_of
from attache.text.likeness import FUNCTION, WORD

MOST_OWN = 0.6  # share of own words above which two tellings have too little in common to be compared word by word
ACCORDING = frozenset({"according to", "as per", "per", "in the words of"})
CUT = "…"
JOINTS = " \t\n,;:—–-"  # what stands between two clauses, and is not shown where the second is left out


def renderings(carriers: Sequence[Carrier], picture: Picture) -> tuple[Line, ...]:
    """A line a telling: its outlet as label, its exact words, the chain behind them, the words it alone has.

    Reports that tell it in the same words share a line; of tellings that overlap in one report one is shown.
    """
    groups = _by_words(distinct(carriers, picture), picture)
    texts = [words_of(group[0], picture) for group in groups]
    return tuple(
        _shared(group, own_words(texts[i], [text for j, text in enumerate(texts) if j != i]), picture)
        for i, group in enumerate(groups)
    )


def contrasted(carriers: Sequence[Carrier], sides: Sequence[Cite], picture: Picture) -> tuple[Line, ...]:
    """The tellings that contradict each other, the characters at odds marked in each as "differs"."""
    told = [carrier for carrier in distinct(carriers, picture) if any(_holds(carrier, side) for side in sides)]
    return tuple(rendering(carrier, picture, _at_odds(carrier, sides, picture)) for carrier in told)


def distinct(carriers: Iterable[Carrier], picture: Picture) -> list[Carrier]:
    """The carriers in their order, of those that overlap in one report the longest that does not hang on a denial."""
    every = list(carriers)
    kept: list[Carrier] = []
    for one in sorted(every, key=lambda c: (is_taken_along(c, picture.reading(c.article)), -len(c.span))):
        if not any(one.article == other.article and one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return [one for one in every if any(one is other for other in kept)]


def rendering(carrier: Carrier, picture: Picture, marks: tuple[Mark, ...] = ()) -> Line:
    """One telling as a line."""
    return Line(
        text=words_of(carrier, picture),
        label=outlet(picture.reading(carrier.article)),
        cue=cue_of(carrier, picture),
        cites=(Cite(carrier.article, carrier.span),),
        chain=carrier.chain if len(carrier.chain) > 1 else (),
        marks=marks,
    )


def words_of(carrier: Carrier, picture: Picture) -> str:
    """The exact words of a carrier, with "…" where its report's sentence is cut or parted by the cue."""
    return _written(carrier, picture)[0]


def outlet(reading: Reading) -> str:
    """The outlet's name, or else the report's own and that no outlet is named."""
    return reading.article.outlet or f"{reading.article.id} ({UNNAMED})"


def cue_of(carrier: Carrier, picture: Picture) -> str:
    """The report's own verb of saying, with a colon where its words came first; "" for a plain sentence.

    What is no verb has its speaker with it: "according to Ada Brenn:".
    """
    told = _statement(carrier, picture)
    if told is None:
        return ""
    verb = told.cue.of(picture.reading(carrier.article).article.text)
    if not any(map(str.isalpha, verb)):
        return ""  # a dash between words and the name behind them
    if verb.lower() in ACCORDING:
        return f"{verb} {told.speaker.name}:" if told.speaker else f"{verb} one not settled:"
    return f"{verb}:" if told.content[0].start < told.cue.start else verb


def own_words(text: str, others: Sequence[str]) -> tuple[Mark, ...]:
    """The content words of `text` that none of `others` has, as marks of kind "only".

    None where it stands alone, or where nearly every word is its own: then marks would tell nothing.
    """
    elsewhere = {m[0].lower() for other in others for m in WORD.finditer(other)}
    content = [m for m in WORD.finditer(text) if m[0].lower() not in FUNCTION and (len(m[0]) > 1 or m[0].isdigit())]
    own = [m for m in content if m[0].lower() not in elsewhere]
    if not elsewhere or len(own) > MOST_OWN * len(content):
        return ()
    return tuple(Mark(Span(*m.span()), "only") for m in own)


def _statement(carrier: Carrier, picture: Picture) -> Statement | None:
    return statement(carrier, picture.reading(carrier.article))


def _by_words(carriers: Iterable[Carrier], picture: Picture) -> list[list[Carrier]]:
    """The carriers in groups of the same words from the same mouth, whatever the marks."""
    groups: dict[tuple[str | None, ...], list[Carrier]] = {}
    for carrier in carriers:
        words = WORD.findall(words_of(carrier, picture).lower())
        groups.setdefault((carrier.origin, *words), []).append(carrier)
    return list(groups.values())


def _shared(group: Sequence[Carrier], marks: tuple[Mark, ...], picture: Picture) -> Line:
    """One line for all that tell it in the same words: the chain is that of the first."""
    lines = [rendering(carrier, picture, marks) for carrier in group]
    labels = dict.fromkeys(line.label for line in lines)
    return replace(lines[0], label=", ".join(labels), cites=tuple(cite for line in lines for cite in line.cites))


def _holds(carrier: Carrier, side: Cite) -> bool:
    return carrier.article == side.article and carrier.span.covers(side.span)


def _at_odds(carrier: Carrier, sides: Iterable[Cite], picture: Picture) -> tuple[Mark, ...]:
    """The sides that lie in a telling, where they are less than the whole of it, by their places in its words."""
    _, places = _written(carrier, picture)
    held = [side.span for side in sides if _holds(carrier, side) and side.span != carrier.span]
    return tuple(
        Mark(Span(at + span.start - part.start, at + span.end - part.start), "differs")
        for span in dict.fromkeys(held)
        for part, at in places
        if part.covers(span)
    )


def _written(carrier: Carrier, picture: Picture) -> tuple[str, list[tuple[Span, int]]]:
    """Its words, and each part of its report's text in them with the place where that begins."""
    reading = picture.reading(carrier.article)
    text, whole = reading.article.text, whole_of(carrier, reading)
    words, places = f"{CUT} " if begins_amid(carrier, reading) else "", []
    for number, part in enumerate(_parts(carrier, reading)):
        words += f" {CUT} " if number else ""
        places.append((part, len(words)))
        words += part.of(text)
    goes_on = re.search(r"\w", text[carrier.span.end : whole.end]) is not None
    return (f"{words.rstrip(JOINTS)} {CUT}" if goes_on else words), places


def _parts(carrier: Carrier, reading: Reading) -> Iterator[Span]:
    """Its characters, without the cue that parts them."""
    told, here = statement(carrier, reading), carrier.span
    for part in told.content if told else (here,):
        if part.overlaps(here):
            yield Span(max(part.start, here.start), min(part.end, here.end))
