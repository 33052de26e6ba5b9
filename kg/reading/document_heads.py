"""Heads of documents: a red letterhead over the title, the issuer and the date under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.patterns import load
from kg.reading.draft import Draft, Unit
from kg.reading.lines import Line

PATTERNS = load("reading")
NAMED, LETTER = re.compile("《([^《》]{4,80})》"), 400
"""The names of documents, and the characters within which a letter names the one that it sends out."""
ISSUER = re.compile("[\u3400-\u9fff]{2,24}(?:局|厅|委|部|院|署|政府|委员会|办公室|办公厅|总队|中心|银行)")


def retitled(draft: Draft) -> list[Line]:
    """Give a document the title that stands in its text: under the red letterhead, whose lines are returned, or, where none
    is printed over the letter that sends it out, over the document itself, which the letter names."""
    heads = list(takewhile(lambda block: block.kind == "head", draft.blocks))
    if _is_letterhead(draft) and heads:
        title = "".join(line.squeezed for block in heads for line in block.lines)
        if PATTERNS["document_title"].regex.search(title):
            removed = [line for unit in draft.title for line in unit]
            draft.title, draft.blocks = [block.lines for block in heads], draft.blocks[len(heads) :]
            return removed
    if not draft.title and draft.kind in (None, "policy"):
        _sent_out(draft)
    return []


def _is_letterhead(draft: Draft) -> bool:
    """Whether what stands for the title is the red head of a document (某某省人民政府文件), its title below the number."""
    return bool(draft.title) and draft.title[-1][-1].squeezed.endswith("文件") and draft.named("document_number")


def _sent_out(draft: Draft) -> None:
    named = NAMED.findall(draft.squeezed(LETTER))
    for block in draft.blocks:
        if block.kind == "head" and "".join(line.squeezed for line in block.lines) in named:
            draft.title = [block.lines]
            draft.blocks.remove(block)
            return


def signed_title(pending: Sequence[Unit]) -> list[Line]:
    """The lines of a document's title with the issuer's name under them, over the date; none where they are something else."""
    lines = [line for unit in pending for line in unit]
    title = "".join(line.squeezed for line in lines[:-1])
    issued = len(lines) > 1 and ISSUER.fullmatch(lines[-1].squeezed) is not None
    return lines if issued and PATTERNS["document_title"].regex.search(title) else []
