"""What a text must contain for an expression to match in it."""

import re

import pytest

from kg.patterns import Pattern, load, names
from kg.patterns.needs import needs


@pytest.mark.parametrize(
    ("regex", "expected"),
    [
        ("会见", {"会", "见"}),
        ("会[见晤]", {"会", "见晤"}),
        ("(?:会见|接见)Ｐ", {"会接", "Ｐ"}),
        ("(?P<who>Ｐ)?赴", {"赴"}),
        ("(?:前往|赴)?考", {"考"}),
        ("(?=出)席", {"出", "席"}),
        ("(?!出)席", {"席"}),
        ("[^，]席+", {"席"}),
        ("席{0,2}", set()),
        ("会|", set()),
        (r"\d会", {"会"}),
        ("(?i)ab", set()),
    ],
)
def test_needs(regex: str, expected: set[str]) -> None:
    assert {"".join(sorted(needed)) for needed in needs(re.compile(regex))} == {"".join(sorted(one)) for one in expected}


PATTERNS = [(file, pattern) for file in names() for pattern in load(file).values()]


@pytest.mark.parametrize(("file", "pattern"), PATTERNS, ids=lambda value: value if isinstance(value, str) else value.name)
def test_no_example_is_passed_over(file: str, pattern: Pattern) -> None:
    assert all(pattern.may_match(frozenset(text)) for text in pattern.examples if pattern.regex.search(text))
