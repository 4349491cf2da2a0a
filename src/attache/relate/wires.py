"""Whether an outlet is the agency that a report credits: the two are seldom written alike.

credited                  outlet
Associated Press          The Associated Press · AP · AP News · apnews.com
Agence France-Presse      AFP · afp.com
Reuters                   Reuters · Reuters UK · uk.reuters.com
Yonhap News Agency        Yonhap
"""

import re

from attache.relate.overlaps import Overlap, Side

WORD = re.compile(r"[^\W_]+")
FEWEST = 5  # letters of a first word that stands for the whole name: "Yonhap", but not "Press"
EDITION = r"(?:news|wire|net|online|uk|us|world|tv)?"


def is_agency(outlet: str | None, agency: str) -> bool:
    """Whether the outlet is the agency, by its name, its initials, or the name of its site."""
    words = [word.casefold() for word in WORD.findall(agency)]
    if not words:
        return False
    initials = "".join(word[0] for word in words)
    known = ["".join(words), *([initials] if len(words) > 1 else [])]
    known += words[:1] if len(words) > 1 and words[1] in ("news", "agency") and len(words[0]) >= FEWEST else []
    pattern = re.compile(f"(?:the)?(?:{'|'.join(map(re.escape, known))}){EDITION}")
    return any(pattern.fullmatch(name) for name in _names(outlet or ""))


def credited(met: Overlap) -> tuple[Side, Side] | None:
    """The agency's report and the one that credits the agency, if the two are so."""
    for of, by in ((met.one, met.other), (met.other, met.one)):
        wire = by.sketch.wire
        if wire and is_agency(of.sketch.outlet, wire) and not is_agency(by.sketch.outlet, wire):
            return of, by
    return None


def _names(outlet: str) -> list[str]:
    """The outlet's letters in one; of a site, each part of its name that stands before a full stop."""
    if "." in outlet and " " not in outlet.strip():
        return [part.casefold() for part in WORD.findall(outlet)]
    return ["".join(WORD.findall(outlet)).casefold()]
