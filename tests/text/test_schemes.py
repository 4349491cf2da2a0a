import pytest

from attache.text.schemes import entity_label, is_clear, to_universal
from attache.text.tokens import Token


def tree(*rows):
    """Tokens from rows of word, part of speech, relation and the place of the head; "be" is known by its forms."""
    tokens = [
        Token(
            index=index,
            start=index,
            end=index + 1,
            text=word,
            lemma="be" if word in {"is", "was"} else word,
            pos=pos,
            tag="",
            dep=dep,
        )
        for index, (word, pos, dep, _) in enumerate(rows)
    ]
    for token, (_, _, _, head) in zip(tokens, rows, strict=True):
        if head != token.index:
            token.head = tokens[head]
            token.head.children.append(token)
    return tokens


def edges(tokens):
    return [(token.text, token.dep, token.head.text) for token in tokens]


def test_a_preposition_hangs_on_what_it_governs():
    tokens = tree(
        ("Kim", "PROPN", "nsubj", 1),
        ("flew", "VERB", "root", 1),
        ("to", "ADP", "prep", 1),
        ("Hanoi", "PROPN", "pobj", 2),
    )
    to_universal(tokens)
    assert edges(tokens) == [
        ("Kim", "nsubj", "flew"),
        ("flew", "root", "flew"),
        ("to", "case", "Hanoi"),
        ("Hanoi", "obl", "flew"),
    ]
    assert [child.text for child in tokens[1].children] == ["Kim", "Hanoi"]


def test_a_chain_of_prepositions():
    tokens = tree(
        ("talks", "NOUN", "root", 0),
        ("on", "ADP", "prep", 0),
        ("withdrawal", "NOUN", "pobj", 1),
        ("of", "ADP", "prep", 2),
        ("troops", "NOUN", "pobj", 3),
    )
    to_universal(tokens)
    assert edges(tokens)[2] == ("withdrawal", "nmod", "talks")
    assert edges(tokens)[4] == ("troops", "nmod", "withdrawal")


def test_a_predicate_takes_the_place_of_its_be():
    tokens = tree(
        ("Kim", "PROPN", "nsubj", 1),
        ("is", "AUX", "root", 1),
        ("leader", "NOUN", "attr", 1),
        (".", "PUNCT", "punct", 1),
    )
    to_universal(tokens)
    assert edges(tokens) == [
        ("Kim", "nsubj", "leader"),
        ("is", "cop", "leader"),
        ("leader", "root", "leader"),
        (".", "punct", "leader"),
    ]
    assert tokens[1].children == []


def test_the_doer_of_a_passive():
    tokens = tree(
        ("He", "PRON", "nsubjpass", 2),
        ("was", "AUX", "auxpass", 2),
        ("killed", "VERB", "root", 2),
        ("by", "ADP", "agent", 2),
        ("rebels", "NOUN", "pobj", 3),
    )
    to_universal(tokens)
    assert [token.dep for token in tokens] == ["nsubj:pass", "aux:pass", "root", "case", "obl:agent"]


def test_and_hangs_on_the_later_of_two():
    tokens = tree(("Kim", "PROPN", "root", 0), ("and", "CCONJ", "cc", 0), ("Moon", "PROPN", "conj", 0))
    to_universal(tokens)
    assert edges(tokens)[1] == ("and", "cc", "Moon")


@pytest.mark.parametrize(
    ("theirs", "ours"), [("GPE", "LOC"), ("PERSON", "PERSON"), ("DATE", ""), ("", ""), ("LAW", "MISC")]
)
def test_names_of_names(theirs, ours):
    assert entity_label(theirs) == ours


def test_schemes_are_told_apart():
    assert is_clear(("nsubj", "dobj", "ROOT"))
    assert not is_clear(("nsubj", "obj", "obl", "ROOT"))
