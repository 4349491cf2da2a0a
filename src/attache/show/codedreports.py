"""What a row says of the report that it is taken from, and of all that tell the event."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from attache.records import Counts, Mention, MentionKind
from attache.tell.codings import Coding, occurrence_id
from attache.tell.series import coverage

WEB, CITATION = 1, 2
"""GDELT's types of mentions: with an address, or by citation only (codebook V2.0, MentionType)."""
BODIES = (MentionKind.ORGANIZATION,)
GROUNDS = (MentionKind.PLACE, MentionKind.COUNTRY)


def _named(coding: Coding, kinds: Iterable[MentionKind]) -> tuple[str, ...]:
    mentions: Iterable[Mention] = coding.reading.mentions
    return tuple(dict.fromkeys(mention.name for mention in mentions if mention.kind in kinds))


def _places(coding: Coding) -> tuple[str, ...]:
    resolved = (place.name for place in coding.reading.places)
    return tuple(dict.fromkeys((*resolved, *_named(coding, GROUNDS))))


def _stamp(day: date | None) -> int | None:
    """A day as GDELT writes a moment: its hour, minute and second are not known, and are 0."""
    return int(f"{day:%Y%m%d}000000") if day else None


def _told_first(coding: Coding) -> date | None:
    days = (telling.reading.dating.day for telling in coding.act.tellings)
    return min((day for day in days if day), default=None)


def _counts(coding: Coding) -> Counts:
    return coverage(coding.act.tellings).counts


REPORT_VALUES: Mapping[str, Callable[[Coding], object]] = {
    "report.id": lambda coding: coding.reading.article.id,
    "report.number": lambda coding: coding.report,
    "report.outlet": lambda coding: coding.reading.article.outlet,
    "report.wire": lambda coding: coding.reading.wire.name if coding.reading.wire else None,
    "report.day": lambda coding: coding.reading.dating.day,
    "report.stamp": lambda coding: _stamp(coding.reading.dating.day),
    "report.title": lambda coding: coding.reading.article.title,
    "report.url": lambda coding: coding.reading.article.url,
    "report.address": lambda coding: coding.reading.article.url or coding.reading.article.id,
    "report.gdelt_type": lambda coding: WEB if coding.reading.article.url else CITATION,
    "report.language": lambda coding: coding.reading.article.language,
    "report.length": lambda coding: len(coding.reading.article.text),
    "report.people": lambda coding: _named(coding, (MentionKind.PERSON,)),
    "report.organizations": lambda coding: _named(coding, BODIES),
    "report.places": _places,
    "occurrence.id": lambda coding: occurrence_id(coding.act),
    "occurrence.stamp": lambda coding: _stamp(_told_first(coding)),
    "occurrence.records": lambda coding: len(coding.act.tellings),
    "occurrence.reports": lambda coding: _counts(coding).reports.number,
    "occurrence.outlets": lambda coding: _counts(coding).outlets.number,
    "occurrence.wires": lambda coding: _counts(coding).wires.number,
    "occurrence.origins": lambda coding: _counts(coding).origins.number,
}
"""The values by their names in layouts.csv."""
