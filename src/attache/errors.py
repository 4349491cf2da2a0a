"""What can go wrong, as one tree.

    AttacheError
    ├── InputError          a file or report that cannot be read: its path, the reason, the mend
    │   └── RefusedError    a report that gathering stops, and at which stage (gather.stages)
    ├── LexiconError        an entry that is not of its form: file and line
    ├── DecisionError       editors' decisions of which not all can be kept: which, and the mend
    ├── ModelError          a language model that cannot be loaded or lacks what reading needs
    └── MissingExtraError   a form that a package writes which is not installed: which, and how to install it

A message says what, where, and the mend. A job over many reports never raises: it yields a Failure.
"""


class AttacheError(Exception):
    """The root: every error that the house raises on purpose."""


class InputError(AttacheError):
    """A file or report that cannot be read."""


class LexiconError(AttacheError):
    """A lexicon entry that is not of its form; the message begins with file and line."""


class DecisionError(AttacheError):
    """Decisions of an editor that contradict each other, or a line of them that is none."""


class ModelError(AttacheError):
    """A language model that cannot be loaded, or that lacks a part which reading needs."""


class MissingExtraError(AttacheError):
    """A form that only an extra can write, which is not installed."""
