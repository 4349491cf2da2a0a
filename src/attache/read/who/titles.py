"""Words before or behind a name that tell whose it is, and mean its bearer.

    his first daughter Rulan Chao      the Wessian painter Kaspar Lind      Jan Rath, the ministry's spokesman
    ────────┬─────────                 ───────────┬───────                             ────────┬───────────
        Rulan Chao                            Kaspar Lind                                   Jan Rath

A title in capitals before a name is a part of it: "President Kovac" is one naming, not two.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attache.lexicon.beings import Being, Beings
from attache.read.who.chains import BESIDE
from attache.records import Mention, MentionKind, Reference, ReferenceKind, Span
from attache.text.tokens import Sentence, Token

KINDS = {MentionKind.PERSON: Being.PERSON, MentionKind.ORGANIZATION: Being.BODY}
LEADING = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "CD", "HYPH", "PRP$", "DT", "POS", "VBN"})
FIRST = frozenset({"DT", "PRP$"})
LONGEST = 8
"""A phrase of more words before its noun is cut there."""


def words_beside(sentences: Sequence[Sentence], mentions: Sequence[Mention], beings: Beings) -> Iterator[Reference]:
    """Each phrase beside the name of a person or body that says what they are, in the order of the names."""
    starts = [sentence.span.start for sentence in sentences]
    for mention in mentions:
        at = bisect_left(starts, mention.span.start + 1) - 1
        if at < 0 or mention.kind not in KINDS:
            continue
        if span := _before(sentences[at], mention, beings) or _behind(mention):
            yield Reference(
                span=span, kind=ReferenceKind.DESCRIPTION, antecedent=mention.span, mention=mention.id,
                name=mention.name, country=mention.country, why=BESIDE,
            )  # fmt: skip


def _before(sentence: Sentence, mention: Mention, beings: Beings) -> Span | None:
    """The phrase that ends right before the name with a noun for what is so named."""
    tokens = sentence.tokens
    at = bisect_left([t.start for t in tokens], mention.span.start) - 1
    role = mention.role if mention.role and mention.role.end <= mention.span.start else None
    while role and at >= 0 and tokens[at].start >= role.end:
        at -= 1
    if at < 0 or not tokens[at].text[0].islower() or not tokens[at].tag.startswith("NN"):
        return None
    noun = tokens[at].lemma.lower()
    return Span(_start(tokens, at).start, tokens[at].end) if role or beings.kind(noun) is KINDS[mention.kind] else None


def _start(tokens: Sequence[Token], at: int) -> Token:
    """The first word of the phrase that ends with that noun."""
    for _ in range(LONGEST):
        if at == 0 or tokens[at].tag in FIRST or tokens[at - 1].tag not in LEADING:
            break
        at -= 1
    return tokens[at]


def _behind(mention: Mention) -> Span | None:
    """The words behind a person's name that the name has for its role."""
    role = mention.role
    return role if role and role.start >= mention.span.end else None
