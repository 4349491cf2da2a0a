from datetime import date

import pytest

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.page import shipped_page
from attache.read.page.blocks import find_blocks
from attache.read.page.datings import dating
from attache.records import Article, Basis

PAGE, AGENCIES = shipped_page(), shipped_agencies()


def dated(text, given=None, **fields):
    article = Article(id="a", text=text, **fields)
    return dating(article, list(find_blocks(article, PAGE, AGENCIES)), given)


def told(text, setting):
    found = dated(text, date.fromisoformat(setting) if setting else None)
    words = f" “{found.span.of(text)}”" if found.span else ""
    yield f"{found.day or 'undated'} by {found.basis.value}:{words} {found.why}"


def test_pages_are_dated_as_written(golden):
    golden.cases("datings.txt", told)


def test_a_field_goes_before_all_else():
    found = dated("date 2021-06-19 Envoy leaves\nHe left.", date(2021, 6, 18), published=date(2021, 6, 20))
    assert (found.day, found.basis, found.span) == (date(2021, 6, 20), Basis.FIELD, None)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://harbour.example/world/2021/06/19/envoy-leaves", date(2021, 6, 19)),
        ("https://harbour.example/2021-06-19-envoy-leaves", date(2021, 6, 19)),
        ("https://harbour.example/news/world-20210619", None),
        ("https://harbour.example/2021/13/40/envoy", None),
        ("https://harbour.example/a/12021/06/19", None),
    ],
)
def test_a_web_address_may_bear_the_day(url, day):
    found = dated("He left on Friday.", url=url)
    assert found.day == day
    assert found.basis is (Basis.FIELD if day else Basis.NONE)
