import pytest

from attache.read.act.relations import coordinates, is_passive, lemma, objects, subjects
from attache.text.language import Language
from attache.text.tokens import Token


@pytest.fixture(scope="module")
def parsed():
    language = Language.load()

    def tokens(text):
        return {t.text: t for s in language.parse([(0, text)]) for t in s.tokens}

    return tokens


@pytest.mark.parametrize(
    ("text", "verb", "doers", "done_to"),
    [
        ("Oslo expelled the envoy.", "expelled", ["Oslo"], ["envoy"]),
        ("The envoy was expelled by Oslo.", "expelled", ["Oslo"], ["envoy"]),
        ("Oslo called on Minsk to free them.", "called", ["Oslo"], []),
        ("The envoy whom Oslo expelled left.", "expelled", ["Oslo"], ["envoy"]),
        ("Norway met the state that expelled him.", "expelled", ["state"], ["him"]),
        ("Oslo wants to expel the envoy.", "expel", ["Oslo"], ["envoy"]),
        ("The sanctions imposed by Oslo were lifted.", "imposed", ["Oslo"], ["sanctions"]),
    ],
)
def test_who_did_it_to_what(parsed, text, verb, doers, done_to):
    word = parsed(text)[verb]
    assert [token.text for token in subjects(word)] == doers
    assert [token.text for token in objects(word)] == done_to


def test_a_preposition_of_the_verb_brings_its_object(parsed):
    word = parsed("Oslo called on Minsk to free them.")["called"]
    assert [token.text for token in objects(word, "on")] == ["Minsk"]
    assert not is_passive(word, "on")


def test_all_of_a_row_are_coordinates(parsed):
    words = parsed("Chad, Mali and Niger signed the pact.")
    assert [token.text for token in coordinates(words["Chad"])] == ["Chad", "Mali", "Niger"]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [("Clashes", "Clashes", "clash"), ("gunmen", "gunmen", "gunman"), ("Talks", "Talks", "talk")],
)
def test_a_plural_that_the_model_left_is_made_plain(text, known, expected):
    token = Token(index=0, start=0, end=len(text), text=text, lemma=known, pos="NOUN", tag="NNS", dep="root")
    assert lemma(token) == expected


def test_a_long_chain_of_clauses_ends():
    chain = [
        Token(index=i, start=i * 4, end=i * 4 + 3, text="hit", lemma="hit", pos="VERB", tag="VBN", dep="conj")
        for i in range(5000)
    ]
    for token, head in zip(chain[1:], chain, strict=False):
        token.head = head
        head.children.append(token)
    assert subjects(chain[-1]) == []
    assert objects(chain[-1]) == []
