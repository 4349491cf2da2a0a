"""Other models' labels in ours: a spaCy pipeline of your own speaks CLEAR and OntoNotes, the readers speak UD.

    CLEAR   flew ─prep→ to ─pobj→ Hanoi          UD   flew ─obl→ Hanoi ─case→ to
    CLEAR   Kim ←nsubj─ is ─attr→ leader         UD   Kim ←nsubj─ leader ─cop→ is

The rules are those of the label lists in https://github.com/clir/clearnlp-guidelines and of
https://universaldependencies.org/u/dep/; what has no counterpart keeps its label.
"""

from collections.abc import Iterable, Sequence

from attache.text.tokens import Token

CLEAR_ONLY = frozenset({"nsubjpass", "dobj", "pobj", "attr"})
RELATIONS = {
    "agent": "obl:agent",
    "acomp": "xcomp",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
ENTITIES = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NORP",
    "EVENT": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC",
    "MISC": "MISC",
}
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def is_clear(labels: Iterable[str]) -> bool:
    """Whether a parser's labels are CLEAR's rather than Universal Dependencies'."""
    return not CLEAR_ONLY.isdisjoint(labels)


def entity_label(label: str) -> str:
    """Our label for another model's entity, or "" where we keep none: dates, sums and numbers are read elsewhere."""
    return ENTITIES.get(label, "")


def to_universal(tokens: Sequence[Token]) -> None:
    """Relabel and rehang the tokens of one CLEAR sentence, in place, after Universal Dependencies."""
    for token in tokens:
        if token.dep in {"prep", "agent", "dative"}:
            _turn_preposition(token)
    for token in tokens:
        if token.lemma == "be" and token.dep not in {"aux", "auxpass"}:
            _turn_copula(token)
    for token in tokens:
        token.dep = RELATIONS.get(token.dep, token.dep)
        if token.dep == "cc" and (later := _conjunct_after(token)):
            _hang(token, later, "cc")


def _turn_preposition(preposition: Token) -> None:
    """Hang what a preposition governs on the preposition's head, and the preposition on it."""
    governed = next((child for child in preposition.children if child.dep in {"pobj", "pcomp"}), None)
    head = preposition.head
    if governed is None or head is preposition:
        return
    if governed.dep == "pcomp":
        dep, mark = "advcl", "mark"
    else:
        dep, mark = "obl:agent" if preposition.dep == "agent" else "nmod" if head.pos in NOMINAL else "obl", "case"
    for child in [child for child in preposition.children if child is not governed]:
        _hang(child, governed, child.dep)
    _hang(governed, head, dep)
    _hang(preposition, governed, mark)


def _turn_copula(verb: Token) -> None:
    """Put the predicate in the place of its "be"."""
    predicate = next((child for child in verb.children if child.dep in {"attr", "acomp"}), None)
    if predicate is None:
        return
    head, dep = verb.head, verb.dep
    for child in [child for child in verb.children if child is not predicate]:
        _hang(child, predicate, child.dep)
    verb.children.clear()
    if head is verb:
        predicate.head, predicate.dep = predicate, dep
    else:
        _hang(predicate, head, dep)
    _hang(verb, predicate, "cop")


def _hang(token: Token, head: Token, dep: str) -> None:
    """Move a token below another; the lists of children stay in text order."""
    if token.head is not token and token in token.head.children:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    head.children.append(token)
    head.children.sort(key=lambda child: child.index)


def _conjunct_after(token: Token) -> Token | None:
    return next((child for child in token.head.children if child.dep == "conj" and child.index > token.index), None)
