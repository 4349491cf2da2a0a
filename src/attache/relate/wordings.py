"""Why two reports, or a report and a story, are taken for one happening, in words.

with r4, of the same day: both speak of Mellen, dam, spillway; 91 % likely one happening
"""

from collections.abc import Sequence
from math import exp

from attache.relate.boards import Board
from attache.relate.comparisons import FLOOR
from attache.relate.pages import Page

TOLD = 5  # words named
LEAST = 0.05  # alike, below which a likeness is not told
CERTAIN = 0.99


def alike(board: Board, number: int, story: str) -> str:
    """What the report has in common with the one of the story that it is most like."""
    known = [(now, -other) for other, now, _ in board.kin.of(number) if board.story_of[other] == story]
    if not known:
        return "an editor put it here"
    score, other = max(known)
    one, its = board.page(number), board.page(-other)
    told = f"{_alike(board, one, its)}, {shared_words([one, its])}"
    return f"with {its.id}, {_apart(one, its)}: {told}; {likely(score)} one happening"


def likely(score: float) -> str:
    """How likely, in words and whole hundredths: nothing is told as certain."""
    return "over 99% likely" if score > CERTAIN else f"{score:.0%} likely"


def shared_words(pages: Sequence[Page]) -> str:
    """The most telling words that all the pages share, as the first writes them."""
    common = set.intersection(*(set(page.words.casefold().split()) for page in pages))
    told = [word for word in pages[0].words.split() if word.casefold() in common][:TOLD]
    return f"both speak of {', '.join(told)}" if told else "their words are alike, but none stands out"


def _alike(board: Board, one: Page, other: Page) -> str:
    """What the features say, those that are anything."""
    found = board.comparison.features(one, [other])
    shares = {
        "titles": found["title"][0],
        "openings": found["opening"][0],
        "texts": exp(found["body"][0]) - FLOOR,
    }
    told = ", ".join(f"{part} {share:.0%}" for part, share in shares.items() if share >= LEAST)
    outlet = ", of one outlet" if found["outlet"][0] else ""
    return (f"{told} alike" if told else "hardly a word in common") + outlet


def _apart(one: Page, other: Page) -> str:
    if not one.day or not other.day:
        return "one of them undated"
    days = abs((one.day - other.day).days)
    return "of the same day" if not days else f"{days} day{'s' if days > 1 else ''} apart"
