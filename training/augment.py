"""Names from everywhere: the open sets know American and European ones best, the news does not.

    as annotated     Galois was born in Bourg-la-Reine.
    with new names   Ri Song-chol was born in Qatar.       the same names in one text, the surname where it stood alone

    a frame of ours  {PLACE} — {person} of the {ngo1} ({ngo1:short}) ...   {surname} said the {ngo1:short} was wrong.
    filled           HARARE — Rui Gomes of the Red Crescent (RC) ...        Gomes said the RC was wrong.

Frames in the manner of news are single sentences and whole reports, by paragraphs; see the heads of the two lists.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from namer import SLOT, Name, Namer, initials
from names import LISTS, Found, in_use, read_list

RATE = {"PERSON": 0.9, "LOC": 0.6, "ORG": 0.5}
REPORTS = 0.35
"""The share of draws that give a report; the rest give a sentence or three."""
STRAIGHT = 0.4
"""How often quotation marks and apostrophes are straight."""
SHOUTED = 0.08
"""How often a line without a final stop is all capitals."""
STRAIGHTENED = str.maketrans("“”‘’", "\"\"''")
STOPS = (".", "”", "?")
ACRONYM = range(2, 8)


@dataclass(slots=True)
class Story:
    """A text that is being filled, and who and what it has named so far."""

    namer: Namer
    shortened: frozenset[str]
    """The slots whose names must have an acronym, since the text uses it."""
    known: dict[str, Name] = field(default_factory=dict)

    def fill(self, kind: str, number: str, short: str) -> tuple[str, str]:
        """What fills a slot, and its label: a new name, or the one that its number, or a `surname`, stands for."""
        drawn = "person" if kind == "surname" else kind.lower()
        slot = drawn + number
        if slot not in self.known or (kind != "surname" and not number):
            self.known[slot] = self._draw(drawn, slot)
        name = self.known[slot]
        text = name.short if short or kind == "surname" else name.full
        return text.upper() if kind.isupper() else text, self.namer.label(drawn)

    def _draw(self, kind: str, slot: str) -> Name:
        name = self.namer.name(kind)
        while slot in self.shortened and not _has_acronym(name):
            name = self.namer.name(kind)
        return name


def renamed(docs: Iterable[Doc], seed: int = 7) -> Iterator[Doc]:
    """A second copy of each document that has names, with other people, places and bodies in it."""
    namer = Namer(Random(seed))
    tokenizer = in_use(Vocab())
    for doc in docs:
        if any(name.label_ in RATE for name in doc.ents):
            yield _renamed(doc, namer, tokenizer)


def invented(count: int, tokenizer: Tokenizer, seed: int = 11) -> Iterator[Doc]:
    """`count` short texts of news prose, names filled in: paragraphs of reports, and sentences."""
    namer = Namer(Random(seed))
    reports = read_reports()
    sentences = read_list(LISTS / "sentences.txt")
    prose = [sentence for sentence in sentences if sentence.endswith(STOPS)]
    while count > 0:
        if namer.chance.random() < REPORTS:
            frames = namer.chance.choice(reports)
        else:
            sentence = namer.chance.choice(sentences)
            more = namer.chance.sample(prose, 2) if sentence in prose else []
            frames = [" ".join([sentence, *more])]
        docs = list(_filled(frames, namer, tokenizer))[:count]
        count -= len(docs)
        yield from docs


def read_reports() -> list[list[str]]:
    """The frames of reports, each a list of paragraphs."""
    text = "\n".join(line for line in (LISTS / "reports.txt").read_text("utf-8").splitlines() if line[:1] != "#")
    return [report.splitlines() for report in text.strip().split("\n\n")]


def _renamed(doc: Doc, namer: Namer, tokenizer: Tokenizer) -> Doc:
    """The document rebuilt from left to right, its names replaced; who is named twice keeps the new name."""
    words: list[str] = []
    spaces: list[bool] = []
    names: list[Found] = []
    known: dict[str, Name] = {}
    place = 0
    for name in [*doc.ents, None]:
        until = name.start if name else len(doc)
        words += [token.text for token in doc[place:until]]
        spaces += [bool(token.whitespace_) for token in doc[place:until]]
        if name:
            new = _replacement(name, namer, known, tokenizer)
            names.append((len(words), len(words) + len(new), name.label_))
            words += [token.text for token in new]
            spaces += [bool(token.whitespace_) for token in new[:-1]] + [bool(name[-1].whitespace_)]
            place = name.end
    copy = Doc(doc.vocab, words=words, spaces=spaces)
    copy.ents = [Span(copy, start, end, label=label) for start, end, label in names]
    return copy


def _replacement(name: Span, namer: Namer, known: dict[str, Name], tokenizer: Tokenizer) -> Span:
    """The new name, in capitals where the old one shouts; by chance, the old one."""
    if namer.chance.random() >= RATE.get(name.label_, 0.0):
        return name
    new = _drawn(name, namer, known)
    return tokenizer(new.upper() if name.text.isupper() and len(name.text) > 6 else new)[:]


def _drawn(name: Span, namer: Namer, known: dict[str, Name]) -> str:
    if name.label_ == "LOC":
        return namer.name("place").full
    if name.label_ == "PERSON":
        person = known.setdefault(name[-1].text, namer.name("person"))
        return person.full if len(name) > 1 else person.short
    body = known.setdefault(initials(name.text) if len(name) > 1 else name.text, namer.name("org"))
    return body.short if name.text.isupper() and _has_acronym(body) else body.full


def _has_acronym(name: Name) -> bool:
    return len(name.short) in ACRONYM and name.short != name.full and len(name.full.split()) > 1


def _filled(frames: Sequence[str], namer: Namer, tokenizer: Tokenizer) -> Iterator[Doc]:
    """A document of each frame; none where a name does not end where a word ends."""
    slots = (slot for frame in frames for slot in SLOT.findall(frame))
    story = Story(namer, frozenset(kind + number for kind, number, short in slots if short))
    straight = namer.chance.random() < STRAIGHT
    for frame in frames:
        text, names = _told(frame, story)
        if not frame.endswith(STOPS) and namer.chance.random() < SHOUTED and len(text.upper()) == len(text):
            text = text.upper()
        doc: Doc = tokenizer(text.translate(STRAIGHTENED) if straight else text)
        spans = [doc.char_span(start, end, label=label) for start, end, label in names]
        if None not in spans:
            doc.ents = spans
            yield doc


def _told(frame: str, story: Story) -> tuple[str, list[Found]]:
    """The frame with its gaps filled, and where the names stand in it; "Jr." and "U.S." end a sentence as they are."""
    text = ""
    names: list[Found] = []
    place = 0
    for slot in SLOT.finditer(frame):
        text += frame[place : slot.start()]
        name, label = story.fill(slot[1], slot[2], slot[3])
        if label:
            names.append((len(text), len(text) + len(name), label))
        elif not text or text.endswith((". ", "” ")):
            name = name[0].upper() + name[1:]
        text += name
        place = slot.end() + (name.endswith(".") and frame.startswith(".", slot.end()))
    return text + frame[place:], names
