from making import reading, statement

from attache.records import Stance
from attache.relate.units import units

TEXT = "Lina Saab did not say whether the harbour would close."


def made(**more):
    return statement(TEXT, "s1", "whether the harbour would close", "did not say", "Lina Saab", negated=True, **more)


def test_what_somebody_did_not_say_is_no_claim_of_his():
    (unit,) = units(reading("post", TEXT, statements=(made(),)))
    assert unit.statement is None
    assert unit.text == TEXT


def test_what_somebody_did_not_rule_out_is():
    (unit,) = units(reading("post", TEXT, statements=(made(stance=Stance.DENYING),)))
    assert unit.statement is not None
