"""The public set's marks become spans, and its rows two parts."""

import json

from deeds import deed_figures, is_readable, told, unmarked

MARKED = "<s>Norway</s> imposed sanctions on <t>Chad</t>, and <s>Norway</s> rejoiced."


def test_marks_become_spans_and_the_first_of_two_counts():
    text, spans = unmarked(MARKED)
    assert text == "Norway imposed sanctions on Chad, and Norway rejoiced."
    assert [text[slice(*spans[side])] for side in "st"] == ["Norway", "Chad"]
    assert unmarked("<t>Two miners</t> were held.")[1] == {"t": (0, 10)}


def test_a_row_is_typed_as_the_set_types():
    assert told({"id": "a", "marked": MARKED}) == {"id": "a", "event": "COERCE"}


def test_both_parts_are_scored_by_the_sets_own_scorer(tmp_path):
    (tmp_path / "events").mkdir()
    rows = [{"id": name, "marked": MARKED, "event": "COERCE"} for name in "abcdefgh"]
    assert {is_readable(row["id"]) for row in rows} == {True, False}
    (tmp_path / "events" / "plv_train.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    scorer = "def score(golds, found):\n    return {'root_macroF1': 100.0 * len(found), 'quad_acc': 50.0}\n"
    (tmp_path / "score_events.py").write_text(scorer, "utf-8")
    assert [name for name, _ in deed_figures(tmp_path)] == [
        f"deeds, {part} part, {what}" for part in ("read", "unread") for what in ("types", "quads")
    ]
