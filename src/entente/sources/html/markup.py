"""How much markup a page may hold: what takes megabytes as text would take gigabytes as a tree."""

from __future__ import annotations

import re

from entente.errors import SourceError
from entente.sources.limits import Limits

_REMEDY = "save the page again, or give its text"
_PICTURE = re.compile(r"data:[^\s\"'<>]{200,}")
_TAG = re.compile(r"<[a-zA-Z][^<>]*")
_LONG_TAG = re.compile(r"(?P<name><[a-zA-Z][\w:-]{0,50})[\s/][^<>]{2000,}")
_PART = re.compile(r"[\s/\"']+")  # what may stand before an attribute
_MOST_PARTS = 500  # of a long tag: the parser compares each attribute with all others


def bounded(page: str, source: str, limits: Limits) -> str:
    """The page without pictures written into it and without attributes in hundreds.

    Raises `SourceError` where the rest is still too much.
    """
    page = _LONG_TAG.sub(_shortened, _PICTURE.sub("data:", page))
    if len(page) > limits.html_chars:
        raise SourceError(source, f"holds {len(page):,} characters of markup", _REMEDY)
    tags = page.count("<")
    if tags <= limits.html_tags:
        tags += sum(len(_PART.findall(tag.group())) for tag in _TAG.finditer(page))
    if tags > limits.html_tags:
        raise SourceError(source, f"holds {tags:,} tags and attributes", _REMEDY)
    return page


def _shortened(tag: re.Match[str]) -> str:
    return tag.group() if len(_PART.findall(tag.group())) <= _MOST_PARTS else tag["name"] + " "
