"""Who speaks, by the words right beside a quotation, whatever the verb and however the parse fell out.

    “…,” she went on.     … turned round to announce, “…”     Kovac: “…”     “…” — Marta Kovac     She went on: | “…”
         ─┬─ ─cue──                          cue              ──┬──┬             ┬ ── source ──
        source                                             source cue           cue

Sentences with quote marks in them are often parsed wrongly, so this goes by tags and by the order of words.
"""

from collections.abc import Sequence

from attache.lexicon.speech import Frame, Saying, Speech, Voice
from attache.read.speech.cues import COLON, NEGATIONS, Cue, Form
from attache.read.speech.phrases import FINITE, Phrase, phrase_after, phrase_before
from attache.read.speech.subjects import RELATIVES, can_speak, subject
from attache.text.tokens import Token

Told = tuple[Cue, Phrase]
"""A cue and its source."""

DASHES = frozenset({"—", "–", "--", "-", "―"})
BETWEEN = frozenset({"with", "that", "back", "as", "like"})
"""What may stand between a verb and the quotation right behind it: replied with “…”."""
OPEN_MODALS = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})
WISHES = frozenset("want wish hope expect refuse decline fail need try plan have like love hesitate dare be".split())
"""Verbs whose infinitive tells of no speech: refused to say, “…”."""
FAR = 14
"""How many tokens may stand between a verb and the comma or colon before the quotation it introduces."""
ASIDE = 25
"""How many tokens may stand between a source and its verb."""
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
PAST = FINITE - {"MD"}
AFTER = frozenset({"IN", "RB", "TO", "WP", "WDT", "VBG", "CC", "RP", "WRB"})
"""What may follow a verb that has its words before it: came from the pier, began by asking, went on to ask."""


def told_behind(tokens: Sequence[Token], begin: int, stop: int, speech: Speech) -> Told | None:
    """Who says the quotation before token `begin`, by the words from there to `stop`; None if they do not tell."""
    at = _past(tokens, begin, stop, {",", *DASHES})
    if at >= stop:
        return None
    if tokens[at].tag in PAST or (tokens[at].tag == "VBN" and _is_saying(tokens, at, speech)):
        source = _noun_phrase(tokens, at + 1, stop)
        return (_cue(tokens, at, speech), source) if source and _ends(tokens, source.end, stop) else None
    source = _noun_phrase(tokens, at, stop) or _up_to_verb(tokens, at, stop, speech)
    return _said_by(tokens, source, stop, speech) if source else None


def told_ahead(tokens: Sequence[Token], low: int, begin: int, quoted: Sequence[bool], speech: Speech) -> Told | None:
    """Who says the quotation that begins at token `begin`, by the words from `low` on; None if they do not tell."""
    if begin <= low:
        return None
    if tokens[begin - 1].text == ":" and (label := _label(tokens, low, begin - 1, speech)):
        return label
    at = _introducing(tokens, low, begin, speech)
    if at is None or (at == begin - 1 and _is_title(tokens, begin, quoted)):
        return None
    return _with_source(tokens, low, at, quoted, speech)


def introduces(tokens: Sequence[Token], low: int, quoted: Sequence[bool], speech: Speech) -> Told | None:
    """Who says what follows a sentence that ends in a colon: Kovac took to Twitter: | “…”; None if nobody does."""
    colon = len(tokens) - 1
    if tokens[colon].text != ":" or colon <= low:
        return None
    if label := _label(tokens, low, colon, speech):
        return label
    told = _introducing(tokens, low, len(tokens), speech)
    if told is None:
        told = next((i for i in range(colon, low, -1) if tokens[i].tag in PAST), None)
    found = _with_source(tokens, low, told, quoted, speech) if told is not None else None
    return found if found and _can_say(tokens, found[1], speech) else None


def signed(tokens: Sequence[Token], begin: int) -> Told | None:
    """The name behind a dash that ends a sentence from token `begin` on: “…” — Marta Kovac, head of the port."""
    if begin + 1 >= len(tokens) or tokens[begin].text not in DASHES:
        return None
    phrase = phrase_after(tokens, begin + 1)
    if phrase is None or any(t.tag in FINITE for t in tokens[begin:]):
        return None
    core = tokens[phrase.start : phrase.head]
    names = all(t.tag in {"NNP", "NNPS"} for t in core) and any(t.ent for t in core)
    return (_colon(begin), phrase) if names else None


def _colon(at: int) -> Cue:
    return Cue(saying=COLON, form=Form.COLON, at=at, start=at, end=at + 1)


def _label(tokens: Sequence[Token], low: int, colon: int, speech: Speech) -> Told | None:
    """The label that is all that stands from `low` to the colon: Kovac: “…”."""
    low += tokens[low].lower in {"from", "via", "per"} and tokens[low].text[0].isupper()
    phrase = phrase_after(tokens, low)
    if phrase is None or phrase.end != colon:
        return None
    return (_colon(colon), phrase) if _can_say(tokens, phrase, speech) else None


def _said_by(tokens: Sequence[Token], source: Phrase, stop: int, speech: Speech) -> Told | None:
    """The verb of a source before it: the nearest verb of saying, or the very next verb, whichever it be."""
    last = source.end - 1
    taken = last > source.start and tokens[last].tag in {"NN", "NNS"} and _ends(tokens, source.end, stop)
    if taken and speech.verbs(tokens[last].lower):  # the tagger took the verb for a noun: the Swedes state in a paper
        return _cue(tokens, last, speech), Phrase(source.start, last, min(source.head, last))
    for at in range(source.head, min(stop, source.head + ASIDE)):
        if _is_saying(tokens, at, speech) and tokens[at - 1].lower not in RELATIVES:
            return _cue(tokens, at, speech), source
    after = _past(tokens, source.end, stop, frozenset())
    plain = after < stop and tokens[after].tag in PAST and _ends(tokens, after + 1, stop)
    if plain and _can_say(tokens, source, speech):
        return _cue(tokens, after, speech), source
    return None


def _past(tokens: Sequence[Token], begin: int, stop: int, marks: frozenset[str] | set[str]) -> int:
    """The first token from `begin` on that is neither an adverb nor one of `marks`."""
    while begin < stop and (tokens[begin].tag == "RB" or tokens[begin].text in marks):
        begin += 1
    return begin


def _noun_phrase(tokens: Sequence[Token], start: int, stop: int) -> Phrase | None:
    """The phrase that begins at `start`, to which words with a capital belong, whatever the tagger takes them for."""
    led = start + 1 < stop and tokens[start].tag in {"VBN", "RB", "JJ"}  # retired General Lenz
    phrase = phrase_after(tokens, start) or (phrase_after(tokens, start + 1) if led else None)
    end = phrase.end if phrase else start
    while end < stop and tokens[end].text[0].isupper():
        end += 1
    if phrase is None:
        return Phrase(start, end, end) if end > start else None
    return Phrase(start, end, end if phrase.head == phrase.end else phrase.head) if end <= stop else None


def _up_to_verb(tokens: Sequence[Token], start: int, stop: int, speech: Speech) -> Phrase | None:
    """What opens with an article and runs to a verb of saying, whatever is in it: a voice-over in the clip states."""
    if tokens[start].tag != "DT":
        return None
    verb = next((i for i in range(start + 2, min(stop, start + FAR)) if _is_saying(tokens, i, speech)), None)
    return Phrase(start, verb, verb) if verb else None


def _can_say(tokens: Sequence[Token], source: Phrase, speech: Speech) -> bool:
    """Whether the phrase is a name, a pronoun or a noun of somebody or something that speaks."""
    head = tokens[source.head - 1]
    named = bool(head.ent) or head.tag in {"NNP", "NNPS", "PRP", "DT"} or head.text[0].isupper()
    return can_speak(head) and (named or bool(speech.voices(head.lemma.lower())))


def _ends(tokens: Sequence[Token], after: int, stop: int) -> bool:
    """Whether the clause ends at `after` but for when, where and how: no object follows."""
    return after >= stop or tokens[after].tag in AFTER or not tokens[after].text[0].isalnum()


def _introducing(tokens: Sequence[Token], low: int, begin: int, speech: Speech) -> int | None:
    """Where the verb of saying stands that introduces the quotation at `begin`."""
    at = begin - 1
    led = tokens[at].text in {",", ":"}
    while at >= low and (tokens[at].text in {",", ":"} or tokens[at].lower in BETWEEN):
        at -= 1
    for index in range(at, max(low - 1, at - FAR), -1):
        if _is_saying(tokens, index, speech):
            leads = led or (index == at and _is_full(tokens, index))
            return index if leads and _tells(tokens, index) else None
        if tokens[index].tag in FINITE or tokens[index].text in {";", ":"}:
            return None
    return None


def _is_full(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb is no participle or noun: not so in the so-called “tax”, the alleged “crime”, the show “Tide”."""
    tag, words = tokens[verb].tag, {t.lower for t in tokens[_group_start(tokens, verb, 0) : verb]}
    if tag == "VBN":
        return bool(words & {"has", "have", "had"}) and not words & {"be", "been", "being"}
    return tag != "VB" or bool(words & {"to", "do", "did", "does", *OPEN_MODALS})


def _is_title(tokens: Sequence[Token], begin: int, quoted: Sequence[bool]) -> bool:
    """Whether all the quoted words from `begin` on but the small ones have capitals, as a title's have."""
    end = next((i for i in range(begin, len(tokens)) if not quoted[i]), len(tokens))
    words = [t for t in tokens[begin:end] if t.text[0].isalnum()]
    small = {"ADP", "DET", "CCONJ", "PART"}
    return len(words) > 1 and all(t.text[0].isupper() or t.pos in small for t in words)


def _is_saying(tokens: Sequence[Token], verb: int, speech: Speech) -> bool:
    takes = {frame for saying in _sayings(tokens, verb, speech) for frame in saying.takes}
    return tokens[verb].tag in VERBS and bool(takes & {Frame.QUOTE, Frame.CLAUSE})


def _sayings(tokens: Sequence[Token], verb: int, speech: Speech) -> list[Saying]:
    """The entries for the verb whose particle, if they have one, follows it."""
    after = [t.lower for t in tokens[verb + 1 : verb + 4]]
    sayings = ((saying, saying.particle.split()) for saying in speech.verbs(tokens[verb].lower))
    return [saying for saying, particle in sayings if after[: len(particle)] == particle]


def _tells(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells that somebody did speak: not so in “did not say”, “may say”, “wanted to say”."""
    group = tokens[_group_start(tokens, verb, 0) : verb]
    words = {t.lower for t in group}
    modals = {t.lower for t in group if t.tag == "MD"}
    if words & NEGATIONS or (modals and not (modals & OPEN_MODALS or "only" in words)):
        return False
    return "to" not in words or tokens[verb].dep == "advcl" or tokens[verb].head.lemma not in WISHES


def _group_start(tokens: Sequence[Token], verb: int, low: int) -> int:
    start = verb
    while start > low and (tokens[start - 1].tag in {"RB", "MD", "TO"} or tokens[start - 1].pos == "AUX"):
        start -= 1
    return start


def _cue(tokens: Sequence[Token], verb: int, speech: Speech, low: int | None = None) -> Cue:
    """The verb as a cue, with its particle; one that the lexicon does not know takes quoted words only."""
    known = next(iter(_sayings(tokens, verb, speech)), None)
    saying = known or Saying(verb=tokens[verb].lemma, takes=(Frame.QUOTE,))
    length = len(saying.particle.split())
    if not length and verb + 1 < len(tokens) and tokens[verb + 1].tag == "RP":
        length = 1
    start = _group_start(tokens, verb, verb if low is None else low)
    return Cue(saying=saying, form=Form.FINITE, at=verb, start=start, end=verb + 1 + length)


def _with_source(tokens: Sequence[Token], low: int, verb: int, quoted: Sequence[bool], speech: Speech) -> Told | None:
    """The cue at `verb` and who its subject is, by the order of words or, for infinitives and such, by the tree."""
    cue = _cue(tokens, verb, speech, low)
    bare = tokens[verb].tag in {"VB", "VBG"}
    source = None if bare and cue.start == verb else subject(tokens, quoted, cue, None, speech)
    if source is None or source.start < low or bare:
        source = _governing(tokens, verb, low) or (None if bare else source)
    return (cue, source) if source and _may(cue, tokens[source.head - 1], speech) else None


def _may(cue: Cue, head: Token, speech: Speech) -> bool:
    """Whether the source may be this verb's: of those that only experts say, nobody else does."""
    return set(cue.saying.by) != {Voice.EXPERT} or Voice.EXPERT in speech.voices(head.lemma.lower())


def _governing(tokens: Sequence[Token], verb: int, low: int) -> Phrase | None:
    """The subject of the verb or of the nearest one that it hangs on."""
    for doing in (tokens[verb], *tokens[verb].ancestors()):
        for noun in doing.having("nsubj")[:1]:
            if low <= noun.index < verb:
                ahead = noun if noun.lower not in RELATIVES else noun.head.head
                return phrase_before(tokens, ahead.index + 1)
    return None
