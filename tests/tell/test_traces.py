from making import encoder, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.relate.pictures import relate
from attache.show.traces import traces_json
from attache.tell.traces import find_traces

SAID = "the port of Sarn will stay shut until every last mine is cleared from the bay"
TRIM = "the port of Sarn will stay shut until the mines are cleared"


def told(name, words, *relays, day="2023-03-11", speaker="Ada Brenn", wire=None):
    text = f"Harbour master Ada Brenn said {words}."
    said = statement(text, "s", words, "said", speaker, *relays)
    return reading(name, text, day=day, wire=wire, statements=(said,))


def traced(words, *readings):
    return list(find_traces(words, relate(list(readings), Resemblances.load(), Disputes.load(), encoder())))


def test_an_utterance_is_followed_from_its_earliest_wording_on():
    (found,) = traced("stay shut", told("ridge", TRIM, day="2023-03-12"), told("post", SAID))
    assert [r.carrier.article for r in found.renderings] == ["post", "ridge"]
    assert found.renderings[0].added == found.renderings[0].dropped == ()
    assert found.earliest == {"post"}
    assert set(found.renderings[1].dropped) >= {"bay", "last"}


def test_each_pair_of_reports_has_a_reason():
    (found,) = traced("stay shut", told("post", SAID), told("ridge", TRIM))
    (cell,) = found.cells
    assert cell.independent is False
    assert cell.why.endswith(("stands in the other", "from Ada Brenn"))


def test_one_wire_is_not_independent_and_unknown_is_unknown():
    (found,) = traced("stay shut", told("post", SAID, wire="Reuters"), told("ridge", SAID, wire="Reuters"))
    assert [cell.independent for cell in found.cells] == [False]
    plain = [reading(name, f"Now {SAID}.") for name in ("post", "ridge")]
    (found,) = traced("stay shut", *plain)
    assert [cell.independent for cell in found.cells] in ([None], [False])


def test_words_that_nobody_said_are_not_found():
    assert traced("a fleet of zeppelins", told("post", SAID), told("ridge", TRIM)) == []


def test_the_json_says_where_each_wording_stands():
    written = "".join(traces_json(traced("stay shut", told("post", SAID), told("ridge", TRIM))))
    assert '"counts": "2 reports, ' in written
    assert '"left_out"' in written
