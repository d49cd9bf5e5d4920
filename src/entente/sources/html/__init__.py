"""Saved web pages: the main text without menus, scripts and footers."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

import lxml.html
import trafilatura
from lxml import etree

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.decode import decode
from entente.sources.guard import check_length, guarded
from entente.sources.html.about import About
from entente.sources.html.beside import blocks_beside, drop, note_marks
from entente.sources.html.lead import with_lead
from entente.sources.html.links import links_of
from entente.sources.html.markup import bounded
from entente.sources.html.words import text_of
from entente.sources.legacy import western
from entente.sources.limits import Limits

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.I)
_LANG = re.compile(r"<html[^>]{0,300}?\blang\s*=\s*[\"']?([A-Za-z-]{2,12})", re.I)
_WESTERN = ("iso8859-1", "ascii", "cp1252")  # what pages call so is windows-1252
_NO_CHARSET = re.compile(r"utf_?-?(?:7|16|32)|idna|punycode|unicode|undefined|mbcs|oem|charmap", re.I)
_DEEP = 400  # levels; no page for people is deeper
_LEAST = 40  # code points; less is no main text, and the whole page is taken
_REMEDY = "save the page again, or give its text"


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: title, date, site and main text. Scripts are never run, nothing is fetched."""
    page = bounded(_decoded(data, source), source, limits)
    tree, elements, depth = _tree(page, source)
    found = None
    attributes = tree.xpath("count(//@*)")
    if depth <= _DEEP and max(elements, attributes / 4) <= limits.html_elements:
        found = _main_part(page, source)
    body = getattr(found, "body", None)
    text = text_of(body) if body is not None else ""
    beside = frozenset(blocks_beside(tree)) if depth <= _DEEP else frozenset()
    body, text = _better(body, text, _widest(tree, beside), beside)
    if not text:
        deep = f"is nested deeper than {_DEEP} elements" if depth > _DEEP else "has no text in it"
        raise SourceError(source, deep, _REMEDY)
    page_text = text_of(_body_of(tree), beside).split("\n\n")
    about = About(tree, check_length(text, source, limits.text_chars), page_text, found)
    language = _LANG.search(page[:5000])
    address = getattr(found, "url", None) or None
    yield SourceText(
        text=with_lead(text, about.title, page_text), source=source, title=about.title, date=about.date, address=address, publisher=about.publisher,
        declared_language=language.group(1) if language else None, links=links_of(body, tree, address or source),
    )  # fmt: skip


def _decoded(data: bytes, source: str) -> str:
    """A byte order mark is believed before what the page says of itself, and that before what its letters look like."""
    declared = _META_CHARSET.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = declared.group(1).decode("ascii", "replace")
        try:
            if not _NO_CHARSET.match(name):
                return western(data) if codecs.lookup(name).name in _WESTERN else data.decode(name)
        except (LookupError, ValueError):
            pass
    return decode(data, source)


def _tree(page: str, source: str) -> tuple[Any, int, int]:
    """The page without scripts and the like, the number of its elements, and how deep they are nested."""
    with guarded(source, "is not a readable web page", _REMEDY):
        tree = _parsed(page, "script")
        elements = depth = level = 0
        for event, _ in etree.iterwalk(tree, events=("start", "end")):
            level += 1 if event == "start" else -1
            elements += event == "start"
            depth = max(depth, level)
        return tree, elements, depth


def _parsed(page: str, *gone: str) -> Any:
    """The page as a tree without what a browser does not show, and without the elements named in `gone`."""
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    etree.strip_elements(tree, "style", "noscript", "template", "iframe", "svg", *gone, with_tail=False)
    drop(note_marks(tree))
    return tree


def _main_part(page: str, source: str) -> Any | None:
    """What trafilatura takes for the main part, or None where it finds none.

    It is given the scripts, which hold what search engines are told, and leaves them out of the text.
    """
    try:
        with guarded(source, "", ""):
            tree = _parsed(page)
            drop(blocks_beside(tree))
            return trafilatura.bare_extraction(
                tree, include_comments=False, include_tables=True, include_links=True,
                with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True},
            )  # fmt: skip
    except SourceError:  # the whole page is taken instead
        return None


def _better(body: Any, text: str, whole: Any, beside: frozenset[Any]) -> tuple[Any, str]:
    """The page itself in place of a main part that is hardly there, ran into one paragraph, or lost half of the article."""
    other = text_of(whole, beside)
    if (
        len(text) < _LEAST
        or _ran_together(text, other)
        or (whole.tag != "body" and len(other) > 2 * len(text))
    ):
        return whole, other
    return body, text


def _ran_together(text: str, other: str) -> bool:
    """Whether one paragraph is several of the page; a text of one paragraph is one there too."""
    return "\n" not in text and "\n" in other and not any(text in p for p in other.split("\n\n"))


def _widest(tree: Any, beside: frozenset[Any]) -> Any:
    """The element that says it is the article or the main part, else the body."""
    for name in ("article", "main"):
        named = tree.findall(f".//{name}")
        if len(named) == 1 and len(text_of(named[0], beside)) >= _LEAST:
            return named[0]
    return _body_of(tree)


def _body_of(tree: Any) -> Any:
    body = tree.find("body")
    return tree if body is None else body
