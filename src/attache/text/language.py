"""The language model, behind one door: paragraphs in, parsed sentences out.

    (212, "Kim arrived in Hanoi. He left on Friday.")
      →  Kim/PROPN/nsubj arrived/VERB/root in/ADP/case Hanoi/PROPN/obl ./PUNCT/punct      at 212-233
         He/PRON/nsubj left/VERB/root on/ADP/case Friday/PROPN/obl ./PUNCT/punct          at 234-252

This is the only file that knows spaCy, and imports it only where a model is loaded: that takes longer than all else,
and who counts out times needs none. The shipped pipeline lies in `model/`: half-precision weights and 8-bit word
vectors, read and widened in memory; nothing is written, cached or fetched. `training/` in the repository makes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from threadpoolctl import ThreadpoolController

from attache.errors import ModelError
from attache.text.lemmas import lemma
from attache.text.schemes import entity_label, is_clear, to_universal
from attache.text.starts import TITLES, barred
from attache.text.stretches import Places, stretches
from attache.text.tokens import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word
    from spacy.vectors import Vectors

SHIPPED = Path(__file__).with_name("model")
BATCH = 64
NEEDED = frozenset({"parser", "ner"})
RUNS = (r"[!?]{2,99}", *(rf"{mark}{{2,99}}" for mark in (r"\*", "=", "_", "#", "~", "-")))
"""Marks in a row that are one word, as the treebanks have them: *****, ?!, --. Bounded, so that no text is slow."""
LED = r"(?<=[A-Z]\.)-(?=[A-Za-z])"
GLUED = r"(?<=\w)[.,!?](?=[“”\"]\w)|(?<=\S)[“”](?=\w)|(?<=[\w.,!?])\"(?=[A-Za-z])"
"""A quote mark that a lost blank glues to both its neighbours, and the stop before it: tired,”Orlova said."""


class Language:
    """A spaCy pipeline and the few things that reading wants to know of it."""

    def __init__(self, *, pipeline: Pipeline, name: str, digest: str, lemmas: Mapping[str, str]) -> None:
        self.name = name
        """What the model is called, with its version."""
        self.digest = digest
        """The first 16 hex digits of a SHA-256 over the model's files: two equal ones read alike."""
        self._pipeline = pipeline
        self._lemmas = lemmas
        self._threads = ThreadpoolController()
        parser: Any = pipeline.get_pipe("parser")
        self._clear = is_clear(parser.labels)
        keep_titles(pipeline.tokenizer)

    @classmethod
    def load(cls, model: str | Path | None = None) -> Language:
        """The shipped pipeline, or your own: the name of a spaCy package, or the folder of a pipeline.

        Raises `ModelError` where there is no such pipeline, or where it has no parser or no named entities.
        """
        folder = SHIPPED if model is None else Path(model)
        if model is None or (folder / "pipeline.cfg").exists():
            return cls._shipped(folder)
        pipeline = _installed(model)
        if missing := sorted(NEEDED - set(pipeline.pipe_names)):
            raise ModelError(f"{model}: the pipeline has no {' and no '.join(missing)}; choose one that has them")
        name = "{lang}_{name}-{version}".format(**pipeline.meta)
        return cls(pipeline=pipeline, name=name, digest=_digest(Path(pipeline.path)), lemmas={})

    @classmethod
    def _shipped(cls, folder: Path) -> Language:
        try:
            lemmas = json.loads((folder / "lemmas.json").read_text(encoding="utf-8"))
            pipeline = read_pipeline(folder)
        except OSError as error:
            raise ModelError(f"{folder}: the language model is incomplete ({error}); install attache anew") from error
        name = "{lang}_{name}-{version}".format(**pipeline.meta)
        return cls(pipeline=pipeline, name=name, digest=_digest(folder), lemmas=lemmas)

    def parse(self, paragraphs: Iterable[tuple[int, str]]) -> list[Sentence]:
        """The sentences of some paragraphs, in text order.

        Each paragraph is its offset in the article and its text; offsets of tokens count from the article's start.
        Paragraphs of absurd length are cut first (see `stretches`), and no sentence spans such a cut.
        """
        pieces = [
            (number, offset + start, text[start:end])
            for number, (offset, text) in enumerate(paragraphs)
            for start, end in stretches(text)
        ]
        with self._threads.limit(limits=1, user_api="blas"), self._pipeline.memory_zone():
            docs = self._pipeline.pipe((self._unparsed(text) for _, _, text in pieces), batch_size=BATCH)
            return [
                Sentence(tokens=tuple(tokens), paragraph=number)
                for (number, offset, text), doc in zip(pieces, docs, strict=True)
                for tokens in self._sentences(doc, Places(offset, text))
            ]

    def _unparsed(self, text: str) -> Doc:
        """The words of `text`, white space made even, with the places marked where no sentence can start."""
        known = text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no character
        doc: Doc = self._pipeline.make_doc(" ".join(known.split()))
        for index in barred([word.text for word in doc], [bool(word.whitespace_) for word in doc]):
            doc[index].is_sent_start = False
        return doc

    def _sentences(self, doc: Doc, places: Places) -> Iterator[list[Token]]:
        for sentence in doc.sents:
            words = list(sentence)
            tokens = [self._token(index, word, places) for index, word in enumerate(words)]
            for token, word in zip(tokens, words, strict=True):
                if word.head.i != word.i:
                    token.head = tokens[word.head.i - sentence.start]
                    token.head.children.append(token)
            if self._clear:
                to_universal(tokens)
            yield tokens

    def _token(self, index: int, word: Word, places: Places) -> Token:
        entity = entity_label(word.ent_type_)
        return Token(
            index=index,
            start=places.start(word.idx),
            end=places.end(word.idx + len(word)),
            text=word.text,
            lemma=word.lemma_ or lemma(word.text, word.pos_, word.tag_, self._lemmas),
            pos=word.pos_,
            tag=word.tag_,
            dep="root" if word.head.i == word.i else word.dep_,
            ent=entity,
            ent_start=bool(entity) and (index == 0 or word.ent_iob_ == "B"),
        )


def read_pipeline(folder: Path) -> Pipeline:
    """The pipeline in `folder` in the form in which it ships, ready to run.

    `pipeline.cfg` says its parts, `PART.msgpack` holds a part's weights in half precision, `vectors.npz` the rows
    and `words.txt` the words of its vectors. Raises `OSError` where a file is absent.
    """
    import srsly
    from spacy.util import load_config, load_model_from_config
    from thinc.api import use_ops

    with use_ops("numpy", use_blis=False):  # NumPy's own matrix product is up to three times as fast as BLIS's
        nlp = load_model_from_config(load_config(folder / "pipeline.cfg"), meta=srsly.read_json(folder / "meta.json"))
    cut_words(nlp.tokenizer)
    nlp.vocab.vectors = read_vectors(folder / "vectors.npz", folder / "words.txt")
    parts: list[tuple[str, Any]] = nlp.pipeline
    for name, part in parts:
        part.from_bytes(_widened((folder / f"{name}.msgpack").read_bytes()), exclude=["vocab"])
        for label in getattr(part, "labels", ()):
            nlp.vocab.strings.add(label)
            if name == "morphologizer":
                nlp.vocab.morphology.add(label)
    return nlp


def keep_titles(tokenizer: Tokenizer) -> None:
    """Let the tokenizer take a title and its stop for one word: Lt., Gen."""
    from spacy.symbols import ORTH

    for title in TITLES:
        tokenizer.add_special_case(title, [{ORTH: title}])


def cut_words(tokenizer: Tokenizer) -> None:
    """Let an English tokenizer take `RUNS` for one word each, part U.S.-led at the hyphen and words at a quote mark."""
    from spacy.lang.en import English
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    cuts: Any = English.Defaults
    rules, tokenizer.rules = tokenizer.rules, {}  # else its thousand exceptions are read anew at each of the three
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *cuts.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *cuts.suffixes]).search
    tokenizer.infix_finditer = compile_infix_regex([*RUNS, LED, GLUED, *cuts.infixes]).finditer
    tokenizer.rules = rules


def read_vectors(rows: Path, words: Path) -> Vectors:
    """Word vectors looked up by lower-case form: numbers of 8 bits `q`, and for each row its scale `s`.

    They are made here and never read by spaCy, which forgets `attr` and would then know no capitalised word.
    """
    import numpy as np
    from spacy.vectors import Vectors

    with np.load(rows) as table:
        vectors = table["q"].astype(np.float32) * table["s"].astype(np.float32)[:, None]
    keys = words.read_text(encoding="utf-8").split("\n")
    return Vectors(data=vectors, keys=keys, name="attache", attr="LOWER")


def _widened(part: bytes) -> bytes:
    """A part's bytes with every weight in single precision, as spaCy computes."""
    import srsly

    content = srsly.msgpack_loads(part)
    if "model" in content:
        model = srsly.msgpack_loads(content["model"])
        content["model"] = srsly.msgpack_dumps({**model, "params": [_singles(layer) for layer in model["params"]]})
    packed: bytes = srsly.msgpack_dumps(content)
    return packed


def _singles(layer: Mapping[str, Any]) -> dict[str, Any]:
    return {name: weight if weight is None else weight.astype("float32") for name, weight in layer.items()}


def _installed(model: str | Path) -> Pipeline:
    import spacy

    try:
        return spacy.load(model)
    except (OSError, ValueError) as error:
        mend = "give the path of a spaCy pipeline or the name of an installed one"
        raise ModelError(f"{model}: cannot be loaded as a language model ({error}); {mend}") from error


def _digest(folder: Path) -> str:
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".pyc", ".md"}):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
