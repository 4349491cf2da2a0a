"""What the README shows of a command is what the command says of the examples."""

import io
import re
from pathlib import Path

from rich.console import Console

from attache.desk.desks import Desk
from attache.desk.timings import timings
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.records import Article, Reading
from attache.show.quotes import terminal_quotes
from attache.show.terminal import terminal
from attache.show.times import terminal_times
from attache.tell.quotes import Search
from attache.tell.times import find_timings

HOUSE = Path(__file__).parents[2]
BRIEF = re.compile(r"^```\n(.+?)\n```", re.DOTALL | re.MULTILINE)
CHAIN = re.compile(r"\*\*A chain\*\* .*?`(.+?)`")
SHOWN_TIMES = re.compile(r"\$ attache times (\S+)\n(.*?)```", re.DOTALL)
SHOWN = re.compile(r"\$ attache quotes (\S+) --by (\S+)\n(.*?)```", re.DOTALL)


def test_what_the_readme_shows_of_the_brief_is_in_the_brief():
    desk = Desk.opened()
    found = desk.readings(a for a in articles([str(HOUSE / "examples/rapprochement")]) if isinstance(a, Article))
    first = desk.briefs(desk.picture([r for r in found if isinstance(r, Reading)]))[0]
    out = io.StringIO()
    terminal(first, Console(file=out, width=1_000))
    told = {line.strip() for line in out.getvalue().splitlines()}
    blocks = BRIEF.findall((HOUSE / "README.md").read_text("utf-8"))
    shown = [b for b in blocks if "10 reports" in b or "≠" in b]
    assert len(shown) == 2
    assert [line for block in shown for line in block.splitlines() if line.strip() not in told] == []
    (chain,) = CHAIN.findall((HOUSE / "README.md").read_text("utf-8"))
    assert any(line.endswith(chain) for line in told)


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


def test_the_times_of_the_readme_are_those_of_the_examples(monkeypatch):
    monkeypatch.chdir(HOUSE)
    folder, shown = SHOWN_TIMES.search((HOUSE / "README.md").read_text("utf-8")).groups()
    found = timings((a for a in articles([folder]) if isinstance(a, Article)), Lexicon.load())
    out = io.StringIO()
    terminal_times(find_timings(r for r in found if isinstance(r, Reading)), Console(file=out, width=125))
    told = [line.rstrip(" ─") for line in out.getvalue().splitlines()]
    assert [line for line in shown.splitlines() if line.rstrip(" ─") not in told] == []
