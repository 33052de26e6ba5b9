"""Names with points and their short forms."""

import pytest

from kg.nlp.candidate import Candidate, Position
from kg.nlp.short_names import as_one, short_forms, with_short_forms
from kg.schema import PERSON


def _people(*names: str, **posts: str) -> list[Candidate]:
    found = []
    for number, name in enumerate(names):
        title, _, body = posts.get(name, "").partition("@")
        held = (Position(title, body),) if title else ()
        found.append(Candidate(PERSON, 9 * number, 9 * number + 2, name, "test", positions=held))
    return found


def test_what_may_stand_for_a_name() -> None:
    assert list(short_forms("巴洛·克·本托维")) == ["克·本托维", "本托维", "巴洛"]
    assert with_short_forms(["巴洛·本托维", "周晓明"]) == {"巴洛·本托维", "本托维", "周晓明"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("巴洛·本托维", "本托维"), ["巴洛·本托维", "巴洛·本托维"]),
        (("巴洛·本托维", "巴洛"), ["巴洛·本托维", "巴洛·本托维"]),
        (("巴洛·本托维", "卡西·本托维", "本托维"), ["巴洛·本托维", "卡西·本托维", "本托维"]),
        (("巴洛·本托维", "托维"), ["巴洛·本托维", "托维"]),
        (("亨利·基辛格", "基辛格"), ["基辛格", "基辛格"]),
    ],
)
def test_one_name_for_one_person(names: tuple[str, ...], expected: list[str]) -> None:
    assert [c.name for c in as_one(_people(*names))] == expected


@pytest.mark.parametrize(
    ("posts", "one"),
    [
        ({"巴洛·本托维": "领袖@某党", "本托维": "首相@某国"}, True),
        ({"巴洛·本托维": "总统@甲国", "本托维": "总统@乙国"}, False),
        ({"巴洛·本托维": "总统@甲国", "巴洛": "外长@乙国"}, False),
        ({"巴洛·本托维": "总统@甲国", "巴洛": "总统@甲国"}, True),
    ],
)
def test_posts_say_whether_two_are_one(posts: dict[str, str], one: bool) -> None:
    assert (len({c.name for c in as_one(_people(*posts, **posts))}) == 1) == one


def test_the_reason_is_kept() -> None:
    short = as_one(_people("巴洛·本托维", "本托维"))[1]
    assert short.aliases == ("本托维",)
    assert short.steps == ("本托维 → 巴洛·本托维: the same person's name in the article",)
