r"""Words from outside, made safe to show: nothing in a report may steer a screen.

    "\x1b[2J"   an order to a terminal to clear itself   →   "␛[2J"
    "\u202e"    an order to write from right to left     →   "\ufffd"

Each character becomes one character, apart from line ends, which become plain "\n".
"""

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"} | {0x7F: 0x2421}
_STEERING = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000))
_TABLE = str.maketrans(_PICTURES | dict.fromkeys(_STEERING, 0xFFFD))


def inert(text: str) -> str:
    """The text with control characters as pictures of themselves; bidi overrides and lone surrogates as U+FFFD."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)


def one_line(text: str) -> str:
    """The text made inert, with every run of blanks and line ends as one blank."""
    return " ".join(inert(text).split())
