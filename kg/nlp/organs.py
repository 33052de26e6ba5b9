"""Bodies named by less than their name: an organ after its body (医学部 after 北京大学), a body pointed at (部党组书记), and
organs of another state named as if they were Chinese ones."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import rows
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY, gazetteer
from kg.nlp.institutions import listed, local
from kg.nlp.village_names import village
from kg.patterns import load

PLACE_OF = re.compile(r"(?:党?委|党支部|政府|人大常委会|人大|政协|纪委|监委)$")
CENTRE = re.compile(r"(?:政治局|书记处|委员会|纪委)$")
HEADED = "班队组庭站"
"""What a word for an organ ends with that other words do too, unless the title repeats it (抢修班班长)."""
GROUP = re.compile(r"(?:(?<!集)团|组)$")
"""Bodies without organs."""
RANK = re.compile(r"(?:委员会|[司局处室科])$")
"""Organs of which one does not hold another."""
ZONE_RUN = re.compile(r"(?:党工委|(?<!党)工委|管委会|管理委员会|纪工委|纪检监察工委)$")
"""Bodies that run a zone, each of them beside the others."""
CELLS = ("组织部", "宣传部", "统战部", "办公室", "办公厅")
"""Departments of a party committee, which a university or company names without it."""


@cache
def _states() -> tuple[tuple[str, str], ...]:
    """Every form of a state's name with the state, longest first."""
    found = ((row["name"], (row["name"], row["full"], *row["aliases"].split("|"))) for row in rows("countries"))
    return tuple(sorted(((form, name) for name, forms in found for form in forms if form), key=lambda f: -len(f[0])))


@cache
def home_state(body: str) -> str:
    """The foreign state that a body belongs to; empty for Chinese and international bodies and where nothing says."""
    for size in range(len(body), 1, -1):
        row = listed().get(body[:size])
        if row is not None and row["kind"] == "international":
            return ""
        if row is not None and row["place"]:
            place = row["place"]
            return place if place != COUNTRY and any(place == name for _, name in _states()) else ""
    return next((name for form, name in _states() if body.startswith(form) and name != COUNTRY), "")


CENTRAL = (*("国家", "国会", "政府", "中央", "国务院", "国务委员会"), *("联合政府", "过渡政府", "临时政府", "看守政府"))
"""How the names of organs begin that every state has one of."""


def central_abroad(words: str, before: str) -> str:
    """The name of a central organ of another party or state: 中央理论委员会 after 越共中央政治局; empty where it is none."""
    state = home_state(before)
    party = re.match(r".*?(?:党|共)(?=中央|政治局|书记处)", before)
    if state and words.startswith("中央") and party is not None:
        return party[0] + words
    return state + words if state and words.startswith(CENTRAL) else ""


def ministry_abroad(words: str, before: str) -> str:
    """A ministry of another state, or a department of its party (国际部 after …党中央政治局), empty where words name none."""
    shapes, party = load("titles"), re.match(r".*?[党共](?:中央)?(?=中央|政治局|书记处|$)", before)
    if party is not None and shapes["party_department"].regex.fullmatch(words):
        return party[0].removesuffix("中央") + "中央" + words
    named = shapes["ministry"].regex.fullmatch(words) is not None and home_state(before)
    return f"{home_state(before)}{words.removesuffix('部')}部" if named else ""


VILLAGE = re.compile(r"(?<=[\u4e00-\u9fff]{2}[村区])(?:党委|党支部|党总支|支部|党支部委员会|党总支部)$")
"""The party committee of a village or neighbourhood, by how its name ends."""
COMMITTEES = {"村委会": "村委会", "村民委员会": "村委会", "居委会": "居委会", "居民委员会": "居委会", "社区居委会": "居委会"}
"""The committees that villagers and residents elect, by the words before their heads' titles."""


BRANCHES = ("分行", "支行", "分公司", "分院", "分会", "分部", "分局", "分校", "分所")
"""Organs named by the place where they are."""


def _beside(root: str, words: str) -> bool:
    """Whether words name a body beside another and none of its organs: they begin with a place of their own (省文物局局长、
    福建博物院院长) or as it does (校纪委书记、校党委组织部部长)."""
    if words.endswith(BRANCHES):
        return False
    return gazetteer().first(words, 0) is not None or (words[0] in "校院" and root[0] == words[0])


def organ_of(root: str, words: str, title: str) -> tuple[str, bool] | None:
    """The organ that `words` name of the body `root`, and whether it is a body of its own that later titles may belong to."""
    words = words.removeprefix("该")
    body = VILLAGE.search(root) if words in COMMITTEES else None
    if body is not None:
        return village(root[: body.start()]) + COMMITTEES[words], True
    if words.startswith(tuple("省市县区州盟旗")):
        return None
    zone = ZONE_RUN.search(root)
    if zone is not None and zone.start() > 1 and ZONE_RUN.fullmatch(words):
        return root[: zone.start()] + words, True
    place, own = _place_of(root)
    same = (root.removeprefix(place),) if own and place else ()
    for form in (*(body + words for body in (*same, "委")), words) if place else ():
        row = local().get(form)
        if row is not None and (own or row["body"].endswith(("厅", "局", "委", "法院", "检察院"))):
            return place + (row["canonical"] or row["body"]), True
    parent = (listed().get(root) or {"parent": ""})["parent"]
    for holder in (root, root.removesuffix("常委会"), parent):
        row = listed().get(holder + words)
        if row is not None:
            return row["name"], True
    if load("titles")["own_organ"].regex.fullmatch(words) is None or GROUP.search(root) or _beside(root, words):
        return None
    if (words[-1] in HEADED and words[-1] + "长" not in title) or (RANK.search(root) and RANK.search(words)):
        return None
    if CENTRE.search(root) and home_state(root):
        return None
    return (f"{root}党委{words}" if words in CELLS and not home_state(root) and not place else root + words), False


def _place_of(root: str) -> tuple[str, bool]:
    """The division that a local body is of, and whether it is the division's party committee, government or assembly itself."""
    place = PLACE_OF.sub("", root)
    if place != root and place in gazetteer():
        return place, True
    size = next((size for size in range(len(root), 2, -1) if root[size - 1] in "省市县区州" and root[:size] in gazetteer()), 0)
    return root[:size], False


def pointed(text: str, words: str, bodies: list[Candidate], at: int) -> Candidate | None:
    """The body last named that ends as the word does: 部 in 部党组书记 is the ministry the article speaks of; the crew of the
    ship that stands before an astronaut's title."""
    crew = next((b for b in bodies if b.rule == "crew" and words and b.name.startswith(words)), None)
    if crew is not None:
        return crew
    if load("titles")["pointer"].regex.fullmatch(words) is None:
        return None
    words = words.removeprefix("该").removeprefix("本")
    if words[0] in LEVELS and len(words) > 1:  # 市院 is the court or procuratorate of the city
        shape = re.compile(f"{words[0]}[^{LEVELS}]{{1,10}}{words[1:]}$")
        same = [b for b in bodies if shape.search(b.name)]
        return same[0] if len({b.name for b in same}) == 1 else None
    ended = [b for b in bodies if b.name.endswith(words) or text[b.start : b.end].endswith(words) or _company(b.name, words)]
    found = sorted((b for b in ended if b.end <= at), key=lambda b: b.end)
    if found or words != "集团" or len({COMPANY.sub("", b.name) for b in ended}) != 1:
        return found[-1] if found else None
    return max(ended, key=lambda b: len(b.name))


LEVELS = "省市县区州"
COMPANY = re.compile("(?:股份|控股|有限|责任)*公司$")


def _company(name: str, words: str) -> bool:
    """Whether a name is that of the company of a group, which is 集团 for short."""
    return words == "集团" and COMPANY.sub("", name).endswith("集团")


def ministry(words: str, bodies: list[Candidate], at: int) -> Candidate | None:
    """The ministry of a 司 named alone: the last government body before it; only ministries have such departments."""
    if load("titles")["ministerial"].regex.fullmatch(words) is None:
        return None
    before = [b for b in bodies if b.end <= at and b.props.get("kind") == "government" and MINISTRY.search(b.name)]
    return max(before, key=lambda b: b.end) if before else None


MINISTRY = re.compile(r"(?:部|委|委员会|总局|国家[\u4e00-\u9fff]{1,8}[局署办]|总署|审计署|央行|人民银行)$")


@cache
def termless(name: str) -> str:
    """The listed body that a name with a term means (全国政协第九届全国委员会 is 全国政协); the name as it is where none is."""
    bare = load("titles")["term"].regex.sub("", name)
    forms = (bare, bare.replace("中国共产党", "中共"), bare.removesuffix("全国委员会"), bare.removesuffix("委员会"))
    return next((row["name"] for form in forms if (row := listed().get(form)) is not None), name) if bare != name else name


FIRM_TITLES = (
    *("董事长", "副董事长", "董事局主席", "董事会主席", "执行董事", "总经理", "副总经理", "总裁", "副总裁", "CEO"),
    *("首席执行官", "首席运营官", "创始人", "联合创始人"),
)
"""Titles that only firms have."""


def unlisted(words: str, title: str = "") -> bool:
    """Whether the words before a title are a body that no list holds, by how they end, or before the title of a firm's head
    the short name of the firm (青禾食品CEO)."""
    shapes = load("titles")
    if title in FIRM_TITLES and shapes["firm"].regex.fullmatch(words) is not None:
        return True
    return shapes["unlisted_body"].regex.fullmatch(words) is not None
