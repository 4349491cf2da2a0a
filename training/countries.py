"""The names of the world's countries, as CLDR has them."""

from babel import Locale

NO_COUNTRIES = frozenset({"EU", "UN", "XA", "XB", "ZZ", "QO", "EZ"})


def countries() -> list[str]:
    """Every country or territory with a code of two letters, by its English name, in the order of the codes."""
    names = sorted(Locale("en").territories.items())
    return [name for code, name in names if len(code) == 2 and code not in NO_COUNTRIES and not set(name) & set("(&")]
