"""Texts whose names are known: our own reports, GUM, re3d, each as a document with its names.

re3d marks what stands for somebody, be it a name or a description:

    the Iraqi Foreign Minister     no name: dropped           the village of Sinjar     no name: dropped
    the Islamic State              "Islamic State"            Lt. Gen. Jo Roe           a name, title and all

`re3d` takes its marks as they are; `in_house_style` brings them nearer to what attache calls a name.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attache.lexicon.world import Sense, World
from attache.records import Span
from markup import Annotated
from treebanks import TITLES, Name, Tree, names, outermost

LABELS = {"person": "PERSON", "organization": "ORG", "country": "LOC", "place": "LOC"}

_RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC"}
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w'’])[^\W\d_]+")
_LINKS = frozenset({"of", "the", "and", "for", "in", "to", "al", "bin", "de"})
_POINTING = frozenset("i me my we us our you your he him his she her it its they them their this that these".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A document and the names in it: PERSON, ORG and LOC, in text order."""

    id: str
    text: str
    names: tuple[Name, ...]


def own(reports: Iterable[Annotated]) -> Iterator[Gold]:
    """Our own reports; nationalities, groups and pronouns are not among the names."""
    for report in reports:
        found = (Name(kind=LABELS[mark.kind], span=mark.span) for mark in report.marks if mark.kind in LABELS)
        yield Gold(id=report.id, text=report.text, names=tuple(found))


def gum(trees: Iterable[Tree]) -> Iterator[Gold]:
    """GUM's documents with their whole names; names of events and things are not among them."""
    for tree in trees:
        yield Gold(id=tree.id, text=tree.text, names=tuple(n for n in names(tree) if n.kind in _RE3D.values()))


def re3d(path: Path, dropped: Counter[str]) -> Iterator[Gold]:
    """re3d's documents with those of its marks that are names; adds to `dropped`, by reason, how many are not.

    Every mark is taken, whatever re3d's confidence in it, which is 0 for half of the plainest names; of two on the
    same characters the surer one.
    """
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        entities = sorted(row["entities"], key=lambda entity: -entity["confidence"])
        marked = [name for entity in entities for name in _name(entity, row["text"], dropped)]
        kept = outermost(dict.fromkeys(marked))
        dropped["kept"] += len(kept)
        dropped["in a longer one, or twice"] += len(marked) - len(kept)
        yield Gold(id=row["id"], text=row["text"], names=tuple(kept))


def in_house_style(gold: Gold, world: World) -> Gold:
    """The same without titles in persons and nations among bodies; a state is a place, also where it acts."""
    kept = [made for name in gold.names for made in _in_house_style(name, gold.text, world)]
    return Gold(id=gold.id, text=gold.text, names=tuple(kept))


def _name(entity: dict[str, Any], text: str, dropped: Counter[str]) -> Iterator[Name]:
    if entity["type"] not in _RE3D:
        return
    start, end = entity["start"], entity["end"]
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    words = text[start:end]
    if words.lower() in _POINTING:
        dropped["pronoun"] += 1
    elif not _is_name_like(words):
        dropped["description"] += 1
    else:
        yield Name(kind=_RE3D[entity["type"]], span=Span(start, end))


def _is_name_like(words: str) -> bool:
    small = {word for word in _WORD.findall(words) if word[0].islower()}
    return small <= _LINKS and any(map(str.isupper, words))


def _in_house_style(name: Name, text: str, world: World) -> Iterator[Name]:
    naming = world.names.get(name.span.of(text))
    if name.kind == "PERSON":
        yield from _untitled(name, text)
    elif name.kind == "LOC" or naming is None or naming.sense in {Sense.SEAT, Sense.BODY}:
        yield name
    elif naming.sense in {Sense.NAME, Sense.CAPITAL, Sense.PLACE}:
        yield Name(kind="LOC", span=name.span)


def _untitled(name: Name, text: str) -> Iterator[Name]:
    """The person's name behind the last title; nothing where only titles stand."""
    start = name.span.start
    for word in re.finditer(r"\S+", name.span.of(text)):
        if word.group().lower() in TITLES:
            start = name.span.start + word.end() + 1
    if start < name.span.end and not text.startswith(("of ", "for ", "to "), start):
        yield Name(kind="PERSON", span=Span(start, name.span.end))
