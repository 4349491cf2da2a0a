"""Claims on a terminal, as JSON, as a table and as schema.org has them."""

import csv
import io
import json
from pathlib import Path

from jsonschema import Draft202012Validator
from making import encoder, figure, reading, statement
from referencing import Registry, Resource
from rich.console import Console

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import Reading
from attache.records.wire import schema
from attache.relate.pictures import relate
from attache.show.claims import CLAIM_COLUMNS, claims_csv, claims_json, claims_schema, terminal_claims
from attache.tell.weighings import Weighing, find_weighings

BURNT = "The grain store of Oldem burnt down in the night with {} tons of wheat in it."
BLAMED = "the store had been set on fire by men who came across the river"


def report(name: str, tons: int, speaker: str, *, day: str = "2023-03-11", outlet: str | None = None) -> Reading:
    """A report of the fire: a plain sentence with a number, and what somebody says."""
    text = f"{BURNT.format(tons)}\n{speaker} said {BLAMED}, in “plain words”."
    said = statement(text, "s", BLAMED, "said", speaker)
    return reading(
        name, text, day=day, outlet=outlet, statements=(said,), figures=(figure(text, f"{tons} tons", tons, "t"),)
    )


def weighings(*reports: Reading) -> list[Weighing]:
    return list(find_weighings(relate(list(reports), Resemblances.load(), Disputes.load(), encoder())))


FOUND = weighings(report("post", 400, "Ada Brenn"), report("ridge", 900, "Ada Brenn", day="2023-03-12"))


def test_the_json_keeps_to_its_schema():
    registry = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    made = json.loads("".join(claims_json(FOUND)))
    Draft202012Validator(schema("claims"), registry=registry).validate(made)
    assert {claim["verdict"] for claim in made} == {"contested", "single_origin", "unknown_origin"}
    assert json.loads("".join(claims_json([]))) == []


def test_the_table_is_read_without_repair_a_row_a_telling():
    rows = list(csv.DictReader(io.StringIO("".join(claims_csv(FOUND)), newline="")))
    assert tuple(rows[0]) == CLAIM_COLUMNS
    assert len(rows) == sum(len(one.told.claim.carriers) for one in FOUND)
    assert [row["article"] for row in rows if row["first"] == "true"] == ["post"] * len(FOUND)
    texts = {one.reading(c).article.id: one.reading(c).article.text for one in FOUND for c in one.told.claim.carriers}
    assert all(texts[row["article"]][int(row["start"]) : int(row["end"])] == row["words"] for row in rows)


def test_the_page_names_every_column():
    page = (Path(__file__).parents[2] / "docs" / "claims.md").read_text("utf-8")
    told = page.partition("## The columns of the table")[2].partition("##")[0]
    assert not [column for column in CLAIM_COLUMNS if f"`{column}`" not in told]


def test_a_difference_names_the_reports_that_differ():
    out = io.StringIO()
    terminal_claims(FOUND, Console(file=out, width=120))
    assert "“400 tons” against “900 tons”" in out.getvalue()
    assert "proposed: 6, cannot be judged" in out.getvalue()


def test_schema_org_has_each_appearance_and_who_is_claimed_to_have_said_it():
    graph = json.loads("".join(claims_schema(FOUND)))["@graph"]
    (said,) = [claim for claim in graph if BLAMED in claim["text"]]
    assert said["@type"] == "Claim"
    assert said["author"] == [{"@type": "Person", "name": "Ada Brenn"}]
    assert [work["publisher"]["name"] for work in said["appearance"]] == ["The post", "The ridge"]
    assert said["firstAppearance"]["datePublished"] == "2023-03-11"
    assert all(work["@type"] == "NewsArticle" for claim in graph for work in claim["appearance"])


def test_two_reports_of_one_day_have_no_first():
    same_day = weighings(report("post", 400, "Ada Brenn"), report("ridge", 400, "Ada Brenn"))
    assert not any("firstAppearance" in claim for claim in json.loads("".join(claims_schema(same_day)))["@graph"])
