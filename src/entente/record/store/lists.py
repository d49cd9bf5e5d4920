"""Several short texts in one column: the keys under which a row stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

_BETWEEN = "\n"


def listable(text: str) -> str:
    """A text as it can stand in a list."""
    return text.replace(_BETWEEN, " ")


def listed(texts: Iterable[str]) -> str:
    """The texts in one; each must be listable."""
    return _BETWEEN.join(texts)


def texts_in(column: str) -> list[str]:
    """The texts of a list."""
    return column.split(_BETWEEN) if column else []
