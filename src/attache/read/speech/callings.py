"""What a source is called that the text does not name: its own words, its kind, whose it is.

several defense officials            →  defense officials, a group
a report by US intelligence experts  →  US intelligence report, a document
"""

from collections.abc import Sequence

from attache.lexicon.speech import Voice
from attache.read.speech.phrases import Phrase
from attache.records import SourceKind
from attache.text.tokens import Token

HUMAN = frozenset({Voice.PERSON, Voice.EXPERT})
PAPER = frozenset({Voice.DOCUMENT, Voice.STUDY})
COUNTS = frozenset("a an the some several many multiple two three four five six most few all both other one".split())
DETERMINERS = frozenset({"DT", "CD", "PDT", "PRP$"})
OF = frozenset({"of", "for", "to"})
IN = frozenset({"in", "at", "from"})
OF_THE_PLACE = frozenset("official authority police government prosecutor lawmaker resident local villager".split())
"""Those who are said to be in a place and belong to its state."""
ONE_BODY = frozenset({"authority", "police", "force", "ministry", "headquarters", "people"})
"""Nouns for a body that are plural and still mean one."""


def belonging(phrase: Phrase, tokens: Sequence[Token]) -> Phrase:
    """The phrase with what hangs on it and tells whose it is: a spokeswoman for Oslo's police, an aide to the king.

    Officials in Oslo are Oslo's; diplomats in Oslo are not.
    """
    links = OF | IN if tokens[phrase.head - 1].lemma.lower() in OF_THE_PLACE else OF
    tied = phrase.head < phrase.end and tokens[phrase.head].lower in links
    tied = tied and not any(t.lower in {",", "and"} for t in tokens[phrase.head : phrase.end])
    return Phrase(phrase.start, phrase.end, phrase.end) if tied else phrase


def kind_of(voices: frozenset[Voice], head: Token) -> SourceKind:
    """The kind of a source by what its noun can name and by its number."""
    if voices & PAPER:
        return SourceKind.DOCUMENT
    if not voices & HUMAN:
        several = Voice.BODY not in voices or (head.tag == "NNS" and head.lemma.lower() not in ONE_BODY)
        return SourceKind.RELAY if Voice.MEDIA in voices else SourceKind.GROUP if several else SourceKind.BODY
    return SourceKind.PERSON if head.tag in {"NN", "NNP", "JJ"} else SourceKind.GROUP


def words_of(text: str, phrase: Phrase, tokens: Sequence[Token], kind: SourceKind) -> str:
    """The phrase's own words, without articles and counts before it and what a participle hangs on it."""
    start, head = phrase.start, tokens[phrase.head - 1]
    known = tokens[start].lower == "the"  # “the two states” are two known ones, “two officials” any
    while start < phrase.head - 1 and (tokens[start].lower in COUNTS or tokens[start].tag in DETERMINERS):
        if known and tokens[start].tag == "CD":
            break
        start += 1
    ends = (i for i in range(phrase.head, phrase.end) if tokens[i].tag in {"VBG", "VBN"} or tokens[i].lower == "on")
    end = next(ends, phrase.end)
    while end > phrase.head and tokens[end - 1].tag in {"DT", "IN", "TO"}:
        end -= 1
    if kind is SourceKind.DOCUMENT and end > phrase.head + 2 and tokens[phrase.head].lower in {"by", "from"}:
        # “a report by US intelligence experts” is named after its field: US intelligence report.
        field = tokens[phrase.head + 1 : end - 1]
        if all(t.tag in {"NNP", "NN", "JJ", "DT"} for t in field):
            return " ".join([*(t.text for t in field if t.tag != "DT"), head.text])
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
