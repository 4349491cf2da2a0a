"""How a proof is called: S0:925-1042 is characters 925 to 1042 of the first report.

Reports are numbered in the order of the brief's articles. The name says all that is needed to find
the words again in the file as it was given.
"""

from collections.abc import Iterator

from attache.records import Article, Brief, Cite, Line, Source
from attache.relate.chains import UNNAMED

CATCHWORDS = 60  # characters by which a line is called elsewhere


class Refs:
    """The names of a brief's proofs, and the words behind each; `all` has every proof once, by report and place."""

    def __init__(self, brief: Brief, *, chains: bool = False) -> None:
        """Number the reports; with `chains`, the links of chains are proofs too.

        ValueError if a cite lies in none of the reports: nothing unproven is ever shown.
        """
        self.brief = brief
        self._articles = {article.id: article for article in brief.articles}
        self._lines = {line.number: line for section in brief.sections for line in section.lines}
        self._places = {article.id: place for place, article in enumerate(brief.articles)}
        found = {cite for line in every_line(brief) for cite in proofs(line, chains=chains)}
        for cite in found:
            if cite.article not in self._articles or cite.span.end > len(self._articles[cite.article].text):
                raise ValueError(f"{brief.story}: a cite lies in none of its reports: {cite}")
        self.all = tuple(sorted(found, key=lambda cite: (self._places[cite.article], cite.span)))

    def number(self, article: str) -> str:
        """The short name of a report: "S0"."""
        return f"S{self._places[article]}"

    def name(self, cite: Cite) -> str:
        """The name of a proof: "S0:925-1042"."""
        return f"{self.number(cite.article)}:{cite.span.start}-{cite.span.end}"

    def article(self, cite: Cite) -> Article:
        """The report that a cite lies in."""
        return self._articles[cite.article]

    def words(self, cite: Cite) -> str:
        """The characters that prove it."""
        return cite.span.of(self._articles[cite.article].text)

    def catchwords(self, number: int) -> str:
        """The beginning of the line of that number, by which it is called where it is only pointed to."""
        line = self._lines[number]
        said = f"{line.label} {line.cue}" if line.cue else f"{line.label}:"
        text = " ".join(f"{said if line.label else line.cue} {line.text}".split())
        return text if len(text) <= CATCHWORDS else f"{text[:CATCHWORDS].rpartition(' ')[0]} …"

    def called(self, line: Line, link: Source) -> str:
        """The name of a link of the line's chain; an outlet that is not named is called by its report."""
        return f"{line.cites[0].article} ({UNNAMED})" if link.name == UNNAMED else link.name

    def of(self, article: str) -> tuple[Cite, ...]:
        """Every proof that lies in one report, in text order."""
        return tuple(cite for cite in self.all if cite.article == article)


def every_line(brief: Brief) -> Iterator[Line]:
    """Every line of the brief, each followed by those under it, in the order of reading."""
    yield from _with_under(brief.title)
    for section in brief.sections:
        for line in section.lines:
            yield from _with_under(line)
    for row in brief.reports:
        for line in (row.title, row.dated, row.wire, *row.chains):
            yield from _with_under(line)


def proofs(line: Line, *, chains: bool = True) -> tuple[Cite, ...]:
    """The line's own cites and, with `chains`, those of the links of its chain."""
    links = [link_proof(line, link) for link in line.chain if chains]
    return (*line.cites, *(cite for cite in links if cite))


def own_cites(line: Line) -> tuple[Cite, ...]:
    """The line's cites without those that stand at the lines under it."""
    below = {cite for one in line.under if not one.refs for cite in one.cites}
    return tuple(cite for cite in line.cites if cite not in below) or line.cites


def link_proof(line: Line, link: Source) -> Cite | None:
    """Where the line's report names that link of its chain; None for what stands outside the text."""
    return Cite(line.cites[0].article, link.span) if link.span else None


def _with_under(line: Line) -> Iterator[Line]:
    yield line
    for below in line.under:
        yield from _with_under(below)
