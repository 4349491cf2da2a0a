"""The dictionary form of a word: what is irregular is looked up, what is regular is computed.

    listed   said → say, men → man
    by rule  denuclearizing → denuclearize, envoys → envoy

What is listed ships with the language model: `lemmas.json`.
"""

from collections.abc import Mapping

AUXILIARIES = {
    **dict.fromkeys(["am", "are", "is", "was", "were", "'m", "’m", "'re", "’re", "'s", "’s"], "be"),
    **dict.fromkeys(["'ve", "’ve", "'d", "’d"], "have"),
}
"""Forms of "be" and "have" by which they are known whatever their tag; "'s" may be "has" as well."""
SIBILANTS = ("sses", "xes", "zes", "ches", "shes")
VOWELS = frozenset("aeiou")
DOUBLED = frozenset("bdgmnprt")


def lemma(form: str, pos: str, tag: str, listed: Mapping[str, str]) -> str:
    """The lemma of `form`, given its part of speech, its Penn tag and a table from "form|TAG" to lemma.

    A proper name is its own lemma; every other lemma is in lower case.
    """
    if pos == "PROPN":
        return form
    word = form.lower()
    if pos in {"AUX", "VERB"} and word in AUXILIARIES and tag != "MD":
        return AUXILIARIES[word]
    if found := listed.get(f"{word}|{tag}"):
        return found
    if tag in {"NNS", "VBZ"}:
        return singular(word)
    return _stem(word, tag) if tag in {"VBD", "VBN", "VBG"} else word


def singular(word: str) -> str:
    """A lower-case word without its final s: cities → city, crashes → crash, envoys → envoy."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(SIBILANTS):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _stem(word: str, tag: str) -> str:
    """A regular verb without -ed or -ing: planned → plan, carried → carry, hoping → hope."""
    ending = "ing" if tag == "VBG" else "ed"
    if not word.endswith(ending) or len(word) < len(ending) + 3:
        return word
    stem = word[: -len(ending)]
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] in DOUBLED:
        return stem[:-1]
    return stem + "e" if _wants_e(stem) else stem


def _wants_e(stem: str) -> bool:
    """Whether a stem most likely lost a final e: argu-ed, forc-ed, settl-ed, emerg-ing, creat-ed, realiz-ing."""
    last, before = stem[-1], stem[-2]
    if last in "sz":
        return before in VOWELS
    if last in "gl":
        return before not in VOWELS | {"l", "n"}
    return last in "cuv" or stem.endswith("at")
