"""A fault costs its own sentence; and no text there is makes one: marks without end, letters of no script."""

from importlib import import_module
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.desk.desks import Desk
from attache.lexicon.speech import Saying, Speech
from attache.read.faults import Faults
from attache.read.readings import read
from attache.read.speech.statements import find_statements
from attache.records import Article, Span, Statement
from attache.records.wire import reading_from, reading_json
from attache.text.language import Language

SPEECH = Speech.load()
LANGUAGE = Language.load()

MARKS = [*"\"'“”„‟‘’‚‛«»‹›「」『』`´″′", "''", "``", '""', "“”", "”“"]
WORDS = ["Kovac", "she", "they", "said", "says", "told", "asked:", "according to", "called", "reading", "that", "not"]
WORDS += [
    "the mayor",
    "a banner",
    "quoted by",
    "as saying",
    "Q:",
    "A:",
    "KOVAC:",
    "— Marta Kovac",
    "(@kovac)",
    "so-called",
]
ODD = [
    *"\u202e\u202d\u2066\u2069\u200f\u200b\u200d\ufeff\u00ad\u0301\x00\x1b\ud800\udc00\ufffd",
    *"𝔘🇳👩ßİǆ漢ไع",
    "👩‍👩‍👧",
    "ﬁ",
]
JOINTS = [" ", "\n", "\n\n", ", ", ". ", "? ", "! ", ": ", " — ", "… ", "-", "(", ")", "\t", "\r\n", "\u2028", "\u00a0"]
TEXTS = st.lists(st.sampled_from([*MARKS, *MARKS, *WORDS, *ODD, *JOINTS, *JOINTS]) | st.text(max_size=4), max_size=60)


class Brittle(Speech):
    """A lexicon that breaks at a word."""

    def verbs(self, form: str) -> tuple[Saying, ...]:
        """The verbs of that form; an error for one of them."""
        if form == "exploded":
            raise KeyError(form)
        return super().verbs(form)


def statements(text: str) -> list[Statement]:
    paragraphs, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((offset, line))
        offset += len(line) + 1
    return list(find_statements(text, LANGUAGE.parse(paragraphs), (), (), SPEECH))


def well_formed(text: str, found: list[Statement]) -> bool:
    for statement in found:
        content = statement.content
        for span in (*content, statement.cue, *([statement.speaker.span] if statement.speaker else [])):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()
        assert all(before.end <= after.start for before, after in pairwise(content))
        assert not any(span.overlaps(statement.cue) for span in content)
    return True


def test_a_fault_costs_its_own_sentence():
    before, after = "Marta Kovac said the harbour was safe.", "“It will stay so,” she added."
    text = f"{before} A crane exploded, Ilir Hoxha said. {after}"
    sentences = LANGUAGE.parse([(0, text)])
    brittle = Brittle(SPEECH.sayings, ())
    faults = Faults("statements")
    found = list(find_statements(text, sentences, (), (), brittle, faults=faults))
    assert [statement.cue.of(text) for statement in found] == ["said", "added"]
    (fault,) = faults.found
    assert (fault.stage, fault.why) == ("statements", "KeyError: 'exploded'")
    assert fault.span.of(text) == "A crane exploded, Ilir Hoxha said."
    with pytest.raises(KeyError):
        list(find_statements(text, sentences, (), (), brittle))


@pytest.mark.parametrize("step", ["statements.hedge", "relays.carriers", "circumstances._told"])
def test_a_late_fault_costs_no_more(monkeypatch, step):
    """Whichever step fails on one sentence, what the others report is kept."""
    module = import_module(f"attache.read.speech.{step.split('.')[0]}")
    whole = getattr(module, step.split(".")[1])

    def failing(draft, *rest):
        if draft.sentence == 1:
            raise ValueError("no such thing")
        return whole(draft, *rest)

    monkeypatch.setattr(module, step.split(".")[1], failing)
    text = "Marta Kovac said the harbour was safe. Ilir Hoxha said it was shut. Ada Brenn said nobody knew."
    sentences, faults = LANGUAGE.parse([(0, text)]), Faults("statements")
    found = [s.source.of(text) for s in find_statements(text, sentences, (), (), SPEECH, faults=faults)]
    assert {"Marta Kovac", "Ada Brenn"} <= set(found)
    assert [fault.span.of(text) for fault in faults.found] == ["Ilir Hoxha said it was shut."]


def test_a_fault_shows_in_the_reading(monkeypatch):
    def failing(*_: object) -> None:
        raise ValueError("no such thing")

    desk = Desk.opened()
    monkeypatch.setattr("attache.read.speech.statements.with_relays", failing)
    article = Article(id="one", text="Marta Kovac said the harbour was safe.")
    found = read(article, desk.lexicon, desk.language)
    assert [(fault.span, fault.why) for fault in found.faults] == [(Span(0, 38), "ValueError: no such thing")]
    assert reading_json(found)["faults"][0]["why"] == "ValueError: no such thing"
    assert reading_from(reading_json(found), article) == found


@settings(max_examples=120, deadline=None)
@given(TEXTS.map("".join))
def test_whatever_the_text_every_span_lies_in_it(text):
    found = statements(text)
    assert well_formed(text, found)
    assert statements(text) == found


@pytest.mark.parametrize("text", ["“" * 10_000, "Kovac said, “so" + " “" * 10_000, "Kovac said so. '" * 1_000])
def test_marks_that_nothing_closes_end(text):
    assert well_formed(text, statements(text))


@pytest.mark.parametrize("piece", ["“a” said Kovac ", "– A (@b), she said. “", "Kovac said that “"])
def test_a_line_of_fifty_thousand_characters_ends(piece):
    text = (piece * 50_000)[:50_000]
    assert well_formed(text, statements(text))


def test_labels_above_a_line_of_capitals_end():
    text = "KOVAC: We are shut.\nLUND: Since when?\nKOVAC: Since May.\n" + "A" * 50_000
    assert well_formed(text, statements(text))
