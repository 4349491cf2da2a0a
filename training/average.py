"""The state half way between two of one training: better at names than either, as good at trees.

    run of 10,000 steps ── run on from it, of 7,000 ──▶ both states' weights, halved and added

See Izmailov et al. (2018), "Averaging Weights Leads to Wider Optima and Better Generalization", UAI.
"""

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import srsly


def average(first: Path, second: Path, out: Path) -> None:
    """Write to `out` the pipeline at `second` with the mean of both pipelines' weights; both have the same shape."""
    shutil.copytree(second, out, dirs_exist_ok=True)
    for path in out.glob("*/model"):
        ours, theirs = (
            srsly.msgpack_loads((folder / path.parent.name / "model").read_bytes()) for folder in (second, first)
        )
        ours["params"] = [_mean(mine, other) for mine, other in zip(ours["params"], theirs["params"], strict=True)]
        path.write_bytes(srsly.msgpack_dumps(ours))


def _mean(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    return {
        name: (weight + theirs[name]) / 2 if isinstance(weight, np.ndarray) else weight for name, weight in ours.items()
    }
