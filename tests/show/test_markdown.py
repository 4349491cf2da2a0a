"""A brief as Markdown: every proof listed with its words, and no report forming Markdown or HTML."""

import re

from making import reading, statement
from trawlers import trawlers

from attache.show.markdown import escaped, markdown

REF = re.compile(r"(?<!- )\[(S\d+):(\d+)-(\d+)\]")


def test_every_proof_is_listed_with_its_words():
    brief = trawlers()
    made = markdown(brief)
    found = set(REF.findall(made))
    assert len(found) > 10
    for number, start, end in found:
        words = brief.articles[int(number[1:])].text[int(start) : int(end)]
        assert f"- [{number}:{start}-{end}] “{escaped(words)}”" in made


def test_a_report_forms_neither_markdown_nor_html():
    text = "# Port *shut* <script>alert(1)</script> [x](javascript:alert(1)), Ada said. 1. One | two ``` ![i](http://x)"
    told = statement(text, "s1", text.split(", Ada", maxsplit=1)[0], "said", "**Ada**")
    made = markdown(trawlers(reading("a", text, statements=(told,))))
    assert "<script>" not in made
    assert not re.search(r"(?<!\\)\]\(", made)
    assert r"\*\*Ada\*\*" in made
    assert not re.search(r"^# Port", made, re.MULTILINE)


def test_the_page_reads_as_approved(golden):
    golden.file("trawlers.md", markdown(trawlers()))
