from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from attache.records import When

MAY = When(date(2023, 5, 1), date(2023, 5, 31))
near = some.dates(date(2023, 1, 1), date(2023, 12, 31))
whens = some.tuples(near, near).map(lambda pair: When(min(pair), max(pair)))


def days(when):
    return {when.first + timedelta(n) for n in range(when.days)}


def test_a_run_that_ends_before_it_begins_cannot_be_built():
    with pytest.raises(ValueError, match="2023-05-01 lies before 2023-05-31"):
        When(MAY.last, MAY.first)


def test_both_ends_count():
    assert MAY.days == 31
    assert When(MAY.first, MAY.first).days == 1


@given(one=whens, other=whens)
def test_two_may_be_the_same_time_where_they_share_a_day(one, other):
    assert one.may_be(other) == other.may_be(one) == bool(days(one) & days(other))


@given(when=whens)
def test_a_run_may_be_itself(when):
    assert when.may_be(when)
