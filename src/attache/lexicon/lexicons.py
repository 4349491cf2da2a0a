"""All that the house knows of the language and the world, loaded once and handed to every reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Self

from attache.lexicon.actorfiles import read_actors
from attache.lexicon.acts import Acts
from attache.lexicon.agencies import Agencies, shipped_agencies
from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Beings
from attache.lexicon.disputes import Disputes
from attache.lexicon.gazetteer import Gazetteer
from attache.lexicon.hedges import Hedges
from attache.lexicon.likelihoods import Likelihoods
from attache.lexicon.numberwords import NumberWords
from attache.lexicon.occasions import Occasions
from attache.lexicon.ontology import Ontology
from attache.lexicon.page import Page, shipped_page
from attache.lexicon.placewords import PlaceWords
from attache.lexicon.resemblances import Resemblances
from attache.lexicon.speech import Speech
from attache.lexicon.tables import rows, shipped
from attache.lexicon.timewords import TimeWords
from attache.lexicon.walks import Walks
from attache.lexicon.world import State, World


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The parts of the lexicon, and the digest (16 hex digits of SHA-256) of the files they came from."""

    page: Page
    agencies: Agencies
    times: TimeWords
    numbers: NumberWords
    world: World
    gazetteer: Gazetteer
    places: PlaceWords
    speech: Speech
    acts: Acts
    ontology: Ontology
    hedges: Hedges
    likelihoods: Likelihoods
    occasions: Occasions
    resemblances: Resemblances
    beings: Beings
    disputes: Disputes
    antecedents: Antecedents
    walks: Walks
    digest: str

    @classmethod
    def load(cls, actors: Sequence[Path] = ()) -> Self:
        """The shipped lexicon and the user's files of actors; LexiconError names file and line of what does not fit.

        Raises `InputError` where a file of actors cannot be read.
        """
        own = read_actors(actors, rows(shipped("states.csv"), State)) if actors else None
        return cls(
            page=shipped_page(),
            agencies=shipped_agencies(),
            times=TimeWords.load(),
            numbers=NumberWords.load(),
            world=World.load(own),
            places=PlaceWords.load(),
            gazetteer=Gazetteer.load(),
            speech=Speech.load(),
            acts=Acts.load(),
            ontology=Ontology.load(),
            hedges=Hedges.load(),
            likelihoods=Likelihoods.load(),
            occasions=Occasions.load(),
            resemblances=Resemblances.load(),
            beings=Beings.load(),
            disputes=Disputes.load(),
            antecedents=Antecedents.load(),
            walks=Walks.load(),
            digest=_digest(own.digest if own else ""),
        )


def _digest(own: str) -> str:
    tables = files("attache.lexicon") / "tables"
    whole = sha256(own.encode())
    for table in sorted(tables.iterdir(), key=lambda t: t.name):
        if table.is_file():
            whole.update(table.name.encode())
            whole.update(table.read_bytes())
    return whole.hexdigest()[:16]
