"""Forms of one programme in one article: “智赋万企”行动, “智赋万企” and 智赋万企行动 get one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.nlp.candidate import Candidate
from kg.schema import PROGRAMME

MARKS = re.compile(r"[“”‘’《》\s]|[（(][^（）()]*[）)]$")
PERIOD = re.compile(r"十[一二三四五六七八九]五|一带一路|互联网[+＋]?")
"""Quoted words that many names are formed with, so that none of these is a form of another."""
LEAST = 4
"""Shorter names say too little to be taken for the end of a longer one."""


def programme(
    text: str, start: int, end: int, name: str, rule: str, kind: str, aliases: Iterable[str] = (), confidence: float = 0.9
) -> Candidate:
    """A programme's candidate, with the step from the printed words to its name."""
    steps = () if text[start:end] == name else (f"{text[start:end]} → {name}",)
    others = tuple(alias for alias in aliases if alias and alias != name)
    return Candidate(PROGRAMME, start, end, name, rule, confidence, others, {"kind": kind}, (), steps)


def unified(found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, each under the name that stands for its forms in this article: the listed one, otherwise the fullest."""
    candidates = list(found)
    names = sorted(dict.fromkeys(c.name for c in candidates), key=lambda n: (-_listed(n, candidates), -len(n)))
    stands_for = {name: next((n for n in names[:i] if same(n, name)), name) for i, name in enumerate(names)}
    return [_renamed(c, _root(c.name, stands_for), candidates) for c in candidates]


def same(fuller: str, shorter: str) -> bool:
    """Whether two names are forms of one: the same words but for marks, the same quoted part, or one the end of the other."""
    a, b = plain(fuller), plain(shorter)
    if a == b or (core(shorter) and core(fuller) == core(shorter)) or (core(fuller) and b == core(fuller)):
        return True
    return _ends(fuller, a, b) or _ends(shorter, b, a)


def _ends(longer: str, a: str, b: str) -> bool:
    return "《" not in longer and len(b) >= LEAST and a.endswith(b)


def plain(name: str) -> str:
    """A name without quotes, brackets and a closing parenthesis."""
    return MARKS.sub("", name)


def core(name: str) -> str | None:
    """The quoted part that makes a name (智赋万企); words that many names are formed with make none, nor does a part of
    a document's title."""
    match = re.match(r"[^“《]{0,10}“([^“”]+)”[^“”]*$", name)
    return match[1] if match and not PERIOD.fullmatch(match[1]) else None


def _listed(name: str, candidates: Iterable[Candidate]) -> bool:
    return any(c.name == name and c.rule == "programme_list" for c in candidates)


def _root(name: str, stands_for: dict[str, str]) -> str:
    while stands_for[name] != name:
        name = stands_for[name]
    return name


def _renamed(candidate: Candidate, name: str, all_found: Iterable[Candidate]) -> Candidate:
    """The candidate under another name, its own kept as an alias, its kind that of the name."""
    if name == candidate.name:
        return candidate
    model = next(c for c in all_found if c.name == name)
    step = f"{candidate.name} → {name}: a form of one name"
    aliases = tuple(dict.fromkeys((*candidate.aliases, candidate.name)))
    return replace(candidate, name=name, aliases=aliases, props=model.props, steps=(*candidate.steps, step))
