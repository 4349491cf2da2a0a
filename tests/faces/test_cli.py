"""The command line as a stranger meets it: what it writes, what it says on standard error, its exit codes."""

import json
import re
from pathlib import Path

import pytest
from commands import attache, process
from jsonschema import Draft202012Validator

from attache import __main__ as entry
from attache.records.wire import schema

ROOT = Path(__file__).parents[2]
STORY = ROOT / "examples" / "rapprochement"
REPORT = """LUMEN CITY, March 4, 2024 — The port of Lumen City will stay shut until Friday, the harbour master said.
“No ship will leave before the wreck is raised,” Ines Calder told reporters on Sunday.
Two tugs from Tarragon arrived on Saturday to help lift the freighter that sank in the channel last week."""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "lumen.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_brief_writes_what_the_file_name_asks_for(report, tmp_path):
    for suffix, opening in ((".html", b"<!doctype html>"), (".md", b"# "), (".json", b"[")):
        out = tmp_path / f"brief{suffix}"
        done = attache("brief", report, "-o", out)
        assert done.returncode == 0, done.stderr
        assert out.read_bytes().lower().startswith(opening)


def test_brief_prints_to_the_terminal_when_no_file_is_named(report):
    done = attache("brief", report)
    assert done.returncode == 0
    assert "Ines Calder" in done.stdout.decode()


def test_read_writes_one_json_object_a_line_that_fits_the_schema(report):
    done = attache("read", report, "--format", "jsonl")
    (line,) = done.stdout.decode().splitlines()
    reading = json.loads(line)
    Draft202012Validator(schema("reading")).validate(reading)
    said = [s for s in reading["statements"] if s["speaker"] and s["speaker"]["name"] == "Ines Calder"]
    assert said
    start, end = said[0]["content"][0]["start"], said[0]["content"][0]["end"]
    assert "No ship will leave" in REPORT[start:end]


def test_read_writes_what_the_name_of_the_output_file_asks_for(report, tmp_path):
    for name, opening in (("r.json", "[{"), ("r.jsonl", "{"), ("r.txt", "")):
        assert attache("read", report, "-o", tmp_path / name).returncode == 0
        written = (tmp_path / name).read_text("utf-8")
        assert (written.startswith(opening), written[-1]) == (True, "\n"), name


def test_read_takes_standard_input():
    done = process("read", "-", "--format", "jsonl", stdin=REPORT.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["statements"]


def test_published_dates_a_report_that_bears_no_date(tmp_path):
    bare = tmp_path / "bare.txt"
    bare.write_text(REPORT.partition("— ")[2], "utf-8")
    dated = json.loads(attache("read", bare, "--format", "jsonl", "--published", "2024-03-04").stdout)
    open_ = json.loads(attache("read", bare, "--format", "jsonl").stdout)
    assert dated["published"]["day"] == "2024-03-04"
    assert open_["published"]["day"] is None
    assert [t["value"] for t in dated["times"]][:2] == ["2024-03-08", "2024-03-03"]
    assert all(t["value"] is None for t in open_["times"])


def test_as_of_leaves_out_what_came_later_and_names_it(tmp_path):
    done = attache("brief", STORY, "--as-of", "2023-03-10", "-o", tmp_path / "b.json")
    assert done.returncode == 0
    assert b"left out as asked" in done.stderr


def test_the_same_input_gives_the_same_bytes(tmp_path):
    one, two = tmp_path / "1.html", tmp_path / "2.html"
    attache("brief", STORY, "-o", one)
    process("brief", STORY, "-o", two)
    assert one.read_bytes() == two.read_bytes()
    quotes = ("quotes", STORY, "--format", "json")
    assert attache(*quotes).stdout == process(*quotes).stdout


def test_quotes_lists_who_says_what_and_where(report):
    told = attache("quotes", report, "--by", "calder").stdout.decode()
    start = REPORT.index("“No ship")
    assert "Ines Calder" in told
    assert "\nharbour master" not in told
    assert f"lumen.txt:{start}-" in told


@pytest.mark.parametrize(("form", "opening"), [("csv", "article,"), ("json", "["), ("citron", "{")])
def test_quotes_writes_each_form_to_a_file_and_names_what_it_cannot_read(form, opening, report, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    out = tmp_path / "out"
    done = attache("quotes", tmp_path / "empty.txt", report, "--format", form, "-o", out)
    assert done.returncode == 0
    assert b"empty.txt" in done.stderr
    assert done.stdout == b""
    assert out.read_text("utf-8").startswith(opening)
    assert "No ship will leave" in out.read_text("utf-8")


def test_quotes_writes_what_the_file_name_asks_for(report, tmp_path):
    for name, opening in (("q.csv", "article,"), ("q.json", "["), ("q.txt", "The port of Lumen City")):
        assert attache("quotes", report, "-o", tmp_path / name).returncode == 0
        assert opening in (tmp_path / name).read_text("utf-8")[:200]


def test_quotes_of_somebody_unknown_names_the_nearest_and_leaves_with_one(report):
    done = attache("quotes", report, "--by", "Inez Caldor")
    assert done.returncode == 1
    assert "nearest: Ines Calder" in done.stderr.decode()
    assert attache("quotes", report, "--about", "Atlantis").returncode == 1


def test_quotes_without_a_statement_is_told_and_no_fault(tmp_path):
    path = tmp_path / "still.txt"
    path.write_text("The port of Lumen City stayed shut on Friday. Two tugs arrived from Tarragon.", "utf-8")
    done = attache("quotes", path, "--format", "json")
    assert (done.returncode, done.stdout) == (0, b"[]\n")
    assert b"no statement" in done.stderr
    assert attache("quotes", tmp_path / "nowhere").returncode == 1


def test_times_spells_out_the_arithmetic_and_writes_what_is_asked_for(report, tmp_path):
    told = attache("times", report).stdout.decode()
    assert "Sunday → 2024-03-03: Sunday before publication 2024-03-04" in told
    for name, opening in (("t.csv", "article,"), ("t.json", "["), ("t.txt", "The port of Lumen City")):
        assert attache("times", report, "-o", tmp_path / name).returncode == 0
        assert opening in (tmp_path / name).read_text("utf-8")[:200]
    assert attache("times", report, "--format", "timelinejs").stdout.startswith(b"Year,Month,Day,")


def test_times_takes_standard_input_and_a_day_for_what_bears_none():
    bare = REPORT.partition("— ")[2].encode()
    dated = json.loads(attache("times", "-", "--format", "json", "--published", "2024-03-04", stdin=bare).stdout)
    open_ = json.loads(attache("times", "-", "--format", "json", stdin=bare).stdout)
    assert [t["value"] for t in dated][:2] == ["2024-03-08", "2024-03-03"]
    assert {(t["value"], t["anchor"]) for t in open_} == {(None, "unknown")}


def test_times_of_an_undated_report_are_counted_from_its_story_and_say_so(report, tmp_path):
    bare = tmp_path / "bare.txt"
    bare.write_text(REPORT.partition("— ")[2], "utf-8")
    found = json.loads(attache("times", report, bare, "--format", "json").stdout)
    borrowed = [t for t in found if t["path"] == str(bare)]
    assert {(t["anchor"], t["basis"], t["published"]) for t in borrowed} == {("borrowed", "borrowed", "2024-03-04")}
    assert all("borrowed" in t["why"] for t in borrowed)


def test_times_without_one_is_told_and_no_fault_and_what_cannot_be_read_is_named(tmp_path):
    path, empty = tmp_path / "still.txt", tmp_path / "empty.txt"
    path.write_text("The port of Lumen City stayed shut. Its two tugs came over from Tarragon.", "utf-8")
    empty.write_bytes(b"")
    done = attache("times", path, empty, "--format", "json")
    assert (done.returncode, done.stdout) == (0, b"[]\n")
    assert b"no time was found in 1 report" in done.stderr
    assert b"empty.txt" in done.stderr
    assert attache("times", empty).returncode == 1
    assert attache("times", path, "--published", "yesterday").returncode == 2


def test_places_says_where_and_why_and_writes_what_is_asked_for(tmp_path):
    report = tmp_path / "storm.txt"
    report.write_text("A storm hit Paris, Texas, on Monday, and the ferry from Old Wendlow was late.", "utf-8")
    told = attache("places", report).stdout.decode()
    assert "Paris → Paris, Texas, USA (city): " in told
    for name, opening in (("p.csv", "article,"), ("p.json", "[\n{"), ("p.geojson", '{"type": "FeatureCollection"')):
        assert attache("places", report, "-o", tmp_path / name).returncode == 0
        assert (tmp_path / name).read_text("utf-8").startswith(opening)
    assert json.loads((tmp_path / "p.geojson").read_text("utf-8"))["features"][0]["properties"]["name"] == "Paris"


def test_places_without_one_is_told_and_no_fault():
    done = attache("places", "-", "--format", "geojson", stdin=b"He went home late and slept until noon, he said.")
    assert (done.returncode, json.loads(done.stdout)["features"]) == (0, [])
    assert b"no place was found" in done.stderr


AHEAD = """LUMEN CITY, March 4, 2024 — The trial of the shipowner is scheduled to open on March 13.
Kenya will hold elections in August. The delegation is scheduled to arrive in Doha."""
AGAIN = "OSLO, March 5, 2024 — The trial of the shipowner is set to open on March 13."


def test_calendar_joins_what_two_reports_announce_and_writes_what_is_asked_for(tmp_path):
    (tmp_path / "in").mkdir()
    for name, text in (("one", AHEAD), ("two", AGAIN)):
        (tmp_path / "in" / f"{name}.txt").write_text(text, "utf-8")
    told = attache("calendar", tmp_path / "in").stdout.decode()
    assert told.count("13 March 2024") == 1
    assert "some day of August 2024" in told
    assert told.index("No day given") < told.index("The delegation")
    for name, opening in (("c.csv", "entry,"), ("c.json", "[\n{"), ("c.ics", "BEGIN:VCALENDAR\n")):
        assert attache("calendar", tmp_path / "in", "-o", tmp_path / name).returncode == 0
        assert (tmp_path / name).read_text("utf-8").startswith(opening)
    found = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert [len(entry["tellings"]) for entry in found] == [2, 1, 1]
    done = attache("calendar", tmp_path / "in", "--format", "ical")
    assert done.stdout == (tmp_path / "c.ics").read_bytes()
    assert done.stdout.count(b"BEGIN:VEVENT\r\n") == 2
    assert b"1 plan without a day left out" in done.stderr


def test_calendar_of_some_days_keeps_what_may_be_on_them():
    asked = ("calendar", "-", "--format", "json", "--from", "2024-08-10")
    done = attache(*asked, "--to", "2024-08-20", stdin=AHEAD.encode())
    assert [entry["first"] for entry in json.loads(done.stdout)] == ["2024-08-01"]
    assert b"1 plan without a day left out" in done.stderr
    none = attache(*asked, "--to", "2024-08-10", stdin=AGAIN.encode())
    assert (none.returncode, none.stdout) == (0, b"[]\n")
    assert b"nothing is announced for these days" in none.stderr
    assert attache(*asked, "--to", "2024-08-09", stdin=AHEAD.encode()).returncode == 2


def test_calendar_without_a_plan_is_told_and_no_fault():
    done = attache("calendar", "-", "--format", "ical", stdin=b"He went home late and slept until noon, he said.")
    assert (done.returncode, done.stdout.count(b"\r\n")) == (0, 4)
    assert b"nothing is announced for later" in done.stderr


def test_dyad_sums_what_two_did_to_each_other_and_writes_what_is_asked_for(tmp_path):
    for name, words in (
        ("one", "Norway condemned Chile on Friday over"),
        ("two", "On Friday Oslo condemned Chile over"),
    ):
        (tmp_path / f"{name}.txt").write_text(f"LIMA, March 11, 2023 — {words} the closed strait.", "utf-8")
    told = attache("dyad", "NOR", "chile", tmp_path).stdout.decode()
    assert "Norway and Chile" in told
    assert "NOR → CHL · ACCUSE" in told
    assert "2 reports" in told
    for form, opening in (("csv", "one,other,day"), ("json", "{"), ("svg", "<svg"), ("html", "<!doctype html>")):
        out = tmp_path / "out" / f"series.{form}"
        out.parent.mkdir(exist_ok=True)
        assert attache("dyad", "NOR", "CHL", tmp_path / "one.txt", tmp_path / "two.txt", "-o", out).returncode == 0
        assert out.read_text("utf-8").startswith(opening)
    [day] = json.loads((tmp_path / "out/series.json").read_text("utf-8"))["days"]
    assert (day["day"], day["done"]["forth"]["number"], day["coverage"]["reports"]["number"]) == ("2023-03-10", 1, 2)


def test_dyad_of_nobody_known_or_of_one_alone_leaves_with_one_and_of_nothing_told_is_no_fault(report):
    unknown, alone, nothing = (
        attache("dyad", *pair, report) for pair in (("Seoria", "CHL"), ("CHL", "Chile"), ("NOR", "CHL"))
    )
    assert (unknown.returncode, alone.returncode, nothing.returncode) == (1, 1, 0)
    assert "“Seoria” is no state, body or person" in unknown.stderr.decode()
    assert "both Chile; name two" in alone.stderr.decode()
    assert "nothing is told between Norway and Chile" in nothing.stderr.decode()


def test_bad_files_are_named_with_their_reason_and_the_good_one_is_read(report, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "cut.jsonl").write_text('{"id": "a", "text": "The port', "utf-8")
    done = attache("read", tmp_path, "--format", "jsonl")
    told = done.stderr.decode()
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1
    for name in ("empty.txt", "binary.txt", "cut.jsonl"):
        assert re.search(rf"attache: .*{name}.*: \w+", told)


@pytest.mark.parametrize("make", ["empty folder", "missing path", "only an empty file"])
def test_where_nothing_can_be_done_the_exit_code_is_one_and_the_reason_is_said(make, tmp_path):
    if make == "only an empty file":
        (tmp_path / "empty.txt").write_bytes(b"")
    run = process if make == "missing path" else attache
    done = run("brief", tmp_path if make != "missing path" else tmp_path / "nowhere")
    assert done.returncode == 1
    assert b"attache: " in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_wrong_call_is_exit_code_two(report):
    assert attache("brief", report, "--published", "yesterday").returncode == 2
    assert process("brief").returncode == 2


def test_names_of_ones_own_are_found_and_coded(report, tmp_path):
    table, dictionary = tmp_path / "ours.csv", tmp_path / "ours.txt"
    table.write_text("name,kind,country,code\nInes Calder,person,Portugal,GOV\nNobody,ghost,,\n", "utf-8")
    dictionary.write_text("TARRAGON_ [BEL]\nHARBOUR_MASTER [~GOV]\nLUMEN_CITY_ [NLD 2024-]\n", "utf-8")
    done = attache("read", report, "--actors", table, "--actors", dictionary, "--format", "jsonl")
    assert done.returncode == 0
    reading = json.loads(done.stdout)
    found = {(m["name"], m["kind"], m["country"], m["code"]) for m in reading["mentions"]}
    assert {("Ines Calder", "person", "PRT", "GOV"), ("Tarragon", "place", "BEL", None)} <= found
    told = done.stderr.decode()
    assert f"attache: {table}:3: 'ghost' is no kind" in told
    assert f"attache: {dictionary}:3: '2024-' is no run of days" in told


def test_a_file_of_names_that_cannot_be_used_ends_the_run(report, tmp_path):
    done = attache("read", report, "--actors", tmp_path / "gone.csv")
    assert done.returncode == 1
    assert b"gone.csv" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_model_that_is_not_there_is_named(report):
    done = attache("read", report, "--model", "no_such_model")
    assert done.returncode == 1
    assert b"no_such_model" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_place_that_cannot_be_written_is_named(report, tmp_path):
    done = attache("brief", report, "-o", tmp_path / "no" / "such" / "folder.html")
    assert done.returncode == 1
    assert b"folder.html" in done.stderr
    assert b"Traceback" not in done.stderr


def test_version():
    assert process("--version").stdout.startswith(b"attache 0.")


def test_a_break_while_the_parts_are_loaded_ends_it_without_a_word(monkeypatch, capsys):
    def broken(name):
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "import_module", broken)
    with pytest.raises(SystemExit) as left:
        entry.main()
    assert left.value.code == 130
    assert capsys.readouterr() == ("", "")
