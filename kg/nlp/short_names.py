"""Names with points that an article says in short: 穆萨·法基 is 法基 in the next sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.nlp.candidate import Candidate
from kg.nlp.foreign_names import officials

POINT = re.compile("[·•・∙]")
SHORTEST = 2


def short_forms(name: str) -> Iterator[str]:
    """What may stand for a name with points: its last parts, longer ones first, then its first part."""
    yield from last_parts(name)
    yield from (part for part in POINT.split(name)[:1] if len(part) >= SHORTEST)


def last_parts(name: str) -> Iterator[str]:
    """The parts of a name with points that follow its first point, its second and so on."""
    yield from (name[point.end() :] for point in POINT.finditer(name) if len(name) - point.end() >= SHORTEST)


def with_short_forms(names: Iterable[str]) -> set[str]:
    """The names, and the last parts of those with points, which the text may have alone."""
    found = set(names)
    return found | {form for name in found for form in last_parts(name)}


def as_one(found: list[Candidate]) -> list[Candidate]:
    """The people of an article with one name each: who is named in full and in short bears the short name where it is that of a
    well-known holder of office, so that other articles' people of that name are the same, and otherwise the full one."""
    held: dict[str, set[tuple[str, str | None]]] = {}
    for person in found:
        held.setdefault(person.name, set()).update((p.title, p.body) for p in person.positions)
    meant = {short: full for short in held for full in [_meant(short, held)] if full}
    shown = {full: short for short, full in meant.items() if officials().get(short) is not None}
    return [_renamed(person, shown.get(whole, whole)) for person in found for whole in [meant.get(person.name, person.name)]]


def _renamed(person: Candidate, name: str) -> Candidate:
    """The person under another name, with the reason."""
    if name == person.name:
        return person
    step = f"{person.name} → {name}: the same person's name in the article"
    return replace(person, name=name, aliases=(*person.aliases, person.name), steps=(*person.steps, step))


def _meant(short: str, held: dict[str, set[tuple[str, str | None]]]) -> str | None:
    """The only full name of an article that a short one stands for; a first name only where it has the same post or none."""
    full = [name for name in held if POINT.search(name) and short in short_forms(name) and _agree(short, name, held)]
    return full[0] if len(full) == 1 else None


def _agree(short: str, name: str, held: dict[str, set[tuple[str, str | None]]]) -> bool:
    """Whether the posts of two names may be one person's: none of one title at two bodies."""
    if not held[short] or held[short] & held[name]:
        return True
    titles = {title for title, _ in held[short]} & {title for title, _ in held[name]}
    return not titles and POINT.split(name)[0] != short
