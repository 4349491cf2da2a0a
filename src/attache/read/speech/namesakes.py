"""Which of several persons with one surname a bare surname means.

    Ada Brenn and her brother Otto Brenn own the yard. Mr. Brenn said …    Otto Brenn, whom the title fits
    Kim Jong Un sent his sister. “…,” Kim Yo Jong said. Kim wrote …        Kim Yo Jong, who spoke last

Whom the finder of names took it for is believed unless one of these speaks against it.
"""

from attache.lexicon.beings import Gender
from attache.read.speech.scenes import Scene
from attache.records import Mention, MentionKind

NEAR = 2
"""How many sentences back somebody may have spoken for a bare surname to mean him."""


def bearer(scene: Scene, mention: Mention, sentence: int) -> Mention:
    """The mention, or an earlier one of the person whom its words mean rather."""
    word = mention.span.of(scene.text)
    if mention.kind is not MentionKind.PERSON or len(word.split()) > 1:
        return mention
    before = scene.namesakes(word, mention.span.start)
    if len({m.name for m in before} | {mention.name}) < 2:
        return mention
    address = scene.address(mention)
    if address and scene.hint(mention.name) not in {None, address}:
        return _fitting(scene, before, address) or mention
    return _speaking(scene, before, sentence) or mention


def _fitting(scene: Scene, before: list[Mention], address: Gender) -> Mention | None:
    fitting = [m for m in before if scene.hint(m.name) is address]
    return fitting[-1] if fitting else None


def _speaking(scene: Scene, before: list[Mention], sentence: int) -> Mention | None:
    """The one who spoke last, unless another has been named in full since."""
    for spoken in reversed(scene.spoken):
        if spoken.sentence < sentence - NEAR:
            return None
        own = [m for m in before if m.name == spoken.source.name]
        if own:
            start = scene.sentences[spoken.sentence].span.start
            others = (m for m in before if m.name != own[-1].name and m.span.start > start)
            return None if any(" " in m.span.of(scene.text) for m in others) else own[-1]
    return None
