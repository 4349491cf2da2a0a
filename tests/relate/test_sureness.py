"""How likely a telling is of its claim: along the best way to it. Our own prose."""

import pytest
from making import reading, units

from attache.relate.sureness import of_whole, sureness
from attache.relate.units import put_together

TOLD = "The ferry left Ormo on Monday with forty lorries on board."
PARTED = "The ferry left Ormo on Monday, and its crew refused to take the soldiers on board."


def chances(*links):
    return {frozenset(pair): chance for *pair, chance in links}


def test_a_way_is_as_likely_as_all_of_its_links_and_the_best_one_counts():
    a, b, c, d = parts = [units(reading(name, TOLD))[0] for name in "abcd"]
    found = sureness(a, parts, chances((a.id, b.id, 0.9), (b.id, d.id, 0.8), (a.id, c.id, 0.4), (c.id, d.id, 0.9)))
    assert found == {a.id: 1.0, b.id: 0.9, d.id: pytest.approx(0.72), c.id: pytest.approx(0.648)}


def test_what_no_way_leads_to_is_not_likely():
    a, b = parts = [units(reading(name, TOLD))[0] for name in "ab"]
    assert sureness(a, parts, {}) == {a.id: 1.0, b.id: 0.0}


def test_a_sentence_is_as_likely_as_the_likeliest_of_its_parts():
    (alone,), (first, second) = units(reading("a", TOLD)), units(reading("b", PARTED))
    parts = [alone, first, second]
    found = sureness(alone, parts, chances((alone.id, first.id, 0.876), (alone.id, second.id, 0.3)))
    assert of_whole(put_together([first, second], all_of_it=True), parts, found) == 0.88
    assert of_whole(second, parts, found) == 0.3
    assert of_whole(alone, parts, found) == 1.0
