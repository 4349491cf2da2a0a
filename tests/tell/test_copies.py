"""The edges between reports, with what names them."""

from dispatches import MINE, PORT, lines
from making import reading

from attache.tell.copies import find_printings


def test_each_edge_comes_with_its_reports_those_taken_from_earliest_first():
    readings = [
        reading("port-cut", lines(PORT, 0, 4), day="2023-03-12"),
        reading("mine-cut", lines(MINE, 0, 4), day="2023-03-13"),
        reading("mine", MINE, day="2023-03-12"),
        reading("port", PORT, day="2023-03-11"),
    ]
    found = list(find_printings(iter(readings)))
    assert [(one.of.article.id, one.by.article.id) for one in found] == [("port", "port-cut"), ("mine", "mine-cut")]
    assert found[0].by.article.title.startswith("Dockers in Valparaiso")
    assert found[0].by.dating.day == readings[0].dating.day


def test_of_the_texts_nothing_is_kept_but_the_titles():
    (one,) = find_printings([reading("mine", MINE), reading("cut", lines(MINE, 0, 4))])
    assert len(one.of.article.text) < 120
    assert one.of.blocks == ()
