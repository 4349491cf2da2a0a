"""The user's files of actors: which of two holds, how they are decoded, what is refused."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.errors import InputError
from attache.lexicon.actorfiles import read_actors
from attache.lexicon.actors import Actor, Actors
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.world import State, World
from attache.records import Span

ETHIOPIA = (State(code="ETH", name="Ethiopia"),)
TURKEY = (State(code="TUR", name="Turkey"),)
STATES = (State(code="PRK", name="North Korea", aliases="DPRK"), State(code="SWE", name="Sweden"))


@pytest.fixture
def file(tmp_path):
    def written(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def found(actors, text):
    return [(span.of(text), actor.name) for span, actor in actors.find(text, Span(0, len(text)))]


def test_of_two_files_the_first_holds_and_both_are_used(file):
    table = file("ours.csv", "name,country,code\nKarol Venn,dprk,MIL\n")
    dictionary = file("ours.actors.txt", "KAROL_VENN_ [SWEGOV]\nOLLENBERG_FUND_ [NGO]\nSAILOR [~MIL]\n")
    actors = read_actors([table, dictionary], STATES)
    standing = actors.named("Karol Venn").standing(date(2020, 1, 1))
    assert (standing.country, standing.code) == ("PRK", "MIL")
    assert [actor.name for actor in actors.actors] == ["Karol Venn", "Ollenberg Fund"]
    assert actors.role("three Swedish sailors") == "MIL"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_are_decoded_as_programs_write_them(file, encoding):
    actors = read_actors([file("ours.csv", "name\r\nTëa Brändt\r\n".encode(encoding))], STATES)
    assert [actor.name for actor in actors.actors] == ["Tëa Brändt"]


def test_what_is_written_how_counts(file):
    # A dictionary in capitals cannot say how a text writes its names; a table can.
    dictionary = read_actors([file("ours.txt", "IT_ [BUS]\nVENN_ [SWE]\nAL-TARRAGON_FRONT_ [REB]\n")], STATES)
    assert found(dictionary, "It said IT would. The venn of Venn. A group, al-Tarragon front, left.") == [
        ("IT", "IT"),
        ("Venn", "VENN"),
        ("al-Tarragon front", "Al-Tarragon Front"),
    ]
    table = read_actors([file("ours.csv", "name,aliases\nLEAD,\nKarol Ven-ji,the Fox\nthe sea people,\n")], STATES)
    text = "Lead fell. LEAD said Karol Ven Ji and KAROL VEN-JI met the Fox; the fox, the sea people."
    assert [words for words, _ in found(table, text)] == [
        "LEAD", "Karol Ven Ji", "KAROL VEN-JI", "the Fox", "the sea people",
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=9)), st.lists(st.text(max_size=9)), st.booleans())
def test_any_names_are_looked_for_in_any_text(names, words, shouted):
    actors = Actors([Actor(name=name, shouted=shouted) for name in names if any(c.isalnum() for c in name)])
    text = " ".join([*names, *words, *names, "."])
    for span, actor in actors.find(text, Span(0, len(text))):
        assert actor in actors.actors
        assert span.of(text).strip()


def test_a_mark_before_a_name_may_be_set_or_left_out(file):
    actors = read_actors([file("ours.csv", "name\n'Ndrangheta\n")], STATES)
    assert found(actors, "The ’Ndrangheta and the Ndrangheta.") == [("Ndrangheta", "'Ndrangheta")] * 2


def test_bad_lines_are_named_by_file_and_line(file):
    path = file("ours.actors.txt", "VENN_ [SWE]\n+X [PRKGOV 2021-]\n")
    (fault,) = read_actors([path], STATES).faults
    assert fault.path == f"{path}:2"
    assert "'2021-' is no run of days" in fault.error


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("gone.txt", None, "No such file"),
        ("picture.png", b"\x89PNG\0\0\r\n", "not a text"),
        ("empty.csv", b"", "no actor in it"),
        ("prose.txt", b"The port stayed shut.\n", "no actor in it; line 1: 'The port stayed shut.' has no code"),
        ("bare.csv", b"Venn,GOV\n", "the first row must name the columns"),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error(file, tmp_path, name, content, why):
    path = file(name, content) if content is not None else tmp_path / name
    with pytest.raises(InputError, match=why) as error:
        read_actors([path], STATES)
    assert str(error.value).startswith(str(path))


def test_the_examples_of_the_page_are_read_without_a_fault(file):
    page = (Path(__file__).parents[2] / "docs/lexicon.md").read_text("utf-8")
    table, dictionary = re.findall(r"```\n(.+?)```", page, re.DOTALL)
    actors = read_actors([file("a.csv", table), file("b.txt", dictionary)], STATES + ETHIOPIA)
    assert not actors.faults
    assert actors.named("P. Ollenberg").standing(date(2022, 9, 30)).code == "GOV"
    assert actors.role("Swedish fishermen") == "AGR"


def test_the_digest_of_the_lexicon_tells_with_which_files_it_was_loaded(file):
    path = file("ours.csv", "name\nVenn\n")
    with_file, again, without = Lexicon.load([path]), Lexicon.load([path]), Lexicon.load()
    assert with_file.digest == again.digest != without.digest


def test_who_goes_by_another_spelling_in_the_house_is_the_same(file):
    own = read_actors([file("ours.csv", "name,country,code\nTayyip Erdogan,TUR,GOV\n")], TURKEY)
    world = World.load(own)
    assert world.standing(world.person("Recep Tayyip Erdogan").name, None).code == "GOV"
