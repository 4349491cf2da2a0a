"""One question, one call: what a text says of when, where and who did what to whom, without a desk and without a file.

    >>> [(t.span.of(text), t.value) for t in attache.times(text := "It rained yesterday.", "2021-06-19")]
    [('yesterday', '2021-06-18')]
    >>> [(p.name, p.country) for p in attache.places("A storm hit Paris, Texas.")]
    [('Paris', 'USA'), ('Texas', 'USA')]
    >>> [(e.type, e.actors[0].name, e.when) for e in attache.events("Norway expelled two envoys of Chad.")]
    [(<EventType.SANCTION: 'SANCTION'>, 'Norway', None)]
    >>> deed = attache.act("Norway agreed to hold talks with Chad.", (0, 6), (33, 37))
    >>> deed.type, deed.why
    (<EventType.AGREE: 'AGREE'>, "AGREE by 'agree to', that binds the two")

What they need is read at the first call and kept: for times less than a second, for the others, which need the
language model, some three seconds.
"""

from dataclasses import replace
from datetime import date, datetime
from functools import cache

from attache.errors import InputError
from attache.lexicon.acts import Acts
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.schemes import PAIRS, Schemes
from attache.lexicon.timewords import TimeWords
from attache.read.act.between import find_deed
from attache.read.act.surmises import Ear
from attache.read.act.typers import TOLD, Typer
from attache.read.act.votes import Jury
from attache.read.readings import placed, told
from attache.read.time.times import find_times
from attache.records import Article, Deed, Event, Ground, Place, Span, Time
from attache.text.language import Language
from attache.text.meanings import Encoder
from attache.text.tokens import Sentence


def times(text: str, published: date | str | None = None, *, references: bool = True) -> tuple[Time, ...]:
    """Every temporal expression of an English text, in its order: TIMEX3 value, days covered, and how it was counted.

    `published` is the day that "yesterday" and "Thursday" are counted from: a date, or ISO 8601 words for one,
    "2021-06-19" or "2021-06-19T08:30:00Z" (the day as written there). Without it what needs a day stays open: its
    value is None and `why` says so. All of the text is read as prose; `attache times` also knows the parts of a
    page. `references` keeps what says no more than past, present or to come ("now", "recently"), as TIMEX3 does; a
    reading drops it. Offsets are Python string indices. `InputError` if `published` is no day.
    """
    whole = [Span(0, len(text))] if text else []
    return tuple(find_times(text, whole, _day(published), _time_words(), references=references))


def places(text: str, published: date | str | None = None) -> tuple[Place, ...]:
    """Every naming of a place in an English text, in its order: resolved, or refused with the reason.

    A state is a place wherever it is named; a city is none where it stands for its government. `published`, as for
    `times`, tells who held an office, and so whose official is meant. Offsets are Python string indices. `InputError`
    if `published` is no day.
    """
    return placed(Article(id="", text=text, published=_day(published)), _lexicon(), _language())


def events(text: str, published: date | str | None = None) -> tuple[Event, ...]:
    """Who did what to whom in an English text, each act once, in its order; what is said, feared or planned too.

    Of each event: `type` (one of PLOVER's sixteen), `mode` (its finer kind, "" where the words do not say) and `score`
    (-10 conflict to 10 cooperation); `actors` and `recipients`, each with `name`, `country` (ISO 3166-1 alpha-3, None
    where not known), `code` and the `span` that names it; `status` (happened, ongoing, scheduled, hypothetical, denied)
    and whether it is `background`; `when`, the run of days in which it lies, and `place`, each None where the text
    does not say; `trigger` and `evidence`, the word for it and the sentence; `why`, the rule that read it, or that a
    model did, by likeness, and then `probability`, how sure it is. `said_in` is the id of the statement that tells it,
    or None; a whole reading (`attache read`) has the statements themselves.

    `published`, as for `times`, is the day that "on Friday" is counted from and what is to come is told by. Offsets are
    Python string indices. The same text gives the same events; one without any gives (). `InputError` if `published`
    is no day, `ModelError` if the language model cannot be loaded.
    """
    return told(Article(id="", text=text, published=_day(published)), _lexicon(), _language(), _ear)


def act(
    text: str, source: tuple[int, int] | None, target: tuple[int, int] | None = None, *, scheme: str = PAIRS
) -> Deed | None:
    """What the party at `source` did to the one at `target`, both (start, end) in an English text; None if untold.

    The word that governs the source counts: who agreed to hold talks has agreed, who urged a truce has asked for one.
    One of the two may be None, as the doer of "was arrested". `scheme` says by whose rules `type` is given where sets
    of rules part (`lexicon/tables/schemes.csv`): "plv", the convention of the one public set against which types
    between two given parties can be checked, or "attache", that of the events in a reading; `own` has the type by the
    latter whatever the scheme. Rules read it and a model is heard beside them: `ground` says which of the two spoke,
    `probability` how sure both together are. `InputError` where a span does not lie in the text, where both are None,
    or where there is no such scheme; `ModelError` if a model cannot be loaded.
    """
    doer, done_to = _inside(text, source), _inside(text, target)
    if doer is None and done_to is None:
        raise InputError("act: neither source nor target is given; give at least one")
    if scheme not in _schemes().names:
        raise InputError(f"act: {scheme!r} is no scheme; there are {', '.join(_schemes().names)}")
    wording, sentences, rule = _ruled(text, doer, done_to)
    deed = _jury().verdict(rule, wording, sentences, doer, done_to)
    if deed and deed.ground is not Ground.LIKENESS and scheme != PAIRS:
        ruled = _found(sentences, doer, done_to, scheme)
        deed = ruled and replace(ruled, probability=deed.probability)
    return deed and replace(deed, score=_lexicon().ontology.score(deed.type, deed.mode))


def _ruled(text: str, doer: Span | None, done_to: Span | None) -> tuple[str, list[Sentence], Deed | None]:
    """What rules make of a text, and the wording in which they do."""
    small = text.lower()  # in "Norway Lifts Ban on Chad" the model takes every word for a name
    sentences = _language().parse([(0, text)])
    rule = _found(sentences, doer, done_to, PAIRS)
    if rule or len(small) != len(text):
        return text, sentences, rule
    lowered = _language().parse([(0, small)])
    rule = _found(lowered, doer, done_to, PAIRS)
    return (small, lowered, rule) if rule else (text, sentences, None)


def _found(sentences: list[Sentence], doer: Span | None, done_to: Span | None, scheme: str) -> Deed | None:
    return find_deed(sentences, doer, done_to, _bonds(), _lexicon().hedges, _schemes(), scheme)


@cache
def _lexicon() -> Lexicon:
    return Lexicon.load()


@cache
def _language() -> Language:
    return Language.load()


@cache
def _bonds() -> Acts:
    return Acts.between()


@cache
def _schemes() -> Schemes:
    return Schemes.load()


@cache
def _jury() -> Jury:
    return Jury(typer=Typer.load(), encoder=_encoder(), hedges=_lexicon().hedges)


@cache
def _ear() -> Ear:
    return Ear(typer=Typer.load(TOLD), encoder=_encoder())


@cache
def _encoder() -> Encoder:
    return Encoder.load()


def _inside(text: str, span: tuple[int, int] | None) -> Span | None:
    if span is None:
        return None
    start, end = span
    if not 0 <= start < end <= len(text):
        raise InputError(f"act: {start}-{end} does not lie in the text; offsets run from 0 to {len(text)}")
    return Span(start, end)


@cache
def _time_words() -> TimeWords:
    return TimeWords.load()


def _day(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return datetime.fromisoformat(published).date()
    except (TypeError, ValueError) as error:
        raise InputError(f"published: {published!r} is no day; write it as 2021-06-19") from error
