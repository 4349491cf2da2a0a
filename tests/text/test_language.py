import inspect
from itertools import permutations

import pytest

from attache.errors import ModelError
from attache.text.language import Language

PARAGRAPH = "Foreign Minister Ana Ortega met Chinese envoys in Geneva on Monday, the Interior Ministry said."


@pytest.fixture(scope="module")
def language():
    return Language.load()


def parsed(language, text):
    (sentence,) = language.parse([(0, text)])
    return {token.text: token for token in sentence.tokens}


def test_paragraphs_fall_into_sentences(golden, language):
    def read(text, _setting):
        return [sentence.span.of(text) for sentence in language.parse([(0, text)])]

    golden.cases("sentences.txt", read)


def test_offsets_count_from_the_start_of_the_article(language):
    article = "Head\n\n  Kim  arrived\nin Hanoi. He   left on Friday.\n\nNobody saw him go."
    first, second = article.index("  Kim"), article.index("Nobody")
    sentences = language.parse([(first, article[first : second - 2]), (second, article[second:])])
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1]
    assert [sentence.span.of(article) for sentence in sentences] == [
        "Kim  arrived\nin Hanoi.",
        "He   left on Friday.",
        "Nobody saw him go.",
    ]
    assert all(token.span.of(article) == token.text for sentence in sentences for token in sentence.tokens)


def test_a_lost_blank_at_a_quote_mark_glues_no_words(language):
    text = "“I am tired,”Orlova said. He said,“Go.”"
    words = [token.text for sentence in language.parse([(0, text)]) for token in sentence.tokens]
    assert words == ["“", "I", "am", "tired", ",", "”", "Orlova", "said", ".", "He", "said", ",", "“", "Go", ".", "”"]


def test_a_sentence_hangs_on_its_verb(language):
    words = parsed(language, "The army chief was killed by a bomb in the capital.")
    assert [words[word].dep for word in ("chief", "was", "killed", "bomb", "in")] == [
        "nsubj:pass",
        "aux:pass",
        "root",
        "obl:agent",
        "case",
    ]
    assert words["killed"].lemma == "kill"
    assert words["killed"].head is words["killed"]
    assert words["bomb"] in words["killed"].children


def test_names_are_found(language):
    tokens = language.parse([(0, PARAGRAPH)])[0].tokens
    assert [(token.text, token.ent, token.ent_start) for token in tokens if token.ent] == [
        ("Ana", "PERSON", True),
        ("Ortega", "PERSON", False),
        ("Chinese", "NORP", True),
        ("Geneva", "LOC", True),
        ("Interior", "ORG", True),
        ("Ministry", "ORG", False),
    ]


def test_the_case_of_a_word_does_not_hide_it(language):
    words = parsed(language, "GENEVA was quiet on Monday.")
    assert words["GENEVA"].pos == "PROPN"


def test_the_same_text_is_read_the_same(language):
    def read():
        return [repr(token) for sentence in language.parse([(0, PARAGRAPH)] * 3) for token in sentence.tokens]

    assert read() == read()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "word " * 9_000,
        "“" * 3_000,
        "a-" * 3_000,
        "." * 30_000,
        "\ud800 half a pair",
        "".join(map(chr, range(1, 800))),
        "".join(map("".join, permutations('aZ \n“”".(\u200b', 5)))[:9_000],
    ],
    ids=["empty", "blank", "long", "marks", "hyphens", "dots", "surrogate", "controls", "noise"],
)
def test_no_text_makes_it_raise(language, text):
    tokens = [token for sentence in language.parse([(7, text)]) for token in sentence.tokens]
    known = text.encode("utf-8", "replace").decode()
    assert all(known[token.start - 7 : token.end - 7] == token.text for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


def test_a_model_that_is_not_there_is_told():
    with pytest.raises(ModelError, match="no-such-model"):
        Language.load("no-such-model")


def test_a_model_without_names_is_told(tmp_path):
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "bare")
    with pytest.raises(ModelError, match="no ner and no parser"):
        Language.load(tmp_path / "bare")


def test_a_model_names_itself_by_its_files(language):
    assert language.name.startswith("en_attache-")
    assert len(language.digest) == 16
    assert language.digest == Language.load().digest


def test_the_door_is_small():
    assert [name for name, _ in inspect.getmembers(Language, inspect.isroutine) if not name.startswith("_")] == [
        "load",
        "parse",
    ]
