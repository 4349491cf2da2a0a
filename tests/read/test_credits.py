import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.page import shipped_page
from attache.read.page.blocks import find_blocks
from attache.read.page.credits import NOT_FOUND, wire_credit
from attache.records import Article, SourceKind

PAGE, AGENCIES = shipped_page(), shipped_agencies()


def credited(text, **fields):
    article = Article(id="a", text=text, **fields)
    return wire_credit(article, list(find_blocks(article, PAGE, AGENCIES)), AGENCIES)


def told(text, setting):
    wire, why = credited(text, outlet=setting or None)
    words = f" “{wire.span.of(text)}”" if wire and wire.span else ""
    yield f"{wire.name}:{words} {why}" if wire else why


def test_pages_are_credited_as_written(golden):
    golden.cases("credits.txt", told)


def test_a_wire_bears_its_country():
    wire, _ = credited("PYONGYANG, June 18 (KCNA) -- The envoy left.")
    assert (wire.kind, wire.name, wire.country) == (SourceKind.WIRE, "Korean Central News Agency", "PRK")


def test_the_site_of_an_agency_is_its_credit():
    wire, why = credited("The envoy left.", url="https://www.reuters.com/world/envoy")
    assert (wire.name, wire.span, why) == ("Reuters", None, "the outlet is the agency")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://post.example/wires/ap/article-1/envoy.html", "Associated Press"),
        ("https://post.example/reuters/2021/06/18/world/18reuters-envoy.html", "Reuters"),
        ("https://post.example/pa/ports/envoy", None),
        ("https://post.example/news/envoy-told-reuters", None),
    ],
)
def test_an_address_may_file_a_report_under_its_agency(url, name):
    wire, why = credited("The envoy left.", url=url)
    assert (wire and wire.name, why) == (name, "its web address files it under the agency" if name else NOT_FOUND)


def test_a_tag_of_two_agencies_means_the_one_whose_site_it_is():
    text = "DENVER, June 18 (CNA) - The envoy left."
    assert credited(text)[0].name == "Central News Agency"
    assert credited(text, url="https://www.catholicnewsagency.com/envoy")[0].name == "Catholic News Agency"


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Ada Roe, AFP", "Agence France-Presse"),
        ("Reuters Staff", "Reuters"),
        ("Ada Roe and the Associated Press", "Associated Press"),
        ("Petra Novak", None),
        ("Ada Roe, Scranton, PA", None),
    ],
)
def test_the_field_for_the_byline_may_name_an_agency(byline, name):
    wire, why = credited("The envoy left.", byline=byline)
    assert (wire and wire.name) == name
    assert why == ("credited in the field for the byline" if name else NOT_FOUND)


WORDS = "AP|(AP)|AFP,|SEOUL|—|/TASS/|(|)|By|Reuters|contributed to this report.|©|Source:|with|PA|The envoy left.|\n"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split("|")), max_size=30).map(" ".join)))
def test_no_page_is_too_odd_to_be_credited_or_not(words):
    wire, why = credited(words, byline=words, outlet=words, url=words)
    assert why
    assert wire is None or wire.span is None or wire.span.of(words)


def test_an_empty_page_credits_nobody():
    assert credited("  \n ") == (None, NOT_FOUND)
