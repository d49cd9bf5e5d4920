"""Web pages saved as one file (MHTML): the page in it, without its pictures and styles."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources import html
from entente.sources.guard import guarded
from entente.sources.limits import Limits

_PAGES = ("text/html", "application/xhtml+xml")
_REMEDY = "save the page again as HTML"


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: that of the first HTML part, under the address from which it was saved."""
    with guarded(source, "is not a readable MHTML page", _REMEDY):
        parts = message_from_bytes(data).walk()
        part = next((part for part in parts if part.get_content_type() in _PAGES), None)
        page, address = (_page(part), _address(part)) if part else (b"", None)
    if not page.strip():
        raise SourceError(source, "holds no web page", _REMEDY)
    for document in html.read(page, source, limits):
        yield document if document.address else replace(document, address=address)


def _page(part: Message) -> bytes:
    """Its bytes; with the mark of UTF-8 where the file names the encoding, which the page may tell otherwise."""
    page = part.get_payload(decode=True)
    page = page if isinstance(page, bytes) else b""
    try:
        charset = part.get_content_charset()
        return codecs.BOM_UTF8 + page.decode(charset).encode("utf-8") if charset else page
    except (LookupError, ValueError):
        return page


def _address(part: Message) -> str | None:
    place = str(part.get("Content-Location", "")).strip()
    return place if place.lower().startswith(("http://", "https://")) else None
