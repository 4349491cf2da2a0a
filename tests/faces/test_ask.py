"""The package's own functions: one text in, what it says out."""

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import attache
from attache.errors import InputError
from attache.records import Anchor, Precision

TEXT = "The pilots left on Friday, two days after the storm of June 16, 2021, and will be back in August."


def told(*published):
    return [(time.span.of(TEXT), time.value) for time in attache.times(TEXT, *published)]


def test_times_are_counted_from_the_day_given():
    found = dict(told("2021-06-19"))
    assert (found["Friday"], found["June 16, 2021"], found["August"]) == ("2021-06-18", "2021-06-16", "2021-08")


@pytest.mark.parametrize("day", [date(2021, 6, 19), datetime(2021, 6, 19, 23, 59, tzinfo=UTC), "2021-06-19T08:30:00Z"])
def test_a_day_may_be_given_as_a_date_a_moment_or_in_words(day):
    assert attache.times(TEXT, day) == attache.times(TEXT, "2021-06-19")


def test_without_a_day_what_needs_one_is_open_and_says_why():
    found = {time.span.of(TEXT): time for time in attache.times(TEXT)}
    assert (found["Friday"].value, found["Friday"].when, found["Friday"].anchor) == (None, None, Anchor.UNKNOWN)
    assert "no date" in found["Friday"].why
    assert found["June 16, 2021"].value == "2021-06-16"


@pytest.mark.parametrize("bad", ["yesterday", "2021-02-30", "", 5, "19/06/2021"])
def test_what_is_no_day_is_refused_with_the_mend(bad):
    with pytest.raises(InputError, match="is no day; write it as"):
        attache.times(TEXT, bad)


@given(st.text(), st.dates() | st.none())
def test_no_text_and_no_day_make_it_fail(text, day):
    ends = [0]
    for time in attache.times(text, day):
        assert ends[-1] <= time.span.start < time.span.end <= len(text)
        ends.append(time.span.end)


def test_places_are_resolved_or_refused_with_the_reason():
    text = "A storm hit Paris, Texas, on Monday; Paris, it was said, had been warned. Nobody was hurt in Old Wendlow."
    found = attache.places(text, "2021-06-19")
    assert [place.span.of(text) for place in found][:2] == ["Paris", "Texas"]
    assert (found[0].name, found[0].country, found[0].precision) == ("Paris", "USA", Precision.CITY)
    assert all(place.why for place in found)
    assert attache.places("") == ()
    with pytest.raises(InputError, match="is no day"):
        attache.places(text, "yesterday")


def test_what_takes_long_to_import_is_not_imported_before_it_is_needed():
    heavy = """import sys, attache
print([name for name in ("spacy", "trafilatura", "lingua", "rich") if name in sys.modules])
import attache.faces.cli
print([name for name in ("spacy", "trafilatura", "pyarrow") if name in sys.modules])"""
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout.split() == ["[]", "[]"]


@pytest.mark.parametrize(
    ("source", "target", "scheme"),
    [((0, 0), (5, 9), "attache"), ((0, 6), (33, 99), "attache"), (None, None, "attache"), ((0, 6), None, "none")],
)
def test_an_act_between_what_is_not_there_is_refused(source, target, scheme):
    with pytest.raises(InputError):
        attache.act("Norway agreed to hold talks with Chad.", source, target, scheme=scheme)


def test_an_act_has_its_type_and_score():
    deed = attache.act("Norway bombed Chad.", (0, 6), (14, 18))
    assert (deed.type, deed.status, deed.score) == ("ASSAULT", "happened", -9.0)
    assert attache.act("Norway is larger than Chad.", (0, 6), (22, 26)) is None


def test_an_act_is_typed_as_the_public_set_of_pairs_has_it_unless_asked_otherwise():
    text, spans = "Norway imposed sanctions on Chad.", ((0, 6), (28, 32))
    deed, own = attache.act(text, *spans), attache.act(text, *spans, scheme="attache")
    assert (deed.type, deed.own, deed.score) == ("COERCE", "SANCTION", -7.0)
    assert (own.type, own.own, own.score) == ("SANCTION", "SANCTION", -6.0)


def test_an_act_says_who_spoke_and_how_sure_it_is():
    deed = attache.act("Norway bombed Chad.", (0, 6), (14, 18))
    assert (deed.ground, deed.probability > 0.9) == ("binding", True)
    text = "Norwegian warplanes turned the Chadian village to ashes on Friday, killing two people."
    unknown = attache.act(text, (0, 19), (27, 46))
    assert unknown is None or 0 < unknown.probability <= 1
    assert attache.act(text, (0, 19), (27, 46)) == unknown


def test_a_headline_in_capitals_is_read_too():
    assert attache.act("Norway Lifts Travel Ban to Chad", (0, 6), (27, 31)).type == "CONCEDE"


def test_events_have_parties_type_mode_status_days_and_words():
    text = "Norway expelled two Russian diplomats on Friday. Chad may close its embassy in Oslo next week."
    first, *rest = attache.events(text, "2024-03-06")
    assert (first.type, first.mode, first.status) == ("SANCTION", "expel", "happened")
    assert ([party.country for party in first.actors], [party.country for party in first.recipients]) == (
        ["NOR"],
        ["RUS"],
    )
    assert (first.when.first, first.trigger.of(text)) == (date(2024, 3, 1), "expelled")
    assert first.why
    assert all(event.status == "hypothetical" for event in rest)
    assert attache.events(text)[0].when is None
    assert attache.events("") == attache.events("It rained.") == ()
    with pytest.raises(InputError, match="is no day"):
        attache.events(text, "yesterday")


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.dates() | st.none())
def test_no_text_and_no_day_make_events_fail(text, day):
    text = f"Norway bombed Chad in 2003. {text}"
    for event in attache.events(text, day):
        assert event.trigger.of(text)
