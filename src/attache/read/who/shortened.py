"""What a shorter name means: the one body whose longer name, given before, begins or ends with it.

    Harvard University … Harvard          the Boston Red Sox … the Red Sox          the Supreme Court … the Court

Where two longer names fit, the shorter means neither.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from attache.read.who.entities import Entity
from attache.records import Mention, MentionKind

BODIES = frozenset({MentionKind.ORGANIZATION, MentionKind.GROUP})
LONGEST = 8
"""A name of more words is a list that was taken for one."""
GENERAL = frozenset({"united", "national", "international", "first", "new", "north", "south", "east", "west", "royal"})
"""With these begin the names of too many."""


@dataclass(slots=True)
class Shortened:
    """The bodies named so far, by each shorter form that their names may be given in."""

    forms: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))

    def note(self, mention: Mention, entity: Entity) -> None:
        """Remember the beginnings and the ends of a body's name."""
        words = mention.name.lower().split()
        if mention.kind not in BODIES or not 1 < len(words) <= LONGEST:
            return
        for n in range(1, len(words)):
            for form in (" ".join(words[:n]), " ".join(words[n:])):
                if form not in GENERAL and entity not in self.forms[form][-2:]:
                    self.forms[form].append(entity)

    def meant(self, mention: Mention) -> Entity | None:
        """The one body whose longer name a shorter name can stand for; None where it is none or several."""
        found = self.forms.get(mention.name.lower(), ()) if mention.kind in BODIES else ()
        return found[0] if len(found) == 1 else None
