"""`attache dyad`: what two sides did to each other and said of each other, day by day, and how many told of it."""

from pathlib import Path
from typing import Annotated

import typer

from attache.desk.desks import Desk
from attache.faces.forms import DyadForm, ending
from attache.faces.inputs import give_up, read_all, remark
from attache.faces.options import FORMAT, Actors, Model, Output, Paths, Published, settings
from attache.faces.outputs import console, write
from attache.records import Run
from attache.show.series import terminal_series
from attache.show.seriescsv import series_csv
from attache.show.serieshtml import series_html
from attache.show.seriesjson import series_json
from attache.show.seriessvg import series_svg
from attache.tell.dyads import Dyad, Side, side
from attache.tell.series import Series, series


def dyad(
    one: Annotated[str, typer.Argument(metavar="A", help="The one: an ISO 3166 code, or a name the lexicon knows.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other.")],
    paths: Paths,
    output: Output = None,
    form: Annotated[DyadForm | None, FORMAT] = None,
    background: Annotated[
        bool, typer.Option("--background", help="Add what is told as history beside the news.")
    ] = False,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Tell what two states or bodies did to each other and said of each other, day by day, beside who told of it.

    An act is counted once, however many reports tell it; how many do is its coverage. What is planned, possible or
    denied, and what bears no day, stands apart and is not summed.
    """
    desk, readings, _ = read_all(paths, published, model, actors)
    asked = Dyad(one=_side(one, desk), other=_side(other, desk))
    if asked.one == asked.other:
        give_up(f"“{one}” and “{other}” are both {asked.one.name}; name two")
    found = series(desk.picture(readings), asked, desk.lexicon.ontology, background=background)
    asked_for = settings(published=published) | ({"background": "added"} if background else {})
    _write(found, form or _form(output), output, desk.run(**asked_for))
    if not (found.days or found.open or found.undated or found.unplaced):
        remark(f"nothing is told between {asked.one.name} and {asked.other.name}")


def _side(name: str, desk: Desk) -> Side:
    return side(name, desk.lexicon.world) or give_up(f"“{name}” is no state, body or person that the lexicon knows")


def _form(output: Path | None) -> DyadForm:
    """What the output file's name asks for; text where it asks for nothing."""
    return {"htm": DyadForm.HTML, **{form.value: form for form in DyadForm}}.get(ending(output), DyadForm.TEXT)


def _write(found: Series, form: DyadForm, output: Path | None, run: Run) -> None:
    if form is DyadForm.TEXT:
        with console(output) as out:
            terminal_series(found, out)
    elif form is DyadForm.JSON:
        write(series_json(found), output)
    elif form is DyadForm.CSV:
        write("".join(series_csv(found)), output)
    elif form is DyadForm.SVG:
        write(series_svg(found), output)
    else:
        write(series_html(found, run), output)
