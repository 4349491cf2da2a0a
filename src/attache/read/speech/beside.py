"""Persons whose names stand beside the words that tell what they are.

Secretary of State Anna Lenz · a local named Ilir · the director, Anna Lenz, · Ada Brenn, a lawyer close to Sandor,
"""

from collections.abc import Sequence

from attache.lexicon.speech import Voice
from attache.read.speech.phrases import Phrase, phrase_after
from attache.read.speech.scenes import Scene
from attache.records import Mention, MentionKind
from attache.text.tokens import Token

HUMAN = frozenset({Voice.PERSON, Voice.EXPERT})


def person_beside(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> Mention | None:
    """The person whose title or description a phrase is; None if no name stands beside it."""
    ways = (_titled, _titled_beyond, _apposed, _apposed_to)
    found = (mention for way in ways for mention in way(scene, phrase, tokens)[-1:])
    return next(found, None)


def _titled(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
    """The person behind a title or body that splits at "of", so that only its first part is the core.

    Secretary of State Anna Lenz · Ministry of Trade spokesman Roh Jung-hwan
    """
    core, whole = phrase.core(tokens), phrase.span(tokens)
    inside = scene.within(whole)
    persons = [m for m in inside if m.kind is MentionKind.PERSON and not _owns(scene, m)]
    if titled := [m for m in persons if m.role and core.overlaps(m.role)]:
        return titled[:1]
    split = any(m.span.start < core.end < m.span.end for m in inside)
    last = [m for m in persons if m.span.end == whole.end]
    return [m for m in last if (split and m.role) or _heads_body(scene, phrase, tokens, m)]


def _owns(scene: Scene, person: Mention) -> bool:
    """Whether the name stands in the genitive, so that another is meant: Minister Ada Roe's | spokesman."""
    return scene.text.startswith(("'s", "’s"), person.span.end)


def _heads_body(scene: Scene, phrase: Phrase, tokens: Sequence[Token], person: Mention) -> bool:
    """Whether words written large and a body's name are a person's title: Chief of Staff of the Army General Lenz."""
    core = tokens[phrase.start : phrase.head]
    titled = all(t.text[0].isupper() for t in core) and bool(scene.voices(core[-1]) & HUMAN)
    before = min(person.span.start, person.role.start if person.role else person.span.start)
    bodies = (m for m in scene.mentions if m.kind is MentionKind.ORGANIZATION and m.span.end == before - 1)
    return titled and any(m.span.start > core[-1].end for m in bodies)


def _titled_beyond(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
    """The person behind a title that "and" cuts in two: Minister of Trade and | Industry Anna Lenz."""
    head, links = tokens[phrase.head - 1], tokens[phrase.head : phrase.end + 1]
    joint = next((t.index for t in links if t.lower == "and"), None)
    if joint is None or links[0].lower != "of" or head.tag == "NNS" or not scene.voices(head) & HUMAN:
        return []
    rest = phrase_after(tokens, joint + 1)
    persons = [m for m in scene.within(rest.core(tokens)) if m.kind is MentionKind.PERSON] if rest else []
    words = [t for t in tokens[joint + 1 : joint + 5] if persons and t.end < persons[0].span.start]
    return persons[:1] if words and all(t.text[0].isupper() and not scene.over(t) for t in words) else []


def _apposed(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
    """The person whom "a local named", "the director," or "his counterpart, Prince" brings in."""
    core = phrase.core(tokens)
    comma = next((i for i in range(phrase.head, phrase.end) if tokens[i].text == ","), None)
    if comma is None and not scene.voices(tokens[phrase.head - 1]) & HUMAN:
        return []
    for after in (phrase.head, comma or phrase.end):
        if after < len(tokens) and (tokens[after].text == "," or _is_naming(tokens[after])):
            name = phrase_after(tokens, after + 1)
            persons = scene.within(name.core(tokens)) if name else []
            if persons and persons[-1].kind is MentionKind.PERSON and not core.covers(persons[-1].span):
                return persons[-1:]
    return []


def _is_naming(token: Token) -> bool:
    """Whether it gives a name: a local called Ilir; not so where it is the verb: Brenn called Roe's talk a farce."""
    return token.lower in {"named", "called"} and (token.tag == "VBN" or token.dep.startswith("acl"))


def _apposed_to(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
    """The person behind whose name the phrase stands: Ada Brenn, a lawyer close to Sandor, said …."""
    head, start = tokens[phrase.head - 1], phrase.start
    single = head.tag == "NN" and tokens[start].lower in {"a", "an", "the"}
    if not single or start < 2 or tokens[start - 1].text != "," or not scene.voices(head) & HUMAN:
        return []
    before = scene.over(tokens[start - 2])
    return [before] if before and before.kind is MentionKind.PERSON else []
