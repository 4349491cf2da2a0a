from datetime import date

import pytest

from attache.text.days import find_days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on 2021-06-19 it", "2021-06-19"),
        ("2021/6/19", "2021/6/19"),
        ("19 June 2021", "19 June 2021"),
        ("19th Jun. 2021", "19th Jun. 2021"),
        ("Saturday, June 19th, 2021, at noon", "June 19th, 2021"),
        ("JUNE 19 , 2021", "JUNE 19 , 2021"),
        ("Sat, 19 Jun 2021 05:00:00 +0800", "19 Jun 2021"),
        ("2021-06-19T05:00:00Z", "2021-06-19"),
    ],
)
def test_a_full_day_is_found(text, words):
    ((span, day),) = find_days(text)
    assert (span.of(text), day) == (words, date(2021, 6, 19))


@pytest.mark.parametrize(
    "text", ["June 19", "06/07/2021", "2021-02-30", "0001-01-01", "9999-12-31", "19 June 20211", "May"]
)
def test_what_is_no_full_day_is_not(text):
    assert not list(find_days(text))


def test_days_come_in_text_order_and_within_bounds():
    text = "19 June 2021, 2021-06-20 and June 21, 2021"
    assert [day.day for _, day in find_days(text)] == [19, 20, 21]
    assert [day.day for _, day in find_days(text, 13, 30)] == [20]
