"""Learn when no act is told at all (`src/attache/read/act/typer/told.npz`), for what `read.act.surmises` asks.

    python training/surmises.py --bench PATH_TO_BENCH [--out FILE]

To the sentences of `acts.py`, which all tell an act, come our own that tell one by rare words, and our own that tell
none (`training/surmises/`). From the open texts of the bench (EWT, CC BY-SA 4.0; GUM's open genres, CC BY 4.0; RE3D;
CrossNER and WikiGold, from Wikipedia) come the acts that the rules find, and as telling none the pairs of parties that
they pass over; those that tell one all the same are left out (`told.csv`: read by hand, by the SHA-1 of the sentence
and the verb). Learnt as in `acts.py`; how common it is that nothing is told was counted by hand in news.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha1
from itertools import chain, islice
from pathlib import Path

import numpy as np

from acts import as_common, commonness, examples, gold_records, learn, own_sentences, report, row, sentences_in
from attache.lexicon.lexicons import Lexicon
from attache.read.act.bindings import binding
from attache.read.act.clauses import sound
from attache.read.act.parties import Parties
from attache.read.act.relations import lemma, objects, subjects
from attache.read.act.trails import Pair
from attache.read.act.triggers import Trigger, find_triggers
from attache.read.act.typers import TOLD
from attache.read.readings import Draft, marked, mentions, parsed, statements, times
from attache.records import Article, EventType
from attache.text.language import Language
from attache.text.meanings import Encoder
from attache.text.tokens import Sentence, Token
from attache.text.transformers import Floats

OWN = Path(__file__).with_name("surmises")
UNTOLD = 62 / 14
"""How many pairs tell nothing for each that tells an act, of those that are asked for in news and that we read."""
BATCH = 32
BEFORE = re.compile(r" ([,.;:!?)’%]|'s|n't)")
AFTER = re.compile(r"([(]) ")
"""Where no blank stands in print, between words that a set has one by one."""
Row = tuple[Floats, EventType | None]


def texts(bench: Path) -> Iterator[str]:
    """The open texts of the bench."""
    for name in ("en_ewt_train", "en_ewt_dev", "gum_open_train"):
        yield from _documents(bench / "ner" / "conllu" / f"{name}.conllu")
    for line in (bench / "ner" / "re3d_dev.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)["text"]
    for name in ("crossner_politics_train", "crossner_politics_dev", "crossner_politics_test", "wikigold"):
        for line in (bench / "ner" / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield AFTER.sub(r"\1", BEFORE.sub(r"\1", " ".join(json.loads(line)["tokens"])))


def open_rows(bench: Path, lexicon: Lexicon, language: Language, encoder: Encoder) -> Iterator[Row]:
    """What the rules find in the open texts, and what they pass over, in rows of numbers."""
    left_out = {(line["sentence"], line["lemma"]) for line in csv.DictReader((OWN / "told.csv").open(encoding="utf-8"))}
    articles = (Article(id=str(number), text=text) for number, text in enumerate(texts(bench)))
    while batch := list(islice(articles, BATCH)):
        for draft in parsed([marked(article, lexicon) for article in batch], language):
            for reader in (times, mentions, statements):
                draft = reader(draft, lexicon)  # noqa: PLW2901  # a fold
            yield from _rows(draft, lexicon, encoder, left_out)


def main() -> None:
    """Read, learn, print the scores by type, and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=TOLD)
    asked = parser.parse_args()
    lexicon, language, encoder = Lexicon.load(), Language.load(), Encoder.load()
    told = [*own_sentences(), *examples(), *gold_records(asked.bench), *sentences_in(OWN)]
    found: list[Row] = [(line, m.type) for m in told if (line := row(m, language, encoder)) is not None]
    found += open_rows(asked.bench, lexicon, language, encoder)
    kinds = [kind for _, kind in found]
    typer, scores = learn(np.stack([line for line, _ in found]), kinds)
    as_common(typer, kinds, commonness(asked.bench), untold=UNTOLD).save(asked.out)
    report(typer, scores, kinds)


def _rows(draft: Draft, lexicon: Lexicon, encoder: Encoder, left_out: set[tuple[str, str]]) -> Iterator[Row]:
    parties = Parties(draft.sentences, draft.mentions, draft.statements, lexicon.acts, lexicon.world)
    cues = {place for told in draft.statements if told.cue for place in range(told.cue.start, told.cue.end)}
    for sentence in sound(draft.sentences):
        triggers = [*find_triggers(sentence, parties, lexicon.acts)]
        named = sha1(sentence.span.of(draft.text).encode()).hexdigest()[:12]  # noqa: S324
        for trigger in triggers:
            if pair := _told(trigger, sentence):
                yield binding(draft.text, sentence, pair, encoder), trigger.type
        for verb in _passed_over(sentence, triggers):
            if verb.start not in cues and (named, lemma(verb)) not in left_out and (pair := _around(verb, parties)):
                yield binding(draft.text, sentence, pair, encoder), None


def _told(trigger: Trigger, sentence: Sentence) -> Pair | None:
    """The two whom a rule found around its word, where both stand in the sentence."""
    spans = [party.span for side in (trigger.actors, trigger.recipients) for party in side[:1]]
    inside = [span for span in spans if span and sentence.span.covers(span)]
    pair = Pair.within(sentence, *inside) if len(inside) > 1 else None
    return pair if pair and pair.is_full and pair.source is not pair.target else None


def _passed_over(sentence: Sentence, triggers: Sequence[Trigger]) -> Iterator[Token]:
    taken = {word.index for trigger in triggers for word in (trigger.token, trigger.carrier)}
    for verb in sentence.tokens:
        is_verb = verb.pos == "VERB" and verb.dep not in {"amod", "compound", "case", "flat"}
        if is_verb and taken.isdisjoint(word.index for word in (verb, *verb.ancestors())):
            yield verb


def _around(verb: Token, parties: Parties) -> Pair | None:
    """The first two around a verb, one of them at least of a known country or body; None without two."""
    doer = next((word for word in subjects(verb) if parties.of(word)), None)
    below = [word for thing in objects(verb) for word in thing.having("nmod")]
    others = chain(verb.having("iobj"), objects(verb), verb.having("obl"), below)
    other = next((word for word in others if word is not doer and parties.behind(word)), None)
    if doer is None or other is None:
        return None
    known = any(party.country or party.code for word in (doer, other) for party in parties.behind(word))
    return Pair(doer, other) if known else None


def _documents(file: Path) -> Iterator[str]:
    """The documents of a treebank, a sentence in each paragraph."""
    found: list[str] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# newdoc") and found:
            yield "\n\n".join(found)
            found = []
        elif line.startswith("# text ="):
            found.append(line.removeprefix("# text =").strip())
    yield "\n\n".join(found)


if __name__ == "__main__":
    main()
