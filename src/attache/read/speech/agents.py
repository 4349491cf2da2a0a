"""Who the subject of a verb of saying is by the parse, where the order of words alone would mislead.

the envoy's look into the books found …        a pilot who had sailed for Oslo said …
────── subject ───────                         subject
replied after Kovac hit out and warned …       the towns issued a note that said …
              subject                          subject
"""

from collections.abc import Sequence

from attache.read.speech.cues import Cue
from attache.read.speech.phrases import NOUNS, Phrase, phrase_after, phrase_before
from attache.text.tokens import Token

ISSUES = frozenset("issue release publish sign write send make post adopt pass circulate submit".split())
PEOPLE = frozenset({"those", "some", "many", "others", "both"})
EARLIER = frozenset({"after", "before", "since"})


def whole_subject(tokens: Sequence[Token], cue: Cue, phrase: Phrase) -> Phrase:
    """The phrase, or the subject in which it stands: a woman who studied | in Oslo asked, a look | into it found."""
    listed = _whole_list(tokens, cue, phrase)
    subject = next((t for t in tokens[cue.at].having("nsubj") if t.index < phrase.start), None)
    above = [tokens[phrase.head - 1], *tokens[phrase.head - 1].ancestors()] if subject else []
    if listed is not phrase or subject not in above[1:]:
        return listed
    whole, within = phrase_before(tokens, name_end(subject)), above[: above.index(subject)]
    if whole and within[-1].dep == "nmod":
        return Phrase(whole.start, phrase.end, whole.head)
    return with_of(tokens, whole) if whole and any(t.dep == "acl:relcl" for t in within) else phrase


def with_of(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The phrase with what "of" hangs on it: organizers | of the free regatta."""
    further = phrase_after(tokens, phrase.end + 1) if _is_of(tokens, phrase.end) else None
    return Phrase(phrase.start, further.head, phrase.head) if further else phrase


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].lower == "of"


def _whole_list(tokens: Sequence[Token], cue: Cue, phrase: Phrase) -> Phrase:
    """The phrase, or the longer one of which it ends the list: the leaders of France, Germany and the UK say …."""
    first = next((t for t in tokens[cue.at].having("nsubj") if t.index < phrase.start), None)
    if first is None or first.tag != "NNS" or phrase.start < 2 or tokens[phrase.start - 1].text not in {",", "and"}:
        return phrase
    chain = [tokens[phrase.head - 1], *tokens[phrase.head - 1].ancestors()]
    within = chain[: chain.index(first)] if first in chain else []
    listed = bool(within) and all(t.dep in {"conj", "nmod", "flat"} for t in within)
    whole = phrase_before(tokens, first.index + 1) if listed else None
    return Phrase(whole.start, phrase.end, whole.head) if whole else phrase


def parsed_subject(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """The subject that the parse gives the verb, or the verb that it is joined to."""
    verb = tokens[cue.at]
    for _ in range(3):
        nouns = (t for t in verb.having("nsubj") if t.tag in NOUNS | {"JJ"} or t.lower in PEOPLE)
        subjects = [t for t in nouns if t.index < cue.start]
        if subjects:
            between = tokens[subjects[0].index : subjects[-1].index]
            relative = any(t.tag in {"WDT", "WP", "WP$"} for t in between)  # the senator, whose speech Oslo praised, …
            return phrase_before(tokens, name_end(subjects[0 if relative else -1]))
        if verb.dep not in {"conj", "xcomp", "advcl"} or verb.head.index > verb.index:
            return None
        verb = verb.head
    return None


def name_end(token: Token) -> int:
    """Just past the last part of the name that begins at `token`; its parts may hang on each other in a chain."""
    return max([token.index + 1, *(name_end(t) for t in token.having("flat") if t.index > token.index)])


def of_dependent(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """The subject of the dependent clause whose verb the cue joins: Oslo replied after | Lenz hit out and warned …."""
    verb = tokens[cue.at]
    joined = verb.dep == "conj" and verb.head.index < verb.index
    phrase = parsed_subject(tokens, cue) if joined else None
    timed = phrase is not None and phrase.start > 0 and tokens[phrase.start - 1].lower in EARLIER
    return phrase if timed else None


def is_beside(noun: Token, participle: Token) -> bool:
    """Whether a noun only stands before a participle that tells of another: she took office | promising to …."""
    aside = participle.dep == "advcl" and noun.dep.startswith("obl") and noun.head is participle.head and not noun.ent
    return aside and any(t.index < noun.index for t in participle.head.having("nsubj"))


def issuing(tokens: Sequence[Token], paper: Token) -> Phrase | None:
    """Who issues the paper that says something: “the leaders issued a statement calling for …”."""
    verb = paper.head
    if paper.dep != "obj" or verb.lemma not in ISSUES:
        return None
    for doing in (verb, *verb.ancestors()):
        if subjects := [t for t in doing.having("nsubj") if t.index < verb.index]:
            whole = phrase_before(tokens, group_before(tokens, verb.index)) if doing is verb else None
            return whole or phrase_before(tokens, name_end(subjects[-1]))
    return None


def group_before(tokens: Sequence[Token], verb: int) -> int:
    """Where the passive auxiliaries before `verb` begin; `verb` itself where there are none."""
    start = verb
    while start and (tokens[start - 1].lemma in {"be", "have"} or tokens[start - 1].tag in {"RB", "MD"}):
        start -= 1
    return start if any(t.lemma == "be" for t in tokens[start:verb]) else verb
