"""A lexicon file is read as it is meant, or refused with its file and line."""

import re
from collections import Counter
from dataclasses import dataclass

import pytest
import yaml

from attache.errors import LexiconError
from attache.lexicon.tables import entries, phrases, rows, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """An entry as a lexicon might have it."""

    word: str
    takes: tuple[str, ...] = ()
    weight: int = 0
    sure: bool = False


@pytest.fixture
def file(tmp_path):
    def written(text):
        path = tmp_path / "words.txt"
        path.write_text(text, "utf-8")
        return path

    return written


def test_entries_stand_in_the_order_of_the_file(file):
    found = entries(file("# a comment\n- word: vow\n  takes: [to, that]\n  weight: 2\n\n- {word: ask}\n"), Word)
    assert found == (Word(word="vow", takes=("to", "that"), weight=2), Word(word="ask"))


@pytest.mark.parametrize("word", ["no", "on", "off", "yes", "n", "NO", "~", "1998-03-11"])
def test_a_bare_word_stays_a_word(file, word):
    assert entries(file(f"- word: {word}\n  takes: [{word}]\n"), Word) == (Word(word=word, takes=(word,)),)


def test_only_true_and_false_are_truth_values(file):
    assert [e.sure for e in entries(file("- {word: a, sure: true}\n- {word: b, sure: false}\n"), Word)] == [True, False]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("- word: vow\n\n# a comment\n- word: ask\n  wieght: 3\n", 4, "unknown key 'wieght'; known are sure, takes"),
        ("- word: vow\n- word: ask\n  weight: heavy\n", 2, "Expected `int`"),
        ("- word: [vow]\n", 1, "Expected `str`"),
        ("- word: vow\n  sure: yes\n", 1, "Expected `bool`"),
        ("- takes: [to]\n", 1, "missing required field `word`"),
        ("- word: vow\n- ask\n", 2, "an entry must be a mapping"),
        ("word: vow\n", 1, "the file must be a list of entries"),
        ("", 1, "the file must be a list of entries"),
    ],
)
def test_an_entry_of_another_form_is_refused(file, text, line, why):
    with pytest.raises(LexiconError, match=rf"words\.txt:{line}: .*{re.escape(why)}"):
        entries(file(text), Word)


def test_rows_are_read_without_comments_and_blank_lines(file):
    found = rows(file("# the verbs\nword,weight,sure\nvow,2,true\n\n# rare ones\nno,,\n"), Word)
    assert found == (Word(word="vow", weight=2, sure=True), Word(word="no"))


def test_a_file_without_rows_has_none(file):
    assert rows(file("word,weight\n"), Word) == ()


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("# the verbs\nword,wieght\n\nvow,2\n", 4, "unknown key 'wieght'"),
        ("word,weight\nvow,1\n# heavy ones\nask,heavy\n", 4, "Expected `int`"),
        ("word,weight\n,2\n", 2, "missing required field `word`"),
        ("word,weight\nvow,1\nask,2,3\n", 3, "unknown key"),
    ],
)
def test_a_row_of_another_form_is_refused(file, text, line, why):
    with pytest.raises(LexiconError, match=rf"words\.txt:{line}: .*{re.escape(why)}"):
        rows(file(text), Word)


def test_a_cell_may_list_phrases():
    assert list(phrases("call for | call on||")) == ["call for", "call on"]


@pytest.mark.parametrize("path", sorted(shipped("heads.yaml").parent.glob("*.yaml")), ids=lambda path: path.name)
def test_no_list_of_a_table_says_a_word_twice(path):
    table = yaml.safe_load(path.read_text("utf-8"))
    rows = table if isinstance(table, list) else list(table.values())
    lists = [value for row in rows if isinstance(row, dict) for value in row.values() if isinstance(value, list)]
    twice = [word for words in lists for word, count in Counter(map(str, words)).items() if count > 1]
    assert twice == []
