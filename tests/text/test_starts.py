import re

import pytest

from attache.text.starts import barred

WORD = re.compile(r"Lt\.|Gen\.|J\.|U\.S\.|\w+|\S")


def starts(text):
    found = list(WORD.finditer(text))
    words = [match[0] for match in found]
    spaced = [text[match.end() : match.end() + 1] == " " for match in found]
    closed = set(barred(words, spaced))
    return [words[place] for place in range(1, len(words)) if place not in closed]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He left. She came.", ["She"]),
        ("He left, and she came.", []),
        ("“We go.” he said. Then: “No.”", ["Then"]),
        ("“We go!” She went.", ["She"]),
        ('"We go." "No."', ['"']),
        ("Lt. Gen. Park and J. Smith met in the U.S. on Friday.", []),
        ("They met in the U.S. Others stayed.", ["Others"]),
        ("It ended (at last.) We left.", ["We"]),
    ],
)
def test_a_sentence_can_start_only_where_one_has_closed(text, places):
    assert starts(text) == places


def test_no_words_have_no_starts():
    assert not list(barred([], []))
