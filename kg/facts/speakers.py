"""Which of those that a match names take part and speak, and in which roles."""

from __future__ import annotations

import re

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.story import Story
from kg.facts.subjects import principals
from kg.nlp.candidate import Candidate
from kg.schema import PERSON, ROLES


def discussion(story: Story, sentence: Masked, match: re.Match[str]) -> Draft | None:
    """The discussion that the sentence tells with its speaker, whatever congress it names (在参加某大会某团讨论时强调)."""
    speakers = {ref(c) for c in sentence.group(match, "who", PERSON)}
    told = (d for d in reversed(story.here) if d.evidence.rule == "happening_meeting" and d.kind == "meeting")
    return next((d for d in told if speakers & set(d.people)), None)


HEADS = {"元首": ("总统", "国家主席", "主席", "国王", "总书记"), "总理": ("总理", "首相"), "首相": ("首相", "总理")}
"""The posts of those whom 两国元首 or 两国总理 means."""


PAIR = re.compile("Ｐ(?:(?:Ｄ|（Ｄ）|在Ｌ+)*(?:和|与|同)[^，。；ＰＩＥ]{0,10}Ｐ)(?![^，。；ＰＥ]{0,6}Ｐ)")
"""Two who act together in an earlier clause."""


def heads(story: Story, sentence: Masked, match: re.Match[str]) -> list[Candidate]:
    """The two whom 两国元首, 两国领导人 or 双方 means: those of an earlier clause who act together, else those whom the article
    names most, who have met in it; nobody where that is open, or where it tells no talks."""
    words = match["who"]
    pairs = list(PAIR.finditer(sentence.text, 0, match.start()))
    if pairs:
        return sentence.entities(pairs[-1].start(), pairs[-1].end(), PERSON)
    both = principals(story.doc, HEADS.get(words[-2:], ()))
    talks = [d for d in story.drafts if d.kind == "talks" and not d.aside]
    return both if any({ref(c) for c in both} <= set(d.people) for d in talks) else []


OWNED = re.compile(
    "[^，。；：、ＰＩＥ和与及的]{1,6}Ｐ|成员[，、]Ｐ|(?:成员)?国家?(?:的)?(?:领导人|元首|政府首脑|代表|外长|高官)|(?:(?:、|和)Ｉ)*(?:主要|有关|相关)?(?:负责同志|负责人|领导同志|领导)Ｐ|(?:(?:、|和)Ｉ)*(?:有关|相关|各有关|各|所属|直属|下属)+(?:部门|单位|方面|企业|机制|机构)"
)
"""What only belongs to the body named before it: somebody's post, or departments that are not named (国务院有关部门)."""


def owns(sentence: Masked, body: Candidate) -> bool:
    """Whether a body is named only to say whose post or department takes part."""
    return OWNED.match(sentence.text, sentence.index(body.start) + 1) is not None


PANEL = re.compile(
    "(?:峰会|首脑会议|领导人会议|发布会|吹风会|通气会|记者会|见面会|招待会|报告会|宣讲会|宣介会|采访|(?:交流|发布|采访)活动|一般性辩论|通道[”》]?)$"
)
"""Meetings at which officers of several bodies speak one after the other, each in a paragraph of his own."""


def may_speak(draft: Draft, people: list[Candidate]) -> bool:
    """Whether a verb of speech is said at the event: its speaker takes part already, or nobody is known to."""
    if draft.evidence.rule == "happening_meeting" and "分组" in draft.name:
        return True  # one after the other
    if PANEL.search(draft.name) and people and all(p.positions for p in people):
        return True  # officers who answer the press one after the other
    known = [ref(p) for p in people if ref(p) in draft.people]
    return len(known) == len(people) or not any(r.label == PERSON for r in draft.people)


def speaking(match: re.Match[str], bodies: list[Candidate]) -> list[Candidate]:
    """Bodies speak where the words between them and the verb do not name somebody else's subordinate."""
    gap = match.groupdict().get("gap") or ""
    if gap.endswith("身份"):  # somebody who speaks as a holder of a post at the body
        return []
    if re.match("副?(?:总理|总统|首相|主席|议长|秘书长)|国务委员", gap):  # holders of posts, not the government
        return []
    if re.match("委员|常委|代表(?!团)", gap):  # members of an assembly, not the assembly
        return [b for b in bodies if b.props.get("kind") not in ("cppcc", "congress")]
    if re.search("(?<!负责)(?<!领导)同志|教授|院士|研究员", gap):  # somebody of the body, whom no rule names
        return []
    return [] if re.search(r"的|下属|旗下|所属", gap[:2]) and "情况" not in gap and "工作" not in gap else bodies


def roles_of(match: re.Match[str]) -> set[str]:
    """The roles whose groups took part in a match."""
    names = {
        key.removeprefix("role_").rstrip("2") for key, value in match.groupdict().items() if key.startswith("role_") and value
    }
    return names & set(ROLES)
