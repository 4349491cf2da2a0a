"""What is shipped is loaded once for all tests: it never changes, and loading it takes seconds.

Only `load()` without a word of which file is shared; a test that names files of its own has them read.
"""

from functools import cache, wraps

from attache.lexicon.acts import Acts
from attache.lexicon.gazetteer import Gazetteer
from attache.lexicon.hedges import Hedges
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.ontology import Ontology
from attache.lexicon.speech import Speech
from attache.lexicon.timewords import TimeWords
from attache.lexicon.world import World
from attache.text.language import Language
from attache.text.meanings import Encoder

SHIPPED = (Acts, Encoder, Gazetteer, Hedges, Language, Lexicon, Ontology, Speech, TimeWords, World)


def share():
    """Let every `load()` of what is shipped give the same one."""
    for kind in SHIPPED:
        kind.load = _once(kind.load)


def _once(load):
    shipped = cache(load)

    @wraps(load)
    def loaded(*files, **more):
        return shipped() if all(file in (None, ()) for file in (*files, *more.values())) else load(*files, **more)

    return loaded
