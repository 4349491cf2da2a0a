"""What the model takes for a name and is none.

Operation Blue Finch      something done          @harbour, pic.example.com/a      an address
UNIFICATION … unification a word in capitals      Getty - Contributor Ann          a caption
"""

import re
from collections.abc import Set

from attache.lexicon.heads import Part
from attache.lexicon.world import World
from attache.records import MentionKind

ADDRESS = re.compile(r"[@#]|://|\w\.\w+/")
PARTED = re.compile(r"\s[-–—|]\s|\s/")
GENERIC = frozenset({"world", "nation", "country"})


def is_no_name(words: str, kind: MentionKind, world: World, common: Set[str]) -> bool:
    """Whether words that the model took for a name of this kind are plainly none; `common` are the small words."""
    if ADDRESS.search(words) or (kind is MentionKind.PERSON and PARTED.search(words)):
        return True
    if kind is MentionKind.PERSON and words.lower() in common:
        return True  # a person called Young has a forename or a title somewhere, and is named by it
    if kind in (MentionKind.ORGANIZATION, MentionKind.PLACE) and " " not in words:
        return words.lower() in GENERIC or (words.isupper() and words.lower() in common)
    return _is_deed(words, world)


def _is_deed(words: str, world: World) -> bool:
    """Whether the words name something done or written, by the first or the last of them."""
    first, last = words.split(maxsplit=1)[0].lower(), words.rsplit(maxsplit=1)[-1].lower()
    several = " " in words
    return (several and world.heads.is_a(Part.DEED, last)) or world.heads.is_a(Part.EVENT, first)
