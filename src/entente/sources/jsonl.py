"""JSON Lines and JSON: objects with id, title, date, source_url, text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.decode import clean, decode
from entente.sources.frontmatter import header
from entente.sources.limits import Limits


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document a line. A bad line is an error that names it; the lines before it have been read."""
    text = decode(data, source)
    whole = _whole(text)
    if whole is not None:
        for number, item in enumerate(whole, 1):
            yield _document(item, f"{source}#{number}", source)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise SourceError(source, f"line {number} is not JSON", "give one JSON object a line") from error
        yield _document(item, f"{source}#{number}", source)


def _whole(text: str) -> list[Any] | None:
    """The objects of a file that is one JSON array or one object over several lines."""
    if not text.lstrip().startswith(("[", "{")):
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, list) else [value]


def _document(item: Any, place: str, source: str) -> SourceText:
    if not isinstance(item, Mapping) or not isinstance(item.get("text"), str):
        raise SourceError(
            place, 'has no "text"', 'give objects with "text" and, if known, "title", "date", "source_url"'
        )
    head = header(item, place)
    name = f"{source}#{head.identifier}" if head.identifier else place
    return SourceText(
        text=clean(item["text"]), source=name, title=head.title, date=head.date, address=head.address,
        publisher=head.publisher, identifier=head.identifier,
    )  # fmt: skip
