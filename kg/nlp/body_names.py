"""Bodies whose names no list holds: companies, universities, institutes by their suffix, and groups by their owner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg.lexicon import rows
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.naming import Name, name_before
from kg.nlp.village_names import of_village
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

STRONG, NAMED, WEAK = "strong", "named", "weak"
PUBLIC = ("government", "military", "congress", "cppcc", "party", "court", "procuratorate")
PARTY_CELL = ("党委", "党总支", "党支部", "纪委", "机关党委", "党工委", "直属机关党委", "临时党委")
LONGEST, LONGEST_FOREIGN = 6, 9
CENTRE, COMPANY, COMMISSION, CENTRAL = "中心", "公司", "委员会", "中央"
WORLD = ("国家", "国际", "世界", "全球", "全国", "中华", "亚洲", "非洲", "欧洲", "美洲", "亚太", "阿拉伯", "两岸", "海峡两岸")
COMPANY_FORM = re.compile(r"(?:控股)?(?:集团)?(?:股份)?(?:有限|有限责任)?公司|集团|股份")
TERM = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?:中央|全国|常务)*委员会$")
STATE, STATE_GROUP = ("国家", "全国", "中央"), re.compile("队$|领导小组(?:办公室)?$|联席会议(?:办公室)?$|专班$")
"""Words that need no owner before them, and the groups that they own."""
OWNERS = ("place_list", "level_word", "place_foreign_city")


@cache
def suffixes() -> Gazetteer[Mapping[str, str]]:
    """Endings of two characters or more."""
    return Gazetteer((row["suffix"], row) for row in rows("institution_suffixes") if len(row["suffix"]) > 1)


@cache
def groups() -> Gazetteer[None]:
    """Nouns of groups that an owner's name makes an institution."""
    return Gazetteer((row["noun"], None) for row in rows("group_nouns"))


def kind_by_ending(name: str) -> str:
    """The kind that the longest listed ending of a name says, group where none does."""
    found = (suffixes().get(name[start:]) for start in range(1, len(name) - 1))
    return next((row["kind"] for row in found if row is not None), "group")


def candidate(
    text: str, start: int, end: int, name: str, rule: str, kind: str, aliases: tuple[str, ...] = (), confidence: float = 1.0
) -> Candidate:
    """A body printed at a range of the text under its canonical name."""
    printed = text[start:end]
    steps = () if printed == name else (f"{printed} → {name}",)
    forms = tuple(dict.fromkeys(a for a in aliases if a and a != name))
    return Candidate(INSTITUTION, start, end, name, rule, confidence, forms, {"kind": kind}, (), steps)


def by_suffix(text: str, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """Bodies made by a suffix, in text order; each becomes an anchor of those after it (北京大学口腔医院)."""
    goes_on, begins = load("institutions")["goes_on"].regex, load("institutions")["no_suffix"].regex
    for hit in suffixes().longest(text):
        if hit.end in anchors or goes_on.match(text, hit.end) or begins.match(text, max(0, hit.start - 1)):
            continue
        name = name_before(text, hit.start, anchors)
        if name.anchor is None and hit.value["kind"] == "association" and hit.value["weight"] == WEAK:
            owned = name_before(text, hit.start, anchors, relaxed=True)
            name = owned if owned.anchor is not None and owned.anchor.label == PLACE else name
        if not (_free(name, hit.value) if name.anchor is None else _anchored(name, name.anchor, hit.value)):
            continue
        sure = hit.value["weight"] == STRONG and name.fresh > 1 and not name.common and hit.value["kind"] != "company"
        body = _made(text, name, hit.end, hit.value["kind"], 0.86 if sure else 0.7 if hit.value["weight"] == WEAK else 0.8)
        anchors[hit.end] = body
        yield body


CHAMBER = re.compile("(?:青年|女)?(?:企业)?(?:商会|总商会|同乡会|企业联合会|企业家联合会|经促会)")
"""What people from one place found at another."""


def chambers(text: str, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """Chambers at one place of those who come from another (上海市浙江商会): the name begins with the first."""
    listed = [place for place in places if place.rule == "place_list"]
    ends = {place.end: place for place in listed}
    for home in listed:
        seat, match = ends.get(home.start), CHAMBER.match(text, home.end)
        if seat is not None and match is not None:
            yield candidate(text, seat.start, match.end(), text[seat.start : match.end()], "chamber", "association", (), 0.95)


def _anchored(name: Name, anchor: Candidate, row: Mapping[str, str]) -> bool:
    """Whether a name that begins with a place or a body is one: 英国政府, 湖南科技大学, and no mere 湖南公司."""
    suffix, weight, kind = row["suffix"], row["weight"], row["kind"]
    cell = anchor.label == INSTITUTION and suffix in PARTY_CELL
    if cell or name.fresh > LONGEST + 4 or (name.common and name.fresh < 2):
        return False
    if weight == STRONG:
        return True
    if weight == NAMED:
        return not name.bare or anchor.props.get("level") == "natural"
    own = anchor.name == COUNTRY and kind == "court"
    if name.fresh == 1:
        return False
    if suffix == CENTRE and anchor.label == PLACE and anchor.rule != "level_word":
        return name.fresh > 1
    return name.fresh <= LONGEST and (not name.bare or (kind in PUBLIC and not own))


def _free(name: Name, row: Mapping[str, str]) -> bool:
    """Whether a name without a place is one: characters of no list, not too many, or a word like 国家."""
    suffix, weight, kind = row["suffix"], row["weight"], row["kind"]
    describing = name.fresh < 2 or name.quoted or name.common or (kind in PUBLIC and weight == STRONG)
    world = name.head in WORLD and (suffix == COMMISSION or kind in ("association", "international"))
    weak = weight == WEAK and not world
    if weak or (describing and not name.head) or (name.common and name.fresh < 2):
        return False
    longest = LONGEST_FOREIGN if name.foreign else LONGEST
    if suffix == COMPANY and not name.parts and name.fresh == 2:
        return False
    if weight == NAMED:
        return 2 <= name.fresh <= max(longest, LONGEST) - 2
    return name.fresh <= longest and (not name.head or name.parts > 1 or name.fresh > 1)


def _made(text: str, name: Name, end: int, kind: str, confidence: float) -> Candidate:
    """The body; a company named after its country stands without it, and a body of 省政府 carries the place."""
    anchor, start = name.anchor, name.start
    printed = text[start:end]
    if anchor is None:
        return candidate(text, start, end, printed, "institution_suffix", kind, (), confidence)
    inner = text[anchor.end : end]
    if TERM.match(inner) and anchor.label == INSTITUTION:
        return candidate(text, start, end, anchor.name, "institution_suffix", str(anchor.props["kind"]), (), confidence)
    if anchor.props.get("level") == "country" and anchor.name != COUNTRY and kind in ("company", "media") and name.fresh >= 2:
        return candidate(text, anchor.end, end, inner, "institution_suffix", kind, (printed,), confidence)
    if start == anchor.start and (anchor.rule in ("level_word", "body_of_context") or printed.startswith("市")):
        return candidate(text, start, end, anchor.name + inner, "institution_suffix", kind, (printed,), confidence)
    shown = of_village(printed)
    return candidate(text, start, end, shown, "institution_suffix", kind, (printed,) if shown != printed else (), confidence)


def visited(text: str, anchors: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Companies by the short form of their names (某某医疗) where somebody visits them; elsewhere such words are branches."""
    item = load("institutions")["short_company"].regex
    for stay in load("institutions")["visit"].regex.finditer(text):
        for match in item.finditer(text, stay.start(), stay.end()):
            name = name_before(text, match.start("suffix"), anchors, limit=10)
            if name.anchor is None and 2 <= name.fresh <= LONGEST - 2 and not (name.common or name.quoted or name.head):
                yield candidate(
                    text, name.start, match.end(), text[name.start : match.end()], "visited_company", "company", (), 0.7
                )


def departments(text: str, bodies: Iterable[Candidate]) -> Iterator[Candidate]:
    """Departments of a body (国家统计局工业司) where a post in them follows; elsewhere 司 and 处 end too many other words."""
    pattern = load("institutions")["department"].regex
    for body in bodies:
        match = pattern.match(text, body.end) if body.props.get("kind") in (*PUBLIC, "association") else None
        if match is not None:
            end, name = match.end("department"), body.name + match["department"]
            kind, printed = str(body.props["kind"]), text[body.start : match.end("department")]
            yield candidate(text, body.start, end, name, "department_with_post", kind, (printed,), 0.8)


def by_owner(text: str, anchors: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Delegations and working groups named by their owner: 省政协调研组, 湖南省党政代表团, 省委第二巡回督导组."""
    after = load("institutions")["group_goes_on"].regex
    for match in load("institutions")["lecturers"].regex.finditer(text):
        yield candidate(text, match.start(), match.end(), match["group"], "group_of_owner", "group", (match[0],), 0.9)
    for hit in groups().longest(text):
        if after.match(text, hit.end):
            continue
        name = name_before(text, hit.start, anchors, relaxed=True)
        owner = name.anchor
        if owner is None:
            national = name.head in STATE and (name.fresh > 1 or name.parts > 1)
            of_state = national and STATE_GROUP.search(text[hit.start : hit.end])
            if of_state or (name.head == CENTRAL and text[name.start : hit.start].count("第") == 1):
                yield candidate(text, name.start, hit.end, text[name.start : hit.end], "group_of_owner", "group", (), 0.9)
            continue
        if (owner.label == PLACE and owner.rule not in OWNERS) or name.fresh > 14:
            continue
        full = owner.name + text[owner.end : hit.end]
        own = text[owner.end : hit.end]
        aliases = (own,) if re.search("第|[党政]", own) or len(own) > 4 else ()
        yield candidate(text, owner.start, hit.end, full, "group_of_owner", "group", aliases, 0.9)


def unified(bodies: list[Candidate]) -> list[Candidate]:
    """Companies of one article under their fullest name: 甲集团 is 甲集团有限公司 where the article has both."""
    names = {body.name for body in bodies if body.props.get("kind") == "company"}
    fuller = {
        short: full for full in sorted(names, key=len) for short in names if COMPANY_FORM.fullmatch(full.removeprefix(short))
    }
    return [replace(b, name=fuller[b.name], aliases=(*b.aliases, b.name)) if b.name in fuller else b for b in bodies]
