"""A small Chinese encoder that others trained on much text (BERT's build), as the public archive file has it that `recipe.toml`
names; and a tagger that begins from it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

LONGEST = 500
"""Characters of a sentence that are read."""
PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "first_norm": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "second_norm": "output.LayerNorm",
}
"""Names of a layer's parts here and in the file."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """The weights of an encoder by name, and the numbers of its characters."""

    weights: Mapping[str, Tensor]
    characters: Mapping[str, int]


def encoder(path: Path, digest: str) -> Encoder:
    """The encoder of an archive file; `SystemExit` where the file is another one than the recipe's."""
    import numpy
    import onnx
    from onnx import numpy_helper

    content = path.read_bytes()
    if sha256(content).hexdigest() != digest:
        raise SystemExit(f"{path} is not the file that recipe.toml names under [teacher]: download that one")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = {Path(name).suffix: name for name in archive.namelist() if name.endswith((".onnx", "tokenizer.json"))}
        graph = onnx.load_model_from_string(archive.read(names[".onnx"])).graph
        vocabulary = json.loads(archive.read(names[".json"]))["model"]["vocab"]
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            stored[f"{name}.weight"] = stored[node.input[1]].T
    return Encoder({name: torch.tensor(numpy.array(array)) for name, array in stored.items()}, vocabulary)


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, width: int, inner: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value, self.joined = (nn.Linear(width, width) for _ in range(4))
        self.wide, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.first_norm, self.second_norm = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States of characters (batch, length, width) after this layer."""
        size, length, width = states.shape

        def split(part: Tensor) -> Tensor:
            return part.view(size, length, self.heads, -1).transpose(1, 2)

        seen = functional.scaled_dot_product_attention(
            split(self.query(states)),
            split(self.key(states)),
            split(self.value(states)),
            attn_mask=mask,
            dropout_p=self.dropout if self.training else 0.0,
        )
        joined = self._dropped(self.joined(seen.transpose(1, 2).reshape(size, length, width)))
        states = self.first_norm(states + joined)
        narrowed: Tensor = self.second_norm(states + self._dropped(self.narrow(functional.gelu(self.wide(states)))))
        return narrowed

    def _dropped(self, states: Tensor) -> Tensor:
        return functional.dropout(states, self.dropout, self.training)


class Tagger(nn.Module):
    """The encoder with what the rules say added to each character, and a tag for each."""

    def __init__(self, start: Encoder, kept: int, also: int, tags: int, dropout: float) -> None:
        super().__init__()
        weights = start.weights
        size, width = weights["embeddings.word_embeddings.weight"].shape
        inner = weights["encoder.layer.0.intermediate.dense.weight"].shape[0]
        count = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
        self.dropout = dropout
        self.characters, self.positions = nn.Embedding(size, width), nn.Embedding(LONGEST + 12, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, width // 64, dropout) for _ in range(count))
        self.kept, self.also, self.out = nn.Embedding(kept + 1, width), nn.Embedding(also + 1, width), nn.Linear(width, tags)
        nn.init.zeros_(self.kept.weight)
        nn.init.zeros_(self.also.weight)
        self._take(weights)

    def _take(self, weights: Mapping[str, Tensor]) -> None:
        """Begins from the encoder's weights; every character is of the first kind of text."""
        with torch.no_grad():
            self.characters.weight.copy_(weights["embeddings.word_embeddings.weight"])
            kind = weights["embeddings.token_type_embeddings.weight"][0]
            self.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
            for own, name in self._named():
                own.weight.copy_(weights[f"{name}.weight"])
                own.bias.copy_(weights[f"{name}.bias"])

    def _named(self) -> Iterator[tuple[Any, str]]:
        yield self.norm, "embeddings.LayerNorm"
        for number, layer in enumerate(self.layers):
            for own, name in PARTS.items():
                yield getattr(layer, own), f"encoder.layer.{number}.{name}"

    def forward(self, characters: Tensor, kept: Tensor, also: Tensor) -> Tensor:
        """Scores of tags (batch, length, tags); zeros among the characters are no characters."""
        states = self.characters(characters) + self.positions.weight[: characters.shape[1]] + self.kept(kept) + self.also(also)
        states = functional.dropout(self.norm(states), self.dropout, self.training)
        mask = (characters != 0)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        scores: Tensor = self.out(functional.dropout(states, self.dropout, self.training))
        return scores
