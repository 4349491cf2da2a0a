"""Links count as right, wrong or open by the entity of what they are linked to."""

from making import at

from attache.records import Mention, MentionKind, Reference, ReferenceKind, Span
from coreference import Annotated, Gold, outcomes

TEXT = "Ada Roe met Bo Lin. She left. Ada wept."

LATER = Span(TEXT.rindex("Ada"), TEXT.rindex("Ada") + 3)


def gold(words, entity, *, named=True, follows=False):
    span = at(TEXT, words)
    return Gold(span=span, head=span, entity=entity, kind="person", named=named, follows=follows)


DOCUMENT = Annotated(
    id="one",
    genre="news",
    text=TEXT,
    gold=(
        gold("Ada Roe", "1"),
        gold("Bo Lin", "2"),
        gold("She", "1", named=False, follows=True),
        Gold(span=LATER, head=LATER, entity="1", kind="person", named=True, follows=True),
    ),
)


def told(antecedent: str | None):
    names = [
        Mention(id=str(n), kind=MentionKind.PERSON, span=at(TEXT, words), name=words)
        for n, words in enumerate(("Ada Roe", "Bo Lin"))
    ]
    span = at(TEXT, antecedent) if antecedent else None
    she = Reference(span=at(TEXT, "She"), kind=ReferenceKind.PRONOUN, antecedent=span)
    return dict(outcomes(DOCUMENT, names, [she]))


def test_a_link_to_the_right_entity_is_right_to_another_wrong_and_none_is_open():
    assert told("Ada Roe")["pronoun"] == "right"
    assert told("Bo Lin")["pronoun"] == "wrong"
    assert told(None)["pronoun"] == "open"


def test_a_name_that_was_not_found_is_open():
    assert told(None)["person"] == "open"
