"""How statements, times, places and what lies ahead are listed: on a terminal, or in a form for other programs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from rich.console import Console

from attache.faces.forms import CalendarForm, PlaceForm, QuoteForm, TimeForm, ending
from attache.faces.outputs import console, write_on
from attache.show.calendars import terminal_calendar
from attache.show.citron import quotes_citron
from attache.show.ical import calendar_ical
from attache.show.json import calendar_json, places_geojson, places_json, quotes_json, times_json
from attache.show.places import terminal_places
from attache.show.quotes import terminal_quotes
from attache.show.tables import calendar_csv, places_csv, quotes_csv, times_csv
from attache.show.timelinejs import times_timelinejs
from attache.show.times import terminal_times
from attache.tell.calendars import Entry
from attache.tell.places import Placing
from attache.tell.quotes import Quote
from attache.tell.times import Timing

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Item]):
    """How one kind of thing is laid out on a terminal, and by the form's name how it is written piece by piece."""

    terminal: Callable[[Iterable[Item], Console], None]
    forms: Mapping[str, Callable[[Iterable[Item]], Iterator[str]]]

    def form(self, form: str | None, output: Path | None) -> str:
        """The form asked for, else the ending of the file's name, "" without either."""
        return form or ending(output)

    def write(self, found: Iterable[Item], form: str | None, output: Path | None) -> None:
        """Write what is found, as it comes, in the form asked for, else in that of the file's name."""
        if written := self.forms.get(self.form(form, output)):
            write_on(written(found), output)
            return
        with console(output) as out:
            self.terminal(found, out)


QUOTES: Listing[Quote] = Listing(
    terminal=terminal_quotes,
    forms={QuoteForm.CSV: quotes_csv, QuoteForm.JSON: quotes_json, QuoteForm.CITRON: quotes_citron},
)
TIMES: Listing[Timing] = Listing(
    terminal=terminal_times,
    forms={TimeForm.CSV: times_csv, TimeForm.JSON: times_json, TimeForm.TIMELINEJS: times_timelinejs},
)
PLACES: Listing[Placing] = Listing(
    terminal=terminal_places,
    forms={PlaceForm.CSV: places_csv, PlaceForm.JSON: places_json, PlaceForm.GEOJSON: places_geojson},
)
ICAL = (CalendarForm.ICAL, "ics")
"""By the option, and by the ending that such files have."""
CALENDAR: Listing[Entry] = Listing(
    terminal=terminal_calendar,
    forms={
        CalendarForm.CSV: calendar_csv,
        CalendarForm.JSON: calendar_json,
        **dict.fromkeys(ICAL, calendar_ical),
    },
)
