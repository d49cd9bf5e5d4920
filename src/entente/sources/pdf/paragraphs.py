"""Lines of PDF pages joined to paragraphs, by where they stand, how large they are and how they end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from entente.model import Locator
from entente.sources.pdf.heads import without_heads
from entente.sources.pdf.lines import Line
from entente.sources.pdf.mending import Mending
from entente.sources.wrapping import ITEM

_ENDS = re.compile(r"[.!?:;][”\"’')\]]?$")
_PARTED = re.compile(r"[A-Za-z]-$")
_BULLET = re.compile(r"^[●▪◦‣]\s*")
_GAP = 1.3  # times the usual distance of lines: a blank line between paragraphs
_LARGE = 1.15  # times the usual size of letters: a heading
_INDENT = 0.8  # times the size of letters
_TOP = 8  # paragraphs among which a title is looked for
_LONGEST_TITLE = 200  # code points


@dataclass(frozen=True, slots=True)
class Joined:
    """The text, where each page begins in it, and its title."""

    text: str
    locators: tuple[Locator, ...]
    title: str | None


def joined(pages: Sequence[Sequence[Line]]) -> Joined:
    """The text without running heads. A paragraph that goes on over the page stays one."""
    bodies = without_heads(pages)
    layout = _Layout(bodies)
    mending = Mending(line.text for body in bodies for line in body)
    text, title = "", None
    locators: list[Locator] = []
    for number, body in enumerate(bodies, 1):
        parts = list(layout.paragraphs(body))
        paragraphs = [mending.whole(_BULLET.sub("• ", line.text) for line in part) for part in parts]
        if not paragraphs:
            continue
        if not locators:
            title = layout.title(parts, paragraphs)
        page = "\n\n".join(paragraphs)
        if text:
            text = _over_the_page(text, page, mending)
        locators.append(Locator(len(text), f"page {number}"))
        text += page
    return Joined(text, tuple(locators), title)


class _Layout:
    """The usual distance from line to line and the usual size of letters, in points, and what departs from them."""

    def __init__(self, bodies: Sequence[Sequence[Line]]) -> None:
        gaps = [a.y - b.y for body in bodies for a, b in pairwise(body) if 0 < a.y - b.y < 72]
        self._pitch = median(gaps) if gaps else 0.0
        sizes = [line.size for body in bodies for line in body for _ in range(len(line.text) // 20 + 1)]
        self._size = median(sizes) if sizes else 0.0

    def paragraphs(self, lines: Sequence[Line]) -> Iterator[list[Line]]:
        """Blocks between gaps, and in them, what ends before the line is full or begins with an indent."""
        block: list[Line] = []
        for line in lines:
            if block and self._is_apart(block[-1], line):
                yield from self._parts(block)
                block = []
            block.append(line)
        yield from self._parts(block)

    def title(self, parts: Sequence[Sequence[Line]], paragraphs: Sequence[str]) -> str | None:
        """The paragraph in the largest letters among the first of the document, else a first one that is no sentence."""
        tops = list(zip(parts, paragraphs, strict=True))[:_TOP]
        large = [(part[0].size, -n, text) for n, (part, text) in enumerate(tops) if self._is_large(part[0])]
        title = max(large)[2] if large else tops[0][1]
        return title if len(title) < _LONGEST_TITLE and (large or not title.endswith(".")) else None

    def _is_large(self, line: Line) -> bool:
        return line.size > _LARGE * self._size

    def _is_apart(self, line: Line, following: Line) -> bool:
        gap = line.y - following.y
        if gap < -self._pitch:  # up again: the next column, or a box
            return bool(_ENDS.search(line.text)) or not following.text[0].islower()
        if abs(following.size - line.size) > 0.15 * line.size:
            return True
        usual = self._pitch * (line.size / self._size if self._is_large(line) else 1)
        return gap > _GAP * usual

    def _parts(self, block: Sequence[Line]) -> Iterator[list[Line]]:
        longest = max((len(line.text) for line in block), default=0)
        part: list[Line] = []
        for line in block:
            if part and not self._is_large(line) and _begins(line, part[-1], longest):
                yield part
                part = []
            part.append(line)
        if part:
            yield part


def _begins(line: Line, before: Line, longest: int) -> bool:
    """Whether a paragraph begins with a line of a block."""
    if ITEM.match(line.text) or _ended_early(before.text, line.text, longest):
        return True
    indented = line.x > before.x + _INDENT * line.size and not ITEM.match(before.text)
    return indented and bool(_ENDS.search(before.text))


def _ended_early(line: str, following: str, longest: int) -> bool:
    """Whether the next word would have fitted: letters are of different widths, so with room to spare."""
    if _PARTED.search(line) and following[:1].islower():
        return False
    full = len(line) + 1 + len(following.split(" ", 1)[0])
    return full < longest * (0.85 if _ENDS.search(line) else 0.6)


def _over_the_page(text: str, page: str, mending: Mending) -> str:
    """The text up to the next page: within a word nothing, within a paragraph a space, else a blank line."""
    if _ENDS.search(text[-3:]) or not page[:1].islower():
        return text + "\n\n"
    word = page.split(" ", 1)[0]
    tail = text[-100:]
    return text[: len(text) - len(tail)] + mending.glued(tail, word)[: -len(word)]
