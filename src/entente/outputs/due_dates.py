"""The due dates of promises as iCalendar (RFC 5545): one all-day event for each line with a whole day.

A calendar that took in a promise must find the same event again when the promise is renewed, kept or given up. Therefore
UID        is the id of the line, which rests on its first telling alone.
SEQUENCE   counts tellings, pieces of evidence and rulings: one more of them can only raise it.
DTSTAMP    is the day of the latest of these, never the clock's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vText

from entente.analysis.promises.values import Line
from entente.outputs import wording
from entente.outputs.wording import one_line
from entente.record import whole_day
from entente.version import VERSION

_STATUS = {"withdrawn": "CANCELLED", "no evidence": "TENTATIVE"}
_LONGEST = 120  # characters of a summary


def calendar(lines: Iterable[Line]) -> tuple[bytes, int, int]:
    """The calendar, how many events it has, and how many lines had no whole day."""
    events: dict[str, Event] = {}
    left = 0
    for line in lines:
        day = whole_day(line.due)
        if day is None:
            left += 1
        else:
            events[line.id] = _event(line, day)
    made = Calendar()
    made.add("prodid", f"-//Entente//Entente {VERSION}//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for _, event in sorted(events.items()):
        made.add_component(event)
    return made.to_ical(), len(events), left


def _event(line: Line, day: date) -> Event:
    event = Event()
    event.add("uid", f"{line.id}@entente")
    event.add("dtstamp", _stamp(line, day))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))  # the first day after it
    event.add("summary", vText(_short(f"Due: {wording.parties(line.by)}: {one_line(line.action)}")))
    event.add("status", _STATUS.get(line.step, "CONFIRMED"))
    event.add("sequence", len(line.tellings) + len(line.evidence) + (line.ruling is not None) - 1)
    event.add("transp", "TRANSPARENT")
    event.add("description", vText("\n".join(_described(line))))
    return event


def _described(line: Line) -> Iterator[str]:
    yield f"{line.id}: {line.step}" + (f" (ruled by {one_line(line.ruling.by)})" if line.ruling else "")
    for t in line.tellings:
        yield one_line(
            f"{t.relation} {wording.day(t.date) or 'undated'}: {t.document}:{t.proof.fact}: {t.action}"
        )
    for e in line.evidence:
        yield one_line(f"{e.step} {wording.day(e.date) or 'undated'}: {e.document}: {e.proof.quote}")


def _short(text: str) -> str:
    plain = one_line(text)
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"


def _stamp(line: Line, day: date) -> datetime:
    dates = [*(t.date for t in line.tellings), *(e.date for e in line.evidence)]
    told = [d for edtf in dates if (d := whole_day(edtf))]
    latest = max(told, default=day)
    stamp = datetime(latest.year, latest.month, latest.day, tzinfo=UTC)
    if line.ruling is not None:
        stamp = max(stamp, datetime.fromisoformat(line.ruling.at).astimezone(UTC))
    return stamp.replace(microsecond=0)
