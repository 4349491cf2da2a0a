"""Make `src/attache/lexicon/tables/commonness.csv`: in what share of English texts a word stands.

    python training/commonness.py --bench PATH_TO_BENCH

Counts documents of the open genres of GUM (annotations CC BY 4.0) and of EWT (CC BY-SA 4.0), training parts
only. A word is kept when it stands in at least 1.5 % of them; any other is taken to be rare.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attache.text.likeness import content_words

SETS = ("gum_open_train.conllu", "en_ewt_train.conllu")
LEAST = 0.015


def main() -> None:
    """Write the table to standard output's place in the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/attache/lexicon/tables/commonness.csv"))
    options = parser.parse_args()
    texts = [text for name in SETS for text in documents(options.bench / "ner" / "conllu" / name)]
    found = Counter(word for text in texts for word in set(content_words(text)))
    with options.out.open("w", encoding="utf-8", newline="") as out:
        source = "GUM open genres, EWT; training/commonness.py"
        out.write(f"# Share of {len(texts)} documents ({source}) in which a word stands\n")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["word", "share"])
        table.writerows(
            (word, f"{n / len(texts):.3f}")
            for word, n in sorted(found.items())
            if n >= LEAST * len(texts) and word.isalpha()
        )
    sys.stdout.write(f"{len(texts)} documents\n")


def documents(path: Path) -> Iterator[str]:
    """The text of each document of a CoNLL-U file, one sentence after another."""
    sentences: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc") and sentences:
            yield " ".join(sentences)
            sentences = []
        if line.startswith("# text = "):
            sentences.append(line.removeprefix("# text = "))
    yield " ".join(sentences)


if __name__ == "__main__":
    main()
