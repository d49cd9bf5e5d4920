"""YAML front matter: title, date, source_url, publisher."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from entente.errors import SourceError
from entente.sources.dates import read_date
from entente.sources.decode import one_line
from entente.sources.limits import Limits

__all__ = ["Header", "header", "read_date", "split"]

_OPEN = re.compile(r"\A\s*---[ \t]*\n(?=[ \t]*(?:#|[\"']?\w[\w -]*[\"']?[ \t]*:))")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
_KNOWN = ("title", "date", "source_url", "url", "publisher", "id")
_KNOWN_LINE = re.compile(rf"^[\"']?(?:{'|'.join(_KNOWN)})[\"']?[ \t]*:", re.M | re.I)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")  # in YAML
_FIRST_KEY = re.compile(r"\s*[a-z][a-z0-9_-]*:(?:\s|\Z)")  # prose would begin with a capital
_MEND = "mend it, or remove the --- lines"


@dataclass(frozen=True, slots=True)
class Header:
    """What front matter says of a document. `date` is ISO 8601."""

    title: str | None = None
    date: str | None = None
    address: str | None = None
    publisher: str | None = None
    identifier: str | None = None


class _Plain(yaml.BaseLoader):
    """Every value as it is written, so that a title "No" stays one; no aliases: a few can ask for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            mark = self.get_mark()
            raise yaml.MarkedYAMLError(problem="aliases are not allowed", problem_mark=mark)
        return super().compose_node(parent, index)


def split(text: str, source: str, limits: Limits) -> tuple[Header, str]:
    """Header and body. A text that begins with a mere rule (a thematic break) has no header.

    Raises `SourceError` for front matter that is broken or whose date is none.
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    opened = _OPEN.match(text)
    if not opened:
        return Header(), text
    closed = _CLOSE.search(text, opened.end())
    block = text[opened.end() : closed.start() if closed else opened.end() + 400]
    first = text.count("\n", 0, opened.end())
    meant = bool(
        _KNOWN_LINE.match(block) or (closed and (_KNOWN_LINE.search(block) or _FIRST_KEY.match(block)))
    )
    if closed is None:
        if meant:
            raise SourceError(
                source, f"front matter that begins in line {first} is never closed", "end it with ---"
            )
        return Header(), text
    fields = _fields(block, source, first, limits, meant)
    if fields is None:
        return Header(), text
    return header(fields, source), text[closed.end() :]


def _fields(block: str, source: str, first: int, limits: Limits, meant: bool) -> Mapping[Any, Any] | None:
    """What the YAML says; None where it is part of the text. `meant`: its keys look like those of front matter."""
    if len(block) > limits.front_matter_bytes:
        if not meant:
            return None
        raise SourceError(
            source, "front matter is too long", f"keep it under {limits.front_matter_bytes:,} bytes"
        )
    try:
        fields = yaml.load(_FORBIDDEN.sub("", block), _Plain)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if not meant:
            return None
        mark = getattr(error, "problem_mark", None)
        where = f" in line {min(mark.line, block.count(chr(10))) + first + 1}" if mark else ""
        raise SourceError(source, f"front matter is not valid YAML{where}", _MEND) from error
    if not isinstance(fields, Mapping):
        return None
    return fields if meant else None


def header(fields: Mapping[Any, Any], source: str) -> Header:
    """The fields that Entente knows; others are left aside.

    Raises `SourceError` for a date that is none, and for a list where a line of text belongs.
    """
    told = {str(key).lower(): value for key, value in fields.items()}
    date = told.get("date")
    return Header(
        title=_line(told, "title", source),
        date=read_date(None if date in ("null", "~") else date, source),
        address=_address(_line(told, "source_url", source) or _line(told, "url", source)),
        publisher=_line(told, "publisher", source),
        identifier=_line(told, "id", source),
    )


def _line(told: Mapping[str, Any], name: str, source: str) -> str | None:
    value = told.get(name)
    if isinstance(value, list | Mapping):
        raise SourceError(source, f"the {name} is a list, not a line of text", f'write it as {name}: "…"')
    if not isinstance(value, str | int | float) or value in ("null", "~"):
        return None
    return one_line(str(value))[:1000].strip() or None


def _address(line: str | None) -> str | None:
    """An address that can be followed: no "javascript:" and the like."""
    scheme = re.match(r"([a-z][a-z0-9+.-]*):(?!\d)", line or "", re.I)
    return None if scheme and scheme.group(1).lower() not in ("http", "https") else line
