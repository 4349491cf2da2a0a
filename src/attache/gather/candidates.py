"""A report as its file tells it, before it is admitted: fields as they stood there, nothing judged."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The fields of one report as its file has them.

    `number` says which of several in one file it is: the line of a JSONL file, the place in a list.
    `id` is empty where the file gives none; `published` is the field's own words, whatever they say.
    """

    path: str
    text: str
    number: int | None = None
    id: str = ""
    outlet: str | None = None
    byline: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None

    @property
    def where(self) -> str:
        """The path, and the number after a colon where there is one."""
        return place(self.path, self.number)


def place(path: str, number: int | None) -> str:
    """How a report of several in one file is named to a reader: "wire.jsonl:12"."""
    return path if number is None else f"{path}:{number}"
