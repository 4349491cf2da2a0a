"""Where a long sentence falls into propositions.

    The ferry left on Monday │ and that it carried 40 lorries, │ which the mayor calls a record
    With the rebels gone, │ the army opened the road; │ the port stays shut

A cut stands at the start of a sentence, before a word that opens a clause behind a comma or a dash, and before "and
that". Each part has four words at least, three of them of content, and a verb, or the measure of something ("with a
length of 2,000 km"); else it stays with the one before it. A part begins behind the conjunction that joined it and its
"that", so that it can be read alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attache.lexicon.propositions import Propositions
from attache.records import Figure, Span
from attache.text.likeness import content_words

OPENERS = """after although amid and as because before but despite even following if including leaving making or
    prompting saying since so that though unless until when where whereas which while who whom whose with without yet
    according adding he she it they we there the a an one some bringing killing""".split()
JOINED = """also as because before could did does had has have if is are might not that to was were when where whether
    while will would after although he she it they we there""".split()
AFTER = "are could did do does had has have is may might must said was were will would".split()
CUT = re.compile(
    rf"""(?<=[,;:—–])\s+(?=(?:{"|".join(OPENERS)}|{"|".join(AFTER)})\b)
    |(?<=;)\s+ | \s+(?=(?:—|–|--)\s) | (?<=\w)(?=—\w)
    |\s+(?=(?:and|but|or)\s+(?:{"|".join(JOINED)}|the\s\w+\s(?:{"|".join(AFTER)}))\b)
    |\s+(?=(?:although|whereas|despite|while)\s)""",
    re.VERBOSE | re.IGNORECASE,
)
PHRASE = re.compile(r"\s(?=(?:and|at|capable|carrying|over|weighing|with|worth)\s)", re.IGNORECASE)
MEASURES = frozenset("GW MW barrel ha kg km km/h km2 kt l m percent t".split())
JOINT = re.compile(
    r"""(?:and|but|or|nor)\s+(?:also\s+)?that\s+(?=[A-Z\d“"]|(?:the|an?|its?|he|she|they|we|his|her|their|our|there|no|
    this|these|those|all|any|both|some|many|most|if|neither|none|nothing)\b
    |(?!(?:was|has|is|does|says|seems|means)\b)[a-z]{2,}s\b)""",
    re.VERBOSE,
)
"""What joins a clause to the one before: not “and that night”, “and that was all”."""
ABSURD = 2_000  # characters beyond which nothing is a sentence
ADVERBIAL = re.compile(
    r"""(?:about|according|across|along|among|around|at|between|by|contrary|for|from|in|inside|like|near|on|outside|over|
    throughout|to|under|unlike|within)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""With what a phrase begins that says when and where, and by itself nothing: “In the village of Salog,”."""
FEWEST_WORDS = 4
FEWEST_CONTENT = 3


def parts(
    text: str, span: Span, sentences: Sequence[Span], figures: Sequence[Figure], known: Propositions
) -> list[Span]:
    """The propositions of `span` in text order, all of its words but what joins two; or the span itself."""
    if len(span) > ABSURD:
        return [span]
    starts = (s.start for s in sentences if span.start < s.start < span.end)
    inner = (m.end() for m in CUT.finditer(text, span.start, span.end))
    measured = set(_measured(text, span, figures))
    cuts = sorted({span.start, *starts, *inner, *measured, span.end})

    def tells(piece: Span) -> bool:
        words = piece.of(text)
        return says(words, known) or (piece.start in measured and _is_enough(words))

    whole: list[Span] = []
    for piece in _pieces(text, cuts):
        if whole and tells(whole[-1]) and not _is_adverbial(whole[-1].of(text)) and tells(piece):
            whole.append(piece)
        else:
            whole[-1:] = [whole[-1].to(piece) if whole else piece]
    return [unjoined(text, part) for part in whole] or [span]


def unjoined(text: str, part: Span) -> Span:
    """It behind the "and that" that it begins with."""
    joint = JOINT.match(text, part.start, part.end)
    return Span(joint.end(), part.end) if joint else part


def says(text: str, known: Propositions) -> bool:
    """Whether it has the words of a proposition: enough of them, and a verb."""
    return _is_enough(text) and known.tell(text)


def _is_enough(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS and len(content_words(text)) >= FEWEST_CONTENT


def _is_adverbial(text: str) -> bool:
    """Whether it only says when or where what follows is so."""
    return ADVERBIAL.match(text) is not None and text.endswith(",")


def _measured(text: str, span: Span, figures: Sequence[Figure]) -> Iterator[int]:
    """Where the phrases begin that measure something: "with a range of 2,000 kilometres"."""
    for figure in figures:
        if (figure.unit in MEASURES or figure.unit.isupper()) and span.covers(figure.span):
            before = [
                m.end() for m in PHRASE.finditer(text, max(span.start, figure.span.start - 60), figure.span.start)
            ]
            yield from before[-1:]


def _pieces(text: str, cuts: Sequence[int]) -> Iterator[Span]:
    for start, end in pairwise(cuts):
        piece = text[start:end]
        if inner := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(inner))
