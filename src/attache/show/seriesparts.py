"""What every form of a series says in the same words: figures, coverage, what an act or a statement is, the parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.records import Stance
from attache.show.words import day, days
from attache.tell.series import Coverage, Series, coverage
from attache.tell.tellings import DONE, Act, Saying
from attache.text.wording import counted

Shown = Act | Saying

COUNTED_ONCE = (
    "Each act is counted once, however many reports tell it. Scores are PLOVER’s, from conflict (−10) to cooperation "
    "(10): a figure for acts of a kind, not for how grave one was. Coverage says who told of it, not whether it "
    "is true."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Acts and statements under one heading, `note` saying why they stand there."""

    heading: str
    turns: tuple[Shown, ...]
    note: str = ""


def parts(series: Series) -> Iterator[Part]:
    """The days, then what is not counted; no part is empty."""
    for one in series.days:
        yield Part(heading=day(one.day), turns=(*one.acts, *one.sayings))
    apart: tuple[tuple[str, Sequence[Shown], str], ...] = (
        ("Planned, possible or denied", series.open, "Not counted: none of it has come to pass as told here."),
        ("Acts without a day", series.undated, "Not counted by day: the reports give no day, or more than a week."),
        ("Statements without a day", series.unplaced, "Not counted by day: the reports do not say when."),
    )
    for heading, turns, note in apart:
        if turns:
            yield Part(heading=heading, turns=tuple(turns), note=note)


def kind(turn: Shown) -> str:
    """What it is: "ACCUSE allege", or whose statement and what its verb does."""
    if isinstance(turn, Act):
        return f"{turn.type} {turn.mode}".strip()
    said = "" if turn.stance is Stance.NEUTRAL else f", {turn.stance}"
    return f"statement by {turn.speaker}{said}"


def standing(turn: Shown) -> str:
    """Its status, that it is history, and the days where it is more than one: "ongoing · 10–12 March 2023, a run"."""
    known = [turn.status.value, "background" if turn.background else ""] if isinstance(turn, Act) else []
    if turn.when and (turn.when.days > 1 or not turn.has_day or _is_open(turn)):
        run = f", a run of {turn.when.days} days" if turn.when.days > 1 else ""
        known.append(f"{days(turn.when)}{run}")
    return " · ".join(part for part in known if part)


def covered(told: Coverage) -> str:
    """The four counts in words, and in how many reports no origin is named."""
    of = told.counts
    named = (("report", of.reports), ("outlet", of.outlets), ("wire", of.wires), ("origin", of.origins))
    words = " · ".join(counted(count.number, name) for name, count in named)
    return f"{words} · origin unknown in {counted(told.unknown, 'report')}" if told.unknown else words


def coverage_of(turn: Shown) -> Coverage:
    """Who told of one act or statement."""
    return coverage(turn.tellings)


def signed(score: float | None) -> str:
    """A score with its sign: "+4", "−3.5", "0"; "–" for none."""
    if score is None:
        return "–"
    shown = f"{abs(score):.2f}".rstrip("0").rstrip(".")
    if shown == "0":
        return shown
    return f"{'+' if score > 0 else '−'}{shown}"


def left_out(series: Series) -> str:
    """How much history is left out, "" for none."""
    acts = counted(series.history, "act")
    return f"{acts} told as background left out; --background adds them" if series.history else ""


def _is_open(turn: Shown) -> bool:
    return isinstance(turn, Act) and turn.status not in DONE
