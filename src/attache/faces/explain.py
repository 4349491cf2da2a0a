"""`attache explain`: what an event, a plan, a forecast or a statement rests on, fact by fact."""

from typing import Annotated

import typer

from attache.faces.forms import ExplanationForm, ending
from attache.faces.inputs import give_up, read_all
from attache.faces.options import FORMAT, Actors, Model, Output, Paths, Published
from attache.faces.outputs import console, write
from attache.show.explanations import explanations_json, terminal_explanations
from attache.tell.explanations import explanations


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="An id as `attache read` gives it (e5, p1, f2, s3; “post#e5” for one report's), the id of a forecast "
            "in the ledger, or words of a report.",
        ),
    ],
    paths: Paths,
    output: Output = None,
    form: Annotated[ExplanationForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Show why a record is read as it is: its words, table, status, dates, parties, place, and who told whom.

    Words explain whatever is read where they stand.
    """
    desk, readings, _ = read_all(paths, published, model, actors)
    found = list(explanations(what, desk.dated(readings), desk.lexicon, desk.parsed))
    if not found:
        give_up(f"nothing is read at “{what}”: give an id or words as they are written")
    if (form or ending(output)) == ExplanationForm.JSON:
        write(explanations_json(found), output)
        return
    with console(output) as out:
        terminal_explanations(found, out)
