"""iCalendar, checked by the rules of RFC 5545 that a calendar trips over."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import at, event, reading, statement

from attache.records import EventType, Party, Place, Plan, Precision, When
from attache.show.ical import calendar_ical, folded
from attache.tell.calendars import find_entries

NAME = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)")
TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
ONCE = {
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "CATEGORIES",
    "STATUS",
    "SEQUENCE",
    "TRANSP",
}
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS"}


def parsed(written):
    """The events, property by property, of a calendar that keeps to RFC 5545; AssertionError where it does not."""
    assert written.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", written)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    lines = written.replace("\r\n ", "").split("\r\n")[:-1]
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[2].startswith("PRODID:-//attache//")
    assert lines[-1] == "END:VCALENDAR"
    return [
        checked(body.split("\r\n"))
        for body in re.findall(r"BEGIN:VEVENT\r\n(.*?)\r\nEND:VEVENT", "\r\n".join(lines), re.DOTALL)
    ]


def checked(lines):
    pairs = [(m[1], m[2], m[3]) for m in map(NAME.fullmatch, lines) if m]
    assert len(pairs) == len(lines), "a line is no property"
    names = [name for name, _, _ in pairs]
    assert all(names.count(name) <= 1 for name in ONCE)
    assert set(names) >= NEEDED
    found = {name: value for name, _, value in pairs}
    datetime.strptime(found["DTSTAMP"], "%Y%m%dT%H%M%SZ")
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        assert TEXT.fullmatch(found.get(name, "")), name
    assert {p for name, p, _ in pairs if name in {"DTSTART", "DTEND"}} <= {";VALUE=DATE"}
    if "DTEND" in found:
        assert day(found["DTSTART"]) < day(found["DTEND"])
    assert found["SEQUENCE"].isdecimal()
    assert found["STATUS"] in {"TENTATIVE", "CONFIRMED", "CANCELLED"}
    return found


def day(value):
    return date(int(value[:4]), int(value[4:6]), int(value[6:]))


def plain(value):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def told(id, words, first, last=None, *, day="2024-03-04", text=None, **more):
    plan = {key: more.pop(key) for key in ("event", "was", "cancelled", "said_in") if key in more}
    when = When(first, last or first) if first else None
    return reading(
        id, text or words, day=day, plans=(Plan(id="p1", span=at(text or words, words), when=when, **plan),), **more
    )


def calendar(*readings):
    return "".join(calendar_ical(find_entries(readings)))


def test_an_event_has_its_day_the_day_after_as_its_end_its_parties_its_place_and_its_proof():
    text = "Ines Calder said Norway and Chad will meet, at last; in Doha."
    act = event(
        text,
        "meet",
        EventType.CONSULT,
        mode="visit",
        actors=(Party(name="Norway", country="NOR"),),
        recipients=(Party(name="Chad", country="TCD"),),
        place=Place(span=at(text, "Doha"), name="Doha", precision=Precision.CITY, country="QAT", why="known"),
    )
    words = "Norway and Chad will meet, at last; in Doha"
    said = statement(text, "s1", words, "said", "Ines Calder")
    one = told(
        "post",
        words,
        date(2024, 3, 31),
        text=text,
        event="meet",
        said_in="s1",
        events=(act,),
        statements=(said,),
        wire="Reuters",
    )
    [found] = parsed(calendar(one))
    assert (found["DTSTART"], found["DTEND"], found["STATUS"]) == ("20240331", "20240401", "CONFIRMED")
    assert plain(found["SUMMARY"]) == words
    assert plain(found["LOCATION"]) == "Doha, QAT"
    assert found["CATEGORIES"] == "CONSULT,visit"
    assert found["DTSTAMP"] == "20240304T000000Z"
    start = text.index(words)
    assert plain(found["DESCRIPTION"]).split("\n") == [
        "31 March 2024",
        "With: Norway, Chad",
        f"“{words}”",
        f"post:{start}-{start + len(words)} · The post ← Reuters ← Ines Calder · 4 March 2024",
    ]


def test_what_may_be_on_several_days_covers_them_and_says_so():
    [found] = parsed(calendar(told("post", "Kenya will hold elections", date(2024, 8, 1), date(2024, 8, 31))))
    assert (found["DTSTART"], found["DTEND"], found["STATUS"]) == ("20240801", "20240901", "TENTATIVE")
    assert found["SUMMARY"] == "some day of August 2024: Kenya will hold elections"


def test_what_is_off_is_cancelled_and_names_the_entry_it_was_moved_to():
    old = told("a", "the trial of the shipowner opens", date(2024, 3, 13))
    moved = told(
        "b",
        "the trial of the shipowner was moved",
        date(2024, 4, 17),
        day="2024-03-06",
        was=When(date(2024, 3, 13), date(2024, 3, 13)),
    )
    before, after = parsed(calendar(old, moved))
    assert (before["STATUS"], after["STATUS"]) == ("CANCELLED", "CONFIRMED")
    assert before["RELATED-TO"] == after["UID"]
    assert before["SUMMARY"].startswith("moved: ")
    assert "Moved from 13 March 2024" in plain(after["DESCRIPTION"])
    [off] = parsed(calendar(old, told("b", "the trial of the shipowner is off", date(2024, 3, 13), cancelled=True)))
    assert (off["STATUS"], off["SUMMARY"][:11]) == ("CANCELLED", "cancelled: ")


def test_what_has_no_day_is_left_out():
    assert parsed(calendar(told("post", "the delegation is due to arrive", None))) == []


def test_the_same_reports_give_the_same_bytes_in_any_order_and_undated_ones_too():
    one = told("a", "the vote follows", date(2024, 3, 13), day=None)
    other = told("b", "trams stop", date(2024, 3, 13))
    assert calendar(one, other) == calendar(other, one)
    assert {found["DTSTAMP"] for found in parsed(calendar(one, other))} == {"19700101T000000Z", "20240304T000000Z"}
    assert len({found["UID"] for found in parsed(calendar(one, other))}) == 2


def test_the_last_day_there_is_has_no_end():
    [found] = parsed(calendar(told("post", "the lease will end", date.max)))
    assert (found["DTSTART"], found.get("DTEND")) == ("99991231", None)


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=300))
def test_no_words_break_a_calendar(words):
    [found] = parsed(calendar(told("post", words, date(2024, 3, 13), outlet=words)))
    assert day(found["DTEND"]) - day(found["DTSTART"]) == timedelta(days=1)


@pytest.mark.parametrize("line", ["x" * 75, "x" * 76, "x" * 74 + "é", "“" * 200, ""])
def test_a_folded_line_unfolds_to_itself(line):
    assert folded(line).replace("\r\n ", "") == f"{line}\r\n"
    assert max(len(part.encode()) for part in folded(line).split("\r\n")) <= 75
