"""The benchmarks are scripts, no package: here they are put where tests can import them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
