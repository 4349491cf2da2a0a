"""Claims that reports tell in one breath. Our own prose."""

from dataclasses import replace

from making import at, encoder, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import Claim, Picture, Reading, Verdict
from attache.relate.pictures import relate
from attache.tell.claims import Told, told
from attache.tell.passages import passages

FIRST = "The boats of the fishermen were taken in our own waters."
SECOND = "Nobody asked their crews for papers."
THIRD = "We want them back before the winter storms."
WORDS = f"“{FIRST} {SECOND} {THIRD}”"
TEXT = f"Ada Brenn said: {WORDS} She left without taking questions."


def quoting(name: str, text: str = TEXT, words: str = WORDS) -> Reading:
    return reading(name, text, statements=(statement(text, "s", words, "said", "Ada Brenn"),))


def said(*readings: Reading) -> list[Told]:
    """What they say: the claims that come from a statement, in the order of the text."""
    picture = relate(list(readings), Resemblances.load(), Disputes.load(), encoder())
    found = [one for one in told(picture, picture.stories[0].id) if one.claim.kind == "statement"]
    return sorted(found, key=lambda one: one.claim.carriers[0].span)


def words(one: Told) -> list[str]:
    return [span.of(made.article.text) for made, span in one.places]


def test_a_passage_that_two_reports_print_is_one():
    apart = said(quoting("post"), quoting("ridge"))
    assert len(apart) == 3
    (whole,) = passages(apart)
    assert words(whole) == [WORDS, WORDS]


def test_what_one_of_them_trims_does_not_part_it():
    short = WORDS.replace(f" {SECOND}", "")
    (whole,) = passages(said(quoting("post"), quoting("ridge", TEXT.replace(WORDS, short), short)))
    assert words(whole) == [WORDS, short]


def test_what_one_of_them_prints_elsewhere_parts_it():
    first, last = f"“{FIRST} {SECOND}”", f"“{THIRD}”"
    text = f"Ada Brenn said: {first} A storm is due on Friday, the weather office told the crews. Brenn added: {last}"
    told = (statement(text, "s", first, "said", "Ada Brenn"), statement(text, "t", last, "added", "Ada Brenn"))
    assert len(passages(said(quoting("post"), reading("ridge", text, statements=told)))) == 2


def test_what_stands_otherwise_is_not_put_in():
    first, *rest = said(quoting("post"), quoting("ridge"))
    support = replace(first.claim.support, verdict=Verdict.CORROBORATED)
    other = replace(first, claim=replace(first.claim, support=support))
    assert [len(words(one)[0]) < len(WORDS) for one in passages([other, *rest])] == [True, True]


def test_a_passage_is_no_longer_than_a_line():
    long = " ".join([FIRST] * 6)
    text = f"Ada Brenn said: “{long} {THIRD}”"
    made = quoting("post", text, f"“{long} {THIRD}”")
    picture = Picture(**{**_fields(said(made)[0].picture), "claims": ()})
    claims = [_claim(said(made)[0].claim, n, made, piece) for n, piece in enumerate((long, THIRD))]
    found = passages([Told(claim=claim, picture=picture) for claim in claims])
    assert [words(one) for one in found] == [[long], [THIRD]]


def _claim(like: Claim, number: int, made: Reading, piece: str) -> Claim:
    carrier = replace(like.carriers[0], span=at(made.article.text, piece))
    return replace(like, id=f"c{number}", carriers=(carrier,))


def _fields(picture: Picture) -> dict[str, object]:
    return {name: getattr(picture, name) for name in picture.__slots__}
