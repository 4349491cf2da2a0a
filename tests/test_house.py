"""The limits of the house, read off its source: short functions, short files, names that say something, no cycles.

Complexity is ruff's part (C901, at most 10); types are mypy's.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median, quantiles

import grimp
import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

HOUSE = Path(__file__).parents[1]
SOURCE = HOUSE / "src" / "attache"
FILES = sorted(SOURCE.rglob("*.py"))
BANNED = {"utils", "util", "helpers", "helper", "manager", "processor", "data", "info", "base", "common", "misc"}
NAMED = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Function:
    """A function and the lines it takes, from `def` to its last, docstring and all."""

    where: str
    lines: int


def test_functions_are_short():
    functions = [function for path in FILES for function in _functions(path)]
    lengths = [function.lines for function in functions]
    assert not [f for f in functions if f.lines > 60]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=20)[-1] <= 40, sorted(functions, key=lambda f: -f.lines)[:20]


def test_files_are_short():
    lengths = {str(path.relative_to(HOUSE)): len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert not {path: length for path, length in lengths.items() if length > 400}
    assert median(lengths.values()) <= 120


def test_names_of_modules_say_what_is_in_them():
    assert not [path for path in FILES if path.stem.strip("_") in BANNED]


def test_no_two_scripts_that_tests_import_have_one_name():
    """They are imported by bare name: of two that share one, which is found would hang on which test ran first."""
    names = [path.stem for folder in ("eval", "benchmarks") for path in (HOUSE / folder).glob("*.py")]
    assert names
    assert len(set(names)) == len(names), sorted(names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_public_name_has_a_docstring(path):
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), f"{path} does not say what it is for"
    assert not [name.name for name in _public(tree) if not ast.get_docstring(name)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_own_modules_are_imported_at_the_top(path):
    tree = ast.parse(path.read_text("utf-8"))
    hidden = [node for node in ast.walk(tree) if _is_own_import(node) and node not in tree.body]
    assert not [f"{path.name}:{node.lineno}" for node in hidden]


def test_each_room_imports_only_what_it_may(monkeypatch, capsys):
    monkeypatch.chdir(HOUSE)
    assert lint_imports(no_cache=True, no_logo=True) == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_no_module_imports_itself_by_a_detour():
    graph = grimp.build_graph("attache", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" ← ".join(error.args[1]))


def _functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            where = f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}"
            yield Function(where, node.end_lineno - node.lineno + 1)


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[NAMED]:
    for node in tree.body:
        if isinstance(node, NAMED) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _is_own_import(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] == "attache"
    return isinstance(node, ast.Import) and any(name.name.split(".")[0] == "attache" for name in node.names)
