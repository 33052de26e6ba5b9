"""A gate learns which sentences change."""

from __future__ import annotations

from pipelines.gate import Case, learn, measured, stated, threshold

CASES = [Case(frozenset({"洞庭", "庭厂"} if i % 4 == 0 else {"天晴", f"第{i % 3}"}), i % 4 == 0, 10) for i in range(80)]


def test_what_tells_changed_sentences_is_learned() -> None:
    gate = learn(CASES, CASES, 0.25, 2)
    assert gate.weights["庭厂"] > 0 > gate.weights["天晴"]
    assert measured(CASES, gate) == {"characters": 0.25, "changed": 1.0}


def test_the_same_cases_give_the_same_gate() -> None:
    assert stated(learn(CASES, CASES, 0.25, 2)) == stated(learn(CASES, CASES, 0.25, 2))


def test_rare_features_are_left_out() -> None:
    assert "洞庭" not in learn(CASES, CASES, 0.25, 21).weights


def test_the_threshold_lets_the_wished_share_pass() -> None:
    assert threshold([3.0, 1.0, 2.0], [10, 10, 20], 0.5) == 2.0
    assert threshold([], [], 0.5) == float("-inf")
