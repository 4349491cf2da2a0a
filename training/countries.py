"""The names of the world's countries, as CLDR has them."""

import re

from babel import Locale

NO_COUNTRIES = frozenset({"EU", "UN", "XA", "XB", "ZZ", "QO", "EZ"})
UNSAID = re.compile(r"[(&]| - | SAR ")
"""In names that nobody writes in running text: "Congo - Kinshasa"."""


def countries() -> list[str]:
    """Every country or territory with a code of two letters, by its English name, in the order of the codes."""
    names = sorted(Locale("en").territories.items())
    return [name for code, name in names if len(code) == 2 and code not in NO_COUNTRIES and not UNSAID.search(name)]
