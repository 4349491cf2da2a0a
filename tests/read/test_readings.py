"""The whole fold: whatever the text, a reading comes of it, the same each time, and every span lies in it."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attache.lexicon.lexicons import Lexicon
from attache.read.readings import read
from attache.records import Anchor, Article, Basis, MentionKind, Reading, Span
from attache.text.language import Language

REPORT = """Officials in Lumen City shut the port on Monday, the harbour master said.
“No ship will leave before Friday,” Ines Calder told reporters. She denied that the wreck was leaking oil."""

SPOKEN = ["said", "the minister", "Ines Calder", "denied", "that", "according to", "he", "will meet", "may", "if"]
MARKS = ["“", "”", '"', "'", ".", ",", "—", "(AP) —", "%", "\n", "\n\n", "\u202e", "\x00"]
OTHER = ["on Monday", "in 1999", "12", "Iran", "été", "北京"]
WORDS = st.sampled_from([*SPOKEN, *MARKS, *OTHER])


@pytest.fixture(scope="module")
def house():
    return Lexicon.load(), Language.load()


def spans(reading: Reading) -> list[Span]:
    found = [*reading.sentences]
    for kind in ("blocks", "times", "mentions", "plans", "forecasts", "figures"):
        found += [record.span for record in getattr(reading, kind)]
    for statement in reading.statements:
        found += [*statement.content, statement.cue]
        found += [s.span for s in (statement.speaker, statement.addressee, *statement.relays) if s and s.span]
    for event in reading.events:
        found += [event.trigger, event.evidence]
        found += [p.span for p in (*event.actors, *event.recipients) if p.span]
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(WORDS | st.text(max_size=8), max_size=40).map(" ".join), day=st.none() | st.dates())
def test_any_text_gives_a_reading_whose_spans_lie_in_it(house, text, day):
    article = Article(id="a", text=text, published=day)
    reading = read(article, *house)
    assert all(0 <= span.start < span.end <= len(text) for span in spans(reading))
    assert read(article, *house) == reading


def test_what_a_report_says_is_found_with_its_proof(house):
    reading = read(Article(id="a", text=REPORT, published=date(2024, 3, 5)), *house)
    said = {s.content[0].of(REPORT): s.speaker.name for s in reading.statements if s.speaker}
    assert said["“No ship will leave before Friday,”"] == "Ines Calder"
    assert reading.times[0].value == "2024-03-04"


@pytest.mark.parametrize(
    ("year", "person"), [(2012, "Barack Obama"), (2019, "Donald Trump"), (2021, "Joe Biden"), (2025, "Donald Trump")]
)
def test_who_an_office_means_depends_on_the_day_of_the_report(house, year, person):
    text = "The US president spoke for an hour on Monday.\nNo minister had known of the speech."
    reading = read(Article(id="a", text=text, published=date(year, 3, 5)), *house)
    assert [m.name for m in reading.mentions if m.kind is MentionKind.OFFICE] == [person]


def test_without_a_day_an_office_means_nobody(house):
    text = "The US president spoke for an hour on Monday.\nNo minister had known of the speech."
    (office,) = (m for m in read(Article(id="a", text=text), *house).mentions if m.kind is MentionKind.OFFICE)
    assert office.name == "US president"


def test_a_borrowed_day_is_said_to_be_borrowed_wherever_it_counts(house):
    reading = read(Article(id="a", text=REPORT), *house, borrowed=date(2024, 3, 5))
    assert reading.dating.basis is Basis.BORROWED
    assert "2024-03-05 is borrowed from its story" in reading.dating.why
    assert {t.anchor for t in reading.times} == {Anchor.BORROWED}


def test_a_given_day_dates_only_what_bears_none(house):
    given_day = date(2024, 3, 5)
    bare = read(Article(id="a", text=REPORT), *house, given=given_day)
    dated = read(Article(id="a", text=REPORT, published=date(2020, 1, 2)), *house, given=given_day)
    assert (bare.dating.day, bare.dating.basis) == (given_day, Basis.GIVEN)
    assert dated.dating.day == date(2020, 1, 2)
