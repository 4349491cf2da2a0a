"""Schedules: verbs that tell what is set to come.

    The council  is set to  meet  on Thursday.       a firm word over the verb
    The leaders             meet  on Thursday.       a present tense with a day ahead
    The ruling   is due           in June.           a day set for a thing

What only may be or hangs on an "if", what is hoped for, what was once planned, and what nobody can set a day for is no
plan.
"""

from collections.abc import Sequence
from datetime import timedelta

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import clause_span, governor, has_condition
from attache.read.act.negations import is_negated, is_of_none
from attache.read.act.outlooks import Day, Outlook
from attache.read.act.relations import clause, lemma, subjects
from attache.read.act.statuses import SAYING, Cue, cues, is_reported
from attache.records import Span
from attache.text.tokens import Token, reach

FIRM = frozenset({"set", "due", "scheduled", "slated", "schedule", "slate", "billed", "timed"})
SETTING = FIRM | {"planned", "expected", "fixed", "booked", "pencilled", "confirmed"}
"""What sets a day for its subject: "is expected on Friday"."""
NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})
THEN = frozenset({"was", "were"})
RECENT = timedelta(days=31)
"""What was said to come longer ago than this is no news."""
PARTS = frozenset({"round", "day", "series"})
CLOSING = frozenset('.!?…”"’')
EXPECTING = frozenset({"expect", "anticipate", "forecast", "predict", "foresee"})
COPULAR = frozenset({"cop", "aux", "aux:pass"})


def scheduled(token: Token, look: Outlook) -> tuple[Span, Day | None] | None:
    """The clause in which the word is set to come, and its day where that is told; None where it is no plan."""
    if token.pos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"} or is_negated(token) or is_of_none(token):
        return None
    found = _set_day(token, look) or _headed(token, look)
    if found:
        return clause_span(token, look.sentence), found
    if token.pos in {"NOUN", "PROPN"}:
        return None
    over = cues(token, look.hedges)
    heads = is_headline(token, look)
    found = look.on(token, turned=heads or _is_present(token, look.hedges))
    found = found or _trailing(token, look)
    if heads and not has_condition(token):
        return clause_span(token, look.sentence), found
    if _is_open(token, over, look) or not _is_told_ahead(token, over, found, look):
        return None
    top = governor(token, over)
    return _noun_of(top).to(clause_span(top, look.sentence)), found


def appended(token: Token, look: Outlook) -> tuple[Span, Day | None] | None:
    """What a participle sets a day for: "the vote, which is scheduled for Sunday"."""
    if token.lower not in SETTING or token.dep not in {"acl", "acl:relcl"} or token.head.index > token.index:
        return None
    found = look.on(token)
    if not found or is_negated(token) or _was(token) or any(it.lower == "no" for it in token.head.having("det")):
        return None
    return _noun_of(token).to(clause_span(token, look.sentence)), found


def has_set_day(token: Token, look: Outlook) -> bool:
    """Whether the word tells what is done on a set day, or is such a thing: "arrive", "hold", "the vote is due"."""
    roles = (Role.CALENDAR, Role.HOLDING, Role.TRAVELLING, Role.APPOINTING)
    if any(look.hedges.knows(role, token.lemma) for role in roles) or token.lower in FIRM:
        return True
    return any(happens(thing, look.hedges) for thing in token.having("nsubj", "nsubj:pass", "obj"))


def _trailing(token: Token, look: Outlook) -> Day | None:
    """The day that the parse hangs on what tells more of a noun: "meet at a line that divides it in May"."""
    for part in token.subtree() if look.times else ():
        stands = part.dep == "acl:relcl" and part.tag in {"VBZ", "VBP"} and part.index > token.index
        if stands and not look.hedges.knows(Role.CALENDAR, part.lemma) and (found := look.on(part)):
            return found
    return None


def is_headline(token: Token, look: Outlook) -> bool:
    """Whether a bare "to" tells it as headlines do: "Xi to visit Serbia in June"."""
    if token.tag != "VB" or token.having("aux", "cop") or look.sentence.tokens[-1].text in CLOSING:
        return False
    named = token.dep == "acl" and token.head.dep == "root" and not token.head.having("det")
    if not named and not (token.dep == "root" and token.having("nsubj")):
        return False
    return any(child.lower == "to" and child.index == token.index - 1 for child in token.having("mark"))


def _noun_of(token: Token) -> Span:
    """The noun that a clause tells more of, with the words before it: "the summit" of "the summit, which opens"."""
    if token.dep not in {"acl", "acl:relcl"} or token.head.index > token.index:
        return token.span
    return reach([token.head, *token.head.having("det", "amod", "compound", "nmod:poss", "nummod")])


def _set_day(token: Token, look: Outlook) -> Day | None:
    """The day of "is due in June", "has been scheduled for May 3", "are due home on Friday"."""
    word = next((child for child in token.having("advmod", "case") if child.lower == "due"), token)
    if word.lower not in SETTING or token.dep.startswith("acl") or not token.having("nsubj"):
        return None
    if _was(token) or token.having("xcomp", "ccomp") or _drifts(token, look.hedges):
        return None
    is_said = {child.lower for child in token.children if child.dep in COPULAR}
    if is_said.isdisjoint(NOW | {"been", "be"}) or "had" in is_said or has_condition(token):
        return None
    hypothetical = any(Signal.HYPOTHETICAL in cue.signals for cue in cues(token, look.hedges))
    return None if hypothetical else look.on(token, turned=not is_said.isdisjoint(NOW))


def _headed(token: Token, look: Outlook) -> Day | None:
    """The day of what a verb tells that was taken for a noun: "Marin heads to Prague on May 29"."""
    known = any(look.hedges.knows(role, lemma(token)) for role in (Role.CALENDAR, Role.TRAVELLING))
    if token.tag != "NNS" or token.dep != "root" or not known:
        return None
    named = any(child.index == token.index - 1 for child in token.having("compound"))
    if not named or token.having("det", "amod", "case", "cop"):
        return None
    found = look.on(token)
    return None if found is None or look.is_today(found) else found


def _is_told_ahead(token: Token, over: Sequence[Cue], found: Day | None, look: Outlook) -> bool:
    signals = {signal for cue in over for signal in cue.signals}
    if not found:
        return any(_is_firm(cue) for cue in over) or _is_decided(token, over, look.hedges)
    foretold = Signal.SCHEDULED in signals
    if look.is_today(found):
        return foretold
    if _drifts(token, look.hedges):
        return False
    return foretold or Signal.PROMISED in signals or _is_present(token, look.hedges) or _is_reported(token, look)


def _is_decided(token: Token, over: Sequence[Cue], hedges: Hedges) -> bool:
    """Whether somebody named will do what is done on a set day, its day untold: "Ada Roe will visit Rome"."""
    will = any(cue.role is Role.AUXILIARY and cue.token.lower == "will" for cue in over)
    somebody = any(subject.pos in {"NOUN", "PROPN"} for subject in token.having("nsubj") if subject.dep == "nsubj")
    holds = hedges.knows(Role.HOLDING, token.lemma) and any(happens(thing, hedges) for thing in token.having("obj"))
    return will and somebody and (holds or hedges.knows(Role.TRAVELLING, token.lemma)) and not _drifts(token, hedges)


def _is_open(token: Token, over: Sequence[Cue], look: Outlook) -> bool:
    """Whether it only may be, is hoped for, or was to be once."""
    if has_condition(token) or any(cue.role is Role.CONJUNCTION for cue in over) or is_hoped(token, look.hedges):
        return True
    if any(cue.token.lower in THEN or _was(cue.token) for cue in over if cue.role is not Role.MODIFIER):
        return not _is_backshifted(token)
    doubted = any(cue.role is Role.AUXILIARY and Signal.HYPOTHETICAL in cue.signals for cue in over)
    return _plays(token, look.hedges) or (doubted and not _is_reported(token, look))


def _is_backshifted(token: Token) -> bool:
    """Whether only the past of a "said" makes its words past: "said it was planning to reopen the road on Friday"."""
    top = next((word for word in (token, *token.ancestors()) if word.dep != "xcomp"), token)
    if top.dep != "ccomp" or top.head.lemma not in SAYING or top.head.tag not in {"VBD", "VBN"}:
        return False
    return not any(child.lower in {"have", "had"} for word in (token, top) for child in word.having("aux"))


def _was(token: Token) -> bool:
    """Whether it was so once: "was due to", "had planned to"."""
    return any(child.lower in THEN | {"had"} for child in token.children if child.dep in COPULAR)


def _is_firm(cue: Cue) -> bool:
    """Whether the cue alone makes a plan: "is to meet", "is due to meet"."""
    if cue.role is Role.AUXILIARY:
        return cue.token.lower in {"is", "are"}
    if cue.token.dep == "root" and cue.token.lower in FIRM and not cue.token.having("aux", "cop"):
        return bool(cue.token.having("nsubj"))  # "Envoy set to arrive in Sanaa"
    be = next((child.lower for child in cue.token.children if child.lemma == "be"), "")
    return cue.role is Role.GOVERNOR and cue.token.lower in FIRM and be in NOW


def _is_present(token: Token, hedges: Hedges) -> bool:
    """Whether a present tense tells it, as in "leaders meet on Friday"."""
    if not hedges.knows(Role.CALENDAR, token.lemma):
        return False
    progressive = token.tag == "VBG" and any(child.lower in NOW for child in token.children)
    return token.tag in {"VBZ", "VBP"} or progressive


def _is_reported(token: Token, look: Outlook) -> bool:
    """Whether somebody said lately that it would be done: "said it would vote on Monday"."""
    if not is_reported(token, look.hedges) or is_hoped(token, look.hedges):
        return False
    told = [time.when for time in look.all_on(token.head) if time.when]
    return not (look.day and any(when.last < look.day - RECENT for when in told))


def happens(noun: Token, hedges: Hedges) -> bool:
    """Whether a noun, or what it is a round or day of, is something that comes on a set day."""
    parts = noun.having("nmod") if noun.lower in PARTS else []
    return any(hedges.knows(Role.HAPPENING, word.lemma) for word in (noun, *parts))


def is_hoped(token: Token, hedges: Hedges) -> bool:
    """Whether it is only what somebody hopes, fears or foresees, or one says who foresees by trade."""
    above = token.head
    if token.dep in {"xcomp", "advcl", "acl"} and (above := clause(above)) is not token:
        expects = above.lemma in EXPECTING and above.tag != "VBN" and bool(above.having("obj"))
        experts = any(hedges.knows(Role.FORECASTER, lemma(who)) for who in above.having("nsubj"))
        return expects and (experts or not hedges.knows(Role.CALENDAR, token.lemma))
    if token.dep not in {"ccomp", "parataxis"} or above is token:
        return False
    if any(hedges.knows(role, who.lemma) for who in above.having("nsubj") for role in (Role.FORECASTER, Role.OUTLOOK)):
        return True
    foresees = any(hedges.knows(role, above.lemma, above.lower) for role in (Role.FORESEEING, Role.BELIEVING))
    return foresees and above.lemma not in {"see", "project"}


def _drifts(token: Token, hedges: Hedges) -> bool:
    """Whether nobody can set a day for it: "prices will rise", "the storm will hit"."""
    if hedges.knows(Role.DRIFTING, token.lemma):
        return True
    if (
        token.lemma == "run"
        and token.tag == "VB"
        and any(child.lower == "out" for child in token.having("compound:prt", "advmod"))
    ):
        return True
    doers = (*token.having("nsubj"), *subjects(token))
    return any(hedges.knows(Role.DRIFTING, subject.lemma) for subject in doers)


def _plays(token: Token, hedges: Hedges) -> bool:
    return any(hedges.knows(Role.SPORT, child.lemma) for child in token.having("nsubj", "obj", "obl"))
