"""Gold names: open sets of several schemes, brought to PERSON, ORG, LOC, NORP and MISC.

    politician, politicalparty, country ...      CrossNER         "the Kenyan parliament"
    Person, Organisation, Nationality ...        re3d                  [NORP]
    PER, ORG, LOC, MISC                          Wikigold         which most sets do not mark

Sets that come as spaCy documents are taken as they are. What measures is never learnt from.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from gum import read_gum
from treebank import spacing

LISTS = Path(__file__).with_name("lists")
READY = ("wikigold", "re3d", "uner_dev", "cross_science")
LABELS = {
    **dict.fromkeys(("PER", "person", "politician"), "PERSON"),
    **dict.fromkeys(("ORG", "organisation", "politicalparty"), "ORG"),
    **dict.fromkeys(("LOC", "country", "location"), "LOC"),
}
TITLES = frozenset(
    "president governor mayor senator minister ambassador secretary chairman chairwoman speaker judge justice "
    "king queen prince princess pope chancellor professor doctor dr. dr mr mr. mrs. mrs ms. ms sir dame lord "
    "emperor general captain colonel commissioner congressman representative vice chief bishop archbishop "
    "cardinal sheriff premier deputy prime sen. rep. gov. gen. col. capt. lt. sgt. director administrator "
    "attorney".split()
)
POINTS = frozenset({"North", "South", "East", "West"})
SENTENCES_PER_TEXT = 5
GLUED = re.compile(r"[,.;:!?)\]%’”]|['’](s|re|ve|ll|m|d)|n['’]t")
OPENS = frozenset("([$“‘#")

Found = tuple[int, int, str]


def read_names(bench: Path, model: Path, vocab: Vocab) -> Iterator[Doc]:
    """Every gold document with names that may be learnt from: `bench` has the open sets, `model` the ready ones."""
    peoples = read_peoples()
    for doc in read_gum(bench / "ner/conllu/gum_open_train.conllu", TITLES, vocab):
        yield _house_style(doc, peoples)
    for name in READY:
        yield from DocBin().from_disk(model / f"corpus/ner_{name}.spacy").get_docs(vocab)
    for doc in read_politics(bench, "train", vocab):
        yield _house_style(doc, peoples)


def read_bench_gum(bench: Path, part: str, vocab: Vocab) -> Iterator[Doc]:
    """GUM's names as the bench has derived them; `part` is "train" or "dev"."""
    spaces = spacing(bench / f"ner/conllu/gum_open_{part}.conllu")
    sources: defaultdict[str, list[tuple[int, dict[str, list[str]]]]] = defaultdict(list)
    for row in _rows(bench / f"ner/gum_ner_open_{part}.jsonl"):
        source, _, place = str(row["id"]).rpartition("_")
        sources[source].append((int(place), row))
    for source, rows in sources.items():
        for start in range(0, len(rows), SENTENCES_PER_TEXT):
            yield _document(rows[start : start + SENTENCES_PER_TEXT], spaces[source], vocab)


def read_politics(bench: Path, part: str, vocab: Vocab) -> Iterator[Doc]:
    """CrossNER's sentences on politics; `part` is "train", "dev" or "test"."""
    for row in _rows(bench / f"ner/crossner_politics_{part}.jsonl"):
        yield _document([(0, row)], _likely_spacing(row["tokens"]), vocab)


def read_list(path: Path) -> list[str]:
    """The lines of a list, its comments left out."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def read_peoples() -> frozenset[str]:
    """Adjectives and nouns of peoples, with plurals."""
    singular = " ".join(read_list(LISTS / "peoples.txt")).split()
    return frozenset(singular) | {f"{word}s" for word in singular if not word.endswith(("ese", "ish", "ch", "s"))}


def _rows(path: Path) -> Iterator[dict[str, list[str]]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _document(rows: Iterable[tuple[int, Mapping[str, list[str]]]], spaces: Sequence[bool], vocab: Vocab) -> Doc:
    """Some rows of one source as a document; `spaces` are the source's, a row says where in the source it starts."""
    words: list[str] = []
    spaced: list[bool] = []
    names: list[Found] = []
    for start, row in rows:
        names += [(len(words) + a, len(words) + b, label) for a, b, label in _tagged(row["tags"])]
        words += row["tokens"]
        spaced += spaces[start : start + len(row["tokens"])]
    return _named(Doc(vocab, words=words, spaces=spaced), names)


def _named(doc: Doc, names: Iterable[Found]) -> Doc:
    doc.ents = filter_spans([Span(doc, start, end, label=label) for start, end, label in names])
    return doc


def _tagged(tags: Sequence[str]) -> Iterator[Found]:
    """The names of one sentence from its B- and I- tags."""
    for start, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(tags) and tags[end] == f"I-{tag[2:]}":
                end += 1
            yield start, end, LABELS.get(tag[2:], "MISC")


def _likely_spacing(words: Sequence[str]) -> list[bool]:
    """Where blanks most likely stood between the words of a set that does not say."""
    spaced: list[bool] = []
    quoted = False
    for word, after in zip(words, [*words[1:], ""], strict=True):
        quoted ^= word == '"'
        glued = GLUED.fullmatch(after) or word in OPENS or (quoted and '"' in (word, after))
        spaced.append(not glued)
    return spaced


def _house_style(doc: Doc, peoples: frozenset[str]) -> Doc:
    """The document with its names as the house wants them: no titles, no addresses, and peoples as NORP."""
    names = [found for name in doc.ents for found in _trimmed(name, peoples)]
    taken = {place for start, end, _ in names for place in range(start, end)}
    return _named(doc, [*names, *_peoples([token.text for token in doc], peoples, taken)])


def _trimmed(name: Span, peoples: frozenset[str]) -> Iterator[Found]:
    """A person's name without the titles before it: a bare title names nobody."""
    start = name.start
    while name.label_ == "PERSON" and start < name.end and name.doc[start].lower_ in TITLES:
        start += 1
    address = name.label_ == "MISC" and any(mark in name.text for mark in "@/")
    if start < name.end and not address:
        people = name.label_ == "MISC" and name[-1].text in peoples
        yield start, name.end, "NORP" if people else name.label_


def _peoples(words: Sequence[str], peoples: frozenset[str], taken: Iterable[int]) -> Iterator[Found]:
    for place, word in enumerate(words):
        if word in peoples and place not in taken:
            compass = place > 0 and words[place - 1] in POINTS and place - 1 not in taken
            yield place - compass, place + 1, "NORP"
