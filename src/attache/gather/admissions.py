"""From a draft to an article: whether it has words, and English ones; its day; a name of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from urllib.parse import urlsplit

from attache.gather.drafts import Draft
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

    def admitted(self, draft: Draft) -> Iterator[Article | Failure]:
        """The article, after a remark if the field for its day does not tell one; else the reason why not."""
        try:
            self._check(draft)
        except RefusedError as error:
            yield error.failure(draft.where)
            return
        day = day_of(draft.published) if draft.published else None
        if draft.published and not day:
            why = f"{_short(draft.published)} is no date: the report counts as undated"
            yield RefusedError(Stage.DATE, why).failure(draft.where)
        yield self._article(draft, day)

    def _check(self, draft: Draft) -> None:
        if not draft.text.strip():
            raise RefusedError(Stage.TEXT, "empty: it holds no words")
        if len(draft.text) > LONGEST:
            raise RefusedError(Stage.TEXT, f"longer than a report ({LONGEST:,} characters): split it")
        told = draft.language or "en"
        language = self._languages.of(draft.text) or ("English" if told.lower().startswith("en") else told)
        if language != "English":
            raise RefusedError(Stage.LANGUAGE, f"in {language}: only English is read; translate it first")

    def _article(self, draft: Draft, day: date | None) -> Article:
        return Article(
            id=self._name(draft),
            text=draft.text,
            outlet=draft.outlet or _host(draft.url),
            title=draft.title,
            url=draft.url,
            published=day,
            language="en",
            path=draft.path,
        )

    def _name(self, draft: Draft) -> str:
        """The id that the file gives, or else the file's name; a second of one name is told apart by a number."""
        stem = PurePath(draft.path).stem or draft.path
        wanted = draft.id or (stem if draft.number is None else f"{stem}-{draft.number}")
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
