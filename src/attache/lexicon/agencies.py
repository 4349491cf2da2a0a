"""News agencies and other media that are quoted, and the names they go by.

    SEOUL (AP) — ...        "AP" is the Associated Press in a credit; in a sentence it may be a course at school.
    Yonhap said ...         "Yonhap" is the agency wherever it stands.

So a name may be looked for among all of them, tags included, where the place is one for credits, or
among the unmistakable ones only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from urllib.parse import urlsplit

from attache.lexicon.tables import phrases, rows, shipped
from attache.records.span import Span

WORD = re.compile(r"[^\W_]+")
GOES_ON = re.compile(r"\w|-\w")
NOTHING = re.compile(r"(?!)")
WIRES = frozenset({"wire", "wires", "agency", "agencies"})
# Between two names of an outlet's field; and what an agency adds to its name for a part of the world.
BETWEEN = re.compile(r"\s*(?:\bvia\b|[/|,;–—]|\s-\s)\s*")
EDITION = re.compile(r" (?:[A-Z]{2}|News|Online|World|India|Africa|Asia|Canada|English|Staff|International)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A news agency or another medium.

    `names` are unmistakable anywhere, `tags` mean it only in a credit; both parted by "|". `country` is ISO 3166
    alpha-3; `state` is "yes" where a state owns or directs it, `wire` where it wires its reports to many outlets: a
    broadcaster or a paper only passes words on.
    """

    name: str
    names: str = ""
    tags: str = ""
    country: str
    state: str
    domain: str = ""
    wire: str

    @property
    def is_state_controlled(self) -> bool:
        """Whether a state owns or directs it, so that its words are that state's."""
        return self.state == "yes"


class Agencies:
    """The agencies and other media, found by any of their names."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self.agencies = tuple(agencies)
        names = {name: agency for agency in self.agencies for name in _spelled(agency.name, *phrases(agency.names))}
        # Of two rows with one tag the first holds, so they are gone through from the last.
        tags = {tag: agency for agency in reversed(self.agencies) for tag in phrases(agency.tags)}
        self._named = {**tags, **names}
        self._paths = {_slug(name): agency for name, agency in names.items()}
        self._wire_paths = {_slug(name): agency for name, agency in self._named.items()}
        self._domains = {agency.domain: agency for agency in self.agencies if agency.domain}
        self._names = _by_first_word(names)
        self._names_and_tags = _by_first_word(self._named)
        firsts = "".join(sorted({name[0] for name in self._named}))  # most words of a text begin no name
        self._word = re.compile(rf"(?<![\w-])(?=[{re.escape(firsts)}])[^\W_]+") if firsts else NOTHING

    @cached_property
    def wires(self) -> "Agencies":
        """Those of them that wire reports to many outlets, and so are credited for the copy of others."""
        return Agencies(agency for agency in self.agencies if agency.wire == "yes")

    def find(
        self, text: str, start: int = 0, end: int | None = None, *, tags: bool = True
    ) -> Iterator[tuple[Span, Agency]]:
        """Each agency named between `start` and `end`, by the longest name, in text order; case counts.

        Without `tags` only by names that mean the agency wherever they stand.
        """
        book, past = self._names_and_tags if tags else self._names, len(text) if end is None else end
        done = start
        for word in self._word.finditer(text, start, past):
            names = book.get(word[0], ()) if word.start() >= done else ()
            if name := next((name for name in names if _stands(name, text, word.start(), past)), None):
                done = word.start() + len(name)
                yield Span(word.start(), done), self._named[name]

    def named(self, name: str) -> Agency | None:
        """The agency that goes by exactly this name or tag; None if none does."""
        return self._named.get(name.strip())

    def published_by(self, outlet: str) -> Agency | None:
        """The agency that an outlet is, or is named beside: "The Associated Press", "Reuters UK", "AFP via Harbour"."""
        for part in BETWEEN.split(outlet):
            name = part.strip().removeprefix("The ").removeprefix("the ")
            if agency := self.named(name) or self.named(EDITION.sub("", name)):
                return agency
        return None

    def filed_at(self, url: str) -> Agency | None:
        """The agency under which another's site files a report: ".../reuters/...", ".../wires/ap/..."; None for none.

        A tag counts only behind a word for wires, since "/pa/" may be a place.
        """
        parts = _split(url)[1].casefold().split("/")[:-1]
        for before, part in pairwise(["", *parts]):
            book = self._wire_paths if before in WIRES else self._paths
            if agency := book.get(part):
                return agency
        return None

    def at(self, url: str) -> Agency | None:
        """The agency on whose own site the address lies; None for any other."""
        parts = _split(url if "//" in url else f"//{url}")[0].split(".")
        return next((a for n in range(len(parts)) if (a := self._domains.get(".".join(parts[n:])))), None)


def shipped_agencies() -> Agencies:
    """The agencies and other media of the table that ships with the house."""
    return Agencies(rows(shipped("agencies.csv"), Agency))


def _spelled(*names: str) -> Iterator[str]:
    """Each name as it is and in capitals, as old wires and headlines print it."""
    for name in names:
        yield from (name, name.upper())


def _split(url: str) -> tuple[str, str]:
    """The host and the path of an address; both empty if it is none."""
    try:
        split = urlsplit(url)
    except ValueError:
        return "", ""
    return split.hostname or "", split.path


def _slug(name: str) -> str:
    """The name as addresses spell it."""
    return name.casefold().replace(" ", "-")


def _by_first_word(names: Iterable[str]) -> dict[str, list[str]]:
    """The names by the word that each begins with, the longest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        if first := WORD.match(name):
            found[first[0]].append(name)
    return dict(found)


def _stands(name: str, text: str, at: int, past: int) -> bool:
    """Whether the name stands there, and is not the beginning of a longer word ("AP-like")."""
    return text.startswith(name, at, past) and not GOES_ON.match(text, at + len(name), past)
