"""Reading the YAML files of the lexicon, with errors that say which file, which entry, and what is wrong.

The build leaves each file as JSON too (see `hatch_build.py`), under `ready/`: that is read in its place where it was made
from the very same YAML.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from entente.errors import LexiconError


@cache
def load_file(name: str) -> Any:
    """The content of `data/NAME`; callers must not change it. Raises `LexiconError` if it is no YAML."""
    home = resources.files("entente.lexicon")
    raw = home.joinpath("data", name).read_bytes()
    try:
        made = home.joinpath("ready", name.removesuffix(".yaml") + ".json").read_bytes()
    except OSError:  # a checkout that was not installed
        return parse(raw, name)
    digest, _, text = made.partition(b"\n")
    same = digest == hashlib.sha256(raw).hexdigest().encode()
    return json.loads(text) if same else parse(raw, name)


def parse(raw: bytes, name: str) -> Any:
    """Parse YAML bytes; `name` is the file named in errors."""
    import yaml  # seldom needed, and takes a while

    try:
        content = yaml.load(raw, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as problem:
        where = getattr(problem, "problem_mark", None)
        line = f"line {where.line + 1}" if where else "somewhere"
        what = getattr(problem, "problem", problem)
        raise LexiconError(f"{name}: {line}: not valid YAML ({what})") from problem
    _refuse_truth(content, name)
    return content


def _refuse_truth(content: object, name: str, where: str = "") -> None:
    """YAML takes a bare yes, no, on or off in a list of words for true or false."""
    if isinstance(content, Mapping):
        for key, value in content.items():
            _refuse_truth(value, name, f"{where}{key}: ")
    elif isinstance(content, list):
        for item in content:
            if isinstance(item, bool):
                raise LexiconError(f"{name}: {where}a list holds {item}: quote the words yes, no, on and off")
            _refuse_truth(item, name, where)


class Facts:
    """One entry of a file, asked for its fields by kind. Every complaint names file, entry and field."""

    def __init__(self, file: str, entry: str, fields: object, allowed: frozenset[str]) -> None:
        self.file, self.entry = file, entry
        if not isinstance(fields, Mapping):
            raise self.error(f"a mapping is wanted, not {fields!r}")
        self._fields = fields
        for key in fields:
            if key not in allowed:
                raise self.error(f"unknown field {key!r}; known are {', '.join(sorted(allowed))}")

    def error(self, reason: str) -> LexiconError:
        """The error to raise about this entry."""
        return LexiconError(f"{self.file}: {self.entry}: {reason}")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the field is absent."""
        value = self._fields.get(key, ())
        if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) and item for item in value):
            raise self.error(f"{key} must be a list of texts (quote numbers, yes, no, on and off)")
        return tuple(value)

    def text(self, key: str, default: str | None = None) -> str | None:
        """One text, or the default."""
        value = self._fields.get(key, default)
        if value is not None and not isinstance(value, str):
            raise self.error(f"{key} must be a text, not {value!r}")
        return value

    def needed(self, key: str) -> str:
        """One text that must be there."""
        value = self.text(key)
        if not value:
            raise self.error(f"{key} is missing")
        return value

    def choice(self, key: str, allowed: frozenset[str], default: str | None = None) -> str | None:
        """One of a closed set of words, or the default."""
        value = self.text(key, default)
        if value is not None and value not in allowed:
            raise self.error(f"{key} is {value!r}; allowed are {', '.join(sorted(allowed))}")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """A truth value, or the default."""
        value = self._fields.get(key, default)
        if not isinstance(value, bool):
            raise self.error(f"{key} must be true or false, not {value!r}")
        return value
