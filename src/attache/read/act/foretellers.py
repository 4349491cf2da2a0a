"""Foretellers: whose words look ahead, and whether what they say of the future is a forecast.

Experts foretell whatever they say will come. Others foretell what they do not decide: "the minister said prices would
fall", not "the minister said he would resign". The report itself does where its own words weigh what will come.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import has_condition, trimmed
from attache.read.act.foresights import WISHES, Foresight
from attache.read.act.negations import is_negated
from attache.read.act.relations import is_passive, lemma, obliques, prepositions, subjects
from attache.read.act.statuses import Cue, is_past_perfect
from attache.records import Source, SourceKind, Span, Stance, Statement
from attache.text.tokens import Sentence, Token, reach

OWN = frozenset({"i", "we", "he", "she", "it", "they", "us", "his", "her", "its", "their", "our", "my"})
WEIGHING = frozenset({"likely", "unlikely", "expected"})
OPEN = frozenset({"may", "might", "could"})
AHEAD = frozenset({"will", "would", "may", "might", "could", "'ll", "’ll"})
COMING = frozenset({"will", "would", "'ll", "’ll", "wo", "shall"})
SHOULD = frozenset({"should", "ought"})
SOON = frozenset({"well", "soon", "eventually", "ultimately", "yet"})
"""What makes a "may" of the report's own a guess at what comes."""
NOBODY = frozenset({"nobody", "none", "few"})
SOME = frozenset({"some", "many", "most", "others", "several"})
SPEAKING = frozenset({"i", "we"})
UNTOLD = frozenset({"what", "who", "which", "that", "whatever", "whoever", "i", "you"})
ASIDE = frozenset({"acl", "acl:relcl", "advcl"})
FORMER = frozenset({"former", "retired", "ex"})
PEOPLE = frozenset({"i", "you", "we", "he", "she", "they"})
WIDEST = 25
"""How many words of a name and of what describes it are looked at."""

Naming = Callable[[Token], Source | None]


class Foretellers:
    """Who foretells in one report."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        statements: Sequence[Statement],
        hedges: Hedges,
        name: Naming,
        ahead: Sequence[Span] = (),
    ) -> None:
        self._sentences = sentences
        self._ahead = ahead
        self._hedges = hedges
        self.named = name
        """Whom a noun or pronoun names, None where the text does not settle it."""
        self._starts = [sentence.span.start for sentence in sentences]
        self._stated = {s.cue.start: s for s in statements}
        self._experts = {s.speaker.name for s in statements if s.speaker and self._is_expert(s.speaker)}

    def foresee(self, foresight: Foresight) -> bool:
        """Whether it is a prediction."""
        statement = foresight.statement
        if self.is_permission(foresight):
            return False
        if statement is None:
            return self._report_foresees(foresight)
        if self.is_void(statement):
            return False
        if self.is_expert(statement.speaker):
            return True
        if _stands_aside(foresight.token, statement) or self._is_own(foresight.token, statement.speaker):
            return False
        words = {cue.token.lower for cue in foresight.over}
        if not words.isdisjoint(WEIGHING) or any(cue.role is not Role.AUXILIARY for cue in foresight.over):
            return True
        may_be = not words.isdisjoint(OPEN) and (
            self.takes_course(foresight.token) or not is_passive(foresight.token)  # "measures could be taken"
        )
        will_be = self._will_take_course(foresight, statement) or self._is_anothers(foresight, statement)
        if not words.isdisjoint(COMING) and self._stands_outside(foresight, statement):
            return True
        return may_be or self._is_under(statement, Role.FORESEEING) or will_be

    def is_dated(self, words: Sequence[Token]) -> bool:
        """Whether some words name days that lie ahead: "by March", "within days"."""
        span = reach(list(words)) if words else None
        return span is not None and any(span.covers(time) for time in self._ahead)

    def _stands_outside(self, foresight: Foresight, statement: Statement) -> bool:
        """Whether who speaks decides nothing of it: a former minister, a body of no state that says what comes if."""
        speaker, token = statement.speaker, foresight.token
        if not speaker or is_passive(token) or statement.stance in {Stance.PROMISING, Stance.THREATENING}:
            return False
        if any(word.lower in PEOPLE for word in topics(token)):
            return False
        described = [word for token in self._at(speaker.span) for word in token.children] if speaker.span else []
        described += [word for one in described if one.dep == "appos" for word in one.children]
        if any(word.lower in FORMER for word in described):
            return True
        is_body = speaker.kind is SourceKind.BODY and not speaker.country
        return is_body and has_condition(token) and not any(word.pos == "PROPN" for word in topics(token))

    def is_expert(self, source: Source | None) -> bool:
        """Whether it is somebody's trade to foresee."""
        return source is not None and source.name in self._experts

    def is_void(self, statement: Statement) -> bool:
        """Whether what it foretells was reported as past or failed: "had wrongly predicted"."""
        return statement.negated or any(self.is_past(word) or word.lemma in WISHES for word in self.cue(statement))

    def is_past(self, verb: Token) -> bool:
        """Whether a verb tells of a forecast that is an old one, or none: "had predicted", "did not expect"."""
        return self.has_failed(verb) or is_past_perfect(verb) or is_negated(verb)

    def has_failed(self, verb: Token) -> bool:
        """Whether a word beside it tells of a forecast that it failed, or is an old one: "wrongly predicted"."""
        return any(self._hedges.knows(Role.FAILED, child.lower) for child in verb.having("advmod"))

    def cue(self, statement: Statement) -> list[Token]:
        """The words of a statement that say that it is one."""
        return self._at(statement.cue)

    def stated(self, verb: Token) -> Statement | None:
        """The statement that a verb of saying makes, None where it makes none."""
        return self._stated.get(verb.start)

    def of(self, verb: Token, around: Statement | None) -> Source | None:
        """Who foretells by a verb: the speaker of its own statement, its subject, or who says "we expect"."""
        stated = self.stated(verb)
        if stated and stated.speaker:
            return stated.speaker
        doers = subjects(verb)
        if around and (doers[0].pos == "PRON" if doers else is_bidden(verb)):
            return around.speaker
        return self.named(doers[0]) if doers and doers[0].lower not in SPEAKING | NOBODY | SOME else None

    def doubts(self, foresight: Foresight) -> Iterator[Cue]:
        """The "doubt" of who doubts that a thing will come: it weighs what is foretold as no other word does."""
        words = self.cue(foresight.statement) if foresight.statement else []
        for word in dict.fromkeys((*words, foresight.token)):
            if word.lemma == "doubt":
                yield Cue(word, Role.GOVERNOR, (Signal.FORECAST,))

    def foresight(
        self, token: Token, words: Sequence[Token], around: Statement | None, teller: Source | None, sentence: Sentence
    ) -> Foresight:
        """What is foretold by `token` in `words`, or in all of the statement that it makes."""
        stated = self.stated(token)
        for content in stated.content if stated else ():
            if inside := sentence.within(content):
                return Foresight(token, trimmed(inside, sentence), (), stated, teller)
        return Foresight(token, trimmed(words, sentence), (), around, teller)

    def agent(self, foresight: Foresight) -> Source | None:
        """By whom a thing "is expected by analysts to" come, or "will come, analysts say"; None without such."""
        agents = [agent for cue in foresight.over for agent in cue.token.having("obl:agent")]
        tellers = agents or ([] if foresight.statement else _tellers_behind(foresight.token))
        return self.named(tellers[0]) if tellers else None

    def is_permission(self, foresight: Foresight) -> bool:
        """Whether its "may" permits: "visitors may enter"."""
        over = [cue.token.lower for cue in foresight.over]
        teller = foresight.statement.speaker if foresight.statement else None
        if over != ["may"] and not (over == ["could"] and teller and not self.is_expert(teller)):
            return False
        weighed = any(child.lower in SOON for child in foresight.token.having("advmod"))
        return not weighed and self._hedges.knows(Role.PERMITTED, foresight.token.lemma)

    def _report_foresees(self, foresight: Foresight) -> bool:
        """Whether the report itself does, without anybody's words."""
        token = foresight.token
        doers = topics(token)
        if any(self._hedges.knows(Role.FORECASTER, subject.lemma) for subject in _tellers_behind(token)):
            return True
        said = bool(_tellers_behind(token))  # "..., the ministry forecast"
        if (
            not doers
            or said
            or any(doer.lower in UNTOLD for doer in doers)
            or _is_aside(token)
            or self._is_feared(token)
        ):
            return False
        if has_condition(token) and not self._is_conceded(token):
            return not is_negated(token) and not any(doer.lower in PEOPLE for doer in doers)
        roles, words = {cue.role for cue in foresight.over}, {cue.token.lower for cue in foresight.over}
        if Role.GOVERNOR in roles:
            return True
        if Role.MODIFIER in roles:
            return bool(words & (COMING | OPEN))
        if words & COMING and self.takes_course(token):
            return any(self._hedges.knows(Role.TREND, lemma(doer)) for doer in doers)
        if not words & OPEN or not any(child.lower in OPEN for child in token.having("aux")):
            return False
        return any(child.lower in SOON for child in token.having("advmod")) or self._comes_of_itself(token)

    def _comes_of_itself(self, token: Token) -> bool:
        """Whether a thing takes its course or has its time: "the wells could run dry", "the port may shut by May"."""
        if is_negated(token) or not (self.takes_course(token) or self.is_dated(token.subtree())):
            return False
        return not any(doer.lower in PEOPLE for doer in topics(token))

    def _is_conceded(self, token: Token) -> bool:
        """Whether its "if" grants something, or what is not so: "even if it fails", "if he were king"."""
        for clause in token.having("advcl"):
            words = [child.lower for child in clause.children]
            if "if" in words and ("even" in words or ("were" in words and "to" not in words)):
                return True
        return False

    def _will_take_course(self, foresight: Foresight, statement: Statement) -> bool:
        """Whether it tells what will come of itself: "the ministry said that cases would peak"."""
        if statement.stance in {Stance.PROMISING, Stance.THREATENING, Stance.DEMANDING}:
            return False
        words, token, things = {cue.token.lower for cue in foresight.over}, foresight.token, topics(foresight.token)
        if words & COMING and self.takes_course(token):
            return not any(thing.lower in PEOPLE for thing in things)
        if is_negated(token) or is_passive(token) or not words & (COMING | SHOULD):
            return False
        if there := token.having("expl"):
            things = [thing for thing in token.having("nsubj") if thing not in there]
            return bool(things) and not any(self._hedges.knows(Role.HAPPENING, lemma(thing)) for thing in things)
        return any(self._hedges.knows(Role.TREND, lemma(thing)) for thing in things)

    def takes_course(self, verb: Token) -> bool:
        """Whether a verb tells what comes without anybody's will: "rise", "lead to", "take years"."""
        if verb.lemma == "lead":
            return bool(obliques(verb, "to"))
        meets = self._hedges.knows(Role.MEETING, verb.lemma) and any(
            self._hedges.knows(Role.TREND, lemma(it)) for it in verb.having("obj")
        )
        return meets or self._takes_long(verb) or self._hedges.knows(Role.COURSE, verb.lemma)

    def _is_anothers(self, foresight: Foresight, statement: Statement) -> bool:
        """Whether one state's officials tell what another state will do: Seoul said that the North would strike."""
        teller, token = statement.speaker, foresight.token
        if not teller or self._hedges.knows(Role.CALENDAR, token.lemma) or is_passive(token):
            return False
        if any(self._hedges.knows(Role.UNRULED, lemma(word)) for word in topics(token)):
            return True
        doers = [doer for word in topics(token) if word.pos == "PROPN" and (doer := self.named(word))]
        return any(doer.country and teller.country and doer.country != teller.country for doer in doers)

    def _is_own(self, token: Token, teller: Source | None) -> bool:
        """Whether the speaker foretells its own deeds, or those of its state: US officials of the United States."""
        if is_own(token, teller) and not (self._takes_long(token) or self._befalls(token)):
            return True
        named = [doer for doer in subjects(token) if doer.pos == "PROPN"] if teller and teller.country else []
        doers = [doer for word in named if (doer := self.named(word)) and doer.kind is not SourceKind.PERSON]
        return any(doer.country == teller.country for doer in doers if teller)

    def _is_under(self, statement: Statement, role: Role) -> bool:
        return any(self._hedges.signals(role, token.lemma) for token in self.cue(statement))

    def _is_expert(self, speaker: Source) -> bool:
        for token in self._at(speaker.span) if speaker.span else ():
            around = [token, token.head, *token.subtree()[:WIDEST], *token.head.children]
            if any(self._hedges.knows(Role.FORECASTER, word.lower, word.lemma.lower()) for word in around):
                return True
            if speaker.kind is SourceKind.DOCUMENT and self._hedges.knows(Role.OUTLOOK, token.lemma.lower()):
                return True
        return False

    def _is_feared(self, token: Token) -> bool:
        """Whether it is what somebody fears: whose fear it is does not foresee it, nor does the report."""
        return token.dep == "ccomp" and self._hedges.knows(Role.FEARING, token.head.lemma)

    def _takes_long(self, verb: Token) -> bool:
        """Whether it tells how long a thing takes: "it will take years", "it will be months before it is mended"."""
        if self._hedges.knows(Role.LENGTH, verb.lemma) and verb.having("cop"):
            return any("before" in prepositions(clause) for clause in verb.having("advcl"))
        return verb.lemma == "take" and any(
            self._hedges.knows(Role.LENGTH, thing.lemma) for thing in verb.having("obj")
        )

    def _befalls(self, token: Token) -> bool:
        """Whether it comes upon those who say so, or is said of no doer: "we will lose the town", "it was unlikely"."""
        if token.pos == "ADJ":
            return any(child.lower == "it" for child in token.having("nsubj"))
        return self._hedges.knows(Role.SUFFERED, token.lemma) and not is_negated(token)

    def _at(self, span: Span) -> list[Token]:
        number = bisect_right(self._starts, span.start) - 1
        return self._sentences[number].within(span) if number >= 0 else []


def _is_aside(token: Token) -> bool:
    """Whether it only tells more of a noun: "plans to close"; not what is "certain to fall"."""
    return token.dep == "acl" and token.head.pos != "ADJ"


def _tellers_behind(token: Token) -> list[Token]:
    """Who says it behind its clause, where the parse hangs that beside it: "..., seismologists say"."""
    return [subject for child in token.having("parataxis") for subject in child.having("nsubj")]


def topics(verb: Token) -> list[Token]:
    """Of what a clause tells something: its grammatical subject, the one who suffers it too."""
    own = verb.having("nsubj", "expl") or verb.having("csubj") or subjects(verb)
    if own or verb.dep not in {"xcomp", "acl"}:
        return own
    above = verb.head
    return above.having("nsubj") or (above.head.having("nsubj") if above.pos == "ADJ" else [])


def _stands_aside(token: Token, statement: Statement) -> bool:
    """Whether the word stands in a clause that hangs on another of the statement."""
    return token.dep in ASIDE and any(content.covers(token.head.span) for content in statement.content)


def is_bidden(verb: Token) -> bool:
    """Whether it bids one to look ahead: "Expect more protests"."""
    return verb.lemma == "expect" and verb.tag == "VB" and not verb.having("nsubj", "aux", "mark")


def is_own(token: Token, teller: Source | None) -> bool:
    """Whether the speaker foretells what the speaker itself will do."""
    return is_of(token.having("csubj") or subjects(token), teller)  # "fighting will intensify"


def is_of(doers: Iterable[Token], teller: Source | None) -> bool:
    """Whether those who do a thing are the teller, or are the teller's own."""
    own = {*OWN, *(teller.name.lower().split() if teller else ())}
    return any(word.lower in own for doer in doers for word in (doer, *doer.having("nmod:poss")))
