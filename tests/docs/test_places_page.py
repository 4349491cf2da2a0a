"""docs/places.md shows what is really read; `pytest tests/docs --rewrite-golden` writes it anew.

The forms come from placeforms.txt beside this file. Whether a form is read is found out by reading it: one that starts
to be read, or ceases to, changes the page, and this test says so.
"""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from conftest import INDENT, Golden
from making import reading

import attache
from attache.records import Precision
from attache.show.markdown import escaped
from attache.tell.places import find_placings

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"
OPENING = """# Places: the forms read, and those known to fail

This page is written by the reader itself: each example was read when the page was made, and a test reads them all
again. The forms stand in `tests/docs/placeforms.txt`. `attache places` prints the same of your reports; in Python it is
`attache.places(text)`.

Under each text stands what was read in it: the name as written, the place it was taken for, with the first division and
the state that it lies in and how exactly it is known, and why.

## Forms read
"""
FAILING = """
## Forms known to fail

What ought to be read in these texts is not, or not as it ought. A form moves up from here as soon as it is read.
"""
OPEN = "not settled"


@dataclass(frozen=True)
class Form:
    """A form of place: where it stands on the page, a text, and what ought to be read in it."""

    chapter: str
    heading: str
    text: str
    wanted: tuple[str, ...]


def forms():
    chapter = heading = ""
    for kind, lines in groupby((HERE / "placeforms.txt").read_text("utf-8").splitlines(), kind_of):
        words = [line.strip("# ") for line in lines]
        if kind == "chapter":
            chapter = words[-1]
        elif kind == "heading":
            heading = words[-1]
        elif kind == "text":
            text = "\n".join(words)
        elif kind == "wanted":
            yield Form(chapter, heading, text, tuple(word for word in words if word != "nothing"))


def kind_of(line):
    if line.startswith(INDENT):
        return "wanted"
    return "chapter" if line[:2] == "##" else "heading" if line[:1] == "#" else "text" if line else ""


def line(text, place):
    """A place as placeforms.txt has it."""
    within = f", {place.country}" if place.country else ""
    answer = OPEN if place.precision is Precision.UNRESOLVED else f"{place.name}{within} ({place.precision})"
    return f"{place.span.of(text)} → {answer}"


def items(form, places):
    placings = find_placings([reading("page", form.text, places=places)])
    told = (f"- **{escaped(p.excerpt.words)}** → {escaped(p.answer or OPEN)}: {escaped(p.place.why)}" for p in placings)
    return "\n".join(told) or "- no place"


def test_the_page_of_places_is_what_is_read(golden):
    told = {form: attache.places(form.text) for form in forms()}
    good = [form for form, found in told.items() if [line(form.text, place) for place in found] == [*form.wanted]]
    page = OPENING
    for chapter, members in groupby(good, key=lambda form: form.chapter):
        page += f"\n### {chapter}\n" + "".join(f"{head(form)}{items(form, told[form])}\n" for form in members)
    page += FAILING
    for form in (form for form in told if form not in good):
        wanted = "\n".join(f"- {escaped(want)}" for want in form.wanted) or "- no place"
        page += f"{head(form)}read:\n\n{items(form, told[form])}\n\ninstead of:\n\n{wanted}\n"
    Golden(DOCS, golden.rewrite).file("places.md", page)


def head(form):
    return f"\n**{escaped(form.heading)}**\n\n> {escaped(form.text)}\n\n"


@pytest.mark.parametrize("form", list(forms()), ids=lambda form: form.heading)
def test_what_ought_to_be_read_stands_in_the_text_in_its_order(form):
    ends = [0]
    for want in form.wanted:
        words = want.partition(" → ")[0]
        ends.append(form.text.index(words, ends[-1]) + len(words))
