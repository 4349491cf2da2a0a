from making import reading, statement

from attache.records import Source, SourceKind
from attache.relate.chains import chain, key, origins

TEXT = "The harbour will close on Monday, the minister said."


def said(speaker, *relays):
    return statement(TEXT, "s1", "The harbour will close on Monday", "said", speaker, *relays)


def test_a_chain_runs_from_the_outlet_inwards():
    links = chain(reading("post", TEXT, wire="Associated Press"), said("Omar Haddad", "Ministry of Ports", "SANA"))
    assert [s.name for s in links] == ["The post", "Associated Press", "SANA", "Ministry of Ports", "Omar Haddad"]


def test_a_relay_that_is_the_wire_stands_in_the_chain_once():
    links = chain(reading("post", TEXT, wire="Xinhua"), said("Omar Haddad", "Xinhua"))
    assert [s.kind for s in links] == [SourceKind.OUTLET, SourceKind.WIRE, SourceKind.PERSON]


def test_two_outlets_that_quote_one_relay_have_one_origin():
    one = chain(reading("post", TEXT, wire="Associated Press"), said("Omar Haddad", "SANA"))
    other = chain(reading("echo", TEXT, wire="Reuters"), said("Lina Saab", "SANA"))
    assert origins({"a": one, "b": other}) == {"a": "SANA", "b": "SANA"}


def test_one_speaker_is_one_origin_whoever_rang_him():
    one, other = (chain(reading(n, TEXT), said("Omar Haddad")) for n in ("post", "echo"))
    assert origins({"a": one, "b": other}) == {"a": "Omar Haddad", "b": "Omar Haddad"}


def test_two_speakers_without_a_common_hand_are_two_origins():
    one, other = chain(reading("post", TEXT), said("Omar Haddad")), chain(reading("echo", TEXT), said("Lina Saab"))
    assert set(origins({"a": one, "b": other}).values()) == {"Omar Haddad", "Lina Saab"}


def test_what_ends_at_the_outlet_or_its_wire_has_no_known_origin():
    bare = chain(reading("post", TEXT, wire="Associated Press"), None)
    assert origins({"a": bare}) == {"a": None}


def test_an_origin_is_named_with_the_hands_that_passed_it_on():
    links = chain(reading("post", TEXT), said("Omar Haddad", "SANA"))
    assert origins({"a": links}) == {"a": "Omar Haddad (via SANA)"}


def test_names_are_compared_without_case_accents_hyphens_or_article():
    pair = [Source(kind=SourceKind.PERSON, name=name) for name in ("Kim Jong-un", "kim jong un")]
    assert key(pair[0]) == key(pair[1])
    assert key(Source(kind=SourceKind.BODY, name="The Élysée")) == "elysee"


def test_a_name_in_another_script_still_has_a_key():
    assert key(Source(kind=SourceKind.PERSON, name="Лавров"))
