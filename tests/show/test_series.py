"""A series on a terminal, as CSV, JSON, SVG and as a page."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from making import reading
from quarrel import DYAD, LOUD, late, loud, quarrel
from referencing import Registry, Resource
from rich.console import Console

from attache.lexicon.ontology import Ontology
from attache.records import EventType, Run, When
from attache.records.wire import schema
from attache.show.series import terminal_series
from attache.show.seriescsv import DYAD_COLUMNS, series_csv
from attache.show.serieshtml import series_html
from attache.show.seriesjson import series_json
from attache.show.seriesparts import signed
from attache.show.seriessvg import series_svg
from attache.tell.series import series

RUN = Run(version="0", lexicon="l", model="m")
SVG = "{http://www.w3.org/2000/svg}"


def folded(*readings):
    return series(quarrel(*readings), DYAD, Ontology.load())


def printed(found=None, width=100):
    out = io.StringIO()
    terminal_series(found or folded(), Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def spread(*days):
    """A series of one act on each of these days of a year, counted from its first."""
    on = [date(2023, 1, 1) + timedelta(days=day) for day in days]
    return folded(*(loud(str(day), when=When(day, day)) for day in on))


def rects(found):
    """Of each bar, what a pointer is told, its top and its height."""
    drawn = ET.fromstring(series_svg(found)).iter(f"{SVG}rect")  # noqa: S314  # our own
    tips = ((rect.find(f"{SVG}title"), rect) for rect in drawn)
    return {tip.text: (float(rect.get("y")), float(rect.get("height"))) for tip, rect in tips if tip is not None}


def test_the_terminal_has_the_days_the_chart_and_the_proofs():
    shown = printed()
    assert re.search(r"12 March 2023 +1  −5\.5 +2  −16\.5 \(−8\.25\) +1 +1 +1 +0 +1\n", printed(width=140))
    assert re.search(r"\n10 Mar 2023 NOR → CHL +█+│\n +told by +▪▪▪▪ 4 reports\n", shown)
    assert re.search(r"\n12 Mar +NOR → CHL +█+│\n +CHL → NOR +▒+│\n", shown)
    assert "⋯ 22 days without" in shown
    assert "NOR + CHL · AGREE · +2.5 · happened · 4–6 April 2023, a run of 3 days" in shown
    assert "4 reports · 4 outlets · 1 wire · no origins · origin unknown in 4 reports" in shown
    assert "1 act told as background left out; --background adds them" in printed(width=140)
    assert "CHL → NOR · ASSAULT · −9 · denied" in shown.partition("Planned, possible or denied")[2]
    assert "\nNOR → CHL · ACCUSE · −3 · happened\n" in shown.partition("Acts without a day")[2]


@pytest.mark.parametrize("width", [12, 40, 200])
def test_no_report_steers_the_terminal_and_no_line_is_wider_than_it(width):
    shown = printed(width=width)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= width


def test_of_nothing_there_is_no_table_and_no_chart():
    assert "│" not in printed(folded(reading("a", LOUD)))
    assert "is told between the two" in series_svg(folded(reading("a", LOUD)))
    assert "Nothing is told between the two." in series_html(folded(reading("a", LOUD)), RUN)


def test_csv_has_a_row_a_day_and_its_numbers_stay_numbers():
    friday, sunday, april = csv.DictReader(io.StringIO("".join(series_csv(folded())), newline=""))
    assert tuple(friday) == DYAD_COLUMNS
    assert (friday["one"], friday["other"], friday["day"]) == ("NOR", "CHL", "2023-03-10")
    assert (float(friday["forth_sum"]), friday["reports"], friday["origins"], friday["unknown_origin"]) == (
        -2,
        "4",
        "0",
        "4",
    )
    assert (sunday["back_acts"], sunday["back_mean"], sunday["forth_statements_sum"]) == ("2", "-8.25", "-3.0")
    assert (april["together_acts"], april["forth_acts"], april["forth_mean"]) == ("1", "0", "")


def test_json_fits_its_schema_and_its_offsets_open_on_its_words():
    picture = quarrel()
    made = json.loads(series_json(series(picture, DYAD, Ontology.load(), background=True)))
    both = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    Draft202012Validator(schema("dyad"), registry=both).validate(made)
    turns = [turn for day in made["days"] for turn in (*day["acts"], *day["statements"])]
    turns += [*made["open"], *made["undated"], *made["unplaced"]]
    assert len(turns) == 10
    for telling in (telling for turn in turns for telling in turn["tellings"]):
        text = picture.reading(telling["article"]).article.text
        assert text[telling["start"] : telling["end"]] == telling["words"]
    assert made["days"][0]["coverage"]["reports"] == {"number": 4, "names": ["a", "b", "c", "d"]}


def test_the_picture_has_a_bar_a_direction_about_zero_and_the_coverage_below():
    bars = rects(folded())
    forth, back = bars["12 Mar, NOR → CHL: 1 act, −5.5"], bars["12 Mar, CHL → NOR: 2 acts, −16.5"]
    together = bars["4 Apr, NOR + CHL: 1 act, +2.5"]
    assert forth[0] == back[0] == pytest.approx(sum(together))
    assert back[1] == pytest.approx(3 * forth[1])
    told = bars["4 reports · 4 outlets · 1 wire · no origins · origin unknown in 4 reports"]
    assert told[0] > back[0] + back[1]


def test_a_day_of_both_kinds_shows_both_and_an_act_of_no_weight_is_seen():
    friend = loud("b", score=5.0)
    praised = replace(friend.events[0], type=EventType.SUPPORT)
    bars = rects(folded(loud("a"), replace(friend, events=(praised,))))
    assert {"10 Mar 2023, NOR → CHL: 2 acts, +5", "10 Mar 2023, NOR → CHL: 2 acts, −2"} <= bars.keys()
    assert "10 Mar 2023, NOR → CHL: 1 act, 0" in rects(folded(loud("a", score=0.0)))


def test_the_picture_is_well_formed_has_no_script_and_grows_with_its_days():
    few, many = series_svg(spread(0)), series_svg(spread(*range(0, 180, 5)))
    widths = [float(ET.fromstring(one).get("width")) for one in (few, many)]  # noqa: S314  # our own
    assert widths[0] < widths[1]
    assert not re.search(r"<script|href|url\((?!#)", few + many)


def test_a_long_silence_is_a_break_and_a_short_one_empty_days():
    assert "8 days without" in series_svg(spread(0, 9))
    shown = series_svg(spread(0, 3))
    assert ">2 Jan<" in shown
    assert "days without" not in shown


def test_the_page_is_whole_without_script_and_gives_no_report_a_say_in_it():
    page = series_html(folded(), RUN)
    assert page.startswith("<!doctype html>")
    assert not re.search(r"<script|<link|<img|https?://(?!www\.w3\.org)", page)
    assert "shelled a ship &lt;b&gt;&amp;&lt;/b&gt; ␛[2Jcrew" in page
    assert page.count("<svg") == 1
    assert "<td>4</td><td>4</td><td>1</td><td>0</td><td>4</td>" in page


def test_the_same_series_gives_the_same_bytes():
    for form in (series_svg, series_json, lambda found: series_html(found, RUN), printed):
        assert form(folded(loud("a"), late())) == form(folded(late(), loud("a")))


@pytest.mark.parametrize(("score", "shown"), [(4.0, "+4"), (-3.5, "−3.5"), (0.0, "0"), (None, "–"), (-0.001, "0")])
def test_scores_bear_their_sign(score, shown):
    assert signed(score) == shown
