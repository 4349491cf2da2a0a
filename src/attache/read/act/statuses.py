"""Whether a thing told came to pass: the hedges over a word, and the status they give it.

Seoul  may  resume the drills  if  talks fail.       resume: hypothetical, and so is fail
─┬─                     ─┬
auxiliary              conjunction
"""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.negations import is_negated, is_of_none, is_undone, keeps_from
from attache.records import EventStatus
from attache.text.tokens import Token

STEPS = 12
"""How far up the sentence a hedge is looked for."""
TOLD = frozenset({"ccomp", "parataxis"})
PRESENT = frozenset({"VBZ", "VBP"})
GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj"})
ARGUMENTS = frozenset({"obj", "obl", "nsubj", "nsubj:pass", "obl:agent"})
SAYING = frozenset({"say", "announce", "confirm", "state", "tell", "declare", "add", "report"})
UNSURE = frozenset({"may", "might", "could", "either"})
ASKING = frozenset({"how", "whether", "what", "when", "where", "why"})
BEFORE = frozenset({"previously", "formerly", "historically", "originally", "traditionally"})
DONE = frozenset({"has", "have", "had", "was", "were", "'ve", "’ve"})
THEN = frozenset({"was", "were"})
OPENLY = frozenset({Signal.SCHEDULED, Signal.HYPOTHETICAL})
WOULD = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A hedge over a word, and what it signals."""

    token: Token
    role: Role
    signals: tuple[Signal, ...]


def cues(token: Token, hedges: Hedges) -> list[Cue]:
    """The hedges that govern a word, the nearest first."""
    return list(_cues(token, hedges, STEPS))


def status(token: Token, hedges: Hedges, *, is_told_negated: bool = False) -> EventStatus:
    """Whether the act that the word tells came to pass: the strongest of its cues decides.

    `is_told_negated` is true where the act is that it was not done ("did not sign"): then the "not" denies nothing.
    """
    if _is_left_open(token, hedges):
        return EventStatus.HYPOTHETICAL
    over = cues(token, hedges)
    told = is_reported(token, hedges)
    signals = {signal for cue in over if not (told and cue.token.lower in WOULD) for signal in cue.signals}
    if Signal.DENIED in signals or is_undone(token, hedges) or is_of_none(token) or _is_belied(token, hedges):
        return EventStatus.DENIED
    if is_negated(token) and not is_told_negated:
        return EventStatus.DENIED
    if told or _is_put_off(token, hedges):
        signals.add(Signal.SCHEDULED)
    if is_negated(token) and any(child.lower == "could" for child in token.having("aux")):
        signals.discard(Signal.HYPOTHETICAL)  # who could not agree has not agreed
    if _is_weighed(token, hedges) or (Signal.SCHEDULED in signals and _is_left(over)):
        return EventStatus.HYPOTHETICAL
    for signal, found in (
        (Signal.HYPOTHETICAL, EventStatus.HYPOTHETICAL),
        (Signal.WISHED, EventStatus.HYPOTHETICAL),
        (Signal.SCHEDULED, EventStatus.SCHEDULED),
        (Signal.ONGOING, EventStatus.ONGOING),
    ):
        if signal in signals:
            return found
    lasts = token.tag in PRESENT and hedges.knows(Role.LASTING, token.lemma)
    return EventStatus.ONGOING if lasts or _is_progressive(token) else EventStatus.HAPPENED


def is_reported(token: Token, hedges: Hedges) -> bool:
    """Whether somebody who may decide it said that it would be done: "said it would vote on Monday"."""
    would = any(child.lower in WOULD for child in token.having("aux"))
    if not would or token.dep != "ccomp" or token.head.lemma not in SAYING:
        return False
    if any(subject.lower in {"i", "we"} for subject in token.having("nsubj")):
        return False  # "I would destroy their planes, he said": what one would do in another's place
    conditional = any(_opens(word, "if", "unless") or word.lower in UNSURE for word in token.subtree())
    foreseen = any(
        hedges.knows(role, speaker.lemma)
        for speaker in token.head.having("nsubj")
        for role in (Role.FORECASTER, Role.OUTLOOK)
    )
    return not conditional and not foreseen


def is_past_perfect(token: Token) -> bool:
    """Whether it was already over then: "had attacked"."""
    had = {"had", "’d", "'d"} if token.tag == "VBN" else {"had"}
    return any(child.dep == "aux" and child.lower in had for child in token.children)


def is_told_ahead(verb: Token, hedges: Hedges) -> bool:
    """Whether a present tense may tell it as to come: "leaders meet on Friday"."""
    return verb.tag in PRESENT and hedges.knows(Role.CALENDAR, verb.lemma) and verb.dep != "acl:relcl"


def is_over(verb: Token) -> bool:
    """Whether its own form tells it as done: "put", "has put", "was put"."""
    helping = {child.lower for child in verb.having("aux", "aux:pass")}
    if verb.tag == "VBN":
        return not helping.isdisjoint(DONE) and helping.isdisjoint({"be", "will", "to"})
    return verb.tag == "VBD"


def is_looked_back_on(token: Token) -> bool:
    """Whether its own words set it apart from the news: "had attacked", "previously met", "decades earlier"."""
    if is_past_perfect(token):
        return not (token.dep == "ccomp" and token.head.lemma in SAYING and token.head.tag in {"VBD", "VBN"})
    return any(
        child.lower in BEFORE or (child.lower == "earlier" and child.children) for child in token.having("advmod")
    )


def _is_weighed(token: Token, hedges: Hedges) -> bool:
    """Whether it is only thought of, asked for or feared: "considers sanctions", "how to punish", "fears it will"."""
    head = token.head
    if token.dep == "ccomp" and hedges.knows(Role.FEARING, head.lemma):
        return any(child.lower in {"will", "'ll", "’ll"} for child in token.having("aux"))
    if token.tag == "VB" and head.lower in ASKING:
        return True
    if token.pos != "NOUN" or token.dep not in {"obj", "obl", "nmod", "nsubj:pass"}:
        return token.tag == "VBG" and token.dep == "xcomp" and hedges.knows(Role.WEIGHING, head.lemma)
    cases = _cases(token)
    if head.pos == "NOUN":
        return not {"of", "for"}.isdisjoint(cases) and hedges.knows(Role.WEIGHING, head.lemma)
    ways = [f"{head.lemma} {case}" for case in cases] if token.dep == "obl" else [head.lemma]
    return any(hedges.knows(Role.WEIGHING, way) for way in ways)


def _is_left_open(token: Token, hedges: Hedges) -> bool:
    """Whether nobody keeps it from coming to pass: "a visit cannot be ruled out"."""
    held = token.dep in {"obj", "nsubj:pass"} and keeps_from(token.head, hedges)
    return held and token.pos == "NOUN" and is_negated(token.head, 0)


def _is_put_off(token: Token, hedges: Hedges) -> bool:
    """Whether it is only moved to a later day: "the visit was postponed"."""
    verb = token.head
    particles = {child.lower for child in verb.having("compound:prt", "advmod")}
    pushed = verb.lemma in {"put", "push"} and not particles.isdisjoint({"off", "back"})
    moved = pushed or hedges.knows(Role.DEFERRING, verb.lemma)
    return moved and token.pos == "NOUN" and token.dep in {"obj", "nsubj:pass"}


def _is_belied(token: Token, hedges: Hedges) -> bool:
    """Whether it is said to be untrue, or was to be and was not: "it is false that he left", "was to have left"."""
    head = token.head
    if head.pos == "NOUN" and head.dep == "nsubj" and token.dep in {"acl", "acl:relcl", "ccomp"}:
        return hedges.knows(Role.UNTRUE, head.head.lemma)
    is_untrue = hedges.knows(Role.UNTRUE, head.lemma) or (head.lemma == "true" and is_negated(head))
    if token.dep in {"ccomp", "csubj"} and is_untrue:
        return True
    helping = {child.lower for child in token.having("aux", "mark", "cop")}
    planned = not helping.isdisjoint(THEN) or (token.dep == "xcomp" and head.lower in THEN)
    return token.tag == "VBN" and {"to", "have"} <= helping and planned


def _is_left(over: list[Cue]) -> bool:
    """Whether it was planned once, and no more is told: "had planned to attack"."""
    return any(
        cue.role is Role.GOVERNOR and any(child.lower == "had" for child in cue.token.having("aux")) for cue in over
    )


def _cases(token: Token) -> list[str]:
    return [child.lower for child in token.having("case", "mark")]


def _opens(word: Token, *marks: str) -> bool:
    return any(child.lower in marks for child in word.having("mark"))


def _cues(token: Token, hedges: Hedges, steps: int) -> Iterator[Cue]:
    yield from _beside(token, hedges)
    head = token.head
    if not steps or head is token:
        return
    is_governed = token.dep in GOVERNED or (token.dep == "obl" and token.tag == "VB")
    if is_governed and (signals := _governing(token, head, hedges)):
        yield Cue(head, Role.GOVERNOR, signals)
    if token.dep == "advcl" and token.tag == "VBG" and head.lemma == "go" and "on" in _cases(token):
        yield Cue(head, Role.GOVERNOR, (Signal.ONGOING,))  # "went on shelling"
    if token.dep == "obj" and head.tag in PRESENT and Signal.ONGOING in hedges.signals(Role.GOVERNOR, head.lemma):
        yield Cue(head, Role.GOVERNOR, (Signal.ONGOING,))  # "maintains the blockade"
    if token.dep in {"nsubj", "nsubj:pass"} and token.pos == "NOUN":
        yield from _predicated(head, hedges)
    if _inherits(token):
        yield from _cues(head, hedges, steps - 1)


def _predicated(head: Token, hedges: Hedges) -> Iterator[Cue]:
    """What is said of a noun's act: "the talks are possible", "drills are due", "fighting continues"."""
    if head.pos == "ADJ" or head.tag == "VBN":
        for role in (Role.GOVERNOR, Role.MODIFIER):
            signals = hedges.signals(role, head.lower, head.lemma)
            if not OPENLY.isdisjoint(signals):
                yield Cue(head, role, signals)
    going = hedges.knows(Role.CONTINUING, head.lemma) and head.tag in PRESENT
    if going or (
        hedges.knows(Role.UNDER_WAY, head.lemma) and any(child.tag in PRESENT for child in head.having("cop"))
    ):
        yield Cue(head, Role.GOVERNOR, (Signal.ONGOING,))


def _beside(token: Token, hedges: Hedges) -> Iterator[Cue]:
    for child in token.children:
        role = _role(child)
        if child.dep in {"mark", "case", "cop"} and child.tag == "JJ":
            role = Role.GOVERNOR  # "is due to visit", where the parse makes "due" a part of the infinitive
        if role and (signals := hedges.signals(role, child.lower, child.lemma)):
            yield Cue(child, role, signals)
        elif (
            child.dep in {"mark", "advmod"}
            and token.tag in PRESENT
            and (signals := hedges.signals(Role.PENDING, child.lower))
        ):
            yield Cue(child, Role.CONJUNCTION, signals)
    if (be := _be_to(token, hedges)) is not None:
        yield Cue(be, Role.AUXILIARY, (Signal.SCHEDULED,))


def _role(child: Token) -> Role | None:
    if child.dep == "aux" and (child.tag == "MD" or (child.lower in {"’d", "'d"} and child.head.tag == "VB")):
        return Role.AUXILIARY
    if child.dep == "mark":
        return Role.CONJUNCTION
    return Role.MODIFIER if child.dep in {"advmod", "amod"} else None


def _be_to(token: Token, hedges: Hedges) -> Token | None:
    """The "is" of "is to visit": neither a wish nor a copula, but a plan."""
    named = token.tag == "VBN" and any(child.lower == "be" for child in token.children)  # "is to be named"
    bare = (named or token.tag == "VB") and any(child.lower == "to" for child in token.children)
    be = [
        child for child in token.children if child.text in {"is", "are", "was", "were"} and child.dep != "aux:pass"
    ]  # in small letters: "to fight IS" names a group
    topics = token.having("nsubj") or token.head.having("nsubj")
    if not bare or not topics or any(hedges.knows(Role.AIM, topic.lemma, topic.lower) for topic in topics):
        return None
    if be:
        return be[0]
    return token.head if token.dep == "xcomp" and token.head.lemma == "be" else None


def _governing(token: Token, head: Token, hedges: Hedges) -> tuple[Signal, ...]:
    if token.dep == "ccomp" and _is_bare(token):
        return hedges.signals(Role.MANDATE, head.lemma)
    whole = _whole(head)
    if whole.pos == "NOUN" and whole.dep == "obj":  # "denied parts of a report that ..."
        denied = hedges.signals(Role.GOVERNOR, whole.head.lemma)
        if Signal.DENIED in denied:
            return denied
    signals = hedges.signals(Role.GOVERNOR, head.lower, head.lemma, f"{head.lemma}e")  # lemmatizers make hopes "hop"
    if Signal.DENIED in signals:
        return signals if head.pos == "VERB" else ()
    return signals if token.tag in {"VB", "VBG"} and token.dep != "ccomp" else ()


def _whole(part: Token) -> Token:
    """The noun that a noun is "of", and so on up: "parts" for "report" in "parts of a report"."""
    while part.dep == "nmod" and part.head.pos == "NOUN" and any(child.lower == "of" for child in part.having("case")):
        part = part.head
    return part


def _is_bare(token: Token) -> bool:
    """Whether it is a subjunctive: "that Oslo host talks", not "that Oslo hosts talks"."""
    of_one = any(subject.tag in {"NN", "NNP"} for subject in token.having("nsubj"))
    return not token.having("aux") and (token.tag == "VB" or (token.tag == "VBP" and of_one))


def _inherits(token: Token) -> bool:
    """Whether what holds of the word above holds of this one too."""
    if token.dep in ARGUMENTS:
        return True
    if token.dep == "advcl" and token.tag == "VBG":  # "may attack, ending the truce"
        return not token.having("mark", "case", "nsubj")
    if token.dep == "conj":
        return not token.having("nsubj") and not any(child.tag == "MD" for child in token.children)
    return token.dep == "xcomp"


def _is_progressive(token: Token) -> bool:
    """Whether the word tells something as going on: "is shelling", "have been in talks"."""
    auxiliaries = {child.lower for child in token.having("aux", "cop")}
    if token.tag == "VBG":
        return not auxiliaries.isdisjoint({"is", "are", "'s", "’s", "been"})
    state = token.pos == "NOUN" and any(child.lower in {"in", "under", "on", "at"} for child in token.having("case"))
    return state and bool(token.having("cop")) and not auxiliaries.isdisjoint({"is", "are", "has", "have"})
