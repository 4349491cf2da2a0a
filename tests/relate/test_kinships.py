from attache.relate.kinships import Kinships


def test_kin_stand_in_the_rows_of_both_until_one_is_dropped():
    kin = Kinships()
    for number in (1, 2, 3):
        kin.open(number)
    kin.tie(1, 2, 0.5, 0.75)
    kin.tie(3, 1, 0.25, 1.0)
    assert list(kin.of(1)) == [(2, 0.5, 0.75), (3, 0.25, 1.0)]
    kin.drop(2)
    assert list(kin.of(1)) == [(3, 0.25, 1.0)]
    assert list(kin.of(3)) == [(1, 0.25, 1.0)]
