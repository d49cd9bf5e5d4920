"""The timeline of a mechanism as a picture: lanes are levels, time runs to the right (or, tall, downwards)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from entente.analysis.timeline import Timeline, was_moved
from entente.model.days import Stretch, stretch
from entente.outputs import wording
from entente.outputs.pictures.axis import Axis
from entente.outputs.pictures.rendering import cut, fill, letters
from entente.outputs.wording import one_line
from entente.record import SessionRow

WIDTH, TALL_WIDTH = 960, 350
_GUTTER, _MARGIN, _TOP, _LANE = 140, 28, 30, 78
_ROW, _HEAD, _LANE_WIDE = 46, 34, 24
_SMALL = 11.5
_WORD_LINES = (-14.0, 23.0, -27.0, 36.0)  # from the marks of a lane, the nearest first
_APART = 13.0  # points between two marks that are joined, however near the dates
STATES = {
    "held": "held", "planned": "planned", "called-off": "called off", None: "not said to have met",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A session in the wide picture. `around`: the stretch of a date that is no day; `was`: where it had been planned."""

    x: float
    y: float
    state: str
    label: str
    label_x: float
    label_y: float
    around: tuple[float, float] | None
    was: float | None
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A session in the tall picture, or a year (`state` empty) between them."""

    y: float
    x: float
    state: str
    head: str
    foot: str
    moved: bool
    title: str


def svg(found: Timeline) -> str:
    """The wide picture as a document of its own."""
    return fill("timeline.svg", alone=True, **_wide(found))


def html(found: Timeline) -> str:
    """A page with both pictures, of which a screen shows the one that fits, and the table."""
    return fill(
        "timeline.html", title=_title(found), about=_about(found), wide=_wide(found), tall=_tall(found), rows=_table(found),
        states=_states(found),
    )  # fmt: skip


def _title(found: Timeline) -> str:
    return one_line(found.mechanism.name)


def _about(found: Timeline) -> str:
    rows = (*found.sessions, *found.undated)
    counts = [
        (state, sum(1 for r in rows if (r.status if r.status in STATES else None) == state))
        for state in STATES
    ]
    told = ", ".join(f"{n} {STATES[state]}" for state, n in counts if n)
    years = _years(found)
    span = (
        f", {years[0]} to {years[1]}" if years and years[0] != years[1] else f", {years[0]}" if years else ""
    )
    return f"{wording.counted(len(rows), 'session')} of {wording.parties(found.mechanism.parties)}{span}: {told or 'none'}."


def _years(found: Timeline) -> tuple[int, int] | None:
    days = [s for row in found.sessions for d in (row.date, row.planned_date) if (s := stretch(d))]
    return (min(s.first.year for s in days), max(s.last.year for s in days)) if days else None


def _lane(level: str | None) -> str:
    return level or "level not said"


def _state(row: SessionRow) -> str:
    return row.status if row.status in ("held", "planned", "called-off") else "unsaid"


def _states(found: Timeline) -> list[tuple[str, str]]:
    """What the marks mean: only those that occur."""
    met = {_state(row) for row in found.sessions}
    names = {
        "held": "held",
        "planned": "planned",
        "called-off": "called off",
        "unsaid": "not said to have met",
    }
    states = [(state, name) for state, name in names.items() if state in met]
    return [*states, ("moved", "planned for another day")] if any(map(was_moved, found.sessions)) else states


# --- wide ----------------------------------------------------------------------------------------------------------


def _wide(found: Timeline) -> dict[str, object]:
    years = _years(found) or (2000, 2000)
    axis = Axis(*years, _GUTTER, WIDTH - _MARGIN)
    tops = {level: _TOP + i * _LANE for i, level in enumerate(found.lanes)}
    foot = _TOP + max(1, len(found.lanes)) * _LANE
    return {
        "name": "timeline", "title": _title(found), "about": _about(found), "width": WIDTH, "height": foot + 62,
        "left": _GUTTER, "right": WIDTH - _MARGIN, "top": _TOP, "foot": foot,
        "ticks": axis.ticks() if found.sessions else (),
        "lanes": [(_lane(level), top, _LANE) for level, top in tops.items()],
        "marks": [mark for level in found.lanes for mark in _marks(found, level, axis, tops[level])],
        "key": _key(found, foot + 46),
    }  # fmt: skip


def _marks(found: Timeline, level: str | None, axis: Axis, top: float) -> Iterator[Mark]:
    """The marks of a lane."""
    labels = Labels(y=top + _LANE / 2)
    for row in found.sessions:
        days = stretch(row.date)
        if row.level != level or days is None:
            continue
        x = axis.x(days.middle)
        label = labels.place(x, _labels(row))
        yield Mark(x, labels.y, _state(row), *label, _around(days, axis), _was(row, axis, x), _told(row))


@dataclass(slots=True)
class Labels:
    """Words above and below the marks of a lane by turns, a line further off, shorter ones or none where there is no room.

    `ends`: how far each line of words is written, by its distance from the marks.
    """

    y: float
    ends: dict[float, float] = field(default_factory=lambda: dict.fromkeys(_WORD_LINES, -1.0))

    def place(self, x: float, labels: tuple[str, ...]) -> tuple[str, float, float]:
        """The longest of the labels that fits, with its middle and its line."""
        for label in labels:
            half = letters(label, _SMALL) / 2 + 5
            at = min(max(x, _GUTTER + half), WIDTH - half - 4)
            for line, end in self.ends.items():
                if end <= at - half:
                    self.ends[line] = at + half
                    return label, at, self.y + line
        return "", x, self.y


def _around(days: Stretch, axis: Axis) -> tuple[float, float] | None:
    return None if days.exact else (axis.x(days.first), axis.x(days.last))


def _was(row: SessionRow, axis: Axis, x: float) -> float | None:
    """Where the planned date stands; a little apart where it would lie under the other."""
    planned = stretch(row.planned_date)
    if not was_moved(row) or planned is None:
        return None
    at = axis.x(planned.middle)
    if abs(at - x) >= _APART:
        return at
    return x + _APART if at >= x else x - _APART


def _labels(row: SessionRow) -> tuple[str, ...]:
    """ "1st · 7 Nov", or shorter "1st": the year stands at the axis."""
    parts = wording.day(row.date).split()
    day = " ".join([*parts[:-2], parts[-2][:3]]) if len(parts) > 1 else wording.day(row.date)
    return (f"{_count(row.ordinal)} · {day}", _count(row.ordinal)) if row.ordinal else (day,)


def _count(number: int) -> str:
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _told(row: SessionRow) -> str:
    """All of it in a sentence, for a pointer that rests and for a voice that reads."""
    count = f"{wording.ordinal(row.ordinal)} session" if row.ordinal else "session"
    place = wording.where(row.place, row.country)
    parts = [
        f"{wording.day(row.date) or 'undated'}: {count}",
        row.level or "",
        STATES.get(row.status, STATES[None]),
        place,
    ]
    planned = f"had been planned for {wording.day(row.planned_date)}" if was_moved(row) else ""
    return ", ".join(p for p in (*parts, planned) if p)


def _key(found: Timeline, y: float) -> list[tuple[str, str, float, float]]:
    """What the marks mean, side by side: state, words, place."""
    key, x = [], float(_GUTTER)
    for state, name in _states(found):
        key.append((state, name, x, y))
        x += letters(name, 12) + 42
    return key


# --- tall ----------------------------------------------------------------------------------------------------------


def _tall(found: Timeline) -> dict[str, object]:
    columns = {level: 16 + i * _LANE_WIDE for i, level in enumerate(found.lanes)}
    left = 16 + len(columns) * _LANE_WIDE
    top = 26.0 + 18 * len(columns)
    lines: list[Line] = []
    y, year = top, ""
    for row in found.sessions:
        this = (row.date or "")[:4]
        if this != year:
            lines.append(Line(y + 18, 0, "", this, "", False, ""))
            y, year = y + _HEAD, this
        lines.append(_line(row, y + 12, columns[row.level], left))
        y += _ROW
    return {
        "name": "tall", "title": _title(found), "about": _about(found), "width": TALL_WIDTH, "height": y + 10, "top": top, "foot": y,
        "left": left, "lanes": [(_lane(level), x, 20 + 18 * i) for i, (level, x) in enumerate(columns.items())], "lines": lines,
    }  # fmt: skip


def _line(row: SessionRow, y: float, x: float, left: float) -> Line:
    room = TALL_WIDTH - left - 6
    day = wording.day(row.date).removesuffix(f" {(row.date or '')[:4]}")
    head = " · ".join(p for p in (day, f"{_count(row.ordinal)} session" if row.ordinal else "") if p)
    return Line(y, x, _state(row), cut(head, room, 14), _foot(row, room), was_moved(row), _told(row))


def _foot(row: SessionRow, room: float) -> str:
    """What became of it and where; the country goes, and then the words end, where there is no room."""
    state = "" if row.status == "held" else STATES.get(row.status, STATES[None])
    day = wording.day(row.planned_date).removesuffix(f" {(row.date or '')[:4]}")  # the year stands above
    planned = f"planned for {day}" if was_moved(row) else ""
    places = (wording.where(row.place, row.country), row.place or "")
    told = [" · ".join(p for p in (state, planned, place) if p) for place in places]
    return next((foot for foot in told if letters(foot, 12) <= room), cut(told[-1], room, 12))


# --- table ---------------------------------------------------------------------------------------------------------


def _table(found: Timeline) -> list[dict[str, str]]:
    return [
        {
            "date": wording.days(row.date, row.end_date) or "undated", "count": _count(row.ordinal) if row.ordinal else "",
            "level": row.level or "", "status": STATES.get(row.status, STATES[None]), "state": _state(row),
            "planned": wording.day(row.planned_date) if row.planned_date and row.planned_date != row.date else "",
            "place": wording.where(row.place, row.country), "id": row.id,
        }
        for row in (*found.sessions, *found.undated)
    ]  # fmt: skip
