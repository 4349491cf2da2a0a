"""The commands as a stranger runs them.

`attache` runs a command in this process: what it takes and writes are its own bytes, and what is loaded is shared with
the other tests. `process` starts one of its own, for tests of what only a process has: its entry point, its pipes, its
encoding, its seed of hashes.
"""

import gc
import io
import subprocess
import sys
import traceback
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from subprocess import CompletedProcess
from unittest.mock import patch

from attache.faces import cli

COMMAND = (sys.executable, "-m", "attache")


def attache(*words, stdin=None):
    """What `attache` with these words leaves behind: its exit code, and its output and errors as bytes."""
    command = ["attache", *map(str, words)]
    taken, out, err = (io.TextIOWrapper(io.BytesIO(given or b""), "utf-8") for given in (stdin, None, None))
    with ExitStack() as stack:
        stack.callback(gc.set_threshold, *gc.get_threshold())
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(err))
        stack.enter_context(patch.object(sys, "argv", command))
        stack.enter_context(patch.object(sys, "stdin", taken))
        code = _left_with(cli.main)
    return CompletedProcess(command, code, *map(_written, (out, err)))


def process(*words, stdin=None):
    """The same of a process of its own."""
    command = [*COMMAND, *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=120)  # noqa: S603


def _left_with(main):
    try:
        main()
    except SystemExit as left:
        return left.code or 0
    except Exception:  # noqa: BLE001  # a process would show it and leave with 1
        traceback.print_exc()
        return 1
    return 0


def _written(stream):
    stream.flush()
    return stream.buffer.getvalue()
