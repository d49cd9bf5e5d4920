"""The contexts of an event: those of the subjects whose terms its words name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from entente.lexicon.subjects import subjects


def contexts_of(text: str) -> list[str]:
    """Contexts in the order in which the text names them, each once."""
    hits = ((m.start(), context) for pattern, context in _patterns() if (m := pattern.search(text)))
    return list(dict.fromkeys(context for _, context in sorted(hits)))


def contexts_of_subjects(codes: Iterable[str | None]) -> list[str]:
    """The contexts of subjects by their codes, in the order of PLOVER's list of subjects."""
    wanted = set(codes)
    return list(dict.fromkeys(s.plover for s in subjects() if s.code in wanted))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(s.terms, key=len, reverse=True)))})\b", re.IGNORECASE), s.plover)
        for s in subjects()
    )  # fmt: skip
