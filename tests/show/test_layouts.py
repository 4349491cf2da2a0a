"""Each layout as a newcomer reads it, and read back as programs read it; no words of a report can break a row."""

import csv
import io
import shutil
import subprocess
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quarrel import loud
from quay import CODEBOOK, HOSTILE, LIMA, coded, quay

from attache.lexicon.layouts import CellType, Layout, columns
from attache.records import EventStatus, EventType, Party, Place, Precision, When
from attache.show.codedevents import CODER
from attache.show.layouts import SHAPES, rows, tabbed

TABBED = (Layout.POLECAT, Layout.ICEWS, Layout.GDELT_EVENTS, Layout.GDELT_MENTIONS)
SHOWN = (*TABBED, Layout.PARQUET)


def listed(layout):
    """The row of the quay and the first of the quarrel, a line for each column that is not empty."""
    found = list(rows(coded(layout, quay(), loud("a"), loud("b", wire=None)), layout, CODEBOOK))
    for row in (found[-1], found[0]):
        yield "\n".join(f"{c.column} = {shown(v)}" for c, v in row if v not in (None, "") and any_in(v)) + "\n"


def shown(value):
    words = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return words.replace(CODER, "attache VERSION")


def any_in(value):
    return not isinstance(value, tuple) or any(one is not None for one in value)


def test_each_layout_says_of_an_event_what_it_has_a_place_for(golden):
    golden.file("layouts.txt", "\n".join(f"== {layout}\n" + "\n".join(listed(layout)) for layout in SHOWN))


@pytest.mark.parametrize("layout", TABBED)
def test_a_file_begins_with_its_heading_or_without_any(layout):
    lines = list(tabbed(coded(layout), layout, CODEBOOK))
    names = "\t".join(column.column for column in columns(layout)) + "\n"
    assert (lines[0] == names) == SHAPES[layout].heading == (layout in (Layout.POLECAT, Layout.ICEWS))
    assert len({line.count("\t") for line in lines}) == 1


@pytest.mark.parametrize("layout", TABBED)
def test_what_is_not_known_is_empty_and_never_naught(layout):
    nobody = quay(actors=(), recipients=(), when=None, place=None, score=None)
    unread = {column.column for column in columns(layout) if not column.value}
    for row in rows(coded(layout, nobody, report_days=False), layout, CODEBOOK):
        empty = [column.column for column, value in row if value is None or value == ()]
        assert unread <= set(empty)
        assert not [column.column for column, value in row if value == 0 and column.column != "IsRootEvent"]
    (line,) = list(tabbed(coded(layout, nobody, report_days=False), layout, CODEBOOK))[-1:]
    assert SHAPES[layout].nothing in line.split("\t")


def read_back(text, **dialect):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", **dialect))


def same_by_all(text):
    """The cells, if Python's csv reads the same by its defaults, without quotes, and cut at tabs and line ends."""
    cut = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
    assert read_back(text) == read_back(text, quoting=csv.QUOTE_NONE) == cut
    return cut


@pytest.mark.parametrize("layout", TABBED)
def test_what_is_written_is_read_back_equal(layout):
    picture = (quay(), loud("a"), loud("b"))
    asked = {"statuses": frozenset(EventStatus)}
    text = "".join(tabbed(coded(layout, *picture, **asked), layout, CODEBOOK))
    found = same_by_all(text)[SHAPES[layout].heading :]
    meant = list(rows(coded(layout, *picture, **asked), layout, CODEBOOK))
    assert len(found) == len(meant)
    for cells, row in zip(found, meant, strict=True):
        assert [typed(cell, column, SHAPES[layout].nothing) for cell, (column, _) in zip(cells, row, strict=True)] == [
            plain(value) for _, value in row
        ]


def typed(cell, column, nothing):
    """A cell as its type reads it."""
    if cell == nothing:
        return None
    if column.type is CellType.TEXTS:
        return tuple(None if one == nothing else one for one in cell.split("; "))
    kinds = {CellType.INT: int, CellType.FLOAT: float, CellType.DAY: date.fromisoformat}
    return kinds.get(column.type, str)(cell)


def plain(value):
    return (value if any_in(value) else None) if isinstance(value, tuple) else value


@pytest.mark.parametrize("layout", TABBED)
def test_words_of_a_report_break_no_row(layout):
    text = "".join(tabbed(coded(layout, quay(HOSTILE)), layout, CODEBOOK))
    (cells,) = same_by_all(text)[SHAPES[layout].heading :]
    assert len(cells) == len(columns(layout))
    assert '"' not in text
    assert "\x1b" not in text
    text.encode("utf-8")


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=30), st.sampled_from(TABBED))
def test_no_name_breaks_a_row(name, layout):
    text = "".join(tabbed(coded(layout, quay(name)), layout, CODEBOOK))
    assert {len(cells) for cells in same_by_all(text)} == {len(columns(layout))}
    text.encode("utf-8")


ANNOUNCED = {
    Layout.POLECAT: ("Event Type", "AGREE", "THREATEN"),
    Layout.ICEWS: ("CAMEO Code", "030", "130"),
    Layout.GDELT_EVENTS: ("EventCode", "030", "130"),
}


@pytest.mark.parametrize("layout", ANNOUNCED)
def test_what_is_only_announced_is_read_back_as_the_scheme_of_the_layout_has_it(layout):
    column, *codes = ANNOUNCED[layout]
    for kind, mode, code in ((EventType.AID, "monetary", codes[0]), (EventType.COERCE, "arrest", codes[1])):
        report = quay(type=kind, mode=mode, score=-7.0, status=EventStatus.SCHEDULED)
        written = "".join(tabbed(coded(layout, report, statuses=frozenset(EventStatus)), layout, CODEBOOK))
        names = [one.column for one in columns(layout)]
        read = list(csv.DictReader(io.StringIO(written), delimiter="\t", fieldnames=names))[-1]
        assert read[column] == code
        assert float(read.get("Intensity") or read["GoldsteinScale"]) != -7.0


def test_a_name_that_a_spreadsheet_would_calculate_is_words():
    text = "".join(tabbed(coded(Layout.ICEWS, quay("=cmd|1")), Layout.ICEWS, CODEBOOK))
    assert "\t'=cmd|1\t" in text
    assert "\t-12.0432\t" in text


@pytest.mark.parametrize("layout", TABBED)
def test_pandas_reads_it_with_its_defaults(layout):
    pandas = pytest.importorskip("pandas")
    text = "".join(tabbed(coded(layout, quay(HOSTILE), loud("a")), layout, CODEBOOK))
    found = pandas.read_csv(io.StringIO(text), sep="\t", header=0 if SHAPES[layout].heading else None)
    assert found.shape == (len(coded(layout, quay(HOSTILE), loud("a"))), len(columns(layout)))


@pytest.mark.skipif(not shutil.which("Rscript"), reason="no R here")
@pytest.mark.parametrize("layout", TABBED)
def test_r_reads_it_with_its_defaults(layout, tmp_path):
    found = coded(layout, quay(HOSTILE), quay('\'Ndrangheta # "x"'), loud("a"))
    (tmp_path / "events.txt").write_text("".join(tabbed(found, layout, CODEBOOK)), "utf-8", newline="")
    heading = str(SHAPES[layout].heading).upper()
    script = f'options(warn = 2); cat(dim(read.delim("{tmp_path}/events.txt", header = {heading})))'
    done = subprocess.run(["Rscript", "-e", script], capture_output=True, check=False, timeout=60)  # noqa: S603, S607
    assert done.stdout.decode().split() == [str(len(found)), str(len(columns(layout)))], done.stderr.decode()


def values(layout, *readings, **choice):
    return [
        {column.column: value for column, value in row}
        for row in rows(coded(layout, *readings, **choice), layout, CODEBOOK)
    ]


def test_mentions_join_events_and_are_as_many_as_those_say():
    readings = (quay(), *(loud(id) for id in "abc"))
    events, mentions = (values(layout, *readings) for layout in (Layout.GDELT_EVENTS, Layout.GDELT_MENTIONS))
    for row in events:
        own = [m for m in mentions if m["GLOBALEVENTID"] == row["GLOBALEVENTID"]]
        assert len(own) == row["NumMentions"]
        assert len({m["MentionIdentifier"] for m in own}) == row["NumArticles"]
        assert {m["EventTimeDate"] for m in own} == {row["DATEADDED"]}
    assert [row["NumSources"] for row in events] == [3, 1]


def test_parquet_tells_outlets_from_origins():
    found = values(Layout.PARQUET, *(loud(id) for id in "abc"))
    counts = ("records", "reports", "outlets", "wires", "origins")
    assert [tuple(row[name] for name in counts) for row in found] == [(3, 3, 3, 1, 0)] * 3
    assert len({row["occurrence_id"] for row in found}) == 1


@pytest.mark.parametrize(
    ("country", "precision", "kind", "fips"),
    [
        ("USA", Precision.COUNTRY, 1, "US"),
        ("USA", Precision.PROVINCE, 2, "US"),
        ("USA", Precision.CITY, 3, "US"),
        ("PER", Precision.CITY, 4, "PE"),
        ("PER", Precision.PROVINCE, 5, "PE"),
        ("CHE", Precision.COUNTRY, 1, "SZ"),
        ("PSE", Precision.CITY, 4, None),
        (None, Precision.AREA, None, None),
        (None, Precision.UNRESOLVED, None, None),
    ],
)
def test_gdelt_has_a_type_for_a_place_of_one_state_and_else_nothing(country, precision, kind, fips):
    place = Place(
        span=LIMA.span, name="Lima", precision=precision, country=country, latitude=1.5, longitude=2.5, why=""
    )
    (row,) = values(Layout.GDELT_EVENTS, quay(place=place))
    assert (row["ActionGeo_Type"], row["ActionGeo_CountryCode"]) == (kind, fips)
    assert (row["ActionGeo_Lat"], row["ActionGeo_Long"]) == ((1.5, 2.5) if kind else (None, None))
    assert row["ActionGeo_ADM1Code"] == row["ActionGeo_FeatureID"] == (fips if kind == 1 else None)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2023, 1, 1), date(2023, 1, 1), (20230101, 202301, 2023, 2023.0027)),
        (date(2023, 12, 31), date(2023, 12, 31), (20231231, 202312, 2023, 2023.989)),
        (date(2023, 5, 1), date(2023, 5, 31), (None, 202305, 2023, None)),
        (date(2023, 5, 1), date(2023, 6, 30), (None, None, 2023, None)),
        (date(2022, 5, 1), date(2023, 5, 31), (None, None, None, None)),
    ],
)
def test_gdelt_has_as_much_of_a_day_as_is_told(first, last, found):
    (row,) = values(Layout.GDELT_EVENTS, quay(when=When(first, last)))
    assert tuple(row[name] for name in ("SQLDATE", "MonthYear", "Year", "FractionDate")) == found


@pytest.mark.parametrize("layout", Layout)
def test_a_place_that_was_not_resolved_is_no_place(layout):
    place = Place(span=LIMA.span, name="Lima", precision=Precision.UNRESOLVED, why="named elsewhere in the report")
    (row,) = values(layout, quay(place=place))
    assert [name for name, value in row.items() if value == "Lima"] == []


def test_codes_keep_their_zeros_and_their_families():
    (row,) = values(Layout.GDELT_EVENTS, quay(type=EventType.CONSULT, mode="visit"))
    assert [row[f"Event{part}Code"] for part in ("", "Base", "Root")] == ["042", "042", "04"]
    assert (row["QuadClass"], row["GoldsteinScale"]) == (1, 1.9)


@pytest.mark.parametrize(
    ("party", "code", "group", "types"),
    [
        (Party(name="police", country="PER"), "PERCOP", None, ("COP", None)),
        (Party(name="Peru", country="PER"), "PER", None, (None, None)),
        (Party(name="Timor-Leste", country="TLS"), "TMP", None, (None, None)),
        (Party(name="United Nations", code="UNO"), "IGOUNO", "UNO", ("IGO", None)),
        (Party(name="Somebody", country="SWE", code="GOVMIL"), "SWEGOVMIL", None, ("GOV", "MIL")),
        (Party(name="somebody"), None, None, (None, None)),
    ],
)
def test_an_actor_has_its_code_in_one_piece_and_in_parts(party, code, group, types):
    (row,) = values(Layout.GDELT_EVENTS, quay(actors=(party,)))
    assert (row["Actor1Code"], row["Actor1KnownGroupCode"]) == (code, group)
    assert (row["Actor1Type1Code"], row["Actor1Type2Code"]) == types
    assert row["Actor1Name"] == party.name.upper()
