"""Stories on a terminal and as JSON, and the log of how reports came into them as JSON lines.

── Shipowner sees end of strike ─────────────────────────────────
3 reports · 2 texts · 3 outlets · 11–12 March 2023 · story-ridge-7

  Ridge Tribune · 11 March 2023 · Shipowner sees end of strike
  Harbour Post · 12 March 2023 · Strike may end, says shipowner
  with ridge-7, 1 day apart: both speak of Calder, strike, quay; 97 % likely one happening

continues story-ridge-2, 9 days after it began: both speak of Calder, quay; 71 % likely one happening if of one day
"""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from attache.records import Copy, Membership, When
from attache.records.wire import record_json
from attache.relate.boards import Entry
from attache.relate.chains import UNNAMED
from attache.relate.gists import Heading
from attache.show.json import json_text, listed
from attache.show.reports import set_in
from attache.show.terminal import words
from attache.show.words import day, days
from attache.tell.stories import Account
from attache.text.wording import counted


def terminal_stories(accounts: Iterable[Account], console: Console) -> None:
    """Print the stories as they come, each with its reports and why they are in it."""
    for account in accounts:
        console.print(Rule(words(account.story.title), align="left", style="dim"))
        console.print(words(" · ".join(_heads(account)), "dim"))
        console.print()
        for report, membership in zip(account.reports, account.story.memberships, strict=True):
            set_in(_report(report), console)
            if membership.score < 1:
                set_in(words(membership.why, "dim"), console)
        if link := account.continues:
            console.print()
            after = f"{counted(link.days, 'day')} after it began"
            console.print(words(f"continues {link.of}, {after}: {link.why}"))
        console.print()


def stories_json(accounts: Iterable[Account]) -> Iterator[str]:
    """The stories as one JSON list, a line each; its schema is `records/schema/stories.schema.json`."""
    return listed(map(_json, accounts))


def log_jsonl(log: Iterable[Entry]) -> Iterator[str]:
    """The log, a line an entry: {"membership": …} or {"forwarding": …}."""
    for entry in log:
        kind = "membership" if isinstance(entry, Membership) else "forwarding"
        yield json_text({kind: record_json(entry)}) + "\n"


def _heads(account: Account) -> Iterator[str]:
    yield counted(len(account.reports), "report")
    if account.texts < len(account.reports):
        yield counted(account.texts, "text")
    yield counted(len({report.outlet for report in account.reports if report.outlet}), "outlet")
    if told := days(_when(account)):
        yield told
    yield account.story.id


def _report(report: Heading) -> Text:
    known = (report.outlet or UNNAMED, day(report.day) if report.day else "undated")
    return Text.assemble(words(" · ".join(known), "bold"), " · ", words(report.title))


def _when(account: Account) -> When | None:
    known = [report.day for report in account.reports if report.day]
    return When(min(known), max(known)) if known else None


def _json(account: Account) -> dict[str, Any]:
    story, when, link, saga = account.story, _when(account), account.continues, account.saga
    return {
        "id": story.id,
        "title": story.title,
        "central": story.central,
        "articles": list(story.articles),
        "texts": account.texts,
        "first": when and when.first.isoformat(),
        "last": when and when.last.isoformat(),
        "why": story.why,
        "memberships": [_membership(one) for one in story.memberships],
        "copies": [_copy(edge) for edge in account.copies],
        "formerly": list(account.formerly),
        "continues": link and {"story": link.of, "days": link.days, "score": link.score, "why": link.why},
        "saga": saga and {"id": saga.id, "title": saga.title, "stories": list(saga.stories)},
    }


def _membership(one: Membership) -> dict[str, Any]:
    decided = one.decided.isoformat() if one.decided else None
    return {"article": one.article, "score": one.score, "decided": decided, "why": one.why}


def _copy(edge: Copy) -> dict[str, Any]:
    return {"of": edge.of, "by": edge.by, "share": edge.share}
