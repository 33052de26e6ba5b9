"""What a sentence shows beside sure names, and which sentences are read."""

from __future__ import annotations

import json
from pathlib import Path

from kg.nlp.candidate import Candidate
from kg.nlp.gate import Gate, features, stored
from kg.schema import INSTITUTION, PERSON

TEXT = "周晓明到洞庭厂。天晴。"


def candidate(start: int, end: int, label: str, confidence: float) -> Candidate:
    return Candidate(label, start, end, TEXT[start:end], "rule", confidence)


def test_sure_names_are_but_their_label() -> None:
    kept = [candidate(0, 3, PERSON, 0.9), candidate(4, 7, INSTITUTION, 0.6)]
    shown = dict(features(TEXT, kept, [(0, 8), (8, 11)]))
    assert shown[0, 8] == {"<Person>到", "到洞", "洞庭", "庭厂", "厂。", "Institution|rule"}
    assert shown[8, 11] == {"天晴", "晴。"}


def test_a_sentence_is_read_where_enough_speaks_for_it() -> None:
    gate = Gate({"庭厂": 1.5, "到洞": 0.5, "天晴": -1.0}, 2.0)
    assert gate.opens({"庭厂", "到洞"})
    assert not gate.opens({"庭厂", "到洞", "天晴"})
    assert not gate.opens({"洞庭"})


def test_without_a_file_there_is_no_gate(tmp_path: Path) -> None:
    assert stored(tmp_path / "gate.json") is None
    (tmp_path / "gate.json").write_text(json.dumps({"least": 1.0, "weights": {"天晴": 2.0}}), encoding="utf-8")
    assert stored(tmp_path / "gate.json") == Gate({"天晴": 2.0}, 1.0)
