"""Posts: runs of bodies and titles (`省委常委、省纪委书记、省监委代理主任`), each title given its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp.candidate import TITLE, Candidate, Position, article_of, propose, proposed, text_of
from kg.nlp.context import Surroundings
from kg.nlp.embassies import embassy, posted
from kg.nlp.gazetteer import Hit
from kg.nlp.positions import SURE, Before, Settler
from kg.nlp.post_bodies import Bodies, inspectors, owner
from kg.nlp.title_shapes import Title, known, printed, titles
from kg.nlp.unit import Unit
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

__all__ = ["annotate_titles", "known", "titles", "with_status"]

JOINER = re.compile(r"(?:、(?:分管|主持|负责)[^、，。]{2,8}的|、(?:联合|过渡|临时|看守)?政府|、|兼任?|，兼|及|和|暨|[ 　])?$")
MAX_GAP = 12
NEXT_POST = re.compile(r"，(?:中国共产党)?(?:第?[一二三四五六七八九十、]{1,9}届)?")
"""What stands between the posts of somebody who is honoured, the term of the body among it."""
UNKNOWN_BODY = re.compile(r"[、兼][\u4e00-\u9fff“”]{1,18}")
"""What stands between two titles of one person where the body of the second is known to no list."""
OF_STATES = ("王子", "公主", "大将", "大副")
"""Titles that are parts of too many other words (客商王子龙, 二十大将于) where no body stands before them."""
HEADS_PLACES = ("foreign", "generic", "government")
"""Kinds of titles that a place alone can have (格鲁吉亚总统, 长沙市市长)."""


@Language.component("kg_titles", assigns=["doc._.proposed"])
def annotate_titles(doc: Doc) -> Doc:
    """Propose runs of posts; each carries its positions in order. A title without a stated body takes the body that the title
    names by itself (省长), else that of the title before it."""
    text, places = text_of(doc), proposed(doc, PLACE)
    bodies = Bodies.of(text, proposed(doc, INSTITUTION), places)
    settler = Settler(text, Surroundings(text, article_of(doc), places), bodies, places)
    found, before = list[Candidate](), Before()
    for run in _runs(text, list(_units(text, bodies))):
        positions, before = settler.positions(run, before)
        start, end = run[0].start, run[-1].end
        found.append(Candidate(TITLE, start, end, text[start:end], "titles", 1.0, positions=positions))
    if settler.organs:
        doc._.proposed = [_whole(c, settler.organs) for c in doc._.proposed]
    return propose(doc, found)


def _whole(candidate: Candidate, organs: Mapping[str, str]) -> Candidate:
    """A body by how its name ends under the whole name that a post has shown."""
    if candidate.label != INSTITUTION or candidate.confidence >= SURE or candidate.name not in organs:
        return candidate
    return replace(candidate, name=organs[candidate.name], aliases=(*candidate.aliases, candidate.name))


def _units(text: str, bodies: Bodies) -> Iterator[Unit]:
    """Every title of the text with what is printed before it."""
    blocked = load("titles")["blocked"].regex
    for whole in printed(text):
        if blocked.match(text, whole.end) is None:
            unit = _unit(text, _split(text, whole, bodies), bodies)
            if unit.body is not None or unit.title.title not in OF_STATES:
                yield unit


def _unit(text: str, hit: Hit[Title], bodies: Bodies) -> Unit:
    start, status = _status(text, hit.start)
    owned = embassy(text, hit, bodies) or inspectors(text, hit, bodies)
    abroad = owned is None and posted(text, hit)
    body = None if owned or abroad else bodies.ends.get(start) or bodies.ends.get(hit.start)
    if owned is None and not abroad and body is None and (place := _seat(text, start, hit, bodies)) is not None:
        body = place
    if owned is None and not abroad and body is None:
        owned = owner(text, Hit(start, hit.end, hit.value), bodies)
    if body is None and owned is None:
        start = _status(text, start)[0]
    if owned is not None:
        body = owned.body
    first = min(start, owned.start if owned else body.start if body else start)
    title = hit.value if owned is None or not owned.title else replace(hit.value, title=owned.title, base=owned.title)
    if body is not None and (mark := FORMER.search(text, max(0, first - 2), first)) is not None:
        first, status = mark.start(), "former"
    return Unit(first, hit.end, hit.start, title, status, body)


FORMER = re.compile(r"(?:原|时任|曾任|前任|历任)$")


def _status(text: str, end: int) -> tuple[int, str]:
    """Where the words about the status of a post before its title begin, and the status."""
    mark = load("titles")["status"].regex.search(text, max(0, end - 8), end)
    if mark is None:
        return end, "current"
    return mark.start(), next((name for name, value in mark.groupdict().items() if value), "current")


def _seat(text: str, start: int, hit: Hit[Title], bodies: Bodies) -> Candidate | None:
    """The place right before a title that a place can have."""
    place = bodies.seats.get(start)
    level = hit.value.title[0]
    if place is None and level in "省市县区州":
        place = bodies.seats.get(start + 1) or (bodies.seats.get(start - 1) if text[start - 1] == level else None)
    own = place is not None and place.props.get("level") in ("site", "zone", "village")
    return place if own or hit.value.implies or hit.value.kind in HEADS_PLACES else None


def _split(text: str, hit: Hit[Title], bodies: Bodies) -> Hit[Title]:
    """The title less what belongs to the body before it: 党委书记 after 广西壮族自治区 is 书记 of its 党委."""
    if hit.start in bodies.ends:
        return hit
    for start in range(hit.end - 1, hit.start, -1):
        title = titles().get(text[start : hit.end])
        if title is not None and start in bodies.ends and bodies.ends[start].start < hit.start:
            return Hit(start, hit.end, title)
    return hit


def _runs(text: str, units: list[Unit]) -> list[list[Unit]]:
    """Titles joined by 、 or 兼, or standing side by side; in the sentence that honours a dead holder commas join them too."""
    runs: list[list[Unit]] = []
    for unit in units:
        last = runs[-1][-1] if runs else None
        if last is not None and _joined(text[last.end : unit.start], unit) and not _sent_by(text, last, unit):
            runs[-1].append(replace(unit, status="former") if last.status == "former" and _honoured(text, unit) else unit)
        elif last is not None and NEXT_POST.fullmatch(text, last.end, unit.start) and _honoured(text, unit):
            runs[-1] = [replace(earlier, status="former") for earlier in (*runs[-1], unit)]
        else:
            runs.append([unit])
    return runs


def _sent_by(text: str, last: Unit, unit: Unit) -> bool:
    """Whether a title is that of somebody sent by the holder of the one right before it (某某主席特别代表、国家副主席)."""
    return unit.start == last.end and unit.title.title in ("特别代表", "特使", "私人代表") and unit.body is None


def _honoured(text: str, unit: Unit) -> bool:
    """Whether the sentence that leads to a title begins by praising somebody who died (中国共产党的优秀党员，…)."""
    start = max(text.rfind(mark, 0, unit.start) for mark in "。\n") + 1
    return load("titles")["honour"].regex.search(text, start, unit.start) is not None


def _joined(gap: str, unit: Unit) -> bool:
    """Whether a title goes on with the run before it: after 、 or 兼, also with the name of a body that nothing knows
    between. An ambassador is no one else who meets a guest (政府代表和中国驻某国大使)."""
    if gap in ("和", "及", "与") and unit.body is not None and unit.body.rule in ("embassy_of_post", "state_of_envoy"):
        return False
    if len(gap) <= MAX_GAP and JOINER.fullmatch(gap):
        return True
    return unit.body is None and not unit.title.implies and UNKNOWN_BODY.fullmatch(gap) is not None


def with_status(positions: Iterable[Position], status: str) -> tuple[Position, ...]:
    """The same posts under another status."""
    return tuple(replace(position, status=status) for position in positions)
