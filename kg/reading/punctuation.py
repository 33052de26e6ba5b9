"""Half-width punctuation of Chinese text, as some dumps hold it, in the full-width form that everything after reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.reading.lines import Line
from kg.schema import Passage

WIDE = str.maketrans(",;:?!()", "，；：？！（）")
HAN = r"\u3400-\u9fff"
AROUND = rf"[{HAN}“”‘’《》〈〉「」『』【】〔〕（）()]"
MARK = re.compile(rf"(?<={AROUND})[,;:?!]|[,;:?!](?={AROUND})")
PAIR = re.compile(r"\(([^()\n]*)\)")
QUOTED = re.compile(r'"([^"\n]{1,60})"')
SEEN = re.compile(r'[,;:?!("\[［]')
CHINESE = re.compile(rf"[{HAN}]")
ADDRESS = re.compile(r"(?:https?|ftp)://[!-~]+|[\w.-]+@[\w.-]+")


NOTE = re.compile(rf"(?<=[{HAN}”》）])[\[［]\d{{1,2}}[\]］]")
"""The number of a footnote in running text (国内生产总值[2]1210亿元)."""


def widened(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with the punctuation of Chinese prose full-width, blanks where the number of a footnote stood; every character
    keeps its place in the source."""
    return tuple(_line(line) if SEEN.search(line.text) else line for line in lines)


def _line(line: Line) -> Line:
    text = NOTE.sub(lambda note: "\u3000" * len(note[0]), wide(line.text))
    return replace(line, text=text).slice(0) or line if text != line.text else line


def wide(text: str) -> str:
    """The text with those marks full-width that stand beside a Chinese character, and brackets around or beside one."""
    if SEEN.search(text) is None or CHINESE.search(text) is None:
        return text
    kept = {index for found in ADDRESS.finditer(text) for index in range(*found.span())}
    chars = list(text)
    for found in PAIR.finditer(text):
        beside = text[max(found.start() - 1, 0) : found.start()] + text[found.end() : found.end() + 1]
        if CHINESE.search(found[1]) or CHINESE.search(beside):
            chars[found.start()], chars[found.end() - 1] = "（", "）"
    for found in QUOTED.finditer(text):
        if CHINESE.search(found[1]):
            chars[found.start()], chars[found.end() - 1] = "“", "”"
    for found in MARK.finditer("".join(chars)):
        chars[found.start()] = found[0].translate(WIDE)
    return "".join(text[index] if index in kept else char for index, char in enumerate(chars))


def as_printed(passage: Passage, source: str) -> Passage:
    """The passage with its marks as wide as the source prints them."""
    printed = "".join(map(source.__getitem__, passage.offsets))
    if printed == passage.text:
        return passage
    return replace(passage, text="".join(map(_printed, passage.text, printed)))


def _printed(char: str, source: str) -> str:
    same = source.translate(WIDE) == char or (source == '"' and char in "“”")
    return source if same else char
