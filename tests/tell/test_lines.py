"""Claims as lines: which telling stands for one, where its words are cut, and what denies it. Our own prose."""

from dataclasses import replace
from itertools import zip_longest

from making import at, encoder, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import (
    Carrier,
    Claim,
    Difference,
    DifferenceKind,
    Picture,
    Reading,
    Reference,
    ReferenceKind,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
    StatementKind,
    Support,
    Verdict,
)
from attache.relate.chains import chain
from attache.relate.differences import DENIED, DENIES
from attache.relate.pictures import relate
from attache.tell.claims import Told
from attache.tell.denials import denials, is_denial
from attache.tell.lines import is_clear, is_scrap, line

LEAD = "Rebels took the radio mast above Tessa before dawn, and the army has sent two columns to take it back."
SAID = "They took the mast without a fight, the governor, Ada Brenn, told reporters."
PART = "With the mast in the hands of the rebels, the town has had no news since."
NOT = "Colonel Otto Vann denied that the mast had been lost at all or that any column was on its way."


def told(
    *tellings: tuple[Reading, str],
    differ: tuple[Difference, ...] = (),
    others: tuple[Claim, ...] = (),
    likely: tuple[float, ...] = (),
) -> Told:
    """A claim made at these words of these readings, each as `likely` as told or surely of it."""
    found = zip_longest(tellings, likely, fillvalue=1.0)
    carriers = tuple(replace(_carrier(*telling), likely=chance) for telling, chance in found)
    verdict = Verdict.CONTESTED if differ else Verdict.SINGLE_ORIGIN
    claim = Claim(
        id="c1",
        story="s",
        kind="statement" if all(carrier.record for carrier in carriers) else "fact",
        gist=tellings[0][1],
        carriers=carriers,
        differences=differ,
        support=Support(
            verdict=verdict, origins=("Ada Brenn",), why="; ".join(("2 reports", *(d.why for d in differ)))
        ),
    )
    readings = list({made.article.id: made for made, _ in tellings}.values())
    picture = relate(readings, Resemblances.load(), Disputes.load(), encoder())
    return Told(claim=claim, picture=Picture(**{**_fields(picture), "claims": (claim, *others)}))


def _fields(picture: Picture) -> dict[str, object]:
    return {name: getattr(picture, name) for name in picture.__slots__}


def _carrier(made: Reading, words: str) -> Carrier:
    span = at(made.article.text, words)
    said = next((s for s in made.statements if any(part.overlaps(span) for part in s.content)), None)
    links = chain(made, said)
    return Carrier(article=made.article.id, span=span, chain=links, origin=None, record=said.id if said else None)


def test_what_only_may_be_of_it_is_named_and_not_shown():
    ridge, coast = reading("ridge", SAID, outlet="Ridge Tribune"), reading("coast", PART, outlet="Coast Echo")
    found = told((lead(), LEAD), (ridge, SAID), (coast, PART), likely=(1.0, 0.8, 0.4))
    made = line(found)
    assert [below.text for below in made.under] == [SAID]
    assert "perhaps also told in Coast Echo" in made.note
    assert {cite.article for cite in made.cites} == {"post", "ridge", "coast"}
    assert found.articles == ("post", "ridge")


def test_of_several_tellings_of_one_report_from_one_mouth_one_is_shown():
    again = f"{LEAD}\n{PART}"
    twice = reading("ridge", again)
    made = line(told((lead(), LEAD), (twice, LEAD), (twice, PART), likely=(1.0, 0.9, 0.8)))
    assert made.text == LEAD
    assert not made.under  # the same words in both, and no second telling of the ridge


def lead() -> Reading:
    return reading("post", LEAD)


def said() -> Reading:
    return reading(
        "ridge", SAID, statements=(statement(SAID, "s", "They took the mast without a fight", "told", "Ada Brenn"),)
    )


def test_the_telling_that_can_be_read_by_itself_stands_for_the_claim():
    part = reading("coast", PART)
    found = told(
        (part, "With the mast in the hands of the rebels"),
        (said(), "They took the mast without a fight"),
        (lead(), LEAD),
    )
    made = line(found)
    assert made.text == LEAD
    assert [below.text for below in made.under] == [
        "With the mast in the hands of the rebels …",
        "They took the mast without a fight",
    ]
    assert is_clear(found)


def test_words_that_are_cut_are_shown_as_cut():
    made = line(told((lead(), "the army has sent two columns")))
    assert made.text == "… the army has sent two columns …"
    assert line(told((lead(), "Rebels took the radio mast above Tessa before dawn"))).text.endswith("before dawn …")
    assert is_scrap(told((lead(), "the army has sent two columns")))
    assert not is_scrap(told((lead(), LEAD)))


def test_a_verb_behind_the_words_has_a_colon_and_the_speaker_is_called_before_them():
    made = line(told((said(), "They took the mast without a fight")))
    assert (made.label, made.cue) == ("Ada Brenn", "told:")
    text = "According to Ada Brenn, the mast fell without a fight."
    by = reading(
        "echo", text, statements=(statement(text, "s", "the mast fell without a fight", "According to", "Ada Brenn"),)
    )
    made = line(told((by, "the mast fell without a fight")))
    assert (made.label, made.cue) == ("", "According to Ada Brenn:")


def test_reports_that_say_it_in_the_same_words_share_a_line():
    made = line(told((lead(), LEAD), (reading("echo", LEAD), LEAD)))
    assert not made.under
    assert {cite.article for cite in made.cites} == {"post", "echo"}
    assert "in the same words in The echo" in made.note


def test_the_chain_is_of_the_report_that_the_first_cite_lies_in():
    late = reading("echo", f"Nobody slept in Tessa. {LEAD}")
    made = line(told((late, LEAD), (lead(), LEAD)))
    assert (made.cites[0].article, made.chain[0].name) == ("post", "The post")


def test_a_word_that_points_back_is_told_by_name():
    text = "Ada Brenn has left Tessa. She was seen on the coast road with two drivers."
    she = Reference(
        span=at(text, "She"), kind=ReferenceKind.PRONOUN, antecedent=at(text, "Ada Brenn"), name="Ada Brenn"
    )
    made = reading("post", text, references=(she,))
    assert line(told((made, "She was seen on the coast road with two drivers."))).note.startswith("“she” is Ada Brenn")
    assert "is Ada Brenn" not in line(told((made, "Ada Brenn has left Tessa."))).note


def test_of_a_plain_sentence_alone_it_is_told_whence_it_is_known():
    assert line(told((lead(), LEAD))).note == "2 reports"  # the reason that `told` gives
    assert line(told((said(), "They took the mast without a fight"))).note == ""  # its speaker is told


def denied() -> tuple[Told, Told]:
    """A claim and the one that denies it, in one picture."""
    denial = statement(
        NOT,
        "s",
        "the mast had been lost at all or that any column was on its way",
        "denied",
        "Otto Vann",
        stance=Stance.DENYING,
    )
    deny = reading("coast", NOT, statements=(denial,))
    sides = ("post", at(LEAD, LEAD)), ("coast", at(NOT, "the mast had been lost at all"))
    one, other = sides
    against = told(
        (deny, "the mast had been lost at all"),
        differ=(Difference(kind=DifferenceKind.DENIAL, one=other, other=one, why=DENIES),),
    )
    claim = told(
        (lead(), LEAD), (deny, NOT), differ=(Difference(kind=DifferenceKind.DENIAL, one=one, other=other, why=DENIED),)
    )
    kept = Claim(
        **{name: getattr(claim.claim, name) for name in claim.claim.__slots__} | {"carriers": claim.claim.carriers[:1]}
    )
    second = Claim(**{name: getattr(against.claim, name) for name in against.claim.__slots__} | {"id": "c2"})
    picture = Picture(**{**_fields(claim.picture), "claims": (kept, second)})
    return Told(claim=kept, picture=picture), Told(claim=second, picture=picture)


def test_a_denial_stands_under_what_it_denies_and_nowhere_else():
    claim, denial = denied()
    made = line(claim)
    assert made.verdict is Verdict.CONTESTED
    assert [(below.cue, below.text) for below in made.under] == [("denied", "the mast had been lost at all …")]
    assert made.note.endswith("the telling in The coast denies it")
    assert (is_denial(claim), is_denial(denial)) == (False, True)


def test_what_is_told_in_the_claim_is_not_told_again_as_its_denial():
    claim, _ = denied()
    both = told((lead(), LEAD), (reading("coast", NOT), NOT), differ=claim.claim.differences)
    assert list(denials(both)) == []


def test_what_a_denial_takes_along_stands_for_no_claim():
    denial = statement(NOT, "s", NOT[NOT.index("the mast") : -1], "denied", "Otto Vann", stance=Stance.DENYING)
    deny = reading("coast", NOT, statements=(denial,))
    made = line(told((deny, "any column was on its way"), (lead(), "the army has sent two columns to take it back.")))
    assert made.text == "… the army has sent two columns to take it back."


def test_who_tells_of_himself_can_be_read_by_himself():
    text = "Ada Brenn said she would leave the coast of Tessa for good. Otto Vann said she would stay with her guards."
    words = ("she would leave the coast of Tessa for good", "she would stay with her guards")
    one = statement(text, "s", words[0], "said", "Ada Brenn")
    made = reading("post", text, statements=(one,))
    assert is_clear(told((made, words[0])))
    quoted = replace(one, kind=StatementKind.DIRECT)
    assert not is_clear(told((replace(made, statements=(quoted,)), words[0])))
    body = replace(one, speaker=replace(one.speaker, kind=SourceKind.BODY))
    assert not is_clear(told((replace(made, statements=(body,)), words[0])))


def test_words_that_have_lost_their_subject_cannot_be_read_by_themselves():
    text = "Two men, who Ada Brenn said had taken the mast, fled. They used a drone which Brenn said came from Sarn."
    had = statement(text, "s", "had taken the mast", "said", "Ada Brenn")
    came = statement(text, "t", "came from Sarn", "Brenn said came", "Ada Brenn")
    came = replace(came, cue=Span(text.index("said came"), text.index("said came") + 4), speaker=named(text, came))
    made = reading("post", text, statements=(had, came))
    for words in ("had taken the mast", "came from Sarn"):
        found = told((made, words))
        assert not is_clear(found)
        assert found.is_fragment
    assert not told((said(), "They took the mast without a fight")).is_fragment


def named(text: str, statement: Statement) -> Source:
    at_last = text.rindex("Brenn")
    return replace(statement.speaker, span=Span(at_last, at_last + len("Brenn")))


def test_of_what_two_bear_out_the_reader_is_told_to_read_both():
    found = told((lead(), LEAD), (said(), SAID))
    support = replace(found.claim.support, verdict=Verdict.CORROBORATED)
    assert "read both" in line(replace(found, claim=replace(found.claim, support=support))).note
    assert "read both" not in line(found).note
