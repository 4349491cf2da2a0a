"""Actor codes, as CAMEO and PLOVER write them: a country or a kind of actor first, then roles.

    PRK GOV MIL          IGO UNO           NGO HRI
    ─┬─ ───┬───          ───┬───           ───┬───
  country  roles        no state's          no state's

CAMEO: P. A. Schrodt, Conflict and Mediation Event Observations, Event and Actor Codebook (2012), chapters 2 to 4.
"""

import re
from collections.abc import Collection

CODE = re.compile(r"[A-Z0-9]{2,30}(?:/[A-Z0-9]{2,30})*")
"""A code; two or more, parted by a stroke, stand for several actors at once."""
NULL = frozenset({"---", "###", "+++"})
"""Codes that say that a name is no actor."""
FORMER = {
    "ROM": "ROU",
    "TMP": "TLS",
    "ZAR": "COD",
    "BUR": "MMR",
    "PAL": "PSE",
    "WSB": "PSE",
    "GZS": "PSE",
    "KSV": "KOS",
    "XKX": "KOS",
}
"""Codes of countries that event data use, or once used, instead of those of ISO 3166."""


def parted(code: str, countries: Collection[str]) -> tuple[str | None, str | None]:
    """The country of an actor code, as one of `countries`, and its roles; the whole code where no country opens it."""
    head = FORMER.get(code[:3], code[:3])
    if head in countries and "/" not in code:
        return head, code[3:] or None
    return None, code
