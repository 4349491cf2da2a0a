"""What the commands say of reports that could be read in part only."""

from types import SimpleNamespace

import pytest
from making import at, reading

from attache.faces import inputs
from attache.records import Fault

TEXT = "The port is shut. Nobody said why."


@pytest.mark.parametrize("read", [inputs.read_all, inputs.read_on])
def test_a_sentence_that_a_reader_failed_on_is_named_and_the_rest_is_kept(read, tmp_path, monkeypatch, capsys):
    path = tmp_path / "port.txt"
    path.write_text(TEXT, "utf-8")
    fault = Fault(span=at(TEXT, "Nobody said why."), stage="statements", why="ValueError: a mistake of ours")
    made = reading("port", TEXT, faults=(fault,))
    desk = SimpleNamespace(faults=(), readings=lambda found, _: iter([made for _ in found]))
    monkeypatch.setattr(inputs, "Desk", SimpleNamespace(opened=lambda *_: desk))
    _, readings, *_ = read([str(path)], None, None, None)
    assert list(readings) == [made]
    assert "port:18-34: not read for statements: ValueError" in capsys.readouterr().err
