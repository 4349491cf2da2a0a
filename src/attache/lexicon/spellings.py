"""When two spellings are one name.

    Kim Jong-un · Kim Jong Un · KIM JONG UN      →  kim jong un
    Erdoğan · Erdogan                            →  erdogan

So two reports agree on whom they name, whichever way they transcribe him.
"""

import re
import unicodedata

SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u00a0": " ", "\t": " ", "\n": " ", "‐": "-", "‑": "-"}
)
WHOLE_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae"}
    | {"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A"}
)
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def level(text: str) -> str:
    """`text` with one kind of apostrophe, hyphen and blank; its length, and so every offset, stays."""
    return text.translate(SAME_LENGTH)


def unaccented(name: str) -> str:
    """`name` in the letters that a paper without accents prints: Erdogan for Erdoğan."""
    if name.isascii():
        return name  # most are, and the tables hold thousands
    parts = unicodedata.normalize("NFKD", name.translate(WHOLE_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, hyphens and points; "Erdoğan's" gives "erdogan"."""
    letters = unaccented(level(name)).casefold()
    words = WORD.findall(letters)
    return tuple(w.removesuffix("'s").replace("'", "") for w in words) if "'" in letters else tuple(words)


def key(name: str) -> str:
    """What all spellings of one full name share: its plain words in one, without initials in the middle."""
    words = plain_words(name)
    return "".join(w for n, w in enumerate(words) if len(w) > 1 or n in (0, len(words) - 1))
