from making import reading, statement

from attache.records import Source, SourceKind
from attache.relate.chains import chain, key

TEXT = "The harbour will close on Monday, the minister said."


def said(speaker, *relays):
    return statement(TEXT, "s1", "The harbour will close on Monday", "said", speaker, *relays)


def test_a_chain_runs_from_the_outlet_inwards():
    links = chain(reading("post", TEXT, wire="Associated Press"), said("Omar Haddad", "Ministry of Ports", "SANA"))
    assert [s.name for s in links] == ["The post", "Associated Press", "SANA", "Ministry of Ports", "Omar Haddad"]


def test_a_relay_that_is_the_wire_stands_in_the_chain_once():
    links = chain(reading("post", TEXT, wire="Xinhua"), said("Omar Haddad", "Xinhua"))
    assert [s.kind for s in links] == [SourceKind.OUTLET, SourceKind.WIRE, SourceKind.PERSON]


def test_names_are_compared_without_case_accents_hyphens_or_article():
    pair = [Source(kind=SourceKind.PERSON, name=name) for name in ("Kim Jong-un", "kim jong un")]
    assert key(pair[0]) == key(pair[1])
    assert key(Source(kind=SourceKind.BODY, name="The Élysée")) == "elysee"


def test_a_name_in_another_script_still_has_a_key():
    assert key(Source(kind=SourceKind.PERSON, name="Лавров"))
