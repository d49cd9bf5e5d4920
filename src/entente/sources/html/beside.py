"""What stands on a page beside its text: banners, teasers of other pages, questions to the visitor, marks of notes."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

_NAMES = re.compile(
    r"\b(?:cookies?|consent|gdpr|newsletter|survey|satisfaction|feedback|poll|breadcrumbs?|related|recommended|"
    r"most (?:read|viewed|popular)|share|sharing|tweet|instagram media)\b"
)
_PARTS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")  # of a name: "cookieNotice", "twitter-tweet"
_HIDDEN = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_BLOCKS = ("div", "section", "aside", "ul", "ol", "dl", "blockquote")
_SHARE = 3  # of the page's text: what holds a third of it is no matter beside it
_MOST = 500  # blocks looked at
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[ivx]{1,4})[\])]?")
# A paragraph in which the site speaks of itself.
_NOTICE = re.compile(
    r"\ball rights reserved\b|\b(?:accept|uses?|of) (?:\w+ )?cookies\b|\bour privacy policy\b|"
    r"\b(?:manages?|use|using|visit(?:ing)?|improve|on|print|share|rate|about) this (?:web ?site|site|web ?page|page)\b|"
    r"\blinks to other (?:internet |web ?)?sites\b|\bif you are not a journalist\b",
    re.I,
)
_NOTICE_LENGTH = 500  # code points


def blocks_beside(tree: Any) -> list[Any]:
    """The elements that by their names are no part of the text, or are not shown; none with much of it, or its heading."""
    body = tree.find("body")
    if body is None:
        return []
    found: list[Any] = []
    seen = 0
    whole = len(body.text_content())
    for element in body.iter(etree.Element):
        named = element.tag in _BLOCKS and _NAMES.search(_name(element))
        if not (named or _is_hidden(element)) or (seen := seen + 1) > _MOST:
            continue
        small = len(element.text_content()) * _SHARE < whole
        if small and all(element.find(f".//{tag}") is None for tag in ("h1", "article", "main")):
            found.append(element)
    return found


def drop(elements: list[Any]) -> None:
    """Empty elements of all that is in them; what follows them stays. (To take them out costs time as their number squared.)"""
    for element in elements:
        element.clear(keep_tail=True)


def note_marks(tree: Any) -> list[Any]:
    """The numbers of footnotes, which lead to them: set against the last word, they would become a part of it."""
    marks = [link for link in tree.iter("a") if (link.get("href") or "").startswith("#")]
    marks += [sup for sup in tree.iter("sup") if sup.find(".//a") is not None]
    return [mark for mark in marks if _NOTE.fullmatch(mark.text_content().strip())]


def is_notice(paragraph: str) -> bool:
    """Whether the site speaks of itself: its cookies, its rights, what to do with the page."""
    return len(paragraph) <= _NOTICE_LENGTH and bool(_NOTICE.search(paragraph))


def _is_hidden(element: Any) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))


def _name(element: Any) -> str:
    return _PARTS.sub(" ", f"{element.get('class') or ''} {element.get('id') or ''}").lower()
