"""Actor and agent dictionaries, in the form that TABARI and PETRARCH read.

    OLLENBERG_FOUNDATION_ [NGOHRI]  # a comment        a phrase and its code
    +PETRA_OLLENBERG_                                  another phrase for the same
        [SWEELI 140901-191231]                         a code for certain days, both included
        [SWEGOV >20200101]                             from that day on; "<" until that day
    FISHER!PERSON! {} [~AGR]                           a role: its code goes behind that of its country
    !PERSON! = MAN, MEN, WOMAN                         what such a mark stands for

Rules: PETRARCH, "Dictionary Formats" (openeventdata/petrarch2, docs). A year of two digits up to 30 is of this
century. A blank between words is read as an underscore: words stand in a row. Phrases are whole words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from math import prod

from attache.lexicon.actorcodes import CODE, NULL, parted
from attache.lexicon.actors import Actor, Standing
from attache.records import MentionKind

REMARK = re.compile(r"<!--.*?(?:-->|\Z)|<![^\n]*", re.DOTALL)
LINE = re.compile(r"(?:[^#;\[]++|\[[^\]]*+\]?+)*+")
"""A line up to its comment; inside brackets "#" is part of a code."""
BRACKET = re.compile(r"\[([^\[\]]*)\]")
PLURAL = re.compile(r"\{([^{}]*)\}")
MARK = re.compile(r"!([A-Z]+)!")
MARKED = re.compile(r"!([A-Z]+)!\s*=(.*)")
RUN = re.compile(r"(\d+)\s*-\s*(\d+)")
BOUND = re.compile(r"([<>])\s*(\d+)")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
PART = re.compile(r"[^\W\d_]+(?:'S\b)?")
"""A part of a word that begins large: both of "Ki-Moon", but "People's" as one."""
PIVOT = 30
"""Two digits of a year up to this are of the twenty-first century."""
LONGEST = 4_000
"""How many characters a line may have: some entries list a career."""
MOST = 200
"""How many phrases the marks of one line may make."""
SMALL = frozenset({"OF", "THE", "AND", "FOR", "IN", "ON", "DE", "LA", "DEL", "BIN", "VAN", "VON"})
LARGE = frozenset("UN US UK EU AU USA USSR UAE DRC DPRK ROK NATO OSCE OAS PLO NGO EC".split())
ACRONYM = 5
"""A single word of at most so many letters is taken for an acronym and keeps its capitals."""


class LineError(ValueError):
    """Why a line cannot be used."""


@dataclass(slots=True)
class Record:
    """An entry in the making: its phrases and what their codes say.

    `is_coded` where a code stood in it, good or bad; `is_lost` where its first line was no name.
    """

    line: int
    phrases: list[str] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)
    is_coded: bool = False
    is_lost: bool = False


class Dictionary:
    """One dictionary, read line by line; `countries` are the codes that may open an actor's code."""

    def __init__(self, text: str, countries: Collection[str]) -> None:
        self.actors: list[Actor] = []
        """The actors, in the order of the file."""
        self.agents: dict[str, str] = {}
        """Nouns for roles, in small letters, and the code of each."""
        self.faults: list[tuple[int, str]] = []
        """The number and the reason of each line that could not be used."""
        self._countries = countries
        self._marks: dict[str, list[str]] = {}
        self._record = Record(line=0, is_lost=True)
        for number, line in enumerate(REMARK.sub(_blank, text).split("\n"), 1):
            self._take(line, number)
        self._close()

    def _take(self, line: str, number: int) -> None:
        try:
            if words := _unremarked(line):
                self._read(words, number)
        except LineError as error:
            self.faults.append((number, str(error)))

    def _read(self, line: str, number: int) -> None:
        if mark := MARKED.fullmatch(line):
            self._marks[mark[1]] = [item.strip() for item in mark[2].split(",") if item.strip()]
            return
        words, bracket, rest = line.partition("[")
        if words.strip() and not words.startswith("+"):
            self._close()
            self._record = Record(line=number, is_lost=True)
        if words.strip():
            self._phrase(words, f"{bracket}{rest}")
        elif self._record.line == 0:
            raise LineError("a code that belongs to no name")
        self._codes(f"{bracket}{rest}")

    def _phrase(self, words: str, codes: str) -> None:
        plural = PLURAL.search(words)
        phrase = _plain(PLURAL.sub("", words).removeprefix("+"))
        if phrase[:1] in ("-", "&") or not any(c.isalnum() for c in phrase):
            raise LineError(f"{words.strip()!r} is no name")
        if "~" in codes:
            self._agent(phrase, plural[1] if plural else None, codes)
        elif words.startswith("+") and self._record.line == 0:
            raise LineError("another spelling of no name")
        else:
            self._record.phrases.append(phrase)
            self._record.is_lost = words.startswith("+") and self._record.is_lost

    def _agent(self, phrase: str, plural: str | None, codes: str) -> None:
        bracket = BRACKET.search(codes)
        code = bracket[1].strip().upper() if bracket else ""
        if not bracket or not CODE.fullmatch(code.strip("~")):
            raise LineError(f"{codes.strip()!r} is no code of a role")
        for spelled in self._spelled(phrase, plural):
            self.agents.setdefault(spelled.lower(), code.strip("~"))

    def _spelled(self, phrase: str, plural: str | None) -> Iterator[str]:
        names = MARK.findall(phrase)
        if unknown := [name for name in names if name not in self._marks]:
            raise LineError(f"!{unknown[0]}! stands for nothing")
        if prod(len(self._marks[name]) for name in names) > MOST:
            raise LineError(f"its marks make more than {MOST} names")
        for words in product(*(self._marks[name] for name in names)):
            yield _filled(phrase, words)
        if not names:
            yield from [_plural(phrase)] if plural is None else [_plain(plural)] if plural.strip() else []

    def _codes(self, brackets: str) -> None:
        self._record.is_coded |= bool(brackets.strip())
        if "~" in brackets:
            return
        if BRACKET.sub("", brackets).strip():
            raise LineError(f"{brackets.strip()!r}: a code is not closed, or words stand behind it")
        for bracket in BRACKET.finditer(brackets):
            self._record.standings.append(_standing(bracket[1], self._countries))

    def _close(self) -> None:
        record = self._record
        if not record.is_lost and not record.is_coded:
            self.faults.append((record.line, f"{record.phrases[0]!r} has no code"))
        if not record.is_lost and record.standings:
            self.actors.extend(_actors(record))


def _unremarked(line: str) -> str:
    if len(line) > LONGEST:
        raise LineError(f"longer than {LONGEST} characters")
    match = LINE.match(line)
    return match[0].strip() if match else ""


def _actors(record: Record) -> Iterator[Actor]:
    """The actor of a record; of one with a country alone each phrase by itself, for its cities stand there too."""
    names, standings = tuple(_spoken(phrase) for phrase in record.phrases), tuple(record.standings)
    if any(s.code or s.country is None for s in standings):
        yield Actor(name=names[0], aliases=names[1:], standings=standings, shouted=True)
        return
    yield from (Actor(name=name, kind=MentionKind.PLACE, standings=standings, shouted=True) for name in names)


def _standing(words: str, countries: Collection[str]) -> Standing:
    code, *rest = words.split(maxsplit=1) or [""]
    if "<" in code[1:] or ">" in code[1:]:
        at = min(n for n in (code.find("<"), code.find(">")) if n > 0)
        code, rest = code[:at], [code[at:], *rest]
    first, last = _days(" ".join(rest))
    if code in NULL:
        return Standing(first=first, last=last)
    if not CODE.fullmatch(code.upper()):
        raise LineError(f"{code!r} is no code")
    country, roles = parted(code.upper(), countries)
    return Standing(country=country, code=roles, first=first, last=last)


def _days(words: str) -> tuple[date | None, date | None]:
    if not words.strip():
        return None, None
    if bound := BOUND.fullmatch(words.strip()):
        day = _day(bound[2])
        return (None, day) if bound[1] == "<" else (day, None)
    run = RUN.fullmatch(words.strip())
    if not run:
        raise LineError(f"{words.strip()!r} is no run of days: YYYYMMDD-YYYYMMDD, <YYYYMMDD or >YYYYMMDD")
    first, last = _day(run[1]), _day(run[2])
    if last < first:
        raise LineError(f"{words.strip()!r} ends before it begins")
    return first, last


def _day(digits: str) -> date:
    if len(digits) == 6:
        digits = f"{'20' if int(digits[:2]) <= PIVOT else '19'}{digits}"
    try:
        return date.fromisoformat(digits)
    except ValueError:
        raise LineError(f"{digits!r} is no day: YYYYMMDD or YYMMDD") from None


def _plain(phrase: str) -> str:
    return " ".join(phrase.replace("_", " ").split())


def _filled(phrase: str, words: Sequence[str]) -> str:
    fill = iter(words)
    return _plain(MARK.sub(lambda _: next(fill), phrase))


def _plural(phrase: str) -> str:
    if phrase[-1:] in ("Y", "y"):
        return f"{phrase[:-1]}ies"
    return f"{phrase}{'es' if phrase[-2:].upper() == 'SS' else 's'}"


def _spoken(phrase: str) -> str:
    """A phrase in capitals as a text would write it: Petra Ollenberg, Bank of Sweden, UNESCO."""
    words = phrase.split()
    if not phrase.isupper() or (len(words) == 1 and len(phrase) <= ACRONYM):
        return phrase
    words = words[1:] if words[0] == "THE" and len(words) > 1 else words
    return " ".join(word.lower() if n and word in SMALL else _large(word) for n, word in enumerate(words))


def _large(word: str) -> str:
    return word if word in LARGE or INITIALS.fullmatch(word) else PART.sub(lambda part: part[0].capitalize(), word)


def _blank(remark: re.Match[str]) -> str:
    return "\n" * remark[0].count("\n")
