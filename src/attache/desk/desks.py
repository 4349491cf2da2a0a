"""The house at work: articles in, readings, a picture, briefs.

A job over many reports never raises: what cannot be read is a Failure with its path and reason, and the rest
goes on. The desk keeps nothing between calls but what it was opened with.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Self

from attache import __version__
from attache.desk.attempts import attempt
from attache.lexicon.lexicons import Lexicon
from attache.read.act.surmises import Ear
from attache.read.act.typers import TOLD, Typer
from attache.read.readings import finished, marked, parsed, read
from attache.records import Article, Brief, Failure, Picture, Reading, Run
from attache.relate.pictures import relate
from attache.relate.stories import lent, stories
from attache.tell.briefs import brief
from attache.tell.lengths import Length
from attache.text.language import Language
from attache.text.meanings import Encoder
from attache.text.tokens import Sentence

BATCH = 16
"""So many reports are parsed together: a tenth faster than one by one."""
LARGE = 200_000
"""So many characters are a batch too, however few the reports: memory grows with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A lexicon, a language model, a sentence encoder and a typer of acts, ready to read and to compare."""

    lexicon: Lexicon
    language: Language
    encoder: Encoder
    typer: Typer

    @classmethod
    def opened(cls, model: str | None = None, actors: Sequence[Path] = ()) -> Self:
        """A desk with the shipped lexicon and the shipped language model, or the spaCy model named or at that path.

        `actors` are files of the user's own actors, which go before the lexicon's; `faults` names their bad lines.
        """
        lexicon, language = Lexicon.load(actors), Language.load(model)
        return cls(lexicon=lexicon, language=language, encoder=Encoder.load(), typer=Typer.load(TOLD))

    @property
    def faults(self) -> tuple[Failure, ...]:
        """The lines of the user's own files that could not be used."""
        return self.lexicon.world.own.faults

    def run(self, **settings: str) -> Run:
        """What results of this desk depend on besides their input."""
        return Run(
            version=__version__,
            lexicon=self.lexicon.digest,
            model=f"{self.language.name} {self.language.digest}, {self.encoder.name} {self.encoder.digest}",
            settings=tuple(sorted(settings.items())),
        )

    def readings(self, articles: Iterable[Article], given: date | None = None) -> Iterator[Reading | Failure]:
        """Each article's reading, or why it could not be read; `given` dates those that bear no date."""
        for batch in _batches(articles):
            yield from self._batch(batch, given)

    def picture(self, readings: Sequence[Reading], as_of: date | None = None) -> Picture:
        """The readings related; as of a day, those published later are left out.

        A report without a date takes the earliest of its story's other reports, says that the day is
        borrowed, and is read again with it.
        """
        known = [r for r in readings if as_of is None or r.dating.day is None or r.dating.day <= as_of]
        return relate(self.dated(known), self.lexicon.resemblances, self.lexicon.disputes, self.encoder)

    def pictures(self, readings: Sequence[Reading], since: date, until: date | None = None) -> tuple[Picture, Picture]:
        """Two pictures: of the reports published before `since`, and of all up to `until`.

        A report without a day has in both the one that its story lends it in the later; one that has none even so
        stands in both.
        """
        known = self.dated([r for r in readings if until is None or r.dating.day is None or r.dating.day <= until])
        before = [r for r in known if r.dating.day is None or r.dating.day < since]
        return self.picture(before), self.picture(known)

    def dated(self, readings: Sequence[Reading]) -> list[Reading]:
        """The readings, those without a day read again with the one that their story lends them, as in a picture."""
        if all(reading.dating.day for reading in readings):
            return list(readings)
        days = lent(stories(readings, self.lexicon.resemblances), readings)
        return [self._redated(r, days.get(r.article.id)) for r in readings]

    def parsed(self, reading: Reading) -> Sequence[Sentence]:
        """The sentences of a reading's prose with their trees, as they were when it was read."""
        [draft] = parsed([marked(reading.article, self.lexicon, given=reading.dating.day)], self.language)
        return draft.sentences

    def briefs(
        self,
        picture: Picture,
        *,
        length: Length = Length.NORMAL,
        as_of: date | None = None,
        left_out: Sequence[Failure] = (),
        run: Run | None = None,
    ) -> tuple[Brief, ...]:
        """A brief of each story of the picture, the story with the most reports first."""
        ordered = sorted(picture.stories, key=lambda story: -len(story.articles))
        run = run or self.run()
        return tuple(brief(picture, story, run, length=length, as_of=as_of, left_out=left_out) for story in ordered)

    def _batch(self, articles: Sequence[Article], given: date | None) -> Iterator[Reading | Failure]:
        """The readings of some articles, parsed together; each alone where one of them cannot be."""
        try:
            drafts = parsed([marked(article, self.lexicon, given=given) for article in articles], self.language)
        except Exception:  # noqa: BLE001  # which one it was shows when each is read by itself
            yield from (self._reading(article, given=given) for article in articles)
            return
        for draft in drafts:
            yield attempt(draft.article, partial(finished, draft, self.lexicon, self._ear))

    def _reading(
        self, article: Article, *, given: date | None = None, borrowed: date | None = None
    ) -> Reading | Failure:
        days = {"given": given, "borrowed": borrowed}
        return attempt(article, partial(read, article, self.lexicon, self.language, **days, ear=self._ear))

    def _ear(self) -> Ear:
        """The model that is heard on acts for which there is no word."""
        return Ear(typer=self.typer, encoder=self.encoder)

    def _redated(self, reading: Reading, day: date | None) -> Reading:
        """The reading with the day that its story lends it; as it was where no day is lent."""
        again = self._reading(reading.article, borrowed=day) if day else reading
        return again if isinstance(again, Reading) else reading


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == BATCH or sum(len(a.text) for a in batch) >= LARGE:
            yield batch
            batch = []
    if batch:
        yield batch
