import pytest

from attache.relate.links import TWICE, UNSURE, believed


@pytest.mark.parametrize(
    ("likely", "apart", "expected"),
    [(TWICE, 1.0, TWICE), (TWICE - 0.1, 1.0, UNSURE), (TWICE - 0.1, 0.0, TWICE - 0.1), (0.05, 1.0, 0.05)],
)
def test_what_two_voices_tell_is_one_claim_only_where_that_is_sure(likely, apart, expected):
    assert believed(likely, {"other speaker": apart}) == expected
