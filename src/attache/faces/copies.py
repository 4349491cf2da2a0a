"""`attache copies`: which reports print whose text."""

from itertools import chain, islice
from typing import Annotated

from attache.faces.forms import CopyForm
from attache.faces.inputs import page_on, remark
from attache.faces.listings import Listing
from attache.faces.options import FORMAT, Output, Paths, Published
from attache.show.copies import copies_csv, copies_json, terminal_copies
from attache.tell.copies import Printing, find_printings

COPIES: Listing[Printing] = Listing(
    terminal=terminal_copies, forms={CopyForm.CSV: copies_csv, CopyForm.JSON: copies_json}
)


def copies(
    paths: Paths,
    output: Output = None,
    form: Annotated[CopyForm | None, FORMAT] = None,
    published: Published = None,
) -> None:
    """List which reports took how much of their prose from which others, and what tells who took from whom.

    Quoted words do not make a copy; the share is told with and without them. Where two reports share their text only
    because of a third, `through` names it in --format json and csv.
    """
    found = find_printings(page_on(paths, published))
    first = list(islice(found, 1))
    COPIES.write(chain(first, found), form, output)
    if not first:
        remark("no report prints another's text")
