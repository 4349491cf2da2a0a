"""Figures: numbers and what they count or measure.

    expelled 60 Russian diplomats          at least six missile tests          $1.5 billion      1,200 miles
             ── ────────┬────────          ───┬──── ─┬─ ──────┬──────
             60      russian diplomat       rough    6   missile test          1.5e9 USD         1931.2 km

The unit of a count is what stands right of the number up to its first plural, three words at most, in
small letters and in the singular. Of harm a number tells without one: "killed four", "29 dead", "the toll reached
29" count people; a second voice needs none either: in "police put the crowd at 35,000" stands the unit of what was
counted before. Where else no plural follows, or the number is part of a name, a score, a range or a time, nothing is
found.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.numberwords import GAP, NumberWords
from attache.records import Figure, Span, Time
from attache.text.lemmas import singular
from attache.text.numbers import number

WORD = re.compile(rf"{GAP}([^\W\d_]+(?:['’-][^\W\d_]+)*)")
BEFORE = re.compile(r"([\w’']+)[^\S\n]{1,3}$")
# A short form that numbers things ("No. 4", "Sept. 11"), and the far end of a range.
SHORT = re.compile(r"(?:\b[A-Z][a-z]{1,3}\.|\bbetween[^\S\n]\S{1,12}[^\S\n]and)[^\S\n]{1,3}$")
STARTS = re.compile(r"(?:^|[.!?:;“\"(\n]\s*)$")
LONGEST = 3
"""Words in the name of what is counted."""
BACK = 90  # characters before a number in which the toll may stand that it gives
FAR = 300  # characters behind a count in which another voice may count again
FEWEST = 3  # a lesser number that stands bare may be anything
PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    end: int
    words: NumberWords


def find_figures(text: str, spans: Iterable[Span], times: Sequence[Time], words: NumberWords) -> Iterator[Figure]:
    """Each quantity inside the spans that is no time, in text order."""
    taken = {at for time in times for at in range(time.span.start, time.span.end)}
    count, last = 0, None
    for span in sorted(spans):
        reader, position = _Reader(text, span.end, words), span.start
        while match := words.quantity.search(text, position, span.end):
            position = match.end()
            if match.start("number") in taken or not (found := _figure(reader, match, count + 1, last)):
                continue
            position = found.span.end
            if found.span.end - 1 not in taken:
                count, last = count + 1, found
                yield found


def _figure(reader: _Reader, match: re.Match[str], nth: int, last: Figure | None) -> Figure | None:
    value = number(match["number"], reader.words)
    if value is None or (match["short"] and not match["sign"]):
        return None
    is_again = False
    if match["sign"]:
        value *= {"bn": 1e9, "m": 1e6, "k": 1e3}.get((match["short"] or "").lower(), 1.0)
        found = match.end(), reader.words.signs[" ".join(match["sign"].lower().split())], 1.0
    elif measure := _measure(reader, match.end()):
        found = measure
    elif counted := _counted(reader, match):
        found = *counted, 1.0
    elif _is_of_people(reader, match):
        found = match.end("number"), PEOPLE, 1.0
    elif last and (is_again := _counts_again(reader, match, value, last)):
        found = match.end("number"), last.unit, 1.0
    else:
        return None
    end, unit, makes = found
    start = match.start("sign") if match["sign"] else match.start("number")
    value = float(f"{value * makes:.6g}") if makes != 1 else value
    return Figure(
        id=f"n{nth}",
        span=Span(start, end),
        value=value,
        unit=unit,
        approximate=bool(match["about"]),
        again=is_again or (last is not None and last.unit == unit and _is_said_again(reader, match, last)),
    )


def _measure(reader: _Reader, start: int) -> tuple[int, str, float] | None:
    match = reader.words.measure.match(reader.text, start, reader.end)
    return (match.end(), *reader.words.units[" ".join(match[1].lower().split())]) if match else None


def _counted(reader: _Reader, match: re.Match[str]) -> tuple[int, str] | None:
    """Where the name of what is counted ends, and that name."""
    if not _may_count(reader, match):
        return None
    name: list[str] = []
    position = match.end()
    while len(name) < LONGEST and (word := WORD.match(reader.text, position, reader.end)):
        position, plain = word.end(), word[1].lower()
        if not name and plain in reader.words.fillers:
            continue
        if plain in reader.words.stops:
            return None
        if one := _one(word[1], reader.words):
            return position, " ".join([*name, one])
        name.append(plain)
    return None


def _is_of_people(reader: _Reader, match: re.Match[str]) -> bool:
    """Whether it counts those harmed without calling them anything."""
    if reader.words.fallen.match(reader.text, match.end(), reader.end):
        return _may_count(reader, match)
    before = reader.text[max(0, match.start() - BACK) : match.start()]
    return bool(reader.words.harm.search(before) and reader.words.bare.match(reader.text, match.end(), reader.end))


def _counts_again(reader: _Reader, match: re.Match[str], value: float, last: Figure) -> bool:
    """Whether a bare number is another voice's for what was counted last, which is no measure."""
    is_bare = reader.words.bare.match(reader.text, match.end(), reader.end) is not None
    is_count = last.unit.islower() and last.unit not in {unit for unit, _ in reader.words.units.values()}
    before = reader.text[max(0, match.start() - BACK) : match.start()]
    told = _is_said_again(reader, match, last) or reader.words.tell.search(before)
    return is_bare and is_count and value >= FEWEST and match.start() - last.span.end < FAR and bool(told)


def _is_said_again(reader: _Reader, match: re.Match[str], last: Figure) -> bool:
    before = reader.text[max(last.span.end, match.start() - BACK) : match.start()]
    return reader.words.recount.search(before) is not None and match.start() - last.span.end < FAR


def _one(word: str, words: NumberWords) -> str | None:
    """The singular of a common noun in the plural; None for any other word, so far as its letters tell."""
    if word in words.plurals:
        return words.plurals[word]
    if not word.islower() or not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return None
    return singular(word)


def _may_count(reader: _Reader, match: re.Match[str]) -> bool:
    """Whether the number is one of things: not the number one, not of a name, a range or what was told before."""
    text, written = reader.text, match["number"]
    if written.lower() in ("one", "1", "zero", "a hundred") or SHORT.search(
        text, max(0, match.start() - 30), match.start()
    ):
        return False
    before = BEFORE.search(text, max(0, match.start() - 30), match.start())
    if before is None or _opens(text, match.start()):
        return True
    if written[0].isdigit():
        return not before[1][0].isupper() or _opens(text, before.start())
    return written[0].islower() and before[1].lower() not in reader.words.known


def _opens(text: str, start: int) -> bool:
    """Whether a sentence opens there, so that a capital says nothing."""
    return STARTS.search(text, max(0, start - 8), start) is not None
