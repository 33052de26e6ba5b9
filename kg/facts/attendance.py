"""ATTENDED: who took part in which role, read from verbs with their subjects."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from kg.facts.arrivals import VISITING, on_arrival, relay
from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.speakers import discussion, heads, may_speak, owns, roles_of, speaking
from kg.facts.story import Story, planned
from kg.nlp.candidate import Candidate, text_of
from kg.patterns import load, possible
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE

SPEECH = re.compile(
    r"在[^，。；Ｐ]{0,10}(?:报告|说明|致词|致辞)中|在(?:会上|会议上|座谈会上)|致辞|致词|致(?:贺|欢迎|开幕|闭幕|答谢|祝酒)[词辞]|讲话|发言|演讲|宣布|总结|点评"
)
"""Verbs of speech that are an act at the event, whoever the speaker is; 强调 or 表示 may as well be a quotation."""

WHILE_THERE = re.compile(r"在(?:出席|参加)[^，。；Ｐ]{0,4}Ｅ(?:开幕式|闭幕式|期间)?时，")
"""A speech set in an event that its sentence names."""

HEADING = re.compile(
    r"[ \u3000\n]*(?:Ｄ|（Ｄ）|，|今天)*(?:在[^，。；ＰＥ]{0,12}|[^，。；ＰＥ]{0,8}(?:召开|举行|举办)的)?"
    "(?P<event>Ｅ)(?:上|中|期间)，"
)
"""The event that a sentence is set in, said at its head (去年底召开的 Ｅ 上，)."""

STOOD_FOR = re.compile(
    "(?:主席|总统|总理|首相|总书记|国王|王储|埃米尔|秘书长|[省州市]长)?的?(?:(?:特别|个人|私人|全权)代表|特使)(?![团处])"
)
"""What follows the name of somebody whom another represents."""


def attend(story: Story, sentence: Masked) -> None:
    """Add the participants that a sentence names to the events it means."""
    if not sentence.names(PERSON, INSTITUTION) and re.search("两国|[双两][方人]", sentence.text) is None:
        return
    scope = _scope(story, sentence)
    for name, pattern in possible("attendance", sentence.text):
        for match in pattern.regex.finditer(sentence.text):
            who = heads(story, sentence, match) if name == "heads_together" else _present(story.doc, sentence, match)
            if name == "spoke_after" and not any(c.positions for c in who):
                continue
            if name == "held_with" and sentence.group(match, "event", EVENT)[0].props.get("generic"):
                continue  # talks of their own (某某主席同首相先生举行会晤)
            if name == "report_of" and "听取" not in sentence.text[: match.start()]:
                continue
            if name in ("heard", "report_of") and story.proposes:
                continue
            if name in ("spoke", "spoke_later") and story.comments and not SPEECH.search(match[0]):
                continue
            if (
                not who
                or (name == "guest_of" and not [c for c in who if c.label == PERSON])
                or (planned(sentence, match.start("who")) and not _invited(sentence, name, match))
            ):
                continue
            for draft in _targets(story, sentence, name, match, scope):
                _join(story, sentence, name, match, who, draft, scope is not None)


def _present(doc: Doc, sentence: Masked, match: re.Match[str]) -> list[Candidate]:
    """The subjects of a match without those whom an envoy stands for (某某主席特别代表、某某)."""
    who = sentence.group(match, "who", PERSON, INSTITUTION)
    return [c for c in who if not STOOD_FOR.match(text_of(doc), c.end)]


def _invited(sentence: Masked, name: str, match: re.Match[str]) -> bool:
    """Whether somebody was invited to speak and did (邀请某教授作专题辅导报告)."""
    return name == "reported" and sentence.text[: match.start("who")].endswith("邀请")


def _scope(story: Story, sentence: Masked) -> Draft | None:
    """The event that a sentence sets itself in: 在会见某某时; 会上; 会谈中; 在 Ｅ 上."""
    text = sentence.text
    meeting = re.search(r"在(?:会见|同|与)[^，。；Ｐ]{0,12}(Ｐ)[^，。；Ｐ]{0,10}时", text)
    if meeting:
        guest = ref(sentence.entities(meeting.start(1), meeting.end(1))[0])
        return next((d for d in story.drafts if d.kind == "talks" and guest in d.people), None)
    heading = HEADING.match(text)
    if heading:
        found = story.target("", sentence.group(heading, "event")[0])
        return found[0] if found else None
    if re.match(r"[ \u3000]*座谈会上", text) and story.sitting() is not None:
        return story.sitting()
    if re.match(r"[ \u3000]*(?:会上|会议上|座谈会上|会议期间)", text):
        return story.latest("meeting", "training", "ceremony") or story.main
    if re.match(r"[ \u3000]*仪式上", text):
        return story.latest("signing", "ceremony") or story.main
    if re.match(r"[ \u3000]*(?:会[见谈晤]|座谈|通话|交谈)(?:时|中|期间|上)，", text):
        return story.latest("talks")
    return None


AT_A_MEETING = (
    "report_of",
    "statement_at_meeting",
    "heard",
    "hearing",
    "reported",
    "conveyed",
    "gathered",
    "asked",
    "tasks",
    "transcript",
)
"""Acts of those who take part in a meeting, whatever other events their sentence names."""


SEVERAL = re.compile("[Ｎ0-9两二三四五六七八九十多几数]+余?(?:[场次个]|(?<=Ｎ))")
"""Before meetings that somebody presided over one after the other: none of them is the event told."""


PRESS = re.compile("发布会|吹风会|记者会|通气会|见面会|招待会|集体采访")
"""Meetings with the press, of which transcripts are printed."""


def _targets(story: Story, sentence: Masked, name: str, match: re.Match[str], scope: Draft | None) -> list[Draft]:
    """The events that a match speaks of."""
    if name == "presided" and SEVERAL.match(sentence.text, match.end("role_presided")):
        return []
    own = discussion(story, sentence, match) if name in ("spoke", "reported") else None
    if own is not None:
        return [own]
    if scope is not None:
        other = story.target("", sentence.group(match, "event", EVENT)[0]) if _elsewhere(story, sentence, match, scope) else []
        return other or [scope]
    words = match["event"] if "event" in match.groupdict() and match["event"] else ""
    events = sentence.group(match, "event", EVENT)
    named = [e for e in events if not e.props.get("generic")]
    if len(named) > 1:
        return list(dict.fromkeys(d for e in named for d in story.target("", e)))
    if name == "hosted":
        return [d for d in story.target(words, events[0]) if d.kind in ("ceremony", "other")]
    if events or words:
        return story.target(words, events[0] if events else None)
    inner = sentence.entities(match.start(), match.end(), EVENT)
    if inner and name not in AT_A_MEETING:
        return story.target("", inner[-1])
    return _by_act(story, sentence, name, match)


def _by_act(story: Story, sentence: Masked, name: str, match: re.Match[str]) -> list[Draft]:
    """The events that an act is done at where its words name none."""
    if name in ("spoke", "spoke_later", "spoke_in"):
        return _speeches(story, sentence, match)
    if name.startswith("torch"):
        return relay(story)
    if name == "alongside":
        return story.target(match["role_attended"], None)
    if name == "reported" and "宣讲" in match[0]:
        return _lectures(story, sentence, match)
    if name in AT_A_MEETING:
        found = _assembly(story, name, "宣读" in match[0])
        if name == "transcript" and (found is None or PRESS.search(found.name) is None):
            return []
        return [found] if found else []
    if name in ("given_to", "unveiled"):
        found = next((d for d in reversed(story.drafts) if d.kind == "ceremony" and not d.aside), story.meeting)
        return [found] if found else []
    if name == "won":
        found = next((d for d in reversed(story.drafts) if d.kind == "ceremony" and re.search("奖|授|表彰", d.name)), None)
        return [found] if found else []
    if "在座" in match[0] and story.latest("talks") is not None and story.latest("meeting") is None:
        return [d for d in story.drafts if d.kind == "talks"][-1:]
    if name in VISITING:
        return on_arrival(story, name, match)
    if name == "farewell":
        found = story.latest("ceremony")
        return [found] if found else []
    if name in ("signed", "witnessed", "witnessed_by"):
        found = story.latest("signing", "ceremony", *(("meeting",) if name == "signed" else ()))
        return [found] if found else []
    if name == "accompanied_by":
        here = [d for d in story.here if d.kind in ("visit", "ceremony", "meeting")]
        visits = [d for d in here if d.kind == "visit"]
        visit = visits[0] if visits else here[-1] if here else story.latest("visit")
        return [visit] if visit else []
    if name == "led":
        visit = story.latest("visit")
        others = match["role_led"] == "带领" and visit is not None
        if visit is None or (others and not {ref(c) for c in sentence.group(match, "who", PERSON)} <= set(visit.people)):
            return []
        return [visit]
    return story.target("", None)


def _elsewhere(story: Story, sentence: Masked, match: re.Match[str], scope: Draft) -> bool:
    """Whether a match names another event than the one that its sentence is set in (在某会上，参加过另一会的某某…)."""
    named = [e for e in sentence.group(match, "event", EVENT) if not e.props.get("generic")]
    return bool(named) and story.named(named[0].name) is not scope


def _lectures(story: Story, sentence: Masked, match: re.Match[str]) -> list[Draft]:
    """The lectures of those who are said to lecture; the article's meeting where it tells no lecture of its own."""
    told = [d for d in story.drafts if d.evidence.rule == "happening_meeting"]
    speakers = {ref(c) for c in sentence.group(match, "who", PERSON)}
    own = [d for d in told if speakers & set(d.people)]
    if told:
        return [d for d in own if d in story.here] or own[-1:]
    found = _assembly(story, "reported")
    return [found] if found else []


def _assembly(story: Story, name: str, read: bool = False) -> Draft | None:
    """The meeting at which somebody reports: the one that the sentence opens, that of the article, else the last one; what is
    `read` out may be read at a ceremony."""
    kinds = ("meeting", "training", "ceremony") if name in ("conveyed", "gathered") or read else ("meeting", "training")
    told = (d for d in reversed(story.here) if d.kind in kinds and d.evidence.rule != "happening_meeting")
    here = next(told, None)
    lead = story.lead if story.lead is not None and story.lead.kind in kinds else None
    return (
        (here if name != "conveyed" else None)
        or lead
        or story.latest(*kinds)
        or (story.current if name == "heard" else None)
        or (story.latest("ceremony") if name == "statement_at_meeting" else None)
        or (story.lead if name == "reported" and story.lead is not None and story.lead.name.endswith("仪式") else None)
    )


def _speeches(story: Story, sentence: Masked, match: re.Match[str]) -> list[Draft]:
    """Where a speech is made: at the meeting just named (在会上), at the event that the sentence tells with its speaker, at the
    talks that the speaker takes part in, else at the event that the article is about; a visit's headline may say that it was
    made there too (调研时强调)."""
    if re.search(r"在(?:会上|会议上|座谈会上)", match[0]):
        found = story.latest("meeting", "training") or story.latest("ceremony")
        return [found] if found is not None else []
    speakers = {ref(c) for c in sentence.group(match, "who", PERSON)}
    here = [d for d in story.here if speakers & set(d.people)]
    if here and re.search("时|中", match[0]):
        return here[-1:]
    lead = story.lead
    if lead is not None and lead.kind == "visit" and story.meeting is not None:
        on_visit = load("attendance")["on_visit"].regex.search(text_of(story.doc)[: story.doc._.body_start])
        return [lead, story.meeting] if on_visit else [story.meeting]
    if lead is not None and lead.kind in ("meeting", "training") and speakers & set(lead.people):
        both = [d for d in story.drafts if d.evidence == lead.evidence and lead.evidence.rule == "happening_meeting"]
        return both or [lead]  # the discussions of two delegations, told together
    talks = [d for d in story.drafts if d.kind == "talks" and speakers & set(d.people)]
    talks = [d for d in talks if not d.aside] or talks
    if talks:
        return talks
    if lead is None:
        if not SPEECH.search(match[0]) and not WHILE_THERE.search(sentence.text):
            return []
        told = (d for d in reversed(story.here) if d.kind in ("meeting", "ceremony", "training"))
        return [d for d in told if not d.aside and not d.background][:1]
    last = story.current
    new = last is not None and last.kind in ("meeting", "ceremony", "training") and not last.aside and not last.background
    return [last] if new and last is not None and lead.kind == last.kind and not speakers & set(lead.people) else [lead]


def _join(
    story: Story, sentence: Masked, name: str, match: re.Match[str], who: list[Candidate], draft: Draft, there: bool
) -> None:
    """Let those of a match take part; `there` says that the sentence sets itself in the event."""
    people = [c for c in who if c.label == PERSON]
    owners = {one.start for one, other in pairwise(who) if one.label == other.label == INSTITUTION and one.end == other.start}
    bodies = [c for c in who if c.label == INSTITUTION and c.start not in owners and not owns(sentence, c)]
    if name in ("spoke", "spoke_later"):
        if draft.kind == "talks" and not there:
            people = [p for p in people if ref(p) in draft.people]
        said = sentence.text[max(0, match.start() - 8) : match.end()]
        proposes = match["role_spoke"] == "建议" and draft.kind == "meeting"
        if not may_speak(draft, people) and not proposes and not SPEECH.search(said):
            bodies, people = [], []
        bodies = [b for b in bodies if b.props.get("kind") == "group" and ref(b) in draft.people]
    if name == "hearing":
        bodies = [b for b in bodies if b.props.get("kind") == "group"]
    if name in ("guest_of", "presided", "accompanied", "accompanied_by", "awarded", "led", *VISITING):
        bodies = [b for b in bodies if b.props.get("kind") == "group"]
    if name in ("statement_at_meeting", "reported", "heard"):
        bodies = speaking(match, bodies)
    if name == "reported" and re.match("代表|受", match.string[match.end("who") :]):
        bodies = []
    roles = roles_of(match)
    if name == "listed_after":
        roles = {"accompanied"} if "陪同" in match[0] else {"attended"}
    steps = (
        ()
        if any(c is not None and c.label == EVENT for _, _, c in sentence.spans)
        else (f"{match[0][-8:]} → {draft.name}: the event that the article reports",)
    )
    found = story.evidence(sentence, f"attendance_{name}", 0.9, steps)
    if roles == {"accompanied"}:  # who gives a ceremony or leads a visit is nobody's company
        people = [p for p in people if ref(p) not in draft.people or not draft.people[ref(p)].roles & {"hosted", "led"}]
    draft.join([*people, *bodies], roles if roles == {"accompanied"} else roles | {"attended"}, found)
    draft.join(sentence.group(match, "group", INSTITUTION), {"attended"}, found)
    if name == "greeted" and draft.kind == "visit":
        for place in sentence.group(match, "where", PLACE):
            if place.props.get("level") == "site":
                draft.link("HELD_IN", ref(place), found)
