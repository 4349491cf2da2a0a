"""Words of the report that the page shows once more, large and beside it.

    ... “We have waited for nine years, and nobody has come to look at the cranes,” Kovac said. ...
    We have waited for nine years, and nobody has come to look at the cranes Marta Kovac        pulled out of it

Such a line has no stop, and but for a name at its end it stands in another line word for word.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from attache.records import Block, BlockKind, Purpose

# Characters: a longer line is none that was pulled out, and in a longer report nothing is looked for.
_LONGEST, _MOST_TEXT = 300, 200_000
# Words: fewer may stand twice by chance; a name and what its bearer is have no more.
_FEWEST, _NAME = 8, 6
_WORDS = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_STOPS = tuple('.!?:;,”"…')


def with_pulls(text: str, lines: Sequence[Block]) -> Iterator[Block]:
    """The lines, those told for what they are whose words were pulled out of others."""
    prose = [line for line in lines if line.kind is BlockKind.PROSE]
    told = {line.span: _plain(line.span.of(text)) for line in prose} if len(text) <= _MOST_TEXT else {}
    for line in lines:
        if line.span in told and _is_short(text, line) and _is_pulled(told[line.span], told.values()):
            why = "words of the report, shown once more"
            yield replace(line, kind=BlockKind.FURNITURE, purpose=Purpose.LABEL, why=why)
        else:
            yield line


def _plain(words: str) -> str:
    """The words alone, in small letters, a blank on either side of each."""
    return f" {' '.join(_WORDS.findall(words.casefold()))} "


def _is_short(text: str, line: Block) -> bool:
    return len(line.span) <= _LONGEST and not line.span.of(text).endswith(_STOPS)


def _is_pulled(words: str, told: Collection[str]) -> bool:
    """Whether the words, with or without the last few of them, stand in another line."""
    parts = words.split()
    cuts = (f" {' '.join(parts[: len(parts) - cut])} " for cut in range(min(_NAME, len(parts) - _FEWEST) + 1))
    return any(cut in other for cut in cuts for other in told if len(other) > len(words))
