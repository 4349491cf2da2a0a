"""Words that stand on a thing, or that a crowd calls: a banner says them, and nobody by name.

Protesters held a banner reading “Hands off.”      a missile stamped with the words “Never again”
                ─ source ─ cue                     ─ source ─                  cue
The hall filled with chants of “Four more years!”
                     ─source─
"""

from collections.abc import Sequence

from attache.lexicon.speech import Frame, Saying
from attache.read.speech.cues import Cue, Form
from attache.read.speech.phrases import LINKS, Phrase, phrase_before
from attache.read.speech.subjects import RELATIVES
from attache.records import Span
from attache.text.tokens import Token

THINGS = frozenset(
    "banner sign placard poster shirt t-shirt hat cap sticker badge button plaque graffiti headline caption note card "
    "screen flag billboard board leaflet flyer flier label tag tattoo stone gravestone tombstone wall mural sash "
    "subtitle chyron ticker letter envelope mug bumper slogan inscription message subject line tweet post text".split()
)
"""What bears words."""
WORDS = frozenset(
    "word phrase message slogan motto inscription legend line text hashtag caption title greeting".split()
)
"""What the words are called."""
WRITTEN = frozenset(
    "stamp emblazon decorate inscribe paint spray-paint scrawl mark print adorn daub brand engrave tattoo cover carve "
    "etch label entitle sign bear carry wear display show feature write plaster stencil embroider".split()
)
"""Verbs of how words come onto a thing, and of a thing that bears them."""
READS = frozenset("read reads reading say says said saying proclaimed proclaiming declared declaring stating".split())
CALLS = frozenset("chants shouts cries calls yells screams cheers slogans signs chant cry chorus".split())
"""Nouns after which “of” gives the words: chants of “…”."""
MARKS = frozenset({",", ":", "—", "–", "--", "-"})
NEAR = 8
"""How many tokens may stand between the word for the words and the quotation: the words in Hebrew, “…”."""


def inscribed(tokens: Sequence[Token], low: int, begin: int, end: int) -> tuple[Cue, Phrase] | None:
    """What bears the quoted words from token `begin` to `end`, by the words from `low` on; None if nothing does."""
    at = begin - 1
    while at >= low and tokens[at].text in MARKS:
        at -= 1
    if at <= low:
        return None
    told = _reading(tokens, low, at) or _called(tokens, low, at) or _written(tokens, low, at)
    return told or _painted(tokens, low, at, end)


def bears(tokens: Sequence[Token], source: Phrase) -> bool:
    """Whether the source is a thing made to bear words, as a banner is and a rocket is not."""
    head = tokens[source.head - 1]
    return bool({head.lemma.lower(), head.lower} & THINGS)


def _reading(tokens: Sequence[Token], low: int, verb: int) -> tuple[Cue, Phrase] | None:
    """A banner reading “…”, signs that said “…”."""
    if tokens[verb].lower not in READS:
        return None
    end = verb
    while end > low and (tokens[end - 1].lower in RELATIVES or tokens[end - 1].tag == "RB"):
        end -= 1
    return _told(tokens, low, Span(verb, verb + 1), end, THINGS)


def _called(tokens: Sequence[Token], low: int, of: int) -> tuple[Cue, Phrase] | None:
    """Chants of “…”."""
    return _told(tokens, low, Span(of, of + 1), of, CALLS) if tokens[of].lower == "of" else None


def _written(tokens: Sequence[Token], low: int, at: int) -> tuple[Cue, Phrase] | None:
    """Emblazoned with the phrase “…”, bearing the words in Hebrew, “…”."""
    nouns = (i for i in range(at, max(low, at - NEAR), -1) if tokens[i].lemma.lower() in WORDS)
    noun = next(nouns, None)
    if noun is None:
        return None
    verbs = (i for i in range(noun - 1, max(low, noun - NEAR), -1) if tokens[i].lemma in WRITTEN)
    verb = next((i for i in verbs if tokens[i].tag.startswith("VB")), None)
    return None if verb is None else _told(tokens, low, Span(noun, noun + 1), verb, None)


def _painted(tokens: Sequence[Token], low: int, at: int, end: int) -> tuple[Cue, Phrase] | None:
    """A rocket with the words “…” written on it."""
    written = end < len(tokens) and tokens[end].tag in {"VBN", "VBD"} and tokens[end].lemma in WRITTEN
    joint = next((i for i in range(at - 1, max(low, at - NEAR), -1) if tokens[i].lower == "with"), None)
    if joint is None or not written or tokens[at].lemma.lower() not in WORDS:
        return None
    return _told(tokens, low, Span(at, at + 1), joint, None)


def _told(
    tokens: Sequence[Token], low: int, cue: Span, before: int, bearers: frozenset[str] | None
) -> tuple[Cue, Phrase] | None:
    """The tokens of the cue, and the noun before token `before`: one of `bearers`, where these are given."""
    source = phrase_before(tokens, before, LINKS if bearers is not CALLS else frozenset())
    if source is None or source.start < low:
        return None
    head = tokens[source.head - 1]
    if bearers and not {head.lemma.lower(), head.lower} & bearers:
        return None
    saying = Saying(verb=tokens[cue.start].lemma, takes=(Frame.QUOTE,))
    return Cue(saying=saying, form=Form.FINITE, at=cue.start, start=cue.start, end=cue.end), source
