"""Units that somebody tells: a name, what it is, whose, and through whom."""

from dataclasses import replace

from making import reading, statement, units

from attache.records import Source, SourceKind

BODY = SourceKind.BODY
CROWD = {"kind": SourceKind.GROUP, "named": False}
WORDS = "The harbour of Sarn will close on Monday"


def told(name, speaker, *relays, kind=SourceKind.PERSON, country=None, named=True, walk=None, mentions=()):
    """The one unit of a report of that name, in which the speaker tells it through the relays."""
    text = f"{WORDS}, they said."
    said = statement(text, "s", WORDS, "said", "x", *relays)
    source = Source(kind=kind, name=speaker, country=country, named=named, walk=walk)
    (unit,) = units(reading(name, text, statements=(replace(said, speaker=source),), mentions=mentions))
    return unit


def plain(name, text=f"{WORDS}."):
    """The one unit of a report that names nobody."""
    (unit,) = units(reading(name, text))
    return unit
