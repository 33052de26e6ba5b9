"""People: names anchored by a title, a verb or a list, then found again wherever the article repeats them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import words
from kg.nlp.candidate import TITLE, Candidate, Position, propose, proposed, text_of
from kg.nlp.foreign_names import dotted_from, hyphened, japanese_name, rare_name, transliterating
from kg.nlp.names import follow, foreign_run, name_at, officials, surnames
from kg.nlp.people_cues import (
    LIST,
    acting,
    addressed,
    addressed_by_post,
    appointed,
    called,
    dotted,
    in_lists,
    person,
    recurs,
    rolls,
    spouses,
    transcribed,
)
from kg.nlp.people_lists import counted, honoured
from kg.nlp.places import COUNTRY
from kg.nlp.posts_behind import STATE, names_before
from kg.nlp.short_names import as_one, with_short_forms
from kg.nlp.titles import titles
from kg.patterns import load
from kg.schema import INSTITUTION, PERSON, PLACE

BLANK = re.compile(r"(?:[（(](?:主持[^）)]{0,6}工作|[正副][^）)]{1,5}级|兼|挂职|试用期[^）)]{0,4})[）)])?[ \u3000]*(?:同志)?")
CONJUNCTIONS, PREPOSITIONS, AT_IT = "和都从同但与", "向应于对将时", ("在会上", "在会议上", "在座谈会上", "在讲话中")
"""Family names that go on a sentence far more often than they begin a name right behind a post, never or mostly."""
SURE = 0.9
"""Places and bodies below this, found by a suffix only, may be wrong about their borders and do not keep a name from
standing there."""
TAKEN = (INSTITUTION, PLACE, TITLE)


@Language.component("kg_people", assigns=["doc._.proposed"])
def annotate_people(doc: Doc) -> Doc:
    """Propose people with the posts printed at their names."""
    text = text_of(doc)
    others = [c for c in proposed(doc, *TAKEN) if c.confidence >= SURE and not _of_name(text, c)]
    taken = {p for c in others for p in range(c.start, c.end)}
    runs = proposed(doc, TITLE)
    bodies = (c.name.removesuffix("常委会") for c in proposed(doc, INSTITUTION) if c.props.get("kind") == "cppcc")
    conferences = {name for name in bodies if name.endswith("政协")}
    behind = list(names_before(text, runs, taken, min(conferences) if len(conferences) == 1 else ""))
    behind += _fresh(behind, addressed_by_post(text, runs, [c for c in others if c.label != TITLE]))
    done = {c.end for c in behind}
    ends = {r.end for r in runs if _of_state(r.positions)}
    solid = {p for c in others if _firm(text, c, ends) for p in range(c.start, c.end)}
    states = {c.name for c in proposed(doc, PLACE) if c.props.get("level") == "country"}
    abroad = bool(states - {COUNTRY})
    towns = {c.name for c in proposed(doc, PLACE) if c.rule == "place_foreign_city"}
    outside = (states | towns) - {COUNTRY}
    seen = {name.start: name.end for name in doc._.recognised if name.label == PERSON}
    fresh = [r for r in runs if r.start not in done]
    anchored = [*_titled(text, fresh, solid, seen, outside), *behind, *spouses(text, taken)]
    anchored += _fresh(anchored, [*dotted(text, taken), *rolls(text, taken), *addressed(text, taken)])
    anchored += _fresh(anchored, [*honoured(text, taken), *counted(text, taken)])
    anchored += _fresh(anchored, [*transcribed(text, taken), *called(text, taken, abroad)])
    anchored += appointed(text, solid, {c.start for c in anchored})
    anchored += _fresh(anchored, acting(text, taken, anchored, abroad))
    anchored += in_lists(text, anchored, taken)
    word = load("people")["plain_word"].regex
    learnt = [span for span in seen.items() if span[0] not in solid and word.fullmatch(text, *span) is None]
    learnt = _whole(text, {c.name for c in anchored}, learnt)
    anchored += _fresh(anchored, (person(text, *span, "recogniser", 0.85) for span in learnt))
    anchored += _by_post(text, runs, anchored)
    names = with_short_forms(c.name for c in anchored) | _listed_names(text, taken)
    repeated = _repeated(text, names, anchored, taken)
    return propose(doc, as_one([*anchored, *repeated]))


def _whole(text: str, known: Collection[str], spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The recognised names, with the surname where the article has the name with it elsewhere: two names without a mark
    between them, as in headlines, are cut anywhere."""
    return [(start - 1, end) if start and text[start - 1 : end] in known else (start, end) for start, end in spans]


def _fresh(known: list[Candidate], found: Iterable[Candidate]) -> list[Candidate]:
    """Those found that touch no name known, nor one another."""
    used, kept = {p for c in known for p in range(c.start, c.end)}, list[Candidate]()
    for candidate in found:
        span = range(candidate.start, candidate.end)
        if used.isdisjoint(span):
            kept.append(candidate)
            used.update(span)
    return kept


IN_LIST = re.compile(
    r"[\u4e00-\u9fff](?<![省市县区州旗盟镇乡村路街港站湾岛口河湖江山海水域沿岸段边畔面底上下中内外东西南北等和及与])(?=[、，。])"
)


def _of_name(text: str, candidate: Candidate) -> bool:
    """Whether the short name of a place is the first half of a person's, in a list of persons (…、黄海嵩、…), or a state is the
    first part of a foreign name (萨尔瓦多·某某)."""
    if candidate.label == PLACE and text[candidate.end : candidate.end + 1] == "·":
        return dotted_from(text, candidate.start) is not None
    if candidate.label != PLACE or len(candidate) != 2 or text[candidate.start] not in surnames():
        return False
    if text[candidate.start - 1 : candidate.start] != "、" or IN_LIST.match(text, candidate.end) is None:
        return False
    before = candidate.start - 1
    return any(name_at(text[:before], before - size, strict=True, foreign=False) == before for size in (2, 3) if size <= before)


def _firm(text: str, candidate: Candidate, ends: set[int]) -> bool:
    """Whether a name cannot stand there: a place in its short form may be one (副主任乌兰), 山西省 may not; and a town abroad
    right behind a post of another state (at `ends`) is the beginning of a holder's name, but a state is none."""
    if candidate.label != PLACE:
        return True
    if candidate.start in ends and candidate.props.get("level") != "country":
        return candidate.end >= max(foreign_run(text, candidate.start) or 0, japanese_name(text, candidate.start) or 0)
    return text[candidate.start : candidate.end] == candidate.name


def _titled(
    text: str, runs: list[Candidate], taken: set[int], seen: Mapping[int, int], abroad: Collection[str]
) -> Iterator[Candidate]:
    """Names right after a run of posts, and those that share it in a list; `seen` are names that the model found, Japanese ones
    are read where the article names Japan; `abroad` are the states and cities of other states."""
    plain, japan = load("people")["plain_word"].regex, "日本" in abroad
    for run in runs:
        foreign = any(_is_foreign(p) for p in run.positions)
        gap = BLANK.match(text, run.end)
        start = gap.end() if gap else run.end
        start += _possessive(text, run, start)
        positions, first = run.positions, True
        while start not in taken:
            strict = not first or text[start : start + 1] in CONJUNCTIONS
            theirs = japan or (first and any((p.body or "").startswith("日本") for p in positions))
            own = japanese_name(text, start) if theirs and officials().first(text, start) is None else None
            end = dotted_from(text, start) or own or name_at(text, start, strict, foreign=foreign or not first)
            end = end if end and text[end : seen.get(start, 0)] == "率" else max(end or 0, seen.get(start, 0)) or None
            if first and _of_state(positions) and (end is None or not follow(text, end)):
                end = max(end or 0, foreign_run(text, start) or 0) or None
            if first and end is None and any((p.body or "").startswith(tuple(abroad)) for p in positions):
                end = rare_name(text, start)
            if end is None or plain.fullmatch(text, start, end):
                break
            end = hyphened(text, end)
            end -= (cut := first and _when(text, start, end))
            whole = first and end == foreign_run(text, start) and _of_state(positions)
            sure = 2 if text[start:end] in words("officials") or seen.get(start) == end else 1 if whole else follow(text, end)
            doubtful = not sure if text[start] not in PREPOSITIONS else sure < 2 and not text.startswith(AT_IT, end)
            if doubtful and not cut and not _elsewhere(text, text[start:end], start):
                break
            held = _not_ours(text[start:end], positions)
            yield person(text, start, end, "name_after_title", 0.98 if sure >= 2 else 0.9 if sure else 0.6, held)
            first = False
            joiner = LIST.match(text, end)
            if joiner is None or "，" in joiner[0] or "夫人" in joiner[0] or _shares_not(positions, joiner[0]):
                break
            start = joiner.end()


def _not_ours(name: str, positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """The posts of somebody whose name has a point, or is four transliterating characters, and who is no known holder of
    a Chinese post: a title without a body (总书记某·某) is not at the Chinese one that it means by itself."""
    foreign = "·" in name or (len(name) > 3 and all(char in transliterating() for char in name))
    if not foreign or officials().get(name) is not None:
        return positions
    ours = ("中共中央", "国务院", STATE)
    return tuple(Position(p.title, None, p.status) if p.body in ours and p.steps else p for p in positions)


def _of_state(positions: tuple[Position, ...]) -> bool:
    """Whether a post is one that only other states have."""
    return any(row is not None and row.kind == "foreign" for row in (titles().get(p.title) for p in positions))


def _elsewhere(text: str, name: str, start: int) -> bool:
    """Whether a doubtful name stands at another place of the text before a word that follows names, or before others."""
    return recurs(text, name) or any(
        m.start() != start and follow(text, m.end()) >= 2 for m in re.finditer(re.escape(name), text)
    )


def _shares_not(positions: tuple[Position, ...], joiner: str) -> bool:
    """Whether a post can have one holder only, so that a second name in the list does not share it: a head of state never
    does, and the head of another body not where 和 or 与 joins a partner (市长某某与某某签署)."""
    if any(p.title in {"总书记", "总理", "总统", "国王", "首相", "委员长"} for p in positions):
        return True
    heads = load("people")["sole_holder"].regex
    return "、" not in joiner and heads.search(positions[-1].title) is not None


def _possessive(text: str, run: Candidate, start: int) -> int:
    """1 where 的 stands between a former post and its holder (时任某省委书记的某某同志)."""
    held = load("people")["held"].regex
    return int(text[start : start + 1] == "的" and held.search(text, max(0, run.start - 4), run.start + 2) is not None)


def _when(text: str, start: int, end: int) -> int:
    """1 where the last character of a name is the 时 that ends a clause of time (在会见特使某某时，)."""
    clause = re.split(r"[，。；：\n]", text[max(0, start - 60) : start])[-1]
    timed = text[end - 1] == "时" and end - start > 2 and text[end : end + 1] == "，"
    return int(timed and re.search(r"[在当]|会见|接受|访问", clause) is not None)


def _is_foreign(position: Position) -> bool:
    """Whether a post may belong to somebody with a transliterated name."""
    row = titles().get(position.title)
    kinds = {
        "foreign",
        "company",
        "generic",
        "association",
        "university",
        "party",
        "congress",
        "government",
        "research",
        "military",
    }
    return row is None or row.kind in kinds


def _by_post(text: str, runs: list[Candidate], anchored: list[Candidate]) -> Iterator[Candidate]:
    """A post named without its holder, where the article names one holder of it (…主委牵头): that person."""
    holders: dict[tuple[str, str | None], set[str]] = {}
    for known in anchored:
        for position in known.positions:
            holders.setdefault((position.title, position.body), set()).add(known.name)
    starts, ends = {c.start for c in anchored}, {c.end for c in anchored}
    for run in runs:
        post = (run.positions[-1].title, run.positions[-1].body)
        names = holders.get(post, set())
        gap = BLANK.match(text, run.end)
        alone = not {run.end, gap.end() if gap else run.end} & starts and run.start not in ends and len(run) > 2
        if alone and post[1] and len(names) == 1 and load("people")["post_acts"].regex.match(text, run.end):
            holder = next(iter(names))
            step = f"{text[run.start : run.end]} → {holder}: the article's only holder of that post"
            yield Candidate(PERSON, run.start, run.end, holder, "post_alone", 0.8, steps=(step,))


def _listed_names(text: str, taken: set[int]) -> set[str]:
    """Names of well-known office holders that the text holds."""
    return {text[hit.start : hit.end] for hit in officials().every(text)}


def _repeated(text: str, names: set[str], anchored: list[Candidate], taken: set[int]) -> Iterator[Candidate]:
    """Every further occurrence of a name, unless a longer name or another entity stands there."""
    used, thought = {p for c in anchored for p in range(c.start, c.end)}, load("people")["thought"].regex
    for name in sorted(names, key=lambda n: (-len(n), n)):
        for match in re.finditer(re.escape(name), text):
            span = range(match.start(), match.end())
            if any(p in used or p in taken for p in span):
                continue
            abroad = officials().get(name) not in (None, COUNTRY) and text[match.end() : match.end() + 1] in transliterating()
            loose = len(name) == 2 or (len(name) < 5 and abroad)
            if (loose and follow(text, match.end()) == 0) or thought.match(text, match.end()):
                continue
            used.update(span)
            sure = len(name) > 2 and name in words("officials")
            yield person(text, match.start(), match.end(), "name_repeated", 0.9 if sure else 0.85)
