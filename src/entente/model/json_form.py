"""The reading as JSON and back: the public contract, byte for byte the same for the same reading."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from entente.model.reading import Reading


def _key(field: dataclasses.Field[Any]) -> str:
    return str(field.metadata.get("json", field.name))


def is_optional(field: dataclasses.Field[Any]) -> bool:
    """Whether its key is absent where there is no value."""
    return bool(field.metadata.get("optional"))


def to_dict(value: Any) -> Any:
    """Plain dicts, lists and scalars, with the keys of the contract."""
    kind = value.__class__
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [to_dict(item) for item in value]
    of = _fields_of(kind)
    if of is None:
        return value
    keys, values, optional = of
    found = {
        key: held if held.__class__ in _PLAIN else to_dict(held)
        for key, held in zip(keys, values(value), strict=True)
    }
    for key in optional:
        if found[key] is None:
            del found[key]
    return found


_PLAIN = frozenset({str, int, float, bool, type(None)})


@cache
def _fields_of(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]], tuple[str, ...]] | None:
    """The keys of a dataclass in JSON, what gives its values, and the keys left out where there is none; None for all else."""
    if not dataclasses.is_dataclass(kind):
        return None
    fields = dataclasses.fields(kind)
    keys, names = tuple(_key(field) for field in fields), [field.name for field in fields]
    optional = tuple(_key(field) for field in fields if is_optional(field))
    if len(names) < 2:  # of one field `attrgetter` gives no tuple
        return keys, lambda value: tuple(getattr(value, name) for name in names), optional
    return keys, attrgetter(*names), optional


def to_json(reading: Reading) -> str:
    """One line of JSON."""
    return "".join(json_pieces(reading))


def json_pieces(reading: Reading) -> Iterator[str]:
    """What `to_json` gives, fact by fact: that of a long document, whole, takes much memory."""
    opening = "{"
    for field in dataclasses.fields(Reading):
        yield f"{opening}{_dumped(_key(field))}: "
        opening = ", "
        value = getattr(reading, field.name)
        if isinstance(value, tuple):
            yield "["
            for number, item in enumerate(value):
                yield f"{', ' if number else ''}{_dumped(to_dict(item))}"
            yield "]"
        else:
            yield _dumped(to_dict(value))
    yield "}"


_dumped = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


def from_json(line: str) -> Reading:
    """The reading that `to_json` printed. Raises `EvidenceError` if a quote in it was altered."""
    reading = _build(Reading, json.loads(line))
    assert isinstance(reading, Reading)
    return reading


def _build(kind: Any, value: Any) -> Any:
    """`value` as an instance of the annotated type `kind` (dataclasses, tuples, optionals, scalars)."""
    if value is None:
        return None
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _build(next(arg for arg in typing.get_args(kind) if arg is not type(None)), value)
    if origin is tuple:
        return tuple(_build(typing.get_args(kind)[0], item) for item in value)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: _build(hint, value.get(key)) for name, key, hint in _fields(kind)})
    return value


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, str, Any], ...]:
    """Name, key and type of each field: worked out once, for a record holds many readings."""
    hints = typing.get_type_hints(kind)
    return tuple((f.name, _key(f), hints[f.name]) for f in dataclasses.fields(kind))
