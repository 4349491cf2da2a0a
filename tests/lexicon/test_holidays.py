import pytest

from attache.lexicon.holidays import holiday_rules
from attache.read.time import calendar

RULES = holiday_rules()


@pytest.mark.parametrize("rule", sorted(set(RULES.values())))
def test_every_rule_tells_a_day_or_why_none(rule):
    assert rule.removeprefix("open:").strip()
    if not rule.startswith("open:"):
        assert {calendar.holiday(rule, year).year for year in range(1900, 2100)} == set(range(1900, 2100))


def test_a_country_has_its_day_by_all_its_forms():
    assert RULES["Ukraine's Independence Day"] == RULES["Ukraine’s Independence Day"] == "8-24"
    assert RULES["Ukrainian Independence Day"] == "8-24"
    assert RULES["Philippines' Independence Day"] == "6-12"
    assert RULES["Independence Day"].startswith("open:")
