"""What `sources` hands to `reading`: clean text with what is known about it, and the way back."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Locator:
    """From `start` (code points into `SourceText.text`) on, the text stands at `place` ("page 3")."""

    start: int
    place: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """One document as it came in.

    `text` is the body, paragraphs apart by a blank line, list items beginning with "• " or "1. ".
    `source` is the path or address that was given; `address` where the document says it was published.
    `date` is ISO 8601 or None. `links` are (label, address) pairs found in the body.
    `declared_language` is what the file itself says (HTML lang); it counts where the words leave the language open.
    A lone half of a surrogate pair, which no file can hold, becomes U+FFFD: the offsets of all else stay.
    """

    text: str
    source: str | None = None
    title: str | None = None
    date: str | None = None
    address: str | None = None
    publisher: str | None = None
    declared_language: str | None = None
    identifier: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    locators: tuple[Locator, ...] = ()

    def __post_init__(self) -> None:
        for name in ("text", "title", "publisher", "address"):
            value = getattr(self, name)
            if value and _HALVES.search(value):
                object.__setattr__(self, name, _HALVES.sub("\ufffd", value))
