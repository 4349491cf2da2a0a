"""How read claims meet those written out: what is right, wrong, and counts neither way; and the same as elsewhere."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from agreements import count_copies, figures, own_stories, tally
from attache.records import (
    Carrier,
    Claim,
    Copy,
    Difference,
    DifferenceKind,
    Span,
    Support,
    Verdict,
)
from retold import Agreed, Retold, Telling, cross_json
from sets import module

SHARED = Path(__file__).parents[3] / "shared" / "eval"
SHARES = {"claim links": "f1", "differs": "f1", "contested": "f1", "one origin or more": "accuracy"}


def agreed(id: str, *tellings: tuple[str, int, int, str | None], **more: Any) -> Agreed:
    told = tuple(Telling(report=r, spans=(Span(start, end),), value=value) for r, start, end, value in tellings)
    return Agreed(id=id, words=id, origins=more.pop("origins", ("Han",)), tellings=told, **more)


def claim(*carriers: tuple[str, int, int, str | None], differs: bool = False, contested: bool = False) -> Claim:
    made = tuple(Carrier(article=r, span=Span(s, e), chain=(), origin=origin) for r, s, e, origin in carriers)
    ends = (made[0].article, made[0].span)
    difference = Difference(kind=DifferenceKind.NUMBER, one=ends, other=ends, why="")
    verdict = Verdict.CONTESTED if contested else Verdict.SINGLE_ORIGIN
    return Claim(
        id="c",
        story="s",
        kind="fact",
        gist="",
        carriers=made,
        differences=(difference,) if differs else (),
        support=Support(verdict=verdict, origins=(), why=""),
    )


def story(*claims: Agreed) -> Retold:
    return Retold(id="s", reports=(), took=frozenset({("a", "b"), ("a", "c")}), claims=claims)


def scored(told: Retold, *claims: Claim) -> dict[str, float]:
    return dict(figures(tally([told], claims), "own"))


TWO = story(
    agreed("c1", ("a", 0, 10, None), ("b", 0, 10, None), ("c", 0, 10, None)),
    agreed("c2", ("a", 20, 30, None), ("b", 20, 30, None), origins=("Han", "Koo"), conflict="number", contested=True),
)


def test_a_pair_on_one_claim_is_right_and_on_two_is_wrong():
    found = scored(TWO, claim(("a", 0, 12, None), ("b", 2, 9, None), ("c", 40, 50, None)))
    assert (found["own claim links, precision"], found["own claim links, recall"]) == (1.0, 0.25)
    found = scored(TWO, claim(("a", 0, 10, None), ("b", 0, 10, None), ("b", 20, 30, None)))
    assert found["own claim links, precision"] == 0.5


def test_what_is_too_long_is_not_looked_at():
    assert scored(TWO, claim(("a", 0, 500, None), ("b", 0, 10, None)))["own claim links, precision"] == 0.0


def test_a_number_and_its_revision_count_neither_way():
    dead = agreed("dead", ("a", 0, 9, "4"), ("b", 0, 9, "4"), ("c", 0, 9, "9"), conflict="superseded")
    found = scored(story(dead), claim(("a", 0, 9, None), ("b", 0, 9, None), ("c", 0, 9, None)))
    assert (found["own claim links, precision"], found["own claim links, recall"]) == (1.0, 1.0)


def test_differences_and_origins_are_judged_on_the_claim_that_joins_most():
    one = claim(("a", 0, 10, "Han"), ("b", 0, 10, "Koo"), ("c", 0, 10, None))
    other = claim(("a", 20, 30, "Han"), ("b", 20, 30, "Koo"), differs=True, contested=True)
    found = scored(TWO, one, other, claim(("a", 20, 30, None)))
    assert found["own differs"] == found["own contested"] == 1.0
    assert found["own one origin or more"] == 0.5
    assert scored(TWO, one)["own contested, recall"] == 0.0


def test_a_copy_is_a_pair_whoever_was_first():
    total = tally([TWO], [])
    edges = [
        Copy(of="b", by="a", share=1, directed=False, why=""),
        Copy(of="b", by="c", share=1, directed=True, why=""),
    ]
    count_copies(total, [TWO], edges)
    found = dict(figures(total, "own"))
    assert (found["own copies, precision"], found["own copies, recall"]) == (0.5, 0.5)


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the scorer of the tuning sets is not here")
def test_the_figures_are_those_of_the_scorer_of_the_tuning_sets(tmp_path: Path):
    shared = [json.loads(path.read_text("utf-8")) for path in sorted((SHARED / "cross").glob("*.json"))]
    own = [_unrevised(story) for story in own_stories()]
    stories = [*map(_told, shared), *own]
    claims = [made for story in stories for made in _guesses(story)]
    gold, pred = tmp_path / "gold", tmp_path / "pred.json"
    gold.mkdir()
    for answers in [*shared, *map(cross_json, own)]:
        (gold / f"{answers['story']}.json").write_text(json.dumps(answers), "utf-8")
    pred.write_text(json.dumps([_wire(made) for made in claims]), "utf-8")
    rows, _ = module(SHARED / "score.py").claims(SimpleNamespace(gold=gold, pred=pred))
    ours = dict(figures(tally(stories, claims), "own"))
    for name, share in SHARES.items():
        assert 0 < rows[name][share] < 1
        assert ours[f"own {name}"] == pytest.approx(rows[name][share])
    for name in ("claim links", "differs", "contested"):
        assert ours[f"own {name}, precision"] == pytest.approx(rows[name]["p"])
        assert ours[f"own {name}, recall"] == pytest.approx(rows[name]["r"])


def _told(gold: dict[str, Any]) -> Retold:
    claims = tuple(
        Agreed(
            id=c["id"],
            words=c["claim"],
            origins=tuple("abcdef"[: c["n_origins"]]),
            tellings=tuple(_telling(carrier) for carrier in c["carriers"]),
            conflict=c["conflict"],
            contested=c["contested"],
        )
        for c in gold["claims"]
    )
    return Retold(id=gold["story"], reports=(), took=frozenset(), claims=claims)


def _telling(carrier: dict[str, Any]) -> Telling:
    spans = tuple(Span(span["start"], span["end"]) for span in carrier["spans"])
    return Telling(report=carrier["report"], spans=spans)


def _unrevised(story: Retold) -> Retold:
    """The story without what only our own scorer knows: pairs that count neither way."""
    claims = tuple(claim for claim in story.claims if claim.conflict != "superseded")
    return Retold(id=story.id, reports=story.reports, took=story.took, claims=claims)


def _guesses(story: Retold) -> list[Claim]:
    """Claims that are right in part: shifted, run together, cut short, too long."""
    made = []
    for number, one in enumerate(story.claims):
        spans = [(t.report, t.spans[0].start, t.spans[0].end) for t in one.tellings]
        if number % 3 == 0:
            spans += [(t.report, t.spans[0].start, t.spans[0].end) for t in story.claims[number - 1].tellings]
        if number % 4 == 1:
            spans = [(report, start, end + 200 * (i % 4)) for i, (report, start, end) in enumerate(spans)]
        origins = ("x", None) if number % 2 else ("x", "y")
        carriers = [(r, start, end, origins[i % 2]) for i, (r, start, end) in enumerate(spans)]
        made.append(claim(*carriers, differs=number % 5 < 2, contested=number % 7 < 2))
    return made


def _wire(made: Claim) -> dict[str, Any]:
    reports = [
        {"article": c.article, "start": c.span.start, "end": c.span.end, "origin": c.origin} for c in made.carriers
    ]
    differences = [{"kind": d.kind.value} for d in made.differences]
    return {"id": made.id, "verdict": made.support.verdict.value, "differences": differences, "reports": reports}
