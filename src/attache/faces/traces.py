"""`attache trace`: an utterance in all its wordings, the earliest in these reports first."""

from typing import Annotated

import typer

from attache.faces.forms import TraceForm
from attache.faces.inputs import give_up, read_all
from attache.faces.listings import Listing
from attache.faces.options import FORMAT, Actors, Model, Output, Paths, Published
from attache.show.traces import terminal_traces, traces_json
from attache.tell.traces import Trace, find_traces

TRACES: Listing[Trace] = Listing(terminal=terminal_traces, forms={TraceForm.JSON: traces_json})


def trace(
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help="The words to look for, as somebody may have said them.")
    ],
    paths: Paths,
    output: Output = None,
    form: Annotated[TraceForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Follow an utterance through the reports: every wording, what was cut or changed, and who has it from whom.

    "First" is the earliest in these reports, never the first ever. For each pair of reports it says whether they are
    independent in this, with the reason: a common origin or wire, a copied text, one that cites the other.
    """
    if not words.split():
        raise typer.BadParameter("gives no words to look for", param_hint="WORDS")
    desk, readings, _ = read_all(paths, published, model, actors)
    found = list(find_traces(words, desk.picture(readings)))
    TRACES.write(found, form, output)
    if not found:
        give_up(f"no report says anything like “{words}”")
