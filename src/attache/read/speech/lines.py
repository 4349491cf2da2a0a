"""A sentence as the finders of statements see it: its words, its quote marks, its cues, and where the teller speaks.

Kim vowed to fight on, state media reported, adding that …
                     └ a cue that follows its content takes over here, and content before it ends
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attache.lexicon.speech import Frame, Speech, Voice
from attache.read.speech.cues import Cue, Form
from attache.read.speech.phrases import FINITE, subject_after
from attache.records import Stance
from attache.text.quotes import Quote
from attache.text.tokens import Token

Run = tuple[int, int]
"""Tokens from the first to the second, which is excluded."""

COMMAS = frozenset({",", "—", "–", "--", ";"})
UTTERANCES = frozenset(
    "statement speech interview reaction comment comments remarks letter post tweet message report address briefing "
    "announcement response reply article column video broadcast memo filing email".split()
)
"""What somebody says or writes something in."""
SUBORDINATORS = frozenset("despite after when while as although though since before because if".split())
PAST = frozenset({"VBD"})
PRESENT = frozenset({"VBZ", "VBP"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence: `over` is each token's quotation if any, `takeovers` where a cue after its content begins."""

    tokens: Sequence[Token]
    speech: Speech
    over: Sequence[Quote | None]
    quoted: Sequence[bool]
    cues: Sequence[Cue] = ()
    takeovers: tuple[int, ...] = ()
    relay: int | None = None

    def with_relay(self, start: int | None) -> "Line":
        """The line, and where the relay of a quoted source begins."""
        return replace(self, relay=start)

    def is_cue(self, index: int, *, beside: Cue) -> bool:
        """Whether another verb of saying than `beside` stands at `index`."""
        return any(c.at == index and c is not beside and self._breaks(c) for c in self.cues)

    def _breaks(self, cue: Cue) -> bool:
        if cue.form is Form.PARTICIPLE:
            return cue.takes(Frame.CLAUSE) and cue.start > 0 and self.tokens[cue.start - 1].text in COMMAS
        return cue.form not in {Form.NOUN, Form.PASSIVE}

    def end(self, cue: Cue, start: int) -> int:
        """Where content that begins at `start` ends: with the sentence, or where the teller takes over again."""
        last = self._main_clause(cue, start)
        for index in range(start + 1, last):
            if self._inside(index):
                continue
            if index in self.takeovers or self._leaves_quote(index, start):
                return index
            if self.tokens[index].text in COMMAS and self._teller_returns(cue, start, index + 1):
                return index
            if self.tokens[index].tag == "CC" and self._goes_on_telling(cue, start, index):
                return index
        return last

    def _main_clause(self, cue: Cue, start: int) -> int:
        """Where the sentence's own clause begins if the cue's is only part of it: If Lenz says so, | talks will end."""
        main = next((t for t in self.tokens[cue.at].ancestors() if t.index > start + 2), None)
        if main is None or self._leads(cue, main):
            return len(self.tokens)
        openings = [t.subtree()[0] if t.dep.startswith("nsubj") else t for t in main.children if t.index > cue.at]
        opening = min([main.index, *(t.index for t in openings)])
        after_mark = opening > start + 2 and self.tokens[opening - 1].text in COMMAS
        return opening - 1 if after_mark else len(self.tokens)

    def _leads(self, cue: Cue, main: Token) -> bool:
        """Whether the cue's clause is first and the main verb is part of what it says: Lenz says they, who …, fled."""
        first = self.tokens[cue.at].dep == "parataxis" and self.tokens[0].tag[:2] in {"NN", "DT"} and cue.start < 4
        return first and not main.having("cc", "nsubj")

    def _goes_on_telling(self, cue: Cue, start: int, index: int) -> bool:
        """Whether the verb that a conjunction joins is the teller's and not the content's: says it paid | and denies ….

        Where the cue and the content have different tenses, the verb belongs with that of its own.
        """
        told = next((t.tag for t in self.tokens[start:index] if t.tag in FINITE), "")
        if told and cue.saying.stance is Stance.DENYING and self._has_subject(index + 1):
            return True  # denied that it was there and the court then freed him
        verb = next((t.tag for t in self.tokens[index + 1 : index + 4] if t.tag != "RB"), "")
        mine = self.tokens[cue.at].tag
        if {told, mine, verb} <= PAST | PRESENT and (told in PAST) != (mine in PAST):
            return (verb in PAST) == (mine in PAST)
        return self._joins(cue, index)

    def _has_subject(self, index: int) -> bool:
        """Whether a clause opens here whose subject is a noun of its own."""
        own = index < len(self.tokens) and self.tokens[index].tag != "PRP"
        return own and subject_after(self.tokens, index) is not None

    def _inside(self, index: int) -> bool:
        return self.over[index] is not None and self.over[index] is self.over[index - 1]

    def _leaves_quote(self, index: int, start: int) -> bool:
        """Whether quoted words ended with a comma just before: what comes after is the teller's again."""
        closes = self.over[index - 1] is not None and self.over[index] is None and index - 2 > start
        resumes = self.tokens[index].tag in {"IN", "VBG", "TO", "RB", "WP"} or self._joins_verb(index)
        ended = self.tokens[index - 2].text == "." and self.tokens[index].text[0].isupper()
        if closes and any(c.start == index and c.form is Form.PARTICIPLE for c in self.cues):
            return True
        resumes = resumes or subject_after(self.tokens, index) is not None
        return closes and (ended or self._is_occasion(index) or (resumes and self.tokens[index - 2].text == ","))

    def _joins_verb(self, index: int) -> bool:
        """Whether a conjunction and a verb stand here: “…,” and called it a farce; not: “…,” but also late."""
        after = next((t for t in self.tokens[index + 1 : index + 4] if t.tag != "RB"), None)
        return self.tokens[index].tag == "CC" and after is not None and after.tag.startswith("VB")

    def _leaves_words(self, index: int) -> bool:
        """Whether quoted words without a mark of their own ended just before."""
        return self.over[index - 1] is not None and self.over[index] is None and self.tokens[index - 2].text.isalnum()

    def _is_occasion(self, index: int) -> bool:
        """Whether it is said here when it was said: in a statement."""
        opens = self.tokens[index].lower in {"in", "during"}
        return opens and any(t.lower in UTTERANCES and t.tag in {"NN", "NNS"} for t in self.tokens[index : index + 5])

    def _teller_returns(self, cue: Cue, start: int, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        for other in self.cues:
            if other.start == index and other.at > cue.at and other.form in {Form.PARTICIPLE, Form.ACCORDING}:
                return True
        token = self.tokens[index]
        if self._is_occasion(index):
            return True
        if self._is_relative(cue) and token.tag in FINITE and any(t.tag in FINITE for t in self.tokens[start:index]):
            return True
        led = self._is_subordinate(cue) and self.tokens[start - 1].text != ","
        if led and subject_after(self.tokens, index):
            return True
        return token.tag == "CC" and self._joins(cue, index)

    def _is_relative(self, cue: Cue) -> bool:
        return cue.start > 0 and self.tokens[cue.start - 1].tag in {"WP", "WDT"}

    def _is_subordinate(self, cue: Cue) -> bool:
        """Whether the cue's own clause opens the sentence as a dependent one: After Lenz said that …, talks ended."""
        opens = self.tokens[0].lower in SUBORDINATORS
        return opens and not any(t.text == "," for t in self.tokens[: cue.start])

    def _joins(self, cue: Cue, index: int) -> bool:
        """Whether a conjunction joins what follows to the cue's own verb rather than to the content."""
        tokens = self.tokens
        head = tokens[index].head
        if self._leaves_words(index) and self._has_subject(index + 1):
            return False  # said the road “was closed” and the port was shut
        if [t.lower for t in tokens[index + 1 : index + 2]] == ["that"]:
            return False
        if any(index < stop <= head.index for stop in self.takeovers):
            return False  # ready for talks — but more for war, | state media said
        if head.dep == "conj" and head.head is tokens[cue.at] and head.index > index and head.tag in VERBS:
            return True
        alike = {Form.FINITE, cue.form} - {Form.NOUN}
        others = (c for c in self.cues if c.start == index + 1 and c.form in alike and c is not cue)
        if any(set(c.saying.by) != {Voice.EXPERT} for c in others):
            return True
        group = {t.lower for t in tokens[cue.start : cue.at]} & {"has", "have", "had"}
        return index + 1 < len(tokens) and tokens[index + 1].lower in group
