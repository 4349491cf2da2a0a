"""Titles: the words before or beside a name that tell what its bearer is.

    US Special Representative Sung Kim      Gen. Ali Abdollahi      the French president
       ─────── title ───────                ─┬──                               ─title─

A title is never part of a name; one that is an office may stand for its holder.
"""

from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.tables import phrases, rows, shipped


class TitleForm(StrEnum):
    """What a title says: an address or a rank never stands alone for a person, an office may."""

    ADDRESS = "address"
    RANK = "rank"
    OFFICE = "office"
    JOB = "job"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One row of titles.csv: spellings parted by "|", and their form."""

    title: str
    form: TitleForm


def load_titles() -> Phrasebook[TitleForm]:
    """Every title of the shipped table, in any case; raises `LexiconError` where the table is not of its form."""
    table = rows(shipped("titles.csv"), Title)
    return Phrasebook({words: row.form for row in table for words in phrases(row.title)}, any_case=True)
