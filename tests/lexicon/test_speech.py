import pytest

from attache.errors import LexiconError
from attache.lexicon.speech import Saying, Speech, Voice
from attache.lexicon.tables import entries
from attache.read.speech.statements import find_statements
from attache.text.language import Language

SPEECH = Speech.load()
FINDS = [(s.verb or s.noun, text) for s in SPEECH.sayings for text in s.finds]
PASSES = [(s.verb or s.noun, text) for s in SPEECH.sayings for text in s.passes]


@pytest.fixture(scope="module")
def cues():
    language = Language.load()

    def read(text):
        sentences = language.parse([(0, text)])
        return [s.cue.of(text) for s in find_statements(text, sentences, (), (), SPEECH)]

    return read


@pytest.mark.parametrize(("word", "text"), FINDS)
def test_each_word_of_saying_is_read_in_its_own_example(word, text, cues):
    assert cues(text), f"{word}: nothing read in {text!r}"


@pytest.mark.parametrize(("word", "text"), PASSES)
def test_no_saying_is_read_where_the_word_means_something_else(word, text, cues):
    assert not cues(text), f"{word}: read as speech in {text!r}"


def test_every_entry_has_a_sentence_that_proves_it():
    assert [s.verb or s.noun for s in SPEECH.sayings if not s.finds] == []


def test_verbs_with_a_particle_come_before_the_bare_verb():
    verbs = [saying.verb for saying in SPEECH.verbs("called")]
    assert verbs[-1] == "call"
    assert {"call on", "call upon", "call for"} <= set(verbs[:-1])


def test_nouns_of_sources_tell_their_kind():
    assert Voice.EXPERT in SPEECH.voices("analyst")
    assert SPEECH.voices("teapot") == frozenset()


def test_an_unknown_frame_is_refused_with_file_and_line(tmp_path):
    path = tmp_path / "speech.yaml"
    path.write_text("- verb: say\n  takes: [shout]\n", "utf-8")
    with pytest.raises(LexiconError, match=r"speech\.yaml:1"):
        entries(path, Saying)
