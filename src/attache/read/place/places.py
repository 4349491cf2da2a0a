"""Places: each name that a report uses for the ground, and where on earth that is.

    BEIRUT (AP) — The army left Tripoli on Monday, after clashes near Georgia's border with Russia.
    ──┬───                      ───┬───                               ───┬───               ──┬───
    city, LBN           city, LBN: Lebanon's capital             country, GEO: Russia      country, RUS
                        is named in the report                   is its neighbour

What stands right beside a name comes first, then the states and places around it, then how many live there. One name
is one place within a report, unless what stands beside it parts them. Where two stand close, none is taken.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.gazetteer import Gazetteer, Spot
from attache.lexicon.placewords import Part, PlaceWords
from attache.lexicon.world import Sense, World
from attache.read.place.besides import Beside, Besides
from attache.read.place.choices import Choice, Choices
from attache.read.place.grounds import Grounds
from attache.read.place.known import Known
from attache.read.place.namings import GROUND, Naming, Page, is_located, namings
from attache.read.place.overlooked import Overlooked
from attache.read.place.reasons import label
from attache.read.place.surroundings import Surroundings
from attache.records import Mention, Place, Precision, Time
from attache.text.tokens import Sentence

LEADS = (1.4, 0.5, 0.0, 0.0)
"""By how much more than it needs a name must lead to be settled in each round: the plain help to tell the others."""
BROAD = frozenset({Precision.COUNTRY, Precision.PROVINCE, Precision.AREA})
TOWNS = frozenset({Precision.CITY, Precision.DISTRICT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name, what stands beside it, and whom the gazetteer knows by it."""

    naming: Naming
    beside: Beside
    spots: tuple[Spot, ...]


def find_places(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    words: PlaceWords,
    world: World,
    gazetteer: Gazetteer,
    times: Sequence[Time] = (),
) -> Iterator[Place]:
    """Each naming of a place, in text order, resolved or refused with the reason; `sentences` are in text order.

    What one of the `times` takes is no place: "in May".
    """
    known = Known(gazetteer, world)
    page = Page(text, sentences, mentions, times, words, world, known)
    besides = Besides(text, mentions, words, known)
    asked = [
        Asked(naming=naming, beside=beside, spots=_candidates(naming, beside, known, world))
        for naming in _namings(page)
        for beside in (besides.of(naming),)
    ]
    chosen = _chosen(asked, Surroundings(text, mentions, sentences, known), known)
    return (_place(one.naming, chosen[number]) for number, one in enumerate(asked) if _is_one(one, page))


def _namings(page: Page) -> list[Naming]:
    """The names used for the ground, in text order."""
    grounds, overlooked = Grounds(page), Overlooked(page)
    kept = [n for n in namings(page) if (grounds if n.mention and n.mention.kind in GROUND else overlooked).has(n)]
    return sorted([*kept, *overlooked.unseen()], key=lambda naming: naming.span)


def _is_one(asked: Asked, page: Page) -> bool:
    """Whether it is a place at all: what no gazetteer knows must at least stand as one, and be no state or people."""
    if asked.spots:
        return True
    known = page.world.names.get(asked.naming.words)
    is_people = known is not None and known.sense is Sense.PEOPLE  # "wrote in Korean", "the two Koreas"
    stands = is_located(asked.naming, page) or asked.beside.kind is not None
    return stands and not is_people and not asked.naming.is_state


def _chosen(asked: Sequence[Asked], surroundings: Surroundings, known: Known) -> dict[int, Choice]:
    """What each name was taken for: the certain first, then the plain, which help to tell the others."""
    choices = Choices(surroundings, known)
    chosen: dict[int, Choice] = {}
    for number, one in enumerate(asked):
        if choice := choices.settled(one.spots, one.beside):
            chosen[number] = choice
            if choice.spot:
                surroundings.settle([one.naming], choice.spot)
    _echo(asked, chosen)
    for turn, lead in enumerate(LEADS, 1):
        for numbers in _together(asked, chosen):
            namings = [asked[number].naming for number in numbers]
            choice = choices.likeliest(asked[numbers[0]].spots, asked[numbers[0]].beside, namings, lead)
            if choice.spot:
                surroundings.settle(namings, choice.spot)
            if choice.spot or turn == len(LEADS):
                chosen.update(dict.fromkeys(numbers, choice))
    return chosen


def _candidates(naming: Naming, beside: Beside, known: Known, world: World) -> tuple[Spot, ...]:
    """Whom the gazetteer knows by the words; of a state's name what is broad, or lies where the text says."""
    written = naming.words.title() if naming.words.isupper() and len(naming.words) > 4 else naming.words
    spots = known.named(written)
    if naming.sentence is None and (towns := tuple(s for s in spots if s.precision in TOWNS)):
        spots = towns  # a dateline names a town: "WASHINGTON (Reuters)"
    if not naming.is_state or naming.mention is None:
        canonical = naming.mention.name if naming.mention else ""
        return spots or known.named(canonical) or _within_people(naming.words, known, world)
    state = known.country(naming.mention.country)
    if world.names.get(naming.words) is None:  # "the South"
        return (state,) if state else ()
    if beside.kind and (called := known.named(f"{naming.words} {beside.kind_word}")):
        return called  # "Niger state" lies in Nigeria
    broad = [s for s in spots if s.precision in BROAD or any(b.holds(s) for b in beside.bindings)]
    if any(
        s.precision is Precision.PROVINCE and s.name == written for s in broad
    ):  # England is more exact than Britain
        broad = [s for s in broad if s.precision is not Precision.COUNTRY or s.name == written]
    return tuple(broad) or ((state,) if state else ())


def _within_people(words: str, known: Known, world: World) -> tuple[Spot, ...]:
    """Those of a name behind the people whose it is: "Greek Macedonia", "Indian Kashmir"."""
    people, _, name = words.partition(" ")
    naming = world.names.get(people) if name else None
    is_people = naming is not None and naming.sense is Sense.PEOPLE
    return tuple(s for s in known.named(name) if naming and s.country == naming.code) if is_people else ()


def _echo(asked: Sequence[Asked], chosen: dict[int, Choice]) -> None:
    """Let a name that nothing beside it settles be what it was before in the report, the nearest first.

    "Idlib province" tells nothing of "Idlib": of one name, that is another place.
    """
    telling = {number: choice for number, choice in chosen.items() if choice.spot and _tells(asked[number].beside)}
    nearest: dict[str, Choice] = {}
    for number, one in enumerate(asked):
        words = one.naming.words.casefold()
        if number in telling:
            nearest[words] = telling[number]
        known = nearest.get(words)
        if known and number not in chosen and known.spot in one.spots and one.beside == Beside():
            why = f"as before in the report: {known.why}"
            chosen[number] = Choice(spot=known.spot, why=why, candidates=known.candidates)


def _tells(beside: Beside) -> bool:
    return beside != Beside() and beside.kind in {None, Part.CITY}


def _together(asked: Sequence[Asked], chosen: dict[int, Choice]) -> list[list[int]]:
    """The names still open, those that are asked alike together; those of states last, for towns tell them apart."""
    groups: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(asked):
        if number not in chosen:
            beside = one.beside
            groups[one.naming.words.casefold(), beside.kind, beside.bindings, beside.is_capital].append(number)
    return sorted(groups.values(), key=lambda numbers: asked[numbers[0]].naming.is_state)


def _place(naming: Naming, choice: Choice) -> Place:
    spot, others = choice.spot, [s for s in choice.candidates if s != choice.spot]
    ranked = [*([spot] if spot else []), *others]
    labels = tuple(dict.fromkeys(label(s, ranked) for s in ranked))
    if spot is None:
        return Place(
            span=naming.span, name=naming.words, precision=Precision.UNRESOLVED, candidates=labels, why=choice.why
        )
    is_area = spot.country is None and spot.precision in BROAD  # a province in dispute is one
    return Place(
        span=naming.span,
        name=spot.name,
        precision=Precision.AREA if is_area else spot.precision,
        country=spot.country,
        province=None if is_area else spot.province,
        geonames=spot.geonames,
        latitude=spot.latitude,
        longitude=spot.longitude,
        candidates=labels,
        why=choice.why,
    )
