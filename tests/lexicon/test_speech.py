from collections import Counter

import pytest

from attache.errors import LexiconError
from attache.lexicon.speech import Frame, Saying, SourceNoun, Speech, Voice
from attache.lexicon.tables import entries, rows, shipped
from attache.read.speech.statements import find_statements
from attache.records import Stance
from attache.text.language import Language

SPEECH = Speech.load()
FINDS = [(s.verb or s.noun, text) for s in SPEECH.sayings for text in s.finds]
PASSES = [(s.verb or s.noun, text) for s in SPEECH.sayings for text in s.passes]
POLYSEMOUS = """
add address announce answer ask bark blame blast call charge claim command comment conclude confirm contend continue
counter cry declare defend demand describe direct dismiss echo estimate explain express find growl hail indicate label
maintain mock note object observe offer order place point to post present press project promise propose question rail
read reason recall recognize reflect reject relate report repeat respond reveal rule share shoot show signal slam snap
state stress suggest tell term thank threaten thunder tout trumpet volunteer voice warn welcome wonder write
""".split()
"""Verbs that have another sense, or a use, in which nothing is said."""


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


def test_no_word_is_listed_twice():
    words = Counter((s.verb, s.noun) for s in SPEECH.sayings)
    assert [word for word, times in words.items() if times > 1] == []
    sources = Counter((s.noun, s.kind) for s in rows(shipped("sources.csv"), SourceNoun))
    assert [source for source, times in sources.items() if times > 1] == []


def test_a_verb_of_several_senses_has_a_sentence_with_another_one():
    assert [s.verb for s in SPEECH.sayings if s.verb in POLYSEMOUS and not s.passes] == []


def test_every_stance_is_taken_by_many_words():
    stances = Counter(saying.stance for saying in SPEECH.sayings)
    assert all(stances[stance] >= 10 for stance in Stance)
    assert stances[Stance.NEUTRAL] == max(stances.values())


def test_nouns_carry_clauses_and_infinitives_only():
    carried = {frame for saying in SPEECH.sayings if saying.noun for frame in saying.takes}
    assert carried == {Frame.CLAUSE, Frame.INFINITIVE, Frame.FOR}


def test_spellings_of_both_shores_of_the_atlantic_take_the_same():
    verbs = {saying.verb: saying for saying in SPEECH.sayings if saying.verb}
    pairs = [(verb, verbs.get(verb.replace("ize", "ise"))) for verb in verbs if verb.split()[0].endswith("ize")]
    assert [verb for verb, other in pairs if other is None] == []
    assert [
        verb
        for verb, other in pairs
        if other and (other.takes, other.stance) != (verbs[verb].takes, verbs[verb].stance)
    ] == []


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
