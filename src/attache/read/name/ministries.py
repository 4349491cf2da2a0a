"""Ministries, whichever way round they are written, with the state they belong to.

    the South Korean Ministry of Unification      Iran's foreign ministry      the Russian Defence Ministry
                     ─────────┬─────────────             ───────┬────────                  ───────┬────────
          South Korean Unification Ministry      Iranian Foreign Ministry      Russian Defense Ministry

A ministry without its state takes the state that the report gives it elsewhere, if only one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.lexicon.world import World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

PORTFOLIOS = (
    "foreign affairs|external affairs|foreign|national defen[cs]e|defen[cs]e|interior|internal affairs|home affairs|"
    "finance|economy|economic affairs|trade|commerce|public health|health|justice|energy|oil|petroleum|education|"
    "agriculture|transportation|transport|culture|unification|information|intelligence|environment|labou?r|tourism|industry|"
    "state security|public security|national security|emergency situations|communications|planning"
)
MINISTRY = re.compile(
    rf"\b(?:({PORTFOLIOS})\s+ministry|ministry\s+(?:of|for)\s+(?:the\s+)?({PORTFOLIOS}))\b", re.IGNORECASE
)
OF = re.compile(r" of (?:the )?")
ONE_NAME = {"foreign affairs": "foreign", "external affairs": "foreign", "defence": "defense", "labour": "labor"}


def find_ministries(text: str, sentences: Sequence[Sentence], namings: Sequence[Spot], world: World) -> Iterator[Spot]:
    """Each ministry in the sentences, named after its state where the words before it or elsewhere tell the state."""
    states = {spot.span.end: spot for spot in namings if spot.code}
    behind = {spot.span.start: spot for spot in namings if spot.code and spot.kind is MentionKind.COUNTRY}
    found = [
        _spot(text, match, number, states, behind)
        for number, sentence in enumerate(sentences)
        for match in MINISTRY.finditer(text, sentence.span.start, sentence.span.end)
    ]
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for spot in found:
        codes[spot.name] |= {spot.code} if spot.code else set()
    for spot in found:
        known = codes[spot.name]
        code = spot.code or (min(known) if len(known) == 1 else None)
        state = world.state(code) if code else None
        yield replace(spot, code=code, name=f"{state.adjective} {spot.name}" if state else spot.name)


def _spot(text: str, match: re.Match[str], number: int, states: dict[int, Spot], behind: dict[int, Spot]) -> Spot:
    portfolio = " ".join((match[1] or match[2]).lower().split()).replace("national defence", "national defense")
    name = f"{ONE_NAME.get(portfolio, portfolio).title()} Ministry"
    owner = states.get(match.start() - 1) or states.get(match.start() - 3 if text[match.start() - 2] == "s" else -1)
    if owner is None and (of := OF.match(text, match.end())):
        owner = behind.get(of.end())
    code = owner.code if owner else None
    kind, span = MentionKind.ORGANIZATION, Span(*match.span())
    return Spot(span=span, kind=kind, sentence=number, found=Found.RULE, name=name, code=code)
