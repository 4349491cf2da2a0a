"""A brief of readings made by hand: what stands where, and that every line opens on its proof."""

from collections.abc import Iterator
from datetime import date

import pytest
from making import at, event, figure, reading, statement

from attache.lexicon.commonness import Commonness
from attache.records import (
    Brief,
    Cite,
    EventType,
    Forecast,
    Line,
    Plan,
    Run,
    Source,
    SourceKind,
    Span,
    Verdict,
    When,
)
from attache.relate.pictures import relate
from attache.tell.briefs import brief
from attache.tell.renderings import own_words

RUN = Run(version="0", lexicon="l", model="m")

ONE = """Coast guards of Maroa seized two trawlers off Cape Lind on Friday and took eleven sailors ashore.
“The boats were far inside our waters,” the fisheries minister, Ada Brenn, told reporters in Port Sael.
She will meet the Tessian ambassador on Tuesday.
The catch will probably have to be destroyed within days, harbour officials say.
In 1998 the two states fought over the same bank for a summer."""

TWO = """Two Tessian trawlers and their crews were seized by coast guards of Maroa off Cape Lind, state radio reported.
“These boats were well inside Maroan waters,” radio quoted fisheries minister Ada Brenn as saying.
The owner of one trawler said three boats had been taken."""


def first():
    text = ONE
    return reading(
        "harbour",
        text,
        day="2023-03-11",
        wire="Associated Press",
        statements=(
            statement(text, "s1", "“The boats were far inside our waters,”", "told", "Ada Brenn"),
            statement(
                text, "s2", "The catch will probably have to be destroyed within days", "say", "harbour officials"
            ),
        ),
        events=(
            event(text, "seized", EventType.COERCE),
            event(text, "fought", EventType.ASSAULT, background=True),
        ),
        plans=(
            Plan(
                id="p1",
                span=at(text, "She will meet the Tessian ambassador on Tuesday"),
                when=When(date(2023, 3, 14), date(2023, 3, 14)),
            ),
        ),
        forecasts=(
            Forecast(
                id="f1",
                span=at(text, "The catch will probably have to be destroyed within days"),
                forecaster=Source(kind=SourceKind.GROUP, name="harbour officials"),
                hedges=(at(text, "probably"),),
                said_in="s2",
            ),
        ),
        figures=(figure(text, "two trawlers", 2, "trawler"),),
    )


def second():
    text = TWO
    return reading(
        "radio-watch",
        text,
        day=None,
        statements=(
            statement(
                text, "s1", "“These boats were well inside Maroan waters,”", "quoted", "Ada Brenn", "state radio"
            ),
            statement(text, "s2", "three boats had been taken", "said", None),
        ),
        events=(event(text, "seized", EventType.COERCE),),
        figures=(figure(text, "Two Tessian trawlers", 2, "trawler"),),
    )


@pytest.fixture
def told() -> Brief:
    picture = relate([first(), second()], Commonness.load())
    (story,) = picture.stories
    return brief(picture, story, RUN)


def lines_of(made: Brief) -> Iterator[Line]:
    waiting = [made.title]
    for section in made.sections:
        waiting.extend(section.lines)
    for row in made.reports:
        waiting.extend((row.title, row.dated, row.wire, *row.chains))
    while waiting:
        line = waiting.pop()
        waiting.extend(line.under)
        yield line


def section(made: Brief, key: str) -> list[Line]:
    return next(list(s.lines) for s in made.sections if s.key == key)


def test_a_line_without_a_cite_cannot_be_built():
    with pytest.raises(ValueError, match="needs a cite"):
        Line(text="It happened.", cites=())


def test_every_line_opens_on_characters_of_a_report(told):
    texts = {a.id: a.text for a in told.articles}
    seen = list(lines_of(told))
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
    picture = relate([first()], Commonness.load())
    made = brief(picture, picture.stories[0], RUN)
    assert section(made, "only_one") == []
    assert made.counts.reports.number == 1


def test_the_same_picture_gives_the_same_brief(told):
    picture = relate([second(), first()], Commonness.load())
    assert brief(picture, picture.stories[0], RUN) == told


def test_own_words_mark_nothing_where_a_text_stands_alone():
    assert own_words("Nothing to compare", []) == ()
    assert own_words("a wide river", ["a narrow river"])[0].span == Span(2, 6)
