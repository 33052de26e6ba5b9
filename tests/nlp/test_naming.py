"""The left side of a name, read from its suffix."""

import pytest

from kg.nlp.naming import name_before


@pytest.mark.parametrize(
    ("text", "start", "fresh", "parts"),
    [
        ("来到拓云科技", 2, 2, 1),
        ("推动打造", 4, 0, 0),
        ("国家信息技术标准化", 0, 0, 3),
        ("听取“水乡”", 2, 2, 0),
        ("成立于2024年版", 9, 0, 0),
        ("石门沟2号", 0, 5, 0),
    ],
)
def test_parts(text: str, start: int, fresh: int, parts: int) -> None:
    name = name_before(text, len(text), {})
    assert (name.start, name.fresh, name.parts) == (start, fresh, parts)


def test_policy_verbs_belong_to_groups_only() -> None:
    text = "省推进乡村振兴工作"
    assert name_before(text, len(text), {}).start > name_before(text, len(text), {}, relaxed=True).start
