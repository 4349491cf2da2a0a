"""What a text has told so far, from which "the day after" and "a year earlier" are counted.

Third-quarter profit rose to $3 million     from $2 million     a year earlier
──────┬──────                                                   ──────┬───────
      2019-Q3, over on the day of writing                             2018-Q3
"""

import re
from dataclasses import dataclass
from datetime import date

from attache.lexicon.timewords import Meaning
from attache.records import Span, Time, When

REACH = 400
"""How many characters back a time may stand from which "the next day" is counted."""
PERIOD_REACH = 1500
"""How many characters back a quarter may be told of which "a year earlier" is the year before."""
AGAINST = frozenset({Meaning.PERIOD_BEFORE, Meaning.PERIOD_OF_YEAR})
"""What figures are held against: no quarter that the text goes on about."""
LONGER = frozenset({"P6M", "P9M", "P2Q", "P3Q"})
"""Lengths that books are closed on as well: from there on figures are held against the like, not against a quarter."""
PERIOD = re.compile(r"\d{4}-[QH]\d")


@dataclass(frozen=True, slots=True)
class Told:
    """The last time with days, and the latest quarter of those that were over on the day of writing.

    `longer` says that figures of a longer time than the quarter have been told since.
    """

    before: Time | None = None
    quarter: Time | None = None
    longer: bool = False

    def and_then(self, time: Time, means: Meaning, day: date | None) -> "Told":
        """What has been told after this time too; `day` is that of writing, None where unknown."""
        before = time if time.when else self.before
        if means is Meaning.FULL_YEAR or time.value in LONGER:
            return Told(before, self.quarter, longer=True)
        is_quarter = means not in AGAINST and PERIOD.fullmatch(time.value or "") is not None
        if is_quarter and self.quarter and time.when:
            is_over = day is None or time.when.last < day
            is_quarter = is_over and (self.quarter.value or "") <= (time.value or "")
        return Told(before, time) if is_quarter else Told(before, self.quarter, self.longer)

    def days_near(self, span: Span) -> When | None:
        """The days told last, if near enough before the span."""
        return self.before.when if self.before and span.start - self.before.span.end < REACH else None

    def quarter_near(self, span: Span) -> str | None:
        """The value of the quarter told, if near enough before the span."""
        near = self.quarter and span.start - self.quarter.span.end < PERIOD_REACH
        return self.quarter.value if self.quarter and near else None
