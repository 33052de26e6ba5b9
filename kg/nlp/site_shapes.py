"""Places that no list holds: zones and venues by their suffix, towns and villages, stops of a visit, cities abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg.lexicon import rows
from kg.nlp.candidate import Candidate, longest_by_end
from kg.nlp.divisions import city_abroad
from kg.nlp.foreign_names import transliterating
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.naming import Name, name_before
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

LONGEST, LONGEST_FOREIGN = 6, 9
SURE = 0.86
BORDERS = "\n 　，。；：、！？（）—－“”《》的在了于至往赴"
"""The characters before a name of its own that are no part of it."""
ABROAD = {
    "市": "prefecture", "州": "province", "省": "province", "郡": "county", "县": "county", "区": "county", "镇": "township",
}  # fmt: skip
"""The level of a place abroad by the last character of its name."""
DIVISIONS = ("province", "prefecture", "county", "township")
SEATS = ("township", "village")
SETTLED, ABOVE = (*DIVISIONS, "village"), ("country", "province")
NO_OWNER = ("", "国家", "全国", "国际", "世界", "全球", "中央", "首都", "人民", "国防")
STATIONS = ("机场", "站", "港")
"""What bears the name of the town that it serves."""
AFTER_PLACE = ("滨江", "外滩")
FULL_NAME = re.compile(r"[省市县区州旗乡镇村]$|街道$|社区$")
NO_ITEM = re.compile(r"[的了在]|等|企业$|民营|外资|国有")
SCENERY = re.compile("(?:[水山茶侨瑶]乡|[苗侗瑶彝藏黎]寨|[老山库牧渔林]区|山城|古镇|海岛)(?=[\u4e00-\u9fff]{2,3}$)")
"""What kind of country a village lies in, right before its name (水乡某某村)."""
NO_NAME = re.compile(r"[的在和与等各有是了将为把该本我全到从向及一两几多每某]|[0-9]")
NOT_BEHIND = re.compile(
    r"[、和与]?[^\u4e00-\u9fff]|[、和与]?[在等各有该本我全到从向及一两几多每某]|.*(?:[的了是将把0-9镇乡村]|街道|社区)|[省市县区州盟旗]$"
)
"""What stands between a division and a village or town that it does not name."""
ANY = re.compile("(?:^|[^第统专十同])[一某]$|亿级$")
"""Before the noun of a site that is any one (北部一|难民营, 百亿级|商圈)."""
NO_VILLAGE = re.compile(
    "(?:移民|安置|小|偏远|贫困|深|高|大|示范|生态|文明|特色|民族|美丽|和美|牧民|农民|旅游|明星|产业|未来|数字|老|灾区|沿海|边境|革命|个|座|海岛|黎|苗|侗)[新山渔]?$|^[建走进入赴于往]|届"
)
"""Words before 村 that say which kind of village is meant."""


@cache
def suffixes() -> Gazetteer[Mapping[str, str]]:
    """Endings of zones, venues and sites."""
    return Gazetteer((row["suffix"], row) for row in rows("site_suffixes"))


def shapes(text: str, listed: list[Candidate]) -> Iterator[Candidate]:
    """Places by shape; those found first are anchors of those after them (镇 before 村)."""
    anchors = longest_by_end(listed)
    for kind in (_seats, _stations, _sites, _abroad, _stops):
        yield from kind(text, anchors)


def _place(text: str, start: int, end: int, level: str, rule: str, aliases: tuple[str, ...] = ()) -> Candidate:
    return Candidate(PLACE, start, end, text[start:end], rule, 0.8, aliases, {"level": level})


def _seats(text: str, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """Townships and villages: right after the division they lie in, or by themselves at a border."""
    for level in ("township", "village"):
        for match in load("places")[f"{level}_seat"].regex.finditer(text):
            begin, end = match.start("suffix"), match.end("suffix")
            start = _seat_start(text, begin, anchors)
            held = start is not None and start in anchors
            if start is not None and end not in anchors and (match["at_end"] is not None or held):
                seat = _place(text, start, end, level, f"place_{level}")
                anchors[end] = seat
                yield seat
                yield from _again(text, seat, anchors) if level == "village" and end - start > 2 else ()


def _seat_start(text: str, begin: int, anchors: Mapping[int, Candidate]) -> int | None:
    name = name_before(text, begin, anchors, limit=8)
    longest = 9 if text.endswith("族", 0, begin) else 5 if name.anchor is not None else 3
    for length in range(1, longest + 1):
        above = anchors.get(begin - length)
        if above is not None and above.props.get("level") in DIVISIONS and not NOT_BEHIND.match(text[begin - length : begin]):
            return begin - length + (text[begin - length] in "、和")
    scenery = SCENERY.search(text, max(0, begin - 5), begin)
    if scenery is not None and not NO_NAME.search(text, scenery.end(), begin):
        return scenery.end()
    free = name.anchor is None and name.fresh and 2 <= begin - name.start <= 3 and not (name.common or name.quoted)
    kind = NO_NAME.search(text, name.start, begin) or NO_VILLAGE.search(text[name.start : begin])
    return name.start if free and not kind else None


def _sites(text: str, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """Zones and venues by their suffix."""
    goes_on = load("places")["site_goes_on"].regex
    for hit in suffixes().longest(text):
        if hit.end in anchors or goes_on.match(text, hit.end) or reaches_in(hit.start, hit.end, anchors):
            continue
        if ANY.search(text, max(0, hit.start - 2), hit.start):
            continue
        name = name_before(text, hit.start, anchors, limit=22)
        if not _is_name(name, hit.value):
            continue
        start, aliases = _own_start(text, name, hit.end)
        above = anchors.get(start)
        if name.anchor is not None and name.anchor.props.get("level") == "region" and above is not None:
            aliases = (*aliases, text[above.start : hit.end])
        site = _place(text, start, hit.end, hit.value["level"], f"place_{hit.value['level']}", aliases)
        if _sure(text, start, hit.end, name):
            site = replace(site, confidence=SURE)
        anchors[hit.end] = site
        yield site
    for match in load("places")["quoted_site"].regex.finditer(text):
        if match.start("name") in anchors or match["before"]:
            yield _place(text, match.start("name"), match.end("name"), "site", "place_quoted")


def _sure(text: str, start: int, end: int, name: Name) -> bool:
    """Whether a name is sure to be that of a site: by its ending, and because it begins with a place or at a border."""
    bordered = name.start == 0 or text[name.start - 1] in BORDERS if name.anchor is None else name.anchor.label == PLACE
    return bordered and load("places")["sure_site"].regex.fullmatch(text, start, end) is not None


def reaches_in(start: int, end: int, anchors: Mapping[int, Candidate]) -> bool:
    """Whether a known name ends inside a suffix (阳新|片区 and no 新片区)."""
    return any(k in anchors and anchors[k].start < start for k in range(start + 1, end))


def _is_name(name: Name, row: Mapping[str, str]) -> bool:
    """Whether what stands before a suffix makes a name of it."""
    longest = LONGEST_FOREIGN if name.foreign else LONGEST
    if name.anchor is None:
        alone = row["suffix"] not in AFTER_PLACE and not name.common and not name.quoted
        return alone and name.fresh <= longest and (name.fresh >= 2 or (name.head not in NO_OWNER and name.parts > 1))
    if name.fresh > LONGEST + 4 or (name.common and name.fresh < 2):
        return False
    level = name.anchor.props.get("level")
    if level in SEATS:
        return name.fresh > 1
    if not name.bare or (level == "region" and name.start < name.anchor.start):
        return True
    if level == "country":  # 中国隧道: those of the country, none by name
        return False
    named = level == "region" and row["level"] == "zone" and len(name.anchor) >= 3
    return named or level in ("natural", "site", "zone") or row["bare"] == "yes" or row["suffix"] in AFTER_PLACE


def _own_start(text: str, name: Name, end: int) -> tuple[int, tuple[str, ...]]:
    """Where the name proper begins: a division with its suffix, a province or a state before a name of its own stays a place
    by itself, and so does a chain of divisions; a city alone (汉口路小学) may belong to the name."""
    anchor = name.anchor
    if anchor is None:
        return name.start, ()
    level, chain = anchor.props.get("level"), name.start < anchor.start
    if level in SETTLED and name.fresh > 1:
        start, apart = anchor.end, chain or level in ABOVE
    else:
        start, apart = anchor.start if chain or level not in SETTLED else name.start, chain
    above = text[name.start : start]
    apart = apart or (len(above) > 2 and FULL_NAME.search(above) is not None)
    kept = not above or not apart or text.endswith(STATIONS, start, end)
    return (name.start, ()) if kept else (start, (text[name.start : end],))


def _stations(text: str, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """Railway stations, named by the town and the quarter or district before them (长沙南站)."""
    for match in load("places")["station"].regex.finditer(text):
        town = anchors.get(match.start())
        if town is not None and match.end() not in anchors and town.props.get("level") in DIVISIONS:
            above = anchors.get(town.start)
            start = above.start if above is not None and above.props.get("level") == "prefecture" else town.start
            anchors[match.end()] = _place(text, start, match.end(), "site", "place_site")
            yield anchors[match.end()]


@cache
def _foreign() -> frozenset[str]:
    return transliterating()


def _abroad(text: str, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """Cities and states abroad: a transliterated name with 市 or 州, after its country or before its government; and what lies
    in a place abroad, right behind it (某州某某县)."""
    for match in load("places")["foreign_city"].regex.finditer(text):
        start, end = match.start(), match.end("suffix")
        begin = next((start + k for k in range(len(match["name"])) if start + k in anchors), start)
        above = anchors.get(begin)
        held = above is None or _foreign_place(above, ("country",))
        if held and end not in anchors and _is_abroad(text, begin, match.start("suffix")):
            yield from _again(text, _city(text, begin, end), anchors)
    for begin, above in list(anchors.items()):
        if _foreign_place(above, ("country", "province", "prefecture")):
            inside = load("places")["abroad_inside"].regex.match(text, begin)
            if inside is not None and inside.end() not in anchors and _is_abroad(text, begin, inside.end() - 1):
                yield from _again(text, _city(text, begin, inside.end()), anchors)


def _is_abroad(text: str, start: int, end: int) -> bool:
    """Whether all characters of a range occur in foreign names."""
    return 2 <= end - start <= 8 and all(char in _foreign() for char in text[start:end])


def _foreign_place(place: Candidate, levels: tuple[str, ...]) -> bool:
    """Whether a listed place lies abroad, and is of one of these levels."""
    own = place.name == "中国" or place.props.get("adcode") or place.rule == "region_word"
    return not own and place.props.get("level") in levels


def _city(text: str, start: int, end: int) -> Candidate:
    """A place abroad, under its listed name where it has one."""
    known = city_abroad(text[start:end])
    made = _place(text, start, end, ABROAD[text[end - 1]], "place_foreign_city")
    return made if known is None else replace(made, name=known.name, aliases=(made.name,))


def _again(text: str, first: Candidate, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """A name at all its places in the text, once it is known."""
    for match in re.finditer(re.escape(text[first.start : first.end]), text):
        if match.end() not in anchors or anchors[match.end()].start > match.start():
            anchors[match.end()] = replace(first, start=match.start(), end=match.end())
            yield anchors[match.end()]


STOPS_END = re.compile(
    "等[^，。；、]{0,12}?(?:点|地方|单位|企业|园区|现场|公司|集团)|[两2二三3四4五5六6]家[^，。；、]{0,6}?企业"
)
"""How every list of stops ends; few articles have one, and the lists themselves take long to look for."""


def _stops(text: str, anchors: dict[int, Candidate]) -> Iterator[Candidate]:
    """The stops of a visit in a list that counts them (A、B、C等10个点) or calls them companies (A、B等企业)."""
    if not STOPS_END.search(text):
        return
    patterns = load("places")
    company = patterns["company_stop"].regex
    for kind in ("stops", "company_stops"):
        for match in patterns[kind].regex.finditer(text):
            position = match.start("list")
            for item in match["list"].split("、"):
                end = position + len(item)
                counted = kind == "stops" and position == match.start("list")
                start = name_before(text, end, {}, limit=20).start if counted else position
                covered = anchors.get(end)
                if 3 <= end - start <= 20 and (covered is None or covered.start > start) and not NO_ITEM.search(item):
                    body = kind == "company_stops" or company.search(item)
                    label, props = (INSTITUTION, {"kind": "company"}) if body else (PLACE, {"level": "site"})
                    short, aliases = _without_division(text, start, end, anchors) if body else (start, ())
                    made = Candidate(label, short, end, text[short:end], "stop_of_visit", 0.7, aliases, props)
                    yield from _again(text, made, anchors)
                position = end + 1


def _without_division(text: str, start: int, end: int, anchors: Mapping[int, Candidate]) -> tuple[int, tuple[str, ...]]:
    """Where a company's own name begins, behind the province or city printed before it, and the form with it."""
    for division_end in range(start + 2, end - 3):
        above = anchors.get(division_end)
        if above is not None and above.start == start and above.props.get("level") in DIVISIONS:
            return division_end, (text[start:end],)
    return start, ()
