"""The columns of the layouts, a second time: as others' files and readers have them."""

import pytest

from attache.lexicon.layouts import Layout, columns

POLECAT = (
    "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor "
    "Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia "
    "Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient "
    "Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, "
    "Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, "
    "Publication Date, Story People, Story Organizations, Story Locations, Language, Version"
).split(", ")
ICEWS = (
    "Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, "
    "Intensity, Target Name, Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, "
    "District, Province, Country, Latitude, Longitude"
).split(", ")
ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
).split()
GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
EVENTS = [
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor{number}{name}" for number in (1, 2) for name in ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(),
    *"NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in GEO),
    *"DATEADDED SOURCEURL".split(),
]
MENTIONS = (
    "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID "
    "Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone "
    "MentionDocTranslationInfo Extras"
).split()
PLOVER = (
    "id date has_event time enddate endtime actor recipient event event_loc event_text quad_code "
    "event_scale mode context link text text_info cite_info coder coded_date coded_time comment"
).split()
ENTITY = "code sector entity_text identifier_id identifier_text religion ethnicity office gender age".split()


@pytest.mark.parametrize(
    ("layout", "names", "number"),
    [
        (Layout.POLECAT, POLECAT, 40),
        (Layout.ICEWS, ICEWS, 20),
        (Layout.GDELT_EVENTS, EVENTS, 61),
        (Layout.GDELT_MENTIONS, MENTIONS, 16),
    ],
)
def test_the_columns_are_those_of_the_layout_in_its_order(layout, names, number):
    assert [column.column for column in columns(layout)] == names
    assert len(names) == number


def test_the_fields_are_those_of_plover():
    paths = [column.column for column in columns(Layout.PLOVER)]
    assert list(dict.fromkeys(path.split(".")[0].removesuffix("[]") for path in paths)) == PLOVER
    assert [path.removeprefix("actor[].") for path in paths if path.startswith("actor[]")] == ENTITY
    assert [path.removeprefix("recipient[].") for path in paths if path.startswith("recipient[]")] == ENTITY


@pytest.mark.parametrize("layout", Layout)
def test_no_column_stands_twice_and_each_says_what_it_is(layout):
    names = [column.column for column in columns(layout)]
    assert len(set(names)) == len(names)
    assert all(column.about for column in columns(layout))
