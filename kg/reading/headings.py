"""Headlines given to texts: by the words they share, with their place on the page as a second voice."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from kg.reading.draft import Draft, Heading
from kg.reading.lines import Line

LEAD = 260
REACH = 25
COLUMN = ("专栏", "栏目", "专版", "版块", "专题")
LEADS_ON = ("强调", "指出", "要求", "提出", "表示", "时说", "：", "——")
NEAR_BEFORE, NEAR_AFTER, CONTINUED, LEAST = 0.15, 0.08, 0.2, 0.2


def assign(headings: Sequence[Heading], drafts: Sequence[Draft]) -> list[Line]:
    """Give each heading to the draft without a headline that it fits best; returns the lines of headings that fit none."""
    groups = _groups(headings)
    shares = _Shares(drafts)
    waiting = [
        number for number, draft in enumerate(drafts) if not draft.title and draft.kind != "caption" and not draft.second
    ]
    chosen = [_best(group, waiting, drafts, shares) for group in groups]
    rest: list[Line] = []
    zones = _zones(groups, chosen)
    for group, (number, score) in zip(groups, chosen, strict=True):
        if number < 0 or (score < LEAST and not _alone(group, number)) or zones[number] != group[0].zone:
            rest.extend(line for heading in group for line in heading.unit)
            continue
        drafts[number].title.extend(heading.unit for heading in group)
        drafts[number].marks.extend(mark for heading in group for mark in heading.marks if mark not in drafts[number].marks)
    return rest


def is_rubric(heading: Heading, drafts: Sequence[Draft]) -> bool:
    """Whether a text beside the heading calls it a column of the paper (`推出“同心同行献良策”专栏`)."""
    text = "".join(line.squeezed for line in heading.unit)
    beside = "\n".join(drafts[number].squeezed() for number in (heading.before, heading.after) if 0 <= number < len(drafts))
    return text in beside and any(f"{text}{quote}{word}" in beside for quote in ("", "”", "》") for word in COLUMN)


def _groups(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Units that one headline is made of: one that leads on to the next, or one that starts with a dash."""
    groups: list[list[Heading]] = []
    for heading in headings:
        last = groups[-1][-1] if groups else None
        if last and last.zone == heading.zone and _leads_on(last, heading):
            groups[-1].append(heading)
        else:
            groups.append([heading])
    return groups


def _leads_on(last: Heading, heading: Heading) -> bool:
    return last.unit[-1].squeezed.endswith(LEADS_ON) or heading.unit[0].squeezed.startswith("——")


def _best(group: Sequence[Heading], waiting: Sequence[int], drafts: Sequence[Draft], shares: _Shares) -> tuple[int, float]:
    """The number of the draft that fits best and how well; -1 where there is none."""
    weights = shares.weights("".join(line.squeezed for heading in group for line in heading.unit))
    first = bisect_left(waiting, group[0].after - REACH)
    near = waiting[first : bisect_left(waiting, group[0].after + REACH)]
    scores = [(shares.score(weights, number) + _place(group[0], number, drafts[number]), -number) for number in near]
    if not scores:
        return -1, 0.0
    score, number = max(scores)
    return -number, score


def _place(heading: Heading, number: int, draft: Draft) -> float:
    near = NEAR_BEFORE if heading.after == number else NEAR_AFTER if heading.before == number else 0.0
    return near - (CONTINUED if draft.continuation else 0.0)


def _alone(group: Sequence[Heading], number: int) -> bool:
    return group[0].after == number


def _zones(groups: Sequence[Sequence[Heading]], chosen: Sequence[tuple[int, float]]) -> Mapping[int, int]:
    """For each draft the zone of the heading that fits it best: a headline does not stand in two places."""
    best: dict[int, tuple[float, int]] = {}
    for group, (number, score) in zip(groups, chosen, strict=True):
        best[number] = max(best.get(number, (-1.0, 0)), (score, group[0].zone))
    return {number: zone for number, (_, zone) in best.items()}


class _Shares:
    """How much of a headline's wording a draft holds: pairs of characters, rare ones among the page's texts weighing more,
    those of the lead most."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.bodies = [_pairs(draft.squeezed()) for draft in drafts]
        self.leads = [_pairs(draft.squeezed(LEAD)) for draft in drafts]
        self.spread = Counter(pair for body in self.bodies for pair in body)

    def weights(self, text: str) -> Mapping[str, float]:
        """What each pair of characters of a headline counts; the sum is 1."""
        weights = {pair: math.log(1 + len(self.bodies) / max(1, self.spread[pair])) for pair in _pairs(text)}
        total = sum(weights.values()) or 1.0
        return {pair: weight / total for pair, weight in weights.items()}

    def score(self, weights: Mapping[str, float], number: int) -> float:
        """The share of a headline in a draft, between 0 and 1."""
        lead, body = self.leads[number], self.bodies[number]
        return sum(weight * (0.7 * (pair in lead) + 0.3 * (pair in body)) for pair, weight in weights.items())


def _pairs(text: str) -> set[str]:
    return {text[index : index + 2] for index in range(len(text) - 1)}
