"""What other codings call what we call something: states, kinds of actors, and the code for an act.

    RUS    FIPS RS    COW 365    ICEWS Russian Federation          JRN    CAMEO MED    ICEWS Media

Codes are text, "040" and "40" being two. What a coding has no word for is empty.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from attache.lexicon.ontology import CameoCode, Ontology
from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.schemes import Schemes
from attache.lexicon.tables import phrases, rows, shipped
from attache.records.event import EventType
from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCode:
    """One row of statecodes.csv: by `code`, ISO 3166-1 alpha-3, what other codings write for a state.

    `cameo` and `icews` stand only where they differ from the code and from the name in states.csv.
    """

    code: str
    fips: str = ""
    cow: str = ""
    cameo: str = ""
    icews: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """One row of sectors.csv: a kind of actor by PLOVER's code, by others', and the words that tell it."""

    sector: str
    cameo: str = ""
    group: str = ""
    icews: str = ""
    words: str = ""
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoChoice:
    """One row of cameochoices.csv: the code to write for acts of this type and mode, and why not another."""

    type: EventType
    mode: str = ""
    code: str
    why: str


class Codebook:
    """The tables of codes, asked by our own."""

    def __init__(
        self,
        states: Iterable[StateCode],
        sectors: Iterable[Sector],
        choices: Iterable[CameoChoice],
        schemes: Schemes | None = None,
    ) -> None:
        self.states = {entry.code: entry for entry in states}
        """By ISO 3166-1 alpha-3."""
        self.sectors = {entry.sector: entry for entry in sectors}
        """By PLOVER's code."""
        self.choices = {(entry.type, entry.mode): entry for entry in choices}
        """By type and mode."""
        self.schemes = schemes or Schemes(())
        """What each scheme of types makes of an act."""
        self._roles = Phrasebook(
            {words: entry.sector for entry in self.sectors.values() for words in phrases(entry.words)}, any_case=True
        )

    @classmethod
    def load(cls) -> "Codebook":
        """The shipped tables. Raises `LexiconError` where a row is not of its form."""
        return cls(
            rows(shipped("statecodes.csv"), StateCode),
            rows(shipped("sectors.csv"), Sector),
            rows(shipped("cameochoices.csv"), CameoChoice),
            Schemes.load(),
        )

    def role(self, words: str) -> str | None:
        """The sector told by the last word of a role among these ("former defence minister"), None where none is."""
        told = list(self._roles.find(words, Span(0, len(words)))) if words else []
        return told[-1][1] if told else None

    def cameo(self, ontology: Ontology, kind: EventType, mode: str = "") -> CameoCode:
        """CAMEO's code to write for such an act: the one chosen, else the broadest by the crosswalk.

        A mode that the ontology does not know is as good as none.
        """
        chosen = self.choices.get((kind, mode))
        codes = (chosen.code,) if chosen else ontology.cameo(kind, mode)
        return ontology.codes[codes[0]] if codes else self.cameo(ontology, kind)
