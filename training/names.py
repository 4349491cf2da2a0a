"""Gold names: open sets of several schemes, brought to PERSON, ORG, LOC, NORP and MISC.

    politician, politicalparty, country ...      CrossNER         "the Kenyan parliament"
    Person, Organisation, Nationality ...        re3d                  [NORP]
    PER, ORG, LOC, MISC                          Wikigold         which most sets do not mark

All are cut into words as in use, whatever their own cut. What measures is never learnt from: a text that stands in
`re3d_dev.jsonl`, on which we measure, is left out of every set (re3d as it comes contains them).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import spacy
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from attache.text.language import cut_words, keep_titles
from countries import countries
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
    "attorney admiral brigadier lieutenant maj. brig. adm. sgt. cpl. sheikh mullah ayatollah haji imam emir".split()
)
PORTFOLIOS = frozenset("foreign defense defence interior finance first crown high hon. he the".split())
NOBODY = frozenset("it its they he she who which we".split())
POINTS = frozenset({"North", "South", "East", "West"})
SENTENCES_PER_TEXT = 5
GLUED = re.compile(r"[,.;:!?)\]%’”]|['’](s|re|ve|ll|m|d)|n['’]t")
OPENS = frozenset("([$“‘#")

Found = tuple[int, int, str]


def read_names(bench: Path, model: Path, vocab: Vocab) -> Iterator[Doc]:
    """Every gold document with names that may be learnt from: `bench` has the open sets, `model` the ready ones."""
    peoples, measures = read_peoples(), _letters(*_texts_of(bench / "ner/re3d_dev.jsonl"))
    states = frozenset(countries()).union(
        *(read_kinds(LISTS / "places.txt")[kind] for kind in ("power", "union", "near"))
    )
    tokenizer = in_use(vocab)
    for doc in _read_all(bench, model, vocab):
        if _letters(doc.text) not in measures:
            yield _house_style(_as_in_use(doc, tokenizer), peoples, states)


def in_use(vocab: Vocab) -> Tokenizer:
    """A tokenizer that cuts words as the shipped pipeline does."""
    tokenizer = spacy.blank("en", vocab=vocab).tokenizer
    cut_words(tokenizer)
    keep_titles(tokenizer)
    return tokenizer


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


def read_kinds(path: Path) -> dict[str, list[str]]:
    """What stands under each heading of a list ("= town"), several on a line parted by semicolons."""
    kinds: dict[str, list[str]] = {}
    for line in read_list(path):
        if line.startswith("= "):
            kinds[line[2:]] = []
        else:
            kinds[next(reversed(kinds))] += line.split("; ")
    return kinds


def plural(people: str) -> str:
    """The people's name in the plural; the same where it has no other."""
    return people if people.endswith(("ese", "ish", "ch", "s")) else f"{people}s"


def read_peoples() -> frozenset[str]:
    """Adjectives and nouns of peoples, with plurals."""
    singular = [people for kind in read_kinds(LISTS / "peoples.txt").values() for people in kind]
    return frozenset(singular) | frozenset(map(plural, singular))


def _read_all(bench: Path, model: Path, vocab: Vocab) -> Iterator[Doc]:
    yield from read_gum(bench / "ner/conllu/gum_open_train.conllu", TITLES, vocab)
    for name in READY:
        yield from DocBin().from_disk(model / f"corpus/ner_{name}.spacy").get_docs(vocab)
    yield from read_politics(bench, "train", vocab)


def _texts_of(path: Path) -> Iterator[str]:
    for row in _rows(path):
        yield from (str(row["title"]), str(row["text"]))


def _letters(*texts: str) -> str:
    """The letters of some texts and nothing else, so that neither spaces nor marks tell two texts apart."""
    return "".join(letter for text in texts for letter in text.lower() if letter.isalpha())


def _as_in_use(doc: Doc, tokenizer: Tokenizer) -> Doc:
    """The same text cut into words by the tokenizer; a name that does not end where a word ends is lost."""
    copy: Doc = tokenizer(doc.text)
    spans = (copy.char_span(name.start_char, name.end_char, label=name.label_) for name in doc.ents)
    copy.ents = [span for span in spans if span is not None]
    return copy


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


def _house_style(doc: Doc, peoples: frozenset[str], states: frozenset[str]) -> Doc:
    """The document with its names as the house wants them: no titles, no addresses, and peoples as NORP."""
    names = [found for name in doc.ents for found in _trimmed(name, peoples, states)]
    taken = {place for start, end, _ in names for place in range(start, end)}
    return _named(doc, [*names, *_peoples([token.text for token in doc], peoples, taken)])


def _trimmed(name: Span, peoples: frozenset[str], states: frozenset[str]) -> Iterator[Found]:
    """A name without the article or titles before it: a bare title names nobody."""
    start = name.start
    if name.label_ == "PERSON":
        start += _titles(name, peoples)
    elif name[0].text == "the" or (name[0].text == "The" and name.label_ == "ORG"):
        start += 1
    address = name.label_ == "MISC" and any(mark in name.text for mark in "@/")
    nobody = name.text.capitalize() == name.text and name.text.lower() in NOBODY
    if start < name.end and not address and not nobody and name.doc[start].lower_ not in {"of", "for", "to", ","}:
        yield start, name.end, _label(name, peoples, states)


def _titles(name: Span, peoples: frozenset[str]) -> int:
    """How many words before a person's own name are titles or belong to one ("Iraqi Foreign Minister")."""
    last = 0
    for place, word in enumerate(name):
        if word.lower_ in TITLES:
            last = place + 1
        elif word.lower_ not in PORTFOLIOS and word.text not in peoples:
            break
    return last


def _label(name: Span, peoples: frozenset[str], states: frozenset[str]) -> str:
    """What the name is called in the house: a state stays a place where it acts, which re3d calls an organisation."""
    if name.label_ == "ORG" and name.text in states:
        return "LOC"
    return "NORP" if _is_people(name, peoples) else name.label_


def _is_people(name: Span, peoples: frozenset[str]) -> bool:
    """Whether the name is a people's: of persons only the plural, since Christian is a name too."""
    if name[-1].text not in peoples or name.label_ == "LOC":
        return False
    alone = len(name) == 1 or (len(name) == 2 and name[0].text in POINTS)
    return name.label_ == "MISC" or (alone and (name.label_ == "ORG" or name.text.endswith("s")))


def _peoples(words: Sequence[str], peoples: frozenset[str], taken: Iterable[int]) -> Iterator[Found]:
    """Peoples among the words that are not taken, with the point of the compass or other word before them."""
    for place, word in enumerate(words):
        before = words[place - 1] if place and place - 1 not in taken else ""
        pair = f"{before} {word}" in peoples
        if place not in taken and (pair or word in peoples):
            yield place - (pair or before in POINTS), place + 1, "NORP"
