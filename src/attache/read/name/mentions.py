"""Names in a report, and whose they are.

    North Korean leader Kim Jong-un told Pyongyang's envoy …  Kim said
    ─────┬────── ──┬─── ─────┬─────      ────┬────            ─┬─
    nationality  role   person Kim Jong Un  place PRK         person Kim Jong Un

Candidates come from the language model, the lexicon and a few mechanical rules; the longest that do not overlap are
kept; then persons get their bearer, titles their holder, and everything one name per bearer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from attache.lexicon.agencies import Agencies
from attache.lexicon.world import World
from attache.read.name.acronyms import find_acronyms
from attache.read.name.actors import find_actors
from attache.read.name.bearers import Bearer, Cast, bearers
from attache.read.name.compounds import find_compounds, is_headline
from attache.read.name.datelines import find_datelines
from attache.read.name.entities import find_entities
from attache.read.name.ministries import find_ministries
from attache.read.name.namings import find_namesakes, find_namings
from attache.read.name.offices import Holder, Offices, find_offices
from attache.read.name.repeats import find_repeats
from attache.read.name.roles import HOMED, Role, Roles
from attache.read.name.spots import Found, Spot, settled
from attache.read.name.titled import find_titled
from attache.records import Mention, MentionKind, Span
from attache.text.tokens import Sentence

LARGE = re.compile(r"\b[A-Z]")
Casting = Mapping[Span, tuple[Bearer | None, Role | None]]


def find_mentions(
    text: str,
    sentences: Sequence[Sentence],
    world: World,
    day: date | None = None,
    agencies: Agencies | None = None,
    *,
    datelines: Sequence[Span] = (),
) -> Iterator[Mention]:
    """Each name in the sentences of a report, in text order, none inside another.

    `day` is the report's: offices are read by it. `agencies` are named too where they are given, and so are the
    places in `datelines`.
    """
    spots = _spots(text, sentences, world, agencies, find_actors(text, sentences, world, day))
    roles = Roles(text, sentences, spots, world)
    casting = _casting(spots, roles, world, day)
    named = _homed([_called(spot, casting, roles) for spot in spots])
    offices = Offices(holders=list(_holders(text, named, casting, roles)), world=world, day=day)
    taken = [s.span for s in named if s.kind is not MentionKind.NATIONALITY] + [
        r.span for _, r in casting.values() if r
    ]
    others = [*find_offices(text, sentences, roles, offices, taken), *_governments(text, named, roles, world)]
    filed = find_datelines(text, datelines, sentences, world, agencies)
    for number, spot in enumerate(settled([*named, *others, *filed]), 1):
        role = casting.get(spot.span, (None, None))[1]
        whose = roles.affiliation(spot, role) if spot.kind is MentionKind.PERSON else None
        yield _coded(_mention(spot, f"m{number}", role, whose, world), text, world, day)


def _spots(
    text: str, sentences: Sequence[Sentence], world: World, agencies: Agencies | None, own: Iterable[Spot]
) -> list[Spot]:
    namings = settled([*own, *find_namings(text, sentences, world, agencies)])
    namings = settled([*namings, *find_namesakes(text, namings, world)])
    ministries = list(find_ministries(text, sentences, namings, world))
    known = settled([*namings, *ministries])
    near: defaultdict[int, list[Spot]] = defaultdict(list)
    for spot in known:
        near[spot.sentence].append(spot)
    seen = [spot for spot in find_entities(text, sentences, world) if not _is_covered(spot, near[spot.sentence], text)]
    seen = _told(text, sentences, seen)
    named = {spot.span.end for spot in ministries}  # a ministry has one name, however it is written
    long = (spot for spot in find_compounds(text, sentences, world) if spot.span.end not in named)
    first = settled([*known, *seen, *long, *find_titled(text, sentences, world)])
    again = [*find_acronyms(text, sentences, first, world), *find_repeats(text, sentences, first, world)]
    return settled([*first, *again])


def _told(text: str, sentences: Sequence[Sentence], seen: Sequence[Spot]) -> list[Spot]:
    """What the model saw, less the names in headlines of large words ("Trump Disparages") that the text never tells."""
    headlines = {number for number, sentence in enumerate(sentences) if is_headline(sentence)}
    told = {spot.span.of(text) for spot in seen if spot.sentence not in headlines}
    only = len(headlines) == len(sentences)
    return [spot for spot in seen if only or spot.sentence not in headlines or spot.span.of(text) in told]


def _is_covered(spot: Spot, known: Sequence[Spot], text: str) -> bool:
    """Whether a model's name is only known ones in a row ("Russia and China"), or one and words written small."""
    inside = [n for n in known if spot.span.covers(n.span) and n.span != spot.span]
    people = (MentionKind.GROUP, MentionKind.NATIONALITY)  # "Ohio Republican", "Syrian Kurds" are no body
    if len(inside) > 1 and inside[-1].kind in people and inside[-1].span.end == spot.span.end:
        return True
    if len(inside) == 2 and inside[0].kind is MentionKind.GROUP and inside[0].span.start == spot.span.start:
        return text[inside[0].span.end : inside[1].span.start].strip() == "of"  # "Democrat of Virginia"
    if len(inside) > 1 and not any(n.found is Found.RULE for n in inside):
        # "Italian Republican Party" is a name of its own, though the lexicon knows both its parts.
        between = (text[a.span.end : b.span.start] for a, b in pairwise(inside))
        if any(gap.isspace() or gap.strip() == "of" for gap in between):
            return False
    large = (m.start() for m in LARGE.finditer(text, spot.span.start, spot.span.end))
    return bool(inside) and all(any(n.span.start <= at < n.span.end for n in inside) for at in large)


def _casting(spots: Sequence[Spot], roles: Roles, world: World, day: date | None) -> Casting:
    persons = [spot for spot in spots if spot.kind is MentionKind.PERSON]
    held = [roles.of(person) for person in persons]
    presented = (p.name for p, role in zip(persons, held, strict=True) if roles.presents(p, role))
    cast = Cast(world, day, (spot.code for spot in spots if spot.code), presented)
    played = list(zip(held, bearers(persons, cast), strict=True))
    for role, bearer in played:
        if bearer and role:
            bearer.code = bearer.code or role.code
    return {person.span: (bearer, role) for person, (role, bearer) in zip(persons, played, strict=True)}


def _called(spot: Spot, casting: Casting, roles: Roles) -> Spot:
    bearer, role = casting.get(spot.span, (None, None))
    if bearer:
        return replace(spot, name=bearer.name, code=bearer.code)
    code = roles.home(spot) or (role.code if role else None)
    return replace(spot, name=" ".join(spot.name.split()), code=code)


def _homed(spots: Sequence[Spot]) -> list[Spot]:
    """The spots, each body and place with the one state that the text gives to its name somewhere."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for spot in spots:
        if spot.kind in HOMED and spot.code:
            homes[spot.name].add(spot.code)
    one = {name: codes.pop() for name, codes in homes.items() if len(codes) == 1}
    return [replace(spot, code=spot.code or one.get(spot.name)) if spot.kind in HOMED else spot for spot in spots]


def _holders(text: str, named: Sequence[Spot], casting: Casting, roles: Roles) -> Iterator[Holder]:
    for spot in named:
        role = casting.get(spot.span, (None, None))[1]
        if role and role.current:
            for title, _ in roles.titles[spot.sentence]:
                if role.span.covers(title):
                    yield Holder(title=title.of(text).lower(), code=spot.code, name=spot.name)


def _governments(text: str, named: Sequence[Spot], roles: Roles, world: World) -> Iterator[Spot]:
    for spot in named:
        if spot.kind is MentionKind.PERSON and (rest := roles.government(spot)):
            span = Span(spot.span.start, rest.end())
            name = f"{spot.span.of(text)} {rest[0].strip().lower()}"
            homes = {person.country for person in world.surnamed(spot.name)} if spot.code is None else set()
            code = homes.pop() if len(homes) == 1 else spot.code
            yield replace(spot, span=span, kind=MentionKind.ORGANIZATION, name=name, code=code)


def _mention(spot: Spot, identifier: str, role: Role | None, affiliation: Span | None, world: World) -> Mention:
    body = world.body(spot.name) if spot.code is None else None
    return Mention(
        id=identifier,
        kind=spot.kind,
        span=spot.span,
        name=spot.name,
        country=spot.code,
        code=body.sector if body else None,
        role=role.span if role else None,
        affiliation=affiliation,
    )


def _coded(mention: Mention, text: str, world: World, day: date | None) -> Mention:
    """The mention with what the user's own files say of its bearer, else of the role that it has or names."""
    words = mention.span.of(text)
    if standing := world.standing(mention.name, day) or world.standing(words, day):
        return replace(mention, country=standing.country or mention.country, code=standing.code or mention.code)
    is_role = mention.kind in (MentionKind.OFFICE, MentionKind.ORGANIZATION)
    role = mention.role.of(text) if mention.role else words if is_role else ""
    return replace(mention, code=mention.code or world.own.role(role))
