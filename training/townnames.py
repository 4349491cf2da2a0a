"""Which of a town's names English news may print, and which of them to use.

    GeoNames, of Kherson:  Cherson Chersoń Chersonas H'erson Herson Herszon Jersón Kherson Khersonskuju Xerson ...

It keeps the names of every language without saying which language each is of. English writes a town either by a name
that it has for it, which is GeoNames' main name nearly always, or as it transcribes the local one. So other names are
kept where towns are transcribed, for there are many ways to do it, and of the great towns elsewhere; those are left
out that show by letters, endings or words that they are another language's. What is missing then, or called wrongly,
stands in `lists/towns.csv`.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from attache.lexicon.commonness import Commonness
from attache.lexicon.placetable import ARTICLES, Kind, place_key
from attache.lexicon.spellings import level, unaccented
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.world import Body, Person, Place, State
from divisions import Divisions, table
from geonames import Country, Town

TRANSCRIBED = frozenset(
    "AE AF AM AZ BA BD BG BH BT BY CN CY DJ DZ EG EH ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA "
    "MD ME MK ML MM MN MO MR MV NE NP OM PK PS QA RS RU SA SD SG SO SS SY TD TH TJ TM TN TR TW UA UZ VN XK YE".split()
)
"""Where the same town is written in several ways."""
GREAT = 100_000
"""How many people a town elsewhere must have for its other names to be kept."""
KNOWN = 10_000
"""From how many people on a town's own name is nobody else's other name."""
EVERYBODY = 10**10
OWN = 100
"""How much more a main name counts than another, in finding which town is meant."""
SHORTEST = 4
"""Shorter other names are codes of airports, or of languages that write little."""
LEFT_OUT = "-"
"""Before an alias in towns.csv: not this one."""
NAME = re.compile(r"[A-Z][a-z']{2,}(?:[ -][A-Za-z][A-Za-z'-]*)*")
FOREIGN_LETTERS = re.compile(r"[čďěĉĝĥĵŝŭšžőűłńśźżąęėįųļķņģřťňñœåæøêëïơưạảấầậếềệọốồộớờợụủứừựỳỹ]", re.IGNORECASE)
"""Letters of Baltic, Slavic and other alphabets; a transcription into English has none, and macrons at most."""
FOREIGN_SPELLINGS = re.compile(
    r"j(?![aeiou])|[bdfgklmnprstvz]j|cz|sz|zs|tsch|chzh|dzh|eh[knrlv]|oe[kln]|uej|[oe]w\b|w(?:sk|zy|cy)", re.IGNORECASE
)
"""As Polish, German, Hungarian, Dutch and the library tables of Cyrillic write what English does not."""
FOREIGN_WORDS = re.compile(
    r"\b(?:Lungsod|Dakbayan|Kota|Bandar Raya|Thanh pho|Gorod|Horad|Ciudad|Syudad|Siyudad|Comune|Mesto|Misto|Muang|Byen|"
    r"Changwat|Amphoe|Phum|City of|Ville|Stadt|Cathair|khot|osh|shaary|shehiri|shi|shih|hsien|xian|qala|shahri|ulus|"
    r"kenti|ooduu|si|by)\b|-(?:shi|shih|hsien|gu|si|ku)$",
    re.IGNORECASE,
)
ARAB = frozenset("AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())
AS_PRINTED = {
    "Bayt": "Beit",
    "Dayr": "Deir",
    "Shaykh": "Sheikh",
    "Ayn": "Ain",
    "Tall": "Tel",
    "Jabal": "Jebel",
    "Zawr": "Zor",
}
"""Words of Arabic names, as maps transcribe them and as papers do."""
ENDINGS = ("o", "as", "os", "us", "um", "om", "ja", "j", "es", "en")
"""What other languages hang on to a name."""
MANY = 30
"""From so many names on a town is known in every language, and vowels at the end are theirs too."""
VOWELS = ("a", "e", "i", "u", "y", "is")


class TownNames:
    """The names of each town."""

    def __init__(self, found: Sequence[Town], states: Sequence[Country], divisions: Divisions) -> None:
        self._divisions = divisions
        self._by_hand = {row["geonames"]: row for row in table("towns.csv")}
        self._words = frozenset(Commonness.load().shares) | _bearers()
        self._taken = _taken(found)
        self._capitals = _greatest(found, _seats(states))
        self._noted = _greatest(found, _in_news(states))
        self._english = dict(_english())

    def of(self, town: Town) -> tuple[str, ...]:
        """The names it goes by, the one to use first; none where it is to be left out."""
        if row := self._by_hand.get(str(town.geonames)):
            wanted = [alias for alias in phrases(row["aliases"]) if not alias.startswith(LEFT_OUT)]
            besides = (row["name"], *(alias.removeprefix(LEFT_OUT) for alias in phrases(row["aliases"])))
            return (row["name"], *wanted, *self._others(town, besides))
        if len(place_key(town.name)) < SHORTEST - 1:
            return ()
        name = self._name(town)
        return (name, *self._others(town, (name,)))

    def kind(self, town: Town) -> Kind:
        """Whether it is a seat of its state's government, or stands in places.csv."""
        if town.geonames in self._capitals:
            return Kind.CAPITAL
        return Kind.NOTED if town.geonames in self._noted else Kind.TOWN

    def _name(self, town: Town) -> str:
        """As the other tables call it, where they do."""
        if self.kind(town) is Kind.TOWN:
            return town.name
        country = self._divisions.country(town)
        keys = (place_key(name) for name in (town.name, *self._others(town, ())))
        return next((english for key in keys if (english := self._english.get((country, key)))), town.name)

    def _others(self, town: Town, besides: Iterable[str]) -> list[str]:
        """Its other names, one for each key, without those given."""
        left_out = set(map(place_key, besides))
        own = place_key(town.name)
        found = {own: town.name}
        if town.country in TRANSCRIBED or town.people >= GREAT:
            found = {place_key(n): n for n in sorted(_plausible((town.name, *town.others)), reverse=True)} | found
        if town.country in ARAB:
            found = {place_key(name): name for name in _printed(town.name)} | found
        endings = ENDINGS + VOWELS if len(found) >= MANY else ENDINGS
        inflected = {key for key in found if any(key.removesuffix(e) in found for e in endings if key.endswith(e))}
        free = (key for key in found if key == own or (key not in inflected and self._is_free(key, found[key], town)))
        return [found[key] for key in free if key not in left_out]

    def _is_free(self, key: str, name: str, town: Town) -> bool:
        """Whether a name is no common word or somebody's, and no other place's that one would think of first."""
        people, state = self._taken.get(key, (0, ""))
        is_less = people == 0 or people < min(KNOWN, town.people / 2)
        return name.lower() not in self._words and (is_less or state == self._divisions.country(town) != "")


def _plausible(names: Iterable[str]) -> Iterator[str]:
    foreign = {unaccented(name) for name in names if FOREIGN_LETTERS.search(name)}
    for name in map(unaccented, names):
        is_foreign = name in foreign or FOREIGN_WORDS.search(name) or FOREIGN_SPELLINGS.search(name)
        if len(name) >= SHORTEST and NAME.fullmatch(name) and not is_foreign:
            yield name


def _printed(name: str) -> Iterator[str]:
    """An Arabic name as papers print it: without article, marks and the h of its ending: Laţīfīyah, Latifiya."""
    words = [AS_PRINTED.get(word, word) for word in unaccented(level(name)).replace("'", "").split()]
    starts = (0, 1) if len(words) > 1 and words[0].lower() in {"al", *ARTICLES} and len(words[1]) > SHORTEST else (0,)
    for start in starts:
        yield " ".join(words[start:])
        yield re.sub(r"(?<=a)h$", "", " ".join(words[start:]))


def _bearers() -> frozenset[str]:
    """Family names of persons in the news, and names of bodies: nobody means a hamlet by Mubarak or Hamas."""
    persons = (name.split()[-1] for p in rows(shipped("persons.csv"), Person) for name in (p.name, *phrases(p.aliases)))
    bodies = (name for body in rows(shipped("bodies.csv"), Body) for name in (body.name, *phrases(body.aliases)))
    return frozenset(name.lower() for name in (*persons, *bodies))


def _taken(found: Iterable[Town]) -> dict[str, tuple[int, str]]:
    """How many people live in the greatest town of each name, and the state that alone may have it besides."""
    greatest: dict[str, tuple[int, str]] = {}
    for town in found:
        key = place_key(town.name)
        greatest[key] = max(greatest.get(key, (0, "")), (town.people, ""))
    for (code, key), _ in _english():
        greatest[key] = EVERYBODY, code
    for state in rows(shipped("states.csv"), State):
        greatest |= dict.fromkeys(map(place_key, (state.name, *phrases(state.aliases))), (EVERYBODY, ""))
    return greatest


def _english() -> Iterator[tuple[tuple[str, str], str]]:
    """How the other tables spell the names of towns: state and key, and the name."""
    for place in rows(shipped("places.csv"), Place):
        for name in (place.name, *phrases(place.aliases)):
            yield (place.country or "", place_key(name)), name
    for state in rows(shipped("states.csv"), State):
        for name in phrases(state.capital):
            yield (state.code, place_key(name)), name


def _seats(states: Iterable[Country]) -> frozenset[tuple[str, str]]:
    """Country and key of the seats in states.csv, and of GeoNames' capitals where it has none."""
    listed = {s.code: tuple(phrases(s.capital)) for s in rows(shipped("states.csv"), State)}
    return frozenset((s.alpha2, place_key(name)) for s in states for name in listed.get(s.code) or (s.capital,))


def _in_news(states: Iterable[Country]) -> frozenset[tuple[str, str]]:
    """Country and key of what places.csv names."""
    codes = {state.code: state.alpha2 for state in states}
    places = [(codes[place.country], place) for place in rows(shipped("places.csv"), Place) if place.country]
    return frozenset((code, place_key(name)) for code, p in places for name in (p.name, *phrases(p.aliases)))


def _greatest(found: Iterable[Town], wanted: Container[tuple[str, str]]) -> frozenset[int]:
    """Of each country and key that is wanted, the greatest town that has such a name; its main name counts most."""
    greatest: dict[tuple[str, str], tuple[int, int]] = {}
    for town in found:
        own = place_key(town.name)
        for key in {own, *map(place_key, town.others)}:
            if (town.country, key) in wanted:
                size = town.people * (OWN if key == own else 1), town.geonames
                greatest[town.country, key] = max(size, greatest.get((town.country, key), size))
    return frozenset(geonames for _, geonames in greatest.values())
