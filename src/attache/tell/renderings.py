"""One claim in the words of each report, side by side.

What one rendering has and the others lack is marked word by word: a trim or a translation shows at a glance
what it added and dropped. Only the words are compared; what they mean is the reader's to judge.
"""

from collections.abc import Sequence

from attache.records import Carrier, Cite, Line, Mark, Picture, Reading, Span
from attache.relate.chains import UNNAMED
from attache.tell.claims import statement
from attache.text.likeness import FUNCTION, WORD

MOST_OWN = 0.6  # share of own words above which two tellings have too little in common to be compared word by word


def renderings(carriers: Sequence[Carrier], picture: Picture) -> tuple[Line, ...]:
    """A line a carrier: its outlet as label, its exact words, the chain behind them, the words it alone has."""
    texts = [words_of(carrier, picture) for carrier in carriers]
    return tuple(
        _rendering(carrier, texts[i], [t for j, t in enumerate(texts) if j != i], picture)
        for i, carrier in enumerate(carriers)
    )


def contrasted(carriers: Sequence[Carrier], sides: Sequence[Cite], picture: Picture) -> tuple[Line, ...]:
    """The tellings that contradict each other, the characters at odds marked in each as "differs"."""
    told = (carrier for carrier in carriers if any(_holds(carrier, side) for side in sides))
    return tuple(_contrast(carrier, sides, picture) for carrier in told)


def _contrast(carrier: Carrier, sides: Sequence[Cite], picture: Picture) -> Line:
    text = picture.reading(carrier.article).article.text
    at = carrier.span.start
    held = (side.span for side in sides if _holds(carrier, side) and side.span != carrier.span)
    return Line(
        text=carrier.span.of(text),
        label=outlet(picture.reading(carrier.article)),
        cue=cue_of(carrier, picture),
        cites=(Cite(carrier.article, carrier.span),),
        chain=carrier.chain if len(carrier.chain) > 1 else (),
        marks=tuple(Mark(Span(span.start - at, span.end - at), "differs") for span in held),
    )


def _holds(carrier: Carrier, side: Cite) -> bool:
    return carrier.article == side.article and carrier.span.covers(side.span)


def words_of(carrier: Carrier, picture: Picture) -> str:
    """The exact words of a carrier; where the cue interrupts them, "…" stands in its place."""
    reading = picture.reading(carrier.article)
    told = statement(carrier, reading)
    here = carrier.span
    parts = [part for part in told.content if part.overlaps(here)] if told else [here]
    parts = [Span(max(part.start, here.start), min(part.end, here.end)) for part in parts]
    return " … ".join(part.of(reading.article.text) for part in parts)


def outlet(reading: Reading) -> str:
    """The outlet's name, or else the report's own and that no outlet is named."""
    return reading.article.outlet or f"{reading.article.id} ({UNNAMED})"


def cue_of(carrier: Carrier, picture: Picture) -> str:
    """The report's own verb of saying, "" for a plain sentence."""
    reading = picture.reading(carrier.article)
    told = statement(carrier, reading)
    return told.cue.of(reading.article.text) if told else ""


def _rendering(carrier: Carrier, text: str, others: Sequence[str], picture: Picture) -> Line:
    reading = picture.reading(carrier.article)
    return Line(
        text=text,
        label=outlet(reading),
        cue=cue_of(carrier, picture),
        cites=(Cite(carrier.article, carrier.span),),
        chain=carrier.chain if len(carrier.chain) > 1 else (),
        marks=own_words(text, others),
    )


def own_words(text: str, others: Sequence[str]) -> tuple[Mark, ...]:
    """The content words of `text` that none of `others` has, as marks of kind "only".

    None where it stands alone, or where nearly every word is its own: then marks would tell nothing.
    """
    elsewhere = {m[0].lower() for other in others for m in WORD.finditer(other)}
    content = [m for m in WORD.finditer(text) if m[0].lower() not in FUNCTION]
    own = [m for m in content if m[0].lower() not in elsewhere]
    if not elsewhere or len(own) > MOST_OWN * len(content):
        return ()
    return tuple(Mark(Span(*m.span()), "only") for m in own)
