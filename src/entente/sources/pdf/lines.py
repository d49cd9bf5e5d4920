"""The lines of a PDF page with their height on it, from pypdf's text fragments."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject

from entente.sources.decode import clean

_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)  # shapes of the font, not letters of the text

_NOTE = re.compile(r"\d{1,3}|[*†‡]{1,3}")
_BEFORE_NOTE = re.compile(r"(?:[^\W\d_]{4}|[.,;:!?)\]”’\"'])\s*$")
_SMALL, _RAISED = 0.95, 0.15  # of the height of the line's letters


@dataclass(frozen=True, slots=True)
class Line:
    """One line: clean text, where it begins on the page (`x` from the left, `y` from the foot), size of its letters.

    All in points.
    """

    text: str
    x: float
    y: float
    size: float


class _Gathering:
    """Fragments as pypdf tells them, put together to lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._words: list[str] = []
        self._place: tuple[float, float, float] | None = None

    def fragment(self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        """pypdf's `visitor_text`: `cm` and `tm` are the matrices in force."""
        height = size * math.hypot(cm[2], cm[3]) * math.hypot(tm[2], tm[3])
        x, y = cm[0] * tm[4] + cm[2] * tm[5] + cm[4], cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
        for number, part in enumerate(text.split("\n")):
            if number:
                self.end()
            if part.strip() and self._place is None:
                blanks = 0.25 * size * (len(part) - len(part.lstrip()))
                self._place = (x + blanks, y, height)
            if part and not self._is_note(part, y, height):
                self._words.append(part)

    def _is_note(self, part: str, y: float, height: float) -> bool:
        """Whether it is the number of a footnote: small, raised, behind a word or its full stop; a power is behind a unit."""
        if (
            self._place is None
            or not _NOTE.fullmatch(part.strip())
            or not _BEFORE_NOTE.search("".join(self._words[-3:]))
        ):
            return False
        return height < _SMALL * self._place[2] and y - self._place[1] > _RAISED * self._place[2]

    def end(self) -> None:
        """End of a line."""
        words = "".join(self._words).translate(_LIGATURES)
        hyphen = words.rstrip().endswith("\u00ad")
        text = clean(words).replace("\n", " ")
        if text and self._place is not None:
            self.lines.append(Line(text + ("-" if hyphen else ""), *self._place))
        self._words, self._place = [], None


def lines_of(page: PageObject, deadline: float) -> list[Line]:
    """The lines of a page in the order of the file. Raises `TimeoutError` after `deadline` (monotonic seconds)."""
    gathering = _Gathering()
    page.extract_text(visitor_text=gathering.fragment, visitor_operand_before=_watch(deadline))
    gathering.end()
    return gathering.lines


def _watch(deadline: float) -> Callable[[Any, Any, Any, Any], None]:
    def look(operator: Any, operands: Any, cm: Any, tm: Any) -> None:
        if time.monotonic() > deadline:
            raise TimeoutError

    return look
