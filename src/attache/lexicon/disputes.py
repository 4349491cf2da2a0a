"""The words by which one side takes back what another told, read from disputes.yaml.

The ministry  rejected the accusation.          nothing of its own: it points at what was told before
Not so,  said the ministry.                     the same, as the opening of a sentence
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.numberwords import GAP, alternation
from attache.lexicon.tables import entries, shipped


class DisputeKind(StrEnum):
    """What a word does in a dispute."""

    POINTING = "pointing"  # the accusation
    GUILT = "guilt"  # any role
    FALSE = "false"  # nonsense
    SAYING = "saying"  # true, as in "not true"
    HOLLOW = "hollow"  # categorically
    DENYING = "denying"  # rejected
    ACCUSING = "accusing"  # blamed
    PARTLY = "partly"  # of that kind
    LACKING = "lacking"  # missing
    OPENER = "opener"  # not so


EMPTY = (DisputeKind.POINTING, DisputeKind.GUILT, DisputeKind.FALSE, DisputeKind.SAYING, DisputeKind.HOLLOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeWord:
    """One entry: words, and what they do."""

    kind: DisputeKind
    word: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Disputes:
    """What in a denial tells nothing by itself, and regular expressions of what denies.

    `pointing` are nouns that name what was told before, `guilt` those for a part in it, `false` words that call it
    untrue, `saying` those that do behind a "not"; `empty` holds these and all else in a denial that does not say what
    is denied. `brushed` finds a clause that denies by verb and pronoun or pointing noun, `passed` one that hangs on
    what it denies ("which the firm disputes"); `deny` and `accusing` find verbs of denying and accusing, `partly` what
    narrows a "no", `lacking` what says without one that a thing is not there; `opener` fits the start of a sentence
    that denies the one before.
    """

    pointing: frozenset[str]
    guilt: frozenset[str]
    false: frozenset[str]
    saying: frozenset[str]
    empty: frozenset[str]
    passed: re.Pattern[str]
    deny: re.Pattern[str]
    accusing: re.Pattern[str]
    brushed: re.Pattern[str]
    partly: re.Pattern[str]
    lacking: re.Pattern[str]
    opener: re.Pattern[str]

    @classmethod
    def load(cls) -> "Disputes":
        """The words of the shipped table; LexiconError names file and line of what does not fit."""
        table = entries(shipped("disputes.yaml"), DisputeWord)
        words = {kind: frozenset(w for e in table if e.kind is kind for w in e.word) for kind in DisputeKind}
        pointing = words[DisputeKind.POINTING]
        return cls(
            pointing=pointing,
            guilt=words[DisputeKind.GUILT],
            false=words[DisputeKind.FALSE],
            saying=words[DisputeKind.SAYING],
            empty=frozenset[str]().union(*(words[kind] for kind in EMPTY)),
            brushed=_brushed(words[DisputeKind.DENYING], pointing | words[DisputeKind.GUILT]),
            passed=_passed(words[DisputeKind.DENYING], words[DisputeKind.FALSE], pointing),
            deny=_word(words[DisputeKind.DENYING]),
            accusing=_word(words[DisputeKind.ACCUSING]),
            partly=_word(words[DisputeKind.PARTLY]),
            lacking=_word(words[DisputeKind.LACKING]),
            opener=re.compile(rf"[\W_]{{0,3}}{alternation(words[DisputeKind.OPENER])}\b", re.IGNORECASE),
        )


def _word(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(words)}\b", re.IGNORECASE)


def _brushed(denying: Iterable[str], pointing: Iterable[str]) -> re.Pattern[str]:
    noun = (
        rf"(?:the|this|that|those|these|any|all|such|both|his|her|its|their){GAP}(?:such{GAP})?{alternation(pointing)}"
    )
    after = rf"(?!{GAP}(?:that|of|in|about|by|as|made)\b)"
    pronoun = rf"(?:it|this|that|them|everything)(?=\s*(?:$|[,.;:!?])|{GAP}(?:from|all|again|as|on|and|but|too|in)\b)"
    return re.compile(rf"\b{alternation(denying)}{GAP}(?:{pronoun}|{noun}\b{after})", re.IGNORECASE)


def _passed(denying: Iterable[str], false: Iterable[str], pointing: Iterable[str]) -> re.Pattern[str]:
    head = rf"(?:which|an?{GAP}{alternation(pointing)}(?:{GAP}(?:that|which))?)"
    said = rf"(?:{alternation(denying)}|calls?|called|describes?{GAP}as|dismiss\w*{GAP}as)"
    end = rf"(?:{GAP}[“\"‘]?(?:an?{GAP})?{alternation(false)})?[”\"’]?[,.;]?$"
    return re.compile(rf"{head}{GAP}(?:[\w.’'-]{{1,20}}{GAP}){{1,6}}{said}{end}", re.IGNORECASE)
