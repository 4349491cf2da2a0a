"""Three days of a quarrel over fish, read by hand: what each day made different in what the reports tell."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import at, encoder, event, figure, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import (
    Block,
    BlockKind,
    Brief,
    DifferenceKind,
    EventType,
    Forecast,
    Picture,
    Plan,
    Purpose,
    Run,
    Source,
    SourceKind,
    StatementKind,
    Story,
    Verdict,
    When,
)
from attache.relate.pictures import relate
from attache.show.refs import every_line
from attache.tell.changes import Changes, changes
from attache.tell.claims import told
from attache.tell.lengths import Length
from attache.tell.shifts import Past, ShiftKind, shifts

RUN = Run(version="0", lexicon="l", model="m")
RESEMBLANCES = Resemblances.load()
FIRST, SECOND, THIRD = date(2023, 3, 10), date(2023, 3, 11), date(2023, 3, 12)
TWELFTH, TWENTIETH = When(date(2023, 3, 12), date(2023, 3, 12)), When(date(2023, 3, 20), date(2023, 3, 20))

SEIZED = "Coast guards of Maroa seized two trawlers off Cape Lind and took {} sailors ashore."
INSIDE = "The two boats were far inside Maroan fishing waters, {} said."
MEET = "The fisheries ministers of both countries will meet in Port Sael on Sunday."
MOVED = "The fisheries ministers of both countries will meet in Port Sael on 20 March instead of Sunday."
OFF = "The fisheries ministers of both countries will not meet in Port Sael on Sunday, it was called off."
ROT = "The catch aboard will probably rot within a few days, port officials warned."
RECALL = "Tessia recalled its ambassador from Maroa because of the seizure, {} said."
NOTICE = "Correction: an earlier version of this report named another cape."


def report(id, day, *, sailors=11, inside="Ada Brenn", recall=None, **more):
    """A report of the seizure; `more` are further sentences, by what they are."""
    lines = [SEIZED.format({11: "eleven", 14: "fourteen"}[sailors]), INSIDE.format(inside)]
    lines += [RECALL.format(recall)] if recall else []
    text = "\n".join([*lines, *more.values()])
    said = [statement(text, "s1", lines[1].removesuffix(f", {inside} said."), "said", inside)]
    if recall:
        said.append(statement(text, "s2", lines[2].removesuffix(f", {recall} said."), "said", recall))
    made = reading(
        id,
        text,
        day=day.isoformat(),
        statements=tuple(said),
        events=(event(text, "seized", EventType.COERCE),),
        figures=(figure(text, f"{'eleven' if sailors == 11 else 'fourteen'} sailors", sailors, "sailor"),),
        plans=tuple(plan(text, words) for words in more.values() if words in PLANS),
        forecasts=tuple(rot(text) for words in more.values() if words == ROT),
    )
    notes = tuple(note(text, words) for words in more.values() if words == NOTICE)
    return replace(made, blocks=(*made.blocks, *notes))


PLANS = {MEET: {"when": TWELFTH}, MOVED: {"when": TWENTIETH, "was": TWELFTH}, OFF: {"when": TWELFTH, "cancelled": True}}


def plan(text, words):
    return Plan(id=words[:9], span=at(text, words), **PLANS[words])


def rot(text):
    officials = Source(kind=SourceKind.GROUP, name="port officials")
    return Forecast(id="f", span=at(text, ROT[:48]), forecaster=officials, hedges=(at(text, "probably"),))


def note(text, words):
    return Block(kind=BlockKind.FURNITURE, span=at(text, words), purpose=Purpose.NOTE)


def related(readings, until=THIRD) -> Picture:
    """The picture of the reports up to that day."""
    return relate([r for r in readings if r.dating.day <= until], RESEMBLANCES, Disputes.load(), encoder())


def since(readings, day=SECOND, **more) -> Changes:
    return changes(related(readings, day - timedelta(days=1)), related(readings), RUN, since=day, **more)


def lines(readings, key, day=SECOND, **more):
    """The lines of one kind of change since that day, over all stories."""
    parts = [part for brief in since(readings, day, **more).briefs for part in brief.sections]
    return [line for part in parts if part.key == key for line in part.lines]


def keys(readings, day=SECOND, **more):
    return [part.key for brief in since(readings, day, **more).briefs for part in brief.sections]


def post():
    return report("post", FIRST, plan=MEET)


def test_another_number_makes_a_claim_contested_and_both_sides_are_shown():
    (line,) = lines([post(), report("ridge", SECOND, sailors=14)], "became_contested")
    assert line.verdict is Verdict.CONTESTED
    assert [mark.span.of(one.text) for one in (line, *line.under) for mark in one.marks] == [
        "fourteen sailors",
        "eleven sailors",
    ]
    assert line.note.startswith("before: unknown origin in 1 report; now: 2 reports")


def test_a_number_that_was_told_before_is_no_change_and_a_third_one_is():
    old = [post(), report("ridge", SECOND, sailors=14)]
    assert "number_changed" not in keys([*old, report("coast", THIRD, sailors=14)], THIRD)
    third = report("coast", THIRD, sailors=14)
    third = replace(third, figures=(replace(third.figures[0], value=16),))
    (line,) = lines([*old, third], "number_changed", THIRD)
    assert line.cites[0].article == "coast"
    assert {one.label for one in line.under} == {"The post", "The ridge"}


def test_an_independent_origin_corroborates_and_the_line_says_how_it_stood():
    (line,) = lines([post(), report("ridge", SECOND, inside="Lars Holm")], "became_corroborated")
    assert line.note.startswith("before: single origin in 1 report (Ada Brenn); now: 2 reports, 2 known origins")
    assert (line.label, line.cites[0].article) == ("Lars Holm", "ridge")
    assert [one.label for one in line.under] == ["The post"]


def test_an_origin_that_may_be_the_same_is_not_one_more_and_corroborates_nothing():
    reports = [report("post", FIRST, inside="diplomats"), report("ridge", SECOND, inside="officials")]
    assert "became_corroborated" not in keys(reports)
    assert "new_origin" not in keys(reports)


def test_what_is_printed_again_is_one_folded_line_a_claim_however_many_print_it():
    reports = [post(), *(report(f"copy{n}", SECOND, plan=MEET) for n in range(6))]
    (made,) = since(reports).briefs
    carried, new = made.sections
    assert (carried.key, carried.folded, new.key) == ("carried", True, "new_reports")
    assert {line.note for line in carried.lines} == {"6 more reports carry it, no new origin"}
    assert not any(line.under for line in carried.lines)
    assert new.note == "6 new reports, 1 older report in this story; nothing in them is new"


def test_what_only_new_reports_tell_is_newly_told_the_heaviest_first_and_no_more_than_asked():
    reports = [post(), report("ridge", SECOND, recall="Rosa Ibarra"), report("coast", THIRD, recall="Rosa Ibarra")]
    (line,) = lines(reports, "newly_told")
    assert (line.label, line.text) == (
        "Rosa Ibarra",
        "Tessia recalled its ambassador from Maroa because of the seizure",
    )
    many = reading("many", "\n".join(f"Boat {n} of crew {n}x lay at quay {n}y." for n in range(30)), day="2023-03-11")
    sizes = [len(lines([post(), many], "newly_told", length=length)) for length in Length]
    assert sizes == [5, 15, 30]


@pytest.mark.parametrize(("words", "key"), [(MEET, "scheduled"), (MOVED, "moved"), (OFF, "cancelled")])
def test_plans_are_announced_moved_and_called_off(words, key):
    old = report("post", FIRST) if words == MEET else post()
    reports = [old, report("ridge", SECOND, plan=words)]
    assert [line.text for line in lines(reports, key)] == [words]
    assert {"scheduled", "moved", "cancelled"} & set(keys(reports)) == {key}
    assert not any(words in line.text for line in lines(reports, "carried"))
    assert not lines([*reports, report("coast", THIRD, plan=words)], key, THIRD)


def test_forecasts_are_new_once():
    reports = [post(), report("ridge", SECOND, rot=ROT), report("coast", THIRD, rot=ROT)]
    (line,) = lines(reports, "foreseen")
    assert line.label == "port officials"
    assert not lines(reports, "foreseen", THIRD)


def test_a_plan_that_an_older_report_tells_without_its_being_read_there_is_news_only_by_its_day():
    old, retold = replace(post(), plans=()), report("ridge", SECOND, plan=MEET)
    undated = replace(retold, plans=(replace(retold.plans[0], when=None),))
    assert not lines([old, undated], "scheduled")
    assert len(lines([old, retold], "scheduled")) == 1


def test_what_is_foreseen_is_not_announced_beside():
    foreseen = report("ridge", SECOND, rot=ROT)
    both = replace(foreseen, plans=(Plan(id="p", span=foreseen.forecasts[0].span, when=TWELFTH),))
    assert {"foreseen", "scheduled"} & set(keys([post(), both])) == {"foreseen"}


def test_a_correction_is_told_once_however_many_print_it():
    reports = [post(), report("ridge", SECOND, note=NOTICE), report("coast", THIRD, note=NOTICE)]
    (line,) = lines(reports, "corrected")
    assert (line.text, [cite.article for cite in line.cites]) == (NOTICE, ["ridge", "coast"])
    assert not lines(reports, "corrected", THIRD)
    assert not lines([report("post", FIRST, note=NOTICE), report("ridge", SECOND)], "corrected")


def test_a_quote_in_words_that_no_report_had_is_a_change_and_a_trim_is_none():
    long, short = quoted("post", FIRST, "The boats were far inside our own waters"), "The boats were inside our waters"
    assert "quote_changed" not in keys([long, quoted("ridge", SECOND, short)])
    other = quoted("ridge", SECOND, "The foreign boats were inside our waters")
    (line,) = lines([quoted("post", FIRST, short), other], "quote_changed")
    assert [mark.span.of(line.text) for mark in line.marks] == ["foreign"]


def quoted(id, day, words):
    """A report of one utterance word for word."""
    text = f"“{words},” Ada Brenn said."
    said = replace(statement(text, "s1", words, "said", "Ada Brenn"), kind=StatementKind.DIRECT)
    return reading(id, text, day=day.isoformat(), statements=(said,))


def test_a_later_number_that_updates_is_superseded_and_no_contradiction():
    early, late = related([post()]), related([post(), report("ridge", SECOND, sailors=14)])
    (claim,) = [found for found in late.claims if found.support.verdict is Verdict.CONTESTED]
    updates = tuple(replace(found, kind=DifferenceKind.SUPERSEDED) for found in claim.differences)
    single = replace(claim.support, verdict=Verdict.SINGLE_ORIGIN)
    late = replace(late, claims=(replace(claim, differences=updates, support=single),))
    part = changes(early, late, RUN, since=SECOND).briefs[0].sections[0]
    assert (part.key, part.lines[0].note.split(";")[0]) == ("superseded", "“eleven sailors” against “fourteen sailors”")
    assert len(part.lines[0].under) == 1


def test_what_turns_out_to_come_from_one_is_no_longer_corroborated():
    early, late = related([post()]), related([post(), report("ridge", SECOND)])
    seemed = replace(early, claims=tuple(map(corroborated, early.claims)))
    found = changes(seemed, late, RUN, since=SECOND).briefs[0].sections[0]
    assert (found.key, len(found.lines)) == ("no_longer_corroborated", 2)


def corroborated(claim):
    return replace(claim, support=replace(claim.support, verdict=Verdict.CORROBORATED))


def test_nothing_changes_where_nothing_was_published():
    found = since([post()], THIRD)
    assert (found.briefs, found.unchanged) == ((), 1)


def test_stories_that_became_one_and_that_fell_apart_are_told_as_such():
    post, ridge, coast = report("post", FIRST), report("ridge", FIRST), report("coast", SECOND)
    early, late = related([post, ridge], FIRST), related([post, ridge, coast])
    apart = replace(early, stories=(story("post"), story("ridge")))
    merged = changes(apart, late, RUN, since=SECOND).briefs[0].sections[0]
    assert (merged.key, [line.label for line in merged.lines]) == ("merged", ["The post", "The ridge"])
    several = replace(late, stories=(story("post", "coast"), story("ridge")), claims=())
    split = changes(early, several, RUN, since=SECOND).briefs
    assert [(brief.sections[0].key, brief.sections[0].lines[0].label) for brief in split] == [
        ("split", "The ridge"),
        ("split", "The post"),
    ]
    assert {article.id for article in split[0].articles} == {"post", "coast", "ridge"}


def story(*articles):
    return Story(id=f"story-{articles[0]}", title="", central=articles[0], articles=articles, why="")


SAILORS, MOUTHS, RECALLS = st.sampled_from([11, 14]), st.sampled_from(["Ada Brenn", "Lars Holm"]), [None, "Rosa Ibarra"]
REPORTS = st.lists(
    st.tuples(st.sampled_from([FIRST, SECOND, THIRD]), SAILORS, MOUTHS, st.sampled_from(RECALLS)),
    min_size=2,
    max_size=5,
)


@cache
def drawn(rows):
    made = [report(f"r{n}", day, sailors=s, inside=i, recall=r) for n, (day, s, i, r) in enumerate(rows)]
    return made, [related(made, day) for day in (FIRST, SECOND, THIRD)]


@settings(max_examples=40, deadline=None)
@given(REPORTS)
def test_a_later_day_knows_more_and_what_two_days_tell_one_of_their_halves_tells(rows):
    _, (a, b, c) = drawn(tuple(rows))
    known = [{r.article.id for r in picture.readings} for picture in (a, b, c)]
    assert known[0] <= known[1] <= known[2]
    whole, halves = brought(a, c), [*brought(a, b), *brought(b, c)]
    assert {place for _, places in whole for place in places} == {place for _, places in halves for place in places}
    for kind, places in whole:
        if kind in (ShiftKind.NEW, ShiftKind.CONTESTED, ShiftKind.CORROBORATED):
            assert any(kind is half and places & there for half, there in halves)


def brought(earlier: Picture, later: Picture):
    """The kind of each change of a claim, and the new places of the claim, over all stories."""
    found = (shift for one in later.stories for shift in shifts(Past.of(earlier), told(later, one.id)))
    return [(shift.kind, {(c.article, c.span) for c in shift.new}) for shift in found]


@settings(max_examples=20, deadline=None)
@given(REPORTS)
def test_every_line_opens_on_its_characters_and_a_new_report(rows):
    made, (a, _, c) = drawn(tuple(rows))
    found = changes(a, c, RUN, since=SECOND, length=Length.FULL)
    assert found == changes(a, related(made[::-1]), RUN, since=SECOND, length=Length.FULL)
    for brief in found.briefs:
        check(brief, {r.article.id for r in a.readings})


def check(brief: Brief, known):
    texts = {article.id: article.text for article in brief.articles}
    for line in every_line(brief):
        assert all(cite.span.of(texts[cite.article]).strip() for cite in line.cites)
    for part in brief.sections:
        if part.key not in ("merged", "split"):
            assert all({cite.article for cite in line.cites} - known for line in part.lines)
