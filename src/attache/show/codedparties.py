"""What a row says of its parties: a list of values for all actors or recipients, or one value for the first."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attache.lexicon.codebooks import Codebook
from attache.tell.codings import Coding, Role

Values = tuple[str | None, ...]

STATELESS = ("IGO", "UNO", "EUR", "NGO", "ISM")
"""PLOVER's codes for bodies of no one state."""


def party_values(codebook: Codebook) -> Mapping[str, Callable[[Coding], object]]:
    """The values by their names in layouts.csv: "actors.names" of all, "actor.name" of the first."""
    sides = (("actor", _actors), ("recipient", _recipients))
    of_all = {f"{name}s.{value}": _all(side, of) for name, side in sides for value, of in _OF_EACH.items()}
    of_one = {f"{name}.{value}": _first(side, of) for name, side in sides for value, of in _of_one(codebook).items()}
    return {**of_all, **of_one}


def _actors(coding: Coding) -> Sequence[Role]:
    return coding.actors


def _recipients(coding: Coding) -> Sequence[Role]:
    return coding.recipients


def _all(side: Callable[[Coding], Sequence[Role]], of: Callable[[Role], str | None]) -> Callable[[Coding], Values]:
    return lambda coding: tuple(of(role) for role in side(coding))


def _first(side: Callable[[Coding], Sequence[Role]], of: Callable[[Role], object]) -> Callable[[Coding], object]:
    return lambda coding: next((of(role) for role in side(coding)), None)


def _code(role: Role) -> str | None:
    return role.party.country or next((sector for sector in role.sectors if sector in STATELESS), None)


_OF_EACH: Mapping[str, Callable[[Role], str | None]] = {
    "names": lambda role: role.party.name,
    "countries": lambda role: role.party.country,
    "code": _code,
    "cow": lambda role: (role.state and role.state[0].cow) or None,
    "sector": lambda role: next(iter(role.sectors), None),
    "sectors": lambda role: "|".join(role.sectors) or None,
    "titles": lambda role: role.title,
    "words": lambda role: role.words,
}


def _of_one(codebook: Codebook) -> Mapping[str, Callable[[Role], object]]:
    return {
        "name": lambda role: role.party.name,
        "shouted": lambda role: role.party.name.upper(),
        "start": lambda role: role.party.span.start if role.party.span else None,
        "icews_country": lambda role: (role.state[0].icews or role.state[1]) if role.state else None,
        "icews_sectors": lambda role: ",".join(_distinct(codebook.sectors[s].icews for s in role.sectors)) or None,
        "cameo": lambda role: (_cameo_country(role) or "") + "".join(_tail(role, codebook)) or None,
        "cameo_country": _cameo_country,
        "group": lambda role: next(iter(_groups(role, codebook)), None),
        "type1": lambda role: _nth(_types(role, codebook), 0),
        "type2": lambda role: _nth(_types(role, codebook), 1),
        "type3": lambda role: _nth(_types(role, codebook), 2),
    }


def _cameo_country(role: Role) -> str | None:
    return (role.state[0].cameo or role.state[0].code) if role.state else None


def _tail(role: Role, codebook: Codebook) -> tuple[str, ...]:
    """What stands behind the country: types, then the group that is named among bodies of its type (IGOUNO)."""
    return (*_types(role, codebook), *_groups(role, codebook))


def _types(role: Role, codebook: Codebook) -> tuple[str, ...]:
    return _distinct(codebook.sectors[sector].cameo for sector in role.sectors)


def _groups(role: Role, codebook: Codebook) -> tuple[str, ...]:
    return _distinct(codebook.sectors[sector].group for sector in role.sectors)


def _distinct(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in codes if code))


def _nth(codes: Sequence[str], place: int) -> str | None:
    return codes[place] if place < len(codes) else None
