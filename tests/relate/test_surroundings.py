import numpy as np
from making import reading, units

from attache.relate.likenesses import Likenesses
from attache.relate.surroundings import surroundings

FIRST = "The ferry left the port. The storm broke the mast. The crew swam to the shore."
SECOND = "A ferry sailed at dawn. A storm took down its mast. Gulls were crying over the quay."


def around(cosines):
    members = [*units(reading("a", FIRST)), *units(reading("b", SECOND))]
    assert len(members) == 6
    part = np.eye(6, dtype=np.float32)
    for (one, other), value in cosines.items():
        part[one, other] = part[other, one] = value
    none = np.zeros((6, 6), np.float32)
    return surroundings(members, Likenesses(part=part, whole=none, words=none, letters=none, told=()))


def test_a_margin_is_what_the_best_is_ahead_of_the_next():
    found = around({(0, 3): 0.9, (0, 4): 0.6, (1, 3): 0.7})
    assert round(found.signs((0, 3))["margin"], 3) == 0.3
    assert round(found.signs((0, 4))["margin"], 3) == 0.6  # the fourth has no better than the first
    assert round(found.signs((1, 3))["margin"], 3) == 0.7


def test_what_stands_beside_is_before_both_or_behind_both():
    found = around({(0, 3): 0.9, (2, 4): 0.8})
    assert round(found.signs((1, 4))["beside"], 3) == 0.9
    assert found.signs((0, 5))["beside"] == 0.0
    assert found.signs((2, 5))["beside"] == 0.0


def test_in_a_report_of_one_proposition_there_is_no_next():
    members = [*units(reading("a", "The ferry left the port.")), *units(reading("b", "The ferry has left the port."))]
    ones = np.ones((2, 2), np.float32)
    found = surroundings(members, Likenesses(part=ones, whole=ones, words=ones, letters=ones, told=()))
    assert found.signs((0, 1))["beside"] == 0.0
    assert np.isfinite(found.signs((0, 1))["margin"])
