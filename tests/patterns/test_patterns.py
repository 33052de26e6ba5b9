"""Every pattern of every file finds its examples, leaves its counter-examples, and says why it exists."""

import pytest

from kg import patterns
from kg.patterns import Pattern, PatternError

ALL = [
    pytest.param(pattern, id=f"{name}:{pattern.name}") for name in patterns.names() for pattern in patterns.load(name).values()
]


@pytest.mark.parametrize("pattern", ALL)
def test_examples_match(pattern: Pattern) -> None:
    assert pattern.examples
    assert [text for text in pattern.examples if not pattern.regex.search(text)] == []


@pytest.mark.parametrize("pattern", ALL)
def test_counter_examples_do_not_match(pattern: Pattern) -> None:
    assert pattern.not_examples
    assert [text for text in pattern.not_examples if pattern.regex.search(text)] == []


@pytest.mark.parametrize("pattern", ALL)
def test_note_says_why(pattern: Pattern) -> None:
    assert pattern.note.strip()


def test_fragments_nest() -> None:
    expanded = patterns._expand("{{date}}", {"day": "[0-9]{1,2}", "date": "{{day}}月{{day}}日"})
    assert expanded == "(?:(?:[0-9]{1,2})月(?:[0-9]{1,2})日)"


@pytest.mark.parametrize(("regex", "fragments"), [("{{a}}", {}), ("{{a}}", {"a": "{{b}}", "b": "{{a}}"})])
def test_unknown_and_circular_fragments_are_errors(regex: str, fragments: dict[str, str]) -> None:
    with pytest.raises(PatternError, match="fragment"):
        patterns._expand(regex, fragments)
