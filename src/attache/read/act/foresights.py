"""Foresights: predicates that look ahead by the words that weigh them.

    The talks  may well  collapse      Turnout  is likely to  fall      Prices  will  rise
               ───┬────                         ─────┬──────                    ──┬─
                hedge                              hedge                        hedge

Whether one is a forecast depends on whose words it stands in: `foretellers` judges that.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import clause_span, governor, in_condition, trimmed
from attache.read.act.lookups import Contents
from attache.read.act.negations import is_negated
from attache.read.act.relations import lemma, subjects
from attache.read.act.statuses import Cue, cues
from attache.records import Source, Span, Statement
from attache.text.tokens import Sentence, Token

NOW = frozenset({"is", "are", "'s", "’s", "been"})
POINTING = frozenset({"this", "that", "it"})
SEEMING = frozenset({"look", "seem", "appear", "think", "believe", "consider", "deem"})
TREND = frozenset({"set", "poised", "going"})
"""What foretells before a verb that takes its course, and plans before another: "set to rise", "set to meet"."""
PROBABLE = frozenset({"likely", "unlikely", "probable", "improbable", "inevitable"})
WISHES = frozenset({"hope", "wish", "pray", "urge", "want"})
ASKING = frozenset({"how", "whether", "what", "why", "when", "where", "who"})
RANGES = frozenset({"reach", "hit", "exceed", "last", "survive", "sink", "burst"})
ROADS = frozenset({"course", "track"})


@dataclass(frozen=True, slots=True)
class Foresight:
    """What looks ahead: its word, its characters, the hedges over it, the statement it stands in, and who foretells."""

    token: Token
    span: Span
    over: tuple[Cue, ...]
    statement: Statement | None
    teller: Source | None = None


def find_foresights(sentence: Sentence, contents: Contents, hedges: Hedges) -> Iterator[Foresight]:
    """Each predicate under a hedge that looks ahead, in text order."""
    for token in sentence.tokens:
        if (
            not _is_predicate(token)
            or _is_wish(token)
            or _is_asked(token)
            or in_condition(token)
            or _tells_reach(token, hedges)
        ):
            continue
        statement = contents.around(token.span)
        found = (*cues(token, hedges), *_bent(token, hedges))
        over = tuple(cue for cue in found if _looks_ahead(cue, token, hedges) and _is_present(cue, statement, hedges))
        if any(cue.role is not Role.MODIFIER for cue in over):
            teller = statement.speaker if statement else None
            yield Foresight(token, _span(token, over, statement, sentence), over, statement, teller)


def points_back(token: Token) -> bool:
    """Whether it goes on in the voice before it, as "This could include ..." does."""
    return any(subject.lower in POINTING and subject.dep != "expl" for subject in subjects(token))


def _looks_ahead(cue: Cue, token: Token, hedges: Hedges) -> bool:
    if Signal.FORECAST in cue.signals:
        return True
    if cue.role is Role.AUXILIARY and cue.token.lower in {"should", "ought"}:
        trends = any(hedges.knows(Role.TREND, subject.lemma) for subject in token.having("nsubj"))
        return trends or hedges.knows(Role.COURSE, token.lemma) or bool(token.having("cop"))
    if cue.role is not Role.GOVERNOR or cue.token.lower not in TREND:
        return False
    becomes = cue.token.lower == "going" and bool(token.having("cop"))  # "is going to be long"
    return becomes or hedges.knows(Role.COURSE, token.lemma)


def _is_predicate(token: Token) -> bool:
    """Whether it can tell that something is so: a verb, or what "is" joins to its subject."""
    if token.dep in {"aux", "cop", "aux:pass", "amod"}:
        return False
    if token.pos in {"VERB", "ADJ", "AUX"} or token.tag == "VB":
        return True
    return token.pos == "NOUN" and bool(token.having("cop"))


def _is_wish(token: Token) -> bool:
    """Whether it is hoped, or its "may" comes first: "May the harvest be rich"."""
    if token.dep == "ccomp" and token.head.lemma in WISHES:
        return True
    firsts = [child for child in token.having("aux") if child.lower == "may"]
    return any(doer.index > first.index for first in firsts for doer in token.having("nsubj"))


def _is_asked(token: Token) -> bool:
    """Whether its clause asks: "how Iran will react", "whether it will hold"."""
    opens = any(child.lower in ASKING and child.dep in {"advmod", "mark", "obj", "nsubj"} for child in token.children)
    return opens and token.dep in {"ccomp", "csubj", "conj", "root", "acl", "advcl"}


def _bent(token: Token, hedges: Hedges) -> Iterator[Cue]:
    """What looks ahead and is in no table, since it does so in few places.

    A recession is likely · on course to miss its target · is seen falling
    """
    head = token.head
    seems = token.dep == "xcomp" and head.lemma in SEEMING and head.tag in {"VBZ", "VBP"}
    sure = token.lower == "certain" and token.having("cop") and any(it.pos == "NOUN" for it in token.having("nsubj"))
    if sure and not token.having("xcomp", "ccomp", "advcl", "acl"):
        yield Cue(token, Role.GOVERNOR, (Signal.FORECAST,))  # "a default is almost certain"
    if (
        token.lower in PROBABLE
        and (seems or token.having("cop"))
        and not any(c.tag == "VB" for c in token.having("xcomp"))
    ):
        yield Cue(token, Role.GOVERNOR, (Signal.FORECAST,))
    if token.lower == "possible" and token.having("cop") and any(map(_is_modal, token.having("csubj", "ccomp"))):
        yield Cue(token, Role.GOVERNOR, (Signal.FORECAST,))  # "it is possible that the rebels will march"
    is_late = token.tag != "VB" and token.having("cop", "aux")  # "predicted to be the worst", "to have spread"
    if token.dep == "xcomp" and is_late and (signals := hedges.signals(Role.GOVERNOR, head.lower, head.lemma)):
        yield Cue(head, Role.GOVERNOR, signals)
    if token.lower == "possible" and token.having("cop") and any(_comes(it, hedges) for it in token.having("nsubj")):
        yield Cue(token, Role.GOVERNOR, (Signal.FORECAST,))  # "heavy snow is possible on Friday"
    if token.dep in {"xcomp", "advcl"} and head.lower == "seen" and hedges.knows(Role.COURSE, token.lemma):
        yield Cue(head, Role.GOVERNOR, (Signal.FORECAST,))
    on = head.lower == "on" and any(child.lower in ROADS for child in head.children)
    road = head.lower in ROADS and any(child.lower == "on" for child in head.children)
    if token.dep in {"advcl", "acl", "xcomp"} and token.tag == "VB" and (on or road):
        yield Cue(head, Role.GOVERNOR, (Signal.FORECAST,))


def _comes(thing: Token, hedges: Hedges) -> bool:
    return hedges.knows(Role.TREND, lemma(thing))


def _is_modal(clause: Token) -> bool:
    return any(aux.tag == "MD" for aux in clause.having("aux"))


def _is_present(cue: Cue, statement: Statement | None, hedges: Hedges) -> bool:
    """Whether it looks ahead from the day of writing: "is expected to", not "had expected him to".

    What somebody said may stand in the past for all that: the fund said that prices were expected to fall.
    """
    if cue.role is not Role.GOVERNOR:
        return True
    if cue.token.tag not in {"VBN", "JJ", "RB", "IN", "NN"} and hedges.knows(Role.FORETELLING, cue.token.lemma):
        return False  # "expects to sign": who expects so plans it
    be = {child.lower for child in cue.token.children if child.lemma == "be"}
    if any(child.lower == "had" for child in cue.token.having("aux")):
        return False
    if cue.token.tag in {"VBD", "VBN"} and not be & NOW:
        return statement is not None and bool(be & {"was", "were"})
    return statement is not None or not be & {"was", "were"}


def _tells_reach(token: Token, hedges: Hedges) -> bool:
    """Whether "could" tells what was or is able: "a missile that could reach Guam", "could have flown farther"."""
    aux = [child for child in token.children if child.dep == "aux"]
    past = any(child.lemma == "have" for child in aux) and not any(child.lower == "to" for child in token.children)
    failed = is_negated(token) and any(child.lower == "could" for child in aux)  # "regretted that he could not come"
    return past or failed or token.dep == "acl:relcl" or _is_of_tools(token, hedges)


def _is_of_tools(token: Token, hedges: Hedges) -> bool:
    turns = hedges.knows(Role.COURSE, token.lemma) and token.lemma not in RANGES  # "could tip the balance"
    return not turns and any(hedges.knows(Role.TOOL, doer.lemma.lower()) for doer in subjects(token))


def _span(token: Token, over: tuple[Cue, ...], statement: Statement | None, sentence: Sentence) -> Span:
    """What is foreseen: the sentence's share of the statement, or the clause where nobody states it."""
    for content in statement.content if statement else ():
        tokens = [word for word in sentence.tokens if content.covers(word.span)]
        if token in tokens:
            return trimmed(tokens, sentence)
    top = governor(token, over)
    while top.dep == "xcomp" and top.head.lemma in SEEMING:
        top = top.head  # "prices look set to rise"
    return clause_span(top, sentence)
