"""The networks of the bundled pipeline as plain arrays: word vectors, the window encoder, the tagger, the parser's layers.

spaCy's own layers compute the same, but call a dozen small Python functions for each and embed every word anew. Here
the vector of a word form is computed once (by spaCy's own embedding layer) and kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]

KNOWN = 32_768  # word forms of which the vector is kept; then all are forgotten: memory stays bounded
_SMALL = np.float32(1e-8)  # as in thinc's layer normalization


class UnsuitableError(Exception):
    """A pipeline that is not built as the bundled one is."""


def _walk(model: Any) -> Iterator[Any]:
    yield model
    for layer in model.layers:
        yield from _walk(layer)


def _named(model: Any, name: str) -> list[Any]:
    return [layer for layer in _walk(model) if layer.name == name]


class Maxout:
    """The best of three affine maps, normalized: a layer of the encoder. Pieces lie side by side, not interleaved."""

    def __init__(self, maxout: Any, norm: Any) -> None:
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        self.width, self.pieces, inputs = weights.shape
        self.weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, inputs).T)
        self.bias = np.ascontiguousarray(bias.T.reshape(-1))
        self.scale, self.shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, inputs: Floats) -> Floats:
        mapped = inputs @ self.weights
        mapped += self.bias
        width = self.width
        best = mapped[:, :width]
        for piece in range(1, self.pieces):
            best = np.maximum(best, mapped[:, piece * width : (piece + 1) * width])
        best -= (best.sum(axis=1) / np.float32(width))[:, None]
        spread = np.einsum("ij,ij->i", best, best) / np.float32(width) + _SMALL
        best *= (spread ** np.float32(-0.5))[:, None]
        best *= self.scale
        best += self.shift
        result: Floats = best
        return result


class Encoder:
    """Vectors of words in their context: each layer looks one word to both sides."""

    def __init__(self, model: Any) -> None:
        encode = model.layers[1]
        maxouts, norms = _named(encode, "maxout"), _named(encode, "layernorm")
        windows = _named(encode, "expand_window")
        if not maxouts or len(maxouts) != len(norms) or any(w.attrs["window_size"] != 1 for w in windows):
            raise UnsuitableError
        self.layers = [Maxout(*pair) for pair in zip(maxouts, norms, strict=True)]
        self.pad = encode.attrs["pad"]

    def __call__(self, rows: Indices, lengths: Sequence[int], vectors: Floats) -> Floats:
        """The words' vectors in context, sentences one behind the other, without the gaps between them.

        `rows`: where each word's own vector stands in `vectors`, of which the first is nought and fills the gaps.
        """
        pad, width = self.pad, vectors.shape[1]
        places = np.arange(len(rows)) + pad * (1 + np.repeat(np.arange(len(lengths)), lengths))
        spaced = np.zeros((len(rows) + pad * (len(lengths) + 1), width), dtype=np.float32)
        spaced[places] = vectors[rows]
        window = np.zeros((len(spaced), 3 * width), dtype=np.float32)
        for layer in self.layers:
            window[1:, :width] = spaced[:-1]
            window[:, width : 2 * width] = spaced
            window[:-1, 2 * width :] = spaced[1:]
            spaced += layer(window)
        found: Floats = spaced[places]
        return found


class Network:
    """All that the bundled pipeline computes from word forms. Raises `UnsuitableError` for a pipeline built otherwise."""

    def __init__(self, nlp: Any) -> None:
        if nlp.pipe_names != ["tok2vec", "tagger", "parser"]:
            raise UnsuitableError
        model = nlp.get_pipe("tok2vec").model
        tagger, parser = nlp.get_pipe("tagger"), nlp.get_pipe("parser")
        if (
            len(model.layers) != 2
            or len(_named(tagger.model, "softmax")) != 1
            or parser.cfg["beam_width"] != 1
        ):
            raise UnsuitableError
        self._embed = model.layers[0]
        self.encoder = Encoder(model)
        softmax = _named(tagger.model, "softmax")[0]
        self.tag_weights = np.ascontiguousarray(softmax.get_param("W").T)
        self.tag_bias = softmax.get_param("b")
        self.tags = list(tagger.labels)
        self._parser_layers(parser.model)
        self.vectors = np.zeros((4096, self.hidden_in), dtype=np.float32)
        self.known = 1  # rows of `vectors` in use; the first stays nought

    def _parser_layers(self, model: Any) -> None:
        if not model.attrs["has_upper"] or model.attrs["unseen_classes"]:
            raise UnsuitableError
        linear = _named(model.get_ref("tok2vec"), "linear")[0]
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights = lower.get_param("W")
        features, width, pieces, inputs = weights.shape
        if features != 8 or pieces != 2:
            raise UnsuitableError
        self.hidden_in = linear.get_param("W").shape[1]
        self.narrow, self.narrow_bias = np.ascontiguousarray(linear.get_param("W").T), linear.get_param("b")
        self.lower = np.ascontiguousarray(weights.transpose(0, 2, 1, 3).reshape(-1, inputs).T)
        self.lower_pad = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(features, -1)
        self.lower_bias = np.ascontiguousarray(lower.get_param("b").T.reshape(-1))
        self.width = width
        self.upper, self.upper_bias = np.ascontiguousarray(upper.get_param("W").T), upper.get_param("b")

    def add(self, docs: Sequence[Any]) -> None:
        """Computes and keeps the vectors of the words of tokenized `Doc`s; they take the next rows of `vectors`."""
        new = np.concatenate(self._embed.predict(docs))
        first, self.known = self.known, self.known + len(new)
        if self.known > len(self.vectors):
            grown = np.zeros((2 * self.known, self.vectors.shape[1]), dtype=np.float32)
            grown[:first] = self.vectors[:first]
            self.vectors = grown
        self.vectors[first : self.known] = new

    def forget(self) -> None:
        """No word is known any more."""
        self.known = 1

    def tag_ids(self, words: Floats) -> list[int]:
        """The best tag of each word in context."""
        found: list[int] = (words @ self.tag_weights + self.tag_bias).argmax(axis=1).tolist()
        return found

    def features(self, words: Floats) -> Floats:
        """What each word adds to a state's hidden layer in each of the eight roles; row 0 stands for no word."""
        narrow = words @ self.narrow + self.narrow_bias
        table = np.empty((len(words) + 1, len(self.lower_pad), 2 * self.width), dtype=np.float32)
        table[0] = self.lower_pad
        np.matmul(narrow, self.lower, out=table[1:].reshape(len(words), -1))
        return table

    def scores(self, hidden: Floats) -> Floats:
        """The scores of all actions for states whose features are summed up."""
        hidden += self.lower_bias
        best = np.maximum(hidden[:, : self.width], hidden[:, self.width :])
        result: Floats = best @ self.upper + self.upper_bias
        return result
