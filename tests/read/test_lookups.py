from attache.read.act.lookups import Contents, inside
from attache.records import Anchor, Span, Statement, StatementKind, Time, TimeKind


def time(start, end):
    return Time(span=Span(start, end), kind=TimeKind.DATE, value=None, when=None, anchor=Anchor.NONE, why="")


def statement(number, *content):
    return Statement(
        id=number, kind=StatementKind.INDIRECT, content=tuple(Span(*c) for c in content), cue=Span(0, 1), speaker=None
    )


def test_only_the_times_of_the_sentence_are_inside():
    times = [time(0, 4), time(10, 14), time(18, 24)]
    assert inside(times, Span(5, 20)) == [times[1]]


def test_the_innermost_statement_tells_a_word():
    contents = Contents([statement("s1", (2, 40)), statement("s2", (10, 20), (30, 35))])
    told = [contents.around(span) for span in (Span(12, 15), Span(31, 33), Span(22, 25), Span(38, 45))]
    assert [one and one.id for one in told] == ["s2", "s2", "s1", None]
