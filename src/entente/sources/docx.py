"""DOCX: the text as it reads with all changes accepted: insertions kept, deletions dropped.

Read from the document's XML: python-docx drops tracked insertions (python-openxml/python-docx#340).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from entente.errors import SourceError
from entente.model import Locator, SourceText
from entente.sources.decode import clean, one_line
from entente.sources.docxlists import Lists
from entente.sources.docxparts import Package, R, W
from entente.sources.limits import Limits

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Not part of the text as accepted: deletions, the place that moved words left, fallbacks told twice, readings above
# the line, and paragraphs of boxes, which come as paragraphs of their own.
_LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{_MC}Fallback", f"{W}rt", f"{W}p", f"{W}txbxContent"}
_GONE = {f"{W}del", f"{W}moveFrom", f"{_MC}Fallback"}
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
_ROW_GONE = {f"{W}tr": f"{W}trPr/{W}del", f"{W}tc": f"{W}tcPr/{W}cellDel"}
_OFF = ("0", "false", "off")


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document. Raises `SourceError` for what is no DOCX, is protected, or would unpack to too much."""
    package = Package(data, source, limits)
    document = package.document()
    lists = Lists(package.sibling("styles.xml"), package.sibling("numbering.xml"))
    paragraphs: list[str] = []
    locators: list[Locator] = []
    length = 0
    title = None
    for number, text, paragraph in _paragraphs(document):
        prefix = lists.prefix(paragraph)
        if title is None and not prefix and (_style(paragraph) == "Title" or not paragraphs):
            title = _as_title(text)
        locators.append(Locator(length, f"paragraph {number}"))
        for piece in text.split("\n\n"):
            paragraphs.append(prefix + piece.replace("\n", " "))
            length += len(paragraphs[-1]) + 2
            prefix = ""
    if not paragraphs:
        raise SourceError(source, "has no text in it", "check that this is the right file")
    yield SourceText(
        text="\n\n".join(paragraphs), source=source, title=title, locators=tuple(locators),
        links=_links(document, package.links()),
    )  # fmt: skip


def _paragraphs(document: Any) -> Iterator[tuple[int, str, Any]]:
    """Number in the file (from 1), clean text and element of each paragraph that has text.

    A paragraph whose end was deleted goes on in the next one.
    """
    carried = ""
    for number, paragraph in enumerate(document.iter(f"{W}p"), 1):
        if _is_gone(paragraph):
            continue
        words = carried + "".join(_words(paragraph))
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is not None and any(mark.find(tag) is not None for tag in (f"{W}del", f"{W}moveFrom")):
            carried = words
            continue
        carried = ""
        text = clean(words)
        if text:
            yield number, text, paragraph
    if clean(carried):
        yield number, clean(carried), paragraph


def _is_gone(paragraph: Any) -> bool:
    """Whether it stands in something deleted."""
    return any(
        parent.tag in _GONE or (parent.tag in _ROW_GONE and parent.find(_ROW_GONE[parent.tag]) is not None)
        for parent in paragraph.iterancestors()
    )


def _words(element: Any) -> Iterator[str]:
    """The text runs of an element, without what was deleted or is hidden."""
    for child in element:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif not _is_hidden(child):
            yield from _words(child)


def _is_hidden(element: Any) -> bool:
    """Hidden runs, and the words of a form that ask for text to be entered."""
    if element.tag == f"{W}r":
        mark = element.find(f"{W}rPr/{W}vanish")
        return mark is not None and mark.get(f"{W}val", "1") not in _OFF
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _links(document: Any, targets: dict[str, str]) -> tuple[tuple[str, str], ...]:
    found = []
    for link in document.iter(f"{W}hyperlink"):
        label, target = one_line("".join(_words(link))), targets.get(link.get(f"{R}id", ""))
        if label and target and not _is_gone(link):
            found.append((label, target))
    return tuple(found)


def _style(paragraph: Any) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val") if style is not None else None


def _as_title(text: str) -> str | None:
    line = re.sub(r"\n+", " ", text)
    return line if len(line) < 200 and not line.endswith(".") else None
