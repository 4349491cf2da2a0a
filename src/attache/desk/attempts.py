"""A report's fault costs itself, and is named."""

from collections.abc import Callable

from attache.records import Article, Failure, Reading


def attempt(article: Article, reading: Callable[[], Reading]) -> Reading | Failure:
    """What `reading` gives of the article, or the error that it ended in as a Failure of stage "read"."""
    try:
        return reading()
    except Exception as error:  # noqa: BLE001  # one report's fault must not cost the batch; it is named
        return Failure(path=article.path or article.id, stage="read", error=f"{type(error).__name__}: {error}")
