"""What looks like the deed that was promised and is another: of somebody else, at another place, for another thing."""

from __future__ import annotations

from entente.lexicon.awaited import virtual
from entente.lexicon.fulfilment_words import body_words
from entente.lexicon.parties import members
from entente.lexicon.stems import stem
from entente.record.fates.core import NAME, OCCASIONS, PERSON, PLAIN, REST_NAME, Core
from entente.record.fates.naming import cities_abroad, is_named, own_names
from entente.record.fates.told import Asked, Told

RECEIVING = frozenset({"welcome", "receive", "host"})
_ASIDE = frozenset(filter(None, map(stem, ("sidelines", "margins"))))
_MANY = 8  # parties of a text: of more none is told of by itself
_MOST_NAMES = 0.6
_HALF, _MOST_COMMON = 0.5, 0.7
_FEW = 2  # telling words of a core that tell it from others only with what stands behind


def is_of_another(asked: Asked, told: Told) -> bool:
    """Whether a deed is another than the one promised, although it has the words of it."""
    if told.rule == "given up":
        return False
    if told.rule in OCCASIONS:
        return _elsewhere(asked, told) or _of_another_name(asked, told)
    if told.rule == "reported" and _names_far_off(asked, told):
        return True
    return (
        _done_by_others(asked, told)
        or _for_another_thing(asked.core, told)
        or _not_what_follows(asked.core, told)
    )


def _done_by_others(asked: Asked, told: Told) -> bool:
    """Whether a sentence names others and not the one who promised, nor is told of it: "Egypt has joined"."""
    by = asked.by
    if len(told.parties) <= _MANY and by & {told.first}:
        return False
    if len(by) != 1 or any(members(code) or is_named(code, told.words) for code in by):
        return False
    return any(is_named(code, told.words) for code in told.parties - by)


def _names_far_off(asked: Asked, told: Told) -> bool:
    """Whether the names of what was to be published stand far from the words that tell of a publication."""
    names = asked.core.names - own_names(asked.by)
    far = len(names & told.near) < _MOST_NAMES * len(names)
    return bool(names) and far and asked.core.amount is None


def _elsewhere(asked: Asked, told: Told) -> bool:
    """Whether a guest was to be received, and was met on another occasion: aside from a summit, abroad, or by video."""
    core = asked.core
    if core.verb not in RECEIVING or not any(weight >= PERSON for _, weight in core.weights):
        return False
    words = frozenset(word for word, _ in (*core.weights, *core.rest))
    if not words.isdisjoint(virtual() | _ASIDE):
        return False
    if not told.near.isdisjoint(virtual() | _ASIDE):
        return True
    return any(city <= told.near and not city <= words for city in cities_abroad(asked.by))


def _of_another_name(asked: Asked, told: Told) -> bool:
    """Whether a meeting lacks the first name of the one promised: "the Quad | Investment Forum"."""
    core = asked.core
    if core.head not in body_words() or any(weight >= PERSON for _, weight in core.weights):
        return False
    own = own_names(asked.by)
    first = next((word for word, weight in core.weights if weight >= NAME and word not in own), None)
    return first is not None and first not in told.words


def _for_another_thing(core: Core, told: Told) -> bool:
    """Whether an amount is told of something else: less than half of the words for what it is, names aside; where these are
    in everybody's mouth ("trade and development"), not nearly all."""
    words = [(word, weight) for word, weight in core.weights if weight < NAME]
    held = sum(weight for word, weight in words if word in told.words)
    least = _HALF if any(weight >= PLAIN for _, weight in words) else _MOST_COMMON
    return core.amount is not None and held < least * sum(weight for _, weight in words)


def _not_what_follows(core: Core, told: Told) -> bool:
    """Whether so little is promised by name that what follows tells it, and nothing of that is told: "sign legislation |
    that will support Ukraine"."""
    if core.title is not None or len(core.telling) > _FEW or (core.amount is not None and core.names):
        return False
    names = [word for word, weight in core.rest if weight >= REST_NAME]
    return bool(names) and told.words.isdisjoint(names)


__all__ = ["RECEIVING", "is_of_another"]
