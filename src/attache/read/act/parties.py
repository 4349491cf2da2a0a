"""Parties: the states, people and bodies that act or are acted upon, as the words at hand name them.

    the Iranian   foreign minister        a role, and the mention that says whose: IRN
    ────┬────────────────┬────────
     mention            role

A word is a party where a mention names it, where it names a role or a kind of people, or where it is a pronoun whose
antecedent is plain. What is neither is no party: "the car bomb" does nothing.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.lexicon.acts import Acts
from attache.lexicon.world import World
from attache.read.act.descriptions import Descriptions
from attache.read.act.lookups import Contents
from attache.read.act.relations import RELATIVE, coordinates, lemma, prepositions
from attache.records import Mention, MentionKind, Party, Reference, SourceKind, Statement, StatementKind
from attache.text.tokens import Sentence, Token, reach

PERSONAL = frozenset({"he", "she", "him", "his", "her"})
SINGULAR = frozenset({"it", "its"})
PLURAL = frozenset({"they", "their", "them"})
SPEAKING = frozenset({"i", "we", "us", "our", "my", "me"})
BELONGING = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc")
OWNING = frozenset({"of", "for", "from", "in", "by", "with", "on", "against", "between", "among"})
DESCRIBING = frozenset({"amod", "compound"})
DESCRIBED = frozenset({"ADJ", "NOUN", "PROPN"})
ELSEWHERE = frozenset({"from", "in", "at", "on"})
SCENE = frozenset({"in", "at"})
GENERIC = frozenset({"any", "every", "no", "neither", "each", "all"})
CALLED = frozenset({MentionKind.ORGANIZATION, MentionKind.PLACE})
PERSONS = frozenset({MentionKind.PERSON, MentionKind.OFFICE})
STATED = frozenset({MentionKind.COUNTRY, MentionKind.NATIONALITY})
BLOCS = {"european": "EUR", "western": "IGO", "world": "IGO", "major": "IGO", "global": "IGO", "international": "IGO"}
"""What states and their governments are coded as by the part of the world they are of; PLOVER's sectors."""
STATES = frozenset({"power", "community", "government", "leader", "capital"})
NUMBERS = frozenset({"thousands", "hundreds", "dozens", "scores", "tens", "millions"})
NEARBY = 3
"""How many sentences back a pronoun may point."""
MANY = 24
"""How many subjects back, at most."""


class Parties:
    """The parties of one report, by the word that names them."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
        acts: Acts,
        world: World,
        references: Sequence[Reference] = (),
    ) -> None:
        self._acts = acts
        self._named_by = {mention.id: mention for mention in mentions}
        self._references = {reference.span.start: reference for reference in references if reference.antecedent}
        self._world = world
        self._descriptions = Descriptions(sentences, mentions)
        self._contents = Contents(statements)
        self._mentions = {place: m for m in mentions for place in range(m.span.start, m.span.end)}
        self._roles = {
            place: m
            for m in mentions
            if m.kind is MentionKind.PERSON and m.role
            for place in range(m.role.start, m.role.end)
        }
        self._subjects: list[tuple[int, Token]] = [
            (number, token)
            for number, sentence in enumerate(sentences)
            for token in sentence.tokens
            if token.dep.startswith("nsubj") and token.pos != "PRON"
        ]
        self._heads = {token.end: token for sentence in sentences for token in sentence.tokens}
        self._number = {id(token): n for n, sentence in enumerate(sentences) for token in sentence.tokens}

    def of(self, token: Token) -> tuple[Party, ...]:
        """The parties that a word and its coordinates name, in text order; empty where they name none."""
        return self._of(token)

    def _of(self, token: Token, *, points_back: bool = True) -> tuple[Party, ...]:
        """As `of`; no pronoun is asked for where it does not point back: one cannot explain another, or itself."""
        row = [first for word in coordinates(token) for first in (*self._run_in(word), word)]
        found = [party for word in row for party in self._named(word, points_back=points_back)]
        return tuple({party.name: party for party in reversed(found)}.values())[::-1]

    def behind(self, token: Token) -> tuple[Party, ...]:
        """The parties of a thing: those it names, else those whose it is or who made it ("the plan of France")."""
        if found := self.of(token):
            return found
        if token.tag == "VBG":  # "a ban on Iran testing missiles"
            return next((found for doer in token.having("nsubj", "compound") if (found := self.of(doer))), ())
        for child in self._belonging(token):
            if self._is_scene(child):
                continue
            if found := self.of(child) or self._adjective(child) or self._tester(child):
                return found
        return ()

    def speaker(self, token: Token) -> tuple[Party, ...]:
        """Who says what the word is part of, where their own words are quoted."""
        told = self._contents.around(token.span)
        return tuple(self._speaker(token)) if told and told.kind is not StatementKind.INDIRECT else ()

    def _run_in(self, token: Token) -> list[Token]:
        """States that the parse took for a part of the next one's name: "the US" of "the US and South Korea"."""
        here = self._mentions.get(token.start)
        if here is None or here.kind is not MentionKind.COUNTRY:
            return []
        before = [child for child in token.having("compound", "amod") if child.start < here.span.start]
        joined = [word.index for word in token.subtree() if word.dep == "cc"]
        return [
            child
            for child in before
            if (mention := self._mentions.get(child.start))
            and mention.kind is MentionKind.COUNTRY
            and any(child.index < place < token.index for place in joined)
        ]

    def _tester(self, child: Token) -> tuple[Party, ...]:
        """Who does it, where the parse took a clause for one noun: "Iran" of "on Iran testing missiles"."""
        if child.dep != "compound" or not child.lower.endswith("ing"):
            return ()
        return next((found for doer in child.having("compound") if (found := self.of(doer))), ())

    def _is_scene(self, child: Token) -> bool:
        """Whether it only tells where an act takes place: "talks in Djibouti" are nobody's by that."""
        is_act = bool(self._acts.told_by_noun(lemma(child.head)))
        return is_act and child.dep == "nmod" and not SCENE.isdisjoint(prepositions(child))

    def _adjective(self, thing: Token) -> tuple[Party, ...]:
        """Whose the things are that a thing is of: "construction of Israeli settlements"."""
        owners = thing.having("amod", "nmod:poss") if "of" in prepositions(thing) else []
        return next((found for owner in owners if (found := self.of(owner))), ())

    def is_named(self, token: Token) -> bool:
        """Whether a mention covers the word."""
        return token.start in self._mentions

    def is_state(self, token: Token) -> bool:
        """Whether the word names a state, or people or things of one."""
        mention = self._mentions.get(token.start)
        return bool(mention and mention.country and mention.kind in STATED)

    def may_act(self, party: Party) -> bool:
        """Whether it is more than a place that belongs to nobody known: such a place only suffers what is done."""
        mention = self._mentions.get(party.span.start) if party.span else None
        if mention is None or mention.kind is not MentionKind.PLACE or mention.country:
            return True
        return self._acts.is_one(mention.name.rpartition(" ")[2].lower(), ("PEOPLE",))  # "the Soviet Union"

    def _named(self, token: Token, *, points_back: bool = True) -> list[Party]:
        if token.pos == "PRON":
            return self._antecedent(token) if points_back else []
        if any(child.dep == "det" and child.lower in GENERIC for child in token.children) or self._is_medium(token):
            return []
        if mention := self._proper(token):
            if mention.kind is MentionKind.COUNTRY and mention.country is None and (states := self._states(mention)):
                return states
            country = mention.country or next((p.country for p in self._owners(token) if p.country), None)
            return [replace(self._party(mention, token), country=country)]
        if "among" in prepositions(token) and (counted := token.having("nsubj")):
            return [
                party for word in counted for party in self._of(word, points_back=points_back)
            ]  # "Oslo was among states condemning it"
        if row := self._descriptions.row(token):
            return [party for word in row for party in self._named(word, points_back=points_back)]
        if described := self._descriptions.of(token):
            return [self._party(found, token) for found in described]
        counted = [child for child in token.children if "of" in prepositions(child)]
        if token.pos == "NUM" or (self._acts.is_one(lemma(token), ("AMOUNT",)) and (counted or token.tag != "NNS")):
            return [party for child in counted for party in self._of(child, points_back=points_back)]
        if token.pos in {"NOUN", "PROPN"} and self._acts.is_one(lemma(token), ("PEOPLE", "OFFICE")):
            return self._role(token)
        return []

    def _is_medium(self, token: Token) -> bool:
        """Whether it is only where something was said: "condemned it on Twitter", but not "a ban on Twitter"."""
        on_air = "on" in prepositions(token) and self._acts.is_one(lemma(token), ("MEDIUM",))
        return on_air and not self._acts.is_one(lemma(token.head), ("CURB",))

    def _states(self, mention: Mention) -> list[Party]:
        """The states that one name joins: "the two Koreas"."""
        found = (self._world.state(name) for name in mention.name.split(" and "))
        return [Party(name=state.name, country=state.code, span=mention.span) for state in found if state]

    def _proper(self, token: Token) -> Mention | None:
        """The mention that names the word's bearer: on it, or beside it ("leader Kim Jong Un")."""
        beside = [child for child in token.children if child.dep in {"appos", "flat"} and token.pos != "VERB"]
        for word in (token, *beside):
            mention = self._mentions.get(word.start)
            if mention and mention.kind is MentionKind.PERSON:
                return mention
        mention = self._mentions.get(token.start) or self._called(token, beside)
        if mention is None and token.pos in {"NOUN", "PROPN"}:
            return self._roles.get(token.start)  # "Secretary" of "Secretary of State Ada Roe"
        if mention is None:
            return None
        return mention if mention.kind is not MentionKind.OFFICE or mention.country else None

    def _called(self, token: Token, beside: list[Token]) -> Mention | None:
        """The body or town that a plain word goes before: "the watchdog Amnesty International", "the capital Juba"."""
        if token.pos != "NOUN":
            return None
        found = (self._mentions.get(word.start) for word in beside if word.index > token.index)
        return next((mention for mention in found if mention and mention.kind in CALLED), None)

    def _role(self, token: Token) -> list[Party]:
        owners = self._owners(token)
        words = self._words(token)
        name = " ".join(word.text for word in words)
        countries = list(dict.fromkeys(owner.country for owner in owners if owner.country))
        if len(countries) > 1:
            return [owner for owner in owners if owner.country]
        country = countries[0] if countries else self._home(token)
        body = None if country else next((owner.code for owner in owners if owner.code), None)  # "G7 leaders"
        body = body or (None if country else self._bloc(token, words))
        return [Party(name=name, country=country, code=body or self._world.own.role(name), span=reach(words))]

    def _bloc(self, token: Token, words: Sequence[Token]) -> str | None:
        """What PLOVER calls states that nobody counts: "European nations", "world powers"."""
        of_states = lemma(token) in STATES or self._descriptions.is_state(token)
        return next((BLOCS[word.lower] for word in words if of_states and word.lower in BLOCS), None)

    def _home(self, token: Token) -> str | None:
        """Whose "the army" is, where nobody says so: of a state's own bodies only."""
        if self._acts.is_one(lemma(token), ("NATIVE",)) and (country := self._scene(token)):
            return country
        bare = all(child.dep == "det" or child.dep not in DESCRIBING for child in token.children)
        pointed = any(child.lower == "the" for child in token.children)
        if not (bare and pointed and token.tag == "NN" and self._acts.is_one(lemma(token), ("INSTITUTION",))):
            return None
        return self._descriptions.home(token)

    def _scene(self, token: Token) -> str | None:
        """The country where they do what the clause tells, as "students marched in Madrid"; else the one named."""
        if token.dep in {"nsubj", "nsubj:pass"}:
            for place in token.head.having("obl"):
                if not SCENE.isdisjoint(prepositions(place)) and (country := self._country(place)):
                    return country
        return self._descriptions.home(token)

    def _owners(self, token: Token) -> list[Party]:
        """The parties that a role belongs to: "Iranian", "France's", "of Chad", "his"."""
        belonging = list(self._belonging(token))
        if any(child.dep != "nmod" and self._country(child) for child in belonging):  # "Malian envoys in Oslo"
            belonging = [
                child for child in belonging if child.dep != "nmod" or not ELSEWHERE & set(prepositions(child))
            ]
        words = [word for child in belonging for word in coordinates(child)]
        named = [self._party(mention, word) for word in words if (mention := self._mentions.get(word.start))]
        return named or [party for word in words if word.dep == "nmod:poss" for party in self._bearer(word)]

    def _country(self, token: Token) -> str | None:
        mention = self._mentions.get(token.start)
        return mention.country if mention else None

    def _bearer(self, pronoun: Token) -> list[Party]:
        """Whom "his" or "its" points to, of those that bear a name: a role cannot explain a role."""
        for subject in self._before(pronoun):
            mention = self._proper(subject)
            if mention and self._may_stand_for(pronoun.lower, subject):
                return [self._party(mention, subject)]
        return []

    def _party(self, mention: Mention, token: Token) -> Party:
        """Whom the mention names; the state itself where its adjective says whose a thing is ("Iranian oil")."""
        is_adjective = mention.kind is MentionKind.NATIONALITY and token.dep in {"amod", "compound"}
        state = self._world.state(mention.name) if is_adjective else None
        name = state.name if state else mention.name
        return Party(name=name, country=mention.country, code=mention.code, span=mention.span)

    def _words(self, token: Token) -> list[Token]:
        """The role with the words right before it that describe it: "South Korean border guards"."""
        words = [token]
        if token.lower in NUMBERS:
            return words  # "in Mombasa thousands marched"
        for word in reversed([t for t in token.subtree() if t.index < token.index]):
            in_row = word.index == words[-1].index - 1
            if not in_row or not (word.dep in DESCRIBING or self.is_named(word)) or word.pos not in DESCRIBED:
                if word.tag == "HYPH":
                    words = words[:-1] or words  # "old" of "23-year-old"
                break
            words.append(word)
        return words[::-1]

    def _belonging(self, token: Token) -> Iterator[Token]:
        for child in token.children:
            if child.dep == "nmod" and OWNING.isdisjoint(prepositions(child)):
                continue
            if child.dep in BELONGING:
                yield child

    def _antecedent(self, token: Token) -> list[Party]:
        if token.lower in SPEAKING:
            return self._speaker(token)
        return self._referred(token) or self._stood_for(token)

    def _stood_for(self, token: Token) -> list[Party]:
        """Whom the nearest subject that agrees with a pronoun names."""
        for subject in self._before(token):
            if self._may_stand_for(token.lower, subject) and (found := self._of(subject, points_back=False)):
                return list(found)
        return []

    def _referred(self, pronoun: Token) -> list[Party]:
        """Whom the reading of pronouns takes it for, where that is somebody named."""
        reference = self._references.get(pronoun.start)
        mention = self._named_by.get(reference.mention or "") if reference else None
        if mention is None or pronoun.lower in SINGULAR:
            return []
        token = self._heads.get(mention.span.end)
        return self._named(token, points_back=False) if token else [self._party(mention, pronoun)]

    def _before(self, pronoun: Token) -> Iterator[Token]:
        """The subjects that a pronoun may point to: the one it opens the sentence for, then those before it."""
        here = self._number.get(id(pronoun), 0)
        above = [*pronoun.ancestors()]
        top = next(iter(above[-1:]), pronoun)
        if any(step.dep in {"obl", "advcl"} and step.head is top for step in (pronoun, *above)):
            yield from (s for s in top.having("nsubj") if s.start > pronoun.start and s.pos != "PRON")
        stop = bisect_left(self._subjects, pronoun.start, key=lambda pair: pair[1].start)
        near = [pair for pair in self._subjects[max(0, stop - MANY) : stop] if pair[0] >= here - NEARBY]
        # The last first, but of the sentences before, the one that comes first: it is what they are about.
        near.sort(key=lambda pair: (-pair[0], -pair[1].start if pair[0] == here else pair[1].start))
        own = {id(token) for token in above}  # "dozens of them" are not themselves meant by "them"
        yield from (subject for _, subject in near if subject.lower not in RELATIVE and id(subject) not in own)

    def _may_stand_for(self, pronoun: str, subject: Token) -> bool:
        mention = self._proper(subject)
        person = mention.kind in PERSONS if mention else self._is_holder(subject)
        joined = any(child.dep == "conj" for child in subject.children)
        many = joined or (mention is None and subject.tag in {"NNS", "NNPS"})
        if pronoun in PERSONAL:
            return person
        return many if pronoun in PLURAL else pronoun in SINGULAR and not many and not person

    def _is_holder(self, subject: Token) -> bool:
        """Whether the word names one who holds an office: "the prime minister"."""
        return subject.tag == "NN" and self._acts.is_one(lemma(subject), ("OFFICE",))

    def _speaker(self, token: Token) -> list[Party]:
        statement = self._contents.around(token.span)
        if statement is None or statement.speaker is None or statement.speaker.name.lower() in RELATIVE:
            return []
        source = statement.speaker
        if source.kind is SourceKind.DOCUMENT:
            return []
        return [Party(name=source.name, country=source.country, span=source.span)]
