"""YAML front matter: title, date, source_url, publisher."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from entente.errors import SourceError
from entente.sources.decode import clean
from entente.sources.limits import Limits

_FENCE = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_KEY = re.compile(r"^[A-Za-z_][\w -]*:", re.M)
_WRITTEN = ("%Y-%m-%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d", "%d.%m.%Y")


@dataclass(frozen=True, slots=True)
class Header:
    """What front matter says of a document."""

    title: str | None = None
    date: str | None = None
    address: str | None = None
    publisher: str | None = None
    identifier: str | None = None


class _NoAliases(yaml.SafeLoader):
    """A safe loader without aliases: a few lines of them can ask for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed")
        return super().compose_node(parent, index)


def split(text: str, source: str, limits: Limits) -> tuple[Header, str]:
    """Header and body. A text that begins with a mere rule has no header.

    Raises `SourceError` for front matter that is broken or lies about a date.
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    match = _FENCE.match(text)
    if not match or not _KEY.search(match.group("yaml")):
        return Header(), text
    if len(match.group("yaml")) > limits.front_matter_bytes:
        raise SourceError(
            source, "front matter is too long", f"keep it under {limits.front_matter_bytes} bytes"
        )
    try:
        fields = yaml.load(clean_yaml(match.group("yaml")), _NoAliases)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f" in line {line + 2}" if line is not None else ""
        raise SourceError(
            source, f"front matter is not valid YAML{where}", "mend it, or remove the --- lines"
        ) from error
    if not isinstance(fields, Mapping):
        return Header(), text
    return header(fields, source), text[match.end() :]


def clean_yaml(text: str) -> str:
    """Without the characters that YAML forbids."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", text)


def header(fields: Mapping[Any, Any], source: str) -> Header:
    """The fields that Entente knows; others are left aside."""
    return Header(
        title=_line(fields.get("title")),
        date=read_date(fields.get("date"), source),
        address=_line(fields.get("source_url") or fields.get("url")),
        publisher=_line(fields.get("publisher")),
        identifier=_line(fields.get("id")),
    )


def _line(value: Any) -> str | None:
    if not isinstance(value, str | int | float):
        return None
    return " ".join(clean(str(value)).split())[:1000] or None


def read_date(value: Any, source: str) -> str | None:
    """An ISO date of what a file says: "2006-11-07", "November 7, 2006", "2006-11", "2006".

    Raises `SourceError` for what is no date.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()[:10]
    text = str(value).strip()
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    stamp = re.match(r"\d{4}-\d\d-\d\d(?=[T ])", text)
    for form in _WRITTEN:
        try:
            return datetime.datetime.strptime(stamp.group() if stamp else text, form).date().isoformat()
        except ValueError:
            continue
    raise SourceError(source, f"the date {text[:40]!r} cannot be read", "write it as YYYY-MM-DD")
