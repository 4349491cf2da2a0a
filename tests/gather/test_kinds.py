import pytest

from attache.gather.kinds import Kind, named_kind, sniffed_kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("The envoy left.", Kind.TEXT),
        ("[London] The envoy left.", Kind.TEXT),
        ("{sic} the envoy left.", Kind.TEXT),
        ("Date: today\nThe envoy left.", Kind.TEXT),
        ("From: the envoy\nTo: whom it may concern\n\nWe left.", Kind.TEXT),
        ('\ufeff {"text": "a"}', Kind.LINES),
        ('{"text": "a"}\n{"text": "b"}', Kind.LINES),
        ('{\n "text": "a"\n}', Kind.OBJECTS),
        ('[{"text": "a"}]', Kind.OBJECTS),
        ("<!-- saved --><!DOCTYPE html><html>", Kind.PAGE),
        ("<HTML>", Kind.PAGE),
        ("Received: by x\r\n\tfor y\r\nFrom: a@b.example\r\n\r\nThe envoy left.", Kind.MAIL),
        ("", Kind.TEXT),
    ],
)
def test_a_file_is_known_by_how_it_begins(head, kind):
    assert sniffed_kind(head) is kind


def test_a_name_tells_its_kind_in_any_case():
    assert named_kind("A.HTML") is Kind.PAGE
    assert named_kind("a.png") is None
    assert named_kind("txt") is None


@pytest.mark.parametrize("head", ["<!--" * 20_000, "{" * 60_000, "a: b\n" * 12_000, "<?xml " * 10_000, " " * 65_000])
def test_no_beginning_is_too_odd(head):
    assert sniffed_kind(head) in Kind
