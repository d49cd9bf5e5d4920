"""Values in the numbers that one query can take: both databases bound them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
AT_ONCE = 400


def chunks(values: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Values in lists of at most `size`."""
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk
