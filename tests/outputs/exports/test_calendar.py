"""iCalendar: an event is found again when it is moved, held or called off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from icalendar import Calendar

from entente.outputs.exports import Written, export
from entente.reading import Reader
from entente.record import Record
from entente.sources import read_source

Exported = Callable[..., tuple[Path, Written]]


def _events(folder: Path) -> dict[str, Any]:
    raw = (folder / "sessions.ics").read_bytes()
    calendar = Calendar.from_ical(raw)
    assert not calendar.errors and all(not event.errors for event in calendar.walk("VEVENT"))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_it_is_rfc_5545(exported: Exported) -> None:
    """Folded at 75 octets, CRLF, and each event has what the standard requires, once."""
    folder, written = exported("ics")
    raw = (folder / "sessions.ics").read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    events = _events(folder)
    assert written.files == (("sessions.ics", len(events)),)
    for event in events.values():
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE"} <= set(event)
        assert event["DTSTART"].params["VALUE"] == "DATE" and event["DTEND"].dt > event["DTSTART"].dt
        assert event["DTSTAMP"].dt.tzinfo is not None


def test_a_called_off_session_is_cancelled(exported: Exported) -> None:
    """It stays on its day, struck out; the stamp is the day of the notice, not today."""
    event = _events(exported("ics")[0])["scap-2008-12-08@entente"]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert event["DTSTART"].dt == dt.date(2008, 12, 8)
    assert event["DTSTAMP"].dt == dt.datetime(2008, 12, 4, tzinfo=dt.UTC)


def _growing(reader: Reader, examples: Path, files: list[str], folder: Path) -> list[dict[str, Any]]:
    """The calendar after each document."""
    seen = []
    with Record(str(folder / "r.db"), create=True) as record:
        for name in files:
            for _ in record.add(reader.read(s) for s in read_source(examples / name)):
                pass
            export(record, "ics", folder / "out")
            seen.append(_events(folder / "out"))
    return seen


def test_a_session_that_moved_stays_the_same_event(reader: Reader, examples: Path, tmp_path: Path) -> None:
    """Announced for the 9th, held on the 7th, reported on the 8th: one UID, SEQUENCE rising with each change."""
    files = [
        "2006-10-30-announcement-first-sub-ministerial-session.md",
        "2006-11-07-joint-press-release.md",
        "2006-11-08-press-report.md",
    ]
    uid, told = "scap-2006-11-09@entente", []
    for events in _growing(reader, examples, files, tmp_path):
        event = events[uid]
        told.append((event["DTSTART"].dt.day, str(event["STATUS"]), int(event["SEQUENCE"])))
    assert event["SUMMARY"].endswith("Strategic Consultation for Allied Partnership (sub-ministerial)")
    assert told[0] == (9, "TENTATIVE", 0)
    assert told[1][:2] == told[2][:2] == (7, "CONFIRMED")
    assert told[0][2] < told[1][2] <= told[2][2]


def test_a_session_called_off_stays_the_same_event(reader: Reader, examples: Path, tmp_path: Path) -> None:
    """A calendar that took in the announcement strikes the event out."""
    files = ["2008-11-20-announcement-ministerial-session.md", "2008-12-04-cancellation.md"]
    before, after = (e["scap-2008-12-08@entente"] for e in _growing(reader, examples, files, tmp_path))
    assert (before["STATUS"], after["STATUS"]) == ("TENTATIVE", "CANCELLED")
    assert before["SEQUENCE"] < after["SEQUENCE"] and before["DTSTAMP"].dt < after["DTSTAMP"].dt


def test_a_ruling_raises_the_sequence(reader: Reader, examples: Path, tmp_path: Path) -> None:
    """A corrected place is a change; so is taking the correction back."""
    file = "2017-10-17-announcement-strategic-dialogue.md"
    (first,) = _growing(reader, examples, [file], tmp_path)
    numbers = [int(first["scap-2017-10-18@entente"]["SEQUENCE"])]
    with Record(str(tmp_path / "r.db")) as record:
        (document,) = record.documents()
        ruling = record.correct(f"{document.id}:s1", {"place": "Busan"}, by="ana")
        export(record, "ics", tmp_path / "out")
        event = _events(tmp_path / "out")["scap-2017-10-18@entente"]
        numbers.append(int(event["SEQUENCE"]))
        assert str(event["LOCATION"]).startswith("Busan") and event["DTSTAMP"].dt.year > 2017
        record.undo(ruling, by="ana")
        export(record, "ics", tmp_path / "out")
        numbers.append(int(_events(tmp_path / "out")["scap-2017-10-18@entente"]["SEQUENCE"]))
    assert numbers == sorted(set(numbers))


def test_joining_sessions_and_parting_them_again_raises_the_sequence(
    reader: Reader, examples: Path, tmp_path: Path
) -> None:
    """A session that is parted again has fewer changes than the joined one, and yet a higher number."""
    files = [
        "2008-11-20-announcement-ministerial-session.md", "2008-12-04-cancellation.md", "2010-02-26-joint-readout-second-ministerial.md"
    ]  # fmt: skip
    numbers = [_number(_growing(reader, examples, files, tmp_path)[-1])]
    with Record(str(tmp_path / "r.db")) as record:
        ruling = record.same("scap-2008-12-08", "scap-2010-02-26", by="ana")
        export(record, "ics", tmp_path / "out")
        numbers.append(_number(_events(tmp_path / "out")))
        joined = _events(tmp_path / "out")["scap-2010-02-26@entente"]
        assert joined["STATUS"] == "CANCELLED" and int(joined["SEQUENCE"]) >= 100
        record.undo(ruling, by="ana")
        export(record, "ics", tmp_path / "out")
        parted = _events(tmp_path / "out")
        numbers.append(_number(parted))
        assert parted["scap-2010-02-26@entente"]["STATUS"] == "CONFIRMED"
        assert int(parted["scap-2010-02-26@entente"]["SEQUENCE"]) > int(joined["SEQUENCE"])
    assert numbers == sorted(set(numbers))


def _number(events: dict[str, Any]) -> int:
    return int(events["scap-2008-12-08@entente"]["SEQUENCE"])


def test_partial_dates_are_left_out_and_counted(reader: Reader, examples: Path, tmp_path: Path) -> None:
    """A month is no day of a calendar."""
    _growing(reader, examples, ["2017-10-17-announcement-strategic-dialogue.md"], tmp_path)
    with Record(str(tmp_path / "r.db")) as record:
        (document,) = record.documents()
        record.correct(f"{document.id}:s1", {"date": "2017-10"}, by="ana")
        written = export(record, "ics", tmp_path / "out")
    assert written == Written((("sessions.ics", 0),), ("1 session without a whole date",))


def test_a_harmful_title_breaks_no_line(exported: Exported, harmful: Record) -> None:
    """No property can be smuggled in; control characters are gone."""
    folder, _ = exported("ics", record=harmful)
    raw = (folder / "sessions.ics").read_bytes()
    assert len(_events(folder)) == 1 and not set(raw) & set(b"\x00\x07\x0b\x1b")
