"""The best tree without crossing arcs (Eisner 1996), with one root, for many sentences at once."""

from __future__ import annotations

import numpy as np
from numba import njit, prange

_LOW = np.float32(-1e30)
_RIGHT, _LEFT, _ARC_RIGHT, _ARC_LEFT = (
    0,
    1,
    2,
    3,
)  # spans: headed by their first word, by their last; an arc over them


@njit
def _tree(scores: np.ndarray, n: int, heads: np.ndarray) -> None:
    """`scores[h, d]`: of word d under h, the root in row n. Writes `heads`; n is the root."""
    best = np.zeros((4, n, n), np.float32)
    split = np.zeros((4, n, n), np.int16)
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            top, at = _LOW, i
            for q in range(i, j):
                value = best[_RIGHT, i, q] + best[_LEFT, q + 1, j]
                if value > top:
                    top, at = value, q
            split[_ARC_RIGHT, i, j] = split[_ARC_LEFT, i, j] = at
            best[_ARC_RIGHT, i, j] = top + scores[i, j]
            best[_ARC_LEFT, i, j] = top + scores[j, i]
            top, at = _LOW, j
            for q in range(i + 1, j + 1):
                value = best[_ARC_RIGHT, i, q] + best[_RIGHT, q, j]
                if value > top:
                    top, at = value, q
            best[_RIGHT, i, j], split[_RIGHT, i, j] = top, at
            top, at = _LOW, i
            for q in range(i, j):
                value = best[_LEFT, i, q] + best[_ARC_LEFT, q, j]
                if value > top:
                    top, at = value, q
            best[_LEFT, i, j], split[_LEFT, i, j] = top, at
    top, root = _LOW, 0
    for r in range(n):
        value = best[_LEFT, 0, r] + best[_RIGHT, r, n - 1] + scores[n, r]
        if value > top:
            top, root = value, r
    heads[root] = n
    waiting = [(_LEFT, 0, root), (_RIGHT, root, n - 1)]
    while len(waiting) > 0:
        kind, i, j = waiting.pop()
        if i == j:
            continue
        q = int(split[kind, i, j])
        if kind == _RIGHT:
            waiting.append((_ARC_RIGHT, i, q))
            waiting.append((_RIGHT, q, j))
        elif kind == _LEFT:
            waiting.append((_LEFT, i, q))
            waiting.append((_ARC_LEFT, q, j))
        else:
            if kind == _ARC_RIGHT:
                heads[j] = i
            else:
                heads[i] = j
            waiting.append((_RIGHT, i, q))
            waiting.append((_LEFT, q + 1, j))


@njit(parallel=True)
def trees(scores: np.ndarray, lengths: np.ndarray, heads: np.ndarray) -> None:
    """Writes the heads of each sentence of a padded batch. `scores[b, h, d]`; the root is the last row, and so its number."""
    last = scores.shape[2]
    for b in prange(len(lengths)):
        n = lengths[b]
        own = np.empty((n + 1, n), np.float32)
        own[:n] = scores[b, :n, :n]
        own[n] = scores[b, last, :n]
        found = np.zeros(n, np.int16)
        _tree(own, n, found)
        for i in range(n):
            heads[b, i] = last if found[i] == n else found[i]
