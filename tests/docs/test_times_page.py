"""docs/times.md shows what is really read; `pytest tests/docs --rewrite-golden` writes it anew.

The forms come from timeforms.txt beside this file. Whether a form is read is found out by reading it: one that starts
to be read, or ceases to, changes the page, and this test says so.
"""

from datetime import date
from itertools import groupby

import pytest
from conftest import Golden
from pageforms import DOCS, FAILING, failed, forms, listed, stands_in_order

from attache.lexicon.timewords import TimeWords, time_phrases
from attache.read.time.times import find_times
from attache.records import Span
from attache.show.markdown import escaped
from attache.show.words import days

FORMS = tuple(forms("timeforms.txt"))
OPENING = """# Times: the forms read, and those known to fail

This page is written by the reader itself: each example was read when the page was made, and a test reads them all
again. The words and phrases stand in `lexicon/tables/timewords.yaml` and `timephrases.yaml` with examples of their own,
the forms of this page in `tests/docs/timeforms.txt`.

Under each text stands what was read in it: the expression, its TIMEX3 value, the days it covers, and how that was
counted. Where nothing else is said, the text was read as a report of Saturday, 19 June 2021. `attache times` prints the
same of your reports; in Python it is `attache.times(text, "2021-06-19")`.

## Forms read
"""
USUAL = "2021-06-19"
PHRASES = """
## Every phrase

The lexicon proves each kind of phrase by sentences of its own, read on the same day; with the days that are meant.

| sentence | value | days |
|---|---|---|
"""
LAST = "What stays open, and why"
"""This chapter stands behind the forms that fail: what it shows is read as far as can be."""
OPEN = f"""
## {LAST}

A report may bear no date. What needs one then stays open: it has no value and no days, its anchor is `unknown`, and it
says why. Nothing is guessed. If other reports of its story are given, the report borrows their day and says so; with
`--published` you give it one.
"""


def read(form, words):
    day, _, borrowed = form.setting.partition(" ")
    anchor = None if day == "none" else date.fromisoformat(day)
    return list(find_times(form.text, [Span(0, len(form.text))], anchor, words, borrowed=borrowed == "borrowed"))


def line(text, time):
    """A time as timeforms.txt has it."""
    return " · ".join(filter(None, (f"{time.span.of(text)} → {time.value or 'open'}", time.mod, time.bound, time.zone)))


def item(text, time):
    """A time as the page has it, with the days it covers and how they were counted."""
    words, _, value = line(text, time).partition(" → ")
    covers = days(time.when)
    covered = f" ({covers})" if covers and covers != value else ""
    return f"- **{escaped(words)}** → {escaped(value)}{covered}: {escaped(time.why)}"


def test_the_page_of_times_is_what_is_read(golden):
    words = TimeWords.load()
    told = {form: read(form, words) for form in FORMS}
    good = {form: found for form, found in told.items() if [line(form.text, t) for t in found] == [*form.wanted]}
    bad = {form: found for form, found in told.items() if form not in good}
    rest = [FAILING, *failing(bad), OPEN, *shown(good, LAST), PHRASES, *phrases(words)]
    page = "".join([OPENING, *chapters(good), *rest])
    Golden(DOCS, golden.rewrite).file("times.md", page)


def chapters(good):
    for chapter, _ in groupby(form.chapter for form in good):
        if chapter != LAST:
            yield f"\n### {chapter}\n"
            yield from shown(good, chapter)


def shown(good, chapter):
    for form in (form for form in good if form.chapter == chapter):
        yield f"{head(form)}{items(form, good[form])}\n"


def head(form):
    day, _, borrowed = form.setting.partition(" ")
    notes = {USUAL: "", "none": ", without a day"}
    note = f", read on {day}, the day of its story" if borrowed else notes.get(day, f", read on {day}")
    return f"\n**{escaped(form.heading)}**{note}\n\n> {escaped(form.text)}\n\n"


def items(form, found):
    return "\n".join(item(form.text, time) for time in found) or "- no time"


def failing(bad):
    for form, found in bad.items():
        yield failed(head(form), items(form, found), listed(form.wanted, "no time"))


def phrases(words):
    for example in (find for phrase in time_phrases() for find in phrase.finds):
        marked = example.rpartition(" → ")[0]
        text = marked.replace("[", "").replace("]", "")
        span = Span(marked.index("["), marked.index("]") - 1)
        found = find_times(text, [Span(0, len(text))], date.fromisoformat(USUAL), words, references=True)
        time = next((time for time in found if time.span == span), None)
        before, after = (part.replace(part.strip(), escaped(part)) for part in (text[: span.start], text[span.end :]))
        value, when = (time.value, time.when) if time else ("not read", None)
        yield f"| {before}**{escaped(span.of(text))}**{after} | {value} | {days(when)} |\n"


def test_every_form_says_what_ought_to_be_read():
    assert len(FORMS) > 40
    assert not [form for form in FORMS if not (form.chapter and form.heading and form.setting and form.text)]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.heading)
def test_what_ought_to_be_read_stands_in_the_text_in_its_order(form):
    assert stands_in_order(form)
