import json

from trawlers import first, trawlers

from attache.records.wire import reading_json
from attache.show.json import briefs_json, json_text


def test_briefs_are_a_list_whose_cites_carry_their_words():
    (made,) = json.loads(briefs_json([trawlers()]))
    cite = made["title"]["cites"][0]
    assert cite["words"]
    assert made["counts"]["reports"]["number"] == 2


def test_json_is_one_line_and_keeps_every_letter():
    line = json_text({"name": "Çavuşoğlu \ud800", "n": 1})
    assert "\n" not in line
    assert "Çavuşoğlu" in line
    assert json.loads(line)["name"].endswith("\ud800")


def test_a_reading_as_json_gives_the_same_text_each_time():
    assert json_text(reading_json(first())) == json_text(reading_json(first()))
