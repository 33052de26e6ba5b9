"""Where an owner of figures stands in a sentence: at the head of a clause, beside the indicator, behind the number, or far
from it under a word that points to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.clauses import Figure
from kg.facts.mask import Masked
from kg.facts.measure import clause_start, shape
from kg.facts.record import ref
from kg.nlp.candidate import Candidate
from kg.nlp.places import COUNTRY
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PLACE, PROGRAMME, Ref

STANDING = ("company", "university", "group", "research", "hospital", "association")
"""Bodies that stay the subject of a paragraph; an office or committee only rules its own clause."""

OWNING = ("project", "mechanism", "initiative")
"""Programmes that have figures of their own; a text only says them, a campaign or strategy is what brings them about."""

CARRIED = ("campaign", "plan")
"""Programmes that are carried out: what is counted since they began is theirs."""

WORKS = ("site", "zone", "natural")
"""Levels of places that are built or lie there and have a length, a price and a size of their own."""


DASH = "——"
MOST_LEADS = 4
"""Clauses of a sentence in which its subject is looked for."""

PAPER = re.compile("[^，。《]{0,3}[报刊]》")
"""Behind a name inside the title of a newspaper."""

SCENES = ("在", "位于")
CLAUSE_END = re.compile("——|[，：,:]")
LISTED = ("、", "等", "裔", "籍")
"""Behind one name of a list, none of which is the subject alone, and behind one that only says whence somebody comes."""

ORIGINS = ("来自", "从", "由", "被", "比", "遭", "遭到", "受到", "遭受")
"""Before the place where something comes from, also where it strikes another (遭甲国空袭)."""

TO = re.compile("[东南西北]?站?(?:至|—(?!—)|－|–)(?=[一-鿿Ｌ])")
"""Behind the first end of a journey or line (甲市西至乙市最快需要…), whose ends own nothing."""

BETWEEN = re.compile("(?:大陆|两国|[两三]地)?之间")
"""Behind places between which something happens (在甲洲大陆之间架起通道)."""

SAME = re.compile("(?:同期|同类|整个)$")
"""Between a word of comparison and the place it compares with (占同期全国外贸)."""

HARMED = re.compile("[^，。；]{0,6}?(?:造成|带来)")
"""Behind a place for which something has a cost (给某国农业造成损失)."""

PARTNERING = ("对", "与", "同", "和")
JOINING = ("、", "和", "与", "及")
"""Before one name of a list that is not its first."""

LOCAL = ("country", "province", "prefecture", "county", "township", "village")
"""Levels of the places that 当地 may mean."""

KIN = (
    ("高铁", "高速铁路", "铁路", "客专", "线路", "正线", "全线"),
    ("高速公路", "高速", "公路", "线路", "全线"),
    ("大桥", "特大桥", "桥"),
    ("隧道", "隧洞"),
    ("机场", "航站楼"),
)
"""Nouns of works that stand for one another."""


def words(name: str) -> re.Pattern[str]:
    """A pattern of owners by name."""
    return load("owners")[name].regex


def owns(candidate: Candidate) -> bool:
    """Whether a figure may be about a candidate."""
    return candidate.label != PROGRAMME or candidate.props.get("kind") in OWNING


def subject(sentence: Masked, start: int, end: int, events: bool = False) -> Candidate | None:
    """The entity at the head of a range that is no text and no source which only says the figure; of several places that a
    list names in part (省甲市、乙市等12市) what holds them. With `events` also an event that only takes place."""
    first, last = sentence.index(start), sentence.index(end - 1) + 1
    match = words("subject").match(sentence.text, first, last)
    match = None if match is not None and _is_whole(sentence, match.end("who") - 1) else match
    match = match or (words("event_head").match(sentence.text, first, last) if events else None)
    found = sentence.entity(match.end("who") - 1) if match is not None else None
    if match is not None and match["who"].endswith("ＬＧ") and found is not None and found.props.get("kind") != "project":
        found = sentence.entity(match.end("who") - 2)
    if match is None or found is None or says(sentence, found, match.end("who")):
        return None
    lead = sentence.text[match.start("who") - 1 : match.start("who")]
    if TO.match(sentence.text, match.end("who")) is not None or BETWEEN.match(sentence.text, match.end("who")) is not None:
        return None
    if lead == "从" and found.props.get("level") == "natural":
        return None
    scene = lead == "在"
    inner = sentence.entity(last - 1) if scene and sentence.text[match.end("who") - 1 : last].count("Ｌ") > 1 else None
    if inner is not None and inner.label == PLACE and sentence.text[last - 1] == "Ｌ" and "、" not in sentence.text[first:last]:
        return inner  # 在甲省乙山深处的丙村: what lies innermost
    if scene and words("field").match(sentence.text, match.end("who")):
        return None
    if words("listed").match(sentence.text, match.end("who")):
        above = sentence.entity(match.start("who"))
        return above if above is not None and above is not found else None
    return found if owns(found) or tallied(sentence, found, match.end("who")) else None


def tallied(sentence: Masked, programme: Candidate, position: int) -> bool:
    """Whether a campaign, plan or document is the subject of what is counted behind a position (某行动共追回…)."""
    kind = programme.props.get("kind")
    name = "tallies" if kind in CARRIED else "contains" if kind == "document" else None
    return name is not None and words(name).match(sentence.text, position) is not None


def carried(sentence: Masked, start: int, end: int) -> Candidate | None:
    """The campaign since or during which something was counted (某部门开展某行动以来，检查…)."""
    match = words("carried").search(sentence.text, sentence.index(start), sentence.index(end - 1) + 1)
    found = sentence.entity(match.start(match.lastgroup or "who")) if match is not None else None
    return found if found is not None and found.props.get("kind") in CARRIED else None


def _is_whole(sentence: Masked, index: int) -> bool:
    """Whether the country at an index is the whole of which a place named elsewhere has a share (全国80%的某物产自这里)."""
    found = sentence.entity(index)
    return found is not None and found.name == COUNTRY and words("of_whole").match(sentence.text, index) is not None


def topic(sentence: Masked, text: str) -> Candidate | None:
    """What a sentence is about: the entity at the head of its first clause that has one, behind those that only say when, why
    or where (在某地，某项目…), and behind the dash of what describes it (某类工程——某工程)."""
    scene: Candidate | None = None
    position, clauses_read = sentence.start, 0
    while position < sentence.end and clauses_read < MOST_LEADS:
        mark = CLAUSE_END.search(text, position, sentence.end)
        end = mark.start() if mark is not None else sentence.end
        if end > position:
            found = subject(sentence, position, end, events=True)
            described = mark is not None and mark[0] == DASH
            first, last = sentence.index(position), sentence.index(end - 1) + 1
            leading = sentence.text[first:last].lstrip().startswith(SCENES)
            only_scene = leading and found is not None and found.end == end
            if found is not None and not described and not only_scene:
                return found
            scene = scene or (None if described else found)
            if not described and not only_scene and words("lead_in").match(sentence.text, first, last) is None:
                break
        position, clauses_read = mark.end() if mark is not None else sentence.end, clauses_read + 1
    return scene


def heads_of(sentence: Masked, end: int) -> list[Candidate]:
    """The subject of a sentence, if it stands before a position."""
    found = subject(sentence, sentence.start, end) if end > sentence.start else None
    return [found] if found is not None else []


def partner(sentence: Masked, figure: Figure) -> Candidate | None:
    """The partner that an indicator begins with (对甲国进出口)."""
    first = sentence.index(figure.head)
    named = sentence.text[first : first + 1] in PARTNERING and first + 1 < len(sentence.spans)
    return sentence.entity(first + 1) if named else None


def announcer(sentence: Masked) -> Candidate | None:
    """The body or country at the head of a sentence that announces what it does itself (Ｌ日前宣布, …)."""
    match = words("announces").match(sentence.text)
    return sentence.entity(match.end("who") - 1) if match else None


def says(sentence: Masked, who: Candidate, position: int) -> bool:
    """Whether what follows a name in the masked sentence makes it the source of a figure."""
    return words("source_place" if who.label == PLACE else "source").match(sentence.text, position) is not None


def beside(sentence: Masked, start: int, figure: Figure) -> Candidate | None:
    """The entity right before the indicator, dates and 的 aside (今年德国|经济增长预期); no yardstick, partner or scene."""
    first, last = sentence.index(start), sentence.index(figure.head)
    match = words("beside").search(sentence.text, first, last)
    match = None if match is not None and _is_whole(sentence, match.start("who")) else match
    if match is None or words("apart").search(sentence.text, max(first, match.start("who") - 8), match.start("who")):
        return None
    found = sentence.entity(match.end("who") - 1)
    return found if found is not None and owns(found) and not says(sentence, found, match.end("who")) else None


def behind(sentence: Masked, figure: Figure) -> Candidate | None:
    """What a measure or count is of, printed behind it (全长Ｎ的Ｌ; Ｎ名Ｌ儿童): a work for its measure, a place for people."""
    match = words("behind").match(sentence.text, sentence.index(figure.end - 1) + 1)
    found = sentence.entity(match.start("who")) if match else None
    if match is None or found is None:
        return None
    works = found.label == PROGRAMME or found.props.get("level") in WORKS
    if match["of"]:
        return found if works and words("work_measure").search(figure.indicator) else None
    return found if found.label == PLACE and not works else None


def members(sentence: Masked, start: int, figure: Figure) -> list[Candidate]:
    """The places of a list at the head of a clause that a figure is said of each (甲、乙增速均超过…)."""
    first, last = sentence.index(start), sentence.index(figure.start - 1) + 1
    match = words("list").match(sentence.text, first, last)
    return sentence.entities(match.start("who"), match.end("who"), PLACE) if match else []


def nearest(
    sentence: Masked, text: str, floor: int, end: int, levels: tuple[str, ...] = (), struck: bool = False
) -> Candidate | None:
    """The nearest place, body or project in a range that is no yardstick or partner; only places of these levels if any, and
    with `struck` also one that something is directed at (向甲市开火)."""
    found = sentence.entities(sentence.index(floor), sentence.index(end) + 1, PLACE, INSTITUTION, PROGRAMME)
    for candidate in reversed(found):
        inside = floor <= candidate.start and candidate.end <= end
        kind = candidate.props.get("level" if candidate.label == PLACE else "kind")
        place = candidate.label == PLACE and kind != "natural"
        standing = kind in levels if levels else place or kind in STANDING or kind == "project"
        before = text[max(0, candidate.start - 6) : candidate.start]
        listed = text[candidate.end : candidate.end + 1] in LISTED or before.endswith(JOINING)
        listed = listed or TO.match(text, candidate.end) is not None
        compared = shape("compared").search(SAME.sub("", before)) is not None and HARMED.match(text, candidate.end) is None
        partner = compared or listed or words("bound").search(before) is not None
        target = kind == "project" and (words("apart").search(before) is not None or candidate.end == end)
        index = sentence.index(candidate.end - 1)
        says_it = says(sentence, candidate, index + 1) or _is_whole(sentence, index)
        paper = PAPER.match(text, candidate.end) is not None
        apart = (before.endswith(ORIGINS) if struck else partner) or target or says_it or paper
        if inside and standing and not apart:
            return candidate
    return None


def clauses(text: str, sentence: Masked, position: int, floor: int) -> Iterator[tuple[int, int]]:
    """The clauses before a position back to `floor`, nearest first; one that names its subject anew behind a dash in two."""
    while position > max(sentence.start, floor):
        end = position - 1
        position = clause_start(text, end, sentence.start)
        dash = text.rfind(DASH, position, end)
        if dash > position:
            yield dash + len(DASH), end
        yield position, dash if dash > position else end


def pointed(match: re.Match[str], before: list[Candidate]) -> Ref | None:
    """The place or body named last before a pointing word that is of its kind; 当地 is the division or site named last."""
    wanted = next((name for name, word in match.groupdict().items() if word and name not in ("adverb", "noun")), "")
    zones = [c for c in before if c.props.get("level") == "zone"] if wanted == "zone" else []
    for candidate in reversed(zones or before):
        called = wanted == "hospital" and candidate.label == PLACE and candidate.name.endswith("医院")
        if called or _meant(wanted, str(candidate.props.get("level")), str(candidate.props.get("kind")), candidate.label):
            return ref(candidate)
    return None


def _meant(wanted: str, level: str, kind: str, label: str) -> bool:
    """Whether a candidate is of the kind that a pointing word wants."""
    if label in (PROGRAMME, EVENT):
        return wanted == kind
    if wanted == "prefecture":
        return level in ("prefecture", "province")
    if wanted == "zone":
        return level in ("zone", "county")
    if wanted == "local":
        return label == PLACE and level in (*LOCAL, *WORKS[:2])
    return wanted in (level, kind)


def is_work(candidate: Candidate) -> bool:
    """Whether a candidate is something built, or a project."""
    if candidate.label == PROGRAMME:
        return owns(candidate)
    return candidate.label == PLACE and (
        candidate.props.get("level") in WORKS[:2] or words("built").search(candidate.name) is not None
    )


def work(noun: str, nearer: list[Candidate], before: list[Candidate]) -> Ref | None:
    """The work that a noun means, the subject of the sentence or of the paragraph (`nearer`) first: one whose name ends with
    the noun or the like of it (大桥, 高铁 and 高速铁路); 项目 and 工程, or no noun, mean the work of the paragraph."""
    like = tuple(name for kin in KIN if noun.endswith(kin) for name in kin) or (noun,)
    fits = [c for c in (*nearer, *reversed(before)) if is_work(c) or c.props.get("level") in (*WORKS, "region")]
    named = next((ref(c) for c in fits if noun and c.name.endswith(like)), None)
    if named is not None or (noun and not noun.endswith(("项目", "工程"))):
        return named
    return next((ref(c) for c in nearer if is_work(c)), None)
