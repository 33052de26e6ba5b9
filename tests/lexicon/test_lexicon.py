"""Every word list states its source, is sorted and unique, and holds clean cells; a broken one is refused with its name."""

from collections import Counter
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from kg import lexicon
from kg.lexicon import Lexicon, LexiconError

HEADER = "# title: t\n# source: s\n# licence: l\n# rule: r\n"


@pytest.fixture(params=lexicon.names())
def listed(request: pytest.FixtureRequest) -> Lexicon:
    return lexicon.load(str(request.param))


def first_column(listed: Lexicon) -> list[str]:
    return [next(iter(row.values())) for row in listed.rows]


def test_header_is_stated(listed: Lexicon) -> None:
    assert [key for key, value in {**listed.header, **listed.fields}.items() if not value.strip()] == []


def test_has_rows(listed: Lexicon) -> None:
    assert listed.rows


def test_sorted_by_first_column(listed: Lexicon) -> None:
    column = first_column(listed)
    assert [pair for pair in pairwise(column) if pair[0] > pair[1]] == []


def test_first_column_is_unique_and_filled(listed: Lexicon) -> None:
    assert [word for word, count in Counter(first_column(listed)).items() if count > 1 or not word] == []


def test_cells_have_no_padding_and_no_blank_parts(listed: Lexicon) -> None:
    cells = [cell for row in listed.rows for cell in row.values() if cell]
    assert [cell for cell in cells if any(part != part.strip() or not part for part in cell.split("|"))] == []


def test_lists_in_cells_do_not_repeat(listed: Lexicon) -> None:
    cells = [lexicon.split(cell) for row in listed.rows for cell in row.values()]
    assert [cell for cell in cells if len(set(cell)) < len(cell)] == []


def test_words_is_the_first_column(listed: Lexicon) -> None:
    assert lexicon.words(listed.name) == frozenset(first_column(listed))


def test_file_is_plain_text(listed: Lexicon) -> None:
    text = files(lexicon.__name__).joinpath(f"{listed.name}.tsv").read_bytes()
    assert (b"\r" in text, text.startswith(b"\xef\xbb\xbf"), text.endswith(b"\n")) == (False, False, True)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# title: t\n# source: s\n# rule: r\nword\na\n", "broken.tsv does not state its licence"),
        (HEADER + "# field word: w\nword\tnote\na\tb\n", "columns other than"),
        (HEADER + "# field word: w\n", "columns other than"),
        (HEADER + "# field word: w\n# field note: n\nword\tnote\na\n", "1 cells instead of 2 in the row a"),
    ],
)
def test_broken_list_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, complaint: str) -> None:
    tmp_path.joinpath("broken.tsv").write_text(text, encoding="utf-8")
    monkeypatch.setattr("kg.lexicon.files", lambda _: tmp_path)
    lexicon.load.cache_clear()
    with pytest.raises(LexiconError, match=complaint):
        lexicon.load("broken")


def test_unknown_list_is_refused() -> None:
    with pytest.raises(LexiconError, match="there is no list weather"):
        lexicon.load("weather")


def test_split() -> None:
    assert (lexicon.split("湘西州|湘西"), lexicon.split("")) == (("湘西州", "湘西"), ())
