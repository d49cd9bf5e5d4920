"""JSON Lines and JSON: objects with id, title, date, source_url, text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.decode import clean, decode
from entente.sources.frontmatter import header
from entente.sources.guard import check_length
from entente.sources.limits import Limits

_WANTED = 'give objects with "text" and, if known, "id", "title", "date", "source_url"'


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document a line, or one an object of a JSON array; `source` is path#id, or path#number without an id.

    A line that cannot be read is a `SourceError` that names it; the documents before it have been yielded.
    """
    text = decode(data, source)
    whole = _whole(text)
    if whole is not None:
        for number, item in enumerate(whole, 1):
            yield _document(item, f"{source}#{number}", source, limits)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip("\x00\ufeff \t\r"):
            continue
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise SourceError(source, f"line {number} is not JSON", "give one JSON object a line") from error
        yield _document(item, f"{source}#{number}", source, limits)


def _whole(text: str) -> list[Any] | None:
    """The objects of a file that is one JSON array or one object over several lines."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, list) else [value]


def _document(item: Any, place: str, source: str, limits: Limits) -> SourceText:
    if not isinstance(item, Mapping) or not isinstance(item.get("text"), str):
        raise SourceError(place, 'has no "text"', _WANTED)
    head = header(item, place)
    text = clean(check_length(item["text"], place, limits.text_chars))
    if not text:
        raise SourceError(place, 'has an empty "text"', _WANTED)
    name = f"{source}#{head.identifier}" if head.identifier else place
    return SourceText(
        text=text, source=name, title=head.title, date=head.date, address=head.address,
        publisher=head.publisher, identifier=head.identifier,
    )  # fmt: skip
