"""A series as one page that needs nothing else: the picture, the table, and every act with the words that prove it.

It has no script, and a policy in the page forbids all loading and any style but its own.
"""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from attache.records import Run
from attache.show import seriesparts
from attache.show.inert import inert
from attache.show.reports import place
from attache.show.seriesbars import period, ways
from attache.show.seriessvg import series_svg
from attache.show.words import day, run_words
from attache.tell.dyads import Direction
from attache.tell.series import Series
from attache.text.wording import counted


def series_html(series: Series, run: Run) -> str:
    """One HTML file of the series; `run` is what it depends on besides its reports."""
    style = (files("attache.show") / "templates" / "series.css").read_text("utf-8")
    told = (period(series), f"{counted(series.reports, 'report')} read", seriesparts.left_out(series))
    page = (
        _environment()
        .get_template("series.html")
        .render(
            series=series,
            title=f"{series.dyad.one.name} and {series.dyad.other.name}",
            told=" · ".join(part for part in told if part),
            counted_once=seriesparts.COUNTED_ONCE,
            picture=Markup(series_svg(series)),  # noqa: S704  # it escapes what comes from outside
            ways=ways(series),
            said=(Direction.FORTH, Direction.BACK),
            parts=tuple(seriesparts.parts(series)),
            run=run_words(run),
            style=Markup(style),  # noqa: S704  # our own file
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        )
    )
    return page + "\n"


def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("attache.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    env.globals.update(kind=seriesparts.kind, standing=seriesparts.standing, covered=seriesparts.covered)
    env.globals.update(coverage_of=seriesparts.coverage_of, signed=seriesparts.signed, place=place, day_words=day)
    return env


def _shown(value: object) -> object:
    """Whatever the template prints: words made inert; they are escaped after this."""
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value
