"""Whether words that look like a time are one, as far as their neighbours tell.

in May          Theresa May          the March tests          the march          since 2006          2000 soldiers
a month         a name               a month                  none               a year              a number
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from attache.lexicon.timewords import Meaning, TimeWordKind, TimeWords
from attache.records import Span

BEFORE = re.compile(r"([\w’'.]+)[\s(\[“\"-]*$")
AFTER = re.compile(r"[\s-]+([\w’']+)")
OPENED = re.compile(r"(?:\A|[.!?:;…\n“”\"‘’(—–-])[\s“\"‘(]*$")
TITLED = re.compile(r"\b([A-Z][\w’']*)\.?\s(?=([A-Z][a-z]{2,4})\b)")
SURE = frozenset("in since until till by during before after the its his her their a this that early late mid".split())
FEW = frozenset("about around some nearly over than least almost up roughly approximately only".split())
NUMBERED = frozenset(
    "no. no number nos. numbers page flight route section article chapter room resolution case docket order form model "
    "type class series channel bus train gate suite bill act psalm verse version lot unit box apartment apt".split()
)
LISTED = re.compile(r"\b1\d{3}(?:,? (?:and|or) |, |\s?[-–]\s?)$")
MEASURES = frozenset(
    "people percent feet kg km m mm cm mph kph gmt points barrels tons tonnes meters metres miles dollars euros yen "
    "won votes soldiers troops avenue street road boulevard lane drive degrees megawatts hertz rpm cc".split()
)
COMPARING = 90
"""How many characters before "a year ago" the figures stand that are held against it."""
COMPARED = re.compile(r"[$€£¥%]|\b(?:percent|[mb]illion|cents|than|from|compared|against|with)\b")
NO_PLURAL = frozenset("was is has as its his this was does s".split())
SEASONAL = frozenset("in over since until by during through throughout into before after this each".split())
FESTIVE = frozenset("on at by before after until since during around over for through this last next of the".split())
OWNERS = frozenset("his her its their my our your whose".split())
ONWARD = frozenset("for of on to from against toward towards".split())


@dataclass(frozen=True)
class Place:
    """An expression in its text, and the words beside it."""

    text: str
    span: Span
    words: TimeWords
    named: frozenset[str]

    @cached_property
    def own(self) -> str:
        """The expression itself."""
        return self.span.of(self.text)

    @cached_property
    def before(self) -> str:
        """The word before it on its line, or ""."""
        found = BEFORE.search(self.text, max(0, self.span.start - 24), self.span.start)
        return found[1] if found else ""

    @cached_property
    def after(self) -> str:
        """The word after it, or ""."""
        found = AFTER.match(self.text, self.span.end, self.span.end + 40)
        return found[1] if found else ""

    @property
    def is_wary(self) -> bool:
        """Whether it is a form that is also another word or a name."""
        return self.own.lower() in self.words.wary

    @property
    def opens_sentence(self) -> bool:
        """Whether nothing stands before it in its sentence."""
        return OPENED.search(self.text, max(0, self.span.start - 8), self.span.start) is not None

    @property
    def is_listed(self) -> bool:
        """Whether it stands alone in brackets, or follows a number of four digits and "and" or a dash."""
        return LISTED.search(self.text, max(0, self.span.start - 12), self.span.start) is not None or (
            self.text[self.span.start - 1 : self.span.start] == "("
            and self.text[self.span.end : self.span.end + 1] in {")", ",", "-", "–"}
        )

    def is_led_by(self, kind: TimeWordKind) -> bool:
        """Whether a word of that kind stands before it."""
        return self.before.lower() in self.words.worth[kind]


def may_be_time(means: Meaning, text: str, span: Span, words: TimeWords, named: frozenset[str]) -> bool:
    """Whether what stands at `span` and is read as `means` has the company such a time keeps.

    `named` are the months that are names in this text: see `named_months`.
    """
    check = CHECKS.get(means)
    return check is None or check(Place(text, span, words, named))


def named_months(text: str, words: TimeWords) -> frozenset[str]:
    """The months that the text gives a first name or a title, in small letters: "may" where Theresa May is told of."""
    company = words.worth[TimeWordKind.COMPANY]
    pairs = ((title, own.lower()) for title, own in TITLED.findall(text))
    return frozenset(
        own for title, own in pairs if own in words.wary and title.lower() not in company and title != "On"
    )


def _is_month(place: Place) -> bool:
    if place.text[place.span.end : place.span.end + 1] == "-" and place.after[:1].islower():
        return False
    if place.is_led_by(TimeWordKind.COMPANY):
        return not (place.is_wary and _is_name(place))
    if place.before.lower() in ("the", "a", "its", "his", "their", "that"):
        return place.after[:1].islower() and place.after not in ONWARD
    return not place.is_wary and not place.after[:1].isupper()


def _is_name(place: Place) -> bool:
    """Whether the text elsewhere takes the word for a name, and this one follows no word of time."""
    if place.before.lower() in ("in", "since", "until", "last", "next", "this", "early", "late", "mid", "during"):
        return False
    return place.own.lower() in place.named


def _is_year(place: Place) -> bool:
    own, before, after = place.own, place.before.lower(), place.after
    if not own.isdigit() or before in SURE or after == "levels" or place.is_listed:
        return True
    if not "1900" <= own < "2100" or after.lower() in MEASURES or before in NUMBERED:
        return False
    # Papers count in round numbers, or put a comma in the thousands: "1994 sanctions" are of that year.
    if not own.endswith("0") and "1980" <= own < "2040":
        return True
    if before in FEW or (place.before[:1].isupper() and not place.is_led_by(TimeWordKind.COMPANY)):
        return False
    return not (after.islower() and after.endswith("s") and after not in NO_PLURAL)


def _is_weekday(place: Place) -> bool:
    return not place.is_wary


def _is_season(place: Place) -> bool:
    return place.before.lower() in SEASONAL and place.after != "of" and _is_common(place)


def _is_holiday(place: Place) -> bool:
    return " " in place.own or (place.before.lower() in FESTIVE and not place.after[:1].isupper())


def _is_length(place: Place) -> bool:
    if place.after in {"ago", "earlier"} and place.text[place.span.end] == "-":  # "a year-earlier loss"
        return False
    return place.before.lower() not in OWNERS or " " in place.own or "-" in place.own


def _is_reference(place: Place) -> bool:
    if place.own.lower() == "soon":
        return place.before.lower() != "as" and place.after.lower() not in {"after", "as", "before", "became"}
    if place.own.lower().endswith("future") and place.after.lower() == "of":
        return False
    if place.own.lower() == "the past":
        return place.before.lower() == "in" and not place.after
    if place.own == "Now" and place.text[place.span.end : place.span.end + 1] == ",":  # "Now, the thing is": no time
        return False
    return place.after.lower() != "that" and place.before.lower() != "most" and _is_common(place)


def _is_compared(place: Place) -> bool:
    """Whether figures stand before it, which the same of a year before are held against; or it says so itself."""
    if not place.own.lower().endswith((" ago", " earlier")):
        return True
    start = max(0, place.span.start - COMPARING)
    return not place.opens_sentence and bool(COMPARED.search(place.text, start, place.span.start))


def _is_common(place: Place) -> bool:
    """Whether it is in the small letters of common words: "CBS This Morning", "the Winter Games" are names."""
    last = place.own.split()[-1]
    return not last.istitle() or (place.opens_sentence and (last == place.own or place.after[:1].islower()))


def _is_small(place: Place) -> bool:
    return not place.own.istitle()


CHECKS: Mapping[Meaning, Callable[[Place], bool]] = {
    Meaning.MONTH: _is_month,
    Meaning.YEAR_NAMED: _is_year,
    Meaning.WEEKDAY: _is_weekday,
    Meaning.SEASON: _is_season,
    Meaning.HOLIDAY: _is_holiday,
    Meaning.LENGTH: _is_length,
    Meaning.REFERENCE: _is_reference,
    Meaning.PERIOD_BEFORE: _is_compared,
    Meaning.YEAR_EARLIER: _is_compared,
    Meaning.RHYTHM: _is_small,
    Meaning.PART_OF_DAY: _is_common,
    Meaning.RELATIVE: _is_common,
    Meaning.DEICTIC: _is_common,
}
