"""Makes the models that the package ships:
`python -m pipelines.train --archive DAYS --treebank UNER --encoder JAR -o kg/nlp/models`.

Two runs on one machine give the same weights. Needs `pip install 'policy-kg[train]'`, the encoder that the recipe names, and
two hours of two cores.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
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
Marks = Mapping[str, Sequence["Sentence"]]
SILVER, OPEN = "silver.tsv", "open.tsv"
MAVEN = "https://repo1.maven.org/maven2/"
STEPS = ("segmenter", "teacher", "trust", "recogniser", "gate")


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
    """The sentences marked by hand, by item, without those of days kept for blind tests."""
    days = {name[:8] for name in held(recipe)}
    by_item: dict[str, list[spans.Marked]] = {}
    for name in recipe["recogniser"]["marked"]:
        for sentence in spans.read(HERE / name):
            if sentence.item[:8] not in days:
                by_item.setdefault(sentence.item, []).append(sentence)
    found = required(archive, by_item)
    return {name: list(recogniser.sentences(found[name], parts, cutter)) for name, parts in sorted(by_item.items())}


def parts(by_item: Mapping[str, Sequence[Sentence]], seed: int, of: int) -> list[list[Sentence]]:
    """The sentences in `of` parts, an item never in two."""
    names = sorted(by_item)
    random.Random(seed).shuffle(names)
    return [[s for name in names[part::of] for s in by_item[name]] for part in range(of)]


def rest(whole: Sequence[Sequence[Sentence]], without: int) -> list[Sentence]:
    """All parts but one."""
    return [s for part, sentences in enumerate(whole) if part != without for s in sentences]


def train_teacher(archive: Path, encoder: Path | None, by_item: Marks, cutter: pkuseg, recipe: Recipe, folder: Path) -> None:
    """Trains the teacher on the sentences marked by hand, and lets it mark others (`silver.tsv`; its doubts: `open.tsv`)."""
    from pipelines import encoder as encoders
    from pipelines.teacher import Settings, Teacher

    own = dict(recipe["teacher"])
    file, digest = own.pop("file"), own.pop("sha256")
    if encoder is None:
        raise SystemExit(f"The teacher begins from an encoder: download {MAVEN}{file} and name it with --encoder")
    settings = Settings(**own)
    shares = parts(by_item, settings.seed, recipe["recogniser"]["held_share"])
    learned = rest(shares, 0)
    teacher = Teacher(encoders.encoder(encoder, digest), learned, settings)
    teacher.train(learned, lambda epoch, loss: say(f"teacher, epoch {epoch}: loss {loss:.4f}"))
    measured = teacher.measured(shares[0])
    say(f"teacher: F1 {measured['micro'][2]} on {len(shares[0]):,} sentences that it did not see")
    write(folder / "teacher.json", {"sentences": len(shares[0]), "unseen": measured})
    taught = teacher.taught(unmarked(archive, cutter, recipe, by_item))
    spans.write(folder / SILVER, (s.marked(s.spans) for s in taught))
    spans.write(folder / OPEN, (s.marked(s.open) for s in taught))


def train_trust(by_item: Marks, recipe: Recipe, folder: Path) -> None:
    """Measures how far each rule is to be trusted against the recogniser: one a fold, each without one part of the sentences
    marked by hand; what it finds in that part is kept in `unseen.tsv`, to hold the marks against."""
    own = recipe["recogniser"]
    folds = parts(by_item, own["seed"], own["folds"])
    unseen: list[tuple[Sentence, list[Span]]] = []
    for number, fold in enumerate(folds):
        nlp = recogniser.made(HERE / "recogniser.cfg", own["width"])
        recogniser.train(
            nlp, [(rest(folds, number), 1.0)], fold[:400], own["fold_epochs"], own["seed"] + number, quiet, own["dropout"]
        )
        unseen += recogniser.found(nlp, fold)
        say(f"fold {number + 1} of {len(folds)}: F1 so far {recogniser.figures(unseen)['micro'][2]}")
    write(folder / "figures.json", {"sentences": len(unseen), "folds": recogniser.figures(unseen)})
    write(folder / "trust.json", recogniser.trust(unseen))
    spans.write(folder / "unseen.tsv", (sentence.marked(found) for sentence, found in unseen))


def train_recogniser(archive: Path, by_item: Marks, cutter: pkuseg, recipe: Recipe, folder: Path) -> None:
    """Trains the recogniser on the sentences marked by hand and those that the teacher marked."""
    own = recipe["recogniser"]
    shares = parts(by_item, own["seed"] + 1, own["held_share"])
    silver = list(taught(archive, cutter, folder))
    say(f"recogniser: {sum(map(len, by_item.values())):,} sentences marked by hand, {len(silver):,} by the teacher")
    nlp = recogniser.made(HERE / "recogniser.cfg", own["width"])
    recogniser.train(
        nlp,
        [(rest(shares, 0), 1.0), (silver, own["silver_share"])],
        shares[0],
        own["epochs"],
        own["seed"],
        loud,
        own["dropout"],
    )
    nlp.to_disk(folder / "recogniser", exclude=["tokenizer"])


def taught(archive: Path, cutter: pkuseg, folder: Path) -> Iterator[Sentence]:
    """The sentences that the teacher marked, with what it left open."""
    doubts = {(m.item, m.start): m.spans for m in spans.read(folder / OPEN)}
    by_item: dict[str, list[spans.Marked]] = {}
    for mark in spans.read(folder / SILVER):
        by_item.setdefault(mark.item, []).append(mark)
    found = required(archive, by_item)
    for name, marks in by_item.items():
        for mark, sentence in zip(marks, recogniser.sentences(found[name], marks, cutter), strict=True):
            doubted = (Span(s.start + sentence.first, s.end + sentence.first, s.label) for s in doubts[name, mark.start])
            yield replace(sentence, open=tuple(doubted))


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
    parser.add_argument("--encoder", type=Path, help="the file that recipe.toml names under [teacher]")
    parser.add_argument("--recipe", type=Path, default=HERE / "recipe.toml", help="sizes, seeds and files")
    parser.add_argument("--only", choices=STEPS, help="one step; those before must be done")
    given = parser.parse_args(None if arguments is None else list(arguments))
    recipe = tomllib.loads(given.recipe.read_text(encoding="utf-8"))
    given.output.mkdir(parents=True, exist_ok=True)
    steps = STEPS if given.only is None else (given.only,)
    if "segmenter" in steps:
        train_segmenter(given.archive, given.treebank, recipe, given.output / "segmenter")
    if {"teacher", "trust", "recogniser"} & set(steps):
        cutter = load_segmenter(given.output / "segmenter")
        by_item = marked(given.archive, cutter, recipe)
        if "teacher" in steps:
            train_teacher(given.archive, given.encoder, by_item, cutter, recipe, given.output)
        if "trust" in steps:
            train_trust(by_item, recipe, given.output)
        if "recogniser" in steps:
            train_recogniser(given.archive, by_item, cutter, recipe, given.output)
    if "gate" in steps:
        train_gate(given.archive, recipe, given.output)


if __name__ == "__main__":
    main()
