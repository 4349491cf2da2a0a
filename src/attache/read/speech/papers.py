"""Whose a document is: it speaks for whoever issued it, where the text tells.

a report by Yonhap · Kovac's tweets · a ministry statement · a note that Oslo sent · a transcript released by Oslo
"""

from collections.abc import Sequence

from attache.lexicon.speech import Voice
from attache.read.speech.agents import ISSUES
from attache.read.speech.channels import is_medium
from attache.read.speech.phrases import Phrase
from attache.read.speech.scenes import Scene
from attache.records import Mention, MentionKind, Source
from attache.text.tokens import Token

AGENTS = frozenset({"nsubj", "obl:agent"})


def issuer(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
    """Who issued the document that a phrase names; None where the text does not tell.

    A medium behind a participle is a hand and no author: a statement published by IRNA, a report seen by Reuters.
    """
    owners = {tokens[i - 1].end for i in range(phrase.start + 1, phrase.head) if tokens[i].tag == "POS"}
    passed = next((t.start for t in tokens[phrase.head : phrase.end] if t.tag == "VBN"), phrase.span(tokens).end)
    inside = scene.within(phrase.span(tokens))
    issuers = [m for m in inside if m.kind is MentionKind.ORGANIZATION or m.span.end in owners]
    issuers = issuers or _bodies_of(scene, phrase, tokens)[-1:] or _senders(scene, phrase, tokens)
    writers = [m for m in issuers if m.span.start < passed or not is_medium(scene, m)]
    return scene.source(writers[0]) if writers else None


def _bodies_of(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
    """Bodies named before that the noun before the document means: a ministry statement."""
    body = tokens[phrase.head - 2]
    if phrase.head - phrase.start < 2 or body.tag != "NN" or Voice.BODY not in scene.voices(body):
        return []
    return [m for m in scene.mentions if m.span.start < body.start and body.lower in m.name.lower().split()]


def _senders(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
    """Who issued a document, by the clause that tells: a note that the Centre published, a text released by it."""
    clauses = [verb for verb in tokens[phrase.head - 1].having("acl") if verb.lemma in ISSUES]
    nouns = [noun for verb in clauses for noun in verb.having("nsubj", "obl") if noun.dep in AGENTS]
    return [m for noun in nouns for m in scene.mentions if m.span.covers(noun.span)][:1]
