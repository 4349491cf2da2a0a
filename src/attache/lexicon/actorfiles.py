"""The files in which a desk brings its own actors: dictionaries after PETRARCH, and tables in CSV.

A line that cannot be used is named with its reason and costs itself alone. A file that cannot be read, or of which no
line can be used, is an error: whoever names a file wants it used.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from attache.errors import InputError
from attache.lexicon.actors import Actor, Actors
from attache.lexicon.dictionaries import Dictionary, LineError
from attache.lexicon.rosters import Roster
from attache.lexicon.tables import phrases
from attache.lexicon.world import State
from attache.records import Failure

TABLES = frozenset({".csv", ".tsv"})
"""Endings of tables; a file with any other is a dictionary."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins."""
LARGEST = 50_000_000
"""A file may have so many bytes: the largest dictionary in public use has 1.5 million."""


def read_actors(paths: Sequence[Path], states: Iterable[State]) -> Actors:
    """The actors and agents of the files, those of the first file before those of the next.

    Raises `InputError` where a file cannot be read or nothing in it can be used; the lines that cannot be used are the
    `faults` of what comes back.
    """
    names = {word.lower(): state.code for state in states for word in _words(state)}
    actors: list[Actor] = []
    agents: dict[str, str] = {}
    faults: list[Failure] = []
    whole = sha256()
    for path in paths:
        content = _content(path)
        whole.update(content)
        found, roles, bad = _read(path, _decoded(content), names)
        actors.extend(found)
        agents = roles | agents
        faults.extend(Failure(path=f"{path}:{line}", stage="actors", error=why) for line, why in bad)
        if not found and not roles:
            first = f"; line {bad[0][0]}: {bad[0][1]}" if bad else ""
            raise InputError(f"{path}: no actor in it{first}")
    return Actors(actors, agents, faults=tuple(faults), digest=whole.hexdigest()[:16] if paths else "")


def _words(state: State) -> tuple[str, ...]:
    return (state.code, state.name, *phrases(state.aliases))


def _read(
    path: Path, text: str, names: dict[str, str]
) -> tuple[Sequence[Actor], dict[str, str], list[tuple[int, str]]]:
    if path.suffix.lower() in TABLES:
        try:
            roster = Roster(text, names)
        except LineError as error:
            raise InputError(f"{path}: {error}") from error
        return roster.actors, {}, roster.faults
    dictionary = Dictionary(text, frozenset(names.values()))
    return dictionary.actors, dictionary.agents, sorted(dictionary.faults)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path}: larger than {LARGEST // 1_000_000} MB, which no list of actors is")
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    if b"\0" in content and not content.startswith(WIDE):
        raise InputError(f"{path}: not a text; a dictionary after PETRARCH or a table in CSV is wanted")
    return content


def _decoded(content: bytes) -> str:
    """The text: UTF-16 where it says so, as spreadsheets save it, else UTF-8, else the Latin letters of old files."""
    try:
        text = content.decode("utf-16" if content.startswith(WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
