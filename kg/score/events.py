"""Events, who took part in which role, when and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.schema import EVENT
from kg.score.meeting import Meeting, Participant
from kg.score.names import forms, likeness
from kg.score.tally import Tally
from kg.score.view import Record, View

ENOUGH = 0.30
"""Agreement from which an event of the graph may be the one annotated."""
NAME, PEOPLE, DAY = 0.55, 0.35, 0.10
"""Weights of name, participants and day in the agreement; their sum is 1."""
IMPLIED = "attended"
"""The role that every participant has."""


@dataclass(slots=True)
class Tallies:
    """What the comparison of events counts."""

    events: Tally = field(default_factory=Tally)
    attended: Tally = field(default_factory=Tally)
    roles: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    venues: Tally = field(default_factory=Tally)

    def named(self) -> Mapping[str, Tally]:
        """By the kinds under which they are printed."""
        return {"Event": self.events, "ATTENDED": self.attended, "ATTENDED.roles": self.roles, "Event.date": self.dates,
                "HELD_IN": self.venues}  # fmt: skip


class Given:
    """The events of a graph with their edges."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.events = view.labelled[EVENT]
        self.attended: dict[str, list[Record]] = defaultdict(list)
        self.venues: dict[str, list[str]] = defaultdict(list)
        self.parts: dict[str, list[str]] = defaultdict(list)
        events = {str(event["id"]) for event in self.events}
        for edge in view.edges["ATTENDED"]:
            self.attended[edge["target"]].append(edge)
        for edge in view.edges["HELD_IN"]:
            self.venues[edge["source"]].append(edge["target"])
        for edge in view.edges["PART_OF"]:
            if edge["source"] in events and edge["target"] in events:
                self.parts[edge["target"]].append(edge["source"])


def compare(meetings: Sequence[Meeting], view: View) -> Mapping[str, Tally]:
    """Tallies of events, participants, roles, dates and venues; those of an optional event are not counted."""
    given, tallies = Given(view), Tallies()
    pairs = _align(meetings, given)
    for number, meeting in enumerate(meetings):
        if number in pairs and not meeting.optional:
            _compare(meeting, given.events[pairs[number]], given, tallies)
        elif not meeting.optional:
            tallies.events.missed.append(meeting.name)
            tallies.attended.missed += [_taking_part(who, meeting) for who in meeting.participants if not who.optional]
    for number in sorted(set(range(len(given.events))).difference(pairs.values())):
        event = given.events[number]
        tallies.events.wrong.append(str(event.get("name")))
        tallies.attended.wrong += [_stated(edge, event, view) for edge in given.attended[event["id"]]]
    return tallies.named()


def _align(meetings: Sequence[Meeting], given: Given) -> dict[int, int]:
    """Pairs of annotated and given events by number, those that agree most first."""
    agreements = (
        (_agreement(meeting, event, given), not meeting.optional, number, other)
        for number, meeting in enumerate(meetings)
        for other, event in enumerate(given.events)
    )
    pairs: dict[int, int] = {}
    for agreement, _, number, other in sorted(agreements, reverse=True):
        if agreement >= ENOUGH and number not in pairs and other not in pairs.values():
            pairs[number] = other
    return pairs


def _agreement(meeting: Meeting, event: Record, given: Given) -> float:
    name = max((likeness(a, b) for a in meeting.names for b in forms(event) or {""}), default=0.0)
    present = [given.view.names(edge["source"]) for edge in given.attended[event["id"]]]
    both = sum(any(who.names & names for names in present) for who in meeting.participants)
    either = len(meeting.participants) + len(present) - both
    people = both / either if either else 0.0
    day = 1.0 if meeting.start and meeting.start == event.get("start") else 0.0
    return NAME * name + PEOPLE * people + DAY * day


def _compare(meeting: Meeting, event: Record, given: Given, tallies: Tallies) -> None:
    """One annotated event with the one of the graph that is it."""
    tallies.events.found += 1
    left = list(given.attended[event["id"]])
    for who in meeting.participants:
        edge = next((edge for edge in left if who.names & given.view.names(edge["source"])), None)
        if edge is None:
            tallies.attended.missed += [] if who.optional else [_taking_part(who, meeting)]
            continue
        left = [other for other in left if other["source"] != edge["source"]]
        if not who.optional:
            tallies.attended.found += 1
            _roles(who, edge, meeting, tallies.roles)
    tallies.attended.wrong += [_stated(edge, event, given.view) for edge in left]
    _date(meeting, event, tallies.dates)
    _venues(meeting, event, given, tallies.venues)


def _roles(who: Participant, edge: Record, meeting: Meeting, tally: Tally) -> None:
    stated, wanted = set(edge.get("roles") or ()) - {IMPLIED}, who.roles - {IMPLIED}
    tally.found += len(stated & wanted)
    tally.missed += [f"{who.name} {role} {meeting.name}" for role in sorted(wanted - stated)]
    tally.wrong += [f"{who.name} {role} {meeting.name}" for role in sorted(stated - wanted - who.allowed)]


def _date(meeting: Meeting, event: Record, tally: Tally) -> None:
    start, end = event.get("start"), event.get("end") or event.get("start")
    if meeting.start is None or not meeting.start:
        excused = meeting.within and start and meeting.within[0] <= start <= meeting.within[1]
        tally.wrong += [f"{event.get('name')}: {start} (none stated)"] if start and not excused else []
    elif start == meeting.start and end == (meeting.end or meeting.start):
        tally.found += 1
    else:
        tally.missed.append(f"{meeting.name}: {meeting.start}..{meeting.end} got {start}..{event.get('end')}")
        tally.wrong += [f"{event.get('name')}: {start}"] if start else []


def _venues(meeting: Meeting, event: Record, given: Given, tally: Tally) -> None:
    """Places of the event; a place of one of its parts counts for the whole and is never wrong."""
    own = given.venues[event["id"]]
    spots = [given.view.names(node) for node in own]
    around = [*spots, *(given.view.names(node) for part in given.parts[event["id"]] for node in given.venues[part])]
    for place in meeting.places:
        if any(place & names for names in around):
            tally.found += 1
        else:
            tally.missed.append(f"{meeting.name} @ {min(place)}")
    for node, names in zip(own, spots, strict=True):
        if not any(place & names for place in (*meeting.places, *meeting.optional_places)):
            tally.wrong.append(f"{event.get('name')} @ {given.view.name(node)}")


def _taking_part(who: Participant, meeting: Meeting) -> str:
    return f"{who.name} → {meeting.name}"


def _stated(edge: Record, event: Record, view: View) -> str:
    return f"{view.name(edge['source'])} → {event.get('name')}"
