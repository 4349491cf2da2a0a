"""Marked reports are read as they are marked; what breaks the form is refused with its place."""

import pytest

from markup import OPEN, MarkupError, annotated, read_annotated
from names import OWN

REPORT = """\
[Envoy|person|Ada Roe] Out -- [Lisbon|place]

[Ada Roe|person], [Portuguese|nationality|Portugal] envoy, left ([UN|organization|United Nations]).
[She|pronoun|Ada Roe] and her aide said [they|pronoun|?] were tired.
---
Ada Roe ; envoy ; Portuguese
"""


def test_marks_stand_where_their_words_do():
    report = annotated("roe", REPORT)
    assert report.text.startswith("Envoy Out -- Lisbon\n\nAda Roe, Portuguese envoy, left (UN).\nShe and her")
    assert [(mark.span.of(report.text), mark.kind, mark.name) for mark in report.marks] == [
        ("Envoy", "person", "Ada Roe"),
        ("Lisbon", "place", "Lisbon"),
        ("Ada Roe", "person", "Ada Roe"),
        ("Portuguese", "nationality", "Portugal"),
        ("UN", "organization", "United Nations"),
        ("She", "pronoun", "Ada Roe"),
        ("they", "pronoun", OPEN),
    ]


def test_roles_stand_behind_the_rule():
    [part] = annotated("roe", REPORT).parts
    assert (part.person, part.role, part.affiliation) == ("Ada Roe", "envoy", "Portuguese")
    [part] = annotated("roe", REPORT.replace("; envoy ; Portuguese", "; envoy ; -")).parts
    assert part.affiliation == ""


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("---\n", "", "no line '---'"),
        ("|place]", "|place", "a bracket that marks nothing"),
        ("|place]", "|town]", "'town', which is none of"),
        ("[UN|", "[UN |", "blanks around it"),
        ("[She|pronoun|Ada Roe]", "[She|pronoun|Eve Poe]", "whom no mark of the report names"),
        ("Ada Roe ; envoy ;", "Ada Roe ; queen ;", "that the text does not"),
        ("Ada Roe ; envoy ;", "Ada Roe ; envoy", "is not 'person ; role ; affiliation'"),
    ],
)
def test_what_breaks_the_form_is_refused(right, wrong, message):
    with pytest.raises(MarkupError, match=message) as refused:
        annotated("roe", REPORT.replace(right, wrong))
    assert str(refused.value).startswith("roe: ")


def test_our_own_reports_are_in_form():
    reports = list(read_annotated(OWN))
    assert len(reports) == 30
    assert all(130 <= len(report.text.split()) <= 260 for report in reports)
    assert all(report.marks and report.parts for report in reports)
    assert sum(mark.kind == "pronoun" for report in reports for mark in report.marks) > 100
