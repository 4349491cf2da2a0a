"""Why a pronoun means whom it means, in words: the signs that spoke for it loudest.

subject1 0.35 · called-so 0.46 · rank3back0 -0.43      →      called so before; subject of the sentence before
"""

from collections.abc import Iterable, Mapping

WORDS = {
    **dict.fromkeys(("subject0", "main-subject0"), "subject of the same sentence"),
    **dict.fromkeys(("subject1", "main-subject1"), "subject of the sentence before"),
    **dict.fromkeys(("subject-lately0", "subject-lately1", "subject-lately2"), "subject lately"),
    **dict.fromkeys(("object0", "object1"), "object just before"),
    **dict.fromkeys(("owner0", "owner1"), "owner just before"),
    **dict.fromkeys(("rank0", "rank0back0", "rank0back1"), "named last"),
    **dict.fromkeys(("count4", "count5", "weight4", "weight5", "weight6"), "named most"),
    **dict.fromkeys(("called-so", "lately-so0", "lately-so1", "lately-so2"), "called so before"),
    **dict.fromkeys(("same-deed", "same-verb", "sameverb"), "the same is said of both"),
    **dict.fromkeys(("self-word", "over1", "over2"), "the same words stand by both"),
    "same-role": "with the same part in its clause",
    "same-quotation": "in the same quotation",
    "gender-told": "the gender fits",
    "gender-hinted": "the forename fits",
    "and-his": "joined to it",
    "back0": "in the same sentence",
    "back1": "in the sentence before",
}
"""The signs that a reader can be told, in words; the others are too small to tell."""
TOLD = 2
"""So many are told."""


def reasons(signs: Iterable[str], weights: Mapping[str, float]) -> str:
    """The weightiest signs that can be told, in that order, parted by "; "; nothing where none spoke for it."""
    known = [sign for sign in signs if sign in WORDS and weights.get(sign, 0.0) > 0.0]
    loud = sorted(known, key=lambda sign: (-weights[sign], sign))
    return "; ".join(list(dict.fromkeys(WORDS[sign] for sign in loud))[:TOLD])
