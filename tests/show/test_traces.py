"""An utterance through the reports, on a terminal and as JSON."""

import io
import json
from dataclasses import replace

from jsonschema import Draft202012Validator
from making import encoder, reading, statement
from referencing import Registry, Resource
from rich.console import Console

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import Basis, Reading
from attache.records.wire import schema
from attache.relate.pictures import relate
from attache.show.traces import terminal_traces, traces_json
from attache.tell.traces import Trace, find_traces

SAID = "the port of Sarn will stay shut until every last mine is cleared from the bay"
LONGER = "the port of Sarn will stay firmly shut until the mines are cleared from the whole bay"


def told(name: str, words: str, *, day: str = "2023-03-11", borrowed: bool = False) -> Reading:
    """A report in which the harbour master says so."""
    text = f"Harbour master Ada Brenn said {words}."
    made = reading(name, text, day=day, statements=(statement(text, "s", words, "said", "Ada Brenn"),))
    return replace(made, dating=replace(made.dating, basis=Basis.BORROWED)) if borrowed else made


def traced(*readings: Reading) -> list[Trace]:
    return list(find_traces("port stay shut", relate(list(readings), Resemblances.load(), Disputes.load(), encoder())))


def shown(*readings: Reading) -> str:
    out = io.StringIO()
    terminal_traces(traced(*readings), Console(file=out, width=160))
    return out.getvalue()


def test_words_that_were_put_in_stand_between_marks_and_those_left_out_are_named():
    page = shown(told("post", SAID), told("ridge", LONGER, day="2023-03-12"))
    assert "will stay ⟨firmly⟩ shut until the ⟨mines⟩ are cleared from the ⟨whole⟩ bay" in page.replace(
        "⟨mines⟩", "⟨mines⟩"
    )
    assert "left out: every, last" in page
    assert page.count("first in these reports") == 1


def test_of_one_day_none_is_the_first_and_a_day_that_is_lent_says_so():
    page = shown(told("post", SAID), told("ridge", LONGER), told("coast", SAID, borrowed=True))
    assert page.count("of the first day in these reports") == 2
    assert "11 March 2023 (borrowed from its story) · The coast" in page


def test_a_cell_for_each_two_reports_says_why():
    page = shown(told("post", SAID), told("ridge", LONGER), told("coast", SAID, day="2023-03-12"))
    assert page.count("not independent:") == 3


def test_the_json_keeps_to_its_schema():
    names = ("reading", "claims")
    registry = Registry().with_resources([(f"{n}.schema.json", Resource.from_contents(schema(n))) for n in names])
    made = json.loads("".join(traces_json(traced(told("post", SAID), told("ridge", LONGER, day="2023-03-12")))))
    Draft202012Validator(schema("trace"), registry=registry).validate(made)
    assert made[0]["earliest"] == ["post"]
    assert "firmly" in made[0]["renderings"][1]["added"]
