"""Writes the items of a blind test and their annotation where `kg score` can read them:
`python -m pipelines.gold --archive DAYS -o FOLDER`,
then `kg score FOLDER/gold --sources FOLDER/items`.

The annotations (`marked/blind.jsonl` of the first test, `blind2.jsonl` to `blind5.jsonl` of the later ones, one document a
line) hold names, posts, events and figures, and no sentence."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from pipelines.archive import required

MARKED = Path(__file__).parent / "marked"
TESTS = ("blind", "blind2", "blind3", "blind4", "blind5")


def write(archive: Path, annotation: Path, folder: Path) -> int:
    """Writes `gold/` and `items/` into a folder; the number of documents. `SystemExit` where the archive lacks an item."""
    records = [json.loads(line) for line in annotation.read_text(encoding="utf-8").splitlines()]
    names = [Path(record["source"]).stem for record in records]
    found = required(archive, names)
    for part in ("gold", "items"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for name, record in zip(names, records, strict=True):
        (folder / "gold" / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        (folder / "items" / f"{name}.md").write_text(found[name].markdown(), encoding="utf-8")
    return len(records)


def main(arguments: Iterable[str] | None = None) -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, required=True, help="folder of the news archive, one Markdown file a day")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--test", choices=TESTS, default=TESTS[-1], help="which blind test (default: the last)")
    given = parser.parse_args(None if arguments is None else list(arguments))
    count = write(given.archive, MARKED / f"{given.test}.jsonl", given.output)
    print(f"{count} documents in {given.output}")


if __name__ == "__main__":
    main()
