"""Briefs and readings on a terminal: what stands there, how narrow it may be, and that no report can steer it."""

import io

import pytest
from making import at, reading, statement
from rich.console import Console
from trawlers import first, trawlers

from attache.show.reading import terminal_reading
from attache.show.terminal import terminal

STEERING = "The port is shut, \x1b[31mAda\x07 said to [bold]reporters[/bold] \u202eon Monday\x9b2J."


def printed(show, made, width=100) -> str:
    out = io.StringIO()
    show(made, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_a_brief_shows_counts_sections_chains_and_the_run():
    shown = printed(terminal, trawlers())
    for words in ("2 reports", "1 wire", "Bottom line", "Ada Brenn", "Associated Press ← Ada Brenn", "lexicon l"):
        assert words in shown


def test_a_claim_opens_on_its_characters():
    text = first().article.text
    start = text.index("“The boats were far")
    assert f"[S0:{start}-" in printed(terminal, trawlers())


@pytest.mark.parametrize("width", [30, 60, 200])
def test_no_line_is_wider_than_the_terminal(width):
    assert max(map(len, printed(terminal, trawlers(), width).splitlines())) <= width
    assert max(map(len, printed(terminal_reading, first(), width).splitlines())) <= width


@pytest.mark.parametrize("show", [terminal, terminal_reading])
def test_no_report_steers_the_terminal(show):
    told = statement(STEERING, "s1", "The port is shut", "said", "\x1b[31mAda")
    made = reading("a", STEERING, statements=(told,))
    shown = printed(show, trawlers(made) if show is terminal else made)
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}
    assert "␛[31mAda" in shown


def test_markup_in_a_report_is_words():
    told = statement(STEERING, "s1", "reporters[/bold]", "said", "[bold]Ada[/bold]")
    assert "[bold]Ada[/bold]" in printed(terminal, trawlers(reading("a", STEERING, statements=(told,))))


def test_a_reading_shows_each_kind_of_thing_with_its_characters():
    shown = printed(terminal_reading, first(), 120)
    for words in (
        "Said",
        "Done",
        "Ahead",
        "Foreseen",
        "Figures",
        "COERCE",
        "2 trawler",
        "Associated Press",
        "credited",
    ):
        assert words in shown


def test_a_reading_shows_the_chain_from_the_outermost_hand_and_the_words_for_whom_it_does_not_settle():
    text = "He said the port is shut, the radio said, the agency reported."
    settled = statement(text, "s1", "the port is shut", "said", "Ada Brenn", "Port Radio", "Reuters")
    assert "Reuters ← Port Radio ← Ada Brenn" in printed(
        terminal_reading, reading("a", text, statements=(settled,)), 120
    )
    open_ = statement(text, "s1", "the port is shut", "said", None, source=at(text, "He"))
    assert "“He”, not settled" in printed(terminal_reading, reading("a", text, statements=(open_,)), 120)
