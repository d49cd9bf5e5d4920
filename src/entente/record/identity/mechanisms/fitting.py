"""Whether a meeting of some parties can be one of a known mechanism."""

from __future__ import annotations

from functools import lru_cache

from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.record.identity.mechanisms.taking_apart import core_of
from entente.record.identity.parties import expanded, likeness

_MANY = 4  # parties: of more than these a part may meet
_LIKE, _VERY_LIKE = 0.3, 0.6  # how alike the parties are at least: under its name, and named by the way


def fits(mechanism: Mechanism, circle: tuple[str, ...], *, strict: bool) -> bool:
    """Whether a meeting of these parties can be one of the mechanism."""
    if not mechanism.parties and not any(core_of(s) for s in mechanism.surfaces):
        return False  # a name that says nothing of its own: "Trilateral Meeting of the National Security Advisors"
    if not mechanism.parties:
        return not strict or len(circle) != 2
    if len(circle) < 2:
        return not strict and (not circle or bool(expanded(circle) & expanded(mechanism.parties)))
    alike = likeness(tuple(sorted(circle)), tuple(sorted(mechanism.parties)))
    return alike >= (_VERY_LIKE if strict else _LIKE)


@lru_cache(maxsize=4096)
def fitting(circle: tuple[str, ...]) -> tuple[Mechanism, ...]:
    """The known mechanisms that these parties can meet in."""
    return tuple(m for m in mechanisms() if fits(m, circle, strict=False))


def equal(mechanism: Mechanism, circle: tuple[str, ...]) -> bool:
    """Whether just its parties met."""
    return (
        bool(mechanism.parties) and likeness(tuple(sorted(circle)), tuple(sorted(mechanism.parties))) == 1.0
    )


def close(mechanism: Mechanism, circle: tuple[str, ...]) -> bool:
    """Whether its parties met, or there are so many of them, or so few are told, that some are enough."""
    return (
        not mechanism.parties or equal(mechanism, circle) or len(mechanism.parties) > _MANY or len(circle) < 2
    )


def within(mechanism: Mechanism, circle: tuple[str, ...]) -> bool:
    """Whether all who met are of the mechanism."""
    return expanded(circle) <= expanded(mechanism.parties)


def share(mechanism: Mechanism, circle: tuple[str, ...]) -> bool:
    """Whether one of those who met is of the mechanism, as far as it is told."""
    return not circle or not mechanism.parties or bool(expanded(circle) & expanded(mechanism.parties))
