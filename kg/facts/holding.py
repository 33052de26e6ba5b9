"""HOLDS: who held which post, from the posts printed at names and from sentences that appoint or remove."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kg.facts.mask import Masked
from kg.facts.record import evidence, ref
from kg.nlp.candidate import TITLE, Candidate, Position, text_of
from kg.nlp.institutions import listed
from kg.nlp.titles import known
from kg.patterns import load, possible
from kg.schema import INSTITUTION, PERSON, Fact, Ref


def holdings(doc: Doc, sentences: list[Masked]) -> Iterator[Fact]:
    """One fact for each person, post and status, as each sentence states it."""
    for sentence in sentences:
        for person in sentence.entities(0, len(sentence.spans), PERSON):
            for position in person.positions:
                if position.body:
                    yield _holding(doc, sentence, person, position, person.rule, person.confidence)
        yield from _appointments(doc, sentence)


def _holding(doc: Doc, sentence: Masked, person: Candidate, position: Position, rule: str, confidence: float) -> Fact:
    found = evidence(doc, sentence.start, sentence.end, rule, confidence, position.steps)
    props = {"title": position.title, "status": position.status}
    return Fact("HOLDS", ref(person), Ref(INSTITUTION, str(position.body)), found, props)


def _appointments(doc: Doc, sentence: Masked) -> Iterator[Fact]:
    """任, 担任, 当选 after a name; 不再担任; 任命某某为; 免去某某的 … 职务."""
    runs = [c for c in doc._.settled if c.label == TITLE and sentence.start <= c.start < sentence.end]
    for name, pattern in possible("appointments", sentence.text) if runs else ():
        if "who" not in pattern.regex.groupindex:
            continue
        for match in pattern.regex.finditer(sentence.text):
            people = sentence.group(match, "who", PERSON)
            group = next(group for group in POSTS if match.re.groupindex.get(group) and match[group])
            first, last = sentence.source(match.start(group), match.end(group))
            for run in runs:
                if not (first - STATUS_WORDS <= run.start and first < run.end <= last + 1):
                    continue
                if name in TOLD and GOES_ON.match(text_of(doc), run.end) is None:
                    continue
                verb = match[0][: match.start(group) - match.start()]
                status = (
                    "elect" if re.search("当选|拟", verb) else "former" if PAST.search(verb) else STATUS.get(name, "current")
                )
                body = [c for c in sentence.group(match, "body", INSTITUTION) if not c.name.endswith("主席团")]
                held = replace(run, positions=tuple(replace(p, body=body[0].name) for p in run.positions)) if body else run
                for person in people:
                    yield from _posts(doc, sentence, person, held, name, status)


POSTS = ("post", "resigned")
"""Groups of the patterns that hold the posts."""
TOLD = ("serving", "career", "is")
"""Patterns that tell of posts, which end where the clause or the list of posts goes on."""
PAST = re.compile("(?:曾任|历任|先后任|曾担任)$")
"""Verbs of posts that are no longer held."""
GOES_ON = re.compile(r"[、，；。（）\s]|等?职|兼|$")
"""What stands behind each post of a career; a name does not."""
STATUS_WORDS = 3
"""How many characters before the post, such as 当选, a run of posts may begin with."""
STATUS = {"removed": "former", "relieved": "former", "resigns": "former", "relieved_too": "former"}


def _posts(doc: Doc, sentence: Masked, person: Candidate, run: Candidate, name: str, status: str) -> Iterator[Fact]:
    for number, position in enumerate(run.positions):
        settled = position if position.body else _elected(doc, sentence, run, position) if not number else position
        if settled.body and re.search(r"[\u4e00-\u9fff]", settled.title):
            state = status if settled.status == "current" else settled.status
            yield _holding(doc, sentence, person, replace(settled, status=state), f"appointment_{name}", 0.95)


def _elected(doc: Doc, sentence: Masked, run: Candidate, position: Position) -> Position:
    """A post whose body is not printed at it (选举产生了新一届理事会，某某当选会长): at the body that the sentence names before
    it, if that is no body of somebody's post."""
    shapes, row = load("appointments"), known(position.title)
    if row is not None and row["implies"]:
        return position
    if shapes["election"].regex.search(text_of(doc), sentence.start, run.end) is None:
        return position
    posts = {p for c in doc._.settled if c.label in (TITLE, PERSON) for p in range(c.start, c.end)}
    named = [c for c in doc._.settled if c.label == INSTITUTION and sentence.start <= c.start and c.end <= run.start]
    free = [shapes["term"].regex.sub("", c.name) for c in named if c.start not in posts]
    if not free or not free[-1]:
        return _convened(doc, run, position)
    body = _leadership(free[-1])
    return replace(position, body=body, steps=(f"{position.title} → {body}: the body whose election the sentence reports",))


CONVENED = re.compile(
    "第?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次[\u4e00-\u9fff]{0,6}会|第[一二三四五六七八九十]{1,3}次[\u4e00-\u9fff]{0,4}代表大会|换届"
)
"""What stands behind the name of a body that elects its heads."""
ELECTS = ("会", "联", "盟", "社")


def _convened(doc: Doc, run: Candidate, position: Position) -> Position:
    """A post that somebody is elected to at the only body of the article that holds its own congress before."""
    text = text_of(doc)
    bodies = (c for c in doc._.settled if c.label == INSTITUTION and c.end <= run.start and CONVENED.match(text, c.end))
    names = {c.name for c in bodies if c.name.endswith(ELECTS)}
    if len(names) != 1 or not position.title.endswith(("会长", "主席", "理事长", "秘书长")):
        return position
    body = _leadership(min(names))
    return replace(position, body=body, steps=(f"{position.title} → {body}: the body whose congress elects",))


def _leadership(body: str) -> str:
    """The body whose heads are elected: a party's central committee, by its listed name; else the body itself."""
    party = listed().get(body + "中央") or listed().get(body + "中央委员会")
    return party["name"] if party is not None else body
