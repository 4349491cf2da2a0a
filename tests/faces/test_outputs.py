"""What is written where: to a file, a pipe, a terminal of another encoding, a disk that is full."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from commands import COMMAND, attache

TEXT = "OSLO, March 4, 2024 — “The strait stays shut,” minister Åsa Brenn told reporters on Friday ✓."


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "post.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(words, out, **variables):
    done = subprocess.run(  # noqa: S603
        [*COMMAND, *words], stdout=out, stderr=subprocess.PIPE, check=False, env=os.environ | variables
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_a_terminal_that_knows_few_letters_is_given_those(report):
    code, told, said = run(["stories", report], subprocess.PIPE, PYTHONIOENCODING="ascii")
    assert (code, said) == (0, "")
    assert "1 report ? " in told.decode("ascii")


def test_what_other_programs_read_is_utf_8_whatever_the_terminal_speaks(report):
    code, told, _ = run(["times", report, "--format", "json"], subprocess.PIPE, PYTHONIOENCODING="latin-1")
    assert (code, "“The strait stays shut,”" in told.decode()) == (0, True)


def test_a_pipe_that_nobody_reads_on_ends_the_command_in_silence(report):
    end, begin = os.pipe()
    os.close(end)
    with os.fdopen(begin, "wb") as out:
        assert run(["times", report], out)[::2] == (1, "")


@pytest.mark.skipif(os.name != "posix", reason="its shell has no word for it")
def test_a_service_may_have_closed_what_is_not_needed(report):
    for closed, code in (("<&-", 0), (">&-", 0), ("2>&-", 0)):
        line = f"{shlex.join([*COMMAND, 'times', str(report), '--format', 'json'])} {closed}"
        done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False)  # noqa: S603
        assert (done.returncode, b"Traceback" in done.stderr) == (code, False), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="there is no device that is always full")
def test_a_full_disk_is_named(report):
    for output, form in ((None, "text"), (None, "json"), ("/dev/full", "text")):
        words = ["times", report, "--format", form, *(["-o", output] if output else [])]
        with Path("/dev/full").open("wb") as out:
            code, _, said = run(words, out)
        assert (code, said) == (1, f"attache: {output or 'standard output'}: No space left on device\n")


def test_a_folder_is_no_file_to_write_to(report, tmp_path):
    done = attache("stories", report, "-o", tmp_path)
    assert (done.returncode, done.stderr.decode()) == (1, f"attache: {tmp_path}: Is a directory\n")


def test_the_name_of_a_file_cannot_steer_the_screen(tmp_path):
    path = tmp_path / "\x1b[2Ja\nb  c.txt"
    path.write_bytes(b"")
    said, *_ = attache("stories", path).stderr.decode().splitlines()
    assert said.endswith("␛[2Ja b  c.txt: empty: there is nothing in it")


def test_no_file_that_is_asked_for_is_written_over(report, tmp_path):
    asked = tmp_path / "asked.jsonl"
    asked.write_text("", "utf-8")
    for words in (
        ("forecasts", report, "--outcomes", asked, "-o", tmp_path / "." / "asked.jsonl"),
        ("stories", report, "--decisions", asked, "-o", asked),
        ("stories", report, "--decisions", asked, "--log", asked),
    ):
        done = attache(*words)
        assert (done.returncode, asked.read_text("utf-8")) == (2, "")
        assert "is read, and would be written over" in " ".join(done.stderr.decode().split())
