"""iCalendar (RFC 5545): each session with a whole date as an all-day event.

A calendar that took in an announcement must find the same event again when it is moved, held or called off. Therefore
UID        is the session's id with the day that was *first* told in place of the day held: what the id was when only
           the announcement was known.
SEQUENCE   counts the changes of day, place and status from one telling to the next, by the dates of the documents, and
           the rulings on what they tell. A document or ruling more can only raise it.
           What a ruling joined to another session was an event of its own: it is told once more, as CANCELLED.
DTSTAMP    is the day of the latest document or ruling on the session, never the clock's.
URL        is the address of a document that tells of it: an account before a notice, a joint one first, then the latest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from icalendar import Event, vText

from entente.outputs.exports.naming import address, session_title
from entente.outputs.exports.written import Written, by_session, counted
from entente.outputs.wording import day, one_line, parties, where
from entente.record import (
    AccountRow,
    DocumentRow,
    Extract,
    Moved,
    ParticipantRow,
    RulingRow,
    SessionRow,
    whole_day,
)
from entente.version import VERSION

_DAY = re.compile(r"-(\d{4}-\d{2}-\d{2})(?:-[0-9a-z]+)?$")
_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "called-off": "CANCELLED"}
_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Entente//Entente {VERSION}//EN", "CALSCALE:GREGORIAN")


def write(extract: Extract, folder: Path) -> Written:
    """One calendar. Sessions of which documents only speak beside others are none of its events."""
    count = partial = 0
    uids = Counter(uid for _, uid in _uids(extract))
    rulings = _rulings(extract)
    joinings = _joinings(extract)
    accounts = by_session(extract.accounts(), lambda r: r.session)
    participants = by_session(extract.participants(), lambda r: r.session)
    documents = {document.id: document for document in extract.documents()}
    titles: dict[str, str] = {}
    used: set[str] = set()
    with (folder / "sessions.ics").open("wb") as file:
        file.write(_lines(_HEAD))
        for session in extract.sessions(asides=False):
            start, told = whole_day(session.date), accounts(session.id)
            if start is None:
                partial += 1
                continue
            uid = first_id(session, told)
            titles[session.id] = _summary(session)
            event = _event(session, start, told, participants(session.id), rulings)
            event.add("sequence", int(event.pop("sequence")) + _REJOINED * joinings)
            if found := _address(told, documents):
                event.add("url", found)
            uid = uid if uids[uid] == 1 else session.id
            used.add(uid)
            event.add("uid", f"{uid}@entente")
            file.write(event.to_ical())
            count += 1
        signed = tuple(extract.rulings())
        for event in _joined(extract.moved_sessions(), signed, titles, used, _REJOINED * joinings):
            file.write(event.to_ical())
            count += 1
        file.write(_lines(("END:VCALENDAR",)))
    left = (counted(partial, "session", " without a whole date"),) if partial else ()
    return Written((("sessions.ics", count),), left)


def first_id(session: SessionRow, accounts: Sequence[AccountRow]) -> str:
    """What the session's id was when only its first telling was known."""
    told = next((a.date for a in in_order(accounts) if whole_day(a.date)), None)
    return session.id.replace(session.date, told, 1) if told and session.date else session.id


def in_order(accounts: Sequence[AccountRow]) -> list[AccountRow]:
    """Tellings by the dates of their documents; those of one day: first what was planned, last what was called off."""
    rank = {"planned": 0, "held": 1, "called-off": 2}
    return sorted(
        (a for a in accounts if a.role in ("account", "notice")),
        key=lambda a: (a.document_date or "", rank.get(a.status or "", 1), a.proof.document, a.proof.start),
    )


def _address(accounts: Sequence[AccountRow], documents: dict[str, DocumentRow]) -> str | None:
    """Where a document that tells of the session stands on the web."""
    best, found = (False, False), None
    for told in in_order(accounts):
        document = documents[told.proof.document]
        rank = (told.role == "account", document.voice == "joint")
        if rank >= best and (at := address(document)):
            best, found = rank, at
    return found


def changes(accounts: Sequence[AccountRow]) -> int:
    """How often the day, the place or the status told is another than the one told before."""
    count = 0
    for field in ("date", "end_date", "place", "status"):
        told = [value for a in in_order(accounts) if (value := getattr(a, field)) is not None]
        count += sum(before != after for before, after in pairwise(told))
    return count


def _uids(extract: Extract) -> Iterator[tuple[str, str]]:
    accounts = by_session(extract.accounts(), lambda r: r.session)
    for session in extract.sessions(asides=False):
        if whole_day(session.date):
            yield session.id, first_id(session, accounts(session.id))


def _rulings(extract: Extract) -> dict[str, list[RulingRow]]:
    """Rulings by the account that they are about. An undoing counts as one more on what it undoes."""
    found: dict[str, list[RulingRow]] = {}
    about: dict[int, str] = {}
    for ruling in extract.rulings():
        about[ruling.id] = about.get(ruling.undoes, ruling.about) if ruling.undoes else ruling.about
        found.setdefault(about[ruling.id], []).append(ruling)
    return found


_REJOINED = 100  # more than the changes of a session: one that is parted again has fewer, and its number must not sink


def _joinings(extract: Extract) -> int:
    """How often a person ruled on what is the same, or undid it: from then on all numbers are higher."""
    kinds = {ruling.id: ruling.kind for ruling in extract.rulings()}
    undone = {ruling.id: ruling.undoes for ruling in extract.rulings()}
    count = 0
    for ruling in kinds:
        while undone[ruling]:
            ruling = undone[ruling] or ruling
        count += kinds[ruling] in ("same", "different")
    return count


def _event(
    session: SessionRow,
    start: date,
    accounts: Sequence[AccountRow],
    participants: Sequence[ParticipantRow],
    rulings: dict[str, list[RulingRow]],
) -> Event:
    ruled = [r for a in accounts for r in rulings.get(f"{a.proof.document}:{a.proof.fact}", ())]
    end = max(whole_day(session.end_date) or start, start)
    event = Event()
    event.add("dtstamp", _stamp(start, accounts, ruled))
    event.add("dtstart", start)
    event.add("dtend", end + timedelta(days=1))  # the first day after it
    event.add("summary", vText(one_line(_summary(session))))
    event.add("status", _STATUS.get(session.status or "", "CONFIRMED"))
    event.add("sequence", changes(accounts) + len(ruled))
    event.add("transp", "TRANSPARENT")
    place = one_line(where(session.place, session.country))
    if place:
        event.add("location", vText(place))
    event.add("description", vText("\n".join(_described(session, participants))))
    return event


def _joined(
    moves: Iterable[Moved],
    rulings: Sequence[RulingRow],
    titles: dict[str, str],
    taken: set[str],
    sequence: int,
) -> Iterator[Event]:
    """Events that stood for what is now of another: who subscribed must not keep both."""
    gone = {moved.asked: moved for moved in (*_named(rulings), *moves)}
    made = {ruling.id: ruling.at for ruling in rulings}
    for old, moved in sorted(gone.items()):
        day_told = _day_in(old)
        if old in taken or moved.now not in titles or day_told is None:
            continue
        event = Event()
        event.add("uid", f"{old}@entente")
        event.add("dtstamp", _moment(made[moved.ruling]).replace(microsecond=0))
        event.add("dtstart", day_told)
        event.add("dtend", day_told + timedelta(days=1))
        event.add("summary", vText(one_line(titles[moved.now])))
        event.add("status", _STATUS["called-off"])
        event.add("sequence", sequence)
        event.add("transp", "TRANSPARENT")
        event.add("description", vText(f"Is now {one_line(moved.now)}, by ruling {moved.ruling}"))
        yield event


def _named(rulings: Iterable[RulingRow]) -> Iterator[Moved]:
    """The sessions that were said to be the same: one keeps its id and has the other's event, where that was told first."""
    for ruling in rulings:
        if ruling.kind == "same":
            yield from (Moved(name, name, ruling.id) for name in ruling.about.lower().split(" = "))


def _day_in(ident: str) -> date | None:
    """The day in the id of a session; None for a month or a year."""
    found = _DAY.search(ident)
    return whole_day(found.group(1)) if found else None


def _summary(session: SessionRow) -> str:
    """A consultation may have a first session of each level: the level is said."""
    level = f" ({session.level})" if session.mechanism_name and session.level else ""
    return session_title(session) + level


def _described(session: SessionRow, participants: Sequence[ParticipantRow]) -> Iterator[str]:
    yield f"{session.id}: {one_line(parties(session.parties))}"
    if session.planned_date:
        yield f"Announced for {one_line(day(session.planned_date))}"
    if session.planned_place:
        yield f"Announced in {one_line(session.planned_place)}"
    people = {p.person or p.name: p for p in reversed(participants)}
    for _, one in sorted(people.items()):
        yield one_line(", ".join(word for word in (one.name, one.office, one.party) if word))


def _stamp(start: date, accounts: Sequence[AccountRow], rulings: Sequence[RulingRow]) -> datetime:
    """The latest moment at which the record learnt of it; its own day where no document has a date."""
    said = [d for a in accounts if (d := whole_day(a.document_date))]
    moments = [datetime(d.year, d.month, d.day, tzinfo=UTC) for d in said or [start]]
    return max([*moments, *(_moment(r.at) for r in rulings)]).replace(microsecond=0)


def _moment(at: str) -> datetime:
    told = datetime.fromisoformat(at)
    return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)


def _lines(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()
