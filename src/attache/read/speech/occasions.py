"""Where in a sentence the words for an occasion of speaking stand, and what time they have.

    Brenn spoke on Monday at a news conference in Oslo.       She wrote in a letter sent last week that …
          ──┬──    time      ──── occasion ───                  verb         occasion ┬    time
          verb ◄────┘                                            ▲───────────┴────────┘

From a time one climbs the parse by such words alone: what is reached so was said then.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attache.read.speech.agents import ISSUES
from attache.records import Time, When
from attache.text.tokens import Sentence, Token

OCCASIONS = frozenset(
    "statement conference interview speech address letter call message remark comment briefing meeting talk summit "
    "rally hearing testimony report post tweet note email broadcast debate session event ceremony appearance op-ed "
    "article column memo text communique communiqué release press news announcement sermon visit trip conversation "
    "phone telephone telegram cable filing dispatch editorial podcast video claim warning".split()
)
"""Nouns for the occasion on which something is said or the form that it is given."""
SPEAKING = frozenset("speak talk write address testify appear ask quote cite interview comment respond react".split())
"""Verbs for the same: speaking on Monday, asked about it on Monday."""
HOLDING = frozenset("hold give deliver grant attend".split())
"""Verbs that take an occasion for their object."""
OUTSIDE = frozenset("since until till before after by for ahead following despite about over from".split())
"""Prepositions that put the saying outside the time they govern, or make it a topic."""
HANGING = frozenset({"obl", "nmod", "advmod", "compound", "amod", "advcl", "acl", "obj", "det"})
DEEPEST = 8
"""So many steps up the tree are gone at most."""
BACK = 2
"""So many sentences back somebody may have begun to speak."""


class Times:
    """The times of a text, by where they stand."""

    def __init__(self, times: Sequence[Time]) -> None:
        self._times = times
        self._starts = [time.span.start for time in times]

    def within(self, sentence: Sentence) -> Iterator[tuple[Time, When, list[Token]]]:
        """Each time of a sentence of which the days are known, with them and its tokens."""
        span = sentence.span
        for time in self._times[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]:
            words = sentence.within(time.span) if time.when else []
            if time.when and words:
                yield time, time.when, words


def climb(words: Sequence[Token]) -> Iterator[Token]:
    """The tokens above a time, as far up as each but the last is an occasion or speaks of one."""
    inside = {t.index for t in words}
    token = next((t for t in words if t.head.index not in inside or t.head is t), words[-1])
    for _ in range(DEEPEST):
        yield token
        if token.head is token or not _may_pass(token, inside):
            return
        token = token.head


def began(name: str, sentence: int, sentences: Sequence[Sentence], times: Times) -> When | None:
    """When somebody began to speak whom the sentences just before tell of: Brenn spoke on Monday. | She said …."""
    words = set(name.split())
    for earlier in reversed(sentences[max(0, sentence - BACK) : sentence]):
        if sentences[sentence].paragraph - earlier.paragraph > 1:
            return None
        speaking = [verb for verb in earlier.tokens if speaks(verb) and _is_by(verb, words)]
        for _, when, tokens in times.within(earlier) if speaking else ():
            if any(token in speaking for token in climb(tokens)):
                return when
    return None


def _may_pass(token: Token, inside: set[int]) -> bool:
    """Whether what hangs on a word can be about the saying: it is the time itself, or an occasion."""
    cases = {c.lower for c in token.having("case", "mark")}
    if cases & OUTSIDE or token.dep.partition(":")[0] not in HANGING:
        return False
    verb = token.tag.startswith("VB")
    return token.index in inside or token.lemma.lower() in (SPEAKING | ISSUES if verb else OCCASIONS)


def speaks(verb: Token) -> bool:
    """Whether a verb in a simple past tells that somebody spoke or gave something to read: addressed, issued a note."""
    if verb.tag != "VBD":
        return False
    holds = verb.lemma in HOLDING | ISSUES and any(noun.lemma.lower() in OCCASIONS for noun in verb.having("obj"))
    return holds or verb.lemma in SPEAKING


def _is_by(verb: Token, words: set[str]) -> bool:
    """Whether the verb's subject has one of these words."""
    return any(t.text in words for noun in verb.having("nsubj") for t in (noun, *noun.having("flat")))
