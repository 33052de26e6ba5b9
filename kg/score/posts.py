"""Posts: person, title and institution together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.schema import INSTITUTION, PERSON
from kg.score.names import plain
from kg.score.tally import Tally
from kg.score.view import Record, View


@dataclass(slots=True)
class Post:
    """A post that was annotated: the names of the person and the institution, the title, and whether the graph has it."""

    person: frozenset[str]
    title: str
    institution: frozenset[str]
    optional: bool
    text: str
    met: bool = False

    def fits(self, view: View, edge: Record) -> bool:
        """Whether the edge states this post."""
        if plain(edge.get("title")) != self.title or not self.person & view.names(edge["source"]):
            return False
        return bool(self.institution & view.names(edge["target"]))


def compare(view: View) -> Tally:
    """Every edge HOLDS against every post annotated with title and institution."""
    posts, tally = list(_posts(view)), Tally()
    for edge in _distinct(view.edges["HOLDS"]):
        fitting = [post for post in posts if post.fits(view, edge)]
        unmet = next((post for post in fitting if not post.met), None)
        if unmet is not None:
            unmet.met = True
            tally.found += not unmet.optional
        elif not fitting:
            tally.wrong.append(f"{view.name(edge['source'])} {edge.get('title')}@{view.name(edge['target'])}")
    tally.missed += [post.text for post in posts if not post.met and not post.optional]
    return tally


def _distinct(edges: list[Record]) -> Iterator[Record]:
    """Posts, once however often they were held."""
    seen = set()
    for edge in edges:
        post = edge["source"], plain(edge.get("title")), edge["target"]
        if post not in seen:
            seen.add(post)
            yield edge


def _posts(view: View) -> Iterator[Post]:
    for person in view.annotated[PERSON]:
        seen = set()
        for record in person.positions:
            title, institution = record.get("title"), record.get("institution")
            if title and institution:
                names = _institution(view, institution)
                if (plain(title), names) not in seen:
                    seen.add((plain(title), names))
                    optional = person.optional or bool(record.get("optional"))
                    text = f"{person.name} {title}@{institution}"
                    yield Post(frozenset(person.forms), plain(title), names, optional, text)


def _institution(view: View, name: str) -> frozenset[str]:
    """All names of the institution of this name; a place of that name is another thing."""
    found = next((item for item in view.annotated[INSTITUTION] if plain(name) in item.forms), None)
    return frozenset(found.forms) if found is not None else frozenset({plain(name)})
