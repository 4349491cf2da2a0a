"""A brief of readings made by hand: what stands where, and that every line opens on its proof."""

from datetime import date

import pytest
from making import at
from trawlers import ONE, first, second, trawlers

from attache.records import Brief, Cite, Line, Span, Verdict, When
from attache.show.refs import every_line
from attache.tell.renderings import own_words


@pytest.fixture
def told() -> Brief:
    return trawlers()


def section(made: Brief, key: str) -> list[Line]:
    return next(list(s.lines) for s in made.sections if s.key == key)


def test_a_line_without_a_cite_cannot_be_built():
    with pytest.raises(ValueError, match="needs a cite"):
        Line(text="It happened.", cites=())


def test_every_line_opens_on_characters_of_a_report(told):
    texts = {a.id: a.text for a in told.articles}
    seen = list(every_line(told))
    assert len(seen) > 20
    for line in seen:
        assert all(cite.span.of(texts[cite.article]).strip() for cite in line.cites)


def test_the_words_of_a_claim_are_the_report_s_own(told):
    texts = [a.text for a in told.articles]
    for key in ("what_happened", "said", "ahead", "forecasts", "background"):
        for line in section(told, key):
            assert any(line.text in text for text in texts)


def test_the_four_counts_stand_apart(told):
    counts = told.counts
    assert (counts.reports.number, counts.outlets.number, counts.wires.number) == (2, 2, 1)
    assert counts.origins.names == ("Ada Brenn", "harbour officials")


def test_one_utterance_stands_once_with_its_renderings_side_by_side(told):
    (line,) = [found for found in section(told, "said") if found.label == "Ada Brenn"]
    assert [under.label for under in line.under] == ["The harbour", "The radio-watch"]
    assert line.verdict is Verdict.SINGLE_ORIGIN
    own = {mark.span.of(under.text) for under in line.under for mark in under.marks}
    assert {"far", "well", "Maroan"} <= own
    assert "inside" not in own


def test_the_chain_runs_from_outlet_to_speaker(told):
    chains = {line.text for row in told.reports for line in row.chains}
    assert "The harbour ← Associated Press ← Ada Brenn" in chains
    assert "The radio-watch ← state radio ← Ada Brenn" in chains


def test_what_happened_is_told_once_and_history_apart(told):
    (happened,) = section(told, "what_happened")
    assert "seized" in happened.text
    assert len(happened.under) == 2
    (history,) = section(told, "background")
    assert "1998" in history.text


def test_what_lies_ahead_and_what_is_foreseen(told):
    (ahead,) = section(told, "ahead")
    assert ahead.when == When(date(2023, 3, 14), date(2023, 3, 14))
    (forecast,) = section(told, "forecasts")
    assert forecast.label == "harbour officials"
    assert forecast.badges == ("“probably”",)
    assert Cite("harbour", at(ONE, "probably")) in forecast.cites


def test_what_one_report_has_alone_stands_under_its_headline(told):
    alone = {line.label: [u.text for u in line.under] for line in section(told, "only_one")}
    assert any("three boats" in text for text in alone["The radio-watch"])


def test_gaps_are_named(told):
    texts = [line.text for line in section(told, "gaps")]
    assert any("No date stands in it" in t for t in texts)
    assert any("no credit found" in t for t in texts)
    assert any("1 statement whose speaker" in t for t in texts)


def test_a_brief_of_one_report_has_nothing_that_others_lack():
    made = trawlers(first())
    assert section(made, "only_one") == []
    assert made.counts.reports.number == 1


def test_the_same_picture_gives_the_same_brief(told):
    assert trawlers(second(), first()) == told


def test_own_words_mark_nothing_where_a_text_stands_alone():
    assert own_words("Nothing to compare", []) == ()
    assert own_words("a wide river", ["a narrow river"])[0].span == Span(2, 6)
