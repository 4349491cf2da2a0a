"""Several who speak with one voice: a list of names, and “both leaders” after two of them.

    Merkel and Macron said …                             Angela Merkel and Emmanuel Macron
    Serbia and Kosovo held talks. The two sides said …   Serbia and Kosovo

Which two are meant is the text's to settle: where the nearest sentence with names has more than two, nobody is.
"""

from collections.abc import Iterator, Sequence

from attache.read.speech.phrases import FINITE, Phrase, phrase_before
from attache.read.speech.scenes import Scene
from attache.records import MentionKind, Source, SourceKind, Span
from attache.text.tokens import Token

SIDES = frozenset("side country nation state government neighbour neighbor capital korea ally rival power".split())
LEADERS = frozenset(
    "leader president minister premier man woman diplomat politician lawmaker senator official chief ruler "
    "chancellor secretary envoy negotiator candidate rival counterpart general commander".split()
)
REACH = 4
"""How many sentences back the two are looked for."""
OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})
"""What a noun is to the verb or noun that it hangs on where it is no subject."""
MOST = 6
"""A longer list of names is none of speakers."""


def pair_meant(scene: Scene, phrase: Phrase, sentence: int) -> Source | None:
    """The two whom "both leaders" or "the two sides" means; None if the text does not settle which."""
    core = scene.sentences[sentence].tokens[phrase.start : phrase.head]
    words, noun = [t.lower for t in core], core[-1].lemma.lower()
    is_pair = words[0] == "both" or words[:2] == ["the", "two"] or words[:2] == ["these", "two"]
    if not is_pair or noun not in SIDES | LEADERS or phrase.head != phrase.end:
        return None
    sought = ((MentionKind.COUNTRY,) if noun in SIDES else ()) + ((MentionKind.PERSON,) if noun in LEADERS else ())
    for index in range(sentence, max(-1, sentence - REACH), -1):
        named = [m for m in scene.within(scene.sentences[index].span) if m.span.end <= core[0].start]
        for kind in sought:
            two = list({m.name: m for m in named if m.kind is kind}.values())
            if len(two) > 2:
                return None
            if len(two) == 2:
                return together([scene.source(m) for m in two])
    return None


def named_as_one(scene: Scene, sentence: int) -> Source | None:
    """Those whose names, joined by "and", lead a sentence: Ada Roe, Rolf Dahl and Ann Poe met; None without several."""
    line = scene.sentences[sentence]
    leading = [m for m in scene.within(line.span) if m.span.end <= line.root.start]
    persons = [m for m in leading if m.kind is MentionKind.PERSON]
    if not 1 < len(persons) <= MOST or len({m.name for m in persons}) < len(persons):
        return None
    words = line.within(persons[0].span.to(persons[-1].span))
    last = [t.lower for t in line.within(Span(persons[-2].span.end, persons[-1].span.start))]
    if any(t.tag in FINITE for t in words) or "and" not in last:
        return None
    return together([scene.source(m) for m in persons])


def members(phrase: Phrase, tokens: Sequence[Token]) -> list[Phrase]:
    """The phrase and those that the parse joins to it as equals, in text order; none if it stands alone.

    “…,” said Ada Brenn, the mayor, and Karl Brandt, her deputy.
    """
    top = _top(phrase, tokens)
    while top.dep == "conj" and top.head.index < top.index and top.head.tag.startswith("NN"):
        top = top.head
    if top.dep in OBJECTS and top.index < phrase.start:
        return []  # it angered Oslo, and | Lenz said …
    equals = [t for t in _joined(top) if t.tag.startswith("NN")]
    between = (t for t in top.having("appos") if equals and t.ent == "PERSON" == top.ent and t.index < equals[-1].index)
    joined = sorted([top, *equals, *between], key=lambda t: t.index)
    if not any(t.lower in {"and", "&"} for t in joined[-1].having("cc")) or not any(
        phrase.start <= t.index < phrase.end for t in joined
    ):
        return []
    found = (phrase_before(tokens, _end(t), frozenset()) for t in joined[:MOST])
    return [_last_of(p, tokens) for p in found if p]


def is_cut_title(scene: Scene, several: Sequence[Phrase], tokens: Sequence[Token]) -> bool:
    """Whether the "and" before the last of these stands in his title: the Home Security and | Trade Adviser, Ada Brenn.

    So it is where a word that is no name parts it from the rest of the title, and no person stands before it.
    """
    if len(several) < 2:
        return False
    before, last = scene.over(tokens[several[-2].head - 1]), several[-1]
    person = scene.over(tokens[last.head - 1])
    if person is None or person.role is None or (before and before.kind is MentionKind.PERSON):
        return False
    words = [t for t in tokens[last.start : last.head] if t.start < min(person.role.start, person.span.start)]
    return bool(words) and all(t.text[0].isupper() and not scene.over(t) for t in words)


def together(sources: Sequence[Source]) -> Source:
    """The group of these, named by all of their names."""
    names = [source.name for source in sources]
    for source in sources:
        if source.kind is SourceKind.GROUP and all(name in source.name for name in names):
            return source  # Norway and its army, which is taken for the two of them
    countries = {source.country for source in sources}
    return Source(
        kind=SourceKind.GROUP,
        name=" and ".join([", ".join(names[:-1]), names[-1]]),
        country=countries.pop() if len(countries) == 1 else None,
        named=all(source.named for source in sources),
    )


def _last_of(phrase: Phrase, tokens: Sequence[Token]) -> Phrase:
    """What stands behind the "and" by which a phrase was joined to the one before."""
    if phrase.head == phrase.end or tokens[phrase.head].lower != "and":
        return phrase
    return Phrase(phrase.head + 1, phrase.end, phrase.end)


def _top(phrase: Phrase, tokens: Sequence[Token]) -> Token:
    """The word on which the core of a phrase hangs."""
    core = tokens[phrase.start : phrase.head]
    return next((t for t in core if not phrase.start <= t.head.index < phrase.head), core[-1])


def _joined(top: Token) -> Iterator[Token]:
    """What hangs on a word as its equal, be it in a chain."""
    for child in top.having("conj"):
        yield child
        yield from _joined(child)


def _end(token: Token) -> int:
    """Just past the last part of the name that begins at `token`."""
    return max([token.index + 1, *(_end(t) for t in token.having("flat") if t.index > token.index)])
