"""What became different between two days, as text, Markdown, JSON and one page: each story as a brief is shown."""

from rich.console import Console

from attache.records.wire import brief_json
from attache.show.html import html
from attache.show.json import json_text
from attache.show.markdown import markdown
from attache.show.terminal import terminal, words
from attache.show.words import day
from attache.tell.changes import Changes


def terminal_changes(changes: Changes, console: Console) -> None:
    """Print the changes of each story, under the days between which they lie."""
    console.print(words(heading(changes), "bold"))
    for brief in changes.briefs:
        terminal(brief, console)


def changes_markdown(changes: Changes) -> str:
    """The changes of each story as Markdown, under the days between which they lie."""
    return "\n\n".join((f"*{heading(changes)}*", *map(markdown, changes.briefs))).rstrip("\n") + "\n"


def changes_json(changes: Changes) -> str:
    """The changes as one JSON object; its schema is `records/schema/changes.schema.json`."""
    plain = {
        "since": changes.since.isoformat(),
        "until": changes.until and changes.until.isoformat(),
        "unchanged": changes.unchanged,
        "stories": [brief_json(brief) for brief in changes.briefs],
    }
    return json_text(plain, indent=1) + "\n"


def changes_html(changes: Changes) -> str:
    """The changes as one page that needs nothing else, a chapter a story."""
    return html(changes.briefs, nothing=f"Nothing changed since {day(changes.since)}.")


def heading(changes: Changes) -> str:
    """Between which days, and how many stories changed and how many did not."""
    until = f" until {day(changes.until)}" if changes.until else ""
    told = f"stories changed: {len(changes.briefs)}, unchanged: {changes.unchanged}"
    return f"What changed since {day(changes.since)}{until} ({told})"
