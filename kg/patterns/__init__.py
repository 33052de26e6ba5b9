"""Patterns as data: one TOML file a package, every pattern with the examples that it must and must not match."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from kg.patterns.needs import Needs, needs

FRAGMENT = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled expression, the strings it must find something in, those in which it must not, and why it exists."""

    name: str
    regex: re.Pattern[str]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    note: str
    needs: Needs = ()

    def may_match(self, characters: frozenset[str]) -> bool:
        """Whether a text of these characters can hold a match; False is certain, True is not."""
        for needed in self.needs:  # noqa: SIM110  # asked for every pattern and sentence: a loop is twice as fast
            if needed.isdisjoint(characters):
                return False
        return True


class PatternError(ValueError):
    """A pattern file that names an unknown fragment or repeats a name."""


def names() -> tuple[str, ...]:
    """The names of all pattern files, sorted."""
    return tuple(sorted(file.name[:-5] for file in files(__package__).iterdir() if file.name.endswith(".toml")))


@cache
def load(name: str) -> Mapping[str, Pattern]:
    """The patterns of one file by name, in the file's order; `{{name}}` in a regex stands for a fragment of `[fragments]`."""
    data = tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    fragments: Mapping[str, str] = data.get("fragments", {})
    patterns: dict[str, Pattern] = {}
    for entry in data.get("pattern", ()):
        if entry["name"] in patterns:
            raise PatternError(f"{name}.toml has two patterns named {entry['name']}")
        regex = re.compile(_expand(entry["regex"], fragments))
        patterns[entry["name"]] = Pattern(
            name=entry["name"],
            regex=regex,
            examples=tuple(entry["examples"]),
            not_examples=tuple(entry["not_examples"]),
            note=entry["note"],
            needs=needs(regex),
        )
    return MappingProxyType(patterns)


def possible(name: str, text: str) -> Iterator[tuple[str, Pattern]]:
    """The patterns of one file, by name and in its order, that can match in a text."""
    characters = frozenset(text)
    return (item for item in load(name).items() if item[1].may_match(characters))


def _expand(regex: str, fragments: Mapping[str, str], outer: tuple[str, ...] = ()) -> str:
    """The regex with every `{{name}}` replaced, fragments within fragments too; a fragment inside itself is an error."""

    def piece(match: re.Match[str]) -> str:
        name = match[1]
        if name not in fragments or name in outer:
            raise PatternError(f"unknown or circular fragment {name}")
        return f"(?:{_expand(fragments[name], fragments, (*outer, name))})"

    return FRAGMENT.sub(piece, regex)
