import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.relate.postings import FIRST_SIZE, MOST, Postings
from attache.text.runs import words


def keys(*names):
    return words(" ".join(names)).numbers


def found(postings, *names):
    asked, reports = postings.find(keys(*names))
    return sorted(zip(asked.tolist(), reports.tolist(), strict=True))


def test_reports_are_found_under_their_keys():
    postings = Postings()
    postings.add(keys("port", "strike"), 0)
    postings.add(keys("strike", "mine"), 1)
    assert found(postings, "strike") == [(0, 0), (0, 1)]
    assert found(postings, "mine", "lake", "port") == [(0, 1), (2, 0)]
    assert found(Postings(), "mine") == []


def test_a_key_that_stands_twice_in_a_report_is_found_twice():
    postings = Postings()
    postings.add(keys("port", "port"), 0)
    assert found(postings, "port") == [(0, 0), (0, 0)]


def test_what_is_forgotten_is_found_no_more():
    postings = Postings()
    for report in range(4):
        postings.add(keys("port", f"word{report}"), report)
    postings.forget(4)
    assert found(postings, "port") == [(0, 2), (0, 3)]
    assert found(postings, "word1", "word2") == [(1, 2)]


def test_of_a_common_key_the_newest_are_found():
    postings = Postings()
    for report in range(MOST + 5):
        postings.add(keys("port"), report)
    assert [report for _, report in found(postings, "port")] == list(range(5, MOST + 5))


def test_room_is_made_again_from_what_is_forgotten():
    postings = Postings()
    for report in range(200):
        postings.add(keys(*(f"w{report}x{n}" for n in range(100))), report)
        postings.forget(100 * (report > 19))
    assert len(postings.keys) == FIRST_SIZE
    assert found(postings, "w199x7", "w180x3", "w150x3") == [(0, 199), (1, 180)]


@settings(max_examples=25)
@given(st.lists(st.sets(st.integers(0, 400), max_size=200), max_size=60), st.integers(0, 30))
def test_it_finds_what_a_dictionary_finds(reports, oldest):
    postings = Postings(keys=np.zeros(16, np.uint32), reports=np.zeros(16, np.int32), most=700)
    postings.newest, postings.before = np.full(16, -1, np.int32), np.zeros(16, np.int32)
    for number, names in enumerate(reports):
        if names:
            postings.add(keys(*(f"k{n}" for n in sorted(names))), number)
    postings.forget(sum(len(names) for names in reports[:oldest]))
    for name in range(0, 400, 37):
        have = [number for number, names in enumerate(reports) if name in names and number >= oldest]
        assert [report for _, report in found(postings, f"k{name}")] == have[-MOST:]
