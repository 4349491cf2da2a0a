"""How likely each telling of a claim tells what the one tells that stands for it.

gist ──.9── B ──.8── D        B .9, D .72, and C .4: no way to it is better
  └───.4─── C
"""

from collections.abc import Iterable, Mapping

from attache.relate.units import Unit


def sureness(wanted: Unit, parts: Iterable[Unit], chances: Mapping[frozenset[str], float]) -> dict[str, float]:
    """For each part of a claim, by its id, the chance that all links hold on the best way to it from those in `wanted`.

    `chances` gives by their ids how likely two units are one claim; what no way leads to is 0.
    """
    left = {unit.id: float(_is_part(unit, wanted)) for unit in parts}
    found: dict[str, float] = {}
    while left:
        best = max(left, key=lambda name: left[name])
        found[best] = left.pop(best)
        for name, chance in left.items():
            left[name] = max(chance, found[best] * chances.get(frozenset((best, name)), 0.0))
    return found


def of_whole(whole: Unit, parts: Iterable[Unit], sure: Mapping[str, float]) -> float:
    """The same of a whole: that of its likeliest part, to two places."""
    return round(max(sure[unit.id] for unit in parts if _is_part(unit, whole)), 2)


def _is_part(unit: Unit, whole: Unit) -> bool:
    return unit.reading is whole.reading and unit.statement is whole.statement and whole.span.covers(unit.span)
