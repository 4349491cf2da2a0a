"""The table of irregular lemmas that ships with the model.

A form goes into the table where attache's own rules would get it wrong. What is right comes first from the treebanks,
then, for words they do not hold, from the tables of spacy-lookups-data (MIT; made from WordNet).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from attache.text.lemmas import lemma
from treebank import read_texts

INFLECTED = {"NNS": "NOUN", "VBZ": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB", "JJR": "ADJ", "JJS": "ADJ"}
ENDINGS = {"NNS": "s", "VBZ": "s", "VBD": "ed", "VBN": "ed", "VBG": "ing", "JJR": "er", "JJS": "est"}
NO_WORDS = frozenset({"PUNCT", "SYM", "X", "NUM", "PROPN"})


def learn_lemmas(treebanks: Iterable[Path], words: Sequence[str]) -> dict[str, str]:
    """From "form|TAG" to lemma, for every form whose lemma does not follow from attache's rules."""
    known = dict(_listed(words)) | dict(_seen(treebanks))
    return {f"{form}|{tag}": right for (form, tag), right in known.items() if lemma(form, "", tag, {}) != right}


def _seen(treebanks: Iterable[Path]) -> Iterator[tuple[tuple[str, str], str]]:
    """The most frequent lemma of each form with each tag in the treebanks."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    vocab = Vocab()
    for path in treebanks:
        for doc in read_texts(path, vocab):
            counts_of(doc, counts)
    for key, lemmas in counts.items():
        yield key, lemmas.most_common(1)[0][0]


def counts_of(doc: Doc, counts: defaultdict[tuple[str, str], Counter[str]]) -> None:
    """Count the lemmas of one document."""
    for token in doc:
        if token.pos_ not in NO_WORDS:
            counts[token.lower_, token.tag_][token.lemma_] += 1


def _listed(words: Sequence[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """What spaCy's rules say of each word that can be an inflected form, where the answer is a word they know."""
    nlp = spacy.blank("en")
    rules = EnglishLemmatizer(nlp.vocab, None, mode="rule")
    rules.initialize(nlp=nlp)
    exceptions, index = (rules.lookups.get_table(f"lemma_{name}") for name in ("exc", "index"))
    for tag, pos in INFLECTED.items():
        irregular, known = exceptions[pos.lower()], set(index[pos.lower()])
        forms = [word for word in words if word.endswith(ENDINGS[tag]) or word in irregular]
        for token in rules(Doc(nlp.vocab, words=forms, pos=[pos] * len(forms), tags=[tag] * len(forms))):
            if token.lemma_ != token.text and token.lemma_ in known:
                yield (token.text, tag), token.lemma_
