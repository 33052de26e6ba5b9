"""Who a sentence speaks of where it does not say it again: groups named by their noun, and subjects of earlier clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from kg.facts.draft import Draft
from kg.facts.mask import LETTERS, Masked
from kg.facts.record import ref
from kg.nlp.candidate import Candidate, text_of
from kg.patterns import load
from kg.schema import INSTITUTION, PERSON

Span = tuple[int, int, Candidate | None]


def known_groups(doc: Doc) -> list[Candidate]:
    """The groups that an article names, in order."""
    return [c for c in doc._.settled if c.label == INSTITUTION and c.props.get("kind") == "group"]


def _meant(groups: list[Candidate], noun: str, position: int) -> Candidate | None:
    """The group that a bare noun means: the last one named before it that ends with the noun, else the only one of the
    article."""
    fits = [c for c in groups if c.name.endswith(noun)]
    before = [c for c in fits if c.end <= position]
    return before[-1] if before else fits[0] if len({c.name for c in fits}) == 1 else None


def with_groups(sentence: Masked, groups: list[Candidate]) -> Masked:
    """The sentence with bare group nouns as institutions."""
    text, spans = sentence.text, list(sentence.spans)
    for match in reversed(list(load("subjects")["group_noun"].regex.finditer(text))):
        group = _meant(groups, match[0], spans[match.start()][0])
        if group is None or not load("subjects")["group_alone"].regex.search(text[: match.start()]):
            continue
        start, end = spans[match.start()][0], spans[match.end() - 1][1]
        step = f"{match[0]} → {group.name}: the group of that name last named"
        member = replace(group, start=start, end=end, rule="group_noun", steps=(step,))
        spans[match.start() : match.end()] = [(start, end, member)]
        text = text[: match.start()] + LETTERS[INSTITUTION] + text[match.end() :]
    return replace(sentence, text=text, spans=tuple(spans))


def with_pronoun(sentence: Masked, speaker: Candidate | None) -> Masked:
    """The sentence with 他 or 她 at the head of a clause as the person last spoken of."""
    if speaker is None:
        return sentence
    text, spans = sentence.text, list(sentence.spans)
    for match in load("subjects")["pronoun"].regex.finditer(sentence.text):
        start, end = spans[match.start("word")][0], spans[match.start("word")][1]
        step = f"{match['word']} → {speaker.name}: the person last spoken of"
        spans[match.start("word")] = (
            start,
            end,
            replace(speaker, start=start, end=end, positions=(), rule="pronoun", steps=(step,)),
        )
        text = text[: match.start("word")] + LETTERS[PERSON] + text[match.end("word") :]
    return replace(sentence, text=text, spans=tuple(spans))


LEADS = re.compile("(?:主席|总书记|总统|总理|首相|国王|王储|外长|部长|委员长|议长|国务委员)$")
"""Posts of those who tell of talks of their own."""


def with_first_person(sentence: Masked, speaker: Candidate | None, doc: Doc, drafts: Iterable[Draft]) -> Masked:
    """The sentence with 我 as the leader who speaks, where he tells of talks of the past (前不久，我在某地会见某某): on a day
    or at a place that he says, with somebody other than those whom the article says he met."""
    if speaker is None or "我" not in sentence.text or not _leads(doc, speaker):
        return sentence
    met = {who for draft in drafts if draft.kind == "talks" and not draft.aside for who in draft.people}
    text, spans = sentence.text, list(sentence.spans)
    for match in load("subjects")["first_person"].regex.finditer(sentence.text):
        other = sentence.group(match, "other", PERSON) + sentence.group(match, "other2", PERSON)
        dated = "Ｄ" in text[match.start() : max(match.start("word"), match.start())]
        placed = match["where"] or match["where2"]
        if not (dated or placed) or any(ref(c) in met or c.name == speaker.name for c in other):
            continue
        index = match.start("word" if match["word"] else "word2")
        start, end = spans[index][:2]
        step = f"我 → {speaker.name}: the one who speaks"
        spans[index] = (start, end, replace(speaker, start=start, end=end, positions=(), rule="pronoun", steps=(step,)))
        text = text[:index] + LETTERS[PERSON] + text[index + 1 :]
    return replace(sentence, text=text, spans=tuple(spans))


def _leads(doc: Doc, speaker: Candidate) -> bool:
    """Whether somebody holds a post of those who hold talks."""
    posts = (p.title for c in doc._.settled if c.label == PERSON and c.name == speaker.name for p in c.positions)
    return any(LEADS.search(title) for title in posts)


def with_titles(sentence: Masked, doc: Doc) -> Masked:
    """The sentence with 习主席 or 总书记 as the person of that surname and post whom the article names in full."""
    text, spans = sentence.text, list(sentence.spans)
    found = [m for name in ("title_alone", "title_addressed") for m in load("subjects")[name].regex.finditer(text)]
    for match in sorted(found, key=lambda m: m.start(), reverse=True):
        addressed = "surname" not in match.groupdict()
        person = _addressed(doc, match["title"]) if addressed else _holder(doc, match["surname"] or "", match["title"])
        if person is None:
            continue
        start, end = spans[match.start("word")][0], spans[match.end("word") - 1][1]
        step = f"{match['word']} → {person.name}: the one of that name and post"
        member = replace(person, start=start, end=end, positions=(), rule="title_alone", steps=(step,))
        spans[match.start("word") : match.end("word")] = [(start, end, member)]
        text = text[: match.start("word")] + LETTERS[PERSON] + text[match.end("word") :]
    return replace(sentence, text=text, spans=tuple(spans))


def _addressed(doc: Doc, title: str) -> Candidate | None:
    """The only person of an article who holds a post by which a host addresses a guest (总统先生)."""
    fits = [c for c in doc._.settled if c.label == PERSON and any(p.title == title for p in c.positions)]
    return fits[0] if len({c.name for c in fits}) == 1 else None


def _holder(doc: Doc, surname: str, title: str) -> Candidate | None:
    """The only person of an article who has a surname and a post; without a surname only the general secretary is known."""
    people = [c for c in doc._.settled if c.label == PERSON and c.name.startswith(surname)]
    fits = [c for c in people if any(p.title == title for p in c.positions)]
    return fits[0] if fits and len({c.name for c in (people if surname else fits)}) == 1 else None


def speech_from(sentence: Masked, speaking: bool) -> tuple[int | None, bool]:
    """The masked position from which a sentence is what somebody says (None where it is the report's own), and whether the
    speech goes on in the next sentence: to the end of its paragraph, or until the report speaks again."""
    text = sentence.text
    if load("subjects")["report_again"].regex.match(text):
        speaking = False
    begins = load("subjects")["speech_begins"].regex.search(text)
    position = 0 if speaking else begins.end() if begins else None
    return position, (speaking or begins is not None) and not text.endswith("\n")


def last_speaker(sentence: Masked, before: Candidate | None) -> Candidate | None:
    """The person whom a 他 in the next sentence means: the last single subject of a clause; nobody once two share a clause."""
    for match in re.finditer(r"[^，；：。]*[，；：。”]*", sentence.text if sentence.names(PERSON) else ""):
        head = load("subjects")["clause_subject"].regex.match(match[0])
        if head is not None:
            people = sentence.entities(match.start() + head.start("who"), match.start() + head.end("who"), PERSON)
            before = people[0] if len(people) == 1 else None if people else before
    return None if sentence.text.endswith("\n") and before is None else before


def with_subjects(sentence: Masked) -> Masked:
    """The sentence with the subject of its earlier clause said again before verbs that lack one (…，并主持召开座谈会)."""
    if not sentence.names(PERSON, INSTITUTION):
        return sentence
    subject: list[Span] = []
    guests: list[Span] = []
    letters: list[str] = []
    spans: list[Span] = []
    for match in re.finditer(r"[^，；：。,;]*[，；：。,;”]*", sentence.text):
        clause, part = match[0], list(sentence.spans[match.start() : match.end()])
        head = load("subjects")["clause_subject"].regex.match(clause)
        bare = load("subjects")["bare_verb"].regex.match(clause)
        if head is not None:
            subject = _subject(part[head.start("who") : head.end("who")])
            met = load("subjects")["met"].regex.search(clause)
            guests = _subject(part[met.start("who") : met.end("who")]) if met is not None else []
        elif bare is not None and subject and guests and "共同" in bare[0]:
            letters.append("、".join(LETTERS[c.label] for _, _, c in (*subject, *guests) if c is not None) + clause)
            joined = [item for pair in (*subject, *guests) for item in (pair, (pair[0], pair[1], None))][:-1]
            spans += [*joined, *part]
            continue
        elif bare is not None and subject:
            place = len(clause) - len(clause.lstrip())
            letters.append(
                clause[:place] + "、".join(LETTERS[c.label] for _, _, c in subject if c is not None) + clause[place:]
            )
            joined = [item for pair in subject for item in (pair, (pair[0], pair[1], None))][:-1]
            spans += [*part[:place], *joined, *part[place:]]
            continue
        letters.append(clause)
        spans += part
    return replace(sentence, text="".join(letters), spans=tuple(spans), ordered=False)


def _subject(part: list[Span]) -> list[Span]:
    """The people and groups of a subject; nobody where a body that cannot act so stands among them."""
    actors = [s for s in part if s[2] is not None and s[2].label in (PERSON, INSTITUTION)]
    fit = [s for s in actors if s[2] is not None and (s[2].label == PERSON or s[2].props.get("kind") == "group")]
    return fit if len(fit) == len(actors) else []


def spouses(doc: Doc) -> dict[str, Candidate]:
    """The spouse of each person whom the article names with one (某某和夫人某某)."""
    people = [c for c in doc._.settled if c.label == PERSON]
    pairs = pairwise(people)
    return {
        one.name: other
        for one, other in pairs
        if re.fullmatch(r"(?:总统|国王|主席|总理)?[和偕与携]夫人", text_of(doc)[one.end : other.start])
    }


def principals(doc: Doc, posts: Collection[str] = ()) -> list[Candidate]:
    """The two people that 两国元首 means: those whom the article names most, of these posts where two are said to hold one,
    spouses left out; none where that is open."""
    people = [c for c in doc._.settled if c.label == PERSON]
    held = {c.name for c in people if any(p.title in posts for p in c.positions)}
    people = [c for c in people if c.name in held] if len(held) > 1 else people
    spouses = {c.name for c in people if c.rule == "name_after_spouse"}
    ranked = [name for name, _ in Counter(c.name for c in people if c.name not in spouses).most_common(2)]
    return [next(c for c in people if c.name == name) for name in ranked] if len(ranked) == 2 else []
