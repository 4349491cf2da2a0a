"""docs/cli.md is what the commands themselves say; `pytest tests/docs --rewrite-golden` writes it anew."""

from pathlib import Path

from conftest import Golden
from typer.main import get_command

from attache.faces import cli

DOCS = Path(__file__).parents[2] / "docs"
OPENING = """# The command line

This page is written from the commands themselves.
"""
EXIT = """
## Exit codes

| code | meaning |
|---|---|
| 0 | something was done; what could not be read is named on standard error |
| 1 | nothing could be done; every file is named with its reason |
| 2 | the command was called wrongly |
"""


def help_of(words):
    command = get_command(cli.app)
    context = command.make_context("attache", [], resilient_parsing=True)
    for word in words:
        command = command.commands[word]
        context = command.make_context(word, [], parent=context, resilient_parsing=True)
    context.terminal_width = context.max_content_width = 100
    return f"\n## {' '.join(['attache', *words])}\n\n```\n{command.get_help(context)}\n```\n"


def test_the_page_of_the_command_line_is_what_the_commands_say(golden):
    names = sorted(get_command(cli.app).commands)
    page = OPENING + "".join(help_of(words) for words in ([], *([name] for name in names))) + EXIT
    Golden(DOCS, golden.rewrite).file("cli.md", page)
