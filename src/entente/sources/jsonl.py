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
_MOST_VALUES = 1_000_000  # of one text; each takes a hundred times the memory of its letters


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document a line, or one an object of a JSON array; `source` is path#id, or path#number without an id.

    Lines that cannot be read don't stop the others: one `SourceError` at the end counts them and names the first.
    """
    failed: list[SourceError] = []
    asked = 0
    for place, item in _items(decode(data, source), source):
        asked += 1
        try:
            document = _document(item, place, source, limits)
        except SourceError as error:
            failed.append(error)
            continue
        yield document
    if len(failed) > 1:
        first = f"{failed[0].source.removeprefix(source)} {failed[0].problem}".strip()
        problem = f"{len(failed)} of {asked} documents cannot be read; the first: {first}"
        raise SourceError(source, problem, failed[0].remedy)
    if failed:
        raise failed[0]


def _items(text: str, source: str) -> Iterator[tuple[str, Any]]:
    """Name and value of each document; the value is a `SourceError` where it is not JSON."""
    whole = _value(text, source, 1)
    if not isinstance(whole, SourceError):
        for number, item in enumerate(whole if isinstance(whole, list) else [whole], 1):
            yield f"{source}#{number}", item
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip("\x00\ufeff \t\r"):
            yield f"{source}#{number}", _value(line, source, number)


def _value(text: str, source: str, number: int) -> Any:
    """What the JSON says, or why it says nothing, as a `SourceError`."""
    if text.count("[") + text.count("{") > _MOST_VALUES:
        return SourceError(source, f"line {number} holds too many lists and objects", _WANTED)
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return SourceError(source, f"line {number} is not JSON", "give one JSON object a line")


def _document(item: Any, place: str, source: str, limits: Limits) -> SourceText:
    if isinstance(item, SourceError):
        raise item
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
