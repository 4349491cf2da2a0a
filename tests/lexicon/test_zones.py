import re
from zoneinfo import ZoneInfo

import pytest

from attache.lexicon.zones import ZoneNames

NAMES = ZoneNames.load()


@pytest.mark.parametrize("zone", sorted({zone for zones in NAMES.zones.values() for zone in zones}))
def test_every_zone_is_an_offset_or_in_the_database(zone):
    assert re.fullmatch(r"[+-]\d\d:\d\d", zone) or ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("text", "is_name"),
    [("KST", True), ("GMT+9", True), ("UTC-03:30", True), ("Seoul", False), ("kst", False)],
)
def test_short_names(text, is_name):
    assert (re.fullmatch(NAMES.short, text, re.IGNORECASE) is not None) == is_name


@pytest.mark.parametrize("text", ["Seoul time", "local time", "Eastern Daylight Time", "Moscow local time"])
def test_long_names_end_in_time(text):
    assert re.fullmatch(NAMES.long, text, re.IGNORECASE)


def test_a_name_that_several_zones_share_has_them_all():
    assert len(NAMES.zones["ist"]) == 3
