"""The proposed agenda, in words."""

from __future__ import annotations

from entente.analysis.brief.agenda import Item
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line

_WHY = {
    "overdue promise": "promised and past due", "open promise": "promised, not yet shown to be done",
    "accounts differ": "the accounts of the last session differ on it", "raised again and again": "a standing topic, raised last time",
    "raised last time": "raised last time", "raised in a paper since": "raised in a paper since the last session", "not heard last time": "a standing topic of which the last session said nothing",
}  # fmt: skip


def agenda_section(items: tuple[Item, ...], notes: Notes) -> Section:
    """Each item with the reason for it."""
    lines = tuple(_item(item, notes) for item in items)
    return Section(
        "Proposed agenda",
        (Lines(lines),),
        "The record gives no reason for any item: nothing was said or promised.",
    )


def _item(item: Item, notes: Notes) -> Line:
    since = ""
    if item.since and "promise" in item.reason:
        since = f" (due {wording.day(item.since)})"
    elif item.since and item.reason == "raised again and again":
        since = f" (first {wording.day(item.since)})"
    elif item.since and item.reason == "not heard last time":
        since = f" (last heard {wording.day(item.since)})"
    if item.quoted:
        return Line(
            "", notes.cite(*item.proofs), quote=one_line(item.matter), after=f": {_WHY[item.reason]}."
        )
    return Line(
        words.sentence(f"{one_line(item.matter).rstrip('.')}: {_WHY[item.reason]}{since}"),
        notes.cite(*item.proofs),
    )
