"""The scorer of stories, on a set of our own: two stories of two reports, and one alone."""

import json
from types import SimpleNamespace

from attache.lexicon.lexicons import Lexicon
from clusters import labelled, scored

ROWS = (
    (
        "a",
        "1",
        "The ferry Halden ran aground off Sandholm in thick fog; a tug freed it before noon, guards said.",
    ),
    (
        "b",
        "1",
        "A tug freed the ferry Halden, which had run aground off Sandholm in fog, guards said on Tuesday.",
    ),
    ("c", "2", "The parliament in Torvik rejected the budget by three votes, and the minister, Ole Brandt, resigned."),
    ("d", "2", "Ole Brandt, finance minister, resigned after parliament in Torvik rejected his budget by three votes."),
    ("e", "3", "Bakers in Lumen City struck for higher pay; most shops had no bread by ten in the morning."),
)


def test_what_was_grouped_is_handed_to_the_scorer_in_the_order_of_the_labels(tmp_path):
    path = tmp_path / "own.jsonl"
    rows = [{"id": name, "story": story, "text": text, "date": "2023-03-11"} for name, story, text in ROWS]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    met = []

    def score(gold, said):
        met.append((gold, said))
        return {"bF": 1, "pF": 0.5}

    lexicon = Lexicon.load()
    reports = labelled(path, lexicon)
    assert scored(reports, lexicon, SimpleNamespace(score=score)) == (1.0, 0.5)
    ((gold, said),) = met
    assert gold == [story for _, story, _ in ROWS]
    assert said[0] == said[1]
    assert said[2] == said[3]
    assert len(set(said)) == 3
