import io
import json
import os

import pytest

from attache.gather import files
from attache.gather.files import articles
from attache.gather.stages import is_lost
from attache.records import Article, Failure

REPORT = (
    "The envoy left the talks on Friday after nine hours, two officials said, and both delegations blamed each "
    "other for it.\n\nNobody expects them to meet again before May, and the port stays closed until then.\n"
)
FRENCH = (
    "Le président a dit que le pays devait se préparer au dialogue comme à la confrontation, selon deux responsables "
    "qui ont demandé à ne pas être nommés."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Envoy leaves talks - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://harbour.example/envoy">
<meta property="article:published_time" content="2021-06-19T05:00:00+08:00"></head><body><nav>Home World Sport</nav>
<article><h1>Envoy leaves talks</h1><p>{REPORT.replace(chr(10) * 2, "</p><p>")}</p></article>
<script>steal(document.cookie)</script></body></html>"""
MAIL = (
    "From: =?utf-8?q?Harbour_Post?= <desk@harbour.example>\nSubject: =?utf-8?q?Envoy_leaves_talks?=\n"
    "Date: Sat, 19 Jun 2021 05:00:00 +0800\nMessage-ID: <1@harbour.example>\n\n" + REPORT
)


@pytest.fixture
def inbox(tmp_path):
    def put(**contents):
        for name, content in contents.items():
            path = tmp_path / name.replace("_", ".", 1)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return put


def read(*paths, stdin=b""):
    return list(articles(paths, io.BytesIO(stdin)))


def failed(*paths):
    (failure,) = read(*paths)
    assert isinstance(failure, Failure)
    return failure.stage, failure.error


def test_every_kind_of_file_gives_its_report(inbox):
    folder = inbox(
        a_txt=REPORT,
        b_html=PAGE,
        c_eml=MAIL,
        d_json=json.dumps(
            {"maintext": REPORT, "date_publish": "2021-06-19 05:00:00", "source_domain": "harbour.example"}
        ),
        e_jsonl=json.dumps({"id": "x7", "text": REPORT, "outlet": "Post"}) + "\n" + json.dumps({"text": REPORT}),
    )
    found = read(folder)
    assert [a.id for a in found] == ["a", "b", "c", "d", "x7", "e-2"]
    assert [a.outlet for a in found] == [None, "Harbour Post", "Harbour Post", "harbour.example", "Post", None]
    assert [str(a.published) for a in found] == ["None", "2021-06-19", "2021-06-19", "2021-06-19", "None", "None"]
    assert all("blamed each other" in a.text for a in found)
    assert found[1].url == "https://harbour.example/envoy"
    assert "steal" not in found[1].text
    assert found == read(folder)


@pytest.mark.parametrize("content", [REPORT, PAGE, MAIL, json.dumps([{"text": REPORT}]), json.dumps({"text": REPORT})])
def test_standard_input_is_known_by_how_it_begins(content):
    (article,) = read("-", stdin=content.encode())
    assert article.text.strip().startswith(("The envoy", "Envoy leaves talks\nThe envoy"))
    assert article.id in ("stdin", "stdin-1")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_kept_as_given_whatever_its_encoding(inbox, encoding):
    text = "“" + REPORT.replace("\n", "\r\n") + "”"
    (article,) = read(inbox(a_txt=text.encode(encoding)))
    assert article.text == text


def test_a_broken_line_costs_itself_alone(inbox):
    lines = [
        json.dumps({"text": REPORT}),
        '{"text": "The envoy',
        "",
        "7",
        '{"title": "no words"}',
        json.dumps({"text": REPORT}),
    ]
    found = read(inbox(wire_jsonl="\n".join(lines)))
    assert [getattr(f, "id", f.path.rpartition(":")[2]) for f in found] == ["wire-1", "2", "4", "5", "wire-6"]
    assert [f.stage for f in found if isinstance(f, Failure)] == ["parse", "parse", "text"]


@pytest.mark.parametrize(
    ("field", "byline"),
    [
        ({"byline": "Ada Roe, AFP"}, "Ada Roe, AFP"),
        ({"authors": ["Ada Roe", "Reuters"]}, "Ada Roe, Reuters"),
        ({"author": [{"@type": "Person", "name": "Ada Roe"}, {"url": "roe"}]}, "Ada Roe"),
        ({"author": [[["Ada Roe"]]]}, None),
    ],
)
def test_a_byline_is_one_name_or_several(inbox, field, byline):
    (article,) = read(inbox(a_json=json.dumps({"text": REPORT} | field)))
    assert article.byline == byline


def test_two_of_one_name_are_told_apart(inbox):
    line = json.dumps({"id": "a", "text": REPORT})
    assert [a.id for a in read(inbox(x_jsonl=f"{line}\n{line}\n", a_txt=REPORT))] == ["a", "a-2", "a-3"]


def test_a_file_met_twice_is_read_once(inbox):
    folder = inbox(a_txt=REPORT)
    assert len(read(folder, folder / "a.txt", folder)) == 1


@pytest.mark.parametrize(
    ("name", "content", "stage", "says"),
    [
        ("a.txt", b"", "text", "empty"),
        ("a.txt", b" \n\t\n", "text", "empty"),
        ("a.txt", b"\x00\x01\x02words", "decode", "binary"),
        ("a.txt", b"%PDF-1.7", "decode", "PDF"),
        ("a.txt", b"\xff\xfea", "decode", "UTF-16"),
        ("a.json", b'{"text": "The envoy', "parse", "line 1, column 10"),
        ("a.json", b'{"title": "no words"}', "text", "no text"),
        ("a.json", b'{"text": 7}', "text", "no text"),
        ("a.json", b"[" * 100_000, "parse", "not JSON"),
        ("a.json", b'{"text": ' + b"9" * 10_000 + b"}", "parse", "not JSON"),
        ("a.html", b"<html><body><script>x()</script></body></html>", "text", "no article"),
        ("a.html", b"<html><body>" + b"<div>" * 100_000, "parse", "elements"),
        ("a.eml", b"From: a@b.example\nSubject: x\n\n", "text", "mail"),
        ("a.zip", b"PK\x03\x04", "decode", "archive"),
        ("a.txt", FRENCH.encode(), "language", "French"),
    ],
)
def test_what_is_no_report_is_refused_with_a_reason(tmp_path, name, content, stage, says):
    path = tmp_path / name
    path.write_bytes(content)
    found, error = failed(path)
    assert found == stage
    assert says in error
    assert ":" in error


def test_a_file_of_no_known_kind_is_read_if_named_and_listed_if_met(inbox):
    folder = inbox(a_log=REPORT, b_txt=REPORT)
    (folder / ".hidden.txt").write_text(REPORT)
    left, article = read(folder)
    assert (left.stage, article.id) == ("kind", "b")
    assert isinstance(read(folder / "a.log")[0], Article)


def test_a_folder_without_reports_and_a_missing_path_say_so(tmp_path):
    assert failed(tmp_path)[0] == "find"
    assert failed(tmp_path / "missing.txt")[0] == "find"


def test_a_file_without_rights_says_so(inbox, monkeypatch):
    path = inbox(a_txt=REPORT) / "a.txt"

    def barred(name, mode="r"):
        raise PermissionError(13, "denied", name)

    monkeypatch.setattr(files, "open", barred, raising=False)
    assert failed(path) == ("find", "there is no right to read it: ask for it, or copy the file")


def test_a_pipe_inside_a_folder_is_not_waited_on(inbox):
    folder = inbox(b_txt=REPORT)
    os.mkfifo(folder / "a.txt")
    pipe, article = read(folder)
    assert (pipe.stage, article.id) == ("find", "b")


def test_too_much_for_one_report_is_refused_unread(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * (files.LARGEST_REPORT + 1))
    stage, error = failed(path)
    assert stage == "find"
    assert "20 MB" in error


def test_a_line_too_long_for_a_report_costs_itself_alone(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"a" * files.LARGEST_REPORT + b'"}\n' + json.dumps({"text": REPORT}).encode())
    failure, article = read(path)
    assert (failure.path, article.id) == (f"{path}:1", "a-2")


@pytest.mark.parametrize("day", ["yesterday", "0000-01-01", "9999-99-99", "0001-01-01T00:00:00", "06/07/2021"])
def test_a_field_that_tells_no_day_is_remarked_on_and_the_report_kept(inbox, day):
    remark, article = read(inbox(a_json=json.dumps({"text": REPORT, "published": day})))
    assert (remark.stage, is_lost(remark), article.published) == ("date", False, None)


def test_half_a_character_does_not_move_the_others(inbox):
    (article,) = read(inbox(a_json='{"text": "\\ud83d' + REPORT.replace("\n", " ") + '"}'))
    assert article.text[0] == "\ufffd"
    assert article.text[1:4] == "The"
    article.text.encode()
