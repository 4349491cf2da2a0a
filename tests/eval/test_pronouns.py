"""A pronoun is right where the reading's name means whom the gold names, whatever the reading calls them."""

import re

from making import at, reading

from attache.records import Mention, MentionKind, Reference, ReferenceKind, Span
from markup import annotated
from pronouns import links

REPORT = annotated(
    "roe",
    "[Ada Roe|person] met [Bo Lin|person]. [She|pronoun|Ada Roe] left; [he|pronoun|Bo Lin] ate; "
    "[they|pronoun|?] wept, [its|pronoun|?] end; rain, it fell.\n---\n",
)


def reference(words, name):
    start, end = re.search(rf"\b{words}\b", REPORT.text).span()
    return Reference(span=Span(start, end), kind=ReferenceKind.PRONOUN, name=name)


def told(*references):
    names = (("Ada Roe", "Roe"), ("Bo Lin", "Bo Lin"))
    mentions = tuple(
        Mention(id=words, kind=MentionKind.PERSON, span=at(REPORT.text, words), name=name) for words, name in names
    )
    found = links([REPORT], [reading("roe", REPORT.text, mentions=mentions, references=references)])
    return found.right, found.wrong, found.open, found.beside


def test_right_wrong_and_open_are_told_apart():
    assert told(reference("She", "Roe"), reference("he", "Roe"), reference("they", None)) == (3, 1, 0, 0)
    assert told(reference("She", None)) == (2, 0, 2, 0)


def test_a_guess_at_what_nobody_can_know_is_wrong():
    assert told(reference("they", "Bo Lin")) == (1, 1, 2, 0)


def test_a_link_of_a_pronoun_that_means_no_name_is_counted_apart():
    assert told(reference("it", "Bo Lin")) == (2, 0, 2, 1)
