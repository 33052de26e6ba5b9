"""How fast text becomes facts: `python -m tests.bench.extraction --archive DAYS` prints characters per CPU-second and core.

The whole of `kg build` but the writing (reading, annotating, extracting) on single items of the archive, beside jieba.posseg,
our segmenter alone, and LAC where `--lac PYTHON` names an interpreter that has it; the same texts, the same run, one thread. A
document is read from bytes; models and lists are loaded before the clock starts."""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.extract import extract_document
from pipelines.archive import Item, items

ROUNDS = 3
LAC = """
import json, sys, time
from LAC import LAC
texts, lac = json.load(sys.stdin), LAC(mode="lac")
lac.run(texts[:8])
lines = [line for text in texts for line in text.split("\\n") if line.strip()]
begun = time.process_time()
for start in range(0, len(lines), 64):
    lac.run(lines[start : start + 64])
print(time.process_time() - begun)
"""


def ours(drawn: Sequence[Item]) -> Callable[[], None]:
    """Reads, annotates and extracts every item."""
    files = [(f"{item.name}.md", item.markdown().encode()) for item in drawn]

    def run() -> None:
        for name, data in files:
            extract_document(name, data)

    return run


def posseg(drawn: Sequence[Item]) -> Callable[[], None]:
    """jieba.posseg over the texts."""
    import jieba.posseg

    def run() -> None:
        for item in drawn:
            list(jieba.posseg.cut(item.text))

    return run


def segmenter(drawn: Sequence[Item]) -> Callable[[], None]:
    """Our trained segmenter over the texts."""
    from kg.nlp.model import SHIPPED
    from kg.nlp.words import segmenter as load

    cutter = load(SHIPPED / "segmenter")

    def run() -> None:
        for item in drawn:
            cutter.cut(item.text)

    return run


def seconds(work: Callable[[], None]) -> float:
    """The CPU seconds of the fastest of a few rounds, after one that does not count."""
    work()
    found = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return min(found)


def lac(drawn: Sequence[Item], python: str) -> float:
    """The CPU seconds of LAC, in its own interpreter."""
    texts = json.dumps([item.text for item in drawn])
    run = subprocess.run([python, "-c", LAC], input=texts, capture_output=True, text=True, check=True)
    return float(run.stdout.split()[-1])


def main() -> None:
    """Prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--items", type=int, default=400)
    parser.add_argument("--lac", help="a Python that has LAC")
    given = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    drawn = random.Random(1).sample(list(items(given.archive)), given.items)
    size = sum(len(item.text) for item in drawn)
    rows = {"jieba.posseg": seconds(posseg(drawn)), "kg, facts included": seconds(ours(drawn))}
    os.environ["KG_MODEL"] = "none"
    rows["kg, rules alone"] = seconds(ours(drawn))
    rows["our segmenter"] = seconds(segmenter(drawn))
    if given.lac:
        rows["LAC"] = lac(drawn, given.lac)
    print(f"{len(drawn)} items, {size:,} characters\n")
    print("| what | characters per CPU-second | CPU to jieba.posseg |\n|---|--:|--:|")
    for name, taken in rows.items():
        print(f"| {name} | {size / taken:,.0f} | {taken / rows['jieba.posseg']:.2f} |")


if __name__ == "__main__":
    main()
