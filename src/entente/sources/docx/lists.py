"""List items of a DOCX: which paragraphs are items, and under which number."""

from __future__ import annotations

from typing import Any

from entente.sources.docx.parts import W
from entente.sources.docx.styles import Styles, children, value

BULLET = "• "


class Lists:
    """Counts list items as they come. `numbering` is the root of numbering.xml, or None."""

    def __init__(self, styles: Styles, numbering: Any | None) -> None:
        self._styles = styles
        self._lists = {n.get(f"{W}numId"): value(n, "abstractNumId") for n in children(numbering, "num")}
        self._levels = {
            (kind.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level
            for kind in children(numbering, "abstractNum")
            for level in kind.findall(f"{W}lvl")
        }
        self._counts: dict[str | None, dict[int, int]] = {}  # by list and depth

    def prefix(self, paragraph: Any) -> str:
        """The mark "• " or "3. " for an item, "" for another paragraph. To be asked once for each, in order."""
        properties = self._properties(paragraph)
        if properties is None:
            return ""
        number, depth = value(properties, "numId"), value(properties, "ilvl") or "0"
        if number == "0":  # numbering taken away from a style that has it
            return ""
        kind = self._lists.get(number)
        level = self._levels.get((kind, depth))
        form = value(level, "numFmt") if level is not None else "bullet"
        if form == "none":
            return ""
        if form in (None, "bullet"):
            return BULLET
        return f"{self._next(kind, int(depth) if depth.isdigit() else 0, level)}. "

    def _next(self, kind: str | None, depth: int, level: Any) -> int:
        start = value(level, "start") or "1"
        first = int(start) if start.isdigit() and len(start) < 6 else 1
        counts = self._counts.get(kind, {})
        count = counts.get(depth, first - 1) + 1
        self._counts[kind] = {level: n for level, n in counts.items() if level < depth} | {depth: count}
        return count

    def _properties(self, paragraph: Any) -> Any | None:
        """The numbering of a paragraph, its own or that of its style."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is not None and value(own, "numId") is not None:
            return own
        for style in self._styles.chain(paragraph):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                return found
        return own
