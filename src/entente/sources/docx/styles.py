"""The styles of a DOCX: what a paragraph is called, and what its style rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.sources.docx.parts import W

_PARENTS = 20  # styles that rest on each other; more is a circle


class Styles:
    """`part` is the root of styles.xml, or None where the document has none."""

    def __init__(self, part: Any | None) -> None:
        self._by_id = {style.get(f"{W}styleId"): style for style in children(part, "style")}

    def name(self, paragraph: Any) -> str:
        """The name of a paragraph's style in small letters, the same in every language of Word: "title", "heading 1"."""
        identifier = value(paragraph.find(f"{W}pPr"), "pStyle")
        style = self._by_id.get(identifier)
        return (value(style, "name") or identifier or "").lower()

    def chain(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph's style, the one it rests on, and so forth."""
        identifier = value(paragraph.find(f"{W}pPr"), "pStyle")
        for _ in range(_PARENTS):
            style = self._by_id.get(identifier)
            if style is None:
                return
            yield style
            identifier = value(style, "basedOn")


def children(root: Any | None, name: str) -> list[Any]:
    """The children of this name; none where there is no root."""
    return [] if root is None else root.findall(f"{W}{name}")


def value(element: Any | None, name: str) -> str | None:
    """What the child of this name says (`w:val`), or None."""
    child = element.find(f"{W}{name}") if element is not None else None
    said: str | None = child.get(f"{W}val") if child is not None else None
    return said
