"""Where no sentence can start, whatever a model thinks.

    “ We  will  not  yield .  ”  he  said .  Lt .... Gen. Park agreed .
    ✓ ·   ·     ·    ·     ·  ·  ·   ·    ·  ✓       ·    ·    ·      ·

A sentence starts only after one has closed: after a stop, and the quotes and brackets that close with it. A title or
an initial does not close one, and a quotation goes on where a lower-case word follows it.
"""

from collections.abc import Iterator, Sequence

STOPS = frozenset(".?!…|•*")
CLOSERS = frozenset("”’»)]}")
STRAIGHT = frozenset("\"'")
TITLES = frozenset(
    "Adm. Amb. Brig. Capt. Cmdr. Col. Cpl. Dr. Drs. Fr. Gen. Gov. Hon. Insp. Lt. Maj. Messrs. Mr. Mrs. Ms. Msgr. Mt. "
    "Pres. Prof. Pvt. Rep. Reps. ret. Rev. Sec. Sen. Sens. Sgt. Spc. St. Supt. vs. e.g. i.e. cf.".split()
)
"""What stands before the word it belongs to, and so never ends a sentence; in capitals too."""
NUMBERED = frozenset("Art. Fig. No. Nos. Vol.".split())
"""What a number follows: "the No. 2 official"."""


def barred(words: Sequence[str], spaced: Sequence[bool]) -> Iterator[int]:
    """The places in `words` where a sentence cannot start; `spaced` says whether a blank follows each word."""
    for place in range(1, len(words)):
        if not _may_start(place, words, spaced):
            yield place


def _may_start(place: int, words: Sequence[str], spaced: Sequence[bool]) -> bool:
    if _closes(place, words, spaced):
        return False
    last = place - 1
    while last > 0 and _closes(last, words, spaced):
        last -= 1
    stop = words[last]
    if stop[-1] not in STOPS:
        return False
    if words[place][0].islower() and (last < place - 1 or len(stop) > 1):
        return False
    short = words[last - 1] + stop if stop == "." and last and not spaced[last - 1] else stop
    return not _awaits(short, words[place])


def _closes(place: int, words: Sequence[str], spaced: Sequence[bool]) -> bool:
    """Whether the mark at `place` closes: a straight quote does where it stands against the word before it."""
    return words[place] in CLOSERS or (words[place] in STRAIGHT and place > 0 and not spaced[place - 1])


def _awaits(short: str, word: str) -> bool:
    """Whether a word that ends in a stop is short for something that stands before `word` in one sentence."""
    is_title = short in TITLES or (short.isupper() and short.capitalize() in TITLES)
    return is_title or _is_initial(short) or (short in NUMBERED and word[0].isdigit())


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isupper() and word[1] == "."
