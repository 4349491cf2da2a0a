"""The aim of a request, a refusal or a threat: the act told in what its word governs.

Iran   demanded   that Seoul   release   the crew   before   talks   resume.
       ──┬─────                ──┬────              ──────┬───────────────
        word                    its aim                 told beside it, no aim
"""

from collections import deque
from collections.abc import Iterator

from attache.lexicon.acts import Act, Acts
from attache.read.act.frames import Frame, Named, NounFrame, VerbFrame
from attache.read.act.negations import is_negated
from attache.read.act.relations import lemma, prepositions
from attache.text.tokens import Sentence, Token

GOVERNED = frozenset({"obj", "obl", "xcomp", "ccomp", "nmod", "acl", "advcl"})
ASIDE = frozenset(
    {"after", "before", "as", "because", "since", "when", "while", "if", "unless", "until", "over", "amid", "despite"}
    | {"including"}
)
"""What these words bring in is no part of what is asked for, refused or threatened."""


def aim(word: Token, sentence: Sentence, parties: Named, acts: Acts) -> Act | None:
    """The nearest act told in what `word` governs; None where it tells none, or one that is not to be."""
    for below in _governed(word, acts):
        found = next((frame.way.act for frame in _frames(below, sentence, parties, acts) if frame.fits()), None)
        if found:
            return None if is_negated(below) else found
    return None


def _governed(word: Token, acts: Acts) -> Iterator[Token]:
    """What hangs on the word as its content, the nearest first; not what other verbs do with that ("cancel a sale")."""
    waiting = deque([word])
    while waiting:
        for child in waiting.popleft().children:
            if child.dep in GOVERNED and ASIDE.isdisjoint(prepositions(child)):
                yield child
                if child.pos != "VERB" or acts.is_carrier(lemma(child)):
                    waiting.append(child)


def _frames(token: Token, sentence: Sentence, parties: Named, acts: Acts) -> Iterator[Frame]:
    if token.pos == "VERB":
        yield from (VerbFrame(token, way, sentence, parties, acts) for way in acts.told_by_verb(lemma(token)))
    elif token.pos == "NOUN" and not parties.is_named(token):
        yield from (NounFrame(token, way, parties, acts) for way in acts.told_by_noun(lemma(token)))
