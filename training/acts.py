"""Learn the typer of `attache.act` (`src/attache/read/act/typer/weights.npz`) from sentences with two parties marked.

    python training/acts.py --bench PATH_TO_BENCH [--out FILE]

Learnt from are our own sentences (`training/acts/`, a file for each type), the examples of `bonds.yaml`, and of the
bench PLOVER's gold standard records (CC BY-SA 4.0). Ridge regression, one type against the rest, solved at once:
nothing is drawn by chance. Each sentence is then judged by weights learnt from all the others, which gives the scores
printed and the sharpness that makes their probabilities likeliest. How common each type is counts too: our own
sentences have all types alike, news has not. So types are counted in the public set of marked pairs, in the three
fifths of it that may be read; no word of it is learnt from.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha1
from pathlib import Path

import numpy as np
import numpy.typing as npt

from attache.lexicon.acts import Acts
from attache.read.act.bindings import binding
from attache.read.act.trails import pairs
from attache.read.act.typers import SHIPPED, Typer, softmax
from attache.read.act.votes import KIN
from attache.records import EventType, Span
from attache.text.language import Language
from attache.text.meanings import Encoder
from attache.text.transformers import Floats

OWN = Path(__file__).with_name("acts")
NONE = "none"
"""What the file is called of sentences that tell no act."""
PARTY = re.compile(r"\[([^]]*)\]([st]?)")
RIDGE = 0.5
"""How far weights are drawn to nothing, where a row has the length 1."""
FEW = 3
"""What is added to the count of each type, lest a rare one be held for rarer than it is."""
SHARPNESSES = np.arange(1.0, 8.1, 0.5)
Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence with its parties and the type of what the first does to the second; None where it does nothing."""

    text: str
    parties: tuple[Span | None, Span | None]
    type: EventType | None


def own_sentences() -> Iterator[Marked]:
    """Those of `training/acts/`."""
    return sentences_in(OWN)


def sentences_in(folder: Path) -> Iterator[Marked]:
    """Those of a folder, a file for each type: a line each, the source in [...]s, the target in [...]t."""
    for file in sorted(folder.glob("*.txt")):
        kind = None if file.stem == NONE else EventType(file.stem.upper())
        for line in file.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield _marked(line, kind, "st")


def examples() -> Iterator[Marked]:
    """Those of the lexicon of bonds: the source is the party that stands first."""
    for act in Acts.between().entries:
        for text in act.finds:
            if "[" in text:
                yield _marked(text, act.type, "")


def gold_records(bench: Path) -> Iterator[Marked]:
    """PLOVER's gold standard records whose parties stand in the text."""
    for line in (bench / "events" / "plover_gsr.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        parties = [_named(record["text"], record[side]) for side in ("source", "target")]
        if any(parties):
            yield Marked(text=record["text"], parties=(parties[0], parties[1]), type=EventType(record["event"]))


def commonness(bench: Path) -> Counter[str]:
    """How often each type stands in the readable part of the public set of marked pairs."""
    records = map(json.loads, (bench / "events" / "plv_train.jsonl").read_text("utf-8").splitlines())
    return Counter(record["event"] for record in records if _is_readable(record["id"]))


def row(marked: Marked, language: Language, encoder: Encoder) -> Floats | None:
    """The row of numbers of a sentence; None where the parse has neither party."""
    found = pairs(language.parse([(0, marked.text)]), *marked.parties)
    return next((binding(marked.text, sentence, pair, encoder) for pair, sentence in found), None)


def learn(rows: Floats, kinds: Sequence[EventType | None]) -> tuple[Typer, Table]:
    """The typer of some rows, and for each row the scores by weights that were learnt without it."""
    types = tuple(sorted(set(kinds), key=str))
    truth = np.array([types.index(kind) for kind in kinds])
    wide = np.hstack([rows, np.ones((len(rows), 1))]).astype(np.float64)
    aims = np.where(truth[:, None] == np.arange(len(types)), 1.0, -1.0)
    rarity = np.sqrt(len(truth) / np.bincount(truth))[truth]
    solved = np.linalg.inv(wide @ wide.T + np.diag(RIDGE * rows[0] @ rows[0] * rarity.mean() / rarity))
    duals = solved @ aims
    scores = aims - duals / np.diag(solved)[:, None]
    sharpness = min(SHARPNESSES, key=lambda sharp: _surprise(scores * sharp, truth))
    weights = (wide.T @ duals).astype(np.float32)
    return Typer(types=types, weights=weights, sharpness=float(sharpness)), scores


def as_common(typer: Typer, kinds: Sequence[EventType | None], counts: Counter[str], *, untold: float = 0.0) -> Typer:
    """The typer of some kinds of sentences, for texts in which types are as common as `counts` says.

    For one that tells an act there, `untold` tell none. Odds are multiplied by how much commoner a type is there
    (Saerens, Latinne and Decaestecker 2002).
    """
    learnt = Counter(folded(kind) for kind in kinds)
    whole = sum(counts[name] + FEW for name in learnt if name != NONE)
    common = {name: untold if name == NONE else (counts[name] + FEW) / whole for name in learnt}
    ratios = np.array([common[folded(kind)] / learnt[folded(kind)] for kind in typer.types])
    weights = typer.weights.copy()
    weights[-1] += np.log(ratios / ratios.sum()).astype(np.float32) / typer.sharpness
    return replace(typer, weights=weights)


def folded(kind: EventType | None) -> str:
    """The name of a type in the public set."""
    return "YIELD" if kind in KIN else str(kind or NONE)


def main() -> None:
    """Read, learn, print the scores by type, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    language, encoder = Language.load(), Encoder.load()
    sentences = [*own_sentences(), *examples(), *gold_records(asked.bench)]
    found = [(line, marked.type) for marked in sentences if (line := row(marked, language, encoder)) is not None]
    kinds = [kind for _, kind in found]
    typer, scores = learn(np.stack([line for line, _ in found]), kinds)
    as_common(typer, kinds, commonness(asked.bench)).save(asked.out)
    report(typer, scores, kinds)


def report(typer: Typer, scores: Table, kinds: Sequence[EventType | None]) -> None:
    """Print how each type is told by weights that were learnt without the sentence."""
    told = np.array(typer.types)[scores.argmax(axis=1)]
    truth = np.array(kinds)
    for kind in typer.types:
        hits = ((told == kind) & (truth == kind)).sum()
        f1 = 2 * hits / ((told == kind).sum() + (truth == kind).sum())
        print(f"{kind or NONE:10} {f1:.2f} of {(truth == kind).sum()}")
    print(f"{len(truth)} sentences, {(told == truth).mean():.3f} right, sharpness {typer.sharpness}")


def _marked(line: str, kind: EventType | None, sides: str) -> Marked:
    """A line with its brackets taken out; without letters behind the brackets they count in their order."""
    text, spans, done = "", {}, 0
    for number, party in enumerate(PARTY.finditer(line)):
        text += line[done : party.start()]
        side = party[2] if sides else "st"[number]
        spans[side] = Span(len(text), len(text) + len(party[1]))
        text += party[1] + ("" if sides else party[2])
        done = party.end()
    return Marked(text=text + line[done:], parties=(spans.get("s"), spans.get("t")), type=kind)


def _named(text: str, parties: Sequence[dict[str, str | None]]) -> Span | None:
    names = [name for party in parties if (name := (party["actorText"] or "").strip()) and name in text]
    return Span(text.index(names[0]), text.index(names[0]) + len(names[0])) if names else None


def _is_readable(name: str) -> bool:
    return int(sha1(name.encode()).hexdigest(), 16) % 5 < 3  # noqa: S324


def _surprise(scores: Table, truth: npt.NDArray[np.int64]) -> float:
    """How unlikely the right types are, on the whole."""
    return float(-np.log(softmax(scores.astype(np.float32))[np.arange(len(truth)), truth]).mean())


if __name__ == "__main__":
    main()
