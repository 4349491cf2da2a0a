import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.page import shipped_page
from attache.read.page.blocks import find_blocks
from attache.records import Article, BlockKind

PAGE, AGENCIES = shipped_page(), shipped_agencies()


def blocks_of(text, title=None):
    return list(find_blocks(Article(id="a", text=text, title=title), PAGE, AGENCIES))


def told(text, title):
    for block in blocks_of(text, title):
        words = block.span.of(text)
        kind = f"{block.kind.value}, {block.purpose.value}" if block.purpose else block.kind.value
        yield f"{kind}: {words if len(words) <= 90 else words[:89] + '…'}"


def test_pages_are_read_as_written(golden):
    golden.cases("blocks.txt", told)


def test_a_paragraph_broken_at_a_width_is_one_block():
    text = (
        "The envoy left the talks on Friday after nine hours, two\n"
        "officials said, and both delegations blamed each other for\n"
        "the failure of the round, the third one since it began.\n\n"
        "Nobody expects them to meet again before May, said a third\n"
        "official, who asked not to be named since the talks were\nsecret.\n"
    )
    assert [block.span.of(text)[-8:] for block in blocks_of(text)] == ["t began.", "\nsecret."]


CUES = "Read also:|Photo:|AP|(AP)|(Reuters) -|SEOUL|—|said.|The envoy|By Ada Roe|Share|“|a|| |left,|No way out|___"
CUES += "|AFP|jd/ar (AFP, dpa)|Tags:|Ada Roe is a fellow|The writer is|[a]|Roe Ada RoeX|MORE|Most Read|>>>|(C)|©"
BREAKS = ["\n", "\n\n", "\r\n", "  ", "\u200b", "ADVERTISEMENT", "2021-06-19"]
WORDS = st.sampled_from([*CUES.split("|"), *BREAKS])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join)), st.text(max_size=20))
def test_blocks_lie_in_order_and_leave_nothing_out(text, title):
    blocks = blocks_of(text, title)
    assert all(block.span.end <= len(text) for block in blocks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    assert blocks == blocks_of(text, title)
    covered = {n for block in blocks for n in range(block.span.start, block.span.end)}
    missed = {text[n] for n in set(range(len(text))) - covered}
    assert not missed & set(string.ascii_letters + string.digits + string.punctuation)


@pytest.mark.parametrize("odd", ["“", "(", "A-", "Photo: ", "a", "(AP) ", "\n", "“a\n"])
def test_no_text_is_too_odd_to_end(odd):
    assert len(blocks_of(odd * 10_000)) <= 10_000


def test_prose_comes_without_a_reason_and_all_else_with_one():
    blocks = blocks_of("By Ada Roe\nThe envoy left.\nShare this article\n")
    assert [bool(block.why) for block in blocks] == [block.kind is not BlockKind.PROSE for block in blocks]
