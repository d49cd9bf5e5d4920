"""List items of a DOCX: which paragraphs are items, and under which number."""

from __future__ import annotations

from typing import Any

from entente.sources.docxparts import W

BULLET = "• "
_PARENTS = 20  # styles that rest on each other; more is a circle


class Lists:
    """Counts list items as they come. `styles` and `numbering` are the parts of these names, or None."""

    def __init__(self, styles: Any | None, numbering: Any | None) -> None:
        self._styles = {s.get(f"{W}styleId"): s for s in _all(styles, "style")}
        self._lists = {n.get(f"{W}numId"): _value(n, "abstractNumId") for n in _all(numbering, "num")}
        self._levels = {
            (kind.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level
            for kind in _all(numbering, "abstractNum")
            for level in kind.findall(f"{W}lvl")
        }
        self._counts: dict[tuple[str | None, int], int] = {}

    def prefix(self, paragraph: Any) -> str:
        """The mark "• " or "3. " for an item, "" for another paragraph. To be asked once for each, in order."""
        properties = self._properties(paragraph)
        if properties is None:
            return ""
        number, depth = _value(properties, "numId"), _value(properties, "ilvl") or "0"
        if number == "0":  # numbering taken away from a style that has it
            return ""
        kind = self._lists.get(number)
        level = self._levels.get((kind, depth))
        form = _value(level, "numFmt") if level is not None else "bullet"
        if form == "none":
            return ""
        if form in (None, "bullet"):
            return BULLET
        return f"{self._next(kind, int(depth) if depth.isdigit() else 0, level)}. "

    def _next(self, kind: str | None, depth: int, level: Any) -> int:
        start = _value(level, "start") or "1"
        first = int(start) if start.isdigit() and len(start) < 6 else 1
        count = self._counts.get((kind, depth), first - 1) + 1
        self._counts = {key: n for key, n in self._counts.items() if key[0] != kind or key[1] <= depth}
        self._counts[kind, depth] = count
        return count

    def _properties(self, paragraph: Any) -> Any | None:
        """The numbering of a paragraph, its own or that of its style."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is not None and _value(own, "numId") is not None:
            return own
        name = _value(paragraph.find(f"{W}pPr"), "pStyle")
        for _ in range(_PARENTS):
            style = self._styles.get(name)
            if style is None:
                return own
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                return found
            name = _value(style, "basedOn")
        return own


def _all(root: Any | None, name: str) -> list[Any]:
    return [] if root is None else root.findall(f"{W}{name}")


def _value(element: Any | None, name: str) -> str | None:
    child = element.find(f"{W}{name}") if element is not None else None
    value: str | None = child.get(f"{W}val") if child is not None else None
    return value
