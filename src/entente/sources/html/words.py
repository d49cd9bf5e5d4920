"""The text of a tree of HTML elements, or of the simpler ones that trafilatura makes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from entente.sources.decode import clean
from entente.sources.html.beside import is_notice
from entente.sources.wrapping import unwrap

_BLOCKS = frozenset(
    "address article blockquote body caption center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 head hr "
    "li main ol p pre section table tbody td th thead tr ul cell item list quote row".split()
)
_ITEMS = ("li", "item")
_BREAKS = ("br", "lb")
_ASIDE = frozenset("aside button footer form input nav option select textarea title".split())
_NEW = "\n\n"
# A link that stands alone and leads away from the text.
_AWAY = re.compile(
    r"(?:back|return) to\b|(?:read|see|show) (?:more|all)\b|(?:skip|jump) to\b|(?:print|share|top)\Z", re.I
)
# What a news site writes before a link to another story, within this one.
_ELSEWHERE = re.compile(r"\W*(?:read (?:also|more|next)|also read|watch also|more on this)\W*", re.I)

Piece = tuple[str, bool]  # words, and whether they are the label of a link


def text_of(root: Any, beside: frozenset[Any] = frozenset()) -> str:
    """Paragraphs apart by blank lines, items after "• " or "1. ", cells as paragraphs; no menus, no forms.

    Elements of `beside` are left out, and so are paragraphs in which the site speaks of itself.
    """
    paragraphs: list[list[Piece]] = [[]]
    for piece in _pieces(root, beside):
        if piece[0] == _NEW:
            paragraphs.append([])
        else:
            paragraphs[-1].append(piece)
    texts = ("".join(words for words, _ in paragraph) for paragraph in _without_menus(paragraphs))
    return clean(_NEW.join(text for text in texts if not is_notice(text)))


def _without_menus(paragraphs: list[list[Piece]]) -> Iterator[list[Piece]]:
    """Two paragraphs or more in a row that are nothing but links are a menu; so is one of several links."""
    menu: list[list[Piece]] = []
    for paragraph in paragraphs:
        words = [(text, linked) for text, linked in paragraph if text.strip(" |·•/>»\n")]
        if not words:
            continue
        if all(linked for _, linked in words):
            menu.append(paragraph)
            continue
        if _ELSEWHERE.fullmatch("".join(text for text, linked in words if not linked)):
            continue
        yield from _if_single(menu)
        menu = []
        yield paragraph
    yield from _if_single(menu)


def _if_single(menu: list[list[Piece]]) -> list[list[Piece]]:
    labels = [text for paragraph in menu for text, linked in paragraph if linked and text.strip()]
    return menu if len(labels) == 1 and not _AWAY.match(labels[0].strip()) else []


def _pieces(root: Any, beside: frozenset[Any]) -> Iterator[Piece]:
    """The words in order, with `_NEW` where a block begins or ends."""
    skipped = linked = preformatted = 0
    numbers: Counter[Any] = Counter()  # of items, by the list that they stand in
    mark = ""  # of an item, until its first words
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag, start = element.tag, event == "start"
        step = 1 if start else -1
        skipped += step * (element is not root and (element in beside or _is_aside(element)))
        linked += step * (tag in ("a", "ref"))
        preformatted += step * (tag == "pre")
        if skipped or (not start and element is root):
            continue
        if tag in _BLOCKS:
            yield _NEW, False
        if start and tag in _ITEMS:
            mark = _mark(element, numbers)
        if not start and tag in _BREAKS:
            yield "\n", False
        words = (element.text if start else element.tail) or ""
        if preformatted:
            yield from _preformatted(words, bool(linked))
        elif words:
            flat = " ".join(words.splitlines()) if "\n" in words or "\r" in words else words
            if flat.strip() and mark:
                flat, mark = mark + flat.lstrip(), ""
            yield (f" {flat} " if "\n" in words else flat), bool(linked)


def _is_aside(element: Any) -> bool:
    """Menus, forms and footers, and the head of the page; that of an article holds its title."""
    return element.tag in _ASIDE or (element.tag == "header" and element.getparent().tag == "body")


def _preformatted(words: str, linked: bool) -> Iterator[Piece]:
    """Text as it was typed: its blank lines part paragraphs."""
    for number, paragraph in enumerate(unwrap(clean(words)).split(_NEW)):
        if number:
            yield _NEW, False
        yield paragraph, linked


def _mark(item: Any, numbers: Counter[Any]) -> str:
    parent = item.getparent()
    if parent is None or not (parent.tag == "ol" or parent.get("rend") == "ol"):
        return "• "
    numbers[parent] += 1
    return f"{numbers[parent]}. "
