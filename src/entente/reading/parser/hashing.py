"""The hash functions by which the weights know words: MurmurHash, as spaCy and thinc use it.

A feature of a word (its norm, its shape, ...) is hashed to 64 bits, and these to four rows of an embedding table.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.uint64]

_ALL = 0xFFFFFFFFFFFFFFFF
_M = 0xC6A4A7935BD1E995


def hash_text(text: str) -> int:
    """MurmurHash64A (Appleby) of the text in UTF-8, with seed 1."""
    data = text.encode("utf-8", "surrogatepass")
    whole = len(data) & ~7
    found = 1 ^ (len(data) * _M & _ALL)
    for at in range(0, whole, 8):
        key = int.from_bytes(data[at : at + 8], "little") * _M & _ALL
        found = (found ^ ((key ^ key >> 47) * _M & _ALL)) * _M & _ALL
    if whole < len(data):
        found = (found ^ int.from_bytes(data[whole:], "little")) * _M & _ALL
    found = (found ^ found >> 47) * _M & _ALL
    return found ^ found >> 47


def hash_keys(keys: Sequence[int], seed: int) -> Rows:
    """MurmurHash3 x64 128 of 64-bit keys: four 32-bit numbers for each."""
    first = np.array(keys, dtype=np.uint64) * np.uint64(0x87C37B91114253D5)
    first = (first << np.uint64(31) | first >> np.uint64(33)) * np.uint64(0x4CF5AD432745937F)
    second = np.full(len(keys), seed ^ 8, dtype=np.uint64)  # 8: the length of a key in bytes
    first = (first ^ second) + second
    second += first
    first, second = _final(first), _final(second)
    first += second
    second += first
    low = np.uint64(0xFFFFFFFF)
    return np.stack([first & low, first >> np.uint64(32), second & low, second >> np.uint64(32)], axis=1)


def _final(values: Rows) -> Rows:
    values = (values ^ values >> np.uint64(33)) * np.uint64(0xFF51AFD7ED558CCD)
    values = (values ^ values >> np.uint64(33)) * np.uint64(0xC4CEB9FE1A85EC53)
    return values ^ values >> np.uint64(33)
