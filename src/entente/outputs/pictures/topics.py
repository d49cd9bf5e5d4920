"""Topics by sessions as a picture: a row for each subject, a column for each session, darker where more was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, cos, radians, sin
from typing import Any

from entente.analysis.topic_grid import GridCell, GridRow, TopicGrid
from entente.model.days import stretch
from entente.outputs import wording
from entente.outputs.pictures.rendering import cut, fill, letters
from entente.outputs.wording import one_line
from entente.record import SessionRow

WIDTH, TALL_WIDTH = 960, 350
_GUTTER, _HEAD, _ROW, _NARROWEST, _WIDEST = 190, 92, 27, 25, 60
_STRIP = 44
_LARGEST = 14  # the size at which letters are reckoned that must not be cut: fonts differ
_NO_YEAR = "no year"
_OUTLINED = " An outlined square: the session was planned or called off."
_LINE = 16  # between two lines of words
_SLANT = radians(48)  # of the labels over the columns
_SHADES = (0.28, 0.48, 0.7, 0.92)  # one topic, two, three, more


@dataclass(frozen=True, slots=True)
class Square:
    """A cell that is not empty."""

    x: float
    y: float
    width: float
    count: int
    shade: float
    title: str
    held: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """A row: its name, its squares, and the line from the first to the last session that spoke of it."""

    name: str
    title: str
    y: float
    line: tuple[float, float]
    squares: tuple[Square, ...]


def svg(found: TopicGrid) -> str:
    """The wide picture as a document of its own."""
    return fill("topics.svg", alone=True, **_wide(found))


def html(found: TopicGrid) -> str:
    """A page with both pictures, of which a screen shows the one that fits, and all words as a table."""
    return fill(
        "topics.html", title=_title(found), about=_about(found), beside=_beside(found), wide=_wide(found), tall=_tall(found), rows=list(_words(found)),
        without=[(wording.day(s.date) or "undated", s.id) for s in found.without],
    )  # fmt: skip


def _title(found: TopicGrid) -> str:
    return one_line(found.mechanism.name)


def _about(found: TopicGrid) -> str:
    subjects = sum(1 for row in found.rows if row.subject)
    held = sum(map(_was_held, found.sessions))
    return (
        f"What was discussed: {wording.counted(subjects, 'subject')} in {wording.counted(held, 'session')} "
        f"of {wording.parties(found.mechanism.parties)}. A number counts the topics that documents name, or where they name "
        "none what they say on the subject; a line without a square stands between two sessions whose documents speak of it, "
        f"while those of this one do not.{_OUTLINED if held < len(found.sessions) else ''}"
    )


def _was_held(row: SessionRow) -> bool:
    """Whether what it shows was spoken of there, and not only planned."""
    return row.status not in ("planned", "called-off")


def _beside(found: TopicGrid) -> str:
    """Sessions that the picture cannot show, by name: they were not silent on any one subject."""
    if not found.without:
        return ""
    days = "; ".join(wording.day(row.date) or "undated" for row in found.without)
    return f"Not in the picture, for no document names a topic of them: {days}."


def _named(row: GridRow) -> str:
    """The code of the list, as it can be asked for (`entente language trade`)."""
    return row.subject or "no subject of the list"


def _short(row: SessionRow) -> str:
    """ "7 Nov 2006", "7 Nov no year"; what would not stand in the head is cut."""
    told = wording.day(row.date).replace("(year not said)", _NO_YEAR).split()
    short = " ".join(p[:3] if p.isalpha() and p not in _NO_YEAR.split() else p for p in told) or "undated"
    return cut(short, (_HEAD - 14) / sin(_SLANT), 12)


def _wide(found: TopicGrid) -> dict[str, Any]:
    count = max(1, len(found.sessions))
    each = min(_WIDEST, max(_NARROWEST, (WIDTH - _GUTTER - 50) / count))
    columns = [(_GUTTER + each * (i + 0.5), _short(s)) for i, s in enumerate(found.sessions)]
    labels = max((x + letters(label, _LARGEST) * cos(_SLANT) for x, label in columns), default=0)
    width = max(WIDTH, _GUTTER + each * count + 50, ceil(labels) + 8)
    beside = _lines(_beside(found), width - 24)
    return {
        "name": "topics", "title": _title(found), "about": _about(found), "width": width,
        "height": _HEAD + _ROW * len(found.rows) + 18 + _LINE * len(beside), "head": _HEAD, "row": _ROW, "left": _GUTTER,
        "beside": [(_HEAD + _ROW * len(found.rows) + 12 + _LINE * n, words) for n, words in enumerate(beside, 1)],
        "columns": columns,
        "strips": [
            _strip(row, found.sessions, _HEAD + _ROW * i, _GUTTER, each, cut(_named(row), _GUTTER - 24, 12))
            for i, row in enumerate(found.rows)
        ],
    }  # fmt: skip


def _tall(found: TopicGrid) -> dict[str, Any]:
    count = max(1, len(found.sessions))
    each = min(_WIDEST, TALL_WIDTH / count)
    top = 26
    return {
        "name": "strips", "title": _title(found), "about": _about(found), "width": TALL_WIDTH,
        "height": top + _STRIP * len(found.rows) + 8, "years": _years(found.sessions, each), "numbers": each >= 14,
        "strips": [
            _strip(row, found.sessions, top + _STRIP * i, 0, each, cut(_named(row), TALL_WIDTH, 14)) for i, row in enumerate(found.rows)
        ],
    }  # fmt: skip


def _years(sessions: tuple[SessionRow, ...], each: float) -> list[tuple[float, str]]:
    """The year above the first session of each, where there is room for it."""
    told: list[tuple[float, str]] = []
    before, free = "", 0.0
    for i, row in enumerate(sessions):
        year = (row.date or "")[:4] if stretch(row.date) else _NO_YEAR
        wide = letters(year, _LARGEST)
        x = min(i * each, TALL_WIDTH - wide)  # the last one ends at the edge
        if year == _NO_YEAR:  # it must be seen where the years end
            told = [(at, one) for at, one in told if at + letters(one, _LARGEST) + 8 <= x]
        if year != before and (x >= free or year == _NO_YEAR):
            told.append((x, year))
            free = x + wide + 8
        before = year
    return told


def _lines(text: str, width: float) -> list[str]:
    """The text in lines that are no wider than that."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters(longer, 12) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _strip(
    row: GridRow, sessions: tuple[SessionRow, ...], y: float, left: float, each: float, name: str
) -> Strip:
    met = [i for i, cell in enumerate(row.cells) if cell]
    squares = tuple(
        Square(
            left + i * each + 1,
            y,
            each - 2,
            len(cell.labels),
            _shade(len(cell.labels)),
            _told(sessions[i], cell),
            _was_held(sessions[i]),
        )
        for i, cell in enumerate(row.cells)
        if cell
    )
    dated = [i for i in met if stretch(sessions[i].date)] or met[
        :1
    ]  # one without a year has no place in the row
    line = (left + (dated[0] + 0.5) * each, left + (dated[-1] + 0.5) * each)
    return Strip(name, f"{_named(row)}: {row.definition}", y, line, squares)


def _shade(count: int) -> float:
    return _SHADES[min(count, len(_SHADES)) - 1]


def _told(session: SessionRow, cell: GridCell) -> str:
    return f"{wording.day(session.date) or 'undated'}: {'; '.join(map(one_line, cell.labels))}"


def _words(found: TopicGrid) -> Iterator[dict[str, Any]]:
    """Each subject with its sessions, the words of each, and where they stand."""
    for row in found.rows:
        cells = [
            {
                "date": wording.day(session.date) or "undated", "id": session.id, "labels": [one_line(label) for label in cell.labels],
                "proofs": [f"{p.document}:{p.fact}" for p in cell.proofs],
            }
            for session, cell in zip(found.sessions, row.cells, strict=True) if cell
        ]  # fmt: skip
        yield {"name": _named(row), "definition": row.definition, "cells": cells}
