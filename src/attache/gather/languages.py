"""Which language a text is in.

Only a sample is looked at, from the beginning and the middle, and only against the languages that
reports are most often in. The mode called low accuracy looks at runs of three letters alone, which is all
that the other one does with texts of this length, and never loads the tables for single words.
"""

import re

from lingua import Language, LanguageDetectorBuilder

# Fewer words than these are thin ground: a headline of names reads as any language.
ENOUGH = 20
_SAMPLE = 1_000
# Kana and Chinese characters stand without spaces: each counts as a word.
_WORD = re.compile(r"[\u3040-\u9fff]|[^\W\u3040-\u9fff]+")
_KNOWN = (
    "ARABIC BENGALI BOKMAL BULGARIAN CHINESE CROATIAN CZECH DANISH DUTCH ENGLISH FINNISH FRENCH GERMAN GREEK "
    "HEBREW HINDI HUNGARIAN INDONESIAN ITALIAN JAPANESE KOREAN PERSIAN POLISH PORTUGUESE ROMANIAN RUSSIAN SLOVAK "
    "SPANISH SWAHILI SWEDISH TAGALOG THAI TURKISH UKRAINIAN URDU VIETNAMESE"
).split()


class Languages:
    """Tells languages apart."""

    def __init__(self) -> None:
        known = (getattr(Language, name) for name in _KNOWN)
        self._detector = LanguageDetectorBuilder.from_languages(*known).with_low_accuracy_mode().build()

    def of(self, text: str) -> str | None:
        """The English name of the language of `text`; None where it is too short or nothing speaks for one."""
        middle = len(text) // 2
        sample = text[:_SAMPLE] + " " + text[max(middle, _SAMPLE) : middle + _SAMPLE]
        if len(_WORD.findall(sample)) < ENOUGH:
            return None
        found = self._detector.detect_language_of(sample)
        return found.name.title() if found else None
