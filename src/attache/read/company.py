"""Whether words that look like a time are one, as far as their neighbours tell.

in May          Theresa May          the March tests          the march          since 2006          2000 soldiers
a month         a name               a month                  none               a year              a number
"""

import re

from attache.lexicon.timewords import Meaning, TimeWordKind, TimeWords
from attache.records import Span

BEFORE = re.compile(r"([\w’']+)[\s(\[“\"-]*$")
AFTER = re.compile(r"[\s-]+([\w’']+)")
SURE = frozenset("in since until till by during before after the its his her their a this that early late mid".split())
LESS = frozenset("about around some nearly over than least almost up roughly approximately only no. no number".split())
SEASONAL = frozenset("in over since until by during through throughout into before after this each".split())
MEASURES = frozenset("people percent feet kg km m mm cm mph kph gmt".split())
NOT_PLURAL = frozenset("was is has as its his this was does s".split())


def may_be_time(means: Meaning, text: str, span: Span, words: TimeWords) -> bool:
    """Whether what stands at `span` and is read as `means` has the company such a time keeps."""
    if means is Meaning.MONTH:
        return _is_month(text, span, words)
    if means is Meaning.YEAR_NAMED:
        return _is_year(text, span, words)
    if means is Meaning.SEASON:
        return _is_season(text, span)
    if means is Meaning.WEEKDAY:
        return span.of(text).lower() not in words.wary
    return True


def _is_month(text: str, span: Span, words: TimeWords) -> bool:
    before, after = _neighbours(text, span)
    if before.lower() in words.worth[TimeWordKind.COMPANY]:
        return True
    if before.lower() in ("the", "a", "its", "his", "their", "that"):
        return after[:1].islower()
    return span.of(text).lower() not in words.wary and not after[:1].isupper()


def _is_year(text: str, span: Span, words: TimeWords) -> bool:
    before, after = _neighbours(text, span)
    year = span.of(text)
    if not year.isdigit() or before.lower() in SURE:
        return True
    if before.lower() in LESS or (before[:1].isupper() and before.lower() not in words.worth[TimeWordKind.COMPANY]):
        return False
    counts = after.lower() in MEASURES or (after.islower() and after.endswith("s") and after not in NOT_PLURAL)
    return not counts and "1900" <= year < "2100"


def _is_season(text: str, span: Span) -> bool:
    before, after = _neighbours(text, span)
    return before.lower() in SEASONAL and after != "of"


def _neighbours(text: str, span: Span) -> tuple[str, str]:
    before = BEFORE.search(text, max(0, span.start - 24), span.start)
    after = AFTER.match(text, span.end, span.end + 40)
    return before[1] if before else "", after[1] if after else ""
