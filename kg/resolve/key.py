"""When two written names are the same name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.lexicon import words

DROPPED = re.compile(r"[\s“”‘’\"'《》〈〉「」『』·•・]+")


def key(name: str) -> str:
    """The name without blanks, quotes and title marks, in one width: 《…》 and “…” do not make another thing."""
    return DROPPED.sub("", unicodedata.normalize("NFKC", name)).lower() or name


def self_standing(name: str) -> bool:
    """Whether a name means the same in every article: at least four characters and no word that points into the context."""
    return len(name) >= 4 and not name.startswith(_pointing())


@cache
def _pointing() -> tuple[str, ...]:
    return tuple(sorted(words("pointing_words")))
