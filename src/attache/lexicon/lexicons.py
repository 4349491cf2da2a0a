"""All that the house knows of the language and the world, loaded once and handed to every reader."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Self

from attache.lexicon.acts import Acts
from attache.lexicon.agencies import Agencies, shipped_agencies
from attache.lexicon.commonness import Commonness
from attache.lexicon.hedges import Hedges
from attache.lexicon.numberwords import NumberWords
from attache.lexicon.page import Page, shipped_page
from attache.lexicon.speech import Speech
from attache.lexicon.timewords import TimeWords
from attache.lexicon.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The parts of the lexicon, and the digest (16 hex digits of SHA-256) of the files they came from."""

    page: Page
    agencies: Agencies
    times: TimeWords
    numbers: NumberWords
    world: World
    speech: Speech
    acts: Acts
    hedges: Hedges
    common: Commonness
    digest: str

    @classmethod
    def load(cls) -> Self:
        """The shipped lexicon; LexiconError names file and line of what does not fit."""
        return cls(
            page=shipped_page(),
            agencies=shipped_agencies(),
            times=TimeWords.load(),
            numbers=NumberWords.load(),
            world=World.load(),
            speech=Speech.load(),
            acts=Acts.load(),
            hedges=Hedges.load(),
            common=Commonness.load(),
            digest=_digest(),
        )


def _digest() -> str:
    tables = files("attache.lexicon") / "tables"
    whole = sha256()
    for table in sorted(tables.iterdir(), key=lambda t: t.name):
        if table.is_file():
            whole.update(table.name.encode())
            whole.update(table.read_bytes())
    return whole.hexdigest()[:16]
