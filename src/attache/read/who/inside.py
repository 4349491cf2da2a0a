"""Names inside longer ones: "Hong Kong" in "the Hong Kong Legislative Council", where it is named by itself as well."""

import re
from collections.abc import Iterator, Sequence

from attache.records import Mention, MentionKind, Reference, ReferenceKind, Span

WORD = re.compile(r"\S+")
HOLDERS = frozenset({MentionKind.ORGANIZATION, MentionKind.PLACE, MentionKind.OFFICE})
HELD = frozenset({MentionKind.ORGANIZATION, MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.PERSON})
LONGEST = 12
"""A name of more words is a list that was taken for one."""


def names_inside(text: str, mentions: Sequence[Mention]) -> Iterator[Reference]:
    """Each name that stands inside a longer one and was or will be named by itself, in text order."""
    alone: dict[str, Mention] = {}
    for mention in mentions:
        words = mention.span.of(text)
        if mention.kind in HELD and (mention.kind is not MentionKind.PERSON or " " in words):
            alone.setdefault(words, mention)
    last: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind in HOLDERS:
            for span in _inside(text, mention, alone):
                named = alone[span.of(text)]
                before = last.get(named.name)
                yield Reference(
                    span=span, kind=ReferenceKind.NAME, antecedent=before.span if before else None, mention=named.id,
                    name=named.name, country=named.country, why="named by itself as well",
                )  # fmt: skip
        last[mention.name] = mention


def _inside(text: str, mention: Mention, alone: dict[str, Mention]) -> Iterator[Span]:
    """The longest of the names in `alone` that stand in the mention, from left to right, none inside another."""
    words = list(WORD.finditer(text, mention.span.start, mention.span.end))
    reached = 0
    for first in range(len(words) if len(words) <= LONGEST else 0):
        for last in range(len(words) - 1, first - 1, -1):
            span = Span(words[first].start(), words[last].end())
            whole = first == 0 or words[first - 1].group().islower()
            if whole and first >= reached and span != mention.span and span.of(text) in alone:
                yield span
                reached = last + 1
                break
