"""A series as one page that needs nothing else: the picture, the table, and every act with the words that prove it.

It has no script, and a policy in the page forbids all loading and any style but its own.
"""

from jinja2 import Environment
from markupsafe import Markup

from attache.records import Run
from attache.show import seriesparts
from attache.show.pages import asset, digest, environment
from attache.show.reports import place
from attache.show.seriesbars import period, ways
from attache.show.seriessvg import series_svg
from attache.show.words import day, run_words
from attache.tell.dyads import Direction
from attache.tell.series import Series
from attache.text.wording import counted


def series_html(series: Series, run: Run) -> str:
    """One HTML file of the series; `run` is what it depends on besides its reports."""
    style = asset("series.css")
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
            style_hash=digest(style),
        )
    )
    return page + "\n"


def _environment() -> Environment:
    env = environment()
    env.globals.update(kind=seriesparts.kind, standing=seriesparts.standing, covered=seriesparts.covered)
    env.globals.update(coverage_of=seriesparts.coverage_of, signed=seriesparts.signed, place=place, day_words=day)
    return env
