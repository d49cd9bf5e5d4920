"""The JSON Schema of a reading, made from the dataclasses themselves, so that the two cannot drift."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any

from entente.model.json_form import _key, is_optional
from entente.model.reading import Reading

_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
}


def reading_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one line of `entente read --json`."""
    definitions: dict[str, Any] = {}
    root = _schema_of(Reading, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reading",
        "description": "What Entente read in one document; every fact carries the words that prove it.",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema_of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return {"enum": list(args)}
    if origin in (typing.Union, types.UnionType):
        inner = next(arg for arg in args if arg is not type(None))
        return {"anyOf": [_schema_of(inner, definitions), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _schema_of(args[0], definitions)}
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # reserved first: a type may contain itself
        definitions[name] = _object_schema(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _object_schema(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    properties = {_key(f): _schema_of(hints[f.name], definitions) for f in dataclasses.fields(kind)}
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n")[0],
        "properties": properties,
        "required": [_key(f) for f in dataclasses.fields(kind) if not is_optional(f)],
        "additionalProperties": False,
    }
