"""Who stands behind a telling in the end, and whoever passed it on: what origins are counted by.

Harbour Post  ←  AP  ←  KCNA  ←  Kim Jong Un
                        relay    end, of the house PRK
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from operator import itemgetter

from attache.records import Copy, Mention, MentionKind, Reading, Source, SourceKind, Span, Statement, Walk
from attache.relate.chains import OUTER, chain, inner, key
from attache.relate.units import Unit, hangs_on_denial
from attache.relate.wires import is_agency

NAMED = frozenset({SourceKind.PERSON, SourceKind.BODY, SourceKind.DOCUMENT})
NEAR = 700  # characters within which a telling is of whoever is named beside it
LEAD = 500  # characters from the top within which a report tells what it ascribes further down
PAPER = r"(?P<paper>(?:[A-Z][\w.&-]{1,20}\s){0,3})"
WITNESS = re.compile(
    rf"(?:\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Tt]his|[Tt]he|[’']s)\s|^){PAPER}"
    r"(?:reporter|correspondent|photographer|journalist|cameraman|crew)s?\b"
    r"(?:\s(?:for|of|from|at|in|on|with|who)\b[^.,;]{0,40})?,?\s"
    r"(?:saw|seen|counted|heard|watched|witnessed|photographed|filmed|visited)\b"
)
"""A reporter as the one who saw: “a Harbour Post reporter at the gate counted”, never “told reporters he saw”."""
REPORTS = re.compile(r"report(?:s|ed|ing)", re.IGNORECASE)
"""What media do: of 10 bodies of whose kind nothing else was known and who “reported” in 114 stories, all were some."""
HANGING = re.compile(
    r"\b(?:after|although|as|because|before|if|since|that|though|until|when|where|whether|which|while|who|whom|whose)\b",
    re.IGNORECASE,
)
"""What opens a clause that hangs on another."""
RELATIVE = re.compile(r"\b(?:who|which|that)\W+(?:\w+\W+)?$", re.IGNORECASE)
"""What makes the verb behind it that of such a clause: the mayor, who | said so, left."""
NOBODY = re.compile(r"(?:\w+ )?(?:media|press|news|newspapers?|television)(?: reports?)?|reports?")
"""The press as it speaks of itself, which names nobody: local media, news reports."""
BODIES = frozenset({MentionKind.ORGANIZATION, MentionKind.GROUP, MentionKind.COUNTRY})
VOICED = frozenset({MentionKind.ORGANIZATION, MentionKind.COUNTRY, MentionKind.PERSON})
VOICE = re.compile(r"\b(?:spokes(?:man|men|woman|women|person|people)|press (?:secretary|officer|office))\b")
"""Those who speak not for themselves but for whom they serve."""
OWNING = re.compile(r"(?:[’']s?)?(?:\s(?:press\s)?[\w-]+)?$")
"""What follows the name of whoever owns a paper or has a voice: nothing, or what it is: Harbour Board’s | letter."""
OWNER = re.compile(r"(?:\b(?P<noun>[a-z]{3,}))?(?:['’]s?)?\s+$")
"""What stands between whoever one serves and the role, or the noun that names them: the zoo’s | director."""
BESIDE = 40  # characters before a role in which that stands
OWN = frozenset({Walk.LEARNING, Walk.LAW, Walk.PRESS, Walk.CROWD})
"""Those who speak for themselves, wherever they work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who stands behind a telling in the end, and whoever passed it on; wherever it stands, so that equal ones are one.

    `houses` are those for whom he speaks, `ties` the states and bodies whose he is, by ISO 3166 code or key. `is_heard`
    says that he told it to the report's own outlet or wire, as the report says; `is_supposed`, that he is whom the
    relay that is named here passes on elsewhere in the report.
    """

    end: Source
    relays: tuple[Source, ...]
    houses: frozenset[str]
    ties: frozenset[str] = frozenset()
    is_heard: bool = False
    is_supposed: bool = False


def hands(members: Sequence[Unit], copies: Iterable[Copy] = ()) -> dict[str, Hand | None]:
    """The hand behind each unit of a claim by the unit's id, None where nobody is known.

    Where a unit has none, its report has it from whomever it names beside it, a lead from whomever it names further
    down, or all of it from the report that it printed.
    """
    media = {key(link) for unit in members for link in _media(unit.reading)}
    own = _pooled({unit.id: _as_medium(hand(unit) or _speaking(unit), media) for unit in members}, members)
    by_report: defaultdict[str, list[tuple[Unit, Hand]]] = defaultdict(list)
    for unit in members:
        if found := own[unit.id]:
            by_report[unit.reading.article.id].append((unit, found))
    taken = {copy.by: copy.of for copy in copies if copy.directed}

    def borrowed(unit: Unit) -> Hand | None:
        report = unit.reading.article.id
        if inside := by_report.get(report):
            return _beside(unit, inside)
        return next((found for _, found in by_report.get(taken.get(report, ""), ())), None)

    return {unit.id: own[unit.id] or borrowed(unit) for unit in members}


def _beside(unit: Unit, inside: Sequence[tuple[Unit, Hand]]) -> Hand | None:
    """The hand of the nearest telling in the same report, where it is near or the unit stands in the lead."""
    start = unit.span.start
    away, found = min(((abs(other.span.start - start), told) for other, told in inside), key=itemgetter(0))
    return found if away <= NEAR or start <= LEAD else None


def hand(unit: Unit) -> Hand | None:
    """Who stands behind a unit; None where its report names nobody beyond itself, its wire and the press."""
    if hangs_on_denial(unit.statement, unit.span, unit.reading.article.text):
        return None
    return behind(unit.reading, unit.statement, unit.whole)


def _speaking(unit: Unit) -> Hand | None:
    """Who speaks in a plain sentence: Asked about it, | Brenn | said “none at all” and left for Sarn.

    None where that stands in a clause of its own ("the army left, after Brenn had asked for it"), or several speak.
    """
    statement = None if unit.statement else _reported(unit)
    return behind(unit.reading, statement, unit.whole) if statement else None


def _reported(unit: Unit) -> Statement | None:
    text = unit.reading.article.text
    inside = [s for s in unit.reading.statements if s.is_made and unit.whole.covers(s.span)]
    led = [s for s in inside if s.speaker and s.speaker.span and unit.whole.covers(s.speaker.span)]
    if not led or len({key(s.speaker) for s in led if s.speaker}) > 1 or len(led) < len(inside):
        return None
    first = led[0]
    named = first.speaker.span if first.speaker and first.speaker.span else first.cue
    before = text[unit.whole.start : min(named.start, first.cue.start)].rpartition(",")[2]
    between = text[named.end : first.cue.start]
    return None if HANGING.search(before) or RELATIVE.search(between) else first


def behind(reading: Reading, statement: Statement | None, span: Span) -> Hand | None:
    """The same of what a statement tells, or, of none, the sentence or the words in `span`."""
    links = [link for link in inner(chain(reading, statement)) if not _is_press(link, reading.article.outlet)]
    if not links:
        return None if statement else _witness(reading, span)
    end, relays = _spoken_for(links[-1], reading), tuple(links[:-1])
    if statement and REPORTS.fullmatch(statement.cue.of(reading.article.text)) and _may_be_medium(end):
        end = replace(end, kind=SourceKind.RELAY)
    speaker = _relayed(end, reading)
    if speaker:
        end, relays = speaker, (*relays, end)
    return Hand(
        end=replace(end, span=None),
        relays=tuple(replace(relay, span=None) for relay in relays),
        houses=frozenset(_houses(end, reading)),
        ties=frozenset(_ties(end, reading)),
        is_heard=_is_heard(reading, statement),
        is_supposed=speaker is not None,
    )


def _media(reading: Reading) -> Iterator[Source]:
    """The media to which people of a report have told what it tells."""
    yield from (relay for s in reading.statements for relay in s.relays if relay.kind is SourceKind.RELAY)


def _as_medium(one: Hand | None, media: Set[str]) -> Hand | None:
    """The hand, its end a medium where another report shows that it is one: told Harbour Radio."""
    if one is None or key(one.end) not in media or not _may_be_medium(one.end):
        return one
    return replace(one, end=replace(one.end, kind=SourceKind.RELAY), houses=frozenset(), ties=frozenset())


def _may_be_medium(end: Source) -> bool:
    """Whether it is a body that nothing shows to be another."""
    return end.kind is SourceKind.BODY and end.walk is None and not end.country


def _spoken_for(end: Source, reading: Reading) -> Source:
    """Whom a spokesman or a paper without a name stands for, where that has one: spokesman for the | Harbour Board."""
    is_voice = end.kind is SourceKind.PERSON and VOICE.search(end.name) is not None
    if end.named or not (is_voice or end.kind is SourceKind.DOCUMENT):
        return end
    text, kinds = reading.article.text, VOICED if is_voice else {MentionKind.ORGANIZATION}
    named = [home for home in _inside(end, reading) if home.kind in kinds]
    owning = [home for home in named if OWNING.match(end.name.rpartition(home.span.of(text))[2])]
    if not owning:
        return end
    whose = max(owning, key=lambda home: len(home.span))
    is_person = whose.kind is MentionKind.PERSON
    kind, walk = (SourceKind.PERSON, None) if is_person else (SourceKind.BODY, end.walk)
    return Source(kind=kind, name=whose.name, country=whose.country, walk=walk)


def _inside(end: Source, reading: Reading) -> Sequence[Mention]:
    """The names in the words that somebody is called by, wherever a pronoun stands for these."""
    text = reading.article.text
    return [m for m in reading.mentions if m.name != end.name and _holds(end.name, m.span.of(text))]


def _holds(words: str, name: str) -> bool:
    at = words.find(name)
    return at >= 0 and not (words[:at][-1:].isalnum() or words[at + len(name) :][:1].isalnum())


def is_named(source: Source) -> bool:
    """Whether it is somebody by a name of his own: of a group it is not told who speaks."""
    return source.kind in NAMED and source.named and source.name != source.name.lower()


def is_on_the_spot(source: Source) -> bool:
    """Whether it is a reporter without a name, who tells what he saw."""
    return not is_named(source) and source.walk is Walk.PRESS


def _is_press(link: Source, outlet: str | None) -> bool:
    """Whether it is the press at large, or the report's own outlet, which names nobody either."""
    is_own = link.kind is not SourceKind.PERSON and is_agency(outlet, link.name)
    return is_own or (NOBODY.fullmatch(key(link)) is not None and link.walk is None)


def _is_heard(reading: Reading, statement: Statement | None) -> bool:
    to = statement.addressee if statement else None
    return to is not None and key(to) in {key(link) for link in chain(reading, statement) if link.kind in OUTER}


def _witness(reading: Reading, span: Span) -> Hand | None:
    """The reporter who saw it himself, as the sentence says; None where it says so of none."""
    found = WITNESS.search(span.of(reading.article.text))
    if not found:
        return None
    paper = found["paper"].strip() or reading.article.outlet or reading.article.id
    end = Source(kind=SourceKind.PERSON, name=f"{paper} reporter", named=False, walk=Walk.PRESS)
    return Hand(end=end, relays=(), houses=frozenset(_houses(end, reading)))


def _relayed(end: Source, reading: Reading) -> Source | None:
    """The one person whom it passes on elsewhere in the report; None where it passes on nobody, or several."""
    statements = (s for s in reading.statements if any(key(relay) == key(end) for relay in s.relays))
    found = {key(s.speaker): s.speaker for s in statements if s.speaker and s.speaker.kind is SourceKind.PERSON}
    return next(iter(found.values())) if len(found) == 1 else None


def _houses(end: Source, reading: Reading) -> Iterator[str]:
    """For whom one speaks: a body for itself and its state, who serves it for both, several for each of them."""
    if is_on_the_spot(end):
        # A reporter who saw it is his paper's, or the agency's whose name stands beside him.
        names = " ".join(word for word in end.name.split() if word[:1].isupper())
        yield f"on the spot: {names or reading.article.outlet or reading.article.id}"
    if end.kind is SourceKind.BODY and is_named(end):
        yield key(end)
    is_states = end.walk is Walk.OFFICE or (end.kind is SourceKind.BODY and end.walk is None)
    if end.kind is SourceKind.BODY or end.named:
        if is_states and end.country:
            yield end.country
        yield from (house for home in _homes(end, reading) if end.walk not in OWN for house in _whose(home, end))


def _whose(home: Mention, end: Source) -> Iterator[str]:
    """Who serves a state speaks for the state, and who is a body's for that body."""
    is_states = home.country and (end.walk is Walk.OFFICE or end.kind is SourceKind.GROUP)
    if home.country and is_states:
        yield home.country
    if not is_states or home.kind is MentionKind.ORGANIZATION:
        yield _body_key(home)


def _ties(end: Source, reading: Reading) -> Iterator[str]:
    """The states and bodies whose one is; none of a medium that is no state's, which tells what anybody says.

    A ministry without its state's name is none: many states have one of that name.
    """
    if end.kind is SourceKind.RELAY and end.walk is not Walk.OFFICE:
        return
    is_states, homes = end.walk is Walk.OFFICE, _homes(end, reading)
    if end.country and end.name != end.name.lower():
        yield end.country  # of mere "officials" it was guessed by whom the report names before
    if end.kind is SourceKind.BODY and is_named(end) and (end.country or not is_states):
        yield key(end)
    yield from (home.country or _body_key(home) for home in homes if home.country or not is_states)


def _homes(end: Source, reading: Reading) -> Sequence[Mention]:
    """The names of those whose one is: beside a person's own, or inside the words that people are called by."""
    if not is_named(end):
        return [m for m in _inside(end, reading) if m.country or m.kind in BODIES]
    text = reading.article.text
    called = [(m.role, m.affiliation) for m in reading.mentions if m.role and _is_called(m, end)]
    places = [affiliation for _, affiliation in called if affiliation]
    owning = [found for role, _ in called if (found := OWNER.search(text, max(0, role.start - BESIDE), role.start))]
    ends, nouns = {found.start() for found in owning}, {found["noun"] for found in owning if found["noun"]}

    def is_home(mention: Mention) -> bool:
        if any(mention.span.end == end or _ends_at(text, end, mention.name) for end in ends):
            return True  # whatever it was taken for: Brenn Lines | captain
        if any(mention.span.overlaps(place) for place in places):
            return bool(mention.country) or mention.kind in BODIES
        return mention.kind is MentionKind.ORGANIZATION and mention.name.rpartition(" ")[2].lower() in nouns

    return [mention for mention in reading.mentions if not _is_called(mention, end) and is_home(mention)]


def _ends_at(text: str, end: int, name: str) -> bool:
    return text.endswith(name, 0, end) and not text[max(0, end - len(name) - 1) : end - len(name)].isalnum()


def _is_called(mention: Mention, end: Source) -> bool:
    """Whether it is a naming of that person, who may go by the surname alone."""
    return mention.name == end.name or (mention.kind is MentionKind.PERSON and mention.name.endswith(f" {end.name}"))


def _body_key(mention: Mention) -> str:
    return key(Source(kind=SourceKind.BODY, name=mention.name))


def _pooled(found: Mapping[str, Hand | None], members: Iterable[Unit]) -> dict[str, Hand | None]:
    """The hands, with what any of the reports tells of whoever has a name."""
    readings = {unit.reading.article.id: unit.reading for unit in members}
    same: defaultdict[str, list[Hand]] = defaultdict(list)
    for one in dict.fromkeys(one for one in found.values() if one and is_named(one.end)):
        same[key(one.end)].append(one)
        if one.end.kind is SourceKind.PERSON:
            same[key(one.end)] += (_told_of(one, reading) for reading in readings.values())
    return {name: _with_all(one, same[key(one.end)]) if one else None for name, one in found.items()}


def _told_of(one: Hand, reading: Reading) -> Hand:
    """The hand with what a report tells of him."""
    end = one.end
    return replace(one, houses=frozenset(_houses(end, reading)), ties=frozenset(_ties(end, reading)))


def _with_all(one: Hand, same: Sequence[Hand]) -> Hand:
    """A hand with what others of the same end tell; as it is where there are none."""
    if not same:
        return one
    walk = next((other.end.walk for other in (one, *same) if other.end.walk), None)
    return replace(
        one,
        end=replace(one.end, walk=walk),
        houses=frozenset().union(*(other.houses for other in same)),
        ties=frozenset().union(*(other.ties for other in same)),
    )
