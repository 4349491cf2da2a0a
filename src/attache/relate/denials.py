"""How a proposition says that something is not so, and which of its words tell what.

denied any role in the shelling of Kesh     a part in something: it denies that it is to blame
denied that its guns had fired at Kesh      a thing told
rejected Sarn's claim that its guns fired   likewise, behind the claim
no gun of Norland fired at Kesh             likewise, without a verb of denying
rejected the claim                          what was told before, by pointing back
denied entry to the crew, rejected a bid    nothing: that refuses, and calls nothing untrue
we do not know who fired; may not fire      nothing: that leaves it open
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from attache.lexicon.disputes import Disputes
from attache.records import Span, Stance, Statement
from attache.relate.polarities import is_negative, negations, own_words
from attache.relate.units import Unit, content_span
from attache.text.likeness import WORD, content_words

HEAD = re.compile(
    r"[^,.;:]{0,120}?(?=\s(?:that|of|about|by|as|in|to|for|against|from|he|she|it|they|its|his|her|their)\b|[,.;:]|$)",
    re.IGNORECASE,
)
ABOUT = re.compile(r"\s*(?:of|about|against)\b", re.IGNORECASE)
SOURCE = re.compile(r"\s*(?:\w{1,20}\s+)?(?:by|from|in)\b(?:(?!\bthat\b).)*", re.IGNORECASE | re.DOTALL)
"""Of what is denied: its first noun; that this is about something; that it says whose claim it is, and not what."""

LEAD_IN = re.compile(
    r"(?:(?:after|as|although|because|before|during|following|if|in\sresponse|since|though|when|while)\b.*,"
    r"|(?:amid|because\sof|despite|following|in\sresponse\sto)\b.*|.*(?:\b(?:said|saying|says)\W*|:))",
    re.IGNORECASE | re.DOTALL,
)
"""What but leads in to what is told: a clause before its comma, words for who said it."""
FEWEST = 3  # content words up to which a stretch that ends in a comma is but a subject


class DenialKind(Enum):
    """What is denied: a part in something or a thing, by a verb; a thing, by a "no"; what was told before."""

    PART = auto()
    THING = auto()
    NOT = auto()
    BACK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """How a unit denies. `words` is the stretch that tells what, `scopes` are those that a "no" takes back.

    `narrow` says that what it takes back is but that a thing is the only or the first of its kind.
    """

    kind: DenialKind
    words: Span
    scopes: tuple[Span, ...] = ()
    narrow: bool = False


def denial(unit: Unit, disputes: Disputes) -> Denial | None:
    """That of a unit; None where it denies nothing, or leaves open whether it is so."""
    if points_back(unit, disputes):
        return Denial(kind=DenialKind.BACK, words=unit.span)
    if unit.statement and is_denied_by_verb(unit):
        return _by_verb(unit, unit.statement, disputes)
    return _by_no(unit, disputes) if is_negative(unit) and not unit.is_open else None


def leads_in(unit: Unit) -> bool:
    """Whether it tells nothing that could be denied: “As he left for Kesh,”, “Baker wrote:”, “Did he leave?”."""
    few = unit.text.endswith(",") and len(content_words(unit.text)) <= FEWEST
    return few or "?" in unit.text or LEAD_IN.fullmatch(unit.text) is not None


def points_back(unit: Unit, disputes: Disputes) -> bool:
    """Whether it denies something and says of it nothing but that it was told."""
    own = own_words(unit)
    if disputes.opener.match(sentence(unit)) or disputes.passed.match(unit.text):
        return True
    if not (unit.statement and unit.statement.stance is Stance.DENYING) and disputes.brushed.search(own):
        return True
    words = content_words(own)
    is_false = is_denied_by_verb(unit) or not disputes.false.isdisjoint(words)
    is_untrue = is_negative(unit) and not disputes.saying.isdisjoint(WORD.findall(own.lower()))
    return (is_false or is_untrue) and unit.statement is not None and disputes.empty.issuperset(words)


def sentence(unit: Unit) -> str:
    """The sentence in which it begins."""
    reading = unit.reading
    inside = (s for s in reading.sentences if s.start <= unit.span.start < s.end)
    return next(inside, unit.span).of(reading.article.text)


def is_denied_by_verb(unit: Unit) -> bool:
    """Whether the unit is what somebody is said to deny."""
    return unit.denies and unit.statement is not None and unit.statement.stance is Stance.DENYING


def _by_verb(unit: Unit, statement: Statement, disputes: Disputes) -> Denial | None:
    text, own = unit.reading.article.text, content_span(statement)
    words, cue = Span(max(own.start, unit.span.start), min(own.end, unit.span.end)), statement.cue.of(text)
    head = HEAD.match(text, words.start, words.end)
    named = set(content_words(head[0])) if head else set[str]()
    claims = not named.isdisjoint(disputes.claims)
    refuses = disputes.refuse.search(cue) is not None and not claims
    if not disputes.deny.search(cue) or refuses or not named.isdisjoint(disputes.granted):
        return None
    if disputes.part.search(text, words.start, words.end):
        return Denial(kind=DenialKind.PART, words=words)
    if claims and head and head.end() < words.end:
        return _claimed(Span(head.end(), words.end), text)
    return Denial(kind=DenialKind.PART if claims else DenialKind.THING, words=words)


def _claimed(rest: Span, text: str) -> Denial | None:
    """What is denied behind a word for what others say: "claims of abuse", "reports that he had left"."""
    told = rest.of(text)
    if ABOUT.match(told):
        return Denial(kind=DenialKind.PART, words=rest)
    return None if SOURCE.fullmatch(told) else Denial(kind=DenialKind.THING, words=rest)


def _by_no(unit: Unit, disputes: Disputes) -> Denial | None:
    text = unit.reading.article.text
    scopes = tuple(negations(text, unit.span))
    first = [content_words(scope.of(text))[:1] for scope in scopes]
    if (
        disputes.unsure.search(unit.text)
        or disputes.norm.search(unit.text)
        or any(not disputes.hazy.isdisjoint(words) for words in first)
    ):
        return None
    narrow = any(disputes.exclusive.search(" ".join(scope.of(text).split()[:2])) for scope in scopes)
    return Denial(kind=DenialKind.NOT, words=unit.span, scopes=scopes, narrow=narrow) if any(first) else None
