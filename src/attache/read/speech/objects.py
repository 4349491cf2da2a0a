"""What a verb or noun of saying takes besides clauses and quotations.

They vowed to fight on.         Oslo urged both sides to talk.      Peru accused the firm of theft.
          ───────────                      ──────────────────                    ──────────────────
Minsk denied taking part.       what Minsk called a farce           the South's claim that it is willing
             ───────────                          ───────                                  ─────────────
"""

from collections.abc import Sequence
from itertools import pairwise

from attache.lexicon.speech import Frame, Saying
from attache.read.speech.adverbials import is_time
from attache.read.speech.cues import NEGATIONS, Cue, Form
from attache.read.speech.lines import COMMAS, Line, Run
from attache.read.speech.phrases import FINITE, Phrase, phrase_after, subject_after
from attache.records import Stance
from attache.text.tokens import Token

NAMINGS = frozenset({"JJ", "NN", "NNS"})
"""Tags of what something is called."""
INNER = frozenset("that if unless until till whether because although though while once since before after".split())
"""Words that open a clause inside an infinitive, with a verb of its own."""
RELATIVE = frozenset({"WP", "WDT", "WRB"})
NEAR = 25
"""How many tokens after its cue the second part of a frame ("to", "as", "of") may stand."""


def object_content(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    """The run that the verb takes as its object in one of its frames; none if it takes none."""
    tokens, start = line.tokens, begin
    while start < len(tokens) and tokens[start].tag == "RB" and tokens[start].lower not in NEGATIONS:
        start += 1
    least = 2 * ([t.lower for t in tokens[start : start + 2]] == ["at", "least"])
    start += least
    stranded = start + 1 < len(tokens) and tokens[start].tag in {"IN", "TO"} and tokens[start + 1].tag in FINITE
    if cue.form is Form.QUOTED or stranded:
        return ()
    if start < len(tokens) and tokens[start].text not in COMMAS | {".", ":", "(", ")"}:
        end = _object_end(line, cue, start)
        if _fits(line, cue, start, end):
            past_as = tokens[start].lower == "as" and start + 1 < end
            return ((start - least + past_as, end),)
    return _put_first(line, cue)


def noun_content(line: Line, cue: Cue, that: int | None) -> tuple[Run, ...]:
    """The run that a noun of saying carries: its that-clause, its infinitive, or "for somebody to do something"."""
    tokens = line.tokens
    if cue.takes(Frame.CLAUSE) and that is not None and that - cue.end < 8:
        return ((that + 1, min(line.end(cue, that + 1), _predicate(line, cue))),)
    if [t.lemma for t in tokens[cue.end : cue.end + 1]] == ["be"] and _opens_clause(tokens, cue.end + 1):
        return ((cue.end + 2, line.end(cue, cue.end + 2)),)  # his answer was that the port is shut
    begin = next((i for i in range(cue.end, min(cue.end + 8, len(tokens))) if tokens[i].lower in {"for", "to"}), None)
    if begin is None:
        return ()
    last = _predicate(line, cue)
    timed = _is_timed(line, cue.end, begin)
    infinitive = tokens[begin].lower == "to" and timed and _is_verb(line, begin + 1)
    if cue.takes(Frame.INFINITIVE) and infinitive:
        return ((begin, min(_phrase_end(line, cue, begin), last)),)
    phrase = phrase_after(tokens, begin + 1)
    if cue.takes(Frame.FOR) and tokens[begin].lower == "for" and phrase and _is_command(line, cue, phrase, len(tokens)):
        return ((begin, min(_phrase_end(line, cue, begin), last)),)
    return ()


def _is_timed(line: Line, start: int, end: int) -> bool:
    """Whether only when or by whom it was said stands there: a vow | last week | to go, calls | from some | to go."""
    tokens = line.tokens
    owner = phrase_after(tokens, start + 1) if start < end and tokens[start].lower in {"by", "from"} else None
    start = owner.end if owner else start
    return all(is_time(t) or t.lower in {"on", "last", "this"} for t in tokens[start:end])


def _predicate(line: Line, cue: Cue) -> int:
    """Where the verb begins whose subject the noun is, and with it the teller's own: the claim that … was false."""
    noun, tokens = line.tokens[cue.at], line.tokens
    verb = noun.head if noun.dep.startswith("nsubj") and noun.head.index > cue.end else None
    if verb is None:
        return _hidden(tokens, cue) if noun.dep in {"root", "conj"} else len(tokens)
    group = [t.index for t in verb.children if t.dep in {"aux", "aux:pass", "cop"} and t.index > cue.end]
    return min([verb.index, *group])


def _hidden(tokens: Sequence[Token], cue: Cue) -> int:
    """Where the verb stands that was taken for a noun, in a clause without any: her vow to go | risks losing …."""
    for token, after in pairwise(tokens[cue.end + 2 :]):
        if token.tag == "NNS" and after.tag == "VBG" and tokens[token.index - 1].tag.startswith("NN"):
            return token.index
    return len(tokens)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].lower == "that" and tokens[at].tag == "IN"


def is_commanded(line: Line, cue: Cue, runs: Sequence[Run]) -> bool:
    """Whether the content is what somebody is told to do: told both sides to wait; not: told both sides it was late."""
    if not cue.takes(Frame.COMMAND) or not runs or runs[0][0] < cue.end:
        return False
    start, end = runs[0]
    phrase = phrase_after(line.tokens, start)
    return line.tokens[start].tag == "TO" or (phrase is not None and _is_command(line, cue, phrase, end))


def _object_end(line: Line, cue: Cue, start: int) -> int:
    """Where an object ends: at the latest before a comma or conjunction with a new finite verb of the same subject."""
    tokens, end = line.tokens, line.end(cue, start)
    for index in range(start + 1, end - 1):
        stops = tokens[index].text == "," or tokens[index].lower in {"and", "but"}
        if stops and not line.quoted[index] and tokens[index + 1].tag in {"VBD", "VBZ", "VBP", "VBN"}:
            return index
        joins = tokens[index].lower in {"and", "but"} and index + 2 < end
        if joins and _is_new_clause(line, start, index):
            return index
        if tokens[index].text == ";" and not line.quoted[index] and subject_after(tokens, index + 1):
            return index
        if tokens[index].text == "," and tokens[index + 1].lower in {"while", "whereas", "although", "though"}:
            return index
    return end


def _phrase_end(line: Line, cue: Cue, start: int) -> int:
    """Where an infinitive that hangs on a noun ends: at a comma, or at the verb whose subject the noun is.

    A word that opens a clause has a verb of its own before that: her vow to go if it rains | pleased Oslo.
    """
    tokens, end, opened = line.tokens, _object_end(line, cue, start), 0
    for index in range(start + 1, end):
        if tokens[index].text == "," and not line.quoted[index]:
            return index
        if tokens[index].tag in FINITE and not opened:
            return index
        opened -= tokens[index].tag in FINITE
        opened += tokens[index].tag in RELATIVE or (tokens[index].tag == "IN" and tokens[index].lower in INNER)
    return end


def _is_new_clause(line: Line, start: int, joint: int) -> bool:
    """Whether a conjunction leads to a clause with a subject, which joins none that has no finite verb itself."""
    tokens, subject = line.tokens, subject_after(line.tokens, joint + 1)
    if line.quoted[joint] or subject is None:
        return False
    verb = next(t for t in tokens[subject.end :] if t.tag in FINITE)
    bare = not any(t.tag in FINITE | RELATIVE or t.lower in INNER for t in tokens[start:joint])
    sure = verb.tag != "VBP"  # to help Norway and the Swedes make peace
    return (bare and sure) or tokens[joint + 1].tag == "PRP"


def _fits(line: Line, cue: Cue, start: int, end: int) -> bool:
    return any(_takes(frame, line, cue, start, end) for frame in cue.saying.takes)


def _takes(frame: Frame, line: Line, cue: Cue, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` stand in `frame`."""
    tokens, phrase = line.tokens, phrase_after(line.tokens, start)
    match frame:
        case Frame.INFINITIVE:
            at = start + (tokens[start].lower in NEGATIONS)
            return at < end and tokens[at].lower == "to" and _is_verb(line, at + 1)
        case Frame.GERUND:
            return tokens[start].tag == "VBG"
        case Frame.AS:
            return _has(line, cue, "as", start, end)
        case Frame.COMPLEMENT:
            return _is_complement(line, cue, phrase, start, end)
        case Frame.QUOTE:
            return _holds_quote(line, cue, start, min(end, start + 12))
        case _:
            return phrase is not None and _takes_phrase(frame, line, cue, phrase, end)


def _takes_phrase(frame: Frame, line: Line, cue: Cue, phrase: Phrase, end: int) -> bool:
    """The same for the frames that begin with a noun phrase."""
    tokens = line.tokens
    match frame:
        case Frame.COMMAND:
            return _is_command(line, cue, phrase, end)
        case Frame.EVENT:
            return _is_deed(line, phrase)
        case Frame.NOUN:
            said = (line.speech.noun(t.lemma) for t in tokens[phrase.start : phrase.head])
            return any(noun is not None and not _turns_down(cue.saying, noun) for noun in said)
        case Frame.PARTICIPLE:
            return phrase.end < end and tokens[phrase.end].tag in {"VBG", "VBN"}
        case Frame.OF | Frame.FOR | Frame.ON:
            return _has(line, cue, frame.value, phrase.head, end)
        case Frame.AT:
            at = next((i for i in range(phrase.start, end) if tokens[i].lower == "at"), end)
            counted = any(t.tag == "CD" for t in tokens[at : min(at + 4, end)])
            return counted and _has(line, cue, "at", phrase.start, end)
        case _:
            return False


def _turns_down(verb: Saying, noun: Saying) -> bool:
    """Whether something is refused, which is an act, rather than denied, which is said: rejected calls, not claims."""
    return verb.stance is Stance.DENYING and noun.stance in {Stance.DEMANDING, Stance.PROMISING}


def _is_deed(line: Line, phrase: Phrase) -> bool:
    """Whether one of the phrase's nouns names what is done: denied any role in the raid."""
    nouns = [t for t in line.tokens[phrase.start : phrase.end] if t.tag in {"NN", "NNS"} and not t.ent]
    return any(line.speech.is_deed(t.lemma.lower()) or line.speech.is_deed(t.lower) for t in nouns)


def _is_verb(line: Line, index: int) -> bool:
    """Whether an infinitive's verb stands at `index`, be it in quote marks: promised to “end” the levy."""
    quoted = index < len(line.tokens) and line.over[index] is not None and line.over[index - 1] is None
    verb = index + 1 if quoted and not line.tokens[index].text[0].isalnum() else index
    return verb < len(line.tokens) and line.tokens[verb].tag in {"VB", "RB"}


def _is_command(line: Line, cue: Cue, phrase: Phrase, end: int) -> bool:
    stop = min(end - 1, phrase.start + NEAR)
    finite = next((i for i in range(phrase.head, stop) if line.tokens[i].tag in FINITE), stop)
    infinitives = [i for i in range(phrase.head, stop) if line.tokens[i].lower == "to" and _is_verb(line, i + 1)]
    governed = (i for i in infinitives if i < finite or line.tokens[i].head.head is line.tokens[cue.at])
    return any(line.tokens[i - 1].lower != "order" for i in governed)


def _has(line: Line, cue: Cue, word: str, start: int, end: int) -> bool:
    past = start
    for token in line.tokens[start : min(end - 1, start + NEAR)]:
        if token.index < past:
            continue
        if token.lower == word:
            return word != "as" or subject_after(line.tokens, token.index + 1) is None
        past = _past_aside(line.tokens, token.index)
        if token.tag in FINITE or (token.text == "," and past == token.index) or line.is_cue(token.index, beside=cue):
            return False
    return False


def _past_aside(tokens: Sequence[Token], comma: int) -> int:
    """Just past the apposition between two commas: blamed his deputy, Ada Brenn, | for it; `comma` where none is."""
    phrase = phrase_after(tokens, comma + 1) if tokens[comma].text == "," else None
    closes = phrase is not None and phrase.end < len(tokens) and tokens[phrase.end].text == ","
    return phrase.end + 1 if phrase and closes else comma


def _is_complement(line: Line, cue: Cue, phrase: Phrase | None, start: int, end: int) -> bool:
    if any(t.lower in {"what", "which"} for t in line.tokens[max(0, cue.start - 8) : cue.start]):
        return phrase is not None or line.quoted[start]
    if phrase is None or phrase.head >= end:
        return False
    called = (t for t in line.tokens[cue.at].having("xcomp") if start < t.index < end)
    named = any(t.tag in NAMINGS for t in called)  # called the talks, held in Oslo, useless; labelled them thieves
    named = named or _is_set_beside(line, phrase, end)
    return named or line.quoted[phrase.head] or line.tokens[phrase.head].tag in {"DT", "JJ"}


def _is_set_beside(line: Line, phrase: Phrase, end: int) -> bool:
    """Whether what something is called ends the sentence behind a comma: called the raid on Oslo, …, an act of war."""
    tokens, head = line.tokens, line.tokens[phrase.head - 1]
    commas = [i for i in range(phrase.head, end - 1) if tokens[i].text == ","]
    if not commas or head.ent == "PERSON" or tokens[commas[-1] + 1].lower not in {"a", "an"}:
        return False
    return (
        head.tag == "NN"
        and not line.speech.voices(head.lemma)
        and not any(t.tag in FINITE for t in tokens[phrase.end : end])
    )


def _holds_quote(line: Line, cue: Cue, start: int, end: int) -> bool:
    for token, quote in zip(line.tokens[start:end], line.over[start:end], strict=True):
        if quote is not None:
            return True
        if token.tag in FINITE or token.text in COMMAS or line.is_cue(token.index, beside=cue):
            return False
    return False


def _put_first(line: Line, cue: Cue) -> tuple[Run, ...]:
    """Quoted words that stand first as the cue's object: whose “hostile policy” Peru denounces."""
    if not cue.takes(Frame.QUOTE) or cue.form is not Form.FINITE:
        return ()
    start = cue.start
    while start and line.over[start - 1] is None and cue.start - start < 4:
        start -= 1
    quote = line.over[start - 1] if start else None
    relative = any(t.lower in {"whose", "which", "that"} for t in line.tokens[max(0, start - 12) : start])
    if quote is None or not relative or line.tokens[start].text in COMMAS:
        return ()
    first = next(i for i, q in enumerate(line.over) if q is quote)
    return ((first, start),)
