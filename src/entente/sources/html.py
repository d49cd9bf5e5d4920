"""Saved web pages: the main text without menus, scripts and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import lxml.html
import trafilatura
from lxml import etree

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.decode import clean, decode
from entente.sources.frontmatter import read_date
from entente.sources.limits import Limits

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.I)
_LANG = re.compile(r"<html[^>]{0,300}?\blang\s*=\s*[\"']?([A-Za-z-]{2,12})", re.I)
_DEEP = 400  # levels; no page for people is deeper


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: title, date, site and main text. Scripts are never run, nothing is fetched."""
    page = _decoded(data, source)
    tree = _tree(page, source)
    try:
        found = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=True, with_metadata=True
        )
    except (RecursionError, ValueError, AttributeError, etree.LxmlError):
        found = None
    words = getattr(found, "text", None)
    text = clean(_paragraphs(words)) if words else ""
    if len(text) < 40:
        text = clean(_all_text(tree))
    if not text:
        raise SourceError(source, "has no text in it", "save the page as the browser shows it")
    language = _LANG.search(page[:5000])
    yield SourceText(
        text=text, source=source, title=_title(found, tree), date=_date(found, source),
        address=getattr(found, "url", None) or None, publisher=getattr(found, "sitename", None) or None,
        declared_language=language.group(1) if language else None,
    )  # fmt: skip


def _decoded(data: bytes, source: str) -> str:
    declared = _META_CHARSET.search(data[:4096])
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, source)


def _tree(page: str, source: str) -> Any:
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(
            source, "is not a readable web page", "save the page again, or give its text"
        ) from error
    for element in tree.xpath("//script|//style|//noscript|//template|//iframe|//svg"):
        element.drop_tree()
    if _depth(tree) > _DEEP:
        raise SourceError(
            source, f"is nested deeper than {_DEEP} elements", "save the page again, or give its text"
        )
    return tree


def _depth(tree: Any) -> int:
    deepest = level = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
        if deepest > _DEEP:
            break
    return deepest


def _paragraphs(text: str) -> str:
    return re.sub(r"\n+", "\n\n", re.sub(r"^- ", "• ", text, flags=re.M))


_BLOCKS = frozenset(
    ["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "section", "article", "br"]
)


def _all_text(tree: Any) -> str:
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        block = element.tag in _BLOCKS
        if event == "start":
            pieces.append("\n\n" if block else "")
            pieces.append("• " if element.tag == "li" else "")
            pieces.append((element.text or "") if element.tag not in ("title",) else "")
        else:
            pieces.append("\n\n" if block else "")
            pieces.append(element.tail or "")
    return re.sub(r"[ \t]*\n\s*\n\s*", "\n\n", "".join(pieces))


def _title(found: Any, tree: Any) -> str | None:
    title = getattr(found, "title", None)
    if not title:
        element = tree.find(".//title")
        title = element.text_content() if element is not None else None
    return " ".join(clean(title).split())[:1000] if title else None


def _date(found: Any, source: str) -> str | None:
    value = getattr(found, "date", None)
    try:
        return read_date(value, source)
    except SourceError:
        return None  # a guess of the page's metadata, not what a person wrote down
