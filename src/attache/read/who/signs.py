"""What speaks for or against an antecedent: signs that hold no words, each weighed by a number learnt from open texts.

    Ada Brenn met the envoy on Friday.  She said …
        she → Ada Brenn     back1 (one sentence back) · subject1 · same-role · person-named · rank2 · …
        she → the envoy     back1 · object1 · phrase1 · person-unnamed · rank1 · …

The kinds of sign are those of the literature on pronouns since Lappin and Leass 1994 (recency, role, parallel role,
frequency) and of mention ranking (Denis and Baldridge 2008). `training/coreference.py` learns the weights.
"""

from collections.abc import Iterator
from itertools import islice

from attache.lexicon.beings import Gender
from attache.read.who.echoes import echoes
from attache.read.who.entities import HERSELF, Entity
from attache.read.who.things import DEEPEST, MANY, Kind, Role, Thing
from attache.text.tokens import Token

RECENT = 6
"""So many of an entity's last namings tell how much the text is about it now."""
FADES = 0.6
"""What a naming weighs a sentence later."""
SAYING = frozenset(
    "say tell add announce warn claim argue note insist state report believe think know want ask reply explain".split()
)
ARTICLES = {
    "the": "the",
    **dict.fromkeys(("a", "an"), "a"),
    **dict.fromkeys(("this", "that", "these", "those"), "this"),
}


def pronoun_class(pronoun: Thing) -> str:
    """Under which heading a pronoun's weights stand: "person", "many" or "thing"."""
    return "person" if pronoun.gender else "many" if pronoun.token.lower in MANY else "thing"


def signs(pronoun: Thing, entity: Entity, rank: int, order: int) -> Iterator[str]:
    """What speaks for or against the entity.

    `rank` counts the nearer entities that the pronoun may mean as well, `order` those that come before it when a
    text is read from the nearest sentence backwards and each sentence forwards.
    """
    last = entity.last
    back = _step(pronoun.sentence - last.sentence)
    near = min(back, 2)
    yield f"back{back}"
    yield f"{last.role}{min(back, 3)}"
    yield f"{last.kind}{near}"
    yield f"rank{min(rank, 5)}"
    yield f"rank{min(rank, 3)}back{near}"
    yield f"order{min(order, 5)}"
    yield f"{pronoun.role}after{last.role}{near}"
    yield f"paragraph{min(2, pronoun.paragraph - last.paragraph)}"
    yield _quotation(pronoun, last)
    if pronoun.role is Role.SUBJECT and last.role is Role.SUBJECT and back <= 1:
        yield "sameverb" if pronoun.token.head.lemma == last.token.head.lemma else "otherverb"
    yield from _entity(pronoun, entity, near)
    yield from _kind(pronoun, entity, near)
    yield from echoes(pronoun, entity)
    if last.kind is Kind.PHRASE and not last.parts:
        yield f"article-{_article(last.token)}"
    if back == 0:
        yield from _within_sentence(pronoun, last)


def signs_of_none(pronoun: Thing, choices: int) -> Iterator[str]:
    """What speaks for none of the entities: that the pronoun means a whole clause, or nothing at all."""
    yield "none"
    yield f"none-{pronoun.role}"
    yield f"none-of{min(choices, 3)}"
    if pronoun.quote >= 0:
        yield "none-quoted"
    verb = pronoun.token.head
    if pronoun_class(pronoun) == "thing":
        yield f"none-{verb.pos}"
        if any(c.dep.startswith(("ccomp", "csubj", "xcomp", "advcl")) for c in verb.children):
            yield "none-clause"
        if any(c.dep == "cop" for c in verb.children):
            yield f"none-is-{verb.pos}"
        if pronoun.sentence == 0:
            yield "none-first"


def _entity(pronoun: Thing, entity: Entity, near: int) -> Iterator[str]:
    """What the whole entity is, how often and how lately it was named."""
    what = f"{entity.being or 'unknown'}-{'named' if entity.named else 'unnamed'}"
    yield what
    yield f"count{_step(len(entity.things))}"
    yield "early" if entity.things[0].sentence <= 1 else "later"
    yield f"number-{entity.plural}-{'named' if entity.named else 'unnamed'}"
    yield f"gender-{_gender(pronoun.gender, entity)}"
    if entity.pronouns:
        is_same = entity.last.kind is Kind.PRONOUN and pronoun_class(entity.last) == pronoun_class(pronoun)
        yield f"lately-{'so' if is_same else 'otherwise'}{near}"
        yield "called-so" if is_same or pronoun.token.lower in entity.pronouns else "called-otherwise"
    recent = entity.things[-RECENT:]
    steps = [(thing, pronoun.sentence - thing.sentence) for thing in recent]
    yield f"weight{min(6, int(2 * sum(FADES**step for _, step in steps)))}"
    if any(step <= 1 and thing.role is Role.SUBJECT for thing, step in steps):
        yield f"subject-lately{near}"
    if len(steps) > 1:
        yield f"second-{recent[-2].kind}{min(3, steps[-2][1])}"
    if pronoun.role is Role.SUBJECT and pronoun.token.head.lemma in SAYING:
        yield f"says-{what}"
    if entity.last.role is Role.SUBJECT and entity.last.token.head.lemma in SAYING:
        yield f"said{near}"
    if entity.last.role is Role.SUBJECT and entity.last.clause.dep == "root":
        yield f"main-subject{near}"
    if entity.last.parts:
        yield "list"


def _kind(pronoun: Thing, entity: Entity, near: int) -> Iterator[str]:
    """What the entity is and how many, by the place of the pronoun."""
    token, head = entity.last.token, pronoun.token.head
    yield f"tag-{token.tag}"
    yield f"tag-{token.tag[:3]}-{near}"
    yield f"{entity.being}-plural-{entity.plural}-{pronoun.role}"
    yield f"{head.pos}-{pronoun.token.dep}-{entity.being}"
    yield f"{head.pos}-{pronoun.role}-plural-{entity.plural}-{near}"
    if token.dep == "conj":
        yield "conj"


def _gender(gender: Gender | None, entity: Entity) -> str:
    if entity.gender:
        return "told"
    return "hinted" if gender and entity.hint else "unknown"


def _quotation(pronoun: Thing, last: Thing) -> str:
    if pronoun.quote < 0:
        return "unquoted" if last.quote < 0 else "after-quotation"
    return "same-quotation" if pronoun.quote == last.quote else "into-quotation"


def _article(token: Token) -> str:
    if token.tag.startswith("NNP"):
        return "proper"
    leading = (c for c in token.children if c.dep.startswith("det") or c.dep == "nmod:poss")
    first = next(leading, None)
    if first is None:
        return "none"
    return "owner" if first.dep == "nmod:poss" else ARTICLES.get(first.lower, "other")


def _within_sentence(pronoun: Thing, last: Thing) -> Iterator[str]:
    """How the two stand to each other in one tree."""
    yield f"words{min(5, (pronoun.token.index - last.token.index) // 4)}"
    if pronoun.clause is last.clause:
        yield f"clause-{pronoun.role}-{last.role}"
    if pronoun.token.lower in HERSELF:
        yield f"self-{pronoun.clause is last.clause}-{last.role}"
    above = list(islice(pronoun.token.ancestors(), DEEPEST))
    if any(token is last.token for token in above):
        yield "around"
    head = pronoun.token.head
    if pronoun.role is Role.OWNER and head.dep == "conj" and head.head is last.token:
        yield "and-his"
    if last.role is Role.SUBJECT:
        yield _depth(above, last.clause)


def _depth(above: list[Token], verb: Token) -> str:
    """How many clauses lie between a pronoun and the verb of a subject above it."""
    clauses = 0
    for token in above:
        if token is verb:
            return f"below{min(3, clauses)}"
        clauses += token.pos in {"VERB", "AUX"}
    return "not-below"


def _step(count: int) -> int:
    return count if count < 4 else 4 if count < 7 else 5
