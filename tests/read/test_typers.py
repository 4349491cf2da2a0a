import re
from pathlib import Path

import numpy as np
import pytest

from attache.errors import ModelError
from attache.read.act.bindings import WIDTH
from attache.read.act.typers import SHIPPED, Typer, softmax
from attache.records import EventType

SENTENCES = Path(__file__).parents[2] / "training" / "acts"
PARTY = re.compile(r"\[[^][]+\]([st])\b")


@pytest.fixture
def typer():
    weights = np.zeros((WIDTH + 1, 2), np.float32)
    weights[0], weights[-1] = (1, -1), (0, 0.5)
    return Typer(types=(EventType.AID, EventType.ASSAULT), weights=weights, sharpness=2.0)


def test_shares_are_probabilities_of_the_types_it_knows(typer):
    row = np.zeros(WIDTH, np.float32)
    assert max(typer.shares(row), key=typer.shares(row).get) is EventType.ASSAULT
    row[0] = 1
    shares = typer.shares(row)
    assert shares[EventType.AID] == pytest.approx(1 / (1 + np.exp(-3.0)))
    assert sum(shares.values()) == pytest.approx(1)


def test_it_comes_back_from_its_file_but_for_rounding(typer, tmp_path):
    typer.save(tmp_path / "weights.npz")
    again = Typer.load(tmp_path / "weights.npz")
    assert (again.types, again.sharpness) == (typer.types, typer.sharpness)
    assert np.abs(again.weights - typer.weights).max() < 0.01


def test_the_shipped_one_knows_all_types_and_is_small():
    assert set(Typer.load().types) == set(EventType)
    assert SHIPPED.stat().st_size < 200_000


def test_a_file_that_is_none_is_refused(tmp_path):
    (tmp_path / "weights.npz").write_bytes(b"no weights")
    with pytest.raises(ModelError, match="install attache anew"):
        Typer.load(tmp_path / "weights.npz")


def test_of_scores_far_apart_the_greatest_takes_all():
    assert softmax(np.array([1000.0, 0.0], np.float32)).tolist() == [1.0, 0.0]


@pytest.mark.parametrize("kind", list(EventType), ids=str)
def test_each_type_has_sentences_to_learn_from_with_its_parties_marked(kind):
    lines = (SENTENCES / f"{kind.lower()}.txt").read_text("utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    assert lines[0].startswith(f"# {kind}")
    assert len(sentences) >= 60
    for sentence in sentences:
        assert sorted(PARTY.findall(sentence)) == ["s", "t"], sentence
    assert len(set(sentences)) == len(sentences)
