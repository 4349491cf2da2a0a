"""Which words of the sentence are the source of a cue.

Mark Toner, the deputy spokesman, said …     “…,” said Gen. Ali Abdollahi      … told AP, adding that …
─ source ─                                             ───── source ─────      same source as the cue before
"""

from collections.abc import Sequence
from dataclasses import replace

from attache.lexicon.speech import Frame, Speech, Voice
from attache.read.speech.agents import (
    group_before,
    is_beside,
    issuing,
    name_end,
    of_dependent,
    parsed_subject,
    whole_subject,
    with_of,
)
from attache.read.speech.cues import Cue, Form
from attache.read.speech.lines import UTTERANCES
from attache.read.speech.phrases import (
    CALENDAR,
    CORE,
    FINITE,
    NOUNS,
    Phrase,
    phrase_after,
    phrase_before,
    subject_after,
)
from attache.text.tokens import Token

RELATIVES = frozenset({"who", "which", "that"})
CLOSERS = frozenset({",", "”", "“", '"', "''", "’", "'", "?", "!", "—", "–", "--", "»"})
NOT_SPEAKING = frozenset({"him", "her", "them", "me", "us"})
AFTER_INVERTED = frozenset({"IN", "VBG", "VBN", "TO", "WP", "WDT", "WRB", "RB", "CC"})
PAPER = frozenset({Voice.DOCUMENT, Voice.STUDY})
QUOTING = frozenset({"quote", "cite", "report", "overhear"})
"""Verbs that "as saying" completes."""
OF = frozenset({"of"})
TOPICAL = frozenset({"at", "despite", "with", "about", "without", "against"})
NONE: frozenset[str] = frozenset()
BETWEEN = frozenset({"later", "also", "then", "earlier", "once", "both", "all", "has", "have", "had"})


def subject(
    tokens: Sequence[Token], quoted: Sequence[bool], cue: Cue, earlier: Phrase | None, speech: Speech
) -> Phrase | None:
    """The phrase that names the source of `cue`; `earlier` is the source of the last verb before it that has one."""
    match cue.form:
        case Form.ACCORDING:
            return phrase_after(tokens, cue.end) or _up_to_comma(tokens, cue.end)
        case Form.NOUN:
            return _holder(tokens, cue, speech)
        case Form.QUOTED:
            return _quoted(tokens, cue)
        case Form.PASSIVE:
            return _agent(tokens, cue)
        case Form.COLON:
            return _writer(tokens, cue) or _before(tokens, cue, None, 0, speech)
        case Form.PARTICIPLE:
            return _of_participle(tokens, cue, earlier, speech)
        case _:
            floor = _speech_end(tokens, quoted, cue.start)
            phrase = _inverted(tokens, cue, floor, speech) or _before(tokens, cue, earlier, floor, speech)
            return _past_place(tokens, cue, phrase, floor, speech) if phrase else None


def _past_place(tokens: Sequence[Token], cue: Cue, phrase: Phrase, floor: int, speech: Speech) -> Phrase:
    """The verb's own subject, where what stands right before the verb is but a place: Ada Brenn, from Sarn, said."""
    if tokens[phrase.head - 1].ent != "LOC" or phrase.start > cue.start:
        return phrase
    parsed = parsed_subject(tokens, cue)
    if parsed is None or not floor <= parsed.start < parsed.end <= phrase.start:
        return phrase
    head = tokens[parsed.head - 1]
    human = head.ent == "PERSON" or speech.voices(head.lemma.lower()) & {Voice.PERSON, Voice.EXPERT}
    return parsed if human else phrase


def _writer(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """Whose paper a colon opens: the mayor's office sent out this note from | Marta Kovac: “…”."""
    colon = next((i for i in range(cue.end, len(tokens)) if tokens[i].text == ":"), 0)
    phrase = phrase_before(tokens, colon, NONE) if colon else None
    led = phrase is not None and phrase.start > 1 and tokens[phrase.start - 1].lower in {"from", "by"}
    return phrase if phrase and led and tokens[phrase.start - 2].lemma.lower() in UTTERANCES else None


def can_speak(head: Token) -> bool:
    """Whether a noun is neither a day or month nor a pronoun that is only ever an object."""
    acts = head.text.istitle() and head.dep.startswith(("flat", "nsubj"))
    day = head.lower in CALENDAR and head.ent != "PERSON" and not acts
    return not day and (head.text not in NOT_SPEAKING or head.tag == "PRP$")


def _speech_end(tokens: Sequence[Token], quoted: Sequence[bool], stop: int) -> int:
    """Just past the last quoted words before `stop` that end as speech does, with a comma or a stop; 0 without any."""
    ends = (i for i in range(stop - 1, 0, -1) if quoted[i] and not (i + 1 < len(quoted) and quoted[i + 1]))
    return next((i + 1 for i in ends if tokens[i - 1].text in {",", ".", "!", "?"}), 0)


def _inverted(tokens: Sequence[Token], cue: Cue, floor: int, speech: Speech) -> Phrase | None:
    """The phrase after the verb, as in “…,” said the mayor."""
    at = cue.start
    if (at and tokens[at - 1].text not in CLOSERS) or cue.end >= len(tokens) or cue.end - cue.start > 2:
        return None
    phrase = phrase_after(tokens, cue.end) if tokens[cue.end].lower != "that" else None
    if not at:
        return phrase if phrase and [t.text for t in tokens[phrase.end : phrase.end + 1]] == [":"] else None
    if cue.saying.tells or phrase is None or not can_speak(tokens[phrase.head - 1]):
        return None
    if tokens[phrase.head - 1].tag not in CORE - {"JJ"} | {"PRP"}:
        return None
    following = tokens[phrase.end] if phrase.end < len(tokens) else None
    if following is not None and following.tag == "CC" and subject_after(tokens, cue.end):
        return None  # the general, a father of two, said | Oslo and Bergen were safe
    verb = next((t for t in tokens[phrase.end :] if t.tag != "RB"), None)
    if verb is not None and verb.tag in FINITE:
        return None
    subjects = [t for t in tokens[cue.at].having("nsubj") if t.index < at]
    if any(t.ent == "PERSON" and t.index >= floor for t in subjects):
        return None  # Ada Brenn, who leads the yard, says | the Harbour Watch “did not own” it
    led = bool(subjects) and not tokens[phrase.head - 1].ent
    if floor < at and (led or not _may_follow(tokens[phrase.start : phrase.head], cue, speech)):
        return None
    ends = following is None or following.tag in AFTER_INVERTED or not following.text[0].isalnum()
    return phrase if ends else None


def _up_to_comma(tokens: Sequence[Token], start: int) -> Phrase | None:
    """What stands up to the next mark, for a source whose nouns the tagger took for something else."""
    end = next((i for i in range(start, min(len(tokens), start + 8)) if not tokens[i].text[0].isalnum()), start)
    return Phrase(start, end, end) if end > start else None


def _may_follow(core: Sequence[Token], cue: Cue, speech: Speech) -> bool:
    """Whether the noun after a verb that follows a comma speaks: not so in “Lenz, a lawyer, dismissed the claim”."""
    speaks = any(t.ent or t.tag in {"PRP", "NNP"} or speech.voices(t.lemma.lower()) - PAPER for t in core)
    return speaks and set(cue.saying.takes) <= {Frame.CLAUSE, Frame.QUOTE}


def _before(tokens: Sequence[Token], cue: Cue, earlier: Phrase | None, floor: int, speech: Speech) -> Phrase | None:
    left = cue.start
    while left and (tokens[left - 1].tag == "RB" or tokens[left - 1].lower in BETWEEN):
        left -= 3 if tokens[left - 1].lower == "ago" and left > 3 else 1
    left = _before_day(tokens, left)
    while left and tokens[left - 1].text in {"“", '"', "``", "‘", "«"}:
        left -= 1
    if not left:
        return None
    last = tokens[left - 1]
    if last.lower in RELATIVES and (last.tag in {"WDT", "WP", "IN"} or _is_relative(tokens, left - 1)):
        antecedent = left - 2 if left > 1 and tokens[left - 2].text == "," else left - 1
        while antecedent > 1 and tokens[antecedent - 1].tag == "RB":
            antecedent -= 1  # issued a note | afterward that said
        person = antecedent > 0 and tokens[antecedent - 1].ent == "PERSON"
        if antecedent and not cue.saying.by and (issuer := issuing(tokens, tokens[antecedent - 1])):
            return issuer
        return phrase_before(tokens, antecedent, OF if last.lower == "who" and not person else NONE)
    if last.text in {",", "—", "–", "--"}:
        return _across_comma(tokens, cue, left - 1, floor, speech) or earlier
    if last.tag == "CC" or last.text == ";":
        return of_dependent(tokens, cue) or earlier or parsed_subject(tokens, cue)
    phrase = phrase_before(tokens, left)
    if phrase is None or not can_speak(tokens[phrase.head - 1]):
        parsed = parsed_subject(tokens, cue)
        return with_of(tokens, parsed) if parsed else phrase
    return whole_subject(tokens, cue, _own_clause(tokens, phrase))


def _own_clause(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The phrase without what a preposition governs before its "and": ill in hospital and | doctors said."""
    led = phrase.start > 0 and tokens[phrase.start - 1].tag == "IN" and tokens[phrase.start - 1].dep == "case"
    joined = phrase.head + 1 < phrase.end and tokens[phrase.head].lower == "and"
    return (phrase_after(tokens, phrase.head + 1) or phrase) if led and joined else phrase


def _is_relative(tokens: Sequence[Token], that: int) -> bool:
    """Whether a "that" which was taken for an article opens a relative clause: issued a note afterward that said …."""
    article = tokens[that].lower == "that" and tokens[that].tag == "DT"
    return that > 0 and article and tokens[that - 1].tag in {"RB", "NNS"}


def _before_day(tokens: Sequence[Token], end: int) -> int:
    """Where a day that stands between the source and its verb begins; `end` where none does: Lenz | last week said."""
    if end < 2 or tokens[end - 1].lower not in CALENDAR or tokens[end - 1].ent == "PERSON":
        return end
    start = end - 1 - (tokens[end - 2].lower in {"last", "this", "earlier", "late", "early"})
    start -= start > 0 and tokens[start - 1].lower == "on"
    before = tokens[start - 1] if start else None
    return start if before is not None and (before.tag.startswith("NN") or before.text == ")") else end


def _across_comma(tokens: Sequence[Token], cue: Cue, comma: int, floor: int, speech: Speech) -> Phrase | None:
    """The source left of what stands between it and its verb: an apposition, a relative clause, an aside.

    `floor` is where quoted words before it end: nobody in them is the source.
    """
    last = phrase_before(tokens, comma)
    if last and tokens[last.head - 1].ent and last.start > 1 and tokens[last.start - 1].text == ",":
        outer = phrase_before(tokens, last.start - 1)  # a spokeswoman, Anna White, said
        titled = outer is not None and outer.start >= floor and _is_source(tokens[outer.head - 1], speech)
        titled = titled and not (outer and tokens[outer.head - 1].tag == "CD")  # one of the founders, Ada Roe, told
        return Phrase(outer.start, last.end, outer.head) if outer and titled else last
    parsed = parsed_subject(tokens, cue)
    parsed = parsed if parsed and parsed.start >= floor else None
    if parsed and parsed.end < comma:
        return with_of(tokens, parsed)
    commas = [i for i in range(comma - 1, max(floor, comma - 30), -1) if tokens[i].text in {",", "—", "–", "--"}]
    phrases = [phrase for opening in commas if (phrase := phrase_before(tokens, opening))]
    persons = [p for p in phrases if tokens[p.head - 1].ent == "PERSON"]
    named = [p for p in phrases if tokens[p.head - 1].tag in {"NNP", "NNPS"}]
    return next(iter([*persons, *([parsed] if parsed else []), *named]), None)


def _is_source(head: Token, speech: Speech) -> bool:
    return bool(head.ent or speech.voices(head.lemma.lower())) or head.tag.startswith("NNP")


def _holder(tokens: Sequence[Token], cue: Cue, speech: Speech) -> Phrase | None:
    """Whose claim it is: “Peru's claim”, “a claim by Peru”, “a report in the Oslo press”."""
    if cue.saying.lent:
        return _giver(tokens, cue, speech) if tokens[cue.at].dep == "obj" else None
    start = cue.at
    while start and tokens[start - 1].tag in {"JJ", "JJR", "JJS", "NN", "VBN", "VBG"}:
        start -= 1
    if start and tokens[start - 1].tag == "POS":
        return phrase_before(tokens, start - 1, NONE)
    if start and tokens[start - 1].tag == "PRP$":
        return Phrase(start - 1, start, start)
    after = cue.end + (cue.end < len(tokens) and tokens[cue.end].text == ",")
    if after < len(tokens) and tokens[after].lower in {"by", "from", "in"}:
        return phrase_after(tokens, after + 1)
    return _giver(tokens, cue, speech)


def _giver(tokens: Sequence[Token], cue: Cue, speech: Speech) -> Phrase | None:
    """Who makes the claim: the subject of "repeated the claim", "stirred anger with a claim"."""
    noun = tokens[cue.at]
    verb = noun.head
    given = noun.dep == "obj" and speech.lends(verb.lemma)
    with_it = noun.dep == "obl" and any(t.lower == "with" for t in noun.having("case"))
    subjects = [t for t in verb.having("nsubj") if t.index < verb.index] if given or with_it else []
    return phrase_before(tokens, name_end(subjects[-1])) if subjects else None


def _quoted(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """Who is quoted: the subject of “was quoted as saying”, the object of “quoted her as saying”."""
    quote = quoting_verb(tokens, cue)
    if quote is None:
        return None
    start = group_before(tokens, quote)
    if start == quote:
        return phrase_after(tokens, quote + 1)
    phrase = _with_apposition(tokens, start)
    if phrase is None or tokens[phrase.head - 1].tag == "CD":
        phrase = parsed_subject(tokens, replace(cue, at=quote, start=start)) or phrase
    return whole_subject(tokens, replace(cue, at=quote), phrase) if phrase else None


def quoting_phrase(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """Who quotes: the subject of “quoted her as saying”, or whom "by" names in “was quoted by Yonhap as saying”."""
    quote = quoting_verb(tokens, cue) if cue.form is Form.QUOTED else None
    if quote is None:
        return None
    if group_before(tokens, quote) == quote:
        return _with_apposition(tokens, quote)
    by = next((i for i in range(quote + 1, cue.start) if tokens[i].lower in {"by", "in"}), None)
    return phrase_after(tokens, by + 1) if by is not None else None


def quoting_verb(tokens: Sequence[Token], cue: Cue) -> int | None:
    """Where "quoted" or "cited" stands that a following "as saying" completes; None if it stands nowhere near."""
    near = range(cue.start - 1, max(-1, cue.start - 14), -1)
    return next((i for i in near if tokens[i].lemma in QUOTING and tokens[i].tag.startswith("VB")), None)


def _with_apposition(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The phrase before `end`; where a comma stands there, with the one it is apposed to: the agency, IRNA, quoted."""
    if not end or tokens[end - 1].text != ",":
        return phrase_before(tokens, end)
    inner = phrase_before(tokens, end - 1)
    if inner is None or not inner.start or tokens[inner.start - 1].text != ",":
        return None
    outer = phrase_before(tokens, inner.start - 1)
    return Phrase(outer.start, inner.end, outer.head) if outer else inner


def _agent(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    for index in range(cue.end, min(len(tokens) - 1, cue.end + 6)):
        if tokens[index].lower == "by":
            return _without_frame(tokens, cue, phrase_after(tokens, index + 1))
        if tokens[index].text in {",", ";"} or tokens[index].tag in FINITE:
            return None
    return None


def _without_frame(tokens: Sequence[Token], cue: Cue, agent: Phrase | None) -> Phrase | None:
    """The agent without the "for" or "of" that is the cue's: praised by the mayor | for their courage."""
    after = tokens[agent.head].lower if agent and agent.head < agent.end else ""
    own = any(cue.takes(frame) and frame.value == after for frame in (Frame.OF, Frame.FOR))
    return Phrase(agent.start, agent.head, agent.head) if agent and own else agent


def _of_participle(tokens: Sequence[Token], cue: Cue, earlier: Phrase | None, speech: Speech) -> Phrase | None:
    start = _past_adverbs(tokens, cue.start)
    noun = tokens[start - 1] if start else None
    if noun is not None and _is_topic(tokens, start):
        return None
    if noun is not None and noun.lower in {"percent", "%"}:
        return phrase_before(tokens, start)
    known = noun is not None and bool(noun.ent or speech.voices(noun.lemma.lower()))
    if noun is not None and known and noun.tag in {"NN", "NNS", "NNP"} and not is_beside(noun, tokens[cue.at]):
        return issuing(tokens, tokens[cue.at].head) or phrase_before(tokens, start, OF)
    if earlier:
        return earlier
    if later := _later(tokens, cue):
        return later
    verbs = list(tokens[cue.at].ancestors())
    mark = tokens[start - 2] if start > 1 and noun is not None and noun.text in CLOSERS else noun  # … “farce,” saying
    outward = reversed(verbs) if mark is not None and mark.text == "," else iter(verbs)
    led = (t for verb in outward for t in (verb.having("nsubj") or verb.having("vocative"))[-1:])
    subjects = [t for t in led if t.tag in NOUNS and t.index < cue.at]
    speaks = (t for t in subjects if t.ent or t.tag == "PRP" or speech.voices(t.lemma.lower()))
    found = next(speaks, subjects[0] if subjects else None)
    if found is not None and found.tag == "WP":
        found = found.head.head if found.head.dep.startswith("acl") else None  # whoever the clause is about
    return phrase_before(tokens, name_end(found)) if found else None


def _later(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """The subject of the clause that a participle opens: After saying it was late, the envoy left."""
    opens = cue.start == 0 or (cue.start == 1 and tokens[0].tag == "IN")
    commas = (i for i in range(cue.end, len(tokens) - 1) if tokens[i].text == ",")
    found = (phrase for i in commas if (phrase := subject_after(tokens, i + 1))) if opens else iter(())
    return next((phrase for phrase in found if _is_main(tokens, phrase)), None)


def _is_main(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a subject is that of its sentence's own verb."""
    return any(t.dep.startswith("nsubj") and t.head.dep == "root" for t in tokens[phrase.start : phrase.end])


def _is_topic(tokens: Sequence[Token], end: int) -> bool:
    """Whether the noun before `end` is what somebody minds or meets with: despite Oslo denying it, at Oslo telling."""
    phrase = phrase_before(tokens, end, NONE)
    before = tokens[phrase.start - 1] if phrase and phrase.start else None
    if before is not None and before.lower == "with" and before.index and tokens[before.index - 1].text == ",":
        return False  # …, with Lenz calling it a farce
    if before is not None and before.tag == "CC":
        before = tokens[before.index - 2] if before.index > 1 else None
    return before is not None and before.tag == "IN" and before.lower in TOPICAL


def _past_adverbs(tokens: Sequence[Token], start: int) -> int:
    """Where the adverbs before a participle begin: Oslo repeatedly and firmly denying it."""
    while start > 2 and tokens[start - 1].tag == "CC" and tokens[start - 2].tag == "RB":
        start -= 2
        while start > 1 and tokens[start - 1].tag == "RB":
            start -= 1
    return start
