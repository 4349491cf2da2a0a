"""Names count with exact characters and kind; GUM and re3d are brought to names as documented."""

import json
from collections import Counter
from dataclasses import replace

from making import at, reading

from attache.lexicon.lexicons import Lexicon
from attache.records import Block, BlockKind, Mention, MentionKind
from golds import gum, in_house_style, own, re3d
from markup import annotated
from names import by_kind, in_prose, tags
from treebanks import names, outermost, read_trees

REPORT = annotated("roe", "[Roe|person] of the [UN|organization] saw [Mali|country] and [Kurds|group].\n---\n")

CONLLU = """\
# newdoc id = roads
# newpar
1	The	the	DET	DT	_	2	det	_	Entity=(7-organization-new-x-x-2,3,5-x
2	Court	court	PROPN	NNP	_	6	nsubj	_	_
3	of	of	ADP	IN	_	4	case	_	_
4	Appeal	appeal	PROPN	NNP	_	2	nmod	_	Entity=7)
5	has	have	AUX	VBZ	_	6	aux	_	_
6	heard	hear	VERB	VBN	_	0	root	_	_
7	President	president	PROPN	NNP	_	8	compound	_	Entity=(8-person-new-x-x-2-x
8	Roe	Roe	PROPN	NNP	_	6	obj	_	Entity=8)|SpaceAfter=No
9	.	.	PUNCT	.	_	6	punct	_	_

# newpar
1-2	It's	_	_	_	_	_	_	_	SpaceAfter=No
1	It	it	PRON	PRP	_	3	nsubj	_	Entity=(7-organization-giv-x-x-1-x)
2	's	be	AUX	VBZ	_	3	cop	_	_
3	out	out	ADV	RB	_	0	root	_	_
"""


def mention(text, words, kind):
    return Mention(id=words, kind=kind, span=at(text, words), name=words)


def test_a_name_counts_with_its_characters_and_its_kind():
    [gold] = own([REPORT])
    read = reading(
        "roe",
        REPORT.text,
        mentions=(
            mention(REPORT.text, "Roe", MentionKind.PERSON),
            mention(REPORT.text, "the UN", MentionKind.ORGANIZATION),
            mention(REPORT.text, "Mali", MentionKind.PLACE),
            mention(REPORT.text, "Kurds", MentionKind.GROUP),
        ),
    )
    scores = by_kind([(gold, read)])
    assert {kind: (s.gold, s.found, s.right) for kind, s in scores.items()} == {
        "PERSON": (1, 1, 1),
        "ORG": (1, 1, 0),
        "LOC": (1, 1, 1),
        "together": (3, 3, 2),
    }
    assert scores["together"].f1 == scores["together"].precision == scores["together"].recall == 2 / 3
    assert scores["ORG"].f1 == 0


def test_names_outside_the_prose_can_be_left_out():
    [gold] = own([REPORT])
    prose = Block(kind=BlockKind.PROSE, span=at(REPORT.text, "saw Mali and Kurds."))
    [(kept, _)] = in_prose([(gold, replace(reading("roe", REPORT.text), blocks=(prose,)))])
    assert [name.span.of(REPORT.text) for name in kept.names] == ["Mali"]


def test_names_are_read_off_trees(tmp_path):
    path = tmp_path / "roads.conllu"
    path.write_text(CONLLU, "utf-8")
    [tree] = read_trees(path)
    assert tree.text == "The Court of Appeal has heard President Roe.\n\nIt'sout"
    assert all(word.span.of(tree.text) == word.form for word in tree.words)
    assert [(name.kind, name.span.of(tree.text)) for name in names(tree)] == [
        ("ORG", "Court of Appeal"),
        ("PERSON", "Roe"),
    ]
    [gold] = gum([tree])
    assert gold.names == tuple(names(tree))


def test_words_are_tagged_by_the_mentions_on_them(tmp_path):
    path = tmp_path / "roads.conllu"
    path.write_text(CONLLU, "utf-8")
    [tree] = read_trees(path)
    found = (
        mention(tree.text, "Court of Appeal", MentionKind.ORGANIZATION),
        mention(tree.text, "President Roe", MentionKind.PERSON),
    )
    told = tags(tree, reading("roads", tree.text, mentions=found), 2, 6)
    assert told == ["I-ORG", "I-ORG", "O", "O", "B-PER", "I-PER"]


def test_only_names_are_taken_from_re3d(tmp_path):
    text = (
        "The Iraqi army met Lt. Gen. Jo Roe and him near the village of Sur, Iraq; Iraq thanked the Kurdish Red Cross."
    )
    marked = [
        ("The Iraqi army", "Organisation", 1),
        ("Lt. Gen. Jo Roe", "Person", 1),
        ("Jo Roe", "Person", 0.9),
        ("Roe", "Person", 0),
        ("Lt. Gen. Jo Roe", "Organisation", 0),
        ("him", "Person", 1),
        ("the village of Sur", "Location", 1),
        ("Iraq", "Organisation", 1),
        ("the Kurdish Red Cross", "Organisation", 1),
        ("Kurdish", "Nationality", 1),
    ]
    entities = [
        {"start": text.index(words), "end": text.index(words) + len(words), "type": kind, "confidence": sure}
        for words, kind, sure in marked
    ]
    entities[7] |= {"start": text.index("Iraq thanked"), "end": text.index(" thanked")}
    path = tmp_path / "re3d.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "entities": entities}) + "\n", "utf-8")
    dropped = Counter()
    [gold] = re3d(path, dropped)
    assert [(name.kind, name.span.of(text)) for name in gold.names] == [
        ("PERSON", "Lt. Gen. Jo Roe"),
        ("ORG", "Iraq"),
        ("ORG", "Kurdish Red Cross"),
    ]
    assert dropped == {"kept": 3, "pronoun": 1, "description": 2, "in a longer one, or twice": 3}
    styled = in_house_style(gold, Lexicon.load().world)
    assert [(name.kind, name.span.of(text)) for name in styled.names] == [
        ("PERSON", "Jo Roe"),
        ("LOC", "Iraq"),
        ("ORG", "Kurdish Red Cross"),
    ]


def test_of_overlapping_names_the_longest_stays():
    [gold] = own([annotated("a", "[Bank|organization] of [Mali|country].\n---\n")])
    whole = gold.names[0].__class__(kind="ORG", span=gold.names[0].span.to(gold.names[1].span))
    assert outermost([*gold.names, whole]) == [whole]
