"""Which function counts out which kind of expression.

Those in NAMED need only the words; those in COUNTED need the day of the report, or, in NARRATIVE, the
time told before. Each gives a TIMEX3 value and how it came about; it gives None, or raises what the calendar
raises, where the words turn out to be no time: the 31st of June.
"""

from collections.abc import Callable, Mapping

from attache.lexicon.timewords import Meaning
from attache.read.time import clocks, counted, eras, lengths, monthdays, named, narrative, ordinals, weekdays
from attache.read.time.slots import Found, Here, Slots

NAMED: Mapping[Meaning, Callable[[Slots], Found]] = {
    Meaning.DAY_NAMED: named.day_named,
    Meaning.DAYS_NAMED: named.days_named,
    Meaning.MONTH_NAMED: named.month_named,
    Meaning.QUARTER_NAMED: named.quarter_named,
    Meaning.HALF_NAMED: named.half_named,
    Meaning.SEASON_NAMED: named.season_named,
    Meaning.HOLIDAY_NAMED: named.holiday_named,
    Meaning.YEAR_NAMED: named.year_named,
    Meaning.YEARS_NAMED: named.years_named,
    Meaning.DECADE_NAMED: named.decade_named,
    Meaning.CENTURY_NAMED: named.century_named,
    Meaning.REFERENCE: named.reference,
    Meaning.LENGTH: lengths.length,
    Meaning.RHYTHM: lengths.rhythm,
    Meaning.EVERY: lengths.every,
    Meaning.EVERY_NAMED: lengths.every_named,
    Meaning.MOMENT: clocks.moment,
    Meaning.NTH_NAMED: ordinals.nth_named,
    Meaning.WEEK_NAMED: ordinals.week_named,
    Meaning.FISCAL: eras.fiscal,
    Meaning.FISCAL_RUN_NAMED: eras.fiscal_run_named,
    Meaning.ERA: eras.era,
    Meaning.AGES: eras.ages,
    Meaning.DAY_UNSURE: eras.day_unsure,
    Meaning.MONTHS_NAMED: named.months_named,
    Meaning.LENGTH_SUM: lengths.length_sum,
    Meaning.AGE: lengths.age,
}

COUNTED: Mapping[Meaning, Callable[[Slots, Here], Found]] = {
    Meaning.MONTH_DAY: monthdays.month_day,
    Meaning.DAYS: monthdays.days,
    Meaning.WEEK_OF: monthdays.week_of,
    Meaning.MONTH: counted.month,
    Meaning.MONTH_BESIDE: counted.month_beside,
    Meaning.MONTH_OF_YEAR: counted.month_of_year,
    Meaning.WEEKDAY: weekdays.weekday,
    Meaning.WEEKDAY_BESIDE: weekdays.weekday_beside,
    Meaning.WEEKDAY_OF_WEEK: weekdays.weekday_of_week,
    Meaning.DAY_OF_MONTH: monthdays.day_of_month,
    Meaning.QUARTER: counted.quarter,
    Meaning.HALF: counted.half,
    Meaning.SEASON: counted.season,
    Meaning.SEASON_BESIDE: counted.season_beside,
    Meaning.SEASON_OF_YEAR: counted.season_of_year,
    Meaning.DEICTIC: counted.deictic,
    Meaning.TONIGHT: counted.tonight,
    Meaning.OVERNIGHT: counted.overnight,
    Meaning.NTH: ordinals.nth,
    Meaning.WEEK: ordinals.week,
    Meaning.WEEKEND_OF: monthdays.weekend_of,
    Meaning.FISCAL_RUN: eras.fiscal_run,
    Meaning.YEAR_SHORT: eras.year_short,
    Meaning.DAY_SHORT: eras.day_short,
    Meaning.MONTHS: counted.months,
    Meaning.WEEKDAYS: weekdays.weekdays,
    Meaning.WEEKDAY_AWAY: weekdays.weekday_away,
    Meaning.PART_OF_DAY: counted.part_of_day,
    Meaning.RELATIVE: counted.relative,
    Meaning.WEEKEND: counted.weekend,
    Meaning.FULL_YEAR: counted.full_year,
    Meaning.YEAR_EARLIER: counted.year_earlier,
    Meaning.YEAR_END: counted.year_end,
    Meaning.AGO: counted.ago,
    Meaning.HENCE: counted.hence,
    Meaning.HOLIDAY: monthdays.holiday,
}

NARRATIVE: Mapping[Meaning, Callable[[Slots, Here], Found]] = {
    Meaning.LATER: narrative.later,
    Meaning.PERIOD: narrative.period,
    Meaning.PERIOD_BEFORE: narrative.period_before,
    Meaning.PERIOD_OF_YEAR: narrative.period_of_year,
    Meaning.BESIDE: narrative.beside,
    Meaning.WEEKDAY_TOLD: narrative.weekday_told,
    Meaning.CLOCK: clocks.clock,
    Meaning.TWILIGHT: clocks.twilight,
}


def reckoned(means: Meaning, slots: Slots, here: Here) -> Found:
    """The value and its reason; None, ValueError or OverflowError where the words are no time."""
    if means in NAMED:
        return NAMED[means](slots)
    return (COUNTED.get(means) or NARRATIVE[means])(slots, here)
