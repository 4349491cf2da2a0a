"""Negations: whether what a word tells did not come to pass, by its own words or by the verb over it.

Oslo  did not  expel the envoy.               a "not"
No ship was attacked.                         nobody it was done by or to
Mediators  averted  a strike.                 a verb that keeps a thing from coming to pass
Mali  has yet to  expel the envoy.
"""

from attache.lexicon.hedges import Hedges, Role
from attache.text.tokens import Token

STEPS = 12
"""How far up the sentence a "not" is looked for."""
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
SCARCE = frozenset({"no", "neither"})
FOR = frozenset({"for", "of"})
FROM = frozenset({"from", "of"})
WAITING = frozenset({"have", "be", "remain"})


def is_negated(token: Token, steps: int = STEPS) -> bool:
    """Whether the word, or the verb that carries it, is denied by a "not", "never" or "no"."""
    if any(
        child.lower in NEGATIONS and child.dep in {"advmod", "det", "neg", "cc:preconj"} for child in token.children
    ):
        return True
    shared = token.dep == "conj" and not token.having("nsubj")
    passes_on = shared or token.dep in {"xcomp", "obj", "nsubj:pass"}
    return bool(steps) and passes_on and token.head.pos == "VERB" and is_negated(token.head, steps - 1)


def is_of_none(token: Token) -> bool:
    """Whether nobody does or suffers it: "no ship was attacked", "neither side attacked"."""
    return any(
        subject.lower in NOBODY or any(word.lower in SCARCE for word in subject.having("det", "cc:preconj"))
        for subject in token.having("nsubj")
    )


def is_undone(token: Token, hedges: Hedges) -> bool:
    """Whether the verb over it keeps it from coming to pass: "averted a strike", "failed to meet"."""
    head = token.head
    if head is token:
        return False
    if token.dep == "obl" and token.tag == "VBG":
        return _denies(token, head, hedges)
    if token.dep == "obl":  # "called off the talks", where the parse takes "off" for a preposition
        return any(hedges.knows(Role.UNDOING, f"{head.lemma} {child.lower}") for child in token.having("case"))
    if token.dep in {"nsubj", "nsubj:pass"} and token.pos == "NOUN" and _comes_to_nothing(head, hedges):
        return True
    if token.dep in {"obj", "nsubj:pass"}:
        return token.pos in {"NOUN", "PROPN"} and keeps_from(head, hedges) and not is_negated(head, 0)
    if token.dep == "nmod" and head.pos == "NOUN" and not FOR.isdisjoint(child.lower for child in token.having("case")):
        return head.dep in {"obj", "nsubj:pass"} and is_undone(head, hedges)  # "shelved plans for talks"
    if token.dep in {"xcomp", "advcl", "acl", "ccomp"}:
        return _denies(token, head, hedges)
    return token.dep == "conj" and not token.having("nsubj") and is_undone(head, hedges)


def keeps_from(verb: Token, hedges: Hedges) -> bool:
    """Whether the verb keeps what it is done to from coming to pass: "averted", "called off"."""
    return (
        _undoes(verb, hedges)
        and not hedges.knows(Role.PREVENTING, verb.lemma)
        and not hedges.knows(Role.FAILING, verb.lemma)
    )


def _comes_to_nothing(verb: Token, hedges: Hedges) -> bool:
    """Whether its subject did not come to pass: "never took place", "fell through", "has yet to resume"."""
    if verb.lemma == "fall" and any(child.lower == "through" for child in verb.children):
        return True
    if hedges.knows(Role.OCCURRING, verb.lemma) and is_negated(verb):
        return True
    below = verb.having("xcomp", "advcl")
    waits = verb.lemma in WAITING and any(child.lower == "yet" for child in verb.having("advmod"))
    return (waits or verb.lemma == "fail") and any(hedges.knows(Role.OCCURRING, child.lemma) for child in below)


def _denies(token: Token, head: Token, hedges: Hedges) -> bool:
    marks = {child.lower for child in token.having("mark", "case")}
    if head.lower == "short" and token.tag == "VBG":
        return True  # "stopped short of condemning"
    if (
        token.dep in {"xcomp", "advcl"}
        and head.lemma in WAITING
        and any(child.lower == "yet" for child in head.having("advmod"))
    ):
        return "to" in marks
    aimed = head.having("obj") if "to" in marks else []
    if any(_is_scarce(noun) for noun in (head, *aimed)):
        return True  # "has no intention of leaving", "made no move to leave"
    if (
        head.pos == "NOUN"
        and token.dep == "acl"
        and head.dep == "nsubj"
        and hedges.knows(Role.FAILING, head.head.lemma)
    ):
        return True  # "an attempt to leave failed"
    if "against" in marks and hedges.knows(Role.CHOOSING, head.lemma):
        return True  # "decided against leaving"
    if head.pos == "NOUN":
        return token.dep == "acl" and "to" in marks and is_undone(head, hedges)  # "the plot to bomb it was foiled"
    if not _undoes(head, hedges):
        return False
    if token.tag == "VB":
        return hedges.knows(Role.FAILING, head.lemma)
    return token.tag == "VBG" and (bool(marks & FROM) or (not hedges.knows(Role.PREVENTING, head.lemma) and not marks))


def _is_scarce(noun: Token) -> bool:
    return noun.pos == "NOUN" and any(word.lower in SCARCE for word in noun.having("det"))


def _undoes(verb: Token, hedges: Hedges) -> bool:
    return hedges.knows(Role.UNDOING, f"{verb.lemma} {_particle(verb)}".strip())


def _particle(verb: Token) -> str:
    return next((child.lower for child in verb.having("compound:prt")), "")
