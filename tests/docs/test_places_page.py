"""docs/places.md shows what is really read; `pytest tests/docs --rewrite-golden` writes it anew.

The forms come from placeforms.txt beside this file. Whether a form is read is found out by reading it: one that starts
to be read, or ceases to, changes the page, and this test says so.
"""

from itertools import groupby

import pytest
from conftest import Golden
from making import reading
from pageforms import DOCS, FAILING, failed, forms, listed, stands_in_order

import attache
from attache.records import Precision
from attache.show.markdown import escaped
from attache.tell.places import find_placings

FORMS = tuple(forms("placeforms.txt"))
OPENING = """# Places: the forms read, and those known to fail

This page is written by the reader itself: each example was read when the page was made, and a test reads them all
again. The forms stand in `tests/docs/placeforms.txt`. `attache places` prints the same of your reports; in Python it is
`attache.places(text)`.

Under each text stands what was read in it: the name as written, the place it was taken for, with the first division and
the state that it lies in and how exactly it is known, and why.

## Forms read
"""
OPEN = "not settled"


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
    told = {form: attache.places(form.text) for form in FORMS}
    good = [form for form, found in told.items() if [line(form.text, place) for place in found] == [*form.wanted]]
    page = OPENING
    for chapter, members in groupby(good, key=lambda form: form.chapter):
        page += f"\n### {chapter}\n" + "".join(f"{head(form)}{items(form, told[form])}\n" for form in members)
    page += FAILING
    for form in (form for form in told if form not in good):
        page += failed(head(form), items(form, told[form]), listed(form.wanted, "no place"))
    Golden(DOCS, golden.rewrite).file("places.md", page)


def head(form):
    return f"\n**{escaped(form.heading)}**\n\n> {escaped(form.text)}\n\n"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.heading)
def test_what_ought_to_be_read_stands_in_the_text_in_its_order(form):
    assert stands_in_order(form)
