"""Who is who on GUM's open documents: pronouns of the third person, and names, by the entity they mean.

    Kane was born in Leeds.  She left it in 1990.        she: right if linked to a mention of Kane's entity,
    ─┬──             ──┬──   ┬──      ┬─                 wrong if to a mention of another, open if to none

What counts: each pronoun of the third person, and each name of a person, an organization or a place, whose entity
GUM mentions before. A document is read as one text, a paragraph a line, headings and captions among them, since GUM
annotates them too. A name is linked by the canonical name that it shares with a name or description before, a pronoun
and a repeated or inner name by its reference. A span means the smallest mention around it whose head it holds or
follows. What is not found counts as open. Names of times, works and events are tallied apart ("other"), and so are
links of words that GUM links to nothing before ("beside").
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from attache.desk.desks import Desk
from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Beings
from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.world import Naming
from attache.read.name.mentions import find_mentions
from attache.read.page.paragraphs import find_paragraphs, running
from attache.read.speech.statements import find_statements
from attache.read.who.references import find_references
from attache.records import Mention, Reference, ReferenceKind, Span, Statement
from attache.text.tokens import Sentence

PRONOUNS = frozenset("he him his himself she her hers herself they them their theirs themselves it its itself".split())
KINDS = ("person", "organization", "place")
Outcome = Literal["right", "wrong", "open", "beside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """An annotated mention: its characters, its head's, its entity, and whether that was mentioned before."""

    span: Span
    head: Span
    entity: str
    kind: str
    named: bool
    follows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A document of GUM as running text, a paragraph a line, with its mentions in text order."""

    id: str
    genre: str
    text: str
    gold: tuple[Gold, ...]

    def meant(self, span: Span) -> Gold | None:
        """The smallest mention around `span`, else the largest with its head inside; None if there is none.

        Words before a mention's head tell of it ("House" in "House managers") and are not it.
        """
        if around := [g for g in self.gold if g.span.covers(span) and g.head.end <= span.end]:
            return min(around, key=lambda g: len(g.span))
        return max((g for g in self.gold if span.covers(g.head)), key=lambda g: len(g.span), default=None)

    def heading(self, gold: Gold) -> str | None:
        """Under what a mention is tallied: "pronoun", a kind of name, or "other"; None if it counts nowhere."""
        if gold.span.of(self.text).lower() in PRONOUNS:
            return "pronoun"
        if not gold.named:
            return None
        return gold.kind if gold.kind in KINDS else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A document with all that is read in it before its references."""

    document: Annotated
    prose: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    world: Phrasebook[Naming]

    def references(self, beings: Beings, weights: Antecedents) -> list[Reference]:
        """Its references, found with those weights."""
        return list(
            find_references(
                self.document.text,
                self.sentences,
                self.mentions,
                self.statements,
                beings,
                weights,
                self.prose,
                self.world,
            )
        )


def coreference_figures(bench: Path, desk: Desk) -> Iterator[tuple[str, float]]:
    """The share of links that is right, and of those that is wrong, on the dev part; the whole table is printed."""
    documents = [parsed(document, desk) for document in annotated(bench, "dev")]
    lexicon = desk.lexicon
    found = tally((d, d.references(lexicon.beings, lexicon.antecedents)) for d in documents)
    print(table(found))
    for name, headings in (("pronouns", ("pronoun",)), ("names", KINDS), ("who is who", ("pronoun", *KINDS))):
        yield f"gum dev, {name} right", share(found, headings, "right")
        yield f"gum dev, {name} not wrong", 1 - share(found, headings, "wrong")


def parsed(document: Annotated, desk: Desk) -> Parsed:
    """The document read by the shipped finders, all of its paragraphs as prose."""
    text, lexicon = document.text, desk.lexicon
    prose = tuple(find_paragraphs(text))
    sentences = tuple(desk.language.parse(running(text, prose)))
    mentions = tuple(find_mentions(text, sentences, lexicon.world, None, lexicon.agencies))
    statements = tuple(find_statements(text, sentences, mentions, (), lexicon.speech, lexicon.agencies))
    return Parsed(
        document=document, prose=prose, sentences=sentences, mentions=mentions, statements=statements,
        world=lexicon.world.names,
    )  # fmt: skip


def tally(read: Iterable[tuple[Parsed, Sequence[Reference]]]) -> Counter[tuple[str, str, Outcome]]:
    """How many mentions had each outcome, by genre and heading."""
    found: Counter[tuple[str, str, Outcome]] = Counter()
    for one, references in read:
        for heading, outcome in outcomes(one.document, one.mentions, references):
            found[one.document.genre, heading, outcome] += 1
    return found


def outcomes(
    document: Annotated, mentions: Sequence[Mention], references: Sequence[Reference]
) -> Iterator[tuple[str, Outcome]]:
    """The heading of each annotated mention that counts, and whether it was linked back to the right entity."""
    links = {span: entity for _, span, entity in sorted(_links(document, mentions, references))}
    for gold in document.gold:
        heading, linked = document.heading(gold), links.get(gold.span)
        if heading and gold.follows:
            yield heading, "open" if linked is None else "right" if linked == gold.entity else "wrong"
        elif heading and linked:
            yield heading, "beside"


def share(found: Counter[tuple[str, str, Outcome]], headings: Iterable[str], outcome: Outcome) -> float:
    """The share, 0 to 1, of what counts under the headings that had the outcome."""
    kept = {key: n for key, n in found.items() if key[1] in headings}
    whole = sum(n for (_, _, its), n in kept.items() if its != "beside")
    return sum(n for (_, _, its), n in kept.items() if its == outcome) / max(1, whole)


def table(found: Counter[tuple[str, str, Outcome]]) -> str:
    """The outcomes as lines: in all and by genre, pronouns and names."""
    lines = []
    for genre in ("", *sorted({genre for genre, _, _ in found})):
        kept = Counter({key: n for key, n in found.items() if not genre or key[0] == genre})
        groups = {"all": ("pronoun", *KINDS), "pronoun": ("pronoun",), "names": KINDS}
        if not genre:
            groups |= {kind: (kind,) for kind in (*KINDS, "other")}
        for name, headings in groups.items():
            number = sum(n for (_, its, o), n in kept.items() if its in headings and o != "beside")
            beside = sum(n for (_, its, o), n in kept.items() if its in headings and o == "beside")
            right, wrong = share(kept, headings, "right"), share(kept, headings, "wrong")
            figures = f"right {right:.3f}  wrong {wrong:.3f}  open {1 - right - wrong:.3f}  beside {beside}"
            lines.append(f"{genre:14}{name:14}{number:6}  {figures}")
    return "\n".join(lines)


def _links(
    document: Annotated, mentions: Sequence[Mention], references: Sequence[Reference]
) -> Iterator[tuple[int, Span, str]]:
    """How long the words found are, the annotated mention that they stand for, and the entity it was linked to.

    Of a name and one inside it, the longer stands for the mention.
    """
    named: dict[str, str] = {}
    for found in sorted([*mentions, *references], key=lambda f: f.span):
        gold = document.meant(found.span)
        if isinstance(found, Reference):
            before = document.meant(found.antecedent) if found.antecedent else None
            linked = before.entity if before else None
        else:
            linked = named.get(found.name)
        if gold and linked:
            yield len(found.span), gold.span, linked
        if gold and found.name and (isinstance(found, Mention) or found.kind is not ReferenceKind.PRONOUN):
            named[found.name] = gold.entity


def annotated(bench: Path, split: str) -> Iterator[Annotated]:
    """The open documents of a split, "train" or "dev", their blanks and paragraphs as in GUM's treebank."""
    trees = dict(_texts(bench / "ner" / "conllu" / f"gum_open_{split}.conllu"))
    for line in (bench / "ner" / "gum_docs_open.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["split"] == split:
            text, words = trees[row["id"]]
            yield Annotated(id=row["id"], genre=row["genre"], text=text, gold=tuple(_gold(row["mentions"], words)))


def _gold(mentions: Iterable[dict[str, Any]], words: Sequence[Span]) -> Iterator[Gold]:
    seen = set()
    for m in sorted(mentions, key=lambda m: (m["start"], -m["end"])):
        yield Gold(
            span=words[m["start"]].to(words[m["end"] - 1]),
            head=words[m["head"]],
            entity=m["eid"],
            kind=m["type"],
            named=m["named"],
            follows=m["eid"] in seen,
        )
        seen.add(m["eid"])


def _texts(path: Path) -> Iterator[tuple[str, tuple[str, list[Span]]]]:
    for document in path.read_text("utf-8").split("# newdoc id = ")[1:]:
        yield document.partition("\n")[0].strip(), _text(document)


def _text(document: str) -> tuple[str, list[Span]]:
    """A document's running text, and where each of its words stands in it."""
    text, words = "", []
    for line in document.split("\n"):
        if line == "# newpar":
            text = text.rstrip() + "\n" if text else ""
        columns = line.split("\t")
        if columns[0].isdigit():
            words.append(Span(len(text), len(text) + len(columns[1])))
            text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
    return text, words
