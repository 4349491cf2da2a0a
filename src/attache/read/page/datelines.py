"""Where a report was filed, when, and whose wire it is: the words before its first sentence.

    SEOUL, June 17 (AP) — The envoy ...        Seoul | The envoy ...        AP, SEOUL
    ────── dateline ─────                      ─ d. ──                      ── d. ───

A place in capitals before a dash is one; a name in small letters is so only with a day or an agency
beside it, since "Kim — the envoy's aide — said" begins no otherwise.
"""

import re
from collections.abc import Iterator

from attache.lexicon.agencies import Agencies
from attache.records import Span

# The reason that a block gives for being an agency's name after the last stop.
SIGNED = "signed by an agency at the end"

# Characters: no dateline is longer, so no more of a line is looked at.
_LONGEST = 160

_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_WORD = r"[A-Z][\w.’'-]*"
_NAME = rf"{_WORD}(?:(?:,? ?/ ?|,? )(?:{_WORD}|de|of|the|and|del|al)){{0,7}}(?: \[{_WORD}\])?"
_CAPITALS = r"[A-Z][A-Z’'.-]+(?:(?:, |/| / | )(?:[A-Z][A-Z’'.-]+|and|de|THE)){0,4}(?:, [A-Z][\w. ’'-]{1,24}){0,2}"
_SENTENCE = r"(?=\s*(?:[A-Z0-9“\"‘'À-Ý]|$))"

_CREDITED = re.compile(
    rf"(?P<before>(?:{_NAME})?[,.:]? ?(?P<day>{_DAY})?[,.]?(?: ?[-–—]{{1,2}})? ?)(?P<open>[(/])"
    rf"(?P<credit>[^()/\n]{{2,60}}(?:/[^()/\n]{{2,30}})?)[)/]\.?(?P<dash>\s*[-–—_:]{{1,2}})?{_SENTENCE}"
)
_PLACED = re.compile(
    rf"(?:{_CAPITALS}(?:[,.] {_DAY})?|{_NAME}, {_DAY})\s*(?:\s[-–—_]{{1,2}}|[—–]|--)(?=\s|$){_SENTENCE}"
    rf"|{_WORD}(?: {_WORD}){{0,3}} \|{_SENTENCE}"
)
_BESIDE = re.compile(
    rf"{_NAME}(?:,? {_DAY})?(?:, | [-–—]{{1,2}} )"
    rf"(?P<credit>(?:The )?[A-Z][\w.’']*(?: {_WORD}){{0,3}}) ?(?:--|[-–—])(?=\s){_SENTENCE}"
)
_LABELLED = re.compile(rf"(?P<place>[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){{0,3}}(?:, {_DAY})?):(?= [A-Z“\"‘])")
# Another that speaks, and the characters within which one would: "ROE: Thank you."
_LABEL = re.compile(r"\n\s*(?:[A-Z][A-Z.’'-]+,? ?){1,4}:(?= )")
_NEAR = 3000
# Words in capitals before a colon that are no place.
_LABELS = frozenset(
    "BREAKING UPDATE UPDATED PUBLISHED FILE WATCH EXCLUSIVE ANALYSIS OPINION NOTE WARNING READ MORE VIDEO PHOTO PHOTOS "
    "LIVE HOST COMMENTARY EDITORIAL QUESTION ANSWER EXPLAINER CORRECTION MEMO TO FROM POLL REPORT STUDY REVIEW FACT "
    "ALERT SUMMARY ABSTRACT BACKGROUND CONTEXT LISTEN RELATED UPDATES TIMELINE PROFILE INTERVIEW".split()
)
_SIGNED = re.compile(
    r"[.!?][”\"’']?\s*(?P<own>(?:[-–—]{1,2}\s*|[(\[/]\s?)(?P<credit>[^()\[\].\n–—-]{2,60})[)\]/]?\.?$)"
)
_CAPITALS_LAST = re.compile(r"(?<!\S)(?:[A-Z][A-Z.’'-]+(?:, [A-Z][a-z.]+)?,? ){1,5}$")
_MADE = re.compile(r"(?:[a-z]{1,4}/){0,4}[a-z]{1,4}[ ,]+\((?P<credit>[^()]{2,60})\)")
# Tags that by themselves are a button or a heading of the page.
_BUTTONS = frozenset({"RSS", "APP", "MAP", "TAP", "Trend", "Petra"})
# A place by itself; beside a picture the agency stands with the one that sells it.
_PLACE = re.compile(rf"{_CAPITALS}|(?!Getty|Images?|Photos?|Pool|Handout|File|Staff){_WORD}(?:, {_WORD})?")
# A name that ends in one of these goes on behind its letters in brackets: "The Saudi Press Agency (SPA) Director".
_MEDIA = frozenset("agency press news service media network wire".split())


def dateline(text: str, line: Span, agencies: Agencies, *, first: bool) -> Span | None:
    """The dateline that opens the line, with its dash; None if none does.

    `first` says that the report begins here: further down only a dateline with an agency counts.
    """
    end = min(line.end, line.start + _LONGEST)
    if (match := _CREDITED.match(text, line.start, end)) and _is_credited(match, agencies, first=first):
        placed = None if match["before"] else _PLACED.match(text, _next(text, match.end()), end)
        return Span(line.start, (placed or match).end())
    if first and (match := _BESIDE.match(text, line.start, end)) and _is_all_agencies(match["credit"], agencies):
        return Span(line.start, match.end())
    if first and (match := _PLACED.match(text, line.start, end)) and match[0].split()[0].upper() not in _LABELS:
        return Span(line.start, match.end())
    if first and (match := _LABELLED.match(text, line.start, end)) and _is_place(text, match, agencies):
        return Span(line.start, match.end())
    return None


def dateline_within(text: str, line: Span, agencies: Agencies) -> Span | None:
    """A dateline with an agency after a headline on the same line, as flattened pages have it; else None."""
    end = min(line.end, line.start + 2 * _LONGEST)
    for span, _ in agencies.find(text, line.start, end):
        opening = text.rfind("(", line.start, span.start)
        if opening == span.start - 1 and (place := _capitals_before(text, line.start, opening)):
            match = _CREDITED.match(text, place.start, end)
            if match and match["dash"]:
                return Span(place.start, match.end())
    return None


def is_dateline(text: str, line: Span, agencies: Agencies) -> bool:
    """Whether the line is a dateline and nothing else: "AP, SEOUL", "LONDON (Reuters) -"."""
    if len(line) > _LONGEST:
        return False
    words = line.of(text).removeprefix("By ")
    first, _, rest = words.partition(", ")
    before, _, last = words.rpartition(", ")
    return (
        _is_filed(first, rest, agencies)
        or _is_filed(last, before, agencies)
        or dateline(text, line, agencies, first=True) == line
    )


def is_signature(text: str, line: Span, agencies: Agencies) -> bool:
    """Whether the line names agencies and nothing else, but for those who put it together: "jd/ar (AFP, dpa)"."""
    words = line.of(text)
    if len(line) > _LONGEST // 2 or "©" in words or words in _BUTTONS:
        return False
    made = _MADE.fullmatch(words)
    return _is_all_agencies(made["credit"] if made else words, agencies)


def sign_off(text: str, line: Span, agencies: Agencies) -> Span | None:
    """The name of an agency set off after the last stop of the line: "(AFP)", "- Reuters."; else None."""
    match = _SIGNED.search(text, max(line.start, line.end - _LONGEST), line.end)
    if not match or not _is_all_agencies(match["credit"], agencies):
        return None
    return Span(match.start("own"), line.end)


def _is_credited(match: re.Match[str], agencies: Agencies, *, first: bool) -> bool:
    if not _is_all_agencies(match["credit"], agencies):
        return False
    before = match["before"].strip()
    if not before or match["day"] or before.split(",")[0].isupper():
        return True
    return match["open"] == "(" and (bool(match["dash"]) or (first and _is_plain(before)))


def _is_plain(place: str) -> bool:
    """Whether the words before an agency may be a place, though neither capitals nor a dash say so."""
    words = place.casefold().split()
    return len(words) <= 3 and not _MEDIA & set(words)


def _next(text: str, at: int) -> int:
    """Where the next word begins."""
    return at + len(text[at : at + 3]) - len(text[at : at + 3].lstrip(" "))


def _is_all_agencies(credit: str, agencies: Agencies) -> bool:
    """Whether the credit names agencies and nothing else, save "and" and the like."""
    found = [span for span, _ in agencies.find(credit)]
    rest = "".join(_outside(credit, found))
    return bool(found) and not set(re.findall(r"\w+", rest)) - {"and", "The", "the", "with", "via", "ENDS", "Ends"}


def _is_filed(credit: str, place: str, agencies: Agencies) -> bool:
    """Whether it is an agency's name with the place whence it reports: "AP, SEOUL", "Seoul, AFP"."""
    return (
        bool(_PLACE.fullmatch(place)) and _is_all_agencies(credit, agencies) and not _is_all_agencies(place, agencies)
    )


def _outside(credit: str, found: list[Span]) -> Iterator[str]:
    at = 0
    for span in found:
        yield credit[at : span.start]
        at = span.end
    yield credit[at:]


def _is_place(text: str, labelled: re.Match[str], agencies: Agencies) -> bool:
    """Whether the label is a place: no word for a kind of report, no agency, and no first of many who speak."""
    words = labelled["place"]
    is_transcript = _LABEL.search(text, labelled.end(), labelled.end() + _NEAR)
    return not _LABELS & set(words.split()) and not agencies.named(words) and not is_transcript


def _capitals_before(text: str, start: int, end: int) -> Span | None:
    """The run of words in capitals that ends at `end`."""
    match = _CAPITALS_LAST.search(text, start, end)
    return Span(match.start(), end) if match else None
