from dispatches import LAKE, MINE, PORT, lines
from making import reading

from attache.relate.postings import MOST
from attache.relate.prints import Prints, is_copy
from attache.relate.sketches import sketch


def met(prints, id, text, **more):
    return [found.other.sketch.id for found in prints.add(sketch(reading(id, text, **more))) if is_copy(found)]


def test_a_report_meets_those_before_it_with_which_it_shares():
    prints = Prints()
    assert met(prints, "mine", MINE) == []
    assert met(prints, "port", PORT) == []
    assert met(prints, "cut", lines(MINE, 0, 4)) == ["mine"]


def test_what_is_older_than_the_window_is_forgotten():
    prints = Prints(days=30)
    met(prints, "mine", MINE, day="2023-01-01")
    assert met(prints, "again", MINE, day="2023-01-31") == ["mine"]
    assert met(prints, "late", MINE, day="2023-02-15") == ["again"]
    assert met(prints, "never", MINE, day="2023-06-01") == []
    assert len(prints.known) == 1


def test_an_undated_report_is_forgotten_as_if_it_had_the_day_on_which_it_came():
    prints = Prints(days=30)
    met(prints, "lake", LAKE, day=None)
    met(prints, "mine", MINE, day="2023-01-01")
    met(prints, "port", PORT, day=None)
    assert met(prints, "lake-again", LAKE, day="2023-01-20") == ["lake"]
    assert met(prints, "port-again", PORT, day="2023-01-30") == ["port"]
    assert met(prints, "port-late", PORT, day="2023-02-20") == ["port-again"]
    assert [one.sketch.id for one in prints.known.values()] == ["port-again", "port-late"]


def test_what_is_printed_more_often_than_is_looked_at_is_met_through_its_first_print():
    prints = Prints()
    for number in range(MOST + 10):
        met(prints, f"r{number}", MINE, outlet=f"Paper {number}")
    found = met(prints, "last", MINE)
    assert "r0" in found
    assert len(found) == MOST + 1


def test_a_form_of_words_of_one_outlet_is_nobody_s():
    tail = "Our newsroom is paid for by its readers alone and by nobody else, so write to us if you can spare a coin."
    prints = Prints()
    for number, text in enumerate([MINE, PORT, LAKE]):
        met(prints, f"r{number}", f"{text}\n{tail}", outlet="Town Crier")
    found = prints.add(sketch(reading("short", f"The fair opens at noon today.\n{tail}", outlet="Town Crier")))
    assert not any(one.one.own.any() for one in found)


def test_a_form_of_words_of_many_outlets_is_nobody_s():
    tail = "Prices are as of the close of trading and may have been changed since by those who set them every day."
    prints = Prints()
    for number in range(7):
        own = " ".join(f"word{number}x{n}" for n in range(60))
        met(prints, f"r{number}", f"{own}\n{tail}")
    assert met(prints, "short", f"The fair opens at noon today.\n{tail}") == []


def test_the_words_of_a_dispatch_are_no_form_however_many_print_it():
    prints = Prints()
    for number in range(20):
        met(prints, f"r{number}", MINE if number % 2 else lines(MINE, 0, 6))
    assert len(met(prints, "last", lines(MINE, 2, 8))) == 20
