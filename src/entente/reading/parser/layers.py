"""Layers of the bundled networks as plain arrays: they compute what thinc's layers do, in fewer calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]

_SMALL = np.float32(1e-8)  # as in thinc's layer normalization


class Maxout:
    """The best of some affine maps, normalized. Pieces lie side by side, not interleaved."""

    def __init__(self, maxout: Mapping[str, Floats], norm: Mapping[str, Floats]) -> None:
        weights, bias = maxout["W"], maxout["b"]
        self.width, self.pieces, inputs = weights.shape
        self.weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, inputs).T)
        self.bias = np.ascontiguousarray(bias.T.reshape(-1))
        self.scale, self.shift = norm["G"], norm["b"]

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
    """Vectors of words in their context: each layer looks one word to both sides. `pad`: gaps between sentences."""

    def __init__(self, layers: Sequence[Maxout], pad: int) -> None:
        self.layers, self.pad = layers, pad

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
