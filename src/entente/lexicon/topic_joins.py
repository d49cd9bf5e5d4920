"""How the pieces of evidence weigh that tell whether a mark parts two topics."""

from __future__ import annotations

from functools import cache
from typing import Any

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "topic_joins.yaml"


@cache
def join_weights() -> dict[str, tuple[float, float]]:
    """Evidence → what it adds to "two topics" and to "the topics are over". Raises `LexiconError` for a line that says neither."""
    found: dict[str, tuple[float, float]] = {}
    for name, line in load_file(FILE)["evidence"].items():
        try:
            found[name] = (float(line["cut"]), float(line["end"]))
        except (KeyError, TypeError, ValueError) as wrong:
            raise LexiconError(f"{FILE}: {name} has no weights") from wrong
    return found


def weighed(held: frozenset[str], weights: dict[str, tuple[float, float]] | None = None) -> str:
    """ "cut", "end", or "keep" where neither sum is above nothing; by the weights of the lexicon where none are given."""
    known = join_weights() if weights is None else weights
    lines = [known[name] for name in sorted(held | {"always"}) if name in known]
    cut, end = (round(sum(sums), 6) for sums in zip(*lines, strict=True))
    if max(cut, end) <= 0:
        return "keep"
    return "cut" if cut >= end else "end"


def examples() -> tuple[dict[str, Any], ...]:
    """Sentences with the topics that they name."""
    return tuple(load_file(FILE)["examples"])
