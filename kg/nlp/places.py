"""Places: listed ones, those made by a suffix, lines that join them, and words that point to one."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp.candidate import article_of, passage_of, propose
from kg.nlp.divisions import COUNTRY, Site, by_name, divisions, gazetteer, holders, province_of, state_forms
from kg.nlp.namesakes import choose
from kg.nlp.pointers import pointers
from kg.nlp.routes import routes
from kg.nlp.site_shapes import shapes
from kg.nlp.work_names import works

__all__ = ["COUNTRY", "Site", "annotate_places", "by_name", "divisions", "gazetteer", "holders", "province_of", "state_forms"]


@Language.component("kg_places", assigns=["doc._.proposed"])
def annotate_places(doc: Doc) -> Doc:
    """Propose places: listed ones, those made by a suffix (经开区, 镇, 村, 广场), and words that point to the paper's own
    region (我省, 全市) or to a country's side (苏方)."""
    text, region = passage_of(doc).text, article_of(doc).region
    listed = list(choose(text, list(gazetteer().longest(text)), region))
    sites = list(shapes(text, listed))
    known = [*listed, *sites]
    return propose(doc, [*known, *routes(text, known), *works(text, known), *pointers(text, listed, region)])
