"""A fault costs its own sentence, never the report: what fails is left out, noted, and the rest is read.

with costing(faults, sentence.span):
    yield from list(read(sentence))         what raises here is a note in `faults`, not the end of the report
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from attache.records import Fault, Span


class Faults:
    """The faults of one stage of reading, as they occur."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        self.found: list[Fault] = []
        """What failed so far, in the order in which it did."""

    @contextmanager
    def costing(self, span: Span) -> Iterator[None]:
        """Run what may fail: an error costs `span`, of which it makes a fault."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  # whatever it is, the rest of the report is to be read
            why = f"{type(error).__name__}: {error}"
            self.found.append(Fault(span=span, stage=self._stage, why=why))


def costing(faults: Faults | None, span: Span) -> AbstractContextManager[None]:
    """What `Faults.costing` does; without a place for faults, an error goes its way."""
    return faults.costing(span) if faults else nullcontext()
