"""Briefs as one page that needs nothing else: no network, no fonts, no server, and no script to be read.

Every proof is a plain link into the texts of the reports, which stand at the end of the page, cut so that
the proven words light up when the link is followed. The script only lifts that text into a pane beside
the line. A policy in the page itself forbids all loading and any script or style but its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from attache.records import Article, Brief, Cite, Failure, Line, Run
from attache.show import words
from attache.show.pages import asset, digest, environment
from attache.show.pieces import Piece, pieces
from attache.show.refs import Refs, link_proof, own_cites
from attache.text.wording import counted

WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def html(briefs: Sequence[Brief], *, nothing: str = "No report could be told.") -> str:
    """One HTML file of these briefs, in their order; it says `nothing` where there is none.

    ValueError if a cite lies in none of its brief's reports.
    """
    chapters = tuple(Chapter.of(brief, f"b{index}") for index, brief in enumerate(briefs))
    style, script = asset("page.css") + _targets(chapters), asset("page.js")
    page = (
        _environment()
        .get_template("page.html")
        .render(
            chapters=chapters,
            nothing=nothing,
            title=" · ".join(brief.title.text for brief in briefs[:2]) or "no brief",
            left_out=_left_out(briefs),
            runs=_runs(briefs),
            style=Markup(style),  # noqa: S704  # our own file
            script=Markup(script),  # noqa: S704  # our own file
            style_hash=digest(style),
            script_hash=digest(script),
        )
    )
    return page + "\n"


@dataclass(frozen=True, slots=True)
class Text:
    """A report's text, cut at its proofs; the index of a proof is its place in the report's own list."""

    article: Article
    number: str
    anchor: str
    cut: tuple[Piece, ...]
    proofs: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """One brief with all that a template asks of it. Every id on the page is made here, none from input."""

    brief: Brief
    anchor: str
    refs: Refs
    texts: tuple[Text, ...]
    anchors: dict[Cite, str]

    @classmethod
    def of(cls, brief: Brief, anchor: str) -> "Chapter":
        """The chapter of a brief; its ids begin with `anchor`."""
        refs = Refs(brief, chains=True)
        texts = tuple(_text(article, refs, f"{anchor}s{index}") for index, article in enumerate(brief.articles))
        anchors = {cite: f"{text.anchor}c{i}" for text in texts for i, cite in enumerate(refs.of(text.article.id))}
        return cls(brief, anchor, refs, texts, anchors)

    def links(self, line: Line) -> Iterator[tuple[str, str, Cite | None]]:
        """Each link of the line's chain: what stands there, its name, and its proof if the text has one."""
        return ((words.LINKS[link.kind], self.refs.called(line, link), link_proof(line, link)) for link in line.chain)

    def address(self, article: Article) -> str:
        """The report's address if it is one of the web, else "": no other scheme ever becomes a link."""
        return article.url if article.url and WEB_ADDRESS.match(article.url) else ""


def _text(article: Article, refs: Refs, anchor: str) -> Text:
    spans = [cite.span for cite in refs.of(article.id)]
    return Text(article, refs.number(article.id), anchor, tuple(pieces(article.text, spans)), len(spans))


def _targets(chapters: Sequence[Chapter]) -> str:
    """The rules by which a followed link lights up its words without a script, one for each index in use."""
    most = max((text.proofs for chapter in chapters for text in chapter.texts), default=0)
    lit = [f".c{index}:target~.k{index}" for index in range(most)]
    return ",\n".join(lit) + "{background:var(--lit);color:var(--lit-ink)}\n" if lit else ""


def _environment() -> Environment:
    env = environment()
    env.globals.update(days=words.days, day=words.day, period=words.period, counts=words.counts)
    env.globals.update(outlet=words.outlet, run_words=words.run_words, VERDICTS=words.VERDICTS, MARKS=words.MARKS)
    env.globals.update(
        own_cites=own_cites, counted=counted, cut=lambda line: pieces(line.text, [mark.span for mark in line.marks])
    )
    return env


def _left_out(briefs: Sequence[Brief]) -> tuple[Failure, ...]:
    return tuple(dict.fromkeys(failure for brief in briefs for failure in brief.left_out))


def _runs(briefs: Sequence[Brief]) -> tuple[Run, ...]:
    return tuple(dict.fromkeys(brief.run for brief in briefs))
