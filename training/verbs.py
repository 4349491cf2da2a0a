"""Make `src/attache/lexicon/tables/verbs.csv`: which words can be the verb of a clause, and which only look like one.

    python training/verbs.py --bench PATH_TO_BENCH

Counts in the open genres of GUM (annotations CC BY 4.0) and in EWT (CC BY-SA 4.0), training parts only, how often each
form is a verb that tells something: no adjective ("armed groups"), no preposition ("including two"). A form that ends
in -ed or -ing is taken for one unless it is listed as none, any other only where it is listed; what is a verb as a rule
is listed with its form in -s; past forms that they lack come from the lemmas that ship with the language model.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

LEMMAS = Path("src/attache/text/model/lemmas.json")
SETS = ("gum_open_train.conllu", "en_ewt_train.conllu")
ENDINGS = ("ed", "ing")
HISSING = ("s", "sh", "ch", "x", "z", "o")
PLAIN = {"VB", "VBP"}
Y = re.compile(r"(?<=[^aeiou])y$")
TELLING_NOTHING = {"amod", "case", "compound", "fixed", "flat", "mark"}
LEAST = 0.1  # of its occurrences are verbs, from which a form can be one
RULE = 0.5  # the same, from which it is one as a rule
SEEN = 4  # times that a form in -ed or -ing must stand to be listed as no verb
OFTEN = 10  # the same for a past form that is listed as one elsewhere: "bit", "ground"


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/attache/lexicon/tables/verbs.csv"))
    options = parser.parse_args()
    found = [word for name in SETS for word in words(options.bench / "ner" / "conllu" / name)]
    times = Counter(form for form, _, _ in found)
    verbs = Counter(form for form, is_verb, _ in found if is_verb)
    plain = Counter(form for form, is_verb, tag in found if is_verb and tag in PLAIN)
    table = dict(sorted([*_listed(times, verbs), *_in_s(times, plain), *_past(times)]))
    with options.out.open("w", encoding="utf-8", newline="") as out:
        out.write("# Forms that can be a clause's verb, and those in -ed and -ing that are none; training/verbs.py\n")
        written = csv.writer(out, lineterminator="\n")
        written.writerow(["form", "verb"])
        written.writerows((form, "yes" if is_verb else "no") for form, is_verb in table.items())
    sys.stdout.write(f"{len(table)} forms\n")


def words(path: Path) -> Iterator[tuple[str, bool, str]]:
    """Each word of a CoNLL-U file in lower case, whether it is a verb that tells something, and its Penn tag."""
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit() and cells[1].isalpha():
            is_verb = cells[3] in {"AUX", "VERB"} and cells[7].partition(":")[0] not in TELLING_NOTHING
            yield cells[1].lower(), is_verb, cells[4]


def _listed(times: Counter[str], verbs: Counter[str]) -> Iterator[tuple[str, bool]]:
    for form, count in times.items():
        is_verb = verbs[form] >= LEAST * count
        if form.endswith(ENDINGS):
            if not is_verb and count >= SEEN:
                yield form, False
        elif is_verb:
            yield form, True


def _in_s(times: Counter[str], plain: Counter[str]) -> Iterator[tuple[str, bool]]:
    for form, count in plain.items():
        in_s = f"{Y.sub('ie', form)}{'es' if form.endswith(HISSING) else 's'}"
        if count >= RULE * times[form] and not times[in_s]:
            yield in_s, True


def _past(times: Counter[str]) -> Iterator[tuple[str, bool]]:
    for key in json.loads(LEMMAS.read_text("utf-8")):
        form, _, tag = key.partition("|")
        if tag == "VBD" and form and times[form] < OFTEN and not form.endswith((*ENDINGS, "s")):
            yield form, True


if __name__ == "__main__":
    main()
