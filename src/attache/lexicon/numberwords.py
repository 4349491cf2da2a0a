"""The words that quantities are told with, read from numberwords.yaml."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from attache.lexicon.tables import entries, shipped

GAP = r"(?:[^\S\n]{0,2}\s)"
"""A regular expression of the space between two words: blanks or one line's end, never a paragraph's.

It stands in the phrases of time two thousand times over, so it is short."""

DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
"""A regular expression of one number in digits."""


class NumberKind(StrEnum):
    """What a word does in a quantity."""

    CARDINAL = "cardinal"  # six
    SCALE = "scale"  # million
    ABOUT = "about"  # at least
    FILLER = "filler"  # more
    KNOWN = "known"  # the
    UNIT = "unit"  # miles
    SIGN = "sign"  # $
    PLURAL = "plural"  # men
    STOP = "stop"  # was
    HARM = "harm"  # wounding
    FALLEN = "fallen"  # dead
    TOLL = "toll"  # death toll
    CLIMB = "climb"  # reached
    END = "end"  # when
    RECOUNT = "recount"  # spoke of
    TELL = "tell"  # said
    PUT = "put"  # put the crowd
    AT = "at"  # at


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWord:
    """One entry: the forms of a word, what it does and what it is worth; a unit `makes` so many of its `value`."""

    kind: NumberKind
    word: tuple[str, ...]
    value: float | str = ""
    makes: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NumberWords:
    """What each number word is worth, and regular expressions of numbers, of what makes them rough and of units.

    `pattern` takes "six", "twenty-one", "1.5 million", "19,000", "2 1/2", "a dozen", "half a million" and "three
    hundred and five"; `about` takes "at least" and its like. Both have no groups, want re.IGNORECASE, and say
    nothing of what stands around. `units` gives a unit's name and how many of it the word makes. `quantity` finds
    a number that is no part of a date, a range or a model's name; `measure` fits a unit right behind it. `harm` ends
    where a number without a noun counts people, and `fallen` begins there: "killing four", "29 dead"; `bare` fits what
    stands behind such a number. `recount` ends where a number stands that another voice gives for what was counted
    last, `tell` where one may stand that is bare.
    """

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    units: Mapping[str, tuple[str, float]]
    signs: Mapping[str, str]
    plurals: Mapping[str, str]
    fillers: frozenset[str]
    known: frozenset[str]
    stops: frozenset[str]
    pattern: str
    about: str
    quantity: re.Pattern[str]
    measure: re.Pattern[str]
    harm: re.Pattern[str]
    fallen: re.Pattern[str]
    bare: re.Pattern[str]
    recount: re.Pattern[str]
    tell: re.Pattern[str]

    @classmethod
    def load(cls) -> "NumberWords":
        """The words of the shipped table."""
        table = entries(shipped("numberwords.yaml"), NumberWord)
        words = {kind: {w.lower(): e for e in table if e.kind is kind for w in e.word} for kind in NumberKind}
        cardinals = {word: float(entry.value) for word, entry in words[NumberKind.CARDINAL].items()}
        scales = {word: float(entry.value) for word, entry in words[NumberKind.SCALE].items()}
        return cls(
            cardinals=cardinals,
            scales=scales,
            units={word: (str(entry.value), entry.makes) for word, entry in words[NumberKind.UNIT].items()},
            signs={word.strip(): str(entry.value) for word, entry in words[NumberKind.SIGN].items()},
            plurals={word: str(entry.value) for word, entry in words[NumberKind.PLURAL].items()},
            fillers=frozenset(words[NumberKind.FILLER]),
            known=frozenset(words[NumberKind.KNOWN]),
            stops=frozenset(words[NumberKind.STOP]),
            pattern=(pattern := _pattern(cardinals, scales)),
            about=(about := alternation(words[NumberKind.ABOUT])),
            quantity=_quantity(about, alternation(words[NumberKind.SIGN]), pattern),
            measure=re.compile(rf"(?:{GAP}|-)?({alternation(words[NumberKind.UNIT])})(?!\w)", re.IGNORECASE),
            harm=_harm(*(alternation(words[kind]) for kind in (NumberKind.HARM, NumberKind.TOLL, NumberKind.CLIMB))),
            fallen=re.compile(rf"{GAP}{alternation(words[NumberKind.FALLEN])}\b", re.IGNORECASE),
            bare=re.compile(rf"\s*(?:$|[,.;:)—–”\"](?!\d))|{GAP}{alternation(words[NumberKind.END])}\b", re.IGNORECASE),
            recount=_recount(*(alternation(words[k]) for k in (NumberKind.RECOUNT, NumberKind.PUT, NumberKind.AT))),
            tell=re.compile(rf"\b{alternation(words[NumberKind.TELL])}{GAP}$", re.IGNORECASE),
        )


def alternation(words: Iterable[str]) -> str:
    """A regular expression that takes any of the words, the longest that fits; a blank in a word is any gap.

    Words that begin alike share their beginning, so that the engine reads it once and not once for each.
    """
    return _branches(sorted(set(words)), 0)


def _branches(words: Sequence[str], depth: int) -> str:
    """What may follow the `depth` characters that the words, in order, have in common."""
    ends = [word for word in words if len(word) == depth]
    longer = [word for word in words if len(word) > depth]
    if not longer:
        return ""
    groups = [list(group) for _, group in groupby(longer, key=lambda word: word[depth])]
    tails = "|".join(_letter(group[0][depth]) + _branches(group, depth + 1) for group in groups)
    return f"(?:{tails}){'?' if ends else ''}" if ends or len(groups) > 1 or depth == 0 else tails


def _letter(letter: str) -> str:
    return GAP if letter == " " else re.escape(letter)


def _pattern(cardinals: Mapping[str, float], scales: Mapping[str, float]) -> str:
    tens = alternation(word for word, value in cardinals.items() if value in range(20, 100, 10))
    ones = alternation(word for word, value in cardinals.items() if value in range(1, 10))
    join, scale = f"(?:{GAP}|-)", alternation(scales)
    spoken = f"(?:{tens}{join}{ones}|{alternation(cardinals)})"
    larger = f"(?:(?:{join}{scale}){{1,2}}(?:{join}(?:and{GAP})?{spoken})?)"
    digits = rf"{DIGITS}(?:{GAP}\d/\d)?"
    before = rf"(?:half{GAP}an?|an?|{digits}(?:{GAP}and{GAP}a{GAP}half)?)"
    return rf"(?:{before}(?:{join}{scale}){{1,2}}\b|{digits}|{spoken}\b{larger}{{0,3}}\b)"


def _quantity(about: str, sign: str, pattern: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,:/$€£¥#–-])(?<!\d\sto\s)(?<!\d\sor\s)(?P<about>(?:{about}{GAP}){{0,2}})(?P<sign>{sign}{GAP}?)?"
        rf"(?P<number>{pattern})(?P<short>bn|m|k)?\b(?![.,:/]\d|[-–]\d|-?{GAP}?(?:to|-){GAP}?\d)",
        re.IGNORECASE,
    )


def _harm(harm: str, toll: str, climb: str) -> re.Pattern[str]:
    """What ends right before a number of people: a word of harm, or a toll and what it comes to."""
    return re.compile(rf"\b(?:{harm}|{toll}\b[^.;:\n]{{0,60}}?\b{climb}){GAP}$", re.IGNORECASE)


def _recount(recount: str, put: str, at: str) -> re.Pattern[str]:
    """What ends right before a number that counts again, the thing counted between verb and "at" or not."""
    return re.compile(rf"\b(?:{recount}|{put}{GAP}(?:[\w’'-]{{1,15}}{GAP}){{0,8}}?{at}){GAP}$", re.IGNORECASE)
