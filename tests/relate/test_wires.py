import pytest

from attache.relate.wires import is_agency

ARE = [
    ("The Associated Press", "Associated Press"),
    ("AP", "Associated Press"),
    ("AP News", "Associated Press"),
    ("apnews.com", "Associated Press"),
    ("AFP", "Agence France-Presse"),
    ("www.afp.com", "Agence France-Presse"),
    ("Reuters", "Reuters"),
    ("Reuters UK", "Reuters"),
    ("uk.reuters.com", "Reuters"),
    ("dpa", "Deutsche Presse-Agentur"),
    ("Yonhap", "Yonhap News Agency"),
    ("KCNA", "Korean Central News Agency"),
    ("xinhuanet.com", "Xinhua"),
]
ARE_NOT = [
    (None, "Reuters"),
    ("", "Reuters"),
    ("News", ""),
    ("Press TV", "Press Association"),
    ("Harbour Post", "Associated Press"),
    ("Apple Daily", "Associated Press"),
    ("The Press", "Associated Press"),
    ("Maritime Post", "Reuters"),
]


@pytest.mark.parametrize(("outlet", "agency"), ARE)
def test_an_agency_is_known_by_its_names(outlet, agency):
    assert is_agency(outlet, agency)


@pytest.mark.parametrize(("outlet", "agency"), ARE_NOT)
def test_other_outlets_are_no_agencies(outlet, agency):
    assert not is_agency(outlet, agency)
