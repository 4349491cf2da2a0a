"""Names from everywhere: the open sets know American and European ones best, the news does not.

    as annotated     Galois was born in Bourg-la-Reine.
    with new names   Ri Song-chol was born in Qatar.       the same names in one text, the surname where it stood alone

Besides, sentences of our own in the manner of news are filled with names.
"""

import re
import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

import yaml
from babel import Locale
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span

from names import LISTS, read_list

RATE = {"PERSON": 0.9, "LOC": 0.6, "ORG": 0.5}
CONTINENTS = frozenset({"Asia", "Africa", "Europe", "America", "Australia"})
POWERS = ("US", "US", "U.S.", "UK", "UAE")
UNIONS = ("United States", "United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines")
NO_COUNTRIES = frozenset({"EU", "UN", "XA", "XB", "ZZ", "QO", "EZ"})
SLOT = re.compile(r"\{(\w+)\}")
SLOT_LABELS = {
    **dict.fromkeys(("person", "surname"), "PERSON"),
    **dict.fromkeys(("org", "ministry"), "ORG"),
    **dict.fromkeys(("place", "PLACE", "power", "union"), "LOC"),
    "people": "NORP",
}


@dataclass(frozen=True, slots=True)
class Person:
    """A name in full, and the part by which the text goes on to call its bearer."""

    full: str
    surname: str


@dataclass(slots=True)
class Namer:
    """Draws names by chance, the same ones for the same seed."""

    chance: Random
    regions: list[dict[str, list[str]]] = field(init=False)
    places: list[str] = field(init=False)
    bodies: list[str] = field(init=False)
    ministries: list[str] = field(init=False)
    fields: list[str] = field(init=False)
    peoples: list[str] = field(init=False)
    cities: list[str] = field(init=False)
    countries: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Read the lists; countries are CLDR's, cities those of the time zone table."""
        self.regions = yaml.safe_load((LISTS / "people.yaml").read_text(encoding="utf-8"))
        self.bodies, self.fields = read_list(LISTS / "organisations.txt"), read_list(LISTS / "fields.txt")
        self.ministries = read_list(LISTS / "ministries.txt")
        self.peoples = " ".join(read_list(LISTS / "peoples.txt")).split() + ["North Korean", "South Korean"] * 4
        territories = Locale("en").territories
        self.countries = [name for code, name in sorted(territories.items()) if _is_country(code, name)]
        zones = (zone.split("/") for zone in sorted(zoneinfo.available_timezones()))
        self.cities = [zone[1].replace("_", " ") for zone in zones if len(zone) == 2 and zone[0] in CONTINENTS]
        self.places = self.countries + self.cities + read_list(LISTS / "places.txt") * 2

    def person(self) -> Person:
        """Somebody from a region drawn by its weight."""
        weights = [region["weight"] for region in self.regions]
        region = self.chance.choices(self.regions, weights=weights)[0]  # type: ignore[arg-type]
        family, given, other = (self.chance.choice(region[part]) for part in ("family", "given", "given"))
        parts = {"F": family, "G": given, "H": other, "h": other.lower(), "X": given[0]}
        order = self.chance.choice(region["orders"])
        return Person(re.sub("[FGHhX]", lambda match: parts[match[0]], order), family)

    def place(self) -> str:
        """A country, a city, or a region that news names."""
        return self.chance.choice(self.places)

    def people(self) -> str:
        """An adjective of a people, a faith or a party."""
        return self.chance.choice(self.peoples)

    def body(self) -> str:
        """An organisation, its gaps filled."""
        return self._filled(self.chance.choice(self.bodies))

    def ministry(self) -> str:
        """A ministry or department."""
        return self._filled(self.chance.choice(self.ministries))

    def of(self, kind: str) -> str:
        """A name for a slot in a sentence: a body, a ministry, a people, a place of some sort."""
        if kind == "org":
            return self.body()
        if kind in {"power", "union"}:
            return self.chance.choice(POWERS if kind == "power" else UNIONS)
        if kind == "PLACE":
            return self.place().upper()
        return {"ministry": self.ministry, "people": self.people}.get(kind, self.place)()

    def _filled(self, pattern: str) -> str:
        drawn = {"place": self.cities, "country": self.countries, "people": self.peoples[:-8], "field": self.fields}
        return SLOT.sub(lambda slot: self.chance.choice(drawn[slot[1]]), pattern)


def renamed(docs: Iterable[Doc], seed: int = 7) -> Iterator[Doc]:
    """A second copy of each document that has names, with other people, places and bodies in it."""
    namer = Namer(Random(seed))
    for doc in docs:
        if any(name.label_ in RATE for name in doc.ents):
            yield _renamed(doc, namer)


def invented(count: int, tokenizer: Tokenizer, seed: int = 11) -> Iterator[Doc]:
    """`count` short texts of news prose, names filled in."""
    namer = Namer(Random(seed))
    templates = read_list(LISTS / "sentences.txt")
    prose = [template for template in templates if template[-1] in ".”"]
    for _ in range(count):
        template = namer.chance.choice(templates)
        more = namer.chance.sample(prose, 2) if template in prose else []
        yield _filled(" ".join([template, *more]), namer, tokenizer)


def _is_country(code: str, name: str) -> bool:
    return len(code) == 2 and code not in NO_COUNTRIES and "(" not in name and "&" not in name


def _renamed(doc: Doc, namer: Namer) -> Doc:
    """The document rebuilt from left to right, its names replaced; who is named twice keeps the new name."""
    words: list[str] = []
    spaces: list[bool] = []
    names: list[tuple[int, int, str]] = []
    known: dict[str, Person] = {}
    place = 0
    for name in [*doc.ents, None]:
        until = name.start if name else len(doc)
        words += [token.text for token in doc[place:until]]
        spaces += [bool(token.whitespace_) for token in doc[place:until]]
        if name:
            new, new_spaces = _replacement(name, namer, known)
            names.append((len(words), len(words) + len(new), name.label_))
            words, spaces, place = words + new, spaces + new_spaces, name.end
    copy = Doc(doc.vocab, words=words, spaces=spaces)
    copy.ents = [Span(copy, start, end, label=label) for start, end, label in names]
    return copy


def _replacement(name: Span, namer: Namer, known: dict[str, Person]) -> tuple[list[str], list[bool]]:
    """The words of the new name and their spaces; by chance, the old ones."""
    if namer.chance.random() >= RATE.get(name.label_, 0.0):
        return [token.text for token in name], [bool(token.whitespace_) for token in name]
    words = _drawn(name, namer, known).split(" ")
    return words, [True] * (len(words) - 1) + [bool(name[-1].whitespace_)]


def _drawn(name: Span, namer: Namer, known: dict[str, Person]) -> str:
    if name.label_ == "PERSON":
        person = known.setdefault(name[-1].text, namer.person())
        return person.full if len(name) > 1 else person.surname
    return namer.of("place" if name.label_ == "LOC" else namer.chance.choice(("org", "org", "ministry")))


def _filled(template: str, namer: Namer, tokenizer: Tokenizer) -> Doc:
    text = ""
    names: list[tuple[int, int, str]] = []
    surname = namer.person().surname
    place = 0
    for slot in SLOT.finditer(template):
        text += template[place : slot.start()]
        name, surname = _slot(slot[1], namer, surname)
        names.append((len(text), len(text) + len(name), SLOT_LABELS[slot[1]]))
        text, place = text + name, slot.end()
    doc: Doc = tokenizer(text + template[place:])
    spans = (doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in names)
    doc.ents = [span for span in spans if span is not None]
    return doc


def _slot(kind: str, namer: Namer, surname: str) -> tuple[str, str]:
    """What fills a slot, and who was named last."""
    if kind == "person":
        person = namer.person()
        return person.full, person.surname
    return (surname if kind == "surname" else namer.of(kind)), surname
