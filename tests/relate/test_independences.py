from dataclasses import replace

import pytest
from making import figure, reading, statement, units

from attache.lexicon.opinions import Opinions
from attache.records import Stance
from attache.relate.hands import hands
from attache.relate.independences import Joins, is_own, weigh
from attache.relate.origins import origins


def said(name, words, speaker, **more):
    text = f"{words}, {speaker} said."
    (unit,) = units(reading(name, text, statements=(statement(text, "s", words, "said", speaker, **more),)))
    return unit


def plain(name, text):
    (unit,) = units(reading(name, text))
    return unit


def weighed(members, chances):
    joins = Joins(chances={frozenset(pair): chance for pair, chance in chances.items()}, opinions=Opinions.load())
    found = origins(hands(members))
    return weigh(members, members, found.names, joins)


def test_two_who_surely_tell_the_same_both_count():
    members = [said("a", "The pier at Sarn is shut", "Ada Brenn"), said("b", "Sarn has shut its pier", "Otto Vann")]
    assert weighed(members, {("a#0", "b#0"): 0.6}).origins == ("Ada Brenn", "Otto Vann")
    alone = weighed(members, {("a#0", "b#0"): 0.5})
    assert alone.origins == ("Ada Brenn",)
    assert alone.why == ("not counted, since it is not sure that it is the same: Otto Vann",)


def test_whom_a_third_telling_alone_joins_do_not_count():
    members = [
        said("a", "The pier at Sarn is shut", "Ada Brenn"),
        plain("b", "The pier at Sarn, where nobody landed, was shut."),
        said("c", "Nobody has landed at the pier", "Otto Vann"),
    ]
    assert weighed(members, {("a#0", "b#0"): 0.9, ("b#0", "c#0"): 0.9}).origins == ("Ada Brenn",)


def test_the_most_who_meet_count():
    members = [
        said(n, "The pier is shut", who) for n, who in (("a", "Ada Brenn"), ("b", "Otto Vann"), ("c", "Mara Lind"))
    ]
    assert weighed(members, {("b#0", "c#0"): 0.7}).origins == ("Otto Vann", "Mara Lind")


def test_what_each_thinks_or_wants_himself_bears_nobody_out():
    members = [said("a", "The pier should be shut", "Ada Brenn"), said("b", "the pier ought to be shut", "Otto Vann")]
    found = weighed(members, {("a#0", "b#0"): 0.9})
    assert found.origins == ("Ada Brenn",)
    assert found.why == ("what is only thought, wanted or asked bears nobody out: Ada Brenn; Otto Vann",)


@pytest.mark.parametrize(
    ("words", "own"),
    [("the offer is a compelling one", True), ("the offer is a compelling $40 a share", False), ("it is shut", False)],
)
def test_a_judgement_that_gives_no_figure_is_ones_own(words, own):
    unit = said("a", words, "Ada Brenn")
    told = tuple(figure(unit.reading.article.text, "$40", 40, "USD") for _ in range("$40" in words))
    assert is_own(replace(unit, figures=told), Opinions.load()) is own


def test_who_asks_tells_nothing():
    assert is_own(said("a", "“Was the pier at Sarn shut?”", "Ada Brenn"), Opinions.load())


def test_who_count_otherwise_do_not_bear_each_other_out():
    def counted(name, words, number, value, speaker):
        unit = said(name, words, speaker)
        return replace(unit, figures=(figure(unit.reading.article.text, number, value, ""),))

    six = counted("a", "The pier at Sarn holds six ships", "six", 6, "Ada Brenn")
    nine = counted("b", "The quay at Sarn holds nine ships", "nine", 9, "Otto Vann")
    also = counted("c", "At Sarn the pier holds 6 ships", "6", 6, "Otto Vann")
    assert weighed([six, nine], {("a#0", "b#0"): 0.9}).origins == ("Ada Brenn",)
    assert weighed([six, also], {("a#0", "c#0"): 0.9}).origins == ("Ada Brenn", "Otto Vann")


def test_a_demand_is_his_who_makes_it():
    assert is_own(said("a", "The pier at Sarn be shut", "Ada Brenn", stance=Stance.DEMANDING), Opinions.load())
    assert not is_own(plain("b", "The pier at Sarn should be shut."), Opinions.load())


def test_two_who_each_may_tell_of_himself_do_not_bear_each_other_out():
    members = [said("a", "He had left Sarn by noon", "Otto Vann"), said("b", "He left Sarn at noon", "Karl Brandt")]
    assert weighed(members, {("a#0", "b#0"): 0.9}).origins == ("Otto Vann",)
    seen = [members[0], said("b", "Otto Vann left Sarn at noon", "Karl Brandt")]
    assert weighed(seen, {("a#0", "b#0"): 0.9}).origins == ("Otto Vann", "Karl Brandt")
