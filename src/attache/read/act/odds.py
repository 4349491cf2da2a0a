"""Odds: how likely the source says that a forecast is, where it says so.

The rebels are   very unlikely   to accept.         5–20 %, by ICD 203
There is         a 60% chance    of rain.           60 %, stated
The truce is     highly likely   to hold.           no word of ICD 203, no odds

A word that something else weighs ("more likely", "not likely") is another word, and has none; two words of other
ranges in one forecast leave it open which is meant.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attache.lexicon.hedges import Hedges, Role
from attache.lexicon.likelihoods import Likelihoods
from attache.read.act.relations import lemma
from attache.records import Odds, OddsScale, Span
from attache.text.tokens import Sentence, Token, reach

DENYING = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "scarcely", "cannot"})
NEAR = 2
"""So many words before a word, a denial makes it another."""
NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)"
PERCENT = r"(?:\s?%|[\s-]per\s?cent)"
SHARE = rf"(?:{NUMBER}{PERCENT}?\s?(?:-|–|to)\s?)?{NUMBER}{PERCENT}"
COUNTS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
COUNTS |= {"twenty": 20, "a hundred": 100}
COUNT = rf"({'|'.join(COUNTS)}|\d{{1,3}})"
PARTS = rf"{COUNT}[ -]in[ -]{COUNT}"
CHANCE = r"(?:chances?|probability|likelihood|odds|risk|possibility)"
STATED = re.compile(
    rf"\b{SHARE}[\s-](?:\w{{1,12}} )?{CHANCE}\b"
    rf"|\b{CHANCE}\b[^.;%]{{0,80}}?\b(?:at|is|are|stood at|stands? at)\s(?:about |around |roughly |some )?{SHARE}",
    re.IGNORECASE,
)
FRACTION = re.compile(
    rf"\b{PARTS}[\s-](?:\w{{1,12}} )?{CHANCE}\b"
    rf"|\b{CHANCE}\b[^.;%]{{0,80}}?\b(?:at|is|are)\s(?:about |around |roughly |some )?{PARTS}\b",
    re.IGNORECASE,
)
LIMIT = re.compile(r"\b(?:than|over|under|above|below|least|most|to|nearly|almost)\s(?:an?\s)?\Z", re.IGNORECASE)
BEFORE = 16
"""How many characters before a figure are looked at for what makes it a limit: "more than a 60% chance"."""
WHOLE = 100


def odds(
    span: Span, weighing: Iterable[Span], sentence: Sentence, text: str, likelihoods: Likelihoods, hedges: Hedges
) -> Odds | None:
    """The odds of the forecast at `span`, weighed by the words at `weighing`; None where the source gives none."""
    if stated := _stated(span, text) or _parted(span, text):
        return stated
    words = [word for hedge in weighing for word in sentence.within(hedge)]
    weights = _weights(words, hedges)
    found = [one for word in weights if (one := _of_word(word, sentence, likelihoods, hedges))]
    return found[0] if len({(one.low, one.high) for one in found}) == 1 else None


def _stated(span: Span, text: str) -> Odds | None:
    found = STATED.search(span.of(text))
    if not found:
        return None
    low, high = (found[1], found[2]) if found[2] else (found[3], found[4])
    first, last = float(low or high), float(high)
    at = span.start + found.start()
    is_limit = LIMIT.search(text[max(0, at - BEFORE) : at])
    if is_limit or not 0 <= first <= last <= WHOLE:
        return None
    return Odds(span=Span(at, span.start + found.end()), low=first, high=last, scale=OddsScale.STATED)


def _parted(span: Span, text: str) -> Odds | None:
    """The odds of "a one in three chance": of so many cases, so many."""
    found = FRACTION.search(span.of(text))
    if not found:
        return None
    part, whole = (_count(word) for word in ((found[1], found[2]) if found[1] else (found[3], found[4])))
    at = span.start + found.start()
    if not 0 < part <= whole or LIMIT.search(text[max(0, at - BEFORE) : at]):
        return None
    share = round(WHOLE * part / whole, 1)
    return Odds(span=Span(at, span.start + found.end()), low=share, high=share, scale=OddsScale.STATED)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word.lower()]


def _weights(words: Sequence[Token], hedges: Hedges) -> Iterator[Token]:
    """The words that weigh, and what is said of a chance: "a remote chance", "the chance is remote"."""
    for word in words:
        yield word
        if hedges.knows(Role.CHANCE, word.lower, lemma(word)):
            yield from word.having("amod")
            yield from (head for head in (word.head,) if head is not word and head.pos == "ADJ")


def _of_word(word: Token, sentence: Sentence, likelihoods: Likelihoods, hedges: Hedges) -> Odds | None:
    before = sentence.tokens[: word.index + 1]
    found = likelihoods.ending([token.lower for token in before])
    if not found:
        return None
    size, row = found
    phrase, others = before[len(before) - size :], before[: len(before) - size]
    if others and others[-1].pos == "ADV" and not hedges.knows(Role.PLAIN, others[-1].lower):
        return None
    if any(token.lower in DENYING for token in others[-NEAR:]):
        return None
    return Odds(span=reach(list(phrase)), low=row.low, high=row.high, scale=OddsScale.ICD203)
