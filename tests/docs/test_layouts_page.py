"""docs/layouts.md lists what the writers go by; `pytest tests/docs --rewrite-golden` writes its lists anew."""

import re
from pathlib import Path

import pytest
from conftest import Golden

from attache.lexicon.codebooks import Codebook
from attache.lexicon.layouts import Layout, columns
from attache.lexicon.schemes import CAMEO, PLOVER
from attache.show.layouts import SHAPES

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "layouts.md").read_text("utf-8")
LIST = re.compile(r"(<!-- (\w+): written by .*? -->\n).*?(<!-- end -->)", re.DOTALL)
CODEBOOK = Codebook.load()
OTHERS = ("announced", "choices", "sectors")


def table(heads, rows):
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n" + "".join(f"| {' | '.join(map(escaped, cells))} |\n" for cells in lines) + "\n"


def escaped(cell):
    return cell.replace("|", r"\|")


def listed(layout):
    rows = ((f"`{c.column}`", c.type if c.value else "always empty", c.about) for c in columns(layout))
    return table(("column", "type", "what"), rows)


def choices():
    rows = ((c.type, f"`{c.mode}`" if c.mode else "none", f"`{c.code}`", c.why) for c in CODEBOOK.choices.values())
    return table(("type", "mode", "code", "why not another"), rows)


def sectors():
    rows = (
        (f"`{s.sector}`", s.about, f"`{s.cameo}`" if s.cameo else "", s.icews, s.words.replace("|", ", "))
        for s in CODEBOOK.sectors.values()
    )
    return table(("PLOVER", "what", "CAMEO", "ICEWS", "words that tell it"), rows)


def announced():
    layouts = {PLOVER: [], CAMEO: []}
    for layout, shape in SHAPES.items():
        layouts[shape.scheme].append(f"`{layout}`")
    rulings = [row for row in CODEBOOK.schemes.rulings if row.scheme in layouts]
    rows = ((", ".join(layouts[row.scheme]), row.type, row.becomes) for row in rulings)
    return table(("layouts", "announced", "coded as"), rows)


def written(name):
    return {"choices": choices, "sectors": sectors, "announced": announced}.get(
        name, lambda: listed(Layout(name.replace("_", "-")))
    )()


def test_the_page_lists_what_the_writers_go_by(golden):
    found = LIST.sub(lambda part: part[1] + written(part[2]) + part[3], PAGE)
    Golden(DOCS, golden.rewrite).file("layouts.md", found)


def test_every_layout_has_its_list():
    names = [name for _, name, _ in LIST.findall(PAGE)]
    assert [name.replace("_", "-") for name in names[len(OTHERS) :]] == [*Layout]


@pytest.mark.parametrize("layout", Layout)
def test_the_page_tells_of_each_layout_what_a_row_is(layout):
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {layout} | ")]
    number = str(len(columns(layout)))
    assert number in row or layout in (Layout.PLOVER, Layout.PARQUET)
    assert ("`None`" in row) == (SHAPES[layout].nothing == "None")
