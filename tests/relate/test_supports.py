from attache.records import Carrier, Span
from attache.relate.supports import support


def carrier(article, origin):
    return Carrier(article=article, span=Span(0, 4), chain=(), origin=origin, record=None)


def test_all_of_it_comes_from_one_only_where_every_report_says_whence():
    known, unknown = carrier("a", "Ada Brenn"), carrier("b", None)
    assert "all of it comes from Ada Brenn" in support((known, carrier("b", "Ada Brenn")), (), ()).why
    why = support((known, unknown), (), ()).why
    assert "what is known of it comes from Ada Brenn" in why
    assert "not named whence in 1 of 2 reports" in why
