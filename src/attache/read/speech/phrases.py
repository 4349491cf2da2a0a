"""Noun phrases by their tags: short stretches that hold even where the parse is wrong.

South Korean Ministry of Agriculture spokesman Roh Jung-hwan said that …
────────────────── phrase ending here ─────────────────────┘

Firas Abi-Ali, an analyst for the firm, said …      a diplomat who would not give his name said …
─── head ────                                       ──── head ───
"""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.records import Span
from attache.text.tokens import Token

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP", "EX"})
MODIFIERS = frozenset("DT JJ JJR JJS NN NNS NNP NNPS CD POS PRP$ HYPH AFX FW PDT".split())
LINKS = frozenset({"of", "for", "at", "in", "from", "with", "on", "to", "near", "by", "named", "called"})
LAST = NOUNS | {"DT", "JJ", "JJS"}
CORE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
PARTICIPLES = frozenset({"VBG", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OPENERS = frozenset({",", ";", "that", "while", "but", "to", "”", '"', "''"})
"""After these a list of names may begin: “…,” Parker and Stone said."""
SHARES = frozenset({"most", "many", "some", "all", "several", "each", "both", "few", "none"})
SELVES = frozenset({"himself", "herself", "itself", "themselves"})
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
CALENDAR = WEEKDAYS | frozenset(
    "tonight morning afternoon evening night week month year january february march april may june july august "
    "september october november december".split()
)
"""Nouns that tell when, and so never who."""
LONGEST = 40
"""How many tokens a noun phrase may have; a longer one is a list or a fault of the tagger."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` (excluded) of a sentence, whose first nouns, up to `head` (excluded), are its core."""

    start: int
    end: int
    head: int

    def span(self, tokens: Sequence[Token]) -> Span:
        """Its characters."""
        return Span(tokens[self.start].start, tokens[self.end - 1].end)

    def core(self, tokens: Sequence[Token]) -> Span:
        """The characters of its core."""
        return Span(tokens[self.start].start, tokens[self.head - 1].end)


def is_aged(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words before `end` stand for a person by age: the 43-year-old."""
    words = [t.lower for t in tokens[max(0, end - 4) : end]]
    return words[-1:] == ["old"] and "year" in "".join(words) and tokens[end - 1].tag in {"JJ", "NN"}


def phrase_before(tokens: Sequence[Token], end: int, links: frozenset[str] = LINKS) -> Phrase | None:
    """The noun phrase whose last token stands just before `end`, its parts joined by `links`; None if there is none."""
    stop = _before_bracket(tokens, end)
    first = _chunk_start(tokens, stop)
    if first == stop:
        return None
    head = stop
    while stop - first < LONGEST and (left := _linked(tokens, first, links)) is not None:
        first, head = _chunk_start(tokens, left), left
    return Phrase(first, end, head)


def phrase_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """The noun phrase that begins at `start`, with the phrases that "of" and its like hang on it; None if none does."""
    head = _chunk_end(tokens, start)
    if head == start:
        return None
    end = head
    while end - start < LONGEST and end + 1 < len(tokens) and tokens[end].lower in LINKS:
        further = _chunk_end(tokens, end + 1)
        if further == end + 1:
            break
        end = further
    return Phrase(start, end, head)


def _before_bracket(tokens: Sequence[Token], end: int) -> int:
    if end and tokens[end - 1].text == ")":
        opening = next((i for i in range(end - 2, max(-1, end - 12), -1) if tokens[i].text == "("), None)
        return opening if opening is not None else end
    return end


def _chunk_start(tokens: Sequence[Token], stop: int) -> int:
    last = tokens[stop - 1] if stop > 0 else None
    if last is None or last.dep == "punct" or (last.tag not in LAST and not _is_name(last)):
        return stop
    start = stop - 1
    if tokens[start].tag == "PRP":
        return start
    while start and stop - start < LONGEST and _belongs(tokens, start - 1):
        start -= 1
    return start + 2 if start + 2 < stop and _opens_with_time(tokens, start) else start


def _opens_with_time(tokens: Sequence[Token], start: int) -> bool:
    """Whether a phrase opens with when, not with who: last week | port leaders; not so in last week's winner."""
    timed = tokens[start].lower in {"last", "next"} and tokens[start + 1].lower in CALENDAR
    return timed and tokens[start + 2].tag in {"NN", "NNP", "NNS", "JJ", "DT"}


def _is_name(token: Token) -> bool:
    """Whether a name was taken for another word, as May for a modal."""
    return bool(token.ent) or (token.text.istitle() and (token.tag == "MD" or token.dep.startswith("nsubj")))


def _belongs(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if tokens[index + 1].tag == "DT" and token.tag not in {"DT", "PDT"} and token.tag.startswith("NN"):
        return False  # in Friday's speech | the senator
    if _is_when(tokens, index):
        return False  # last week | EU leaders
    if token.tag in MODIFIERS or _joins_modifiers(token):
        return True
    inner = index > 0 and tokens[index - 1].tag in MODIFIERS
    if token.tag in {"VBN", "VBG", "RB", "IN"} and inner and tokens[index - 1].tag in {"HYPH", "DT", "PRP$"}:
        return token.tag != "IN" or tokens[index - 1].tag == "HYPH"
    acting = token.tag == "VBG" and inner and tokens[index - 1].tag == "JJ"  # the former acting director
    return acting or (token.text in {"&", "-"} and inner)


def _joins_modifiers(token: Token) -> bool:
    """Whether it joins two words that stand before one noun: Turkish | and | American officials."""
    last = token.head
    first = last.head
    is_joint = token.dep == "cc" and last.dep == "conj" and first.index < token.index < last.index
    return is_joint and first.dep in {"amod", "compound"} and first.head.index > last.index


def _is_when(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun stands beside others only to tell when: last week, both times, Sunday; not: 23-year-old."""
    if index >= len(tokens) or tokens[index].dep != "obl:unmarked":
        return False
    aged = index + 1 < len(tokens) and tokens[index + 1].tag == "HYPH"
    return not aged and (tokens[index].lower in CALENDAR or tokens[index].lower == "times")


def _linked(tokens: Sequence[Token], first: int, links: frozenset[str]) -> int | None:
    """Where the phrase goes on to the left of `first`: just after the noun that a link word hangs the rest on."""
    if first < 2:
        return None
    link, noun = tokens[first - 1], tokens[first - 2]
    if noun.tag == "JJ" and (first < 3 or tokens[first - 3].tag not in {"DT", "NN", "NNP", "PRP$", "POS"}):
        return None
    if (noun.tag == "CD" and link.lower in {"in", "of"}) or (noun.lower in SHARES and link.lower == "of"):
        return first - 1  # two in three, most of them
    if noun.tag in CORE and (link.lower in links or (link.tag in PARTICIPLES and links is LINKS)):
        return first - 1
    # The tagger takes "official" and "local" before a participle for adjectives, hence CORE has them.
    behind = links is LINKS and first > 2 and tokens[first - 3].tag in CORE
    if behind and link.tag in {"IN", "TO"} and noun.tag in PARTICIPLES:
        return first - 2
    if link.lower == "and" and noun.tag in NOUNS and _opens_sentence(tokens, first - 1):
        return first - 1
    return None


def _opens_sentence(tokens: Sequence[Token], stop: int) -> bool:
    start = _chunk_start(tokens, stop)
    before = tokens[start - 1] if start else None
    return before is None or before.dep == "case" or before.text in OPENERS


def _chunk_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and end - start < LONGEST and _continues(tokens, start, end):
        end += 1
        if tokens[end - 1].tag == "PRP":
            break
    return end if end > start and tokens[end - 1].tag in NOUNS | {"DT", "JJ", "JJS", "VBG"} else start


def _continues(tokens: Sequence[Token], start: int, end: int) -> bool:
    token = tokens[end]
    if token.tag == "PRP":
        return end == start
    if token.tag == "DT" and end > start and tokens[end - 1].tag not in {"PDT", "DT"}:
        return False
    if end > start and (_is_when(tokens, end) or (token.lower in {"last", "next"} and _is_when(tokens, end + 1))):
        return False  # by news agencies | Sunday, a study | last year
    if token.tag in {"VBN", "VBG"}:
        return end > start and tokens[end - 1].tag in {"DT", "PRP$", "JJ", "HYPH"}
    return token.tag in MODIFIERS


def subject_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """The noun phrase that begins at `start` if a finite verb follows it, so that the two open a clause; else None."""
    phrase = phrase_after(tokens, start)
    while phrase is not None:
        after = phrase.end
        while after < len(tokens) and (tokens[after].tag == "RB" or tokens[after].lower in SELVES):
            after += 1
        if after < len(tokens) and tokens[after].tag in FINITE:
            return phrase
        joined = after < len(tokens) and tokens[after].lower in {"and", "or"}
        further = phrase_after(tokens, after + 1) if joined else None
        phrase = Phrase(phrase.start, further.end, phrase.head) if further else None
    return None
