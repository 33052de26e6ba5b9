"""How far a graph says what annotators found in the same documents: precision, recall and F1 by kind."""

from kg.score.score import score
from kg.score.tally import Tally

__all__ = ["Tally", "score"]
