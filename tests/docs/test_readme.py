"""What the README shows of a command is what the command says of the examples."""

import io
import re
from pathlib import Path

from rich.console import Console

from attache.desk.desks import Desk
from attache.gather.files import articles
from attache.records import Article, Reading
from attache.show.quotes import terminal_quotes
from attache.tell.quotes import Search

HOUSE = Path(__file__).parents[2]
SHOWN = re.compile(r"\$ attache quotes (\S+) --by (\S+)\n(.*?)```", re.DOTALL)


def test_the_quotes_of_the_readme_are_those_of_the_examples(monkeypatch):
    monkeypatch.chdir(HOUSE)
    folder, by, shown = SHOWN.search((HOUSE / "README.md").read_text("utf-8")).groups()
    desk = Desk.opened()
    found = desk.readings(a for a in articles([folder]) if isinstance(a, Article))
    search = Search(world=desk.lexicon.world, by=by)
    out = io.StringIO()
    terminal_quotes(search.quotes(r for r in found if isinstance(r, Reading)), Console(file=out, width=120))
    told = [line.rstrip(" ─") for line in out.getvalue().splitlines()]
    assert [line for line in shown.splitlines() if line.rstrip(" ─") not in told] == []
