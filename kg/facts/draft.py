"""An event while its article is being read: what sentences add to it, and the records it ends as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.facts.record import ref
from kg.nlp.candidate import Candidate
from kg.schema import EVENT, INSTITUTION, PERSON, Entity, Evidence, Fact, Mention, Ref


@dataclass
class Part:
    """One participant's roles and the sentences that state them."""

    roles: set[str] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(eq=False)
class Draft:
    """An event of one article: `start` and `end` are ISO; `generic` when its name is a bare noun (座谈会)."""

    name: str
    kind: str
    evidence: Evidence
    mention: Mention
    start: str | None = None
    end: str | None = None
    generic: bool = False
    aliases: list[str] = field(default_factory=list)
    people: dict[Ref, Part] = field(default_factory=dict)
    links: dict[tuple[str, Ref], Evidence] = field(default_factory=dict)
    parent: Draft | None = None
    ordinal: int = 0
    background: bool = False
    """Whether the text names it only to say why somebody is there (来华参加 Ｅ 的某某)."""
    aside: bool = False
    """Whether only somebody's speech tells of it, so that no bare noun of the report means it."""
    cell: str = ""
    """The part of the convening body that meets (党组)."""
    passing: bool = False
    """Whether the text names it only as the time of something else (某某活动期间)."""
    by: frozenset[Ref] = frozenset()
    """Whose visit it is."""
    abroad: frozenset[str] = frozenset()
    """The countries that a visit goes to: visits to two of them are two."""
    joint: bool = False
    """Whether it is a stop that the visitor shares with a host, which is an event of its own."""

    def join(self, who: Iterable[Candidate], roles: Iterable[str], found: Evidence) -> None:
        """Let people or bodies take part in these roles."""
        wanted = set(roles)
        for candidate in who:
            if candidate.label not in (PERSON, INSTITUTION):
                continue
            part = self.people.setdefault(ref(candidate), Part())
            part.roles |= wanted
            part.evidence.append(found)

    def take(self, other: Draft) -> None:
        """Take over what another draft of the same event says."""
        for who, part in other.people.items():
            mine = self.people.setdefault(who, Part())
            mine.roles |= part.roles
            mine.evidence += part.evidence
        for (kind, target), found in other.links.items():
            self.link(kind, target, found)
        self.called(other.name, *other.aliases)

    def link(self, kind: str, target: Ref, found: Evidence) -> None:
        """Add a relation of the event (HELD_IN, CONCERNS) or to it (ORGANISED)."""
        self.links.setdefault((kind, target), found)

    def hosts(self) -> set[Ref]:
        """The bodies that convene it."""
        return {target for kind, target in self.links if kind == "ORGANISED"}

    def empty(self) -> bool:
        """Whether an 活动 or a bare noun has neither a day nor people, a place or a convener: a campaign or a kind of events
        rather than one."""
        vague = self.generic or self.name.endswith("活动")
        return vague and self.start is None and self.end is None and not self.people and not self.links

    def hosted(self) -> None:
        """Name a bare noun by the body that convenes it: 领导小组召开会议 is the body's 会议."""
        hosts = [target.key for kind, target in self.links if kind == "ORGANISED"]
        if self.generic and self.parent is None and len(hosts) == 1:
            bare, self.name, self.generic = self.name, hosts[0] + self.cell + self.name, False
            self.called(bare)

    def called(self, *names: str) -> None:
        """Remember other names of the event."""
        self.aliases += [n for n in names if n and n != self.name and n not in self.aliases]

    @property
    def ref(self) -> Ref:
        """Name, day and, for a bare noun, its order in the article."""
        return Ref(EVENT, "|".join([self.name, self.start or "", str(self.ordinal) if self.generic else ""]).rstrip("|"))

    def entity(self) -> Entity:
        """The event as a node."""
        props = {"kind": self.kind, "start": self.start, "end": self.end}
        return Entity(self.ref, self.name, tuple(sorted(self.aliases)), {k: v for k, v in props.items() if v}, (self.mention,))

    def facts(self) -> Iterator[Fact]:
        """Its relations: ATTENDED, ORGANISED, HELD_IN, CONCERNS, PART_OF."""
        for who, part in self.people.items():
            for found in part.evidence:
                yield Fact("ATTENDED", who, self.ref, found, {"roles": tuple(sorted(part.roles))})
        for (kind, target), found in self.links.items():
            yield Fact(kind, target, self.ref, found) if kind == "ORGANISED" else Fact(kind, self.ref, target, found)
        if self.parent is not None:
            yield Fact("PART_OF", self.ref, self.parent.ref, self.evidence)
