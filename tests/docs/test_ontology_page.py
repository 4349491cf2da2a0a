"""docs/ontology.md lists what the tables hold; `pytest tests/docs --rewrite-golden` writes its lists anew."""

import re
from itertools import groupby
from pathlib import Path

import pytest
from conftest import Golden

from attache.lexicon.ontology import Ontology
from attache.records import EventType, Stance
from attache.relate.scores import SAYINGS

DOCS = Path(__file__).parents[2] / "docs"
ONTOLOGY = Ontology.load()
CODES = tuple(ONTOLOGY.codes.values())
LIST = re.compile(r"(<!-- (\w+): written by .*? -->\n).*?(<!-- end -->)", re.DOTALL)


def table(*rows):
    heads, *others = rows
    lines = [heads, ["---"] * len(heads), *others]
    return "\n" + "".join(f"| {' | '.join(cells)} |\n" for cells in lines) + "\n"


def signed(number):
    return "" if number is None else f"{number:g}".replace("-", "−")


def types():
    rows = (
        (entry.type, str(entry.quad), signed(entry.score), "needed" if entry.recipient else "", entry.about)
        for entry in ONTOLOGY.types.values()
    )
    return table(("type", "quad", "score", "recipient", "what it is"), *rows)


def modes():
    rows = (
        (kind, f"`{mode}`", signed(entry.score), entry.about, codes_of(kind, mode))
        for (kind, mode), entry in ONTOLOGY.modes.items()
    )
    return table(("type", "mode", "score", "what it is", "CAMEO"), *rows)


def codes_of(kind, mode):
    found = ONTOLOGY.cameo(kind, mode)
    return " ".join(f"`{code}`" for code in found if ONTOLOGY.plover(code).mode == mode)


def contexts():
    return table(("context", "what it is about"), *((f"`{c.context}`", c.about) for c in ONTOLOGY.contexts))


def families():
    return table(
        ("family", "what it is", "codes", "Goldstein", "types"), *map(family, groupby(CODES, lambda c: c.code[:2]))
    )


def family(grouped):
    head, *codes = grouped[1]
    values = [entry.goldstein for entry in codes if entry.goldstein is not None]
    span = " to ".join(signed(value) for value in sorted({min(values), max(values)}))
    kinds = [kind for kind in EventType if any(entry.type is kind for entry in codes)]
    return f"`{head.code}`", head.name, str(len(codes)), span, ", ".join(kinds) or "none"


def notes():
    rows = (
        (f"`{entry.code}`", entry.name, f"{entry.type} {entry.mode}".strip(), entry.note)
        for entry in CODES
        if entry.type and "contexts" not in entry.note and entry.note
    )
    return table(("code", "what it is", "here", "elsewhere"), *rows)


WRITTEN = {"types": types, "modes": modes, "contexts": contexts, "families": families, "notes": notes}


def test_the_page_lists_what_the_tables_hold(golden):
    page = (DOCS / "ontology.md").read_text("utf-8")
    assert [name for _, name, _ in LIST.findall(page)] == list(WRITTEN)
    found = LIST.sub(lambda part: part[1] + WRITTEN[part[2]]() + part[3], page)
    Golden(DOCS, golden.rewrite).file("ontology.md", found)


@pytest.mark.parametrize(
    ("said", "so"),
    [
        ("# 4.0", ONTOLOGY.score(EventType.CONSULT, "visit") == 4.0),
        ('# ("042", "043")', ONTOLOGY.cameo(EventType.CONSULT, "visit") == ("042", "043")),
        (
            '# RETREAT, "release"',
            (ONTOLOGY.plover("0841").type, ONTOLOGY.plover("0841").mode) == ("RETREAT", "release"),
        ),
        ("A request is 0 by the one and −5 by the other", ONTOLOGY.score(EventType.REQUEST) == 0),
        ("−5 by the other, aid 10\nand 7", [ONTOLOGY.plover(code).goldstein for code in ("10", "07")] == [-5, 7]),
        ("for a threat of arrest", not codes_of(EventType.THREATEN, "arrest")),
        ("We take −3", ONTOLOGY.score(EventType.ACCUSE) == -3),
        ("We take the section: 4", ONTOLOGY.quad(EventType.SANCTION) == 4),
        ("is SANCTION, `discontinue`", ONTOLOGY.plover("163").mode == "discontinue"),
        ("It has the score of PROTEST", ONTOLOGY.modes[EventType.PROTEST, "vandalize"].score is None),
    ],
)
def test_what_the_page_says_is_so(said, so):
    assert said in (DOCS / "ontology.md").read_text("utf-8")
    assert so


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_its_row(stance):
    page = (DOCS / "ontology.md").read_text("utf-8")
    counts_as = SAYINGS.get(stance, "no place")
    assert [row for row in page.splitlines() if row.startswith("| ") and stance in row and f"| {counts_as} |" in row]
