import pytest

from attache.errors import DecisionError, InputError
from attache.gather.decisions import read_decisions
from attache.records import Decision, Ruling


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "desk.jsonl"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


def test_each_line_is_a_decision(written):
    found = read_decisions(
        written(
            '# the night desk\n{"together": ["a", "b"], "why": "one blast"}\n\n'
            '{"apart": ["a", "c"]}\n{"in": "story-a", "reports": ["d"]}\n'
        )
    )
    assert found == (
        Decision(ruling=Ruling.TOGETHER, articles=("a", "b"), why="one blast"),
        Decision(ruling=Ruling.APART, articles=("a", "c")),
        Decision(ruling=Ruling.IN, articles=("d",), story="story-a"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "together a b",
        "[]",
        "{}",
        '{"together": ["a"]}',
        '{"together": ["a", "a"]}',
        '{"together": "ab"}',
        '{"in": "s"}',
        '{"in": 3, "reports": ["a"]}',
        '{"apart": ["a", "b"], "together": ["a", "b"]}',
        '{"apart": ["a", "b"], "editor": "me"}',
    ],
)
def test_a_line_that_is_none_is_named(written, line):
    with pytest.raises(DecisionError, match=r"desk\.jsonl:2"):
        read_decisions(written(f"\n{line}\n"))


def test_a_file_that_is_no_text_is_refused(written):
    with pytest.raises(InputError, match="UTF-8"):
        read_decisions(written(b"\xff\xfe\x00"))
