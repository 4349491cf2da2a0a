"""`attache claims`: what the reports agree on, who stands behind it, and where they differ."""

from typing import Annotated

import typer

from attache.faces.forms import ClaimForm
from attache.faces.inputs import read_all, remark
from attache.faces.listings import Listing
from attache.faces.options import FORMAT, Actors, Model, Output, Paths, Published
from attache.show.claims import claims_csv, claims_json, claims_schema, terminal_claims
from attache.tell.weighings import Weighing, find_weighings

CLAIMS: Listing[Weighing] = Listing(
    terminal=terminal_claims,
    forms={ClaimForm.CSV: claims_csv, ClaimForm.JSON: claims_json, ClaimForm.SCHEMA: claims_schema},
)


def claims(
    paths: Paths,
    output: Output = None,
    form: Annotated[ClaimForm | None, FORMAT] = None,
    several: Annotated[bool, typer.Option("--shared", help="Only what two reports or more tell.")] = False,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """List every claim that the reports make, in all its tellings: who stands behind it, how it stands, what differs.

    Independent origins are counted, never outlets; the reason for each count stands beside it. What no report says
    whence it is never counts as independent. "first" is the earliest telling in these reports, no more.
    """
    desk, readings, _ = read_all(paths, published, model, actors)
    found = [s for s in find_weighings(desk.picture(readings)) if len(s.told.articles) > 1 or not several]
    CLAIMS.write(found, form, output)
    if not found:
        remark("the reports share no claim" if several else "no claim was found")
