"""What the tables of the world answer."""

from datetime import date

import pytest

from attache.lexicon.spellings import key, level
from attache.lexicon.world import CHECKED, Office, World


@pytest.fixture(scope="module")
def world() -> World:
    return World.load()


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("US", "USA"),
        ("the North", None),
        ("us", None),
        ("South Koreans", "KOR"),
        ("Pyongyang", "PRK"),
        ("Kremlin", "RUS"),
        ("Dutch", "NLD"),
        ("TAIWAN", "TWN"),
        ("Côte d’Ivoire", "CIV"),
        ("Hamas", None),
        ("PRK", "PRK"),
    ],
)
def test_a_state_is_known_by_all_its_words(world: World, word: str, code: str | None) -> None:
    state = world.state(word)
    assert (state.code if state else None) == code


@pytest.mark.parametrize(
    ("office", "country", "day", "person"),
    [
        ("president", "USA", date(2019, 3, 1), "Donald Trump"),
        ("President", "USA", date(2021, 3, 1), "Joe Biden"),
        ("president", "USA", date(2021, 1, 20), "Joe Biden"),
        ("prime minister", "GBR", date(2022, 9, 30), "Liz Truss"),
        ("foreign minister", "KOR", date(2017, 6, 10), None),  # a month alone is known: nobody inside it
        ("leader", "PRK", date(2021, 6, 18), "Kim Jong Un"),
        ("secretary-general", "NATO", date(2015, 1, 1), "Jens Stoltenberg"),
        ("supreme allied commander", "NATO", date(2020, 1, 1), "Tod Wolters"),
        ("human rights chief", "United Nations", date(2022, 9, 15), None),  # between two
        ("attorney general", "USA", date(2019, 6, 1), "William Barr"),
        ("foreign minister", "UKR", date(2019, 10, 1), "Vadym Prystaiko"),
        ("president", "BRA", date(2016, 7, 1), None),  # one suspended, another acting
        ("premier", "CAN", date(2019, 10, 1), None),  # in Canada a premier governs a province
        ("president", "USA", None, None),
        ("president", "USA", CHECKED, None),
        ("astronaut", "USA", date(2019, 3, 1), None),
        ("chief cabinet secretary", "JPN", date(2019, 3, 1), "Yoshihide Suga"),
        ("army chief", "PAK", date(2018, 3, 1), "Qamar Javed Bajwa"),
        ("leader", "Hamas", date(2015, 3, 1), None),  # one led it abroad, another in Gaza
        ("secretary-general", "Hezbollah", date(2024, 10, 10), None),  # between two
        ("prime minister", "LBY", date(2022, 6, 1), "Abdul Hamid Dbeibeh"),  # and not the rival in the east
    ],
)
def test_an_office_is_read_by_the_day(
    world: World, office: str, country: str, day: date | None, person: str | None
) -> None:
    assert world.holder(office, country, day) == person


def test_every_office_belongs_to_a_state_or_body_and_ends_after_it_began(world: World) -> None:
    for person in {term.person for name in ("Donald Trump", "Joe Biden") for term in world.offices(name)}:
        assert world.person(person)
    for term in world.terms:
        assert world.state(term.of) or world.body(term.of), term
        assert not term.last or term.first < term.last, term
        assert term.source == "official", term


def test_no_office_of_one_title_has_two_holders_on_a_day(world: World) -> None:
    for term in world.terms:
        for day in (date(y, m, 15) for y in range(2010, 2025) for m in (1, 7)):
            title = term.office.split("|")[0]
            if term.may_cover(day) and not title.endswith("spokesperson"):  # of these a ministry has several
                assert world.holder(title, term.of, day) == term.person, (term, day)


def test_a_person_is_one_in_all_spellings(world: World) -> None:
    spellings = ["Kim Jong Un", "Kim Jong-un", "KIM JONG UN", "Kim Jong Eun"]
    assert {person.name for s in spellings if (person := world.person(s))} == {"Kim Jong Un"}
    assert key("Recep Tayyip Erdoğan") == key("Recep Tayyip Erdogan")
    assert key("Donald J. Trump") == key("Donald Trump")
    assert world.person("Nobody Inparticular") is None


def test_a_byname_of_one_word_means_its_bearer_in_office(world: World) -> None:
    assert [p.name for p in world.in_office("Lula", date(2024, 3, 1))] == ["Luiz Inácio Lula da Silva"]
    assert world.in_office("Lula", date(2018, 3, 1)) == ()


def test_who_serves_a_body_is_no_state_s(world: World) -> None:
    assert world.country("Mark Rutte", date(2020, 1, 1)) == "NLD"
    assert world.country("Mark Rutte", date(2025, 1, 1)) is None


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Kim Jong Un", "Kim"),
        ("Moon Jae-in", "Moon"),
        ("Sung Kim", "Kim"),
        ("Xi Jinping", "Xi"),
        ("Nguyen Phu Trong", "Trong"),
        ("Abiy Ahmed", "Abiy"),
        ("Park Jin", "Park"),
        ("Mohammed bin Salman", "bin Salman"),
        ("Lee Harvey Oswald", "Oswald"),
        ("Kim Darroch", "Darroch"),
        ("Ferdinand Marcos Jr.", "Marcos"),
        ("Madonna", "Madonna"),
    ],
)
def test_the_family_name_stands_first_or_last(world: World, name: str, surname: str) -> None:
    assert world.surnames.of(name) == surname


def test_those_of_a_name_in_office_on_a_day(world: World) -> None:
    names = [person.name for person in world.in_office("Sharif", date(2014, 6, 1))]
    assert sorted(names) == ["Nawaz Sharif", "Raheel Sharif"]
    assert "prime minister" in world.titles_of("Nawaz Sharif", date(2014, 6, 1))
    assert world.titles_of("Nawaz Sharif", date(2020, 6, 1)) == frozenset()
    assert "president" not in world.titles_of("Rajnath Singh", date(2013, 6, 1))  # he was his party's


def test_an_officer_of_a_state_s_own_body_is_of_that_state(world: World) -> None:
    assert world.country("David Barnea", date(2022, 1, 1)) == "ISR"
    assert world.country("Xi Jinping", date(2022, 1, 1)) == "CHN"


def test_bodies_go_by_their_short_forms(world: World) -> None:
    body = world.body("AQAP")
    assert body
    assert (body.name, body.kind, body.code) == ("al-Qaida in the Arabian Peninsula", "organization", None)
    assert world.body("Atlantis") is None


def test_an_unsure_month_names_nobody() -> None:
    term = Office(office="president", of="USA", person="A", first="2017-12", last="2018-02", source="official")
    days = [date(2017, 12, 31), date(2018, 1, 1), date(2018, 1, 31), date(2018, 2, 1)]
    assert [term.may_cover(day) for day in days] == [False, True, True, False]


def test_levelling_keeps_every_offset() -> None:
    text = "Côte d’Ivoire\u00a0and\nNuku‘alofa"
    assert len(level(text)) == len(text)
