"""The gazetteer as one report asks it: the same names over and over, each looked up once."""

from attache.lexicon.gazetteer import Gazetteer, Spot
from attache.lexicon.world import Sense, World


class Known:
    """A gazetteer that remembers its answers for as long as one report is read."""

    def __init__(self, gazetteer: Gazetteer, world: World) -> None:
        self._gazetteer = gazetteer
        self._world = world
        self._named: dict[str, tuple[Spot, ...]] = {}

    def named(self, name: str) -> tuple[Spot, ...]:
        """Every place of that name, the likeliest first."""
        if name not in self._named:
            self._named[name] = self._gazetteer.named(name)
        return self._named[name]

    def country(self, code: str | None) -> Spot | None:
        """The state of that code; None where there is none."""
        return self._gazetteer.country(code) if code else None

    def listed(self, name: str) -> str | None:
        """The state in which the lexicon of names, which holds what is often in the news, places it; else None."""
        naming = self._world.names.get(name)
        return naming.code if naming and naming.sense is Sense.PLACE else None
