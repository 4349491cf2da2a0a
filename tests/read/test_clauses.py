from attache.read.act.clauses import LONGEST, clause_span, condition, has_condition, sound
from attache.records import Span
from attache.text.language import Language
from attache.text.tokens import Sentence, Token


def parse(text):
    (sentence,) = Language.load().parse([(0, text)])
    return sentence, {token.text: token for token in sentence.tokens}


def test_a_clause_leaves_out_who_says_it_and_the_full_stop():
    text = "The leaders will meet on Friday, officials said."
    sentence, words = parse(text)
    assert clause_span(words["meet"], sentence).of(text) == "The leaders will meet on Friday"


def test_a_condition_is_found_with_its_if():
    text = "Prices would fall if the port opened."
    sentence, words = parse(text)
    assert has_condition(words["fall"])
    assert condition(Span(0, len(text)), sentence).of(text) == "if the port opened"


def test_a_list_of_words_is_no_sentence():
    words = tuple(
        Token(index=i, start=i * 2, end=i * 2 + 1, text="a", lemma="a", pos="X", tag="FW", dep="dep")
        for i in range(LONGEST + 1)
    )
    assert sound([Sentence(tokens=words, paragraph=0)]) == []
    assert len(sound([Sentence(tokens=words[:5], paragraph=0)])) == 1
