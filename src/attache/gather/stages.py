"""Where on its way in a report was stopped.

A Failure of gathering names one of these. All but one mean that the report is lost; DATE is a remark
on a report that was kept: the field that should tell its day does not, so the day counts as unknown.
"""

from enum import StrEnum

from attache.errors import InputError
from attache.records import Failure


class Stage(StrEnum):
    """The steps from a name on the command line to an article."""

    FIND = "find"  # the path, its rights, its size
    KIND = "kind"  # what sort of file it is
    DECODE = "decode"  # from bytes to characters
    PARSE = "parse"  # from characters to fields
    TEXT = "text"  # the report's own words
    LANGUAGE = "language"  # whether they are English
    DATE = "date"  # the day in a field: the report is kept without it


class RefusedError(InputError):
    """A report that cannot go on: at which stage, and why, with the mend."""

    def __init__(self, stage: Stage, why: str) -> None:
        super().__init__(why)
        self.stage = stage

    def failure(self, path: str) -> Failure:
        """The same as a record of what was read from `path`."""
        return Failure(path=path, stage=self.stage.value, error=str(self))


def is_lost(failure: Failure) -> bool:
    """Whether the failure cost its report; false for a remark on one that was kept."""
    return failure.stage != Stage.DATE
