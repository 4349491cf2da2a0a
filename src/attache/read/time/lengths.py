"""Times that are no day but a length or a rhythm: two years, decades, every Thursday, daily."""

import re

from attache.lexicon.timewords import TimeWordKind
from attache.read.time import calendar
from attache.read.time.slots import Found, Slots
from attache.text.numbers import number

LENGTH = "a length of time"
AGAIN = "again and again"
CENTURY = {"half": 50, "quarter": 25}
ORDER = " DE Y M W D TH TM TS "
"""The units of a sum of lengths, the greatest first."""
YEAR = re.compile(r"(?:1[89]|20)\d\d (?:day|week|month|year)$")  # "the 2018 week" is no length
BOUNDED = re.compile(r"(?:at least )?(?:the )?(?:past|last|next|coming|first|final|previous|latest|year-earlier) ")


def length(slots: Slots) -> Found:
    """Two years, the past few months, half an hour, decades."""
    if "share" in slots:
        return measured(CENTURY[slots.text("share")], "Y", LENGTH)
    if "one" in slots:
        return None if slots.unit("one") == "D" else measured(1, slots.unit("one"), LENGTH)
    unit = slots.unit("units" if "units" in slots else "unit")
    if slots.whole == "weekends":  # a rhythm
        return None
    count = None if "units" in slots or "countable" in slots else _count(slots)
    if slots.text("count") in ("a", "an") and BOUNDED.match(slots.whole):  # "it will last a year"
        return None
    is_one = slots.text("count") in ("a", "an", "one") and "half" not in slots.whole
    if is_one and (slots.text("unit").endswith("s") or unit in ("TS", "WE")):
        return None
    if YEAR.match(slots.whole):
        return None
    if slots.whole.endswith(" or two"):
        count = None
    # Three quarters are mostly parts of a whole; of a year only where the words say so.
    if unit == "Q" and not BOUNDED.match(slots.whole):
        return None
    return measured(count, unit, LENGTH)


def length_sum(slots: Slots) -> Found:
    """Two years and three months; an hour and 20 minutes."""
    counts = [_number(slots, slot) for slot in ("count", "count2")]
    units = [slots.unit("unit"), slots.unit("unit2")]
    places = [ORDER.find(f" {unit} ") for unit in units]
    if None in counts or any(c != int(c or 0) for c in counts) or not 0 <= places[0] < places[1]:
        return None
    if units == ["W", "D"]:  # TIMEX3 does not mix weeks with others
        return calendar.length(7 * (counts[0] or 0) + (counts[1] or 0), "D"), LENGTH
    if "W" in units:
        return None
    first, second = (calendar.length(count, unit) for count, unit in zip(counts, units, strict=True))
    rest = second.removeprefix("PT") if first.startswith("PT") else second.removeprefix("P")
    return first + rest, LENGTH


def _number(slots: Slots, slot: str) -> float | None:
    known = slots.words.worth[TimeWordKind.COUNT].get(slots.text(slot))
    if known is not None:
        return None if known == "X" else float(known)
    return number(slots.text(slot), slots.words.numbers)


def age(slots: Slots) -> Found:
    """A 12-year-old ceasefire: of things alone, a person's age is no time of the news."""
    return measured(slots.count(), slots.unit(), "an age")


def _count(slots: Slots) -> float | None:
    if re.search(r"\bhalf an?\b", slots.whole):
        return 0.5
    count = slots.count() if "count" in slots else 1.0
    return count + 0.5 if count is not None and "and a half" in slots.whole.replace("-", " ") else count


def measured(count: float | None, unit: str, why: str) -> Found:
    """So many of a unit as a length, with its reason; two weeks for a fortnight."""
    if unit == "2W":
        return measured(None if count is None else 2 * count, "W", why)
    return calendar.length(count, unit), why


def rhythm(slots: Slots) -> Found:
    """Daily."""
    return slots.worth("set"), AGAIN


def every(slots: Slots) -> Found:
    """Every two weeks, twice a year."""
    if "other" in slots.whole.split():
        return measured(2, slots.unit(), AGAIN)
    return measured(slots.count() if "count" in slots else 1, slots.unit(), AGAIN)


def every_named(slots: Slots) -> Found:
    """Every July, each Thursday, every morning."""
    if "rest" in slots:
        return "XXXX-WXX-WE", AGAIN
    if slots.text("weekday") in slots.words.wary:  # "thus" is no weekday
        return None
    if "weekday" in slots:
        return f"XXXX-WXX-{slots.worth('weekday')}{slots.part()}", AGAIN
    if "month" in slots:
        return f"XXXX-{slots.rank('month'):02d}", AGAIN
    return f"XXXX-XX-XX{slots.part()}", AGAIN
