"""The known mechanism that a title or a sentence names, unless people only met beside it."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.mechanism_names import name_words
from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.lexicon.patterns import any_of
from entente.record.identity.folding import words
from entente.record.identity.mechanisms.fitting import fits
from entente.record.identity.mechanisms.groupings import among, group_names, groupings
from entente.record.identity.mechanisms.key import MechanismKey, known_key

Surface = tuple[str, ...]
_SHORTEST = 4  # letters of a single word that names a mechanism wherever it stands
_BEFORE = 70  # characters before a name that say what it has to do with the meeting
_BETWEEN = r"\s+(?:the\s+|this\s+|last\s+|his\s+)?(?:\S+\s+){0,4}$"


def mechanism_in_title(title: str, circle: tuple[str, ...]) -> MechanismKey | None:
    """The known mechanism that a title names, of several the longest name; not one on whose margins people met."""
    return _spoken(title, circle, strict=False)


def mechanism_in_words(text: str, circle: tuple[str, ...]) -> MechanismKey | None:
    """The known mechanism of just these parties that the telling sentence names, in any letter case."""
    return _spoken(text, circle, strict=True)


def _spoken(text: str, circle: tuple[str, ...], *, strict: bool) -> MechanismKey | None:
    tokens = words(text)
    best: tuple[int, str, Mechanism] | None = None
    for start in range(len(tokens)):
        for surface, mechanism in _surfaces().get(tokens[start], ()):
            if tokens[start : start + len(surface)] != surface or (strict and len(surface) == 1):
                continue
            after = tokens[start + len(surface) : start + len(surface) + 3]
            if not _means(surface, mechanism, circle, after, strict=strict):
                continue
            rank = (len(surface), mechanism.name, mechanism)
            if (best is None or rank[:2] > best[:2]) and not _beside(text, surface, strict=strict):
                best = rank
    return known_key(best[2]) if best else None


def _means(
    surface: Surface, mechanism: Mechanism, circle: tuple[str, ...], after: Surface, *, strict: bool
) -> bool:
    """The name of a grouping means its consultation in a title and among its members; other names where the parties fit."""
    if surface in group_names():
        return not strict and among(circle, mechanism) and not name_words().members & set(after)
    return fits(mechanism, circle, strict=strict)


def _beside(text: str, surface: Surface, *, strict: bool) -> bool:
    pattern = r"\W+".join(
        r"\.?".join(map(re.escape, w)) if len(w) < _SHORTEST else re.escape(w) for w in surface
    )  # "U.S."
    found = re.search(pattern, text, re.I)
    before = text[: found.start()][-_BEFORE:] if found else ""
    return bool(_leading_to(name_words().beside).search(before)) or (
        strict and bool(_leading_to(name_words().later).search(before))
    )


@cache
def _leading_to(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(listed)}|at last\W\w+){_BETWEEN}", re.I)


@cache
def _surfaces() -> dict[str, tuple[tuple[Surface, Mechanism], ...]]:
    table: dict[str, list[tuple[Surface, Mechanism]]] = {}
    for mechanism in mechanisms():
        for surface in mechanism.surfaces:
            folded = words(surface)
            long = folded and (len(folded) > 1 or len(folded[0]) >= _SHORTEST)
            if long or (folded and any(c.isdigit() for c in folded[0])):
                table.setdefault(folded[0], []).append((folded, mechanism))
    for folded, mechanism in groupings():
        table.setdefault(folded[0], []).append((folded, mechanism))
    return {first: tuple(found) for first, found in table.items()}
