"""Several short texts in one column: the keys under which a row stands elsewhere, and parties by their codes or names."""

from __future__ import annotations

from collections.abc import Iterable

_BETWEEN = "\n"
_WITHIN = "\u00a0"  # holds the words of a name together


def listable(text: str) -> str:
    """A text as it can stand in a list."""
    return text.replace(_BETWEEN, " ")


def listed(texts: Iterable[str]) -> str:
    """The texts in one; each must be listable."""
    return _BETWEEN.join(texts)


def texts_in(column: str) -> list[str]:
    """The texts of a list."""
    return column.split(_BETWEEN) if column else []


def parties_text(parties: Iterable[str]) -> str:
    """Parties in one text, with blanks between them; what has no code keeps its name whole ("Global Fund")."""
    return " ".join(party.replace(" ", _WITHIN) for party in parties)


def parties_in(text: str) -> tuple[str, ...]:
    """The parties of such a text."""
    return tuple(party.replace(_WITHIN, " ") for party in text.split(" ") if party)
