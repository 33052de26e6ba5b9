"""Makes the models that the package ships: `python -m pipelines.train --archive DAYS --treebank UNER -o kg/nlp/models`.

Two runs on one machine give the same weights. Needs jieba (`pip install 'policy-kg[train]'`) and an hour of one core.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.nlp.model import GATE
from kg.nlp.words import segmenter as load_segmenter
from pipelines import gate, recogniser, segmenter, spans
from pipelines.archive import Item, items, required
from pipelines.recogniser import Sentence
from pipelines.spans import Span

if TYPE_CHECKING:
    from spacy_pkuseg import pkuseg

HERE = Path(__file__).parent
Recipe = Mapping[str, Any]


def say(text: str) -> None:
    """Progress, on standard error."""
    print(text, file=sys.stderr, flush=True)


def held(recipe: Recipe) -> frozenset[str]:
    """The names of items kept for blind tests."""
    files = (HERE / name for name in recipe["archive"]["held"])
    return frozenset(name for file in files if file.is_file() for name in file.read_text(encoding="utf-8").split())


def open_items(archive: Path, recipe: Recipe) -> list[Item]:
    """The items of all days of which no item is kept for blind tests."""
    days = {name[:8] for name in held(recipe)}
    return [item for item in items(archive) if item.day not in days]


def train_segmenter(archive: Path, treebank: Path, recipe: Recipe, folder: Path) -> None:
    """Trains the segmenter on treebank words and on archive sentences cut by jieba, names forced."""
    own = recipe["segmenter"]
    chooser = random.Random(own["seed"])
    drawn = chooser.sample(open_items(archive, recipe), own["items"])
    sentences = list(segmenter.treebank(treebank / "zh_gsdsimp-ud-train.iob2"))
    for item in drawn:
        names = [span for span, _, _ in spans.by_rules(item, own["confidence"])]
        ranges = (r for r in item.sentences if r[1] - r[0] >= own["least"])
        sentences += segmenter.lines(item, ranges, names)
    chooser.shuffle(sentences)
    say(f"segmenter: {len(sentences):,} sentences")
    held_out = segmenter.treebank(treebank / "zh_gsdsimp-ud-dev.iob2")
    segmenter.train(sentences, held_out, folder, own["iterations"], own["trim"])


def marked(archive: Path, cutter: pkuseg, recipe: Recipe) -> dict[str, list[Sentence]]:
    """The sentences marked by hand, by item."""
    by_item: dict[str, list[spans.Marked]] = {}
    for sentence in spans.read(HERE / recipe["recogniser"]["marked"]):
        by_item.setdefault(sentence.item, []).append(sentence)
    if seen := sorted(set(by_item) & held(recipe)):
        raise SystemExit(f"{seen[0]} is kept for blind tests and must not be trained on")
    found = required(archive, by_item)
    return {name: list(recogniser.sentences(found[name], parts, cutter)) for name, parts in by_item.items()}


def parts(by_item: Mapping[str, Sequence[Sentence]], seed: int, of: int) -> list[list[Sentence]]:
    """The sentences in `of` parts, an item never in two."""
    names = sorted(by_item)
    random.Random(seed).shuffle(names)
    return [[s for name in names[part::of] for s in by_item[name]] for part in range(of)]


def rest(whole: Sequence[Sequence[Sentence]], without: int) -> list[Sentence]:
    """All parts but one."""
    return [s for part, sentences in enumerate(whole) if part != without for s in sentences]


def train_recogniser(by_item: Mapping[str, Sequence[Sentence]], more: Sequence[Sentence], recipe: Recipe, folder: Path) -> None:
    """Trains the recogniser in two rounds, and measures how far each rule is to be trusted against it.

    First one recogniser a fold, each without one part of the sentences marked by hand; what it finds in that part is kept in
    `unseen.tsv`, to hold the marks against. Then what most of them find in sentences
    that nobody marked (`more`) teaches the last one too, which is narrower and so faster than its teachers; where they differ,
    nothing is said."""
    own = recipe["recogniser"]
    folds = parts(by_item, own["seed"], own["folds"])
    unseen: list[tuple[Sentence, list[Span]]] = []
    votes: list[Counter[Span]] = [Counter() for _ in more]
    for number, fold in enumerate(folds):
        nlp = recogniser.made(HERE / "recogniser.cfg", own["teacher_width"])
        recogniser.train(
            nlp, [(rest(folds, number), 1.0)], fold[:400], own["fold_epochs"], own["seed"] + number, quiet, own["dropout"]
        )
        unseen += recogniser.found(nlp, fold)
        for vote, (_, spans_) in zip(votes, recogniser.found(nlp, more), strict=True):
            vote.update(spans_)
        say(f"fold {number + 1} of {len(folds)}: F1 so far {recogniser.figures(unseen)['micro'][2]}")
    write(folder / "figures.json", {"sentences": len(unseen), "folds": recogniser.figures(unseen)})
    write(folder / "trust.json", recogniser.trust(unseen))
    spans.write(folder / "unseen.tsv", (sentence.marked(found) for sentence, found in unseen))
    silver = [recogniser.voted(s, vote, len(folds)) for s, vote in zip(more, votes, strict=True)]
    shares = parts(by_item, own["seed"] + 1, own["held_share"])
    hand = rest(shares, 0)
    nlp = recogniser.made(HERE / "recogniser.cfg", own["width"])
    recogniser.train(
        nlp, [(hand, 1.0), (silver, own["silver_share"])], shares[0], own["epochs"], own["seed"], loud, own["dropout"]
    )
    nlp.to_disk(folder / "recogniser", exclude=["tokenizer"])


def train_gate(archive: Path, recipe: Recipe, folder: Path) -> None:
    """Learns which sentences the recogniser need not read, from sentences that nobody marked."""
    own = recipe["gate"]
    (folder / GATE).unlink(missing_ok=True)
    drawn = random.Random(own["seed"]).sample(open_items(archive, recipe), own["items"])
    found = list(gate.cases(drawn, folder))
    held_out = [case for cases in found[:: own["held_share"]] for case in cases]
    learned = [case for number, cases in enumerate(found) if number % own["held_share"] for case in cases]
    result = gate.learn(learned, held_out, own["share"], own["least"])
    (folder / GATE).write_text(json.dumps(gate.stated(result), ensure_ascii=False) + "\n", encoding="utf-8")
    figures = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    write(folder / "figures.json", {**figures, "gate": gate.measured(held_out, result)})


def quiet(epoch: int, loss: float, score: float) -> None:
    """Reports nothing."""


def loud(epoch: int, loss: float, score: float) -> None:
    """Reports an epoch."""
    say(f"epoch {epoch}: loss {loss:,.0f}, F1 {score:.4f}")


def unmarked(archive: Path, cutter: pkuseg, recipe: Recipe, seen: Iterable[str]) -> list[Sentence]:
    """Sentences drawn from the archive that nobody marked."""
    own = recipe["silver"]
    known = set(seen)
    pool = [item for item in open_items(archive, recipe) if item.name not in known]
    drawn = random.Random(own["seed"]).sample(pool, own["items"])
    plain = ((item, [spans.Marked(item.name, *r, ()) for r in item.sentences if r[1] - r[0] >= own["least"]]) for item in drawn)
    return [sentence for item, marked_ in plain for sentence in recogniser.sentences(item, marked_, cutter)]


def write(path: Path, value: object) -> None:
    """JSON for people to read."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: Iterable[str] | None = None) -> None:
    """Reads the command line and trains what it asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True, help="folder of the news archive, one Markdown file a day")
    parser.add_argument("--treebank", type=Path, required=True, help="folder of UNER Chinese GSDSimp (IOB2 files)")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder for segmenter/, recogniser/ and trust.json")
    parser.add_argument("--recipe", type=Path, default=HERE / "recipe.toml", help="sizes, seeds and files")
    parser.add_argument("--only", choices=["segmenter", "recogniser", "gate"], help="one step; those before must be done")
    given = parser.parse_args(None if arguments is None else list(arguments))
    recipe = tomllib.loads(given.recipe.read_text(encoding="utf-8"))
    given.output.mkdir(parents=True, exist_ok=True)
    if given.only in (None, "segmenter"):
        train_segmenter(given.archive, given.treebank, recipe, given.output / "segmenter")
    if given.only in (None, "recogniser"):
        cutter = load_segmenter(given.output / "segmenter")
        by_item = marked(given.archive, cutter, recipe)
        more = unmarked(given.archive, cutter, recipe, by_item)
        say(f"recogniser: {sum(map(len, by_item.values())):,} sentences marked by hand, {len(more):,} unmarked")
        train_recogniser(by_item, more, recipe, given.output)
    if given.only in (None, "gate"):
        train_gate(given.archive, recipe, given.output)


if __name__ == "__main__":
    main()
