"""Statements of many reports on a terminal, as CSV, as JSON and as Citron has them."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from making import at, reading, statement
from referencing import Registry, Resource
from rich.console import Console

from attache.lexicon.world import World
from attache.records import Mention, MentionKind, Source, SourceKind, Stance, StatementKind, When
from attache.records.wire import schema
from attache.show.citron import quotes_citron
from attache.show.json import quotes_json
from attache.show.quotes import terminal_quotes
from attache.show.reports import place
from attache.show.tables import QUOTE_COLUMNS, quotes_csv
from attache.tell.quotes import Search

WORLD = World.load()
TEXT = """Harbour talks stall
Ada Brenn told reporters on Friday that no boat would sail.
“None at all,” she reportedly said, “not one.”
=1+1 is the sum, harbour \x1b[2Jofficials denied."""
NO_BOAT, NONE, SUM = "no boat would sail", "“None at all,”", "=1+1 is the sum"


def read():
    told = statement(TEXT, "s1", NO_BOAT, "told", "Ada Brenn", "Port Radio")
    told = replace(
        told,
        speaker=Source(kind=SourceKind.PERSON, name="Ada Brenn", span=at(TEXT, "Ada Brenn")),
        source=at(TEXT, "Ada Brenn"),
        addressee=Source(kind=SourceKind.GROUP, name="reporters", span=at(TEXT, "reporters")),
        said=When(date(2023, 3, 10), date(2023, 3, 10)),
    )
    said = replace(
        told,
        id="s2",
        kind=StatementKind.DIRECT,
        content=(at(TEXT, NONE), at(TEXT, "“not one.”")),
        cue=at(TEXT, "said"),
        speaker=replace(told.speaker, span=at(TEXT, "she")),
        source=at(TEXT, "she"),
        relays=(),
        addressee=None,
        said=None,
        hedge=at(TEXT, "reportedly"),
    )
    denied = statement(TEXT, "s3", SUM, "denied", None, stance=Stance.DENYING, negated=True)
    denied = replace(denied, source=at(TEXT, "officials"))
    name = Mention(id="m1", kind=MentionKind.PERSON, span=at(TEXT, "Ada Brenn"), name="Ada Brenn")
    return reading("port", TEXT, wire="Reuters", mentions=(name,), statements=(told, said, denied))


def quotes(*readings):
    return Search(world=WORLD).quotes(readings or [read()])


def printed(found, width=100):
    out = io.StringIO()
    terminal_quotes(found, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_the_terminal_has_the_report_then_the_speaker_then_what_is_said():
    lines = printed(quotes()).splitlines()
    assert [line for line in lines if line.endswith(" ")] == []
    assert lines[1] == "The port · 11 March 2023 · wire Reuters"
    start, end = at(TEXT, NO_BOAT).start, at(TEXT, NO_BOAT).end
    at_brenn = lines.index("Ada Brenn")
    assert lines[at_brenn + 1 : at_brenn + 3] == [
        "  told reporters no boat would sail",
        f"  port:{start}-{end} · The port ← Reuters ← Port Radio ← Ada Brenn · indirect · said 10 March 2023",
    ]
    assert "  said: “None at all,” … “not one.”" in lines
    assert any(line.endswith("direct · hedged: reportedly") for line in lines)
    assert "speaker not settled" in lines
    assert any("denying · negated" in line for line in lines)


def test_who_is_told_stands_once_and_a_dash_is_no_word_of_saying():
    ordered = statement(TEXT, "s1", "reporters on Friday", "told", "Ada Brenn")
    ordered = replace(ordered, addressee=Source(kind=SourceKind.GROUP, name="reporters", span=at(TEXT, "reporters")))
    bare = replace(ordered, cue=at(TEXT, "."))
    lines = printed(quotes(replace(read(), statements=(ordered, bare)))).splitlines()
    assert "  told reporters on Friday" in lines
    assert "  reporters on Friday" in lines


def test_whom_the_text_names_not_is_not_shown_as_one():
    officials = Source(kind=SourceKind.GROUP, name="harbour officials", named=False)
    unnamed = replace(read().statements[2], speaker=officials)
    assert "harbour officials (no name given)" in printed(quotes(replace(read(), statements=(unnamed,)))).splitlines()


def test_no_report_steers_the_terminal_and_no_line_is_wider_than_it():
    steering = replace(read().statements[0], speaker=Source(kind=SourceKind.GROUP, name="\x1b[31mofficials"))
    shown = printed(quotes(replace(read(), statements=(steering,))), 40)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 40


@pytest.mark.parametrize(
    ("path", "id", "name"),
    [("in/a.txt", "a", "a.txt"), ("in/w.jsonl", "ap-7", "w.jsonl#ap-7"), ("", "x", "x"), ("stdin", "stdin", "stdin")],
)
def test_a_place_names_the_file_and_the_report_in_it(path, id, name):
    assert place(replace(read().article, path=path, id=id)) == name


def test_csv_has_a_row_a_statement_that_any_reader_opens():
    rows = list(csv.DictReader(io.StringIO("".join(quotes_csv(quotes())), newline="")))
    assert tuple(rows[0]) == QUOTE_COLUMNS
    one, two, three = rows
    assert one["chain"] == "The port ← Reuters ← Port Radio ← Ada Brenn"
    assert (one["said_first"], one["addressee"], one["relays"]) == ("2023-03-10", "reporters", "Port Radio")
    assert TEXT[int(one["start"]) : int(one["end"])] == one["content"] == NO_BOAT
    assert two["spans"] == " ".join(f"{s.start}-{s.end}" for s in read().statements[1].content)
    assert (two["hedge"], two["negated"], three["negated"]) == ("reportedly", "false", "true")
    assert three["speaker"] == three["speaker_start"] == ""


def test_no_cell_is_a_formula_and_none_holds_a_control_character():
    table = "".join(quotes_csv(quotes()))
    assert f",'{SUM}," in table
    assert "\x1b" not in table
    assert table.count("\n") == 4


def test_json_fits_its_schema_and_its_offsets_open_on_its_words():
    made = json.loads("".join(quotes_json(quotes(read(), read()))))
    both = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    Draft202012Validator(schema("quotes"), registry=both).validate(made)
    assert len(made) == 6
    for quote in made:
        assert " … ".join(TEXT[s["start"] : s["end"]] for s in quote["content"]) == quote["words"]["content"]
    assert made[0]["outlet"] == "The port"
    assert [link["kind"] for link in made[0]["chain"]] == ["outlet", "wire", "relay", "person"]


def test_of_no_statement_json_is_an_empty_list_and_csv_a_heading():
    none = replace(read(), statements=())
    assert json.loads("".join(quotes_json(quotes(none)))) == []
    assert "".join(quotes_csv(quotes(none))).split(",")[0] == "article"
    assert list(quotes_citron(quotes(none))) == []


def test_each_report_is_a_document_of_citron():
    lines = list(quotes_citron(quotes(read(), replace(read(), article=replace(read().article, id="b")))))
    documents = [json.loads(line) for line in lines]
    assert [d["quotes"][0]["id"] for d in documents] == ["port#s1", "b#s1"]
    assert documents[0]["text"] == TEXT
    for quote in documents[0]["quotes"]:
        for span in (quote["cue"], *quote["sources"], *quote["contents"], *quote["coreferences"]):
            assert TEXT[span["start"] : span["end"]] == span["text"]


def test_citron_is_told_the_name_that_a_pronoun_means():
    (document,) = map(json.loads, quotes_citron(quotes()))
    told, said, denied = document["quotes"]
    assert ([s["text"] for s in told["sources"]], told["coreferences"]) == (["Ada Brenn"], [])
    assert [s["text"] for s in said["sources"] + said["coreferences"]] == ["she", "Ada Brenn"]
    assert ([s["text"] for s in denied["sources"]], denied["coreferences"]) == (["officials"], [])
