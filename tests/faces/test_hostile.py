"""Each command on a batch in which one report is sound: the rest is named with its reason, and costs only itself."""

import json

import pytest
from commands import attache

SOUND = """OSLO, March 4, 2024 — Norway expelled two Russian diplomats on Friday. “We will not wait,” Ada Brenn said.
Chile may respond by June, analysts said. The ministers of Norway and Russia will meet in Lima on 20 March."""
ODD = """OSLO, February 30, 9999 — On Friday, 45 June 99999, Norway will expel 10^400 envoys in 999999999999999 years,
at 99:99 GMT+99, Brenn said on 31 September 0000. \x00\x1b[2J\u202e <script>alert(1)</script>"""
BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 9,
    "cut.jsonl": b'{"id": "b", "text": "The port',
    "deep.json": b"[" * 100_000,
    "german.txt": ("Die Regierung hat am Freitag zwei Diplomaten ausgewiesen, so der Minister. " * 3).encode(),
    "hostile.html": b"<html><script><!-- <![CDATA[" + b"<div>" * 9_000 + SOUND.encode(),
}
STRANGE = {
    "dates.jsonl": [{"id": day, "text": SOUND, "date": day} for day in ("0000-00-00", "10000-01-01", "yesterday")],
    "odd.jsonl": [{"id": "\x1b[31m\u202e\ud800", "outlet": "=cmd()\r\n<b>", "title": "\x1b]0;\x07", "text": ODD}],
    "open.jsonl": [{"id": "open", "text": SOUND + "“ ‘" * 300 + " Brenn said. " + SOUND}],
}
COMMANDS = [
    ("stories",),
    ("copies", "--format", "csv"),
    ("claims",),
    ("trace", "we will not wait"),
    ("changes", "--since", "2024-03-04", "--format", "html"),
    ("forecasts",),
    ("export", "--layout", "plover"),
    ("calendar", "--format", "ical"),
    ("dyad", "NOR", "RUS", "--format", "html"),
    ("explain", "expelled"),
]


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch")
    for name, written in BAD.items():
        (folder / name).write_bytes(written)
    for name, rows in STRANGE.items():
        (folder / name).write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (folder / "sound.txt").write_text(SOUND, "utf-8")
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_what_is_sound_is_told_and_the_rest_is_named(command, batch):
    done = attache(*command, batch, batch / "gone.txt")
    said = done.stderr.decode()
    assert (done.returncode, "Traceback" in said) == (0, False), said
    assert not [name for name in (*BAD, "gone.txt") if f"{name}:" not in said and f"{name}: " not in said]
    assert done.stdout
    assert not {b"\x1b", b"\x07"} & {bytes([byte]) for byte in done.stdout + done.stderr}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_where_nothing_is_sound_the_command_says_so_and_leaves_with_one(command, batch):
    done = attache(*command, *(batch / name for name in BAD))
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines()[-1] == "attache: no report could be read"


def test_a_file_of_outcomes_that_was_spoilt_keeps_what_it_had_and_takes_what_comes(batch, tmp_path):
    file, spoilt = tmp_path / "outcomes.jsonl", bytes(range(256)) * 9 + b'\n{"forecast": "00'
    file.write_bytes(spoilt)
    assert attache("outcome", "0" * 16, "--undecidable", "--outcomes", file).returncode == 0
    assert file.read_bytes().startswith(spoilt + b"\n")
    done = attache("forecasts", batch / "sound.txt", "--outcomes", file)
    assert done.returncode == 0
    assert "1 outcome of forecasts that are not in these reports" in done.stderr.decode()


def test_a_day_at_the_ends_of_the_calendar_is_no_fault_and_none_of_a_report(batch):
    sound = batch / "sound.txt"
    assert attache("changes", sound, "--since", "0001-01-01").returncode == 0
    assert attache("changes", sound, "--since", "9999-12-31").returncode == 0
    assert attache("calendar", sound, "--from", "0001-01-01", "--to", "9999-12-31").returncode == 0
    assert attache("forecasts", sound, "--open", "--as-of", "9999-12-31").returncode == 0
    for day in ("0001-01-01", "9999-12-31"):
        done = attache("stories", sound, "--published", day)
        assert (done.returncode, f"no report is of the year {int(day[:4])}" in done.stderr.decode()) == (2, True)


def test_no_words_are_not_traced(batch):
    assert attache("trace", " ", batch / "sound.txt").returncode == 2
