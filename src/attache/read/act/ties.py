"""Ties: whether a place in a sentence is where an act was, by the words between them.

    killed ← soldiers ← in Helmand                     it stands with what the act was done to
    raided ← homes ← on ← the outskirts ← of Mosul     "of" what is somewhere is there too
    killed ← strike ← on Aleppo                        what did it was aimed there
    accused ← officials ← in Washington                who speaks may be far off

The scene of an act is its word, the verb that carries it, and the clauses that happen at the same place and time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from attache.lexicon.seats import Seats, Use
from attache.read.act.relations import clause, prepositions
from attache.read.act.triggers import Trigger
from attache.records import EventType, Place, Precision
from attache.text.tokens import Token

FORCE = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT})
"""Acts that happen on the ground, wherever they are talked of."""
BODILY = FORCE | {EventType.CONSULT, EventType.AID, EventType.COOPERATE, EventType.AGREE}
"""Those of which the parties are there in person; what others are about, "for the raid on Kabul", is elsewhere."""
BESIDE = frozenset({"off", "along", "between", "outside", "over"})
"""Prepositions of place besides those that the lexicon of seats has."""
AIMING = frozenset({"on", "against", "into", "to", "toward", "towards", "of", "for"})
"""Prepositions of what an act is aimed at."""
LEAVING = AIMING | {"from"}
"""The same of what is left."""
BEFORE_AND_AFTER = frozenset({"after", "before", "since", "following", "until", "despite", "because", "ahead"})
"""What these words bring in is another scene: "after talks in Oslo"."""
OF = frozenset({"of"})
PHRASAL = frozenset({"nmod", "conj", "appos", "compound", "flat", "obl", "amod", "advmod"})
TOGETHER = frozenset({"when", "as", "while", "where"})
"""What these words bring in has the same scene."""
STEPS = 8
"""So many words up the sentence the scene is looked for."""
CLAUSES = 3
"""So many clauses around an act may share its scene."""
ACTORS = 4
"""How much farther off the place is where those who act are: "police in Dhaka fired"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place in a sentence: its own word, and the word that heads its phrase ("airport" in "at Kabul airport")."""

    place: Place
    noun: Token

    @property
    def head(self) -> Token:
        """The word that heads the phrase around the name: "capital" in "the capital, Sanaa"."""
        head = self.noun
        for _ in range(STEPS):
            is_inner = head.dep in {"compound", "appos", "flat"} and head.head.pos in {"NOUN", "PROPN"}
            if not is_inner or prepositions(head):
                break
            head = head.head
        return head

    @property
    def cases(self) -> set[str]:
        """The prepositions before it."""
        return {*prepositions(self.noun), *prepositions(self.head)}

    @property
    def is_state(self) -> bool:
        """Whether it is a state, which may as well be who acts."""
        return self.place.precision is Precision.COUNTRY


def rank(named: Named, trigger: Trigger, seats: Seats, *, is_near: bool) -> int | None:
    """How far a place stands from an act, 0 for the act's own clause; None where it does not count for it.

    `is_near`: the words before the name say that something lies so far or so near from it.
    """
    scene = _scene(trigger)
    head = named.head
    if _is_where(trigger, named):
        return 0
    if head.index in scene:  # "the Mosul attack"; in "the US attack" it is who acts
        return None if head is named.noun or named.is_state else scene[head.index]
    path = list(_path(head, scene))
    if not path or path[-1].head.index not in scene:
        return None
    above = scene[path[-1].head.index]
    if any(not BEFORE_AND_AFTER.isdisjoint(prepositions(node)) for node in path if node.dep in {"obl", "nmod"}):
        return None
    if len(path) > 1 and trigger.act.type not in BODILY and not _is_brought(path[-1], seats):
        return None  # but "in a speech in Cairo"
    located = is_near or _is_located(named, path, seats)
    return _counted(named, path[-1], trigger, above, located=located)


def _is_where(trigger: Trigger, named: Named) -> bool:
    """Whether the act is told in a clause on the place: "Goma, where the rebels held talks"."""
    verb = clause(trigger.carrier)
    led = any(child.lower == "where" for child in verb.having("advmod", "mark"))
    return led and verb.dep in {"acl:relcl", "acl"} and verb.head in (named.noun, named.head)


def _counted(named: Named, top: Token, trigger: Trigger, above: int, *, located: bool) -> int | None:
    """The rank of a place under `top`, which hangs on a word of the scene that is `above` clauses off."""
    aimed = above == 0 and _is_aimed(named, trigger)
    if named.noun.dep == "compound" and prepositions(named.noun):
        return above  # "in Mombasa thousands marched", parsed as one phrase
    if top.dep in {"nsubj", "csubj"}:
        inside = top is not named.noun and (located or aimed or (top is named.head and not named.is_state))
        if not inside or not _is_party(top, trigger) or (located and trigger.act.type is EventType.PROTEST):
            return above if inside else None  # protesters march where they are
        return above + ACTORS if located and trigger.act.type in FORCE else None
    if located or aimed:
        return above
    return above if above == 0 and _is_taken(named, top, trigger) else None


def _is_located(named: Named, path: list[Token], seats: Seats) -> bool:
    """Whether "in", "near" or the like brings it, or brings what it is only "of": "off the coast of Guyana"."""
    cases = named.cases
    if named.head is not named.noun and "on" in cases:
        return True  # "on Mosul's outskirts", "on the Syrian border"
    around = path if cases <= OF else ()
    return any(_is_brought(node, seats) for node in (named.noun, named.head, *around))


def _is_brought(node: Token, seats: Seats) -> bool:
    """Whether a preposition of place brings it."""
    cases = prepositions(node)
    return not BESIDE.isdisjoint(cases) or any(seats.has(Use.WHERE, case) for case in cases)


def _is_aimed(named: Named, trigger: Trigger) -> bool:
    """Whether it is what the act is aimed at: "a strike on Aleppo", "deployed to Poland", "left Kherson"."""
    if trigger.act.type is EventType.AID:
        return not named.is_state and not named.cases.isdisjoint({"from", "to"})  # but not "aid from France"
    if not _takes(trigger):
        return False
    leaves = trigger.act.type is EventType.RETREAT or trigger.act.mode == "weapons"  # "launched from Wonsan"
    return not named.cases.isdisjoint(LEAVING if leaves else AIMING)


def _is_taken(named: Named, top: Token, trigger: Trigger) -> bool:
    """Whether the act is done to it, or to what is its own: "bombed Aleppo", "seized Goma's airport"."""
    if not _takes(trigger) or top.dep not in {"obj", "nsubj:pass"}:
        return False
    if named.head is top:
        return named.noun is top or not named.is_state
    return named.noun.dep == "nmod:poss" and named.noun.head is top and not named.is_state


def _takes(trigger: Trigger) -> bool:
    return trigger.act.type in FORCE or trigger.act.mode == "visit"


def _path(node: Token, scene: Mapping[int, int]) -> Iterator[Token]:
    """The words from a place's head up to the scene; none where a verb of another scene stands between."""
    for _ in range(STEPS):
        yield node
        if node.head.index in scene or node.head is node:
            return
        is_clause = node.head.pos == "VERB" and not node.head.having("case")  # "by shelling in Idlib" is no clause
        if is_clause or node.dep.partition(":")[0] not in PHRASAL:
            return
        node = node.head


def _scene(trigger: Trigger) -> dict[int, int]:
    """The words, by index, that share the act's scene, each with how far off it is."""
    scene = {trigger.token.index: 0, trigger.carrier.index: 0}
    verb = clause(trigger.carrier)
    scene.setdefault(verb.index, 0 if verb is trigger.carrier else 1)
    for child in verb.having("advcl"):
        if _is_together(child):
            scene.setdefault(child.index, 1)
    for word in _told_further(trigger, verb):
        scene.setdefault(word.index, 1)
    for far in range(1, CLAUSES + 1):
        if verb.head is verb or not _shares(verb):
            break
        scene.setdefault(verb.head.index, far)
        verb = clause(verb.head)
        scene.setdefault(verb.index, far)
    return scene


def _told_further(trigger: Trigger, verb: Token) -> Iterator[Token]:
    """The participles of the act and of those who do it: "talks held in Oslo", "killed by jets bombing Aleppo"."""
    if trigger.token.pos == "NOUN":
        yield from (child for child in trigger.token.having("acl") if child.tag == "VBN")
    for agent in verb.children:
        if "by" in prepositions(agent):
            yield from (child for child in agent.having("acl") if child.tag == "VBG")


def _shares(verb: Token) -> bool:
    """Whether a clause has the scene of the one it hangs on: "killing five", "and killed five", "which killed five"."""
    if verb.dep in {"xcomp", "acl", "acl:relcl", "csubj"} or (verb.dep == "conj" and not verb.having("nsubj")):
        return True
    return verb.dep == "advcl" and _is_together(verb)


def _is_together(verb: Token) -> bool:
    marks = {child.lower for child in verb.children if child.dep == "mark"}
    adverbs = {child.lower for child in verb.children if child.dep == "advmod"}
    return not (marks | adverbs).isdisjoint(TOGETHER) or (verb.tag == "VBG" and not marks)


def _is_party(node: Token, trigger: Trigger) -> bool:
    """Whether the word is who acts, and so may be from where it is not: "officials in Washington"."""
    spans = [party.span for party in (*trigger.actors, *trigger.recipients) if party.span]
    return any(span.covers(node.span) for span in spans)
