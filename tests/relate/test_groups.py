from attache.relate.groups import groups


def test_what_hangs_together_is_one_group_the_likeliest_first():
    assert groups(4, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}) == [[0, 1, 2], [3]]


def test_one_odd_pair_chains_nothing_together():
    links = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9, (4, 5): 0.9, (2, 3): 0.8}
    assert groups(6, links) == [[0, 1, 2], [3, 4, 5]]


def test_without_links_each_is_alone():
    assert groups(2, {}) == [[0], [1]]
    assert groups(0, {}) == []


def test_units_of_which_no_pair_is_likely_by_itself_stay_apart():
    assert groups(3, {(0, 1): 0.3, (1, 2): 0.3, (0, 2): 0.3}) == [[0], [1], [2]]


def test_what_one_pair_makes_likely_the_others_need_not_bear_out_in_full():
    assert groups(3, {(0, 1): 0.9, (1, 2): 0.5, (0, 2): 0.15}) == [[0, 1, 2]]
    assert groups(3, {(0, 1): 0.9, (1, 2): 0.4, (0, 2): 0.02}) == [[0, 1], [2]]
