"""Where two tellings of one claim say it in other words, and where the other words say another thing.

    “Israel must be wiped out”       ·  “Israel should be wiped off the Earth”     wording: two translations
    the resolution bans such tests   ·  it “calls upon” Iran not to test           meaning: a duty here, a wish there
    dialogue as much as confrontation ·  … and in particular for confrontation    wording: weighed alike, and not
    could accept a freeze            ·  might accept one if drills are suspended   detail: a condition left out

A trim that leaves more than a word or two out of a quotation, and puts none in, is no difference. Nor is it one where
two papers cut one utterance at other clauses: what the one tells right before or behind, the other does not add.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attache.records import DifferenceKind, Span, StatementKind
from attache.relate.units import Unit
from attache.text.likeness import content_words, stem

Found = Iterator[tuple[DifferenceKind, Span, Span, str]]

QUOTED = re.compile(r"[“\"]([^“”\"\n]{8,400})[”\"]")
TOGETHER = 0.34  # share of the shorter quotation's words in the longer one, from which the two render one utterance
FEWEST = 2  # words that they share at least
FEW = 2  # words put in or left out, up to which it is no trim but another wording
MOST = 6  # words that only one has, beyond which the two are two utterances
SAME = 3  # letters by which a form of a word may be longer: play, playing
BESIDE = 200  # characters around a sentence or statement in which it may go on: two papers cut it at other places
SHARE = 0.34  # share of the words of the shorter, from which two tell one thing but for a condition
LEFT = 3  # content words of a condition that the other must lack
CONDITION = re.compile(
    r"\b(?:if|unless|provided|as long as|on condition|in (?:exchange|return) for|only (?:if|after|when)|until)\b[^.;]*",
    re.IGNORECASE,
)
SENSES = (
    (
        DifferenceKind.MEANING,
        "binds",
        re.compile(r"\b(?:bans?|banned|banning|bars?|barred|prohibit\w*|forbid\w*|outlaw\w*)\b", re.IGNORECASE),
        "asks",
        re.compile(r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|ask(?:s|ed)?|recommend\w*)\b", re.IGNORECASE),
    ),
    (
        DifferenceKind.WORDING,
        "weighs both alike",
        re.compile(r"\b(?:as much as|as well as|equally|in equal measure)\b", re.IGNORECASE),
        "leans to one side",
        re.compile(r"\b(?:in particular|especially|particularly|above all|but more for|rather than)\b", re.IGNORECASE),
    ),
)
"""Pairs of senses that exclude each other, each with the words that have it, and what kind of difference they make."""


def meanings(one: Unit, other: Unit) -> Found:
    """Where the one has a word of one sense and the other a word of the sense that excludes it."""
    for kind, here, first, there, second in SENSES:
        for a, b, mine, theirs, words, others in (
            (one, other, here, there, first, second),
            (one, other, there, here, second, first),
        ):
            found, its = _search(words, a), _search(others, b)
            if found and its and not (_search(others, a) or _search(words, b)):
                yield kind, found, its, f"the one {mine}, the other {theirs}"


def wordings(one: Unit, other: Unit) -> Found:
    """Where both quote one utterance and each has words that the other has not."""
    for mine in _quotes(one):
        for theirs in _quotes(other):
            a, b = _words(mine, one), _words(theirs, other)
            shared = a.keys() & b.keys()
            if len(shared) < max(FEWEST, TOGETHER * min(len(a), len(b))):
                continue
            added, dropped = _lacking(a, _around(other)), _lacking(b, _around(one))
            if (added and dropped and max(len(added), len(dropped)) <= MOST) or 0 < len(added) + len(
                dropped
            ) <= FEW < len(shared):
                own = (("the one", added), ("the other", dropped))
                why = "; ".join(f"only {who} has: {', '.join(words)}" for who, words in own if words)
                yield DifferenceKind.WORDING, mine, theirs, why


def details(one: Unit, other: Unit) -> Found:
    """Where the one tells a condition of which the other has nothing."""
    if not (one.statement and other.statement):
        return
    for a, b in ((one, other), (other, one)):
        for condition in CONDITION.finditer(a.text):
            lacking = _lacking({w: w for w in content_words(condition[0])}, content_words(b.text))
            if len(lacking) >= LEFT and _is_told_without(condition, a, b):
                span = Span(a.span.start + condition.start(), a.span.start + condition.end())
                pair = (span, b.span) if a is one else (b.span, span)
                teller = "the one" if a is one else "the other"
                yield (
                    DifferenceKind.DETAIL,
                    *pair,
                    f"only {teller} has the condition “{' '.join(condition[0].split())}”",
                )


def _is_told_without(condition: re.Match[str], unit: Unit, other: Unit) -> bool:
    """Whether the other tells what hangs on the condition."""
    free = {stem(w) for w in content_words(unit.text[: condition.start()] + unit.text[condition.end() :])}
    told = {stem(w) for w in content_words(other.text)}
    return len(free & told) >= max(FEWEST, SHARE * min(len(free), len(told)))


def _lacking(words: Mapping[str, str], told: Iterable[str]) -> list[str]:
    """Those of the `words` of which no form is `told`."""
    known = set(told)
    forms = {form for word in known for form in _forms(word)}
    return [word for word in words.values() if word not in forms and known.isdisjoint(_forms(word))]


def _forms(word: str) -> Iterator[str]:
    """A word, and what it may be a longer form of: "playing" of "play"."""
    yield word
    yield from (word[:n] for n in range(max(SAME, len(word) - SAME), len(word)))


def _around(unit: Unit) -> set[str]:
    """The words of what is told in a unit and beside it, be it that the report goes on with what it quotes."""
    whole, text = unit.whole, unit.reading.article.text
    return set(content_words(text[max(0, whole.start - BESIDE) : whole.end + BESIDE]))


def _search(words: re.Pattern[str], unit: Unit) -> Span | None:
    found = words.search(unit.text)
    return Span(unit.span.start + found.start(), unit.span.start + found.end()) if found else None


def _quotes(unit: Unit) -> Sequence[Span]:
    """The quotations in a unit, without their marks; the whole where it stands in marks that lie beyond it."""
    found = [Span(unit.span.start + m.start(1), unit.span.start + m.end(1)) for m in QUOTED.finditer(unit.text)]
    is_direct = unit.statement is not None and unit.statement.kind is StatementKind.DIRECT
    return found or ([unit.span] if is_direct else [])


def _words(span: Span, unit: Unit) -> dict[str, str]:
    """The content words of a quotation by their stems."""
    return {stem(word): word for word in content_words(span.of(unit.reading.article.text))}
