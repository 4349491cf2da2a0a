from datetime import date

import pytest

from attache.lexicon.lexicons import Lexicon
from attache.read.act.events import find_events
from attache.read.name.mentions import find_mentions
from attache.text.language import Language


@pytest.fixture(scope="module")
def events():
    language, lexicon, day = Language.load(), Lexicon.load(), date(2021, 6, 19)

    def read(text):
        sentences = language.parse([(0, text)])
        mentions = list(find_mentions(text, sentences, lexicon.world, day))
        given = (text, sentences, mentions, [], [], lexicon.acts, lexicon.hedges, day, lexicon.world)
        return list(find_events(*given, ontology=lexicon.ontology))

    return read


def test_golden(golden, events):
    golden.cases("aims.txt", lambda text, _: (f"{event.type} {event.mode}".strip() for event in events(text)))


def test_a_mode_that_is_found_changes_the_score(events):
    texts = ("North Korea refused to send weapons to Mali.", "North Korea refused to release the two Americans.")
    assert [event.score for text in texts for event in events(text)] == [-1.5, -2.0]


@pytest.mark.parametrize("text", ["They urged " * 300, "Iran demanded that " * 200 + "Iraq leave."])
def test_a_long_row_of_requests_ends(events, text):
    assert events(text) is not None
