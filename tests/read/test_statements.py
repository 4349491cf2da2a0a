from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.speech import Speech
from attache.read.speech.statements import find_statements
from attache.records import Anchor, Mention, MentionKind, Span, Time, TimeKind, When
from attache.text.language import Language

SPEECH = Speech.load()
AGENCIES = shipped_agencies()
LANGUAGE = Language.load()
KINDS = {"PERSON": MentionKind.PERSON, "ORG": MentionKind.ORGANIZATION, "LOC": MentionKind.PLACE}


def named(sentences, text):
    """The model's own names stand in for the finder of mentions, which has its own tests."""
    found = []
    for sentence in sentences:
        for token in sentence.tokens:
            if token.ent in KINDS and token.ent_start:
                run = [token]
                for further in sentence.tokens[token.index + 1 :]:
                    if further.ent != token.ent or further.ent_start:
                        break
                    run.append(further)
                span = Span(run[0].start, run[-1].end)
                found.append(Mention(id=f"m{len(found) + 1}", kind=KINDS[token.ent], span=span, name=span.of(text)))
    return found


def statements(text, **options):
    paragraphs, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((offset, line))
        offset += len(line) + 1
    sentences = LANGUAGE.parse(paragraphs)
    return list(find_statements(text, sentences, named(sentences, text), (), SPEECH, AGENCIES, **options))


def line(text, statement):
    chain = " < ".join([statement.speaker.name if statement.speaker else "?", *(r.name for r in statement.relays)])
    content = " … ".join(span.of(text) for span in statement.content)
    negated = "not " if statement.negated else ""
    return f"{negated}{statement.kind}, {chain} | {statement.cue.of(text)} | {content}"


def test_statements(golden):
    golden.cases("statements.txt", lambda text, _: [line(text, found) for found in statements(text)])


def test_a_quotation_over_paragraphs_goes_on_with_its_speaker():
    text = "“It was dark,” Marta Kovac said.\n“Nobody saw the wave.”"
    (found,) = statements(text)
    assert [span.of(text) for span in found.content] == ["“It was dark,”", "“Nobody saw the wave.”"]


def test_the_outlet_is_no_relay_of_its_own_report():
    text = "“We fled,” Marta Kovac told Reuters."
    assert [r.name for r in statements(text)[0].relays] == ["Reuters"]
    assert statements(text, outlet="Reuters")[0].relays == ()


def test_when_and_to_whom_it_was_said():
    text = "Marta Kovac told reporters on Monday that the cranes were safe."
    sentences = LANGUAGE.parse([(0, text)])
    monday = When(first=date(2021, 6, 14), last=date(2021, 6, 14))
    span = Span(text.index("Monday"), text.index("Monday") + len("Monday"))
    time = Time(span=span, kind=TimeKind.DATE, value="2021-06-14", when=monday, anchor=Anchor.PUBLISHED, why="")
    (found,) = find_statements(text, sentences, named(sentences, text), (time,), SPEECH, AGENCIES)
    assert found.said == monday
    assert found.addressee.name == "reporters"


@pytest.mark.parametrize(
    ("text", "is_said_then"),
    [
        ("Marta Kovac on Monday said the pier was shut.", True),
        ("Marta Kovac, the mayor of Lubina, late on Monday said the pier was shut.", True),
        ("The head of the port, in a statement late on Monday, said the pier was shut.", True),
        ("Officials who met the owners on Monday said the pier was shut.", False),
        ("Marta Kovac said the pier was shut on Monday.", False),
    ],
)
def test_a_time_between_a_source_and_its_verb_tells_when_it_was_said(text, is_said_then):
    monday = When(date(2021, 6, 14), date(2021, 6, 14))
    start = text.index("Monday")
    span = Span(start, start + len("Monday"))
    time = Time(span=span, kind=TimeKind.DATE, value="2021-06-14", when=monday, anchor=Anchor.PUBLISHED, why="")
    sentences = LANGUAGE.parse([(0, text)])
    (found,) = find_statements(text, sentences, named(sentences, text), [time], SPEECH, AGENCIES)
    assert (found.said == monday) is is_said_then


def test_a_title_alone_means_who_bore_it_before():
    text = "Defence Minister Hossein Rahimi denied the raid. The defence minister said no one had flown."
    sentences = LANGUAGE.parse([(0, text)])
    role, name = "Defence Minister", "Hossein Rahimi"
    rahimi = Mention(
        id="m1",
        kind=MentionKind.PERSON,
        span=Span(text.index(name), text.index(name) + len(name)),
        name=name,
        role=Span(0, len(role)),
    )
    found = find_statements(text, sentences, (rahimi,), (), SPEECH)
    assert [s.speaker.name for s in found] == [name, name]


def test_a_hedge_on_the_cue_is_kept():
    text = "Marta Kovac reportedly said that the cranes were safe."
    assert statements(text)[0].hedge.of(text) == "reportedly"


PIECES = [*'said “ ” " that he Kim , . \n according denied Yonhap quoted'.split(" "), "as saying", "according to"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map(" ".join))
def test_no_text_raises_and_every_span_lies_inside_it(text):
    for found in statements(text):
        for span in (*found.content, found.cue, *([found.speaker.span] if found.speaker else [])):
            assert span.of(text).strip()


@pytest.mark.parametrize("piece", ["“a ", '"Kim said, ', "he said that ", "according to Kim, "])
def test_long_runs_of_marks_and_cues_end(piece):
    statements(piece * 400)


def test_the_words_that_name_who_spoke_are_kept_where_nobody_is_meant_for_sure():
    text = "He said that the harbour was shut."
    (found,) = statements(text)
    assert (found.speaker, found.source.of(text)) == (None, "He")
