"""The documents name what exists: every record, dependency, example and lexicon file, and no link leads nowhere."""

import re
import tomllib
from pathlib import Path

import pytest

from attache import records

HOUSE = Path(__file__).parents[2]
PAGES = sorted([*HOUSE.glob("*.md"), *HOUSE.glob("docs/*.md"), HOUSE / "examples/README.md", HOUSE / "tests/README.md"])
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def page(name):
    return (HOUSE / name).read_text("utf-8")


def anchors(text):
    """The anchors of a page's headings, as GitHub makes them."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(text)}


def dependencies():
    project = tomllib.loads(page("pyproject.toml"))["project"]
    named = project["dependencies"] + [need for group in project["optional-dependencies"].values() for need in group]
    return [re.match(r"[\w.-]+", need)[0] for need in named]


@pytest.mark.parametrize("record", records.__all__)
def test_every_record_has_an_entry(record):
    assert f"`{record}`" in page("docs/glossary.md") + page("docs/tour.md")


@pytest.mark.parametrize("package", dependencies())
def test_every_dependency_says_what_it_is_for(package):
    assert f"\n| {package} | " in page("docs/dependencies.md")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_every_link_leads_somewhere(path):
    text = path.read_text("utf-8")
    for target, anchor in LINK.findall(text):
        goal = path.parent / target if target else path
        assert goal.exists(), f"{path.name}: {target}"
        assert not anchor or anchor in anchors(goal.read_text("utf-8")), f"{path.name}: {target}#{anchor}"


@pytest.mark.parametrize("folder", ["rapprochement", "unreadable"])
def test_every_example_says_what_it_is_for(folder):
    files = {f"{folder}/{path.name}" for path in (HOUSE / "examples" / folder).iterdir()}
    assert {target for target, _ in LINK.findall(page("examples/README.md")) if target.startswith(folder)} == files


def test_every_lexicon_file_says_what_it_holds():
    tables = (HOUSE / "src/attache/lexicon/tables").iterdir()
    assert not [table.name for table in tables if f"\n| {table.name} | " not in page("docs/lexicon.md")]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_every_module_that_is_named_exists(path):
    modules = {
        file.name
        for part in ("src", "tests", "training", "eval", "benchmarks")
        for file in (HOUSE / part).rglob("*.py")
    }
    assert not set(re.findall(r"\b\w+\.py\b", path.read_text("utf-8"))) - modules
