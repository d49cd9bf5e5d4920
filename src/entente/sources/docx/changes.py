"""What stands in a paragraph once all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.sources.decode import clean
from entente.sources.docx.parts import W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Deletions, the place that moved words left, and what older programs show instead of a shape: told twice otherwise.
_GONE = {f"{W}del", f"{W}moveFrom", f"{_MC}Fallback"}
# Besides: readings above the line, and the paragraphs of boxes, which come as paragraphs of their own.
_LEFT_OUT = _GONE | {f"{W}rt", f"{W}p", f"{W}txbxContent"}
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}
_ROW_GONE = {f"{W}tr": f"{W}trPr/{W}del", f"{W}tc": f"{W}tcPr/{W}cellDel"}
_OFF = ("0", "false", "off")


def accepted(root: Any) -> Iterator[tuple[int, str, Any]]:
    """Number in the part (from 1), clean text and element of each paragraph that has text.

    A paragraph whose end was deleted goes on in the next one.
    """
    carried = ""
    for number, paragraph in enumerate(root.iter(f"{W}p"), 1):
        if is_gone(paragraph):
            continue
        carried += "".join(words(paragraph))
        if _goes_on(paragraph):
            continue
        text, carried = clean(carried), ""
        if text:
            yield number, text, paragraph
    if clean(carried):
        yield number, clean(carried), paragraph


def _goes_on(paragraph: Any) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in (f"{W}del", f"{W}moveFrom"))


def is_gone(element: Any) -> bool:
    """Whether it stands in something deleted."""
    return any(
        parent.tag in _GONE or (parent.tag in _ROW_GONE and parent.find(_ROW_GONE[parent.tag]) is not None)
        for parent in element.iterancestors()
    )


def words(element: Any) -> Iterator[str]:
    """The text runs of an element, without what was deleted or is hidden."""
    for child in element:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif not _is_hidden(child):
            yield from words(child)


def _is_hidden(element: Any) -> bool:
    """Hidden runs, and the words of a form that ask for text to be entered."""
    if element.tag == f"{W}r":
        mark = element.find(f"{W}rPr/{W}vanish")
        return mark is not None and mark.get(f"{W}val", "1") not in _OFF
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
