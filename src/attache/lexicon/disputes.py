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
    CHARGE = "charge"  # the allegation
    VAGUE = "vague"  # anything
    CLAIM = "claim"  # the rumour
    GUILT = "guilt"  # any role
    PART = "part"  # being behind
    FALSE = "false"  # nonsense
    SAYING = "saying"  # true, as in "not true"
    HOLLOW = "hollow"  # categorically
    DENYING = "denying"  # rejected
    ACCUSING = "accusing"  # blamed
    PARTLY = "partly"  # of that kind
    LACKING = "lacking"  # missing
    OPENER = "opener"  # not so
    REFUSING = "refusing"  # dismissed
    GRANTED = "granted"  # access
    LIGHT = "light"  # enough
    HAZY = "hazy"  # know
    NORM = "norm"  # should
    UNSURE = "unsure"  # may
    EXCLUSIVE = "exclusive"  # only
    FAKE = "fake"  # bogus


NAMING = (DisputeKind.POINTING, DisputeKind.CHARGE, DisputeKind.VAGUE)
BLAMING = (DisputeKind.GUILT, DisputeKind.PART)
CLAIMING = (DisputeKind.POINTING, DisputeKind.CHARGE, DisputeKind.CLAIM)
EMPTY = (*NAMING, DisputeKind.CLAIM, DisputeKind.GUILT, DisputeKind.FALSE, DisputeKind.SAYING, DisputeKind.HOLLOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeWord:
    """One entry: words, and what they do."""

    kind: DisputeKind
    word: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Disputes:
    """What in a denial tells nothing by itself, and regular expressions of what denies.

    Sets of words: `pointing` name what was told before, `charges` do as an accusation, `guilt` a part in it; `false`
    call it untrue, `saying` do so behind a "not"; `empty` holds these and all else in a denial that does not say what
    is denied; `claims` name what others say; what is `granted` is refused, not denied; `light` ones stand between a
    "no" and what it takes back, behind a "no" `hazy` ones leave it open.

    Expressions: `brushed` finds a clause that denies by verb and pronoun or pointing noun, `passed` one that hangs on
    what it denies ("which the firm disputes"); `deny`, `refuse` and `accusing` find verbs of denying, refusing and
    accusing, `part` what says that one has a part in something; `partly` finds what narrows a "no", `lacking` what
    says without one that a thing is not there, `unsure` what makes it no denial, `norm` what should be so, `exclusive`
    what narrows a thing to one, `fake` what tells it as made up; `opener` fits the start of a sentence that denies the
    one before.
    """

    pointing: frozenset[str]
    charges: frozenset[str]
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
    claims: frozenset[str]
    granted: frozenset[str]
    light: frozenset[str]
    hazy: frozenset[str]
    refuse: re.Pattern[str]
    part: re.Pattern[str]
    unsure: re.Pattern[str]
    norm: re.Pattern[str]
    exclusive: re.Pattern[str]
    fake: re.Pattern[str]

    @classmethod
    def load(cls) -> "Disputes":
        """The words of the shipped table; LexiconError names file and line of what does not fit."""
        table = entries(shipped("disputes.yaml"), DisputeWord)

        def words(*kinds: DisputeKind) -> frozenset[str]:
            return frozenset(word for entry in table if entry.kind in kinds for word in entry.word)

        denying, false = words(DisputeKind.DENYING), words(DisputeKind.FALSE)
        return cls(
            pointing=words(*NAMING),
            charges=words(DisputeKind.CHARGE),
            guilt=words(DisputeKind.GUILT),
            false=false,
            saying=words(DisputeKind.SAYING),
            empty=words(*EMPTY),
            claims=words(*CLAIMING),
            granted=words(DisputeKind.GRANTED),
            light=words(DisputeKind.LIGHT),
            hazy=words(DisputeKind.HAZY),
            brushed=_brushed(denying, words(*NAMING, DisputeKind.GUILT)),
            passed=_passed(denying, false, words(*NAMING)),
            deny=_word(denying),
            refuse=_word(words(DisputeKind.REFUSING)),
            accusing=_word(words(DisputeKind.ACCUSING)),
            part=_word(words(*BLAMING)),
            partly=_word(words(DisputeKind.PARTLY)),
            lacking=_word(words(DisputeKind.LACKING)),
            unsure=_word(words(DisputeKind.UNSURE)),
            norm=_word(words(DisputeKind.NORM)),
            exclusive=_word(words(DisputeKind.EXCLUSIVE)),
            fake=_word(words(DisputeKind.FAKE)),
            opener=re.compile(rf"[\W_]{{0,3}}{alternation(words(DisputeKind.OPENER))}\b", re.IGNORECASE),
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
