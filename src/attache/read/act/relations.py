"""Who stands where around a word: its subjects, its objects, and what hangs on it by a preposition.

    Sanctions were imposed on Mali by its neighbours.
    ────┬────      ───┬───    ─┬──    ─────┬────
      object       passive    on        subject

Relations are Universal Dependencies'. A clause without a subject of its own borrows the one of the clause it hangs on.
"""

from collections.abc import Iterator

from attache.text.tokens import Token

CLAUSAL = frozenset({"xcomp", "ccomp", "conj", "advcl", "acl", "acl:relcl", "parataxis"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
MINDED = frozenset({"prepared", "committed", "determined", "opposed"})
BUSY = frozenset({"engaged", "involved"})
IRREGULAR = {
    "undertook": "undertake",
    "overran": "overrun",
    "forgave": "forgive",
    "slew": "slay",
    "forsook": "forsake",
    "unfroze": "unfreeze",
    "unfrozen": "unfreeze",
}
"""Past forms that lemmatizers leave as they are."""
STEPS = 12
"""How many clauses up a subject is looked for: longer chains are parsing accidents."""


def subjects(verb: Token, extra: str = "") -> list[Token]:
    """The heads of what does the act of `verb`, the likeliest first; `extra` as in `objects`."""
    if is_passive(verb, extra):
        return _agents(verb)
    if own := _own_subjects(verb):
        return own
    if is_minded(verb):
        return verb.having("nsubj:pass")
    return _run_together(verb) or list(_borrowed(verb, STEPS))


def objects(verb: Token, extra: str = "") -> list[Token]:
    """The heads of what the act of `verb` is done to; `extra` is a preposition that belongs to the verb, or ""."""
    if is_passive(verb, extra):
        return _passive_subjects(verb, STEPS)
    brought = (thing for head in (verb, *verb.having("advmod")) for thing in obliques(head, extra)) if extra else ()
    found = [*verb.having("obj"), *brought]  # "walked away from the deal": the parse hangs it on "away"
    found = found or [child for child in verb.having("xcomp") if child.pos == "PROPN"]
    if verb.dep == "acl:relcl" and found and found[0].lower in RELATIVE:
        return [verb.head]
    if not found and is_backward(verb):
        return [verb.head]
    if not found and verb.dep == "acl:relcl" and verb.having("nsubj") and _opens_object(verb):
        return [verb.head]
    if not found and verb.tag != "VBN":
        return [thing for other in verb.having("conj") if not other.having("nsubj") for thing in other.having("obj")]
    return list(dict.fromkeys(found))


def obliques(head: Token, preposition: str) -> list[Token]:
    """What hangs on `head` by that preposition."""
    return [child for child in head.children if preposition in prepositions(child)]


def prepositions(token: Token) -> list[str]:
    """The prepositions before a noun, in lower case."""
    return [child.lower for child in token.children if child.dep in {"case", "mark"}]


def is_passive(verb: Token, extra: str = "", steps: int = STEPS) -> bool:
    """Whether its subject suffers it: "was arrested", "the man arrested on Friday"; `extra` as in `objects`."""
    if any(child.dep in {"nsubj:pass", "aux:pass"} for child in verb.children):
        return not is_minded(verb)
    if extra and obliques(verb, extra):
        return False
    if verb.tag != "VBN" or any(child.lemma == "have" and child.dep == "aux" for child in verb.children):
        return False
    if verb.having("obj") or is_backward(verb):
        return False
    if verb.dep == "advcl" and obliques(verb, "by"):
        return True  # "asked by the court, Mali ..."
    shared = steps and verb.dep == "conj" and not verb.having("nsubj")
    return verb.dep == "acl" or bool(shared and is_passive(verb.head, steps=steps - 1))


def is_minded(verb: Token) -> bool:
    """Whether it tells what its subject means to do or does: "is prepared to talk", "is engaged in talks"."""
    if verb.lower in BUSY:
        return bool(obliques(verb, "in"))
    return verb.lower in MINDED and bool(verb.having("xcomp", "advcl") or obliques(verb, "to"))


def lemma(token: Token) -> str:
    """The plain form in lower case; of a capitalised plural too, which models take for a name."""
    word = IRREGULAR.get(token.lemma.lower(), token.lemma.lower())
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-2]}an"
    if word != token.lower or token.tag not in {"NNS", "NNPS"}:
        return word
    return word.removesuffix("es" if word.endswith(("ches", "shes", "sses", "xes")) else "s")


def is_backward(verb: Token) -> bool:
    """Whether the parse hung a finite verb on its object, as "suspended" on "aid" in "Denmark suspended aid"."""
    taken_for_adjective = verb.tag == "JJ" and verb.lower.endswith("ed")
    if verb.dep != "amod" or not (taken_for_adjective or verb.tag in {"VBD", "VBN"}):
        return False
    if verb.tag == "VBD" or verb.having("nsubj"):
        return True
    subjects_before = [subject.index for subject in verb.head.having("nsubj") if subject.index < verb.index]
    between = {child.index for child in verb.head.having("det", "cop", "case", "nmod:poss")}
    return any(between.isdisjoint(range(index, verb.index)) for index in subjects_before)


def clause(token: Token) -> Token:
    """The word at the head of the clause in which `token` stands: its verb, or itself at the root."""
    while token.head is not token and not (token.pos == "VERB" and token.dep not in {"amod", "compound"}):
        token = token.head
    return token


def coordinates(token: Token) -> list[Token]:
    """It and what is joined to it by "and" or a comma; no doer of a clause cut short: "and Denmark two"."""
    found = [token]
    for other in found:
        found.extend(child for child in other.children if child.dep == "conj" and not _is_cut_short(child))
    return found


def _is_cut_short(token: Token) -> bool:
    """Whether the parse took a clause without its verb for a name: "Estonia expelled three envoys and Denmark two"."""
    after = (child for child in token.having("flat", "nummod", "appos") if child.index == token.index + 1)
    return token.pos == "PROPN" and any(child.tag == "CD" and child.lower.isalpha() for child in after)


def _agents(verb: Token, steps: int = STEPS) -> list[Token]:
    heads = (verb, *(child for child in verb.having("xcomp", "advmod") if child.lower == "dead"))  # "shot dead by"
    found = [child for head in heads for child in head.children if child.dep == "obl:agent"]
    found = found or [child for head in heads for child in obliques(head, "by")]
    if not found and steps and verb.dep == "conj":
        return _agents(verb.head, steps - 1) if is_passive(verb.head) else []
    return found


def _passive_subjects(verb: Token, steps: int) -> list[Token]:
    own = [child for child in verb.children if child.dep in {"nsubj:pass", "nsubj"}]
    if own:
        return [verb.head] if own[0].lower in RELATIVE and verb.dep == "acl:relcl" else own
    if verb.dep in {"acl", "acl:relcl"}:
        return [verb.head]
    if verb.dep == "advcl":
        return _own_subjects(verb.head)
    if steps and verb.dep in {"conj", "xcomp"} and verb.head is not verb:
        return _passive_subjects(verb.head, steps - 1)
    return []


def _borrowed(verb: Token, steps: int) -> Iterator[Token]:
    head = verb.head
    if not steps or head is verb or verb.dep not in CLAUSAL:
        return
    if verb.dep == "acl" and head.pos in {"NOUN", "PROPN", "PRON"}:
        if verb.tag == "VB" and (head.dep == "xcomp" or head.having("cop")):
            yield from (head.head if head.dep == "xcomp" else head).having("nsubj")  # "became the first to do it"
        yield head
        if verb.tag == "VBN":
            return  # "the ally committed to peace": nobody but the noun
        head = clause(head)
    if (
        verb.tag == "VBG"
        and "for" in prepositions(verb)
        and (blamed := head.having("obj") or obliques(head, "against"))
    ):
        yield from blamed  # "condemned Iran for testing": it is Iran that tests
        return
    if verb.dep == "xcomp" and (steered := head.having("obj") or head.having("iobj")):
        yield from steered
        return
    yield from _own_subjects(head) or _borrowed(head, steps - 1)


def _own_subjects(verb: Token) -> list[Token]:
    own = verb.having("nsubj") or [word for word in verb.having("csubj") if word.tag == "VBG" and not word.children]
    own = own or [word for aux in verb.having("aux") for word in aux.having("nsubj")]
    own = own or (verb.head.having("nsubj") or _run_before(verb) if is_backward(verb) else [])
    if own and own[0].lower in RELATIVE:
        return [verb.head] if verb.dep == "acl:relcl" else verb.having("vocative") or own
    return own


def _run_together(verb: Token) -> list[Token]:
    """The name that the parse took for a part of the verb, as in "Iran test-fired"."""
    if verb.tag not in {"VBD", "VBZ", "VBP"}:
        return []
    near = [child for child in verb.having("compound", "obl") if verb.index - 2 <= child.index < verb.index]
    return [name for child in near for name in (child, *child.having("compound")) if name.pos == "PROPN"]


def _run_before(verb: Token) -> list[Token]:
    """The doer that the parse hung on the object too: "Mali" in "[Mali's navy fired warning shots]"."""
    before = [child for child in verb.head.children if child.index < verb.index]
    owners = [child for child in before if child.dep == "nmod:poss"]
    return owners or [child for child in before if child.dep == "compound" and child.pos == "PROPN"]


def _opens_object(verb: Token) -> bool:
    """Whether a relative clause leaves its object to the noun above: "the ban it imposed", "the plan that he made"."""
    first = min(verb.subtree(), key=lambda token: token.index)
    return first.lower in RELATIVE - {"who"} or first in verb.having("nsubj") or first.head in verb.having("nsubj")
