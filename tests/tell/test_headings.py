"""Which claims a brief begins with. Our own prose."""

from dataclasses import replace

from making import encoder, reading

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import Reading
from attache.relate.pictures import relate
from attache.tell.claims import told
from attache.tell.headings import Heading, headed

OPENING = "The governor of Tessa spent Sunday with his family on the lake. "
NEWS = "Rebels took the radio mast above the town before dawn."


def titled(name: str, text: str, title: str) -> Reading:
    made = reading(name, text)
    return replace(made, article=replace(made.article, title=title))


def first_line(*readings: Reading) -> str:
    picture = relate(list(readings), Resemblances.load(), Disputes.load(), encoder())
    (found,) = headed(told(picture, picture.stories[0].id), (), (), most=1)[Heading.BOTTOM_LINE]
    return found.claim.gist


def test_what_the_headlines_tell_comes_before_what_reports_open_with():
    texts = (OPENING + NEWS, OPENING + NEWS, f"Bread will cost more from June, say the bakers. {NEWS}")
    heads = ("Rebels take radio mast above town", "Radio mast above town is taken by rebels", "Rebels take mast")
    assert "radio mast" in first_line(*map(titled, "abc", texts, heads))
    assert "with his family" in first_line(*map(titled, "abc", texts, ("What Sunday brought",) * 3))


def test_what_one_line_says_no_other_says_again():
    texts = (
        f"{NEWS} The army has sent two columns up the valley.",
        f"{NEWS} The army has sent two columns up the valley.",
        "Rebels who took a radio mast above the town were cheered. The army has sent two columns up the valley.",
    )
    picture = relate(
        [titled(name, text, "Rebels take mast") for name, text in zip("abc", texts, strict=True)],
        Resemblances.load(),
        Disputes.load(),
        encoder(),
    )
    claims = told(picture, picture.stories[0].id)
    gists = [one.claim.gist for one in headed(claims, (), (), most=5)[Heading.BOTTOM_LINE]]
    assert [("mast" in gist, "columns" in gist) for gist in gists] == [(True, False), (False, True)]
