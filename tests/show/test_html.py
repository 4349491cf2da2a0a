"""The page: nothing on it loads, steers or breaks out, and every proof leads to its words."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from making import at, event, reading, statement
from trawlers import first, trawlers

from attache.records import EventType, Failure
from attache.show.html import html

HOSTILE = """"><script>alert(1)</script> Port shut
The harbour master said <img src=x onerror=alert(2)> the port is shut. ' onclick='alert(3) </style><b>bold</b>
“</script><script>alert(4)</script>,” she told {{ 7 * 7 }} reporters \u202ereversed\x1b[2J on Monday."""


class Page(HTMLParser):
    """What stands on a page: elements with their attributes, ids, and the text inside script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inline: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        (self.inline if self.elements and self.elements[-1][0] in ("script", "style") else self.words).append(data)

    def all(self, attribute):
        return [values[attribute] for _, values in self.elements if attribute in values]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(html([trawlers()]))


@pytest.fixture(scope="module")
def hostile() -> str:
    told = statement(HOSTILE, "s1", "“</script><script>alert(4)</script>,”", "told", "<b>Ada</b>")
    act = event(HOSTILE, "shut", EventType.COERCE)
    made = reading('"><i>', HOSTILE, outlet="<script>alert(5)</script>", statements=(told,), events=(act,))
    return html([trawlers(made)])


def test_every_link_on_the_page_has_its_goal(page):
    ids = page.all("id")
    goals = [href[1:] for href in page.all("href") if href.startswith("#")]
    assert len(ids) == len(set(ids))
    assert len(goals) > 30
    assert set(goals) <= set(ids)


def test_a_proof_leads_to_its_words():
    brief = trawlers()
    raw = html([brief])
    cite = brief.title.cites[0]
    anchor = re.search(rf'href="#([\w]+)" data-name="S0:{cite.span.start}-{cite.span.end}"', raw)
    assert anchor
    assert f'id="{anchor[1]}"' in raw


def test_nothing_is_loaded_from_anywhere(page):
    assert not page.all("src")
    assert not page.all("action")
    assert {tag for tag, _ in page.elements}.isdisjoint({"link", "iframe", "object", "embed", "img", "form", "base"})
    assert all(href.startswith("#") for href in page.all("href"))
    assert "url(" not in "".join(page.inline)
    assert "@import" not in "".join(page.inline)


def test_the_policy_allows_the_page_s_own_script_and_style_alone():
    raw = html([trawlers()])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', raw)[1]
    assert policy.startswith("default-src 'none'")
    for tag in ("script", "style"):
        inline = re.search(rf"<{tag}>(.*?)</{tag}>", raw, re.DOTALL)[1]
        assert f"{tag}-src 'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'" in policy


def test_a_report_forms_no_element_no_attribute_and_no_template(hostile, page):
    made = Page(hostile)
    tags = {tag for tag, _ in made.elements}
    assert sum(tag == "script" for tag, _ in made.elements) == 1
    assert tags <= {tag for tag, _ in page.elements}
    assert not [name for _, values in made.elements for name in values if name.startswith("on")]
    assert "49 reporters" not in hostile
    assert "<script>alert(4)</script>" in "".join(made.words)


def test_what_would_steer_a_screen_is_shown_as_a_sign(hostile):
    assert "\x1b" not in hostile
    assert "\u202e" not in hostile
    assert "␛[2J" in hostile


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://harbour.example/1", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//x.example", False),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(url, is_link):
    report = first()
    raw = html([trawlers(replace(report, article=replace(report.article, url=url)))])
    assert (f'href="{url}"' in raw) is is_link
    assert ("noopener" in raw and "noreferrer" in raw) or not is_link


def test_the_same_brief_gives_the_same_page():
    assert html([trawlers()]) == html([trawlers()])


def test_several_briefs_share_one_page_with_a_list_of_them():
    made = Page(html([trawlers(), trawlers(first())]))
    ids = made.all("id")
    assert len(ids) == len(set(ids))
    assert "2 stories" in made.words


def test_what_was_left_out_is_named_with_its_reason():
    brief = replace(trawlers(), left_out=(Failure(path="<b>x</b>.txt", stage="decode", error="binary"),))
    assert "<b>x</b>.txt" in Page(html([brief])).words


def test_a_cite_that_lies_in_no_report_is_refused():
    brief = trawlers()
    with pytest.raises(ValueError, match="a cite lies in none of its reports"):
        html([replace(brief, articles=brief.articles[:1])])


def test_the_four_counts_stand_in_their_order(page):
    named = [word for word in page.words if word in ("report", "reports", "outlets", "wire", "origin")]
    assert named[:4] == ["reports", "outlets", "wire", "origin"]


def test_the_scale_of_a_highlight_is_marked_word_by_word():
    raw = html([trawlers()])
    marked = re.findall(r"<mark[^>]*>([^<]*)</mark>", raw)
    assert "Maroan" in marked


def test_the_text_of_a_report_stands_on_the_page_as_given():
    report = first()
    words = "".join(Page(html([trawlers(report)])).words)
    assert all(line in words for line in report.article.text.split("\n"))
    assert at(report.article.text, "seized")
