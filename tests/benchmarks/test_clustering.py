"""The press of the benchmark is the same each time; its rows tell and draw what each size costs."""

from clustering import drawn, made, measured, ours, told


def test_a_press_is_the_same_each_time_and_prints_reports_of_the_same_story():
    rows = list(made(300))
    assert rows == list(made(300))
    stories = {row["id"]: row["story"] for row in rows}
    printed = [row for row in rows if row["of"]]
    assert printed
    assert all(stories[row["of"]] == row["story"] for row in printed)


def test_stories_and_copies_are_found_in_one_go():
    spent, scores = ours(made(200), with_copies=True)
    assert len(spent) == 200
    assert scores["pairs"] > 0.95
    assert scores["tied"] > 0.95


def test_a_row_is_told_and_drawn(monkeypatch):
    monkeypatch.setattr("os.sched_setaffinity", lambda *_: None)
    rows = [measured("ours", size, None) for size in (30, 60)]
    assert "reports/s" in told(rows[0])
    bars = list(drawn(rows))
    assert [bar.split()[2] for bar in bars] == ["30", "60"]
    assert max(bar.count("█") for bar in bars) == 50
