"""Who an official is whom a report first brings in without a name.

    An army official said the missile flew far. “It hit the mark,” General Brenn said.        Brenn is that official
    A spokesman said the port was shut. … said the spokesman, Karl Brandt.

Reports hold the name back for a sentence or two. It is believed where the next person who is named speaks next, and
bears the very title or, of the armed forces, a rank.
"""

import re
from collections.abc import Collection

from attache.read.speech.phrases import Phrase
from attache.read.speech.scenes import Scene
from attache.records import Mention, MentionKind, Source, Span
from attache.text.tokens import Sentence, reach

SOON = 2
"""Within how many sentences the name follows."""
FARTHEST = 12
"""Within how many sentences "the spokesman, Karl Brandt" may follow."""
OFFICES = frozenset("spokesman spokeswoman spokesperson official officer commander minister general".split())
"""Those of whom a report has but one at hand, as it has not of residents or analysts."""
OWNED = re.compile(r"['’]s?\s$")
FORCES = frozenset("army military navy air defence defense forces".split())
RANKS = frozenset("general gen gen. colonel col. col admiral adm. brigadier major maj. commander captain capt.".split())


def introduced(scene: Scene, phrase: Phrase, sentence: int) -> Source | None:
    """Whom "a spokeswoman" or "an army official" turns out to be; None where the text does not soon say so."""
    tokens = scene.sentences[sentence].tokens
    head = tokens[phrase.head - 1]
    if tokens[phrase.start].lower not in {"a", "an"} or head.tag != "NN":
        return None
    later = _persons(scene, head.end, sentence + FARTHEST - 1)
    words = f"the {head.lower}, "
    named = [m for m in later if scene.text[m.span.start - len(words) : m.span.start].lower() == words]
    found = named[0] if named else _ranked(scene, phrase, sentence)
    bodies = {m.name for m in scene.within(phrase.span(tokens)) if m.kind is MentionKind.ORGANIZATION}
    return scene.source(found) if found and may_serve(scene, found, bodies) else None


def may_serve(scene: Scene, person: Mention, bodies: Collection[str]) -> bool:
    """Whether nothing tells that somebody is of another than these: “the NATO spokesman” is not the rebels'."""
    homes = {m.name for m in scene.within(person.affiliation)} if person.affiliation else set()
    role = person.role
    is_others = not homes and role is not None and OWNED.search(scene.text, max(0, role.start - 3), role.start)
    return not bodies or not (is_others or (homes and homes.isdisjoint(bodies)))


def _ranked(scene: Scene, phrase: Phrase, sentence: int) -> Mention | None:
    """The first person to be named in the sentences that follow, if he speaks there and may bear the title."""
    tokens = scene.sentences[sentence].tokens
    called = {t.lower for t in tokens[phrase.start : phrase.end]}
    following = scene.sentences[sentence + 1 : sentence + 1 + SOON]
    first = next((m for m in _persons(scene, tokens[-1].end, sentence + SOON)), None)
    if first is None or tokens[phrase.head - 1].lower not in OFFICES:
        return None
    titles = scene.described(first)
    military = called & FORCES and titles & RANKS
    fits = tokens[phrase.head - 1].lower in titles or military
    return first if fits and any(_speaks(scene, first, line) for line in following) else None


def _persons(scene: Scene, start: int, last: int) -> list[Mention]:
    """The persons named from `start` to the end of the sentence with the number `last`."""
    end = scene.sentences[min(len(scene.sentences) - 1, last)].span.end
    inside = scene.within(Span(start, end)) if end > start else []
    return [m for m in inside if m.kind is MentionKind.PERSON]


def _speaks(scene: Scene, person: Mention, line: Sentence) -> bool:
    """Whether the person is, with his title, the subject of a verb of saying."""
    subjects = (t for t in line.tokens if t.dep.startswith("nsubj") and scene.speech.verbs(t.head.lower))
    return line.span.covers(person.span) and any(reach(t.subtree()).covers(person.span) for t in subjects)
