from datetime import date

import pytest

from attache.lexicon.hedges import Hedges
from attache.lexicon.timewords import TimeWords
from attache.read.act.events import is_background
from attache.read.act.negations import is_negated
from attache.read.act.statuses import is_past_perfect, status
from attache.read.act.triggers import Trigger
from attache.read.act.whens import Whens
from attache.read.time.times import find_times
from attache.records import EventStatus, Span
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
def language():
    return Language.load()


@pytest.fixture(scope="module")
def word(language):

    def find(text, form):
        return next(t for s in language.parse([(0, text)]) for t in s.tokens if t.text == form)

    return find


def test_golden(golden, language):
    words = TimeWords.load()

    def read(text, setting):
        start, plain = text.index("{"), text.replace("{", "").replace("}", "")
        day = date.fromisoformat(setting)
        times = list(find_times(plain, [Span(0, len(plain))], day, words))
        for sentence in language.parse([(0, plain)]):
            for token in sentence.tokens:
                if token.start == start:
                    yield answer(token, Whens(plain, sentence, times, day), day)

    golden.cases("statuses.txt", read)


def answer(token, whens, day):
    carried = token.pos == "NOUN" and token.dep in {"obj", "nsubj", "nsubj:pass"} and token.head.pos == "VERB"
    carrier = token.head if carried else token
    found = status(token, HEDGES)
    found = status(carrier, HEDGES) if found is EventStatus.HAPPENED else found
    when = whens.of(Trigger(token, carrier, None, "", None, False, (), ()))
    return found.value + (" background" if is_background(carrier, when, day, found) else "")


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
