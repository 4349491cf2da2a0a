"""docs/statements.md shows what is really read; `pytest tests/docs --rewrite-golden` writes it anew.

The words come from the lexicon with their own examples, the forms from forms.txt beside this file. Whether a form is
read is found out by reading it: one that starts to be read, or ceases to, changes the page, and this test says so.
"""

import re
from itertools import groupby, pairwise

import pytest
from conftest import Golden
from pageforms import DOCS, FAILING, failed, forms

from attache.lexicon.lexicons import Lexicon
from attache.lexicon.speech import Frame
from attache.lexicon.tables import shipped
from attache.read.readings import Draft, finished, parsed
from attache.records import Article, Block, BlockKind, Span, Stance
from attache.show.markdown import escaped
from attache.show.pieces import pieces
from attache.text.language import Language

FORMS = tuple(forms("forms.txt"))
SHOWN = 3  # examples of a frame
SIGNS = {
    "that": re.compile("that ⟦"),
    "question": re.compile(r"⟦(how|what|when|where|whether|which|who|why)\b"),
    Frame.CLAUSE: re.compile(r"(that|,) ⟦[^“]+⟧"),
    Frame.QUOTE: re.compile(r"⟦“[^”]+[,.!?]”⟧"),
    Frame.EVENT: re.compile(r"(?<!that )⟦(?!to |\w+ing )(?!.* (to|as) )[^“]+⟧"),
    Frame.COMMAND: re.compile(r"⟦\w+ .*\bto "),
    Frame.INFINITIVE: re.compile("⟦to "),
    Frame.GERUND: re.compile(r"⟦\w+ing "),
    Frame.AS: re.compile("⟦.* as "),
    Frame.COMPLEMENT: re.compile("⟦(?!.* as )"),
    Frame.OF: re.compile("⟦.* of "),
    Frame.FOR: re.compile("⟦.* for "),
}
"""How an example shows that it is one of its frame, since a word may take several; of frames not here any will do."""
KINDS_OF_FRAME = r"(?m)^#.*\b{}  +(\S.*?)(?:  |$)"
"""Where the lexicon's table says of a frame what it is like."""
OPENING = """# Statements: the forms read, and those known to fail

This page is written by the reader itself: each example was read when the page was made, and a test reads them all
again. The words of saying and their examples stand in `lexicon/tables/speech.yaml`, the other forms in
`tests/docs/forms.txt`.

What was read stands under each text: the kind, who told whom, the *cue*, the words reported. A `?` is a speaker whom
the text does not settle. Statements are looked for in a report's prose, and not in its headline, its captions or what
else stands on the page.

## Forms read
"""
WORDS = """
## Words of saying

In each sentence **who speaks** is bold, *the word of saying* slanted, and ⟦what is reported⟧ between brackets.
"""


@pytest.fixture(scope="module")
def reader():
    """Reads many texts at once, every line of them as prose; the lexicon at hand."""
    lexicon, language = Lexicon.load(), Language.load()

    def read(texts):
        return [finished(draft, lexicon).statements for draft in parsed([prose(text) for text in texts], language)]

    return read, lexicon.speech


def prose(text):
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n"), len(text) + 1]
    lines = (Span(start, end - 1) for start, end in pairwise(starts))
    return Draft(article=Article(id="", text=text), blocks=tuple(Block(kind=BlockKind.PROSE, span=s) for s in lines))


def line(text, statement):
    """A statement as forms.txt has it."""
    who = [statement.speaker.name if statement.speaker else "?", *(relay.name for relay in statement.relays)]
    content = " … ".join(span.of(text) for span in statement.content).replace("\n", "\\n")
    negated = "not " if statement.negated else ""
    return f"{negated}{statement.kind}, {' < '.join(who)} | {statement.cue.of(text)} | {content}"


def item(told):
    """A line of what is read, as the page has it: the chain from the outside inwards, as everywhere."""
    (kind, _, who), cue, content = told.split(" | ")[0].partition(", "), *told.split(" | ")[1:]
    chain = " ← ".join(reversed(who.split(" < ")))
    return f"{kind} · **{escaped(chain)}** · *{escaped(cue)}* · {escaped(content)}"


def quoted(text):
    return "\n".join(f"> {escaped(part)}\n>" for part in text.split("\n")).removesuffix("\n>")


def test_the_page_of_statements_is_what_is_read(reader, golden):
    read, speech = reader
    found = zip(FORMS, read(form.text for form in FORMS), strict=True)
    told = {form: tuple(line(form.text, s) for s in statements) for form, statements in found}
    examples = {saying: saying.finds[0] for saying in speech.sayings if saying.finds}
    proved = zip(examples.items(), read(examples.values()), strict=True)
    shown = {saying: marked(text, its_own(saying, found, text, speech)) for (saying, text), found in proved}
    page = OPENING + "".join(
        [*chapters(told), FAILING, *failing(told), WORDS, *frames(shown), *stances(shown), *words(shown)]
    )
    Golden(DOCS, golden.rewrite).file("statements.md", page)


def chapters(told):
    good = [form for form in told if is_read(form, told[form])]
    for chapter, members in groupby(good, key=lambda form: form.chapter):
        yield f"\n### {chapter}\n"
        for form in members:
            yield f"\n**{escaped(form.heading)}**\n\n{quoted(form.text)}\n\n{items(told[form])}\n"


def is_read(form, lines):
    """Whether what is read is what ought to be; where exactly a cue begins is a matter of taste."""
    return [line.split(" | ")[::2] for line in lines] == [line.split(" | ")[::2] for line in form.wanted]


def failing(told):
    for form in (form for form in told if not is_read(form, told[form])):
        head = f"\n**{escaped(form.heading)}**\n\n{quoted(form.text)}\n\n"
        yield failed(head, items(told[form]), items(form.wanted))


def items(lines):
    return "\n".join(f"- {item(told)}" for told in lines) or "- no statement"


def its_own(saying, statements, text, speech):
    """The statement that the entry's own word reports, else the first; None where none is read."""
    for statement in statements:
        first = statement.cue.of(text).lower().split()[0]
        if saying in speech.verbs(first) or (saying.noun and first.startswith(saying.noun[:-1])):
            return statement
    return next(iter(statements), None)


def marked(text, statement):
    """The sentence with speaker, cue and content marked as the page says."""
    if statement is None:
        return f"{escaped(text)} (not read)"
    speaker = [statement.speaker.span] if statement.speaker and statement.speaker.span else []
    signs = [("⟦", "⟧")] * len(statement.content) + [("*", "*")] + [("**", "**")] * len(speaker)
    spans = [*statement.content, statement.cue, *speaker]
    cut = list(pieces(text, spans))
    told = ""
    for piece, after in zip(cut, [*cut[1:], None], strict=True):
        opened = "".join(signs[n][0] for n in piece.begins)
        told += piece.text.replace(words := piece.text.strip(), opened + escaped(words))
        ended = [n for n in piece.inside if after is None or n not in after.inside]
        told += "".join(signs[n][1] for n in reversed(ended))
    return told


def name_of(saying):
    return saying.verb or f"{saying.noun} (noun)"


def frames(shown):
    head = shipped("speech.yaml").read_text("utf-8").split("\n- ")[0]
    yield "\n### By what carries the content\n"
    for frame in Frame:
        taking = sorted((saying for saying in shown if frame in saying.takes), key=lambda saying: len(saying.takes))
        sign = SIGNS.get(frame, re.compile("⟦"))
        proofs = [shown[saying] for saying in taking if saying.verb and sign.search(shown[saying])]
        listed = "".join(f"- {proof}\n" for proof in proofs[:: max(1, len(proofs) // SHOWN)][:SHOWN])
        like = re.search(KINDS_OF_FRAME.format(frame), head)
        heading = f"{frame.capitalize()}: {escaped(like[1])}" if like else frame.capitalize()
        if taking:
            yield f"\n#### {heading}\n\n{listed}" + "\n" * bool(listed) + f"Taken by {counted(taking)}.\n"


def counted(sayings):
    return f"{len(sayings)} word{'s' * (len(sayings) != 1)}"


def stances(shown):
    yield "\n### By stance\n\nWhat the word does with what is reported; it is kept on the statement.\n\n"
    yield "| stance | words |\n|---|---|\n"
    for stance in Stance:
        having = sorted(name_of(saying) for saying in shown if saying.stance is stance)
        yield f"| {stance} | {', '.join(having)} |\n"


def words(shown):
    yield "\n### Every word\n\n| word | takes | said by | an example |\n|---|---|---|---|\n"
    for saying in sorted(shown, key=name_of):
        yield f"| {name_of(saying)} | {', '.join(saying.takes)} | {', '.join(saying.by) or 'all'} | {shown[saying]} |\n"


def test_every_form_says_what_ought_to_be_read():
    assert len(FORMS) > 40
    assert not [form for form in FORMS if not (form.chapter and form.heading and form.text)]
