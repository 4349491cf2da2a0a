"""Places of many reports on a terminal, as CSV, as JSON and as GeoJSON."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator
from making import at, reading
from referencing import Registry, Resource
from rich.console import Console

from attache.records import Place, Precision
from attache.records.wire import schema
from attache.show.json import places_geojson, places_json
from attache.show.places import terminal_places
from attache.show.tables import PLACE_COLUMNS, places_csv
from attache.tell.places import find_placings

TEXT = """Storm hits the coast
Waves struck Tripoli in northern Lebanon, and \x1b[2JOld Wendlow lost its pier."""
TRIPOLI = Place(
    span=at(TEXT, "Tripoli"),
    name="Tripoli",
    precision=Precision.CITY,
    country="LBN",
    province="North",
    geonames=266826,
    latitude=34.43667,
    longitude=-35.84972,
    candidates=("Tripoli, LBN", "Tripoli, LBY"),
    why="“Lebanon” stands behind it",
)
WENDLOW = Place(
    span=at(TEXT, "Old Wendlow"), name="Old Wendlow", precision=Precision.UNRESOLVED, why="no gazetteer has it"
)


def read(*places):
    return reading("port", TEXT, wire="Reuters", places=places or (TRIPOLI, WENDLOW))


def printed(width=100):
    out = io.StringIO()
    terminal_places(find_placings([read()]), Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_the_terminal_has_the_answer_the_line_and_the_point():
    lines = printed(200).splitlines()
    start, end = TRIPOLI.span.start, TRIPOLI.span.end
    assert lines[1] == "The port · 11 March 2023 · wire Reuters"
    at_tripoli = lines.index("Tripoli → Tripoli, North, LBN (city): “Lebanon” stands behind it")
    assert lines[at_tripoli + 1].startswith("  Waves struck Tripoli in northern Lebanon")
    assert lines[at_tripoli + 2] == (
        f"  port:{start}-{end} · 34.4367, -35.8497 · GeoNames 266826 · out of Tripoli, LBN; Tripoli, LBY"
    )
    assert "Old Wendlow → not settled: no gazetteer has it" in lines


@pytest.mark.parametrize("width", [12, 40, 200])
def test_no_report_steers_the_terminal_and_no_line_is_wider_than_it(width):
    assert "\x1b" not in printed(width)
    assert max(map(len, printed(width).splitlines())) <= width


def test_csv_has_a_row_a_place_and_its_numbers_stay_numbers():
    tripoli, wendlow = csv.DictReader(io.StringIO("".join(places_csv(find_placings([read()]))), newline=""))
    assert tuple(tripoli) == PLACE_COLUMNS
    assert TEXT[int(tripoli["start"]) : int(tripoli["end"])] == tripoli["words"] == "Tripoli"
    assert (float(tripoli["latitude"]), float(tripoli["longitude"])) == (34.43667, -35.84972)
    assert tripoli["candidates"] == "Tripoli, LBN; Tripoli, LBY"
    assert (wendlow["precision"], wendlow["country"], wendlow["longitude"]) == ("unresolved", "", "")


def test_json_fits_its_schema_and_its_offsets_open_on_its_words():
    made = json.loads("".join(places_json(find_placings([read(), reading("b", "Nothing."), read()]))))
    both = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    Draft202012Validator(schema("places"), registry=both).validate(made)
    assert len(made) == 4
    for one in made:
        assert TEXT[one["start"] : one["end"]] == one["words"]
        assert one["words"] in one["line"]


def test_geojson_is_one_collection_with_the_longitude_first_and_null_for_what_is_open():
    made = json.loads("".join(places_geojson(find_placings([read()]))))
    assert made["type"] == "FeatureCollection"
    tripoli, wendlow = made["features"]
    assert tripoli["type"] == wendlow["type"] == "Feature"
    assert tripoli["geometry"] == {"type": "Point", "coordinates": [-35.84972, 34.43667]}
    assert wendlow["geometry"] is None
    assert tripoli["properties"]["why"] == "“Lebanon” stands behind it"
    assert json.loads("".join(places_geojson(find_placings([])))) == {"type": "FeatureCollection", "features": []}
