from dataclasses import replace
from datetime import date

from attache.lexicon.acts import Act
from attache.read.act.retellings import told_once
from attache.read.act.triggers import Trigger
from attache.records import Event, EventStatus, EventType, Party, Span, When
from attache.text.tokens import Token

OSLO = Party(name="Norway", country="NOR")
RUSSIAN = Party(name="Russian diplomat", country="RUS")


def told(start, words="expel", pos="VERB", carried=False, **more):
    token = Token(index=0, start=start, end=start + 5, text=words, lemma=words, pos=pos, tag="", dep="root")
    carrier = Token(index=1, start=0, end=1, text="", lemma="", pos="VERB", tag="", dep="root") if carried else token
    act = Act(type=EventType.SANCTION)
    span = Span(start, start + 5)
    event = Event(id="", type=EventType.SANCTION, trigger=span, evidence=span, actors=(OSLO,), **more)
    return Trigger(token, carrier, act, words, act.type, False, (OSLO,), ()), event


def test_the_fuller_telling_stays():
    bare, full = told(0), told(50, recipients=(RUSSIAN,))
    assert told_once([bare, full]) == [full[1]]
    assert told_once([full, bare]) == [full[1]]


def test_acts_of_different_days_are_two():
    days = [When(date(2021, month, 1), date(2021, month, 1)) for month in (3, 4)]
    events = [told(start, when=when) for start, when in zip((0, 50), days, strict=True)]
    assert told_once(events) == [event for _, event in events]


def test_acts_of_one_day_in_other_words_are_one():
    day = When(date(2021, 3, 1), date(2021, 3, 1))
    assert len(told_once([told(0, when=day), told(50, words="oust", when=day)])) == 1


def test_acts_without_a_common_name_are_two():
    someone, other = Party(name="gunmen"), Party(name="soldiers")
    first, second = (replace(told(start)[1], actors=(party,)) for start, party in ((0, someone), (50, other)))
    assert len(told_once([(told(0)[0], first), (told(50)[0], second)])) == 2


def test_what_may_come_is_not_what_came():
    assert len(told_once([told(0), told(50, status=EventStatus.SCHEDULED)])) == 2


def test_a_bare_noun_points_at_the_act_told_before_or_after():
    noun = told(0, words="expulsion", pos="NOUN")
    assert told_once([noun, told(50)]) == [told(50)[1]]
    assert told_once([noun]) == [noun[1]]


def test_a_noun_that_a_verb_carries_tells_an_act():
    assert len(told_once([told(0, words="expulsion", pos="NOUN", carried=True), told(50)])) == 2
