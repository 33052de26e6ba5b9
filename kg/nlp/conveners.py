"""The body of a post printed without one, where the article says which body holds the meeting that its holder attends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.nlp.candidate import Candidate

PARTY = re.compile(r"(?:党组|党委|党总支|党支部|党工委)(?:副?书记|成员|委员)")
"""Posts in the party group of any body."""
HEADS = {
    "检察长": ("检察院",),
    "院长": ("院",),
    "局长": ("局",),
    "厅长": ("厅",),
    "部长": ("部",),
    "署长": ("署",),
    "校长": ("大学", "学校", "学院", "中学", "小学", "党校", "校区"),
    "主任": ("委", "委员会", "办", "办公室", "中心", "管委会"),
    "董事长": ("公司", "集团"),
    "总经理": ("公司", "集团"),
    "行长": ("行",),
    "台长": ("台",),
    "社长": ("社",),
    "会长": ("会",),
    "理事长": ("会", "社"),
    "所长": ("所",),
}
"""What the name of a body ends with by the title of its head."""
DEPUTY = re.compile(r"^(?:第一|常务|执行|专职)?副")
CONVENES = re.compile(
    r"(?:党组|党委|党总支|党支部|党工委|机关党委|机关)?(?:今天|昨天|昨日|近日|日前|(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午|晚)?"
    "(?:在[^，。；、]{1,14})?(?:先后|专题|联合|隆重|组织|及时|再次|集中)*(?:召开|举行|举办)"
)
"""What stands behind the name of a body that holds a meeting."""


def convener(text: str, title: str, at: int, bodies: Iterable[Candidate]) -> str | None:
    """The only body that has such a head and is said to hold a meeting before the post: 某县检察院召开会议，检察长某某主持."""
    head = DEPUTY.sub("", title)
    party = tuple(end for found in HEADS.values() for end in found)
    ends = HEADS.get(head) or (party if PARTY.fullmatch(title) else ())
    if not ends:
        return None
    names = {b.name for b in bodies if b.end <= at and b.name.endswith(ends) and CONVENES.match(text, b.end)}
    return names.pop() if len(names) == 1 else None
