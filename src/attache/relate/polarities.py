"""Whether a proposition says that something is not so, in whatever words.

no aircraft flew over the town        not so
called the charges a fabrication      not so
denied that it had fired              not so
denied that it had not paid           so: two of them take each other back
"""

import re
from collections.abc import Iterator
from itertools import islice

from attache.records import Span, Stance
from attache.relate.units import Unit
from attache.text.likeness import FUNCTION, WORD

SCOPE = 2  # words of content behind a negation that it takes back
REACH = 80  # characters behind it in which they stand
EDGE = re.compile(r'[,;:.!?]\s|["”]')
NOT = re.compile(
    r"""\b(?:no(?!\s(?:longer|later|less|more|fewer|sooner|doubt|matter|one\sknows)\b)
    |not(?!\s(?:only|just|until|least|far|exceed(?:ing)?|more\sthan|less\sthan|fewer\sthan|later\sthan)\b)
    |never|nor|neither|nobody|none|nothing|nowhere|cannot|hardly|(?:fail|refus|declin)(?:s|ed|es|ing)?\sto|unable\sto
    |unaware)\b|n[’']t\b""",
    re.VERBOSE | re.IGNORECASE,
)
FALSE = re.compile(
    r"""\b(?:absurd|baseless|groundless|unfounded|unsubstantiated|fabricat\w+|invented|inventions?|false|falsehoods?|untrue
    |lies|a\slie|nonsense|fiction|hoax|slanders?|slanderous|ridiculous|concocted|preposterous|myth
    |(?:den(?:y|ies|ied|ying|ial)|reject\w*|dismiss\w*|refut\w*|disput\w*|repudiat\w*|contradict\w*)\b[^.;]{0,60}
    \b(?:claim|accusation|allegation|charge|report|account|assertion|suggestion|idea|version|accus|claims)\w*)\b""",
    re.VERBOSE | re.IGNORECASE,
)

TOLD = frozenset({Stance.NEUTRAL, Stance.ASSERTING, Stance.ACCUSING})
SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|would|could|might|may|will|potential|possible)\b|['’]ll\b", re.IGNORECASE
)


def is_negative(unit: Unit) -> bool:
    """Whether the unit says so, by its own words or by the verb that it hangs on."""
    own = own_words(unit)
    return (unit.denies or FALSE.search(own) is not None) != (NOT.search(own) is not None)


def is_told(unit: Unit) -> bool:
    """Whether it is told as a thing that is so, and neither supposed nor done with words."""
    stance = unit.statement.stance if unit.statement else Stance.NEUTRAL
    return stance in TOLD and not unit.is_open and not SUPPOSED.search(unit.text)


def negated_words(text: str, part: Span) -> Iterator[Span]:
    """The words of content that a negation in `part` takes back: the two behind each, in its clause."""
    for reach in negations(text, part):
        words = WORD.finditer(text, reach.start, reach.end)
        yield from islice((Span(*w.span()) for w in words if w[0].lower() not in FUNCTION), SCOPE)


def negations(text: str, part: Span) -> Iterator[Span]:
    """What stands behind each negation in `part`, as far as it reaches in its clause."""
    for found in NOT.finditer(text, part.start, part.end):
        limit = min(part.end, found.end() + REACH)
        edge = EDGE.search(text, found.end(), limit)
        end = edge.start() if edge else limit
        if end > found.end():
            yield Span(found.end(), end)


def own_words(unit: Unit) -> str:
    """What it tells, without the words that say who told it."""
    text = unit.reading.article.text
    if unit.statement is None:
        return unit.text
    told = (part for part in unit.statement.content if part.overlaps(unit.span))
    return " ".join(text[max(p.start, unit.span.start) : min(p.end, unit.span.end)] for p in told)
