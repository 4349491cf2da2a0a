"""A brief of readings made by hand: what stands where, and that every line opens on its proof."""

from datetime import date
from itertools import combinations

import pytest
from making import at
from trawlers import ONE, first, second, trawlers

from attache.records import Brief, Cite, Line, Span, Verdict, When
from attache.show.refs import every_line
from attache.tell.lengths import Length
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
    numbered = [line for part in told.sections for line in part.lines if line.number]
    assert len(numbered) > 4
    for line in numbered:
        assert any(line.text in text for text in texts)


def test_the_four_counts_stand_apart(told):
    counts = told.counts
    assert (counts.reports.number, counts.outlets.number, counts.wires.number) == (2, 2, 1)
    assert counts.origins.names == ("Ada Brenn",)  # harbour officials may be she


def test_one_utterance_stands_once_with_its_renderings_side_by_side(told):
    (line,) = [found for found in section(told, "bottom_line") if found.label == "Ada Brenn"]
    assert (line.chain[0].name, [under.label for under in line.under]) == ("The harbour", ["The radio-watch"])
    assert line.verdict is Verdict.SINGLE_ORIGIN
    own = {mark.span.of(under.text) for under in (line, *line.under) for mark in under.marks}
    assert {"far", "well", "Maroan"} <= own
    assert "inside" not in own


def test_the_chain_runs_from_outlet_to_speaker(told):
    chains = {line.text for row in told.reports for line in row.chains}
    assert "The harbour ← Associated Press ← Ada Brenn" in chains
    assert "The radio-watch ← state radio ← Ada Brenn" in chains


def test_what_happened_is_told_once_and_history_apart(told):
    (happened,) = [line for line in section(told, "bottom_line") if "seized" in line.text]
    assert len(happened.under) == 1
    (history,) = section(told, "background")
    assert "1998" in history.text


def test_what_lies_ahead_and_what_is_foreseen(told):
    (ahead,) = section(told, "ahead")
    assert ahead.when == When(date(2023, 3, 14), date(2023, 3, 14))
    (forecast,) = section(told, "forecasts")
    assert forecast.label == "harbour officials"
    assert forecast.badges == ("“probably”",)
    assert Cite("harbour", at(ONE, "probably")) in forecast.cites


def test_what_one_report_has_alone_is_pointed_to_under_its_headline(told):
    numbered = {line.number: line for part in told.sections for line in part.lines}
    alone = {line.label: [numbered[n].text for n in line.under[0].refs] for line in section(told, "additions")}
    assert any("three boats" in text for text in alone["The radio-watch"])
    assert not any("three boats" in text for text in alone["The harbour"])


def test_nothing_is_told_twice(told):
    whole = [line for part in told.sections for line in part.lines if line.number]
    assert [line.number for line in whole] == list(range(1, len(whole) + 1))
    cites = [(line.number, cite) for line in whole for cite in {one.cites[0] for one in (line, *line.under)}]
    pairs = ((one, other) for one, other in combinations(cites, 2) if one[1].article == other[1].article)
    assert not [(one, other) for one, other in pairs if one[1].span.overlaps(other[1].span)]


def test_days_point_to_what_lies_on_them(told):
    numbered = {line.number: line for part in told.sections for line in part.lines}
    days = {line.when.first.isoformat(): [numbered[n].text for n in line.refs] for line in section(told, "timeline")}
    assert days["2023-03-14"] == ["She will meet the Tessian ambassador on Tuesday"]


def test_a_short_brief_says_the_least_and_a_full_one_everything():
    short, normal, full = (trawlers(length=length) for length in Length)
    assert {part.key for part in short.sections if part.lines} == {"bottom_line", "ahead"}
    assert section(short, "bottom_line") == section(normal, "bottom_line")[:3]
    assert [part.lines for part in normal.sections] == [part.lines for part in full.sections]


def test_gaps_are_named(told):
    texts = [line.text for line in section(told, "gaps")]
    assert any("No date stands in it" in t for t in texts)
    assert any("no credit found" in t for t in texts)
    assert any("Not settled who speaks in 1 statement" in t for t in texts)


def test_a_brief_of_one_report_has_nothing_that_others_lack():
    made = trawlers(first())
    assert section(made, "additions") == []
    assert made.counts.reports.number == 1


def test_the_same_picture_gives_the_same_brief(told):
    assert trawlers(second(), first()) == told


def test_own_words_mark_nothing_where_a_text_stands_alone():
    assert own_words("Nothing to compare", []) == ()
    assert own_words("a wide river", ["a narrow river"])[0].span == Span(2, 6)
