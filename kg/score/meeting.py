"""Events as annotated, merged over articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.score.gold import Gold, Record, records
from kg.score.names import forms
from kg.score.view import View


@dataclass(slots=True)
class Participant:
    """Who took part: all names, the roles required and those allowed besides."""

    name: str
    names: frozenset[str]
    roles: set[str]
    optional: bool
    allowed: frozenset[str]


@dataclass(slots=True)
class Meeting:
    """An event as annotated; `places` and `optional_places` hold all names of each place, `within` an interval in which an
    unstated date is not wrong."""

    name: str
    names: frozenset[str]
    optional: bool
    start: str | None
    end: str | None
    within: Sequence[str] | None
    places: list[frozenset[str]] = field(default_factory=list)
    optional_places: list[frozenset[str]] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)


def meetings(golds: Sequence[Gold], view: View) -> list[Meeting]:
    """All events of the documents; those that share a day and a name are one."""
    return [_meeting(record, view) for record in _merged(records(golds, "events"))]


def _meeting(record: Record, view: View) -> Meeting:
    def terms(names: Iterable[str]) -> list[frozenset[str]]:
        return [view.term(name) for name in names]

    when = record.get("start"), record.get("end"), record.get("within")
    places = terms(record["places"]), terms(record["places_optional"])
    participants = [_participant(who, view) for who in record["participants"]]
    return Meeting(record["name"], forms(record), bool(record.get("optional")), *when, *places, participants)


def _participant(record: Record, view: View) -> Participant:
    allowed = frozenset(record.get("roles_optional") or ())
    return Participant(record["name"], view.term(record["name"]), set(record["roles"]), bool(record.get("optional")), allowed)


def _merged(found: Iterable[Record]) -> list[dict[str, Any]]:
    merged: list[dict[str, Any]] = []
    for record in found:
        same_day = (m for m in merged if m.get("start") and m["start"] == record.get("start"))
        twin = next((m for m in same_day if forms(m) & forms(record)), None)
        if twin is None:
            merged.append(_copy(record))
        else:
            _add(twin, _copy(record))
    return merged


def _copy(record: Record) -> dict[str, Any]:
    """The record with its lists, which may be absent, as lists of its own."""
    participants = [{**who, "roles": list(who.get("roles") or ())} for who in record.get("participants") or ()]
    lists = {name: list(record.get(name) or ()) for name in ("aliases", "places", "places_optional")}
    return {**record, **lists, "participants": participants}


def _add(twin: dict[str, Any], record: dict[str, Any]) -> None:
    """Join a second report of the event to the first."""
    known = {who["name"]: who for who in twin["participants"]}
    for who in record["participants"]:
        if who["name"] in known:
            known[who["name"]]["roles"] = sorted({*known[who["name"]]["roles"], *who["roles"]})
        else:
            twin["participants"].append(who)
    twin["aliases"] = sorted({*twin["aliases"], record["name"], *record["aliases"]} - {twin["name"]})
    for name in ("places", "places_optional"):
        twin[name] += [place for place in record[name] if place not in twin[name]]
    twin["optional"] = bool(twin.get("optional")) and bool(record.get("optional"))
