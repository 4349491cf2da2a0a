r"""Paragraphs as the language model takes them: never too long, their white space made even, every place kept.

"Kim  arrived\n in Hanoi."      as it stands in the article, from character 212
"Kim arrived in Hanoi."         as it is parsed; Places(212, ...).start(4) is 217
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

LONGEST = 20_000
"""The most characters that are parsed at once: more cost memory and gain nothing."""
ABSURD = re.compile(r"\S{300}")
"""No word is so long; the time that the tokenizer takes grows with the square of a word's length."""
WHITE = re.compile(r"\s+")


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of stretches of at most `LONGEST` characters: together all of `text`, but for blank ones."""
    start = 0
    while start < len(text):
        window = text[start : start + LONGEST]
        length = _cut(window)
        if not window[:length].isspace():
            yield start, start + length
        start += length


def _cut(window: str) -> int:
    """Where to end a stretch: behind a word of absurd length, at the end, or at the last full stop or white space."""
    if absurd := ABSURD.search(window):
        return absurd.end()
    if len(window) < LONGEST:
        return len(window)
    ends = (window.rfind(mark) + len(mark) for mark in (". ", "\n", " "))
    return next((end for end in ends if end > LONGEST // 2), LONGEST)


class Places:
    """Where the characters of a text stood before its white space was made even.

    Kept as the starts of its words, in the even text and in the article: within a word nothing moves.
    """

    def __init__(self, offset: int, text: str) -> None:
        self._even, self._true = [0], [offset]
        even = 0
        end = 0
        for white in WHITE.finditer(text):
            if white.start() == 0:
                self._true[0] = offset + white.end()
                end = white.end()
                continue
            even += white.start() - end + 1
            end = white.end()
            if white.end() - white.start() > 1:
                self._even.append(even)
                self._true.append(offset + end)

    def start(self, index: int) -> int:
        """The place in the article of the character at `index`."""
        run = bisect_right(self._even, index) - 1
        return self._true[run] + index - self._even[run]

    def end(self, index: int) -> int:
        """The place in the article just past the character before `index`."""
        return self.start(index - 1) + 1
