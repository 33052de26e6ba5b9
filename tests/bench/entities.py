"""How well names are found: `python -m tests.bench.entities --archive DAYS --marks FILE` prints exact-span F1 beside peers.

People, places and institutions of items marked by hand (stand-off, `pipelines/spans.py`): ours, jieba.posseg, thulac where it
is installed, LAC where `--lac PYTHON` names an interpreter that has it. Peers cut names into pieces (the name of a state and of
its city, family and given name); joining none, people, or all neighbours of one kind is tried, the best is shown. Words that
only point (中方, 我国) count for nobody."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg.nlp.places import gazetteer
from kg.nlp.recogniser import UNMARKED
from kg.nlp.settle import top
from kg.resources import model
from kg.schema import INSTITUTION, PERSON, PLACE
from pipelines.archive import Item, chosen
from pipelines.spans import Marked, Span, annotated, read

LABELS = (PERSON, PLACE, INSTITUTION)
POINTING = re.compile(r".|.[方国省市县区军]|全[国省市县区球]|我[国省市县]|本[市省县]|该.+|各.+")
JOINS: Mapping[str, tuple[str, ...]] = {"none": (), "people": (PERSON,), "all": LABELS}
LAC = """
import json, sys
from LAC import LAC
lac = LAC(mode="lac")
print(json.dumps([lac.run(texts) for texts in json.load(sys.stdin)]))
"""
LAC_TAGS = {"PER": PERSON, "LOC": PLACE, "ORG": INSTITUTION}
PKU_TAGS = {"nr": PERSON, "nrt": PERSON, "nrfg": PERSON, "ns": PLACE, "nt": INSTITUTION, "np": PERSON, "ni": INSTITUTION}
Finder = Callable[[Item, Sequence[Marked]], Iterator[Span]]


AREA = re.compile(r"(?:一带|境内|流域|沿线|上游|中游|下游|(?<=[东非湾])地区)$")


def as_marked(text: str, span: Span) -> Span:
    """The span that the marks give for what the graph takes wider (`pipelines/annotation.md`): 黄河 of 黄河流域, the state
    of its 军方 and of a minister whose post names the ministry (某国国防部长)."""
    printed = text[span.start : span.end]
    cut = AREA.search(printed) if span.label == PLACE else UNMARKED.search(printed)
    if cut is not None and printed[: cut.start()] in gazetteer():
        return Span(span.start, span.start + cut.start(), PLACE)
    if span.label == INSTITUTION and text.startswith("长", span.end):
        for end in range(len(printed) - 1, 1, -1):
            if printed[:end] in gazetteer() and not printed.startswith("国防", end - 1):
                return Span(span.start, span.start + end, PLACE)
    return span


def ours(item: Item, sentences: Sequence[Marked]) -> Iterator[Span]:
    """What the package keeps in the item, read as one article; marks are flat, so are names in names of meetings left out."""
    doc = annotated(item, model())
    first = doc._.body_start
    for found in top(doc._.settled):
        if found.label in LABELS and found.start >= first and found.rule not in ("post_alone", "pronoun"):
            yield as_marked(item.text, Span(found.start - first, found.end - first, found.label))


def pieces(
    item: Item, sentences: Sequence[Marked], tagged: Iterable[tuple[str, str]], tags: Mapping[str, str]
) -> Iterator[Span]:
    """The names among a peer's tagged words of an item's sentences, one after the other."""
    starts = iter(sentences)
    sentence = next(starts)
    position = sentence.start
    for word, tag in tagged:
        while item.text.find(word, position, sentence.end) < 0:
            sentence = next(starts)
            position = sentence.start
        start = item.text.find(word, position, sentence.end)
        position = start + len(word)
        if tag in tags:
            yield Span(start, position, tags[tag])


def joined(found: Iterable[Span], labels: Sequence[str]) -> list[Span]:
    """The spans with neighbours of one of these labels made one."""
    made: list[Span] = []
    for span in sorted(found):
        if made and span.label in labels and made[-1].label == span.label and made[-1].end == span.start:
            made[-1] = Span(made[-1].start, span.end, span.label)
        else:
            made.append(span)
    return made


def counted(item: Item, spans: Iterable[Span], sentences: Sequence[Marked]) -> set[Span]:
    """The spans of the marked sentences that name something."""
    inside = [s for s in spans if any(m.start <= s.start and s.end <= m.end for m in sentences)]
    return {s for s in inside if s.label in LABELS and not POINTING.fullmatch(item.text[s.start : s.end])}


def f1(found: set[tuple[str, Span]], wanted: set[tuple[str, Span]], label: str | None = None) -> float:
    """F1 of exact spans, of one label or of all."""
    a, b = ({x for x in part if label in (None, x[1].label)} for part in (found, wanted))
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def peers(
    by_item: Mapping[str, Sequence[Marked]], items: Mapping[str, Item], lac: str | None
) -> Iterator[tuple[str, dict[str, list[Span]]]]:
    """Every peer that is here with its spans by item."""
    import jieba.posseg

    def texts(name: str) -> list[str]:
        return [items[name].text[m.start : m.end] for m in by_item[name]]

    def spans(name: str, words: Iterable[tuple[str, str]], tags: Mapping[str, str]) -> list[Span]:
        return list(pieces(items[name], by_item[name], words, tags))

    cut = {name: [(w.word, w.flag) for text in texts(name) for w in jieba.posseg.cut(text)] for name in by_item}
    yield "jieba.posseg", {name: spans(name, words, PKU_TAGS) for name, words in cut.items()}
    try:
        import thulac
    except ImportError:
        pass
    else:
        tagger = thulac.thulac()
        tagged = {name: [(w, t) for text in texts(name) for w, t in tagger.cut(text)] for name in by_item}
        yield "thulac", {name: spans(name, words, PKU_TAGS) for name, words in tagged.items()}
    if lac:
        given = json.dumps([texts(name) for name in by_item])
        run = subprocess.run([lac, "-c", LAC], input=given, capture_output=True, text=True, check=True)
        found = zip(by_item, json.loads(run.stdout.splitlines()[-1]), strict=True)
        words = {name: [pair for w, t in lines for pair in zip(w, t, strict=True)] for name, lines in found}
        yield "LAC", {name: spans(name, tagged, LAC_TAGS) for name, tagged in words.items()}


def main() -> None:
    """Prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--marks", type=Path, required=True)
    parser.add_argument("--lac", help="a Python that has LAC")
    given = parser.parse_args()
    by_item: dict[str, list[Marked]] = {}
    for sentence in read(given.marks):
        by_item.setdefault(sentence.item, []).append(sentence)
    items = chosen(given.archive, by_item)
    wanted = {(n, s) for n, part in by_item.items() for s in counted(items[n], (s for m in part for s in m.spans), part)}
    print(f"{len(items)} items, {sum(map(len, by_item.values()))} sentences, {len(wanted)} names\n")
    print("| finder | joined | micro | person | place | institution |\n|---|---|--:|--:|--:|--:|")
    systems = [("kg", {n: list(ours(items[n], part)) for n, part in by_item.items()}), *peers(by_item, items, given.lac)]
    for name, found in systems:
        rows = []
        for join, labels in JOINS.items() if name != "kg" else [("none", ())]:
            spans = {(n, s) for n, part in found.items() for s in counted(items[n], joined(part, labels), by_item[n])}
            rows.append((f1(spans, wanted), join, [f1(spans, wanted, label) for label in LABELS]))
        micro, join, each = max(rows)
        print(f"| {name} | {join} | {micro:.3f} | " + " | ".join(f"{value:.3f}" for value in each) + " |")


if __name__ == "__main__":
    main()
