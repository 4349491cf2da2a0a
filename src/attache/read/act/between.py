"""What one marked party did to another.

    [Oslo]  agreed  to hold  talks  with  [Lima].         AGREE: the word that governs the first counts,
    [Oslo]  held  talks  with  [Lima].                    CONSULT: a verb that only carries gives way to its noun,
    the attack of [Oslo]  on  [Lima]  was condemned.      ASSAULT: what stands beside the two is left out.

The words on the trail from one to the other are asked for the acts they may tell; the first that tells one holds. Where
none does, what hangs on those words is asked, then the rest of the sentence, and `why` says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.acts import HOSTILE, Acts, Way
from attache.lexicon.hedges import Hedges
from attache.lexicon.schemes import OWN, Schemes
from attache.read.act.clauses import has_condition
from attache.read.act.frames import Frame, NounFrame, VerbFrame
from attache.read.act.negations import is_negated
from attache.read.act.relations import is_backward, is_passive, lemma, obliques
from attache.read.act.statuses import status
from attache.read.act.trails import Pair, beside, pairs
from attache.records import Deed, EventStatus, EventType, Ground, Party, Span
from attache.text.tokens import Sentence, Token

REFUSABLE = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE}
    | {EventType.COOPERATE, EventType.AID, EventType.RETREAT}
)
"""Acts of which the denial is a refusal."""
HOW = {
    Ground.BINDING: "that binds the two",
    Ground.BESIDE: "beside what binds the two",
    Ground.ELSEWHERE: "elsewhere in the sentence",
}
"""Where the word of an act stands, the surest first, in words."""
PROMISE = "promise"
DONE = frozenset({"decide", "try", "attempt"})
"""What one has decided to lift is as good as lifted, and a murder that was tried an assault."""
DUTIES = frozenset({"must", "should", "ought", "shall"})
WOULD = frozenset({"would", "'d", "’d"})
CARRIED = ("obj", "nsubj:pass", "obl", "xcomp", "nsubj")
STEERED = frozenset({"xcomp", "ccomp", "advcl", "obl"})


def find_deed(
    sentences: Sequence[Sentence],
    source: Span | None,
    target: Span | None,
    acts: Acts,
    hedges: Hedges,
    schemes: Schemes,
    scheme: str = OWN,
) -> Deed | None:
    """What the party at `source` did to the one at `target`; None where no word tells an act. One may be None.

    The deed has its type by `scheme` and by the scheme of the house.
    """
    for pair, sentence in pairs(sentences, source, target):
        asked = _Asked(sentence, pair, acts)
        for words, ground in zip(asked.words(), HOW, strict=True):
            frames = (frame for word in words for frame in asked.told(word))
            if frame := next(frames, None):
                threatens = frame.way.act.fine == PROMISE and _is_threat(frame, frames)
                found = _status(frame, hedges)
                by = (schemes.type_of(frame.way.act, found, name) for name in (scheme, OWN))
                return _deed(frame, pair, found, (EventType.THREATEN if threatens else kind for kind in by), ground)
    return None


@dataclass(frozen=True, slots=True)
class _Names:
    """Which words name somebody, by the labels of the language model; whom they name is not asked."""

    def is_named(self, token: Token) -> bool:
        return bool(token.ent)

    def of(self, _token: Token) -> tuple[Party, ...]:
        return ()

    behind = of


@dataclass(frozen=True, slots=True)
class _Asked:
    """A sentence with its two parties, asked for what binds them."""

    sentence: Sentence
    pair: Pair
    acts: Acts

    def words(self) -> tuple[list[Token], list[Token], list[Token]]:
        """The words to be asked, for each degree of sureness."""
        on = self.pair.trail()
        near = [word for word in beside(on) if word not in (self.pair.source, self.pair.target)]
        binding = [word for word in on if not self._leads_on(word)]
        return binding, [*on, *near, *beside(near)], list(self.sentence.tokens)

    def told(self, word: Token) -> Iterator[Frame]:
        """The ways in which the word tells an act, the likeliest first."""
        if word.pos in {"VERB", "ADJ", "AUX"}:
            frames = list(self._verbs(word))
            yield from (frame for frame in frames if frame.way.act.of or frame.way.act.amid or frame.way.extra)
            if self.acts.is_carrier(lemma(word)):
                for child in word.having(*CARRIED):
                    for thing in (child, *obliques(child, "of")):  # "a round of talks"
                        yield from self._nouns(thing)
            yield from frames
        elif word.pos in {"NOUN", "PROPN"}:
            if word.dep.startswith("nsubj") and word.head.pos == "VERB":  # "the talks between the two collapsed"
                yield from (frame for frame in self._verbs(word.head) if frame.way.act.of)
            for verb in word.children:
                if is_backward(verb):  # "reduced" in "Denmark reduced aid", hung on the noun
                    yield from self._verbs(verb)
            yield from self._nouns(word)

    def _verbs(self, word: Token) -> Iterator[Frame]:
        return self._fitting(VerbFrame(word, way, self.sentence, _Names(), self.acts) for way in self._ways(word))

    def _nouns(self, word: Token) -> Iterator[Frame]:
        ways = self.acts.told_by_noun(lemma(word))
        frames = self._fitting(NounFrame(word, way, _Names(), self.acts) for way in ways)
        return iter(sorted(frames, key=lambda frame: not frame.way.act.of))

    def _ways(self, word: Token) -> tuple[Way, ...]:
        return self.acts.told_by_verb(lemma(word))

    def _fitting(self, frames: Iterator[VerbFrame] | Iterator[NounFrame]) -> Iterator[Frame]:
        return (frame for frame in frames if frame.fits())

    def _leads_on(self, word: Token) -> bool:
        """Whether it only leads to the act: "urged" in "was urged to attack Z", "met" in "met Z and attacked Y"."""
        if word.pos != "VERB" or not self.pair.is_full:
            return False
        enters, leaves = self.pair.relations(word)
        if leaves == "conj":
            return True
        passive = is_passive(word)
        suffers = enters in ({"nsubj:pass", "nsubj"} if passive else {"obj"})
        return suffers and leaves in (STEERED - {"obl"} if passive else STEERED)


def _deed(frame: Frame, pair: Pair, found: EventStatus, types: Iterable[EventType], ground: Ground) -> Deed:
    act = frame.way.act
    negated = is_negated(frame.token) or is_negated(frame.carrier)
    kind, own = (_told(frame, pair, told) for told in types)
    if negated:
        kind = own = act.negated or (EventType.REJECT if act.type in REFUSABLE else act.type)
        is_refusal = kind is not act.type
        found = EventStatus.DENIED if not is_refusal else EventStatus.HAPPENED if found is EventStatus.DENIED else found
    words = f"{lemma(frame.token)} {frame.way.extra}".strip()
    return Deed(
        type=kind,
        own=own,
        mode=act.mode if kind is act.type and not negated else "",
        status=found,
        trigger=frame.token.span,
        ground=ground,
        why=f"{kind} by {'not ' if negated else ''}{words!r}, {HOW[ground]}",
    )


def _told(frame: Frame, pair: Pair, kind: EventType) -> EventType:
    """The type of what is told by how the two stand: side by side, or one telling what the other must do or did."""
    act = frame.way.act
    if act.together and (pair.is_joined or set(pair.relations(frame.carrier)) == {"nsubj"}):
        kind = act.together
    if _is_told_of(frame.carrier, pair):
        kind = _charged(frame.carrier, act.type) or kind
    return kind


def _is_threat(promise: Frame, rest: Iterator[Frame]) -> bool:
    """Whether what is promised is an act of force: "prepared to impose martial law"."""
    inner = next((frame for frame in rest if frame.token is not promise.token), None)
    return inner is not None and inner.way.act.type in HOSTILE


def _is_told_of(verb: Token, pair: Pair) -> bool:
    """Whether the target is the one to do it: "Norway said that Chad must leave"."""
    source, target = pair.relations(verb)
    return pair.is_full and not source and target in ({"obl:agent"} if is_passive(verb) else {"nsubj"})


def _charged(verb: Token, kind: EventType) -> EventType | None:
    """What it is to say of somebody that he must do, or did, such an act; None where it is that act."""
    modals = {child.lower for child in verb.having("aux")}
    if not modals.isdisjoint(DUTIES) or (verb.dep == "xcomp" and verb.head.lemma in {"need", "have"}):
        return EventType.REQUEST
    return EventType.ACCUSE if kind in HOSTILE and verb.dep == "ccomp" else None


def _status(frame: Frame, hedges: Hedges) -> EventStatus:
    found = status(frame.token, hedges)
    if found is EventStatus.HAPPENED and frame.carrier is not frame.token:
        found = status(frame.carrier, hedges)
    steered = found in {EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL}
    if steered and not DONE.isdisjoint({frame.token.head.lemma, frame.carrier.head.lemma}):
        return EventStatus.HAPPENED
    if found is EventStatus.HYPOTHETICAL and (_is_announced(frame.carrier) or _is_announced(frame.token)):
        return EventStatus.SCHEDULED
    return found


def _is_announced(word: Token) -> bool:
    """Whether it is what somebody said would be: the "will" of a report on what was said."""
    would = any(child.dep == "aux" and child.lower in WOULD for child in word.children)
    return would and word.dep in {"ccomp", "parataxis"} and not has_condition(word)
