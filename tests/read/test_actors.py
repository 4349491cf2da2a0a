"""Names of the user's own in a report: found, named, coded by the day, and before what the house knows."""

from datetime import date

import pytest

from attache.lexicon.actorfiles import read_actors
from attache.lexicon.tables import rows, shipped
from attache.lexicon.world import State, World
from attache.read.name.mentions import find_mentions
from attache.text.language import Language

DICTIONARY = """
GENERAL_KAROL_VENN_
+KAROL_VENN_
	[ETHREB <20211231]
	[ETHGOVMIL >20220101]
	[---]
LUMEN_COUNCIL_ [IGOLUM]
DUSHKARA_ [AFG]
KABUL_ [AFG]
SPOKESWOMAN {SPOKESWOMEN} [~GOV]
"""
TABLE = """name,aliases,kind,country,code,first,last
Alvarian Front,AF|the Front,group,Ethiopia,REB,,2020-12-31
Alvarian Front,,,Ethiopia,PTY,2021-01-01,
Hamas,,organization,Palestine,GOV,,
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    (folder / "a.txt").write_text(DICTIONARY, "utf-8")
    (folder / "b.csv").write_text(TABLE, "utf-8")
    return World.load(read_actors([folder / "a.txt", folder / "b.csv"], rows(shipped("states.csv"), State)))


@pytest.fixture(scope="module")
def language():
    return Language.load()


def found(text, day, world, language):
    mentions = find_mentions(text, language.parse([(0, text)]), world, date.fromisoformat(day) if day else None)
    return [(m.kind.value, m.span.of(text), m.name, m.country, m.code) for m in mentions]


@pytest.mark.parametrize(
    ("day", "code"), [("2021-06-01", "REB"), ("2023-06-01", "GOVMIL"), ("2022-01-01", "GOVMIL"), (None, None)]
)
def test_a_person_has_the_code_of_the_day_under_the_surname_too(world, language, day, code):
    text = "Karol Venn spoke in Kabul. Venn left on Monday."
    country = "ETH" if code else None
    assert found(text, day, world, language) == [
        ("person", "Karol Venn", "Karol Venn", country, code),
        ("place", "Kabul", "Kabul", "AFG", None),
        ("person", "Venn", "Karol Venn", country, code),
    ]  # fmt: skip


def test_a_table_says_what_an_actor_is_and_calls_it_by_its_name(world, language):
    text = "The AF condemned the raid, and the Front withdrew."
    assert found(text, "2019-01-01", world, language) == [
        ("group", "AF", "Alvarian Front", "ETH", "REB"),
        ("group", "the Front", "Alvarian Front", "ETH", "REB"),
    ]
    assert found(text, "2023-01-01", world, language)[0][4] == "PTY"


def test_the_user_s_word_goes_before_the_house_s(world, language):
    assert ("organization", "Hamas", "Hamas", "PSE", "GOV") in found("Hamas rejected it.", None, world, language)


def test_a_body_and_a_place_that_the_house_does_not_know(world, language):
    text = "The Lumen Council met in Dushkara."
    assert found(text, None, world, language) == [
        ("organization", "Lumen Council", "Lumen Council", None, "IGOLUM"),
        ("place", "Dushkara", "Dushkara", "AFG", None),
    ]


def test_a_role_gives_its_code_to_who_bears_it(world, language):
    text = "Iranian government spokeswoman Parvin Ruhani said the talks went on."
    assert ("person", "Parvin Ruhani", "Parvin Ruhani", "IRN", "GOV") in found(text, None, world, language)


def test_without_files_nothing_changes(language):
    text = "Karol Venn met Hamas in Dushkara, a spokeswoman said."
    assert not any(code for *_, code in found(text, None, World.load(), language))
