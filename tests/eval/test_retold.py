"""Stories with their claims are read with what is written beside them; what breaks the form is refused with a word."""

from datetime import date

import pytest

from agreements import own_stories
from retold import RetoldError, cross_json, retold

HEAD = "outlet: {}\npublished: 2027-03-0{}\ntitle: Well\n{}---\n"
FILES = {
    "01-wire": HEAD.format("Wire", 1, "") + "\nThe well is 11 km (7 miles) off. Han said it was dry.\n",
    "02-paper": HEAD.format("Paper", 2, "took: 01-wire\n") + "The well is 7 miles off, and it is dry.\n",
}
CLAIMS = """\
# comment
== c1 | How far the well is
origins: Han ; background (unattributed)
why: 11 km = 7 miles
01 | 11 km (7 miles) | 11 km
02 | 7 miles | 7 mi

== c2 | The well is dry
origins: Han ; Koo
conflict: denial
contested: yes
01 | Han said [it was dry] … The ~ 11
"""
STORY = retold("well", FILES, CLAIMS)


def test_a_report_has_its_head_and_its_text():
    wire, paper = STORY.reports
    assert (wire.id, wire.outlet, wire.published, wire.title) == ("well-01-wire", "Wire", date(2027, 3, 1), "Well")
    assert wire.text == "The well is 11 km (7 miles) off. Han said it was dry."
    assert (paper.id, STORY.took) == ("well-02-paper", {("well-01-wire", "well-02-paper")})


def test_a_claim_has_tellings_with_their_characters():
    far, dry = STORY.claims
    assert [span.of(STORY.reports[0].text) for span in dry.tellings[0].spans] == ["it was dry", "The well is 11"]
    assert [(telling.report, telling.value) for telling in far.tellings] == [
        ("well-01-wire", "11 km"),
        ("well-02-paper", "7 mi"),
    ]
    assert (far.words, far.conflict, far.contested, far.why) == (
        "How far the well is",
        "none",
        False,
        "11 km = 7 miles",
    )
    assert (dry.conflict, dry.contested) == ("denial", True)


def test_nobody_is_no_origin_beside_another():
    assert [claim.independent for claim in STORY.claims] == [1, 2]


def test_the_answers_can_be_exchanged():
    told = cross_json(STORY)
    assert told["reports"] == ["well-01-wire", "well-02-paper"]
    far, dry = told["claims"]
    assert far["carriers"][1] == {
        "report": "well-02-paper",
        "spans": [{"start": 12, "end": 19, "text": "7 miles"}],
        "value": "7 mi",
    }
    assert (far["status"], far["n_reports"], far["why"]) == ("single-origin", 2, "11 km = 7 miles")
    assert (dry["status"], dry["n_origins"], dry["why"]) == ("conflict", 2, None)


@pytest.mark.parametrize(
    ("claims", "complaint"),
    [
        ("words", "before the first line"),
        ("== c1 | Dry\norigins: Han\n03 | dry", "is not 'report | words'"),
        ("== c1 | Dry\norigins: Han\n01 | wet", "'wet' occurs 0 times in the text of 01"),
        ("== c1 | Dry\norigins: Han", "lacks words, origins or tellings"),
        ("== c1 | Dry\n01 | dry", "lacks words, origins or tellings"),
        ("== c1 | Dry\norigins: Han\nconflict: war\n01 | dry", "no conflict"),
        ("== c1 | Dry\norigins: Han\nhue: red\n01 | dry", "no key"),
    ],
)
def test_what_breaks_the_form_is_refused(claims: str, complaint: str):
    with pytest.raises(RetoldError, match=complaint):
        retold("well", FILES, claims)


def test_a_strange_head_is_refused():
    with pytest.raises(RetoldError, match="instead of outlet"):
        retold("well", {"01-wire": "outlet: Wire\n---\nDry."}, "")
    with pytest.raises(RetoldError, match="'09-wire', which is none"):
        retold("well", {"01-wire": HEAD.format("Wire", 1, "took: 09-wire\n") + "Dry."}, "")


def test_our_own_stories_hold_what_they_should():
    stories = own_stories()
    assert len(stories) >= 3
    for story in stories:
        texts = {report.id: report.text for report in story.reports}
        assert len(texts) == len(story.reports) >= 8
        assert all(200 <= len(text.split()) <= 500 or name.endswith("02-gazette") for name, text in texts.items())
        names = [claim.id for claim in story.claims]
        assert len(names) == len(set(names)) >= 40
        assert sum(len(claim.reports) > 1 for claim in story.claims) * 2 > len(names)
        for claim in story.claims:
            assert claim.tellings
            tellings = [(telling.report, telling.spans) for telling in claim.tellings]
            assert len(tellings) == len(set(tellings))
            assert all(0 <= s.start < s.end <= len(texts[t.report]) for t in claim.tellings for s in t.spans)
            assert all(s.of(texts[t.report]).strip() == s.of(texts[t.report]) for t in claim.tellings for s in t.spans)
            assert not claim.contested or claim.conflict != "none"
