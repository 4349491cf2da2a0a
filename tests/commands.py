"""The commands as a stranger runs them: in a process of their own."""

import subprocess
import sys


def attache(*words, stdin=None):
    """The finished process of `attache` with these words; its output and errors are bytes."""
    command = [sys.executable, "-m", "attache.faces.cli", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=120)  # noqa: S603
