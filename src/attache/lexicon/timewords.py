"""The words and phrases that times are told with, read from timewords.yaml and timephrases.yaml.

A phrase is written with slots, "{month} {day}, {year}"; here it becomes a regular expression whose
groups are named for the slots, so that a reader of times only asks what each slot is worth.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.holidays import holiday_rules
from attache.lexicon.numberwords import GAP, NumberWords, alternation
from attache.lexicon.openings import shared
from attache.lexicon.tables import entries, shipped
from attache.lexicon.zones import ZoneNames

# Not inside a word, a number, a sum of money or a model's name: no time lies in "F-16", "$2020" or "3.2020".
OPENING = r"(?<![\w$€£#/])(?<!\d[.,:/])(?<![A-Za-z\d]-)"
CLOSING = r"(?!\w|[.,:/]\d|%)"


LEAD = 80
"""How many characters of an expression can stand before its core: "at least the first several"."""

# Behind one of these a word in -ed describes a noun: "behind closed doors".
NO_VERB = "".join(rf"(?<!\b{word}\s)" for word in "the a an of in on at by for with behind its his her their".split())

UNNAMED = ("about", "bce", "comma", "double", "edge", "join", "plural", "sort", "utc", "verge", "zone", "zoned")
"""The slots that only let words pass: nothing is counted from them."""


class TimeWordKind(StrEnum):
    """What a word does in an expression of time."""

    MONTH = "month"
    WEEKDAY = "weekday"
    UNIT = "unit"
    SEASON = "season"
    PART = "part"  # of the day
    DEICTIC = "deictic"  # yesterday
    WHICH = "which"  # last, this, next
    BESIDE = "beside"  # the following
    COUNT = "count"  # a few; an
    SET = "set"  # daily
    ORDINAL = "ordinal"
    REFERENCE = "reference"  # now, recently: no more than past, present or to come
    TENS = "tens"  # the nineties
    HOLIDAY = "holiday"
    VERGE = "verge"  # the end of
    MOD = "mod"  # nearly
    BOUND = "bound"  # until
    FUTURE = "future"  # will
    PAST = "past"  # said
    NEITHER = "neither"  # hundred, which is no verb
    TOWARDS = "towards"  # until
    AHEAD = "ahead"  # no later than
    COMPANY = "company"  # in


NAMES = (TimeWordKind.MONTH, TimeWordKind.WEEKDAY, TimeWordKind.HOLIDAY)
"""The kinds that English writes with a capital: "may" and "march" are no months."""


FIGURES = (
    r"\d{4}|\d:\d\d|\d ?[apAP]\.?[mM]|\d(?:st|nd|rd|th)|['’]\d\d(?:s|\b)|\bQ[1-4]|\bFY|o['’]clock|9/11"
    r"|\d[./]\d\d?[./]\d\d|\d (?:BC|B\.C|AD|CE)|A\.?D\.? \d"
)
"""The numbers that make a time without a word of these kinds: 2021, 10:30, 9 p.m., the 19th, the '80s, Q3, 44 BC."""
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TEENS = "(?:(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve)"
SPELT_YEAR = rf"(?:(?:eigh|nine)teen[\s-](?:hundred|oh[\s-]{_ONES}|{_TEENS}|{_TENS}(?:[\s-]{_ONES})?)\b)"
"""A year as it is spoken on the air: nineteen ninety-one, eighteen hundred, nineteen oh five."""
CORES = (
    *NAMES,
    TimeWordKind.UNIT,
    TimeWordKind.SEASON,
    TimeWordKind.PART,
    TimeWordKind.DEICTIC,
    TimeWordKind.REFERENCE,
    TimeWordKind.SET,
    TimeWordKind.TENS,
)
"""The kinds of which every other expression holds one."""


OTHER_CORES = frozenset(
    "tonight|overnight|noon|midnight|half past|quarter past|quarter to|period|millennium".split("|")
)
"""Words of the phrases themselves that do the same."""


class Meaning(StrEnum):
    """How an expression is counted out; read/time/reckonings.py has a function for each."""

    DAY_NAMED = "day_named"
    DAYS_NAMED = "days_named"
    MONTH_NAMED = "month_named"
    QUARTER_NAMED = "quarter_named"
    HALF_NAMED = "half_named"
    SEASON_NAMED = "season_named"
    HOLIDAY_NAMED = "holiday_named"
    YEAR_NAMED = "year_named"
    YEARS_NAMED = "years_named"
    DECADE_NAMED = "decade_named"
    CENTURY_NAMED = "century_named"
    LENGTH = "length"
    RHYTHM = "rhythm"
    EVERY = "every"
    EVERY_NAMED = "every_named"
    REFERENCE = "reference"
    MONTH_DAY = "month_day"
    DAYS = "days"
    WEEK_OF = "week_of"
    MONTH = "month"
    MONTH_BESIDE = "month_beside"
    MONTH_OF_YEAR = "month_of_year"
    WEEKDAY = "weekday"
    WEEKDAY_BESIDE = "weekday_beside"
    WEEKDAY_OF_WEEK = "weekday_of_week"
    DAY_OF_MONTH = "day_of_month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    SEASON_BESIDE = "season_beside"
    SEASON_OF_YEAR = "season_of_year"
    DEICTIC = "deictic"
    TONIGHT = "tonight"
    PART_OF_DAY = "part_of_day"
    RELATIVE = "relative"
    WEEKEND = "weekend"
    YEAR_END = "year_end"
    AGO = "ago"
    HENCE = "hence"
    HOLIDAY = "holiday"
    LATER = "later"
    PERIOD = "period"
    PERIOD_BEFORE = "period_before"
    PERIOD_OF_YEAR = "period_of_year"
    FULL_YEAR = "full_year"
    YEAR_EARLIER = "year_earlier"
    BESIDE = "beside"
    CLOCK = "clock"
    MOMENT = "moment"
    NTH = "nth"
    NTH_NAMED = "nth_named"
    WEEK = "week"
    WEEK_NAMED = "week_named"
    WEEKEND_OF = "weekend_of"
    FISCAL = "fiscal"
    FISCAL_RUN = "fiscal_run"
    FISCAL_RUN_NAMED = "fiscal_run_named"
    ERA = "era"
    AGES = "ages"
    YEAR_SHORT = "year_short"
    DAY_SHORT = "day_short"
    DAY_UNSURE = "day_unsure"
    MONTHS = "months"
    WEEKDAYS = "weekdays"
    WEEKDAY_AWAY = "weekday_away"
    WEEKDAY_TOLD = "weekday_told"
    MONTHS_NAMED = "months_named"
    LENGTH_SUM = "length_sum"
    AGE = "age"
    TWILIGHT = "twilight"
    OVERNIGHT = "overnight"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWord:
    """One entry: the forms of a word, its kind and its worth; `alone` is false where it counts only in company."""

    kind: TimeWordKind
    word: tuple[str, ...]
    value: int | str = ""
    alone: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePhrase:
    """One entry: phrases with slots, how they are counted out, and examples that prove it.

    An example that `finds` shows the expression in brackets and its value after an arrow, read on 2021-06-19.
    """

    means: Meaning
    phrase: tuple[str, ...]
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeWords:
    """The words by kind, the phrases as regular expressions, and one that tells where any phrase begins.

    Every expression holds a `core` within LEAD characters of its beginning: a cheap look says where none can be.
    Both are for a text in small letters; what `opening` finds may still turn out to be no phrase.
    `zone` finds names of time zones, and `zones` says what they stand for in small letters without "time".
    `cue` finds words that say whether a time is past or to come, in a group of that name.
    """

    worth: Mapping[TimeWordKind, Mapping[str, int | str]]
    wary: frozenset[str]
    phrases: tuple[tuple[Meaning, re.Pattern[str]], ...]
    opening: re.Pattern[str]
    core: re.Pattern[str]
    cue: re.Pattern[str]
    zone: re.Pattern[str]
    zones: Mapping[str, tuple[str, ...]]
    numbers: NumberWords

    @classmethod
    def load(cls, numbers: NumberWords | None = None) -> "TimeWords":
        """The words and phrases of the shipped tables."""
        numbers = numbers or NumberWords.load()
        table = (*entries(shipped("timewords.yaml"), TimeWord), *_holidays())
        zones = ZoneNames.load()
        slots = {**_slots(table, numbers), **_zone_slots(zones)}
        phrases = [(entry.means, phrase) for entry in time_phrases() for phrase in entry.phrase]
        bodies = [(means, _expanded(phrase, slots)) for means, phrase in phrases]
        return cls(
            worth={kind: _worth(table, kind) for kind in TimeWordKind},
            wary=frozenset(word.lower() for entry in table if not entry.alone for word in entry.word),
            phrases=tuple((means, _compiled(body)) for means, body in bodies),
            opening=_opening(_expanded(shared(phrase for _, phrase in phrases), slots)),
            core=_core(table),
            cue=_cue(table),
            zone=_zone(zones),
            zones=zones.zones,
            numbers=numbers,
        )


def time_phrases() -> tuple[TimePhrase, ...]:
    """The entries of the shipped table of phrases, with their examples."""
    return entries(shipped("timephrases.yaml"), TimePhrase)


def _holidays() -> Iterable[TimeWord]:
    rules = holiday_rules()
    return (TimeWord(kind=TimeWordKind.HOLIDAY, word=(name,), value=rule) for name, rule in rules.items())


def _worth(table: Iterable[TimeWord], kind: TimeWordKind) -> Mapping[str, int | str]:
    return {word.lower(): entry.value for entry in table if entry.kind is kind for word in entry.word}


def _forms(table: Iterable[TimeWord], kind: TimeWordKind, also: str = "") -> str:
    words = [word for entry in table if entry.kind is kind for word in entry.word]
    if kind in NAMES:
        # Hundreds of names, of which few are printed all in capitals, and a line may end only between two words.
        forms = alternation([*words, *(word.upper() for word in words if " " not in word)])
        return f"(?-i:{forms})"
    return alternation(word for word in words if word.endswith(also))


def _slots(table: tuple[TimeWord, ...], numbers: NumberWords) -> Mapping[str, str]:
    slots = {kind.value: _forms(table, kind) for kind in TimeWordKind}
    verge = rf"(?:{slots['verge']}(?:{GAP}|-)(?:the{GAP})?)"
    return slots | {
        "ampm": r"(?:[ap]\.m\b\.?|[ap]m\b)",
        # "Over two years" is mostly a length that something goes on over.
        "about": f"(?:(?!over\\b){numbers.about}{GAP}){{0,2}}",
        "count": f"(?:{slots['count']}|{numbers.pattern})",
        "comma": f"(?:{GAP}?,{GAP}?|{GAP})",
        "countable": numbers.pattern,
        "day": rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{slots['ordinal']})",
        "dayth": r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)",
        "dd": r"(?:3[01]|[12]\d|0?[1-9])",
        "decade": r"(?:1\d|20)\d",
        "edge": verge + "?",
        "hour": r"(?:2[0-3]|[01]?\d)",
        "join": f"(?:{GAP}|-)",
        "minute": r"[0-5]\d",
        "mm": r"(?:1[0-2]|0?[1-9])",
        "nth": r"\d{1,2}(?:st|nd|rd|th)",
        "oclock": f"(?:1[0-2]|0?[1-9]|{alternation(w for w, n in numbers.cardinals.items() if n in range(1, 13))})",
        "one": _forms((e for e in table if e.value != "TS"), TimeWordKind.UNIT),
        "overtwelve": r"(?:3[01]|2\d|1[3-9])",
        "plural": _forms(table, TimeWordKind.UNIT, also="s"),
        "quarter": "[1-4]",
        "half": "[12]",
        "tenth": r"\d",
        "eral": r"(?:\d{1,2},\d{3}|\d{1,4})",
        "bce": r"(?-i:BCE?\b|B\.C\.(?:E\.)?)",
        "weeknr": r"(?:5[0-3]|[1-4]\d|0?[1-9])",
        "units": _forms(table, TimeWordKind.UNIT, also="s"),
        "short": r"\d\d",
        "sort": f"(?:(?:fiscal|calendar|school|trading|working){GAP})?",
        "verge": verge,
        "year": rf"(?:(?:1\d|20)\d\d|{SPELT_YEAR})",
    }


def _zone_slots(zones: ZoneNames) -> Mapping[str, str]:
    """Zones behind a clock time: at will, needed, needed behind four bare figures, and a second clock in brackets."""
    name = f"(?:{zones.short}|{zones.long})"
    sure = rf"(?:(?!(?-i:[MPC]T\b)){name})"  # "1500 MT" is a weight
    return {
        "zone": rf"(?:{GAP}?\(?{name}\)?)?",
        "zoned": rf"(?:{GAP}?\(?(?:{name}|hours)\)?)",
        "utc": f"(?:{GAP}?{sure})",
        "double": rf"(?:{GAP}\(\d{{1,2}}(?:[:.]?\d\d)?{GAP}?(?:[ap]\.?m\.?{GAP}?)?{name}\))?",
    }


def _zone(zones: ZoneNames) -> re.Pattern[str]:
    name, offset = f"(?:{zones.short}|{zones.long})", r"(?<=\d)[+-]\d\d:?\d\d(?!\d)"
    return re.compile(rf"(?<![A-Za-z]){name}(?!\w)|{offset}", re.IGNORECASE)


def _expanded(phrase: str, slots: Mapping[str, str]) -> str:
    def slot(match: re.Match[str]) -> str:
        name = match[1]
        return slots[name] if name in UNNAMED else f"(?P<{match[0][1:-1]}>{slots[name]})"

    return re.sub(r"\{([a-z]+)\d?\}", slot, phrase).replace(" ", GAP)


def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(f"{OPENING}(?:{body}){CLOSING}", re.IGNORECASE)


def _opening(body: str) -> re.Pattern[str]:
    return re.compile(f"{OPENING}(?:{_small(body)}){CLOSING}")


def _core(table: tuple[TimeWord, ...]) -> re.Pattern[str]:
    words = {word for entry in table if entry.kind in CORES for word in entry.word} | OTHER_CORES
    return re.compile(_small(rf"{FIGURES}|{SPELT_YEAR}|\b{alternation(words)}"))


def _small(body: str) -> str:
    """The same for a text in small letters, without names of groups.

    Without capitals the engine can tell most alternatives by their first letter: a search half as long.
    """
    plain = re.sub(r"\(\?P<\w+>|\(\?-i:", "(?:", body)
    return re.sub(r"\\.|[A-Z]", lambda match: match[0].lower() if len(match[0]) == 1 else match[0], plain)


def _cue(table: tuple[TimeWord, ...]) -> re.Pattern[str]:
    kinds = (TimeWordKind.NEITHER, TimeWordKind.FUTURE, TimeWordKind.PAST)
    neither, future, past = (f"(?i:{_forms(table, kind)})" for kind in kinds)
    # "Will be named" and "will hit" look ahead as a whole: the participle, the "hit" is no past.
    carried = r"(?:(?: not)? be [\w-]+|(?<=\bbe) [\w-]+|(?:(?<=\bwill)|(?<=\bwould)|(?<=\bshall))(?: not)? [a-z]+)?"
    # In small letters alone: "May" is a month.
    ahead = rf"(?P<future>(?<!\w)(?:{future}|may){carried}(?!\w))"
    verb = rf"{NO_VERB}[a-z]{{2,20}}ed"
    # "An accord to admit them": what the infinitive tells may lie ahead or not.
    infinitive = r"(?P<open>\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]{2,20}\b)"
    return re.compile(rf"(?<![\w-]){neither}(?!\w)|{ahead}|(?P<past>\b(?:{past}|{verb})\b)|{infinitive}")
