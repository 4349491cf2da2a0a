"""Schemes of types: where two sets of rules give one act two types.

    to impose sanctions      attache: SANCTION      plv: COERCE
    will visit               attache: AGREE         plv: AGREE      both take a promise for no visit yet

The lexicon of acts tells acts apart as finely as either set needs; a table says what each makes of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from attache.lexicon.acts import Act
from attache.lexicon.tables import rows, shipped
from attache.records.event import EventStatus, EventType

OWN = "attache"
"""The scheme of the house."""
PLOVER = "plover"
"""PLOVER's own, for its layout and POLECAT's."""
CAMEO = "cameo"
"""That of the layouts that have CAMEO's codes: ICEWS and GDELT."""
PAIRS = "plv"
"""The convention of the public set of sentences with two parties marked, which has the name in the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One row: in `scheme`, an act of this `type`, and of this mode, fine name and status where given, `becomes`."""

    scheme: str
    type: EventType
    mode: str = ""
    fine: str = ""
    status: EventStatus | None = None
    becomes: EventType


class Schemes:
    """What each scheme makes of an act."""

    def __init__(self, rulings: Iterable[Ruling]) -> None:
        self.rulings = tuple(rulings)
        """Every row, in file order."""

    @classmethod
    def load(cls) -> "Schemes":
        """The shipped table. Raises `LexiconError` where a row is not of its form."""
        return cls(rows(shipped("schemes.csv"), Ruling))

    @property
    def names(self) -> tuple[str, ...]:
        """The schemes there are, in file order."""
        return tuple(dict.fromkeys(ruling.scheme for ruling in self.rulings))

    def type_of(self, act: Act, status: EventStatus, scheme: str) -> EventType:
        """The type that the scheme gives the act: that of the first row that fits, else the lexicon's own."""
        return self.type_as(act.type, act.mode, status, scheme, fine=act.fine)

    def type_as(self, kind: EventType, mode: str, status: EventStatus, scheme: str, *, fine: str = "") -> EventType:
        """The same for an act of which no more is known than its type, its mode and its status."""
        for row in self.rulings:
            wanted = ((row.mode, mode), (row.fine, fine), (row.status, status))
            if row.scheme == scheme and row.type is kind and all(not w or w == has for w, has in wanted):
                return row.becomes
        return kind
