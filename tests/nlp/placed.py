"""Names that the pipeline finds in a sentence, for the tests of places and institutions."""

from kg.nlp import annotate_article, load
from kg.schema import Article, Passage


def found(label: str, text: str, region: str | None = "湖南省") -> list[str]:
    """Canonical names of one label in a sentence, in order, each once."""
    doc = annotate_article(load(), Article("a", Passage("", ()), Passage(text, tuple(range(len(text)))), region=region))
    return list(dict.fromkeys(c.name for c in doc._.settled if c.label == label))
