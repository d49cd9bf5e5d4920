"""Running heads and page numbers: what stands at the edge of the pages and belongs to none of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from entente.sources.pdf.lines import Line

_DASH = r"[-–—|\[\]() ]{0,3}"
_PAGE_NUMBER = re.compile(
    rf"(?:page\s+)?{_DASH}(?:\d{{1,3}}|[ivxl]{{1,6}}){_DASH}(?:(?:/|of)\s*\d{{1,3}})?", re.I
)
_EDGE = 2  # lines at the top and foot of a page that may be running heads
_HEAD = 80  # code points


def without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers and without what stands at the edge of most of them, whatever its number."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_key(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    least = max(2, len(pages) // 2 + 1)
    repeated = frozenset(key for key, times in edges.items() if times >= least)
    return [
        page[_heads(page, repeated) : len(page) - _heads(page[::-1], repeated)] for page in map(list, pages)
    ]


def _heads(lines: Sequence[Line], repeated: frozenset[str]) -> int:
    """How many lines from the edge inwards are running heads; a page number is the outermost of them."""
    count = 0
    for line in lines[:_EDGE]:
        is_number = not count and len(lines) > 1 and _PAGE_NUMBER.fullmatch(line.text)
        if not is_number and _key(line) not in repeated:
            break
        count += 1
    return count


def _key(line: Line) -> str:
    """What a running head has in common from page to page; a line as long as those of the text, itself."""
    return line.text if len(line.text) > _HEAD else re.sub(r"\d+", "#", line.text.lower())
