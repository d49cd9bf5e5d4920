"""Lines of PDF pages joined to paragraphs: running heads dropped, words parted at line ends mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from entente.model import Locator
from entente.sources.pdf.lines import Line

_DASH = r"[-–—|\[\]() ]{0,3}"
_PAGE_NUMBER = re.compile(
    rf"(?:page\s+)?{_DASH}(?:\d{{1,3}}|[ivxl]{{1,6}}){_DASH}(?:(?:/|of)\s*\d{{1,3}})?", re.I
)
_ENDS = re.compile(r"[.!?:;][”\"’')\]]?$")
_ITEM = re.compile(r"(?:[•●▪◦‣–*-]|\(?\w{1,3}[.)])\s+")
_BULLET = re.compile(r"^[●▪◦‣]\s*")
_HYPHENATED = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)+\b")
_PARTED = re.compile(r"([A-Za-z]+)-$")
# First parts that keep their hyphen where the line happens to end after them.
_KEEP = frozenset("all anti co counter cross ex far follow half high inter long low multi non post pre pro self semi short so sub vice well".split())  # fmt: skip
_EDGE = 2  # lines at the top and foot of a page that may be running heads
_HEAD = 80  # code points
_GAP = 1.3  # times the usual distance of lines: a blank line between paragraphs


def joined(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Locator, ...]]:
    """The text, and where each page begins in it. A paragraph that goes on over the page stays one."""
    bodies = _without_heads(pages)
    pitch = _pitch(bodies)
    compounds = frozenset(
        w.lower() for body in bodies for line in body for w in _HYPHENATED.findall(line.text)
    )
    text = ""
    locators: list[Locator] = []
    for number, body in enumerate(bodies, 1):
        page = "\n\n".join(_mended(p, compounds) for p in _paragraphs(body, pitch))
        if not page:
            continue
        if text:
            text = _over_the_page(text, page, compounds)
        locators.append(Locator(len(text), f"page {number}"))
        text += page
    return text, tuple(locators)


def _without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
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


def _pitch(bodies: Iterable[Sequence[Line]]) -> float:
    """The usual distance from line to line, in points; 0 where there are none."""
    gaps = [a.y - b.y for body in bodies for a, b in pairwise(body) if 0 < a.y - b.y < 72]
    return median(gaps) if gaps else 0.0


def _paragraphs(lines: Sequence[Line], pitch: float) -> Iterator[list[str]]:
    """Blocks between gaps, and in them, what ends before the line is full."""
    block: list[Line] = []
    for line in lines:
        if block and _is_apart(block[-1], line, pitch):
            yield from _parts(block)
            block = []
        block.append(line)
    yield from _parts(block)


def _is_apart(line: Line, following: Line, pitch: float) -> bool:
    gap = line.y - following.y
    if gap < -pitch:  # up again: the next column, or a box
        return bool(_ENDS.search(line.text)) or not following.text[0].islower()
    return gap > _GAP * pitch or abs(following.size - line.size) > 0.15 * line.size


def _parts(block: Sequence[Line]) -> Iterator[list[str]]:
    longest = max((len(line.text) for line in block), default=0)
    part: list[str] = []
    for line in block:
        if part and (_ITEM.match(line.text) or _ended_early(part[-1], line.text, longest)):
            yield part
            part = []
        part.append(_BULLET.sub("• ", line.text))
    if part:
        yield part


def _ended_early(line: str, following: str, longest: int) -> bool:
    """Whether the next word would have fitted: letters are of different widths, so with room to spare."""
    full = len(line) + 1 + len(following.split(" ", 1)[0])
    return full < longest * (0.85 if _ENDS.search(line) else 0.6)


def _mended(lines: Iterable[str], compounds: frozenset[str]) -> str:
    text = ""
    for line in lines:
        text = _glued(text, line, compounds) if text else line
    return text


def _glued(text: str, line: str, compounds: frozenset[str]) -> str:
    """Two lines in one; a word parted between them is whole again, a compound keeps its hyphen."""
    parted = _PARTED.search(text)
    if not parted or not line[:1].isalpha():
        return f"{text} {line}"
    first, second = parted.group(1), line.split(" ", 1)[0]
    whole = f"{first}-{re.split('[^A-Za-z]', second)[0]}".lower()
    keeps = whole in compounds or first.lower() in _KEEP or not second[0].islower() or first.isupper()
    return text + line if keeps else text[:-1] + line


def _over_the_page(text: str, page: str, compounds: frozenset[str]) -> str:
    """The text up to the next page: within a word nothing, within a paragraph a space, else a blank line."""
    if _ENDS.search(text) or not page[:1].islower():
        return text + "\n\n"
    word = page.split(" ", 1)[0]
    tail = text[-100:]
    return text[: len(text) - len(tail)] + _glued(tail, word, compounds)[: -len(word)]
