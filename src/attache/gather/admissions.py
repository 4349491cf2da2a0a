"""From a candidate to an article: whether it has words, and English ones; its day; a name of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from urllib.parse import urlsplit

from attache.gather.candidates import Candidate
from attache.gather.languages import Languages
from attache.gather.stages import RefusedError, Stage
from attache.records import Article, Failure
from attache.text.days import find_days

# Characters, about four novels: reading more as one report would take minutes and gigabytes.
LONGEST = 2_000_000


class Gate:
    """Admits the reports of one run, and sees to it that no two go by one name."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._taken: set[str] = set()

    def admitted(self, candidate: Candidate) -> Iterator[Article | Failure]:
        """The article, after a remark if the field for its day does not tell one; else the reason why not."""
        try:
            self._check(candidate)
        except RefusedError as error:
            yield error.failure(candidate.where)
            return
        day = day_of(candidate.published) if candidate.published else None
        if candidate.published and not day:
            why = f"{_short(candidate.published)} is no date: the report counts as undated"
            yield RefusedError(Stage.DATE, why).failure(candidate.where)
        yield self._article(candidate, day)

    def _check(self, candidate: Candidate) -> None:
        if not candidate.text.strip():
            raise RefusedError(Stage.TEXT, "empty: it holds no words")
        if len(candidate.text) > LONGEST:
            raise RefusedError(Stage.TEXT, f"longer than a report ({LONGEST:,} characters): split it")
        told = candidate.language or "en"
        language = self._languages.of(candidate.text) or ("English" if told.lower().startswith("en") else told)
        if language != "English":
            raise RefusedError(Stage.LANGUAGE, f"in {language}: only English is read; translate it first")

    def _article(self, candidate: Candidate, day: date | None) -> Article:
        return Article(
            id=self._name(candidate),
            text=candidate.text,
            outlet=candidate.outlet or _host(candidate.url),
            byline=candidate.byline,
            title=candidate.title,
            url=candidate.url,
            published=day,
            language="en",
            path=candidate.path,
        )

    def _name(self, candidate: Candidate) -> str:
        """The id that the file gives, or else the file's name; a second of one name is told apart by a number."""
        stem = PurePath(candidate.path).stem or candidate.path
        wanted = candidate.id or (stem if candidate.number is None else f"{stem}-{candidate.number}")
        name, count = wanted, 1
        while name in self._taken:
            count += 1
            name = f"{wanted}-{count}"
        self._taken.add(name)
        return name


def day_of(field: str) -> date | None:
    """The day that a field tells, with or without a time of day; None for what tells none, such as "yesterday"."""
    if len(field) == len("20210619") and field.isdecimal():
        field = f"{field[:4]}-{field[4:6]}-{field[6:]}"
    return next((day for _, day in find_days(field[:100])), None)


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _short(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:39] + "…")
