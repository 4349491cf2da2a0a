"""The media that a text names: who may have passed words on.

Yonhap reported · told the Lubina Herald · state media (the one agency of a state that the text names)
"""

from collections.abc import Iterator

from attache.lexicon.agencies import Agency
from attache.lexicon.speech import Speech, Voice
from attache.read.speech.scenes import Scene
from attache.records import Mention, MentionKind, Source, SourceKind, Span


def find_channels(scene: Scene, outlet: str | None) -> Iterator[Source]:
    """Each medium that the prose names, in text order, without the `outlet` that publishes it."""
    agencies = scene.agencies
    found = [_source(agency, span) for span, agency in agencies.find(scene.text, tags=False)] if agencies else []
    taken = {source.span.start for source in found if source.span}
    for mention in scene.mentions:
        if mention.kind is MentionKind.ORGANIZATION and mention.span.start not in taken:
            agency = agencies.named(mention.name) if agencies else None
            if agency:
                found.append(_source(agency, mention.span))
            elif _has_media_word(mention.name, scene.speech):
                country = mention.country
                found.append(Source(kind=SourceKind.RELAY, name=mention.name, span=mention.span, country=country))
    for source in sorted(found, key=lambda s: s.span or Span(0, 1)):
        if source.span and scene.is_told(source.span) and not is_outlet(source.name, outlet):
            yield source


def is_medium(scene: Scene, mention: Mention) -> bool:
    """Whether a mention names a medium, by the list of agencies or by a word of its name: the Lubina Herald."""
    known = scene.agencies is not None and scene.agencies.named(mention.name) is not None
    return known or _has_media_word(mention.name, scene.speech)


def agency_of(scene: Scene, core: Span) -> Source | None:
    """The agency that the core of a phrase names: Tasnim, the Isna news agency, the state news agency (IRNA)."""
    if scene.agencies is None:
        return None
    for span, agency in scene.agencies.find(scene.text, core.start, core.end, tags=False):
        if span.end == core.end:
            return _source(agency, span)
    words = core.of(scene.text).split()
    if scene.text[core.end : core.end + 2] == " (":
        words.append(scene.text[core.end + 2 : core.end + 40].partition(")")[0])
    tagged = len(words) < 3 or any(Voice.MEDIA in scene.speech.voices(word.lower()) for word in words)
    named = (scene.agencies.named(form) for word in reversed(words) for form in (word, word.upper())) if tagged else ()
    found = next((agency for agency in named if agency), None)
    return _source(found, core) if found else None


def state_channel(scene: Scene, country: str | None) -> Source | None:
    """The agency that "state media" means: the one agency of a state, or of that `country`, that the text names."""
    if scene.agencies is None:
        return None
    found = {
        agency.name: _source(agency, span)
        for span, agency in scene.agencies.find(scene.text, tags=True)
        if agency.is_state_controlled and country in {None, agency.country}
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _source(agency: Agency, span: Span) -> Source:
    return Source(kind=SourceKind.RELAY, name=agency.name, span=span, country=agency.country)


def _has_media_word(name: str, speech: Speech) -> bool:
    words = name.lower().replace("-", " ").split()
    glued = name.endswith("News")  # NBCNews
    return glued or any(Voice.MEDIA in speech.voices(word) for word in words if word != "agency")


def is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a name is that of the outlet which publishes the report."""
    mine, theirs = (outlet or "").casefold(), name.casefold()
    return bool(mine) and (theirs in mine or mine in theirs)
