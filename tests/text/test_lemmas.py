import pytest

from attache.text.lemmas import lemma

LISTED = {"said|VBD": "say", "men|NNS": "man"}


@pytest.mark.parametrize(
    ("form", "pos", "tag", "known"),
    [
        ("said", "VERB", "VBD", "say"),
        ("Men", "NOUN", "NNS", "man"),
        ("Nations", "PROPN", "NNPS", "Nations"),
        ("Envoys", "NOUN", "NNS", "envoy"),
        ("cities", "NOUN", "NNS", "city"),
        ("crashes", "VERB", "VBZ", "crash"),
        ("denounced", "VERB", "VBD", "denounce"),
        ("argued", "VERB", "VBD", "argue"),
        ("vetoed", "VERB", "VBN", "veto"),
        ("planned", "VERB", "VBD", "plan"),
        ("carried", "VERB", "VBN", "carry"),
        ("pressing", "VERB", "VBG", "press"),
        ("attacking", "VERB", "VBG", "attack"),
        ("denuclearizing", "VERB", "VBG", "denuclearize"),
        ("settled", "VERB", "VBD", "settle"),
        ("will", "AUX", "MD", "will"),
        ("are", "AUX", "VBP", "be"),
        ("’s", "AUX", "VBZ", "be"),
        ("’s", "PART", "POS", "’s"),
        ("'ve", "AUX", "VBP", "have"),
        ("Red", "ADJ", "JJ", "red"),
    ],
)
def test_the_dictionary_form(form, pos, tag, known):
    assert lemma(form, pos, tag, LISTED) == known
