"""`attache stories`: which reports tell of one happening, and why."""

from pathlib import Path
from typing import Annotated

import typer

from attache.faces.forms import StoryForm
from attache.faces.inputs import page_on
from attache.faces.listings import Listing
from attache.faces.options import FORMAT, Output, Paths, Published, keep
from attache.faces.outputs import write_on
from attache.gather.decisions import read_decisions
from attache.lexicon.resemblances import Resemblances
from attache.show.stories import log_jsonl, stories_json, terminal_stories
from attache.tell.stories import Account, find_accounts

STORIES: Listing[Account] = Listing(terminal=terminal_stories, forms={StoryForm.JSON: stories_json})


def stories(
    paths: Paths,
    output: Output = None,
    form: Annotated[StoryForm | None, FORMAT] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="What editors decided of reports, which outranks the machine (docs/stories.md)."
        ),
    ] = None,
    log: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write how each report came into its story to this file, a JSON object a line."
        ),
    ] = None,
    published: Published = None,
) -> None:
    """Group the reports that tell of one happening, and say why each is in its story.

    Stories that continue one another are linked, not merged. The language model is not needed. Copies of one text count
    once. The order of the files does not matter.
    """
    keep(decisions, output, log)
    decided = read_decisions(decisions) if decisions else ()
    found = find_accounts(page_on(paths, published), Resemblances.load(), decided)
    STORIES.write(found.accounts, form, output)
    if log:
        write_on(log_jsonl(found.log), log)
