"""To whom something was said: the words that name the addressee.

told parliament that …       said to reporters that …      urged Oslo to wait       the object of the cue
In a letter to Karl Brandt, she said …                      what hangs on a word for the occasion
Addressing the assembly, she said …                         the object of a verb of speaking beside the cue
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attache.lexicon.speech import Frame
from attache.read.speech.cues import Form
from attache.read.speech.drafts import Draft
from attache.read.speech.phrases import Phrase, phrase_after
from attache.read.speech.scenes import Scene
from attache.text.tokens import Token

LETTERS = frozenset(
    "letter call message speech address remark comment interview conversation talk note email text cable statement "
    "testimony meeting briefing phone appeal".split()
)
"""Nouns for what is directed at somebody: a letter to him, a call with her, testimony before them."""
TOWARDS = frozenset({"to", "with", "before"})
SPEAKING = frozenset({"speak", "talk", "write", "testify", "report", "respond", "reply"})
NEAR = 6
"""How many tokens behind whom one orders what he is to do may begin."""
UNITS = frozenset("minutes moments hours days weeks months years".split())
NOT_OF = frozenset({"accuse", "blame", "suspect", "threaten", "force", "allow"})
"""Verbs that take somebody and an infinitive without addressing him."""


def hearer(draft: Draft, tokens: Sequence[Token], scene: Scene) -> Phrase | None:
    """The phrase for whom the draft's cue says was addressed; None where it says nobody."""
    if draft.told:
        return _cut(draft.told, tokens, scene)
    found = (phrase for phrase in _sought(draft, tokens) if phrase and _may_hear(phrase, draft, tokens, scene))
    return next(found, None)


def _cut(phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Phrase:
    """The phrase without what only follows on it: told reporters | minutes later; told reporters | Oslo would wait."""
    plurals = (i for i in range(phrase.start, phrase.head - 1) if tokens[i].tag == "NNS" and scene.voices(tokens[i]))
    end = next((i + 1 for i in plurals if tokens[i + 1].ent or tokens[i + 1].lower in UNITS), None)
    return Phrase(phrase.start, end, end) if end else phrase


def _sought(draft: Draft, tokens: Sequence[Token]) -> Iterator[Phrase | None]:
    yield _ordered(draft, tokens)
    cue = tokens[draft.cue.at]
    if draft.cue.form in {Form.NOUN, Form.ACCORDING}:
        return
    for noun in cue.having("obl"):
        yield _towards(noun, tokens, frozenset({"to"}))
        if noun.lemma.lower() in LETTERS:
            yield from (_towards(below, tokens, TOWARDS) for below in noun.having("nmod"))
    for verb in cue.having("advcl"):
        if verb.lemma.lower() == "address":
            yield from (_phrase(noun, tokens) for noun in verb.having("obj"))
        elif verb.lemma.lower() in SPEAKING:
            yield from (_towards(noun, tokens, TOWARDS) for noun in verb.having("obl"))


def _ordered(draft: Draft, tokens: Sequence[Token]) -> Phrase | None:
    """Who is to do what the content says: the phrase that opens it, before "to"."""
    if not draft.cue.takes(Frame.COMMAND) or draft.cue.saying.verb in NOT_OF or draft.cue.form is Form.NOUN:
        return None
    start = next((t.index for t in tokens if t.start == draft.content[0].start), None)
    if start is None or start < draft.cue.end:
        return None
    phrase = phrase_after(tokens, start)
    if phrase is None:
        return None
    after = tokens[phrase.end : phrase.end + NEAR]
    infinitive = any(t.tag == "TO" and n.tag in {"VB", "RB"} for t, n in pairwise(after))
    ordered = after[:1] and after[0].text == "," and any(t.tag == "VB" for t in tokens[draft.cue.at].having("xcomp"))
    return phrase if infinitive or ordered or (after and after[0].lower in {"to", "not", "for"}) else None


def _towards(noun: Token, tokens: Sequence[Token], cases: frozenset[str]) -> Phrase | None:
    return _phrase(noun, tokens) if any(c.lower in cases for c in noun.having("case")) else None


def _phrase(noun: Token, tokens: Sequence[Token]) -> Phrase | None:
    """The phrase around a noun, from just behind the word that ties it."""
    parts = [t.index for t in noun.children if t.dep not in {"case", "punct"} and t.index < noun.index]
    return phrase_after(tokens, min([noun.index, *parts]))


def _may_hear(phrase: Phrase, draft: Draft, tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a phrase names somebody, and stands outside the words reported, unless it is ordered to do something."""
    head, span = tokens[phrase.head - 1], phrase.span(tokens)
    opens = span.start == draft.content[0].start
    outside = opens or not any(content.overlaps(span) for content in draft.content)
    return outside and scene.may_speak(head)
