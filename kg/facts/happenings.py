"""Events without a name of their own: visits, talks, ceremonies and signings, told by a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.speakers import HEADS
from kg.facts.story import Story, planned
from kg.facts.subjects import principals
from kg.facts.telling import Telling
from kg.facts.tellings import TELL
from kg.nlp.candidate import Candidate
from kg.patterns import load, possible
from kg.schema import INSTITUTION, PERSON, PLACE

BOTH = re.compile("[两双][国方]|元首|领导人")
"""Words for people whom an earlier sentence names."""
BODY_HEAD = re.compile(
    "(?:^|[，。；：！\nＤ ])[^，。；：、ＰＩＬＥＤ]{1,12}(?:党委|党组|集团|公司|学校|学院|中心|[局厅院处办司联会部委])$"
)
"""A body that no list holds, at the head of a clause before its head."""
CERTAIN = ("visit_arrives", "visit_state", "visit_being", "visit_invited", "visit_comes", "visit_leaves")
"""Patterns whose verb has taken place, though 将 or 邀请 stand beside it: those belong to what is said."""
PASSIVE = ("ceremony", "signing", "other", "talks_sides", "talks_officers", "meeting_delegations")
"""What patterns begin with that tell of an event without saying whose it is."""


def happenings(story: Story, sentence: Masked) -> Iterator[tuple[int, int, Draft]]:
    """Drafts with the masked range that tells each; of two patterns that use one verb the first counts."""
    used: set[int] = set()
    acted = sentence.names(PERSON, INSTITUTION) or BOTH.search(sentence.text) is not None
    for name, pattern in possible("happenings", sentence.text):
        if not acted and not name.startswith(PASSIVE):
            continue
        for match in pattern.regex.finditer(sentence.text):
            span = _span(match)
            late = match.end() - 1 if name.startswith("visit") else match.start()
            to_come = planned(sentence, match.start()) or planned(sentence, late)
            if span & used or _to_come(name, match) or (to_come and name not in CERTAIN):
                continue
            drafts = list(_drafts(story, sentence, name, match))
            if drafts:
                used |= span
                yield from ((match.start(), match.end(), draft) for draft in drafts)


def _to_come(name: str, match: re.Match[str]) -> bool:
    """Whether the words between the two sides of talks say that they are still to come (同意将在4月底前会面)."""
    if not name.startswith(("talks", "signing")):
        return False
    return (
        re.search("将(?!军|士|领)|拟(?!定)|同意|计划|推迟|取消|邀请", match.string[match.start() : min(_span(match))])
        is not None
    )


def _span(match: re.Match[str]) -> set[int]:
    """The positions of the verb of a match, of which no second pattern may make an event."""
    key = next(key for key in ("verb", "verb2", "noun") if match.groupdict().get(key))
    return set(range(match.start(key), match.end(key)))


def _actors(found: Iterable[Candidate]) -> list[Candidate]:
    """People, and institutions that can go somewhere: delegations, groups and bodies of consultation."""
    return [c for c in found if c.label == PERSON or c.props.get("kind") in ("group", "cppcc", "congress")]


def _drafts(story: Story, sentence: Masked, name: str, match: re.Match[str]) -> Iterator[Draft]:
    """What one match tells: an event, several where guests are met apart, none where it only refers."""
    who = sentence.group(match, "who", PERSON, INSTITUTION) or sentence.group(match, "who2", PERSON)
    if name.startswith("visit"):
        who = _actors(who) if name != "visit_china" else [c for c in who if c.props.get("kind") not in ("government", "party")]
        head = name in ("visit_state", "visit_being") or _clause_head(sentence.text, match.start())
        if not who or not head or (name != "visit_comes" and _negated(match, name)):
            return
    if name == "talks_joint":
        who = who or sentence.group(match, "lone", PERSON)
    if name.startswith(("signing", "talks_joint", "talks_heads")) and name != "signing_states" and not who:
        heads = re.search("两国(元首|总理|首相)", match[0])
        who = principals(story.doc, HEADS[heads[1]] if heads else ())
    if name == "talks_while" and not who:
        who = _visitor(story)
        if not who:
            return
    sides = (INSTITUTION, PLACE) if name == "signing_between" else (PERSON, INSTITUTION) if name == "visit_with" else (PERSON,)
    if name == "signing_between":
        who = sentence.group(match, "who", *sides)
    acting = {ref(c) for c in who}
    told = {ref(c): c for c in reversed(sentence.group(match, "other", *sides)) if ref(c) not in acting}
    others = list(told.values())[::-1]
    if name in ("talks_meet", "talks_with") and not others:
        return
    telling = Telling(story, sentence, name, match, tuple(who), tuple(others))
    yield from TELL[telling.kind](telling)


def _visitor(story: Story) -> list[Candidate]:
    """Who makes the article's visit, whom 双方 means beside the host that the sentence names."""
    visit = story.latest("visit")
    people = [c for c in story.doc._.settled if c.label == PERSON and visit is not None and ref(c) in visit.by]
    return people[:1]


def _clause_head(text: str, start: int) -> bool:
    """Whether a subject stands at the head of a clause, or right after a date."""
    return (
        start == 0
        or text[start - 1] in "，。；：！\n“ ＤＬ、由　"
        or re.search(
            r"(?:由|欢迎|邀请|跟随|Ｐ(?:的)?夫人|期间|[时前后称]|的是|时任[^，。；Ｐ]{1,16}的|(?:^|，)正在[^，。；]{1,12}的)$",
            text[:start],
        )
        is not None
        or re.search(r"(?:^|[，。；：！\n“ 、ＩＬ])[^，。；：、ＰＩＬＥＤ]{1,8}[长员记理席任统相臣使官领袖王]$", text[:start])
        is not None
        or BODY_HEAD.search(text[:start]) is not None
    )


def _negated(match: re.Match[str], name: str) -> bool:
    """Whether the words from the visitor to the verb tell something else: what was said of a visit, or talks with a visitor."""
    told = load("story")["no_visit"].regex.search(match[0]) if name not in ("visit_being", "visit_invited") else None
    after = match.string[match.end() : match.end() + 16]
    return told is not None or (
        name not in ("visit_state", "visit_being", "visit_invited")
        and re.match("(?:时|期间)?的?(?:重要)?(?:讲话|指示|精神)", after) is not None
    )
