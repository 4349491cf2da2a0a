"""Triggers: the words of a sentence that tell an act, and who stands around them.

    Turkey   launched   an offensive   against Kurdish fighters.
    ──┬───   ───┬────   ─────┬──────           ───────┬────────
     actor    carrier     trigger                 recipient

A verb tells an act by itself; a noun tells one where its parties stand beside it or where a verb carries it. An act
that is asked for, threatened, refused or promised is not told: "asked Mali to release them" is a request, no release.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from attache.lexicon.acts import FRIENDLY, Act, Acts
from attache.read.act.addressees import ASIDE, addressee, is_beside
from attache.read.act.frames import FINITE, Frame, NounFrame, VerbFrame
from attache.read.act.negations import is_negated
from attache.read.act.parties import Parties
from attache.read.act.relations import is_backward, is_minded, is_passive, lemma, prepositions
from attache.records import EventType, Party
from attache.text.tokens import Sentence, Token

READY = frozenset({"willing", "ready", "prepared", "opposed"})
"""Adjectives that are listed with the verbs: to be willing to talk is to offer it."""
NOUNS = frozenset({"NN", "NNS", "NNPS"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
DIRECT = frozenset({"obj", "xcomp", "ccomp", "nsubj", "nsubj:pass"})
WILLING = frozenset({"will", "would", "wo", "'ll", "’ll", "'d", "’d"})
COMPLEMENT = DIRECT | {"obl", "nmod", "advcl", "acl", "conj", "compound", "amod"}
NEEDY = frozenset({"abroad", "apart"})
"""What is needed of words that tell an act only of two states."""
FARTHER = frozenset({"beyond", "within"})
"""Places so far from the word that only a party of another country is taken from them."""
AIMED = frozenset({EventType.SANCTION, EventType.THREATEN, EventType.ACCUSE, EventType.REQUEST})
"""Acts that are always aimed at somebody."""
GOING_ON = frozenset({"advcl", "conj", "xcomp", "obj", "obl", "acl"})
"""How what belongs to an act hangs on the word for it."""
VERBAL = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST}
    | {EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
)
"""Acts of words: what residents praise or critics reject is the talk of the town, and no act."""
UNDENIED = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN})
"""Acts that nobody tells by a "not": who has not ruled out talks has done nothing yet."""
DISPUTING = frozenset({"reject", "dismiss", "refute", "dispute", "rebut"})
SWALLOWING = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.AGREE}
    | {EventType.ACCUSE, EventType.CONCEDE, EventType.SUPPORT}
)
"""Acts whose content is another act that need not have come to pass."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an act, the verb that carries it (itself, for a verb), and the parties around it.

    `words` are its lemma and what belongs to it; `negated` is true where its denial is an act too, and then `type`
    is that of the denial. `probability` is how sure the model is that surmised it, None where a rule found it.
    """

    token: Token
    carrier: Token
    act: Act
    words: str
    type: EventType
    negated: bool
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    probability: float | None = None


def find_triggers(sentence: Sentence, parties: Parties, acts: Acts) -> Iterator[Trigger]:
    """Each word of the sentence that tells an act of somebody named, in text order."""
    found = [trigger for token in sentence.tokens if (trigger := _trigger(token, sentence, parties, acts))]
    found = [trigger for trigger in found if not any(_says_as_much(other, trigger, acts) for other in found)]
    telling = {trigger.token.index: trigger for trigger in found}
    told = [trigger for trigger in found if not _is_swallowed(trigger.token, telling)]
    telling = {trigger.token.index: trigger for trigger in told}
    carried = {trigger.carrier.index: trigger for trigger in told}
    return (_shared(trigger, carried) for trigger in told if not _is_part(trigger, telling))


def _trigger(token: Token, sentence: Sentence, parties: Parties, acts: Acts) -> Trigger | None:
    frames = (frame for frame in _frames(token, sentence, parties, acts) if frame.fits())
    return next((trigger for frame in frames if (trigger := _filled(frame, parties, acts))), None)


def _frames(token: Token, sentence: Sentence, parties: Parties, acts: Acts) -> Iterator[Frame]:
    is_modifier = token.dep in {"amod", "compound", "case", "flat"}
    if token.lower in READY and (token.pos == "ADJ" or (token.having("aux:pass") and is_minded(token))):
        yield from (VerbFrame(token, way, sentence, parties, acts) for way in acts.told_by_verb(token.lower))
    elif _is_verb(token) and (is_backward(token) or not is_modifier):
        yield from (VerbFrame(token, way, sentence, parties, acts) for way in acts.told_by_verb(lemma(token)))
    elif (
        not is_modifier
        and (token.tag in NOUNS or (token.tag != "NNP" and token.dep in DIRECT))
        and not parties.is_named(token)
    ):
        yield from (NounFrame(token, way, parties, acts) for way in acts.told_by_noun(lemma(token)))


def _is_verb(token: Token) -> bool:
    """Whether it is a verb by its tag, and by its part of speech or what hangs on it: taggers part on "mediating"."""
    if token.tag in NOUNS:
        return False
    return token.pos == "VERB" or (token.tag in VERBS and bool(token.having("aux", "aux:pass", "nsubj", "nsubj:pass")))


def _filled(frame: Frame, parties: Parties, acts: Acts) -> Trigger | None:
    """The act with its parties; None where they are not those it needs."""
    act, token = frame.way.act, frame.token
    negated = is_negated(token) or is_negated(frame.carrier)
    refused = _refused(frame) if negated else None
    denied = negated and refused is None
    if (denied and act.type in UNDENIED) or (act.type is EventType.AGREE and _is_refusal(token)):
        return None
    actors = tuple(party for party in _first(frame, act.actor, ()) if parties.may_act(party))
    actors = actors or _voiced(frame, parties)
    recipients = _first(frame, act.recipient, actors)
    if not recipients and not negated and _is_aimed(frame):
        recipients = addressee(frame.carrier, act.type, actors, parties)
    known = actors or tuple(party for party in recipients if parties.may_act(party))
    if denied and not _is_denied_of(act, actors, recipients):
        return None
    if not known or not _suffices(act, actors, recipients, acts):
        return None
    words = f"{lemma(token)} {frame.way.extra}".strip()
    return Trigger(
        token, frame.carrier, act, words, refused or _told(act, actors), refused is not None, actors, recipients
    )


def _is_refusal(verb: Token) -> bool:
    """Whether it is promised that a thing shall not be: "vowed not to let Mali arm"."""
    return any(is_negated(child, 0) for child in verb.having("xcomp", "ccomp"))


def _is_aimed(frame: Frame) -> bool:
    """Whether a verb tells an act that is done to somebody, and does not ask for more of him than to be another."""
    act = frame.way.act
    return isinstance(frame, VerbFrame) and bool(act.recipient) and NEEDY.isdisjoint(act.needs)


def _is_denied_of(act: Act, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    """Whether it is told of whom, and to whom or what, the act was not done: "never enriched uranium"."""
    if act.of:
        return any(party.country for party in (*actors, *recipients))
    return _are_abroad(actors[:1], actors[1:] or recipients) and bool(actors and (actors[1:] or recipients))


def _voiced(frame: Frame, parties: Parties) -> tuple[Party, ...]:
    """Who does by saying what a passive tells of nobody: "Mali is called upon", in the words of a resolution."""
    is_asked = frame.way.act.type is EventType.REQUEST and is_passive(frame.token)
    is_now = any(aux.tag in {"VBZ", "VBP"} for aux in frame.token.having("aux:pass"))
    return parties.speaker(frame.token) if is_asked and is_now else ()


def _told(act: Act, actors: tuple[Party, ...]) -> EventType:
    """The type of the act, which for some is another where several states do it together: joint drills."""
    states = {party.country for party in actors if party.country}
    return act.together if act.together and len(states) > 1 else act.type


def _refused(frame: Frame) -> EventType | None:
    """What it is not to do the act, where that is an act too: "did not agree", "will not meet them"; else None."""
    will = any(child.lower in WILLING for child in frame.carrier.having("aux"))
    return frame.way.act.negated or (EventType.REJECT if will and frame.way.act.type in FRIENDLY else None)


def _first(frame: Frame, places: Iterable[str], taken: Iterable[Party]) -> tuple[Party, ...]:
    """The parties of the first place that has any besides those `taken`."""
    names, countries = {party.name for party in taken}, {party.country for party in taken}
    for place in places:
        found = {party.name: party for party in frame.at(place) if party.name not in names}
        if place in FARTHER:
            found = {name: party for name, party in found.items() if party.country not in {None, *countries}}
        elif place == "next" or (place == "of" and frame.way.act.type is EventType.REQUEST):
            found = {name: party for name, party in found.items() if not _is_own(party, countries)}
        if found:
            return tuple(found.values())
    return ()


def _is_own(party: Party, countries: set[str | None]) -> bool:
    """Whether they are the actor's own people or nobody in particular: "its troops", "inspectors"."""
    return party.country in {None, *countries} and not any(word[:1].isupper() for word in party.name.split())


def _suffices(act: Act, actors: tuple[Party, ...], recipients: tuple[Party, ...], acts: Acts) -> bool:
    parties = (*actors, *recipients)
    needed = {"actor": bool(actors), "recipient": bool(recipients), "two": len(parties) > 1}
    needed["abroad"] = _are_abroad(actors, recipients)
    needed["apart"] = _are_apart(actors, recipients)
    if not parties or not all(needed[need] for need in act.needs):
        return False
    return act.type not in VERBAL or not all(_is_crowd(party, acts) for party in parties)


def _are_abroad(actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    pairs = ((one.country, other.country) for one in actors for other in recipients)
    return all(one and other and one != other for one, other in pairs)


def _are_apart(actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    """Whether a body or state known does it to those of a country, and not of its own."""
    of_country = {party.country for party in recipients} - {None}
    known = all(one.country not in of_country and (one.country or one.code) for one in actors)
    return bool(of_country) and bool(actors) and known


def _is_crowd(party: Party, acts: Acts) -> bool:
    return acts.is_one(party.name.rpartition(" ")[2].lower(), ("CROWD",))


def _is_swallowed(token: Token, telling: dict[int, Trigger]) -> bool:
    """Whether the act is only what another act asks for, threatens, refuses or grants."""
    inner = telling[token.index].type
    while token.dep in COMPLEMENT and not is_beside(token):
        below, token = token, token.head
        above = telling.get(token.index)
        if above and below.dep != "conj" and _swallows(above, below, inner):
            return True
    return False


def _shared(trigger: Trigger, carried: dict[int, Trigger]) -> Trigger:
    """The act with the recipients of the one it is joined to, where it names none: "threatened X and set tariffs"."""
    verb = trigger.carrier
    above = carried.get(verb.head.index) if verb.dep == "conj" and not verb.having("nsubj") else None
    if above is None or trigger.recipients or trigger.type not in AIMED or above.type not in AIMED:
        return trigger
    return replace(trigger, recipients=above.recipients)


def _says_as_much(noun: Trigger, verb: Trigger, acts: Acts) -> bool:
    """Whether the noun that the verb carries tells all that the verb does: "talks" in "held talks with Chad"."""
    if noun.carrier is not verb.token or noun is verb or noun.token.dep == "nsubj":
        return False
    if (noun.act.type, noun.act.mode) != (verb.act.type, verb.act.mode):
        return False  # a visit for a meeting
    has_both = len(noun.actors + noun.recipients) > 1
    return _is_within(verb, noun) or (has_both and acts.is_carrier(lemma(verb.token)))


def _is_within(one: Trigger, other: Trigger) -> bool:
    """Whether the two tell one act, and the second leaves nobody out that the first names."""
    is_same = one.type is other.type and one.negated is other.negated
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    return is_same and all(_named(own) <= _named(known) for own, known in sides)


def _is_part(trigger: Trigger, telling: dict[int, Trigger]) -> bool:
    """Whether it only goes on about the act above it: "attacked the camp, killing nine", "struck to protest"."""
    token = trigger.token
    while token.dep in GOING_ON and ASIDE.isdisjoint(prepositions(token)) and not token.having("nsubj"):
        token = token.head
        if above := telling.get(token.index):
            modes = {above.act.mode, trigger.act.mode}
            if len(modes) > 1 and (trigger.token.dep == "conj" or "" not in modes):
                return False  # "visited Tunis and met the president", "raided a flat, arresting two": two acts
            return _is_within(trigger, above)
    return False


def _named(parties: Iterable[Party]) -> set[str]:
    """Their countries, or the names of those that have none; what is unnamed, such as "soldiers", may be anybody."""
    return {party.country or party.name for party in parties if party.country or party.name[:1].isupper()}


def _swallows(above: Trigger, below: Token, inner: EventType) -> bool:
    disputed = above.token.lemma in DISPUTING and below.tag in FINITE | {"VBN"} and inner not in VERBAL
    if above.token.lemma == "deny" or disputed:
        return False  # what is denied is told, as denied: "rejected a charge that it had bombed the town"
    if "if" in prepositions(below) and (above.type in FRIENDLY or above.type is EventType.AGREE):
        return False  # "may release them if Mali lifts its curbs": each would be an act
    return above.act.type in SWALLOWING or below.dep in DIRECT
