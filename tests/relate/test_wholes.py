from making import reading, units

from attache.relate.wholes import tellings

ONE = "The navy fired two rockets near Sarn, and the port of Sarn stays shut."
OTHER = "Two rockets were fired near Sarn. The port of Sarn is still shut."


def members():
    return [u for r in (reading("a", ONE), reading("b", OTHER)) for u in units(r)]


def told(groups):
    return [[unit.text for unit in telling.wholes] for telling in tellings(members(), groups)]


def test_the_parts_of_a_sentence_are_units():
    assert [u.text for u in members()] == [
        "The navy fired two rockets near Sarn,",
        "and the port of Sarn stays shut.",
        "Two rockets were fired near Sarn.",
        "The port of Sarn is still shut.",
    ]


def test_a_sentence_is_parted_where_its_parts_make_several_claims():
    first, second, other, another = (u.text for u in members())
    assert told([[0, 2], [1, 3]]) == [[first, other], [second, another]]
    assert told([[0, 2], [1], [3]]) == [[first, other], [second], [another]]
    assert told([[0], [1], [2], [3]]) == [[ONE], [other], [another]]
