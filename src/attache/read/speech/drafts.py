"""Statements in the making: what each sentence yields by itself, before sources get names and relays join.

The test took place, Tasnim quoted Abdollahi as saying.
───── content ─────  ─relay        ─ source ─   cue
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from attache.lexicon.speech import Frame, Speech, Voice
from attache.read.faults import Faults, costing
from attache.read.speech.adverbials import addressed
from attache.read.speech.contents import contents, takes_over
from attache.read.speech.cues import Cue, Form, find_cues
from attache.read.speech.lines import Line, Run
from attache.read.speech.objects import is_commanded
from attache.read.speech.phrases import FINITE, Phrase
from attache.read.speech.subjects import can_speak, quoting_phrase, quoting_verb, subject
from attache.read.speech.turns import find_turns
from attache.records import Source, Span
from attache.text.quotes import Quote, find_quotes
from attache.text.tokens import Sentence, Token

LONGEST = 400
"""The most tokens a sentence may have to be read: a longer one is a table or a list, and would take long."""
PLAIN = frozenset({Frame.CLAUSE, Frame.QUOTE, Frame.THAT, Frame.QUESTION})
MEASURES = frozenset("plan schedule need custom tradition age size rank type order taste ability means turn".split())
"""By what something goes "according to" it, where the word stands bare, and nobody speaks."""
NAMED = {"PERSON": {Voice.PERSON}, "ORG": {Voice.BODY}, "LOC": {Voice.BODY}, "NORP": {Voice.PERSON, Voice.BODY}}
"""What the bearer of a name is, by what the name is."""
EDGES = frozenset({",", ":", ";", "—", "–", "--", "-"})


@dataclass(slots=True)
class Draft:
    """A statement in the making: sentence (counted from 0), cue, source phrase, content; later names and relays."""

    sentence: int
    cue: Cue
    cue_span: Span
    phrase: Phrase
    phrase_span: Span
    relay: Phrase | None
    content: list[Span]
    source: Source | None = None
    relays: list[Source] = field(default_factory=list)
    told: Phrase | None = None
    is_told_to_media: bool = False
    is_command: bool = False
    """Whether its content is what somebody is told to do."""
    addressee: Source | None = None
    is_nobodys: bool = False
    """Whether nobody is named who says it: a Q asks, or the words stand on a thing."""

    @property
    def whole(self) -> Span:
        """From the first to the last character of source, cue and content."""
        parts = [self.cue_span, self.phrase_span, *self.content]
        return Span(min(p.start for p in parts), max(p.end for p in parts))

    @property
    def reach(self) -> Span:
        """From the first to the last character of its content."""
        return self.content[0].to(self.content[-1])


class Quotes:
    """The quotations of a text, and which of them covers a place."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        paragraphs = list(_paragraphs(sentences))
        self.turns = find_turns(text, paragraphs)
        """Words without quote marks that stand as somebody's own; each paragraph of them is a quotation, too."""
        spoken = [words for turn in self.turns for words in turn.words]
        starts = [words.start for words in spoken]
        told = [p for p in paragraphs if bisect_left(starts, p.start) == bisect_left(starts, p.end)]
        quotes = [*find_quotes(text, told), *(Quote(span=words, inner=words) for words in spoken)]
        self.all = tuple(sorted(quotes, key=lambda quote: quote.span))
        self._starts = [quote.span.start for quote in self.all]

    def over(self, token: Token) -> Quote | None:
        """The quotation in which `token` stands, its marks included."""
        at = bisect_right(self._starts, token.start) - 1
        return self.all[at] if at >= 0 and token.end <= self.all[at].span.end else None

    def quoted(self, spans: Iterable[Span]) -> int:
        """How many characters of `spans` stand in quotations."""
        return sum(max(0, min(s.end, q.span.end) - max(s.start, q.span.start)) for s in spans for q in self.near(s))

    def near(self, span: Span) -> Sequence[Quote]:
        """The quotations that may share characters with `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return self.all[first : bisect_right(self._starts, span.end)]


def find_drafts(
    sentences: Sequence[Sentence], quotes: Quotes, speech: Speech, faults: Faults | None = None
) -> Iterator[Draft]:
    """What each sentence reports as said, in text order; one that fails is noted in `faults`, if given."""
    for number, sentence in enumerate(sentences):
        if len(sentence.tokens) > LONGEST:
            continue
        before = sentences[number - 1] if number else None
        before = before if before and before.paragraph == sentence.paragraph else None
        with costing(faults, sentence.span):
            yield from list(_unrepeated(_of_sentence(number, sentence, before, quotes, speech)))


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[Span]:
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        members = list(group)
        yield Span(members[0].span.start, members[-1].span.end)


def _of_sentence(
    number: int, sentence: Sentence, before: Sentence | None, quotes: Quotes, speech: Speech
) -> Iterator[Draft]:
    tokens = sentence.tokens
    over = [quotes.over(t) for t in tokens]
    quoted = [quote is not None for quote in over]
    cues = tuple(_telling(tokens, find_cues(tokens, quoted, speech)))
    line = Line(tokens=tokens, speech=speech, over=over, quoted=quoted, cues=cues)
    for cue, source, runs in _reports(line):
        spans = [span for run in runs if (span := _span(tokens, over, run, cue))]
        spans = spans or _just_closed(tokens, cue, source, before, quotes)
        if spans and not _is_naming(tokens, over, runs, cue):
            relay = quoting_phrase(tokens, cue)
            span = source.span(tokens)
            told = addressed(line, cue, source)
            yield Draft(
                number,
                cue,
                cue.span(tokens),
                source,
                span,
                relay,
                spans,
                told=told,
                is_command=is_commanded(line, cue, runs),
            )


Report = tuple[Cue, Phrase, tuple[Run, ...]]
"""A cue, its source and what it reports, which is nothing where only the sentence before may hold it."""


def _reports(line: Line) -> list[Report]:
    """What the line's cues report.

    A cue that reports nothing would still part the content of others and lend them its source, so that all are read
    once more without it.
    """
    found = _read(line)
    telling = tuple(cue for cue, source, runs in found if runs or min(cue.start, source.start) == 0)
    if telling and len(telling) < len(line.cues):
        found = _read(replace(line, cues=telling))
    return found


def _read(line: Line) -> list[Report]:
    sources = _sources(line, line.cues, line.speech)
    line = replace(line, takeovers=tuple(_takeovers(line, line.cues, sources)))
    pairs = zip(line.cues, sources, strict=True)
    return [(cue, source, contents(_for(line, cue), cue, source)) for cue, source in pairs if source is not None]


def _telling(tokens: Sequence[Token], found: Iterable[Cue]) -> Iterator[Cue]:
    """The cues without the verbs of quoting which a cue of their own completes: cited an aide as saying …."""
    cues = list(found)
    quoting = {quoting_verb(tokens, cue) for cue in cues if cue.form is Form.QUOTED}
    yield from (cue for cue in cues if cue.at not in quoting)


def _is_naming(tokens: Sequence[Token], over: Sequence[Quote | None], runs: Sequence[Run], cue: Cue) -> bool:
    """Whether the content is but a name in quote marks: dubbed “Operation Dawn”, wrote “Night Train”."""
    written = cue.saying.verb in {"write", "read", "recite", "publish", "post"}
    if len(runs) != 1 or runs[0][0] < cue.end or not (cue.takes(Frame.COMPLEMENT) or written):
        return False
    words = [i for i in range(*runs[0]) if tokens[i].text[0].isalnum()]
    return bool(words) and all(over[i] is not None and tokens[i].text[0].isupper() for i in words)


def _just_closed(
    tokens: Sequence[Token], cue: Cue, source: Phrase, before: Sentence | None, quotes: Quotes
) -> list[Span]:
    """The quotation that ended the sentence before, if this one begins with who said it: “Never!” | Lenz shouted."""
    after = max(cue.end, source.end)
    if after < len(tokens) and tokens[after].tag == "TO":
        return []  # he went on to the harbour
    quote = quotes.over(before.tokens[-1]) if before else None
    opens = min(cue.start, source.start) == 0 and cue.takes(Frame.QUOTE) and cue.form is Form.FINITE
    return [quote.span] if quote and opens and cue.start <= source.end + 1 else []


def _for(line: Line, cue: Cue) -> Line:
    relay = quoting_phrase(line.tokens, cue)
    return line.with_relay(relay.start if relay else None)


def _takeovers(line: Line, cues: Sequence[Cue], sources: Sequence[Phrase | None]) -> Iterator[int]:
    """Where the teller takes over: at a cue that follows its content, and at “and others said …”."""
    for cue, source in zip(cues, sources, strict=True):
        stop = takes_over(_for(line, cue), cue, source)
        if stop is not None:
            yield stop
        elif source and _begins_anew(line, source, cue):
            yield source.start - 1


def _begins_anew(line: Line, source: Phrase, cue: Cue) -> bool:
    """Whether a clause of the teller's begins with the source: … and others said; Saying so, | the envoy left."""
    if cue.form is Form.PARTICIPLE:
        return source.start > cue.end
    joined = 0 < source.start < cue.start and line.tokens[source.start - 1].tag == "CC"
    shared = any(t.index < source.start - 1 for t in line.tokens[cue.at].having("nsubj"))  # the senate and she agreed
    return joined and not shared and cue.form is Form.FINITE


def _sources(line: Line, cues: Sequence[Cue], speech: Speech) -> list[Phrase | None]:
    tokens, quoted = line.tokens, line.quoted
    found: list[Phrase | None] = []
    earlier = None
    for cue in cues:
        source = subject(tokens, quoted, cue, earlier, speech)
        source = source if source and _may_say(tokens, cue, source, speech) else None
        if earlier and quoted[cue.at] and _is_person(tokens[earlier.head - 1]):
            source = None  # Lenz said the town “made it clear”: his words, and no relay's
        found.append(source)
        if source and cue.form in {Form.FINITE, Form.QUOTED}:
            earlier = source
    return found


def _is_person(head: Token) -> bool:
    return head.ent == "PERSON" or head.tag == "PRP"


def _may_say(tokens: Sequence[Token], cue: Cue, source: Phrase, speech: Speech) -> bool:
    """Whether the source is of a kind that can be this verb's subject."""
    if source.start and tokens[source.start - 1].lower in {"if", "unless", "whether"}:
        return False
    head = tokens[source.head - 1]
    voices = set(speech.voices(head.lemma.lower()))
    plain = set(cue.saying.takes) <= PLAIN
    if not can_speak(head) or (head.tag == "CD" and (not plain or head.text.isdigit())):
        return False
    if cue.form is Form.ACCORDING:
        bare = source.head - source.start == 1
        return not (bare and head.lemma.lower() in MEASURES)
    if not cue.saying.by:
        # Of a thing that names no source, only plain speech is believed: the offensive threatened Europe is none.
        return plain or bool(voices or head.ent) or not head.tag.startswith(("NN", "JJ")) or head.tag.startswith("NNP")
    if head.tag in {"NNP", "NNPS", "PRP"} or head.ent:
        voices |= speech.voices(head.lower) | NAMED.get(head.ent, {Voice.PERSON, Voice.BODY})
    if Voice.EXPERT in voices:
        voices.add(Voice.PERSON)
    if Voice.MEDIA in voices:
        voices.add(Voice.BODY)
    return bool(voices.intersection(cue.saying.by))


def _span(tokens: Sequence[Token], over: Sequence[Quote | None], run: Run, cue: Cue) -> Span | None:
    """The characters of a run without marks at its edges; a quotation reaching beyond the sentence is taken whole."""
    start, end = run
    while start < end and (tokens[start].text in EDGES or _is_that(tokens, start, cue)):
        start += 1
    while start < end and tokens[end - 1].text in EDGES | {"."} and over[end - 1] is None:
        end -= 1
    if end - 2 > start and tokens[end - 1].lower == "however" and tokens[end - 2].text == "," and not over[end - 1]:
        end -= 2
    if start >= end:
        return None
    first, last = tokens[start].start, tokens[end - 1].end
    begun, ending = over[start], over[end - 1]
    if begun and begun is over[cue.at]:
        # The marks hold the relay's own verb, so they are not the speaker's and stay out.
        words = [t.end for t in tokens[start:end] if t.end <= begun.inner.end and t.text not in EDGES | {"."}]
        return Span(first, max(words)) if words else None
    if begun and start == 0:
        first = min(first, begun.span.start)
    if ending and end == len(tokens):
        last = max(last, ending.span.end)
    return Span(first, last)


def _is_that(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """Whether a leading "that" only joins the clause to its cue."""
    if tokens[index].lower == "that" and tokens[index].tag == "WDT" and index == cue.end:
        return True
    if tokens[index].lower != "that" or index + 1 >= len(tokens) or tokens[index + 1].tag in FINITE:
        return False
    return tokens[index].tag != "DT" or index == cue.end


def _unrepeated(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Without those that report the very words of an earlier one: “he said in his comments that …” says it once."""
    seen: set[tuple[Span, ...]] = set()
    for draft in drafts:
        if (key := tuple(draft.content)) not in seen:
            seen.add(key)
            yield draft
