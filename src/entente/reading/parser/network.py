"""All that the bundled parser computes from word forms: word vectors, the window encoder, the tagger, the parser's layers.

The vector of a word form is computed once and kept.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from entente.reading.parser.embedding import Embedding, Table
from entente.reading.parser.layers import Encoder, Floats, Indices, Maxout
from entente.reading.parser.stored import Stored, stored, unpacked
from entente.reading.parser.tokenizer import Word

KNOWN = 32_768  # word forms of which the vector is kept; then all are forgotten: memory stays bounded
_FEATURES = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]  # of a word, as `Embedding` computes them


class Network:
    """The networks stored at `folder`. Raises `ValueError` or `LookupError` for a pipeline of another build."""

    def __init__(self, folder: Path) -> None:
        words = stored(folder / "tok2vec" / "model")
        parser = stored(folder / "parser" / "model")
        softmax = stored(folder / "tagger" / "model").named("softmax")[0]
        if not parser.layers[0].attributes["has_upper"]:
            raise ValueError("the parser has no upper layer")
        mix, *layers = _maxouts(words)
        self._embed = _embedding(words, mix, folder)
        self.encoder = Encoder(layers, _window(words))
        self.tag_weights = np.ascontiguousarray(softmax.arrays["W"].T)
        self.tag_bias = softmax.arrays["b"]
        self.tags: list[str] = json.loads((folder / "tagger" / "cfg").read_bytes())["labels"]
        self._parser_layers(parser)
        self.rest()
        self.vectors = np.zeros((4096, self.hidden_in), dtype=np.float32)
        self.known = 1  # rows of `vectors` in use; the first stays nought

    def _parser_layers(self, parser: Stored) -> None:
        lower, upper = parser.role("lower").arrays, parser.role("upper").arrays
        narrow = next(layer for layer in parser.named("linear") if layer is not parser.role("upper")).arrays
        features, width, pieces, inputs = lower["W"].shape
        if features != 8 or pieces != 2:
            raise ValueError("the parser looks at other words")
        self.hidden_in = narrow["W"].shape[1]
        self.narrow, self.narrow_bias = np.ascontiguousarray(narrow["W"].T), narrow["b"]
        self.lower = np.ascontiguousarray(lower["W"].transpose(0, 2, 1, 3).reshape(-1, inputs).T)
        self.lower_pad = lower["pad"][0].transpose(0, 2, 1).reshape(features, -1)
        self.lower_bias = np.ascontiguousarray(lower["b"].T.reshape(-1))
        self.width = width
        self.upper, self.upper_bias = np.ascontiguousarray(upper["W"].T), upper["b"]

    def add(self, words: Sequence[Word]) -> None:
        """Computes and keeps the vectors of words; they take the next rows of `vectors`."""
        new = self._embed(words)
        first, self.known = self.known, self.known + len(new)
        if self.known > len(self.vectors):
            grown = np.zeros((2 * self.known, self.vectors.shape[1]), dtype=np.float32)
            grown[:first] = self.vectors[:first]
            self.vectors = grown
        self.vectors[first : self.known] = new

    def forget(self) -> None:
        """No word is known any more."""
        self.known = 1

    def rest(self) -> None:
        """Gives back the memory of the table of features: 4 kB for each word of the largest batch."""
        self._table = np.empty((0, 0, 0), dtype=np.float32)

    def tag_ids(self, words: Floats) -> list[int]:
        """The best tag of each word in context."""
        found: list[int] = (words @ self.tag_weights + self.tag_bias).argmax(axis=1).tolist()
        return found

    def features(self, words: Floats) -> Floats:
        """What each word adds to a state's hidden layer in each of the eight roles; row 0 stands for no word."""
        narrow = words @ self.narrow + self.narrow_bias
        if len(words) >= len(
            self._table
        ):  # one table for all batches: new memory costs as much as what fills it
            self._table = np.empty((len(words) + 1, len(self.lower_pad), 2 * self.width), dtype=np.float32)
            self._table[0] = self.lower_pad
        table = self._table[: len(words) + 1]
        np.matmul(narrow, self.lower, out=table[1:].reshape(len(words), -1))
        return table

    def scores(self, features: Floats, rows: Indices) -> Floats:
        """The scores of all actions for states, by the rows of their words in a table of features: one array a role."""
        hidden: Floats = np.add.reduce(features.take(rows, axis=0))
        hidden += self.lower_bias
        best = np.maximum(hidden[:, : self.width], hidden[:, self.width :])
        result: Floats = best @ self.upper + self.upper_bias
        return result


def _maxouts(words: Stored) -> list[Maxout]:
    pairs = zip(words.named("maxout"), words.named("layernorm"), strict=True)
    return [Maxout(maxout.arrays, norm.arrays) for maxout, norm in pairs]


def _embedding(words: Stored, mix: Maxout, folder: Path) -> Embedding:
    if words.named("extract_features")[0].attributes["columns"] != _FEATURES:
        raise ValueError("words have other features")
    known = json.loads((folder / "words.json").read_bytes())
    tables = [Table(layer.arrays["E"], layer.attributes["seed"]) for layer in words.named("hashembed")]
    return Embedding(tables, mix, known["norms"], known["numbers"])


def _window(words: Stored) -> int:
    """How far apart sentences are kept: as far as the layers together look."""
    if any(layer.attributes["window_size"] != 1 for layer in words.named("expand_window")):
        raise ValueError("layers look farther than one word")
    return max(int(layer.attributes.get("pad", 0)) for layer in words.layers)


def action_names(folder: Path) -> list[str]:
    """The parser's moves as spaCy names and numbers them ("S", "D", "L-case", ...): by move, the most frequent first."""
    moves = json.loads(unpacked(folder / "parser" / "moves")["moves"])
    return [
        f"{move}-{label}" if label else move
        for number, move in enumerate("SDLRB")
        for _, label in sorted(((count, label) for label, count in moves[str(number)].items()), reverse=True)
    ]
