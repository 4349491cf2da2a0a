import pytest

from attache.lexicon.hedges import Hedges
from attache.read.act.statuses import is_negated, is_past_perfect, status
from attache.records import EventStatus
from attache.text.language import Language

HEDGES = Hedges.load()

TOLD = [
    ("Oslo expelled the envoy.", "expelled", EventStatus.HAPPENED),
    ("Oslo is expelling the envoy.", "expelling", EventStatus.ONGOING),
    ("Oslo continues to shell the town.", "shell", EventStatus.ONGOING),
    ("Oslo may expel the envoy.", "expel", EventStatus.HYPOTHETICAL),
    ("If Oslo expels the envoy, the talks end.", "expels", EventStatus.HYPOTHETICAL),
    ("Oslo tried to expel the envoy.", "expel", EventStatus.HYPOTHETICAL),
    ("Oslo will expel the envoy.", "expel", EventStatus.SCHEDULED),
    ("The envoy is to visit Cairo.", "visit", EventStatus.SCHEDULED),
    ("The envoy is due to visit Cairo.", "visit", EventStatus.SCHEDULED),
    ("Oslo plans to expel the envoy.", "expel", EventStatus.SCHEDULED),
    ("Oslo denied that it expelled the envoy.", "expelled", EventStatus.DENIED),
    ("Oslo denied parts of a report that it had expelled the envoy.", "expelled", EventStatus.DENIED),
    ("The two envoys have been in regular talks.", "talks", EventStatus.ONGOING),
    ("The port is under attack.", "attack", EventStatus.ONGOING),
    ("Oslo maintains its blockade of the port.", "blockade", EventStatus.ONGOING),
    ("The envoys were in talks.", "talks", EventStatus.HAPPENED),
]


@pytest.fixture(scope="module")
def word():
    language = Language.load()

    def find(text, form):
        return next(t for s in language.parse([(0, text)]) for t in s.tokens if t.text == form)

    return find


@pytest.mark.parametrize(("text", "form", "expected"), TOLD, ids=[text for text, _, _ in TOLD])
def test_hedges_settle_whether_it_came_to_pass(word, text, form, expected):
    assert status(word(text, form), HEDGES) is expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Oslo did not expel the envoy.", "expel"),
        ("Oslo never expelled the envoy.", "expelled"),
        ("Oslo held no talks with Minsk.", "talks"),
    ],
)
def test_a_not_denies_the_word_below(word, text, form):
    assert is_negated(word(text, form))


def test_had_tells_what_was_over(word):
    assert is_past_perfect(word("Oslo had expelled the envoy.", "expelled"))
    assert not is_past_perfect(word("Oslo has expelled the envoy.", "expelled"))
