"""Bytes as they come in: looked at before they are read, and never more of them than allowed.

A pipe cannot be rewound, and a file may be one line of fifty megabytes; so what has been looked at is
kept for the next reading, and every reading says how much it will take.
"""

from collections.abc import Iterator
from typing import BinaryIO

from attache.gather.stages import RefusedError, Stage


class Stream:
    """A binary stream whose first bytes can be looked at."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._held = b""

    def peek(self, size: int) -> bytes:
        """The next `size` bytes, or all that are left, which stay to be read."""
        while len(self._held) < size and (more := self._source.read(size - len(self._held))):
            self._held += more
        return self._held[:size]

    def whole(self, limit: int) -> bytes:
        """All bytes. RefusedError if there are more than `limit`, of which not many more are read."""
        data = self.peek(limit + 1)
        if len(data) > limit:
            raise RefusedError(Stage.FIND, f"longer than {limit // 1_000_000} MB: split it, one report to a file")
        self._held = b""
        return data

    def lines(self, limit: int) -> Iterator[tuple[int, bytes | None]]:
        """Each line and its number, counted from 1; None in place of a line of more than `limit` bytes."""
        number = 0
        while line := self._line(limit + 1):
            number += 1
            whole = len(line) <= limit
            while not whole and not line.endswith(b"\n") and (rest := self._line(1 << 20)):
                line = rest
            yield number, line if whole else None

    def _line(self, size: int) -> bytes:
        cut = self._held.find(b"\n", 0, size) + 1 or min(size, len(self._held))
        taken, self._held = self._held[:cut], self._held[cut:]
        if taken.endswith(b"\n") or len(taken) == size:
            return taken
        return taken + self._source.readline(size - len(taken))
