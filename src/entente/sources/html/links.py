"""Links of a web page that lead to what the text speaks of, or to documents that go with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from entente.sources.decode import one_line

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|hwpx?|rtf|odt)(?:[?#]|$)", re.I)
_RELATED = re.compile(r"\b(?:related|attach(?:ed|ments?)?|documents?|references?|see[ -]also)\b", re.I)
_LONGEST = 2000  # code points of an address
_MOST = 500


def links_of(body: Any, page: Any, base: str) -> tuple[tuple[str, str], ...]:
    """(label, address) of the links in the main part, then of files and related documents elsewhere on the page.

    Relative addresses are resolved against `base`, where that is an address.
    """
    found: dict[tuple[str, str], None] = {}
    for label, address in (*_links(body, base), *_beside(page, base)):
        if len(found) < _MOST:
            found.setdefault((label, address))
    return tuple(found)


def _beside(page: Any, base: str) -> Iterator[tuple[str, str]]:
    for block in page.iter("div", "section", "aside", "ul", "ol", "dl"):
        name = re.sub(r"[_]+", " ", f"{block.get('class') or ''} {block.get('id') or ''}")
        if _RELATED.search(name) and len(block.findall(".//a")) < _MOST // 10:
            yield from _links(block, base)
    yield from ((label, address) for label, address in _links(page, base) if _DOCUMENT.search(address))


def _links(root: Any, base: str) -> Iterator[tuple[str, str]]:
    for element in root.iter("a", "ref"):
        address = (element.get("href") or element.get("target") or "").strip()[:_LONGEST]
        label = one_line("".join(element.itertext()))[:_LONGEST]
        if not label or not address or address.startswith("#"):
            continue
        resolved = _resolved(base, address)
        if resolved.lower().startswith(("http://", "https://")):
            yield label, resolved


def _resolved(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if base.lower().startswith(("http://", "https://")) else address
    except ValueError:
        return address
