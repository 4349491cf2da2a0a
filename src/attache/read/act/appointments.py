"""Appointments: things that have a day ahead.

    Opposition parties boycott  Sunday's vote.            Chile called  an election for May 21.
                                ──────┬──────                           ──────────┬──────────
    The deadline is Friday.                               The rebels have until Sunday to disarm.

What is only asked for or spoken of has none yet ("calls for an election in June"), unless it is called by its day as
something known: "a boycott of Sunday's vote".
"""

import re

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import clause_span
from attache.read.act.negations import is_negated
from attache.read.act.outlooks import Day, Outlook
from attache.read.act.relations import clause, prepositions
from attache.read.act.schedules import happens, is_hoped
from attache.read.act.statuses import cues
from attache.records import Span
from attache.text.tokens import Token

KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
AHEAD_OF = frozenset({"ahead", "before", "for", "towards", "until"})
HOUR = r"(?:[\d:.]+\s*(?:[ap]\.?m\.?)?|noon|midnight)\s+(?:on\s+)?"
GIVEN = re.compile(rf"\b(?:until|till)\s+(?:the\s+|early\s+|late\s+)?(?:{HOUR})?\Z")
GRANTING = frozenset({"have", "give"})
DATES = frozenset({"date", "day", "deadline"})


def appointed(token: Token, look: Outlook) -> tuple[Span, Day | None] | None:
    """The words for a thing to come and its day; None where it has none ahead."""
    if token.pos == "VERB":
        return _called(token, look) or _given(token, look)
    if found := _is_its_day(token, look):
        return clause_span(token, look.sentence), found
    if token.pos not in {"NOUN", "PROPN"} or not happens(token, look.hedges) or _is_sport(token, look.hedges):
        return None
    found = look.on(token) or look.after(token, turned=_is_readied(token, look.hedges))
    found = found or _turned(token, look)
    if not found or look.is_today(found) or _is_doubtful(token, look.hedges):
        return None
    return clause_span(token, look.sentence).to(found.time.span), found


def _called(verb: Token, look: Outlook) -> tuple[Span, Day | None] | None:
    """What somebody gave a day: "called an election for May 21", "set a date of May 3"."""
    if not look.hedges.knows(Role.APPOINTING, verb.lemma) or is_negated(verb) or is_hoped(verb, look.hedges):
        return None
    things = [t for t in verb.having("obj", "nsubj:pass") if happens(t, look.hedges) or t.lemma in DATES]
    if not things or any({Signal.HYPOTHETICAL, Signal.WISHED} & set(cue.signals) for cue in cues(verb, look.hedges)):
        return None
    thing = things[0]
    is_new = verb.tag in {"VBZ", "VBP"} or any(child.lower in {"has", "have"} for child in verb.having("aux"))
    found = look.on(verb, thing, turned=is_new) or look.after(thing, turned=is_new)
    if not found or look.is_today(found):
        return None
    return clause_span(verb, look.sentence).to(found.time.span), found


def _given(verb: Token, look: Outlook) -> tuple[Span, Day | None] | None:
    """Until when somebody was given: "have until Sunday to lay down their arms"."""
    if verb.lemma not in GRANTING or verb.having("aux:pass") or is_negated(verb):
        return None
    for time in look.times:
        near = any(word.head is verb or word.head.head is verb for word in look.sentence.within(time.span))
        if near and GIVEN.search(look.before(time).lower()) and (found := look.ahead(time)):
            return clause_span(verb, look.sentence), found
    return None


def _is_its_day(token: Token, look: Outlook) -> Day | None:
    """The day that a thing is said to be on: "the deadline is Friday"."""
    is_now = any(child.lower in {"is", "are"} for child in token.having("cop"))
    if not is_now or not any(happens(subject, look.hedges) for subject in token.having("nsubj")):
        return None
    time = next((time for time in look.times if time.span.covers(token.span)), None)
    found = look.ahead(time, turned=True) if time else None
    return found if found and not look.is_today(found) else None


def _turned(noun: Token, look: Outlook) -> Day | None:
    """The coming day of a thing named by its weekday, where somebody readies for it: "ahead of Sunday's vote"."""
    if not _is_readied(noun, look.hedges):
        return None
    return next((found for time in look.all_on(noun) if (found := look.ahead(time, turned=True))), None)


def _is_readied(noun: Token, hedges: Hedges) -> bool:
    before = set(prepositions(noun))
    if "ahead" in before or "before" in before:
        return True
    verb = noun.head
    is_past = verb.tag == "VBD" and verb.lemma != "boycott"
    return hedges.knows(Role.READYING, verb.lemma) and (noun.dep == "obj" or bool(AHEAD_OF & before)) and not is_past


def _is_doubtful(noun: Token, hedges: Hedges) -> bool:
    """Whether it may never come: it is denied, or named as nothing known and only spoken of."""
    if is_negated(noun) or any(child.lower == "no" for child in noun.having("det")):
        return True
    verb = clause(noun)
    over = cues(noun, hedges) + (cues(verb, hedges) if verb is not noun else [])
    owners = noun.having("nmod:poss")
    is_known = bool(owners) or any(child.lower in KNOWN for child in noun.having("det"))
    if is_known and not (noun.dep == "obj" and hedges.knows(Role.HOLDING, noun.head.lemma)):
        return False
    if is_hoped(verb, hedges):
        return True
    doubts = {Signal.HYPOTHETICAL, Signal.WISHED, Signal.DENIED}
    doubtful = any(hedges.knows(role, noun.head.lemma) for role in (Role.SPOKEN, Role.DOUBTING))
    if doubtful or any(doubts & set(cue.signals) for cue in over):
        return True
    return any(hedges.knows(Role.SPOKEN, word.lemma) for word in noun.ancestors() if word.pos == "NOUN")


def _is_sport(noun: Token, hedges: Hedges) -> bool:
    return any(hedges.knows(Role.SPORT, word.lemma) for word in (noun, *noun.having("compound", "nmod")))
