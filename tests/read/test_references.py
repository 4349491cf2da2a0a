"""Whom words mean that point back, in our own prose, and in any text at all."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.desk.desks import Desk
from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Beings
from attache.lexicon.phrasebooks import Phrasebook
from attache.read.readings import read
from attache.read.who.reasons import WORDS
from attache.read.who.references import find_references
from attache.records import Article, Reading, Reference, ReferenceKind
from attache.text.tokens import Sentence, Token

PIECES = ["he", "she", "they", "it", "Kim", "the", "ministry", "himself", "“", "”", "and", ",", "his", "\u200b", "é"]
DEPS = ["nsubj", "obj", "nmod:poss", "conj", "appos", "det", "flat", "root", "obl", "acl:relcl", "expl"]
TAGS = ["NN", "NNS", "NNP", "PRP", "PRP$", "DT", "VBD"]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.opened()


def reading(desk: Desk, text: str, day: str = "2021-06-18") -> Reading:
    return read(Article(id="one", text=text, published=date.fromisoformat(day)), desk.lexicon, desk.language)


def test_references(golden, desk):
    def told(text: str, setting: str) -> Iterator[str]:
        return (line(text, reference) for reference in reading(desk, text, setting).references)

    golden.cases("references.txt", told)


def line(text: str, reference: Reference) -> str:
    words = reference.antecedent.of(text) if reference.antecedent else "open"
    return f"{reference.kind.value}: {reference.span.of(text)} = {reference.name or '-'} ({words})"


TALKS = (
    "Foreign Minister Ada Brenn met the Tessian envoy on Friday. She said the talks had gone well. "
    "“We will meet again,” she told reporters. The minister said her country had done its part."
)


def test_a_reference_to_somebody_named_gives_a_mention_of_that_name(desk):
    found = reading(desk, TALKS)
    named = {mention.id: mention for mention in found.mentions}
    known = [r for r in found.references if r.mention]
    assert known
    assert all(r.name == named[r.mention].name and r.country == named[r.mention].country for r in known)


def test_a_pronoun_that_speaks_means_whom_the_statement_names(desk):
    found = reading(desk, TALKS)
    names = {r.span: r.name for r in found.references if r.kind is ReferenceKind.PRONOUN}
    spoken = [s.speaker for s in found.statements if s.speaker and s.speaker.span in names]
    assert spoken
    assert all(names[speaker.span] == speaker.name for speaker in spoken)


def test_a_pronoun_tells_what_spoke_for_whom_it_means(desk):
    found = reading(desk, "Ada Brenn met the Tessian envoy on Friday. She left for Oslo. She took her brother along.")
    told = [r.why for r in found.references if r.name == "Ada Brenn" and r.kind is ReferenceKind.PRONOUN]
    assert told
    assert all(set(why.split("; ")) <= set(WORDS.values()) for why in told)


def test_what_is_open_means_nobody(desk):
    found = reading(desk, "It was late. They had seen her, and he did not say when.")
    assert found.references
    assert all((r.antecedent, r.mention, r.name, r.country) == (None,) * 4 for r in found.references if r.why == "")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(PIECES) | st.text(min_size=1, max_size=5),
            st.sampled_from(TAGS),
            st.sampled_from(DEPS),
            st.integers(0, 30),
        ),
        max_size=30,
    )
)
def test_any_text_with_any_tree_is_read(words):
    text, sentences = tree(words)
    whole = [sentence.span for sentence in sentences]
    for reference in find_references(text, sentences, (), (), Beings.load(), Antecedents({}), whole, Phrasebook({})):
        assert reference.span.of(text).strip()
        assert reference.antecedent is None or reference.antecedent.of(text).strip()


def test_a_long_list_is_read_in_time_linear_in_its_length():
    text, sentences = tree([("Kim", "NNP", "conj", 1), (",", "DT", "punct", 0), ("he", "PRP", "nsubj", 2)] * 2_000)
    assert (
        sum(1 for _ in find_references(text, sentences, (), (), Beings.load(), Antecedents({}), [], Phrasebook({})))
        >= 2_000
    )


def tree(words: list[tuple[str, str, str, int]]) -> tuple[str, list[Sentence]]:
    """A sentence a parser might have made: each word with its tag, its relation, and how far before it its head is."""
    text, tokens = "", []
    for word, tag, dep, back in words:
        if not (plain := "".join(word.split())):
            continue
        text += " " if text else ""
        pos = "PRON" if tag.startswith("PRP") else "VERB" if tag == "VBD" else "NOUN"
        token = Token(
            index=len(tokens), start=len(text), end=len(text) + len(plain), text=plain, lemma=plain, pos=pos, tag=tag,
            dep=dep,
        )  # fmt: skip
        if 0 < back <= len(tokens):
            token.head = tokens[-back]
            token.head.children.append(token)
        tokens.append(token)
        text += plain
    return text, [Sentence(tokens=tuple(tokens), paragraph=0)] if tokens else []
