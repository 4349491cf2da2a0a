"""What a proposition is known by, and what speaks for two of them being one claim: learnt numbers, and plain words.

    sign          weight
    same fate       1.72    both count the dead
    other day      -0.61    they are of two days

How the weights came about, on what texts, and how good they are, `docs/claims.md` says.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self

from attache.lexicon.commonness import Commonness
from attache.lexicon.opinions import Opinions
from attache.lexicon.tables import rows, shipped

WORD = re.compile(r"(?<![^\W_])(?<![-‐‑])[^\W\d_]+(?:[’'][a-z]+)?")  # of "Sarn-led" none
SHORT = frozenset({"d", "ll", "m", "re", "ve"})
"""What is left of a verb behind an apostrophe; of "is" and "has" but an s, as of a genitive."""
PRONOUNS = frozenset("he here how it she that there this what where who".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A row of the table: a sign of a pair of propositions, and what a unit of it adds to the log odds."""

    sign: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A row of the table: a form of a word, and whether it can be the verb of a clause."""

    form: str
    verb: Literal["yes", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Propositions:
    """The weight of each sign, how common words are, what can be a verb, and what tells but an opinion.

    `verbs` says it of forms in -ed or -ing only where they are none, of others only where they are.
    """

    weights: Mapping[str, float]
    common: Commonness
    verbs: Mapping[str, bool]
    opinions: Opinions

    @classmethod
    def load(cls, common: Commonness) -> Self:
        """The shipped tables; LexiconError names file and line of what does not fit."""
        return cls(
            weights={row.sign: row.weight for row in rows(shipped("propositions.csv"), Weight)},
            common=common,
            verbs={row.form: row.verb == "yes" for row in rows(shipped("verbs.csv"), Form)},
            opinions=Opinions.load(),
        )

    def tell(self, text: str) -> bool:
        """Whether a verb stands in the text: "the vessel, a tanker," tells nothing."""
        return any(self._is_verb(word[0], word.start()) for word in WORD.finditer(text))

    def _is_verb(self, word: str, start: int) -> bool:
        if word[0].isupper() and start:
            return False
        stem, _, ending = word.lower().replace("’", "'").partition("'")
        if ending:
            return ending in SHORT or ending == "t" or (ending == "s" and stem in PRONOUNS)
        return self.verbs.get(stem, stem.endswith(("ed", "ing")))
