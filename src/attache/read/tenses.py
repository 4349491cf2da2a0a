"""Whether a time still lies ahead, as far as the words near it tell.

Kim is to visit Seoul on Thursday          the nearest cue before it decides: ahead
will meet on Monday, he said Wednesday     "said" stands between: behind
On Thursday, the two will meet             none before it, so the first one after
"""

import re

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.records import Span

NEAR = 160
"""How many characters on either side are looked at: about a long clause."""

BREAK = re.compile(r"[.;!?](?=[\s”\"’'])|[“”\"\n]")
OPENED = re.compile(
    r"(?:^|[,:–—]|\b(?:that|and|but|while|as|where|when))\s*(?:on|in|by|for|from|at)?\s*$", re.IGNORECASE
)
LAST_WORD = re.compile(r"([\w'’]+)\s*$")


def direction(text: str, span: Span, words: TimeWords) -> int:
    """1 where the words near `span` look ahead, -1 where they look back, 0 where they do not say."""
    left = BREAK.split(text[max(0, span.start - NEAR) : span.start])[-1]
    before = list(words.cue.finditer(left))
    if OPENED.search(left):
        right = BREAK.split(text[span.end : span.end + NEAR])[0]
        if after := words.cue.search(right):
            return _points(after)
    if before:
        return _points(before[-1])
    last = LAST_WORD.search(left)
    return int(last is not None and last[1].lower() in words.worth[TimeWordKind.TOWARDS])


def _points(cue: re.Match[str]) -> int:
    return 1 if cue["future"] else -1
