"""The few things that every page says in the same words: days, verdicts, counts, the run."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from attache.records import Article, Basis, Bound, Brief, Count, Dating, Run, Source, SourceKind, Verdict, When
from attache.relate.chains import UNNAMED

VERDICTS = {
    Verdict.CORROBORATED: ("●●", "corroborated", "two or more independent origins"),
    Verdict.SINGLE_ORIGIN: ("●", "single origin", "one known origin, however many reports carry it"),
    Verdict.CONTESTED: ("≠", "contested", "the tellings contradict each other"),
    Verdict.UNKNOWN_ORIGIN: ("○", "unknown origin", "no origin is named; unknown never counts as independent"),
}
"""Each verdict's sign, name and meaning. The signs differ in shape, so that none hangs on colour."""

LINKS = {
    SourceKind.OUTLET: "outlet",
    SourceKind.WIRE: "wire",
    SourceKind.RELAY: "relay",
    SourceKind.PERSON: "speaker",
    SourceKind.BODY: "speaker",
    SourceKind.GROUP: "speaker",
    SourceKind.DOCUMENT: "document",
}
"""What stands at each link of a chain, as a reader calls it."""

MARKS = {
    "only": "words that no other telling has",
    "differs": "words in which the tellings contradict each other",
}
"""What the marks within a line mean; a mark of another kind is called by its name."""


def days(when: When | None) -> str:
    """The run of days as short as it can be said: "17–20 June 2021", "June 2021", "2021"; "" for none."""
    if when is None:
        return ""
    first, last = when.first, when.last
    if first == last:
        return day(first)
    return _whole(first, last) or _run(first, last)


def day_ahead(when: When | None, limit: Bound | None = None) -> str:
    """The days of what is to come, none of them made up: "17 June 2021", "some day of June 2021", "by June 2021"."""
    if when is None:
        return ""
    if limit:
        return f"{limit} {days(when)}"
    return days(when) if when.days == 1 else f"some day of {days(when)}"


def day(of: date | None) -> str:
    """A day as people write it: "17 June 2021"; "" for none."""
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}" if of else ""


def dated(dating: Dating) -> str:
    """The day of a report, and that it is borrowed, if it is: "17 June 2021 (borrowed from its story)"; "undated"."""
    borrowed = " (borrowed from its story)" if dating.basis is Basis.BORROWED else ""
    return f"{day(dating.day)}{borrowed}" if dating.day else "undated"


def hands(chain: Iterable[Source]) -> str:
    """Who told whom, from the outlet inwards, without those that nobody names: "Harbour Post ← AFP"; "" for none."""
    return " ← ".join(link.name for link in chain if link.name != UNNAMED)


def period(brief: Brief) -> str:
    """The days that a brief covers, "" if none is known."""
    known = [of for of in (brief.first, brief.last) if of]
    return days(When(min(known), max(known))) if known else ""


def counts(brief: Brief) -> tuple[tuple[str, Count], ...]:
    """The four counts, always in this order: what is counted, in the right number, and the count."""
    of = brief.counts
    named = (("report", of.reports), ("outlet", of.outlets), ("wire", of.wires), ("origin", of.origins))
    return tuple((name if count.number == 1 else name + "s", count) for name, count in named)


def outlet(article: Article) -> str:
    """Who published it: the outlet, or else the file or id it came by."""
    return article.outlet or article.path or article.id


def run_words(run: Run) -> str:
    """What the result depends on besides its input."""
    settings = "".join(f" · {key} {value}" for key, value in run.settings)
    return f"attache {run.version} · lexicon {run.lexicon} · model {run.model}{settings}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _whole(first: date, last: date) -> str:
    """A whole month or year, else ""."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    month = (first.year, first.month, 1, monthrange(first.year, first.month)[1])
    if month == (last.year, last.month, first.day, last.day):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    return ""


def _run(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"
