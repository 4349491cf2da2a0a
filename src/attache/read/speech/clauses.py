"""Where the clause begins that a cue reports.

Lenz said on Friday (that) the port was shut.        As Lenz noted, the port was shut.
                           └                                        └
"""

from collections.abc import Sequence

from attache.lexicon.speech import Frame
from attache.read.speech.adverbials import AT_LEAST, past_adverbials, past_source
from attache.read.speech.cues import Cue, Form
from attache.read.speech.lines import COMMAS, Line, Run
from attache.read.speech.phrases import FINITE, Phrase, subject_after
from attache.text.tokens import Token

HARD = frozenset({";", ":"})
QUESTIONS = frozenset("who whom whose what when where why how which whether if".split())
WHEN = frozenset("as after before while because since although though until once".split())
"""What opens a clause that tells when or why something was said: said as she left."""
CONCEDING = frozenset({"while", "although", "though"})
"""Those of them that rather open what is said, where they follow at once: argued while it may rain, …."""
CLAUSES = (Frame.CLAUSE, Frame.QUOTE, Frame.THAT, Frame.QUESTION)
RELATIVES = frozenset({"which", "who", "that", "what"})
FRANK = frozenset({"say", "tell", "argue", "insist", "think", "believe", "warn", "claim", "allege", "contend"})
"""Verbs that a finite verb further on is taken to belong to, even where the parse does not see it."""


def clause_start(line: Line, cue: Cue, source: Phrase | None) -> int | None:
    """Where the clause or quotation behind the cue begins, past its "that"; None where none follows."""
    tokens, begin = line.tokens, past_source(cue, source)
    if not any(cue.takes(frame) for frame in CLAUSES):
        return None
    start = past_adverbials(line, cue, begin)
    opening = that(line, cue, begin) if cue.takes(Frame.CLAUSE) or cue.takes(Frame.THAT) else None
    partly = [t.lower for t in tokens[begin : begin + 2]] in AT_LEAST  # denied at least parts of a report that …
    if opening is not None and (start > begin or opening == begin or tokens[begin].tag in {"IN", "RB", ","}):
        return None if partly else opening + 1
    if start + 1 >= len(tokens):
        return None
    if tokens[start].lemma == "be" and (past := _past_cleft(line, cue, source, start)):
        return start + past
    if tokens[start].text in {":", ","}:
        goes_on = line.quoted[start + 1] or _is_as_said(line, cue, source, start)
        return start + 1 if tokens[start].text == ":" or goes_on else None
    if line.quoted[start] and not line.quoted[cue.at]:
        return start if cue.takes(Frame.QUOTE) or cue.takes(Frame.CLAUSE) else None
    asks = tokens[start].lower in QUESTIONS and tokens[start].tag != "WDT"
    if asks and (cue.takes(Frame.QUESTION) or (cue.takes(Frame.CLAUSE) and _clause_of_question(line, start))):
        return start
    follows = cue.takes(Frame.CLAUSE) and _clause_follows(line, cue, start)
    return start if follows else None


def that(line: Line, cue: Cue, begin: int) -> int | None:
    """Where the "that" stands which opens the cue's clause; None if none does."""
    tokens = line.tokens
    for index in range(begin, min(len(tokens) - 1, begin + 25)):
        token = tokens[index]
        if token.lower == "that" and token.tag in {"IN", "WDT", "DT"}:
            alone = token.dep == "det" and not any(t.tag in FINITE for t in tokens[index:])
            if alone or (tokens[index - 1].tag == "CC" and cue.saying.verb not in FRANK):
                return None  # repeated that line; the land it held, but that …
            told = cue.saying.tells and tokens[index + 1].tag not in FINITE
            plain = told or token.tag == "IN" or token.dep == "mark" or _joins(tokens, cue, index)
            return index if plain and not _is_pronoun(tokens, index) else None
        if token.tag in FINITE or token.text in HARD or line.quoted[index] or line.is_cue(index, beside=cue):
            return None
    return None


def by_tree(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    """The clause that the parse hangs on the cue, if it has a subject of its own: said, win or lose, he would stay."""
    clauses = (t for t in line.tokens[cue.at].having("ccomp") if t.index > begin and cue.takes(Frame.CLAUSE))
    whole = next((c for c in clauses if c.having("nsubj") or c.having("expl")), None)
    if whole is None:
        return ()
    start = max(begin, whole.subtree()[0].index)
    past_that = start + (line.tokens[start].lower == "that" and line.tokens[start].dep == "mark")
    return ((past_that, line.end(cue, past_that)),) if whole.index > past_that else ()


def clause_opens(line: Line, cue: Cue, source: Phrase | None) -> int:
    """Where the cue's own clause begins, with its source, its relay, "as" or "or so"."""
    starts = [cue.start, *([source.start] if source else []), *([line.relay] if line.relay is not None else [])]
    opens = min(starts)
    before = [t.lower for t in line.tokens[max(0, opens - 2) : opens]]
    if cue.form is Form.FINITE and before == ["or", "so"]:
        return opens - 2
    return opens - (cue.form is Form.FINITE and before[-1:] == ["as"])


def _past_cleft(line: Line, cue: Cue, source: Phrase | None, be: int) -> int:
    """How many words lead to the content of a cleft: what she said was that it is shut; what she says is a farce."""
    opens = clause_opens(line, cue, source)
    if not opens or line.tokens[opens - 1].lower != "what" or be + 2 >= len(line.tokens):
        return 0
    return 1 + (line.tokens[be + 1].lower == "that")


def _is_as_said(line: Line, cue: Cue, source: Phrase | None, comma: int) -> bool:
    """Whether the cue's clause only says who says it, and what is said follows: As Lenz noted, the port is shut."""
    opens = clause_opens(line, cue, source)
    first = all(t.tag in {"CC", "RB"} or not t.text[0].isalnum() for t in line.tokens[:opens])
    return first and line.tokens[opens].lower == "as" and cue.takes(Frame.CLAUSE) and comma + 2 < len(line.tokens)


def _is_pronoun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a "that" before a comma is all that was said; not so where an aside opens the clause."""
    if tokens[index + 1].text not in COMMAS:
        return False
    return not (tokens[index].tag == "IN" and any(t.text == tokens[index + 1].text for t in tokens[index + 2 :]))


def _joins(tokens: Sequence[Token], cue: Cue, index: int) -> bool:
    """Whether a "that" which was taken for a relative opens a clause: one comes after no verb, nor before a subject."""
    if cue.form is Form.NOUN:
        leads = tokens[index].dep.startswith("nsubj")
        subject = subject_after(tokens, index + 1)
        verb = next((t for t in tokens[subject.end :] if t.tag in FINITE), None) if subject else None
        # A modal or "be" shows that it is no relative clause: a warning that it would rise.
        helped = verb is not None and (verb.tag == "MD" or verb.lemma == "be")
        return helped or (leads and tokens[index + 1].tag in {"DT", "NNS", "NNP", "PRP", "PRP$"})
    return tokens[index].tag == "WDT" and index == cue.end


def _clause_follows(line: Line, cue: Cue, start: int) -> bool:
    """Whether a finite clause begins at `start`: the parse says so, or a subject and its verb stand there."""
    tokens = line.tokens
    first = next((t for t in tokens[start:] if t.tag != "RB"), tokens[start])
    concedes = first.lower in CONCEDING and cue.saying.verb in FRANK and first.index == cue.end
    if first.tag == "TO" or (first.tag == "IN" and first.lower in WHEN and not concedes):
        return False
    if subject_after(tokens, start):
        return True
    if tokens[start].lower in {"it", "they", "he", "she"} and [t.tag for t in tokens[start + 1 : start + 2]] == ["VBN"]:
        return True  # the tagger took a finite verb for a participle: denied it meddled
    if tokens[start].tag in FINITE:
        return any(t.lower in RELATIVES for t in tokens[max(0, cue.start - 6) : cue.start])
    clauses = [t for t in tokens[cue.at].having("ccomp") if t.index >= start]
    if any(t.tag == "VBN" and t.having("nsubj") for t in clauses):
        return True  # the tagger took a finite verb for a participle: said the move signaled “progress”
    parsed = cue.saying.verb in FRANK or bool(clauses)
    stops = HARD if parsed else HARD | {"that", "which", "who", ",", "—", "–", "--"}
    near = next((t for t in tokens[start : start + 30] if t.tag in FINITE or t.lower in stops), None)
    if near is None or near.tag not in FINITE:
        return False
    own = any(start <= t.index < near.index for t in near.having("nsubj"))
    return own or not line.is_cue(near.index, beside=cue)


def _clause_of_question(line: Line, start: int) -> bool:
    """Whether a question with a subject and a verb begins at `start`: asked what she thought; not: asked what for."""
    return subject_after(line.tokens, start + 1) is not None
