"""What a number is worth, whether it stands in digits or in words.

1.5 million      twenty-one      three hundred and five      half a million      2 1/2
"""

import re

from attache.lexicon.numberwords import NumberWords

ASIDE = ("a", "an", "and")
LARGEST = 1e18  # beyond which no news counts: "hundred hundred hundred ..." is a slip, not a number
PARTS = re.compile(r"[\s-]+")


def number(text: str, words: NumberWords) -> float | None:
    """What the number `text` is worth, or None where it is no number: "two dozen" is 24, "a few" is none."""
    done, current = 0.0, None
    for part in PARTS.split(text.strip().lower()):
        worth = _worth(part, words)
        if part in words.scales:
            current = (1.0 if current is None else current) * words.scales[part]
            if part != "hundred":
                done, current = done + current, 0.0
        elif worth is not None:
            current = (current or 0.0) + worth
        elif part not in ASIDE:
            return None
    whole = None if current is None else done + current
    return whole if whole is not None and whole < LARGEST else None


def _worth(part: str, words: NumberWords) -> float | None:
    if part == "half":
        return 0.5
    if part in words.cardinals:
        return words.cardinals[part]
    top, slash, bottom = part.replace(",", "").partition("/")
    if not re.fullmatch(r"[0-9]{1,18}(\.[0-9]{1,6})?", top):
        return None
    if not slash:
        return float(top)
    return float(top) / int(bottom) if re.fullmatch(r"[1-9][0-9]{0,5}", bottom) else None
