"""Kept safely: killed at any moment, two at once, read-only, damaged, newer; backup and restore."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text, update
from tests.record.fixtures import Makers
from tests.record.making import meeting

from entente.errors import RecordError
from entente.model import Reading, to_json
from entente.reading import Reader
from entente.record import Record, back_up, restore
from entente.record.store.tables import current, readings


@pytest.fixture
def lines(scap: tuple[Reading, ...], tmp_path: Path) -> Path:
    """The example's readings as a file."""
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(to_json(r) + "\n" for r in scap), encoding="utf-8")
    return path


def _child(code: str, *args: str, **how: Any) -> subprocess.Popen[bytes]:
    """A process with a record open as `door`, one document a transaction; it prints a line for each."""
    head = (
        "import sys; from entente.record import open_record, record; record.BATCH = 1\n"
        "from entente.record.kept.importing import read_lines\n"
        "with open_record(sys.argv[1], create=True) as door:\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", head + code, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **how
    )


_ADD = "    for batch in door.add(read_lines(open(sys.argv[2], 'rb'), 'x')): print(batch.filed[0].document, flush=True)\n"
_REBUILD = "    print('rebuilding', flush=True); door.rebuild()\n"


def _killed(process: subprocess.Popen[bytes], lines: int, seconds: float) -> None:
    """Killed that long after it printed so many lines."""
    assert process.stdout is not None
    for _ in range(lines):
        process.stdout.readline()
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def test_killed_at_any_moment_nothing_is_half_filed(lines: Path, address: str, example: Record) -> None:
    """What was filed is whole, and the next run goes on where it stopped."""
    wanted = example.dump()
    chance = random.Random(7)
    for _ in range(6):
        _killed(_child(_ADD, address, str(lines)), chance.randrange(0, 4), chance.random() * 0.1)
        with Record(address, create=True) as record:
            assert list(record.check()) == []
    assert _child(_ADD, address, str(lines)).wait(60) == 0
    with Record(address) as record:
        assert record.dump() == wanted


def test_killed_while_rebuilding_nothing_has_changed(makers: Makers, kind: str, tmp_path: Path) -> None:
    """All is made anew in one transaction, or stays."""
    address = makers.example(kind, tmp_path)
    with Record(address) as record:
        wanted = record.dump()
        chance = random.Random(8)
        for _ in range(4):
            _killed(_child(_REBUILD, address), 1, chance.random() * 0.4)
            assert record.dump() == wanted


def test_killed_while_reading_again_rulings_stand(
    makers: Makers, kind: str, tmp_path: Path, scap: tuple[Reading, ...]
) -> None:
    """Some documents are read anew, the others not yet; every one is whole, and the next run finishes."""
    address = makers.example(kind, tmp_path)
    newer = tmp_path / "newer.jsonl"
    again = [_by_another_reader(r) for r in scap]
    newer.write_text("".join(to_json(r) + "\n" for r in again), encoding="utf-8")
    with Record(address) as record:
        record.confirm("kor-2006-11-07:a3", by="ana")
        chance = random.Random(9)
        for _ in range(4):
            _killed(_child(_ADD, address, str(newer)), chance.randrange(0, 4), chance.random() * 0.1)
            assert list(record.check()) == []
            assert [r.stands for r in record.rulings()] == [True]
        list(record.add(again))
        kept = record.dump()
        record.rebuild()
        assert record.dump() == kept


def test_readings_at_hand_go_on_where_a_run_was_killed(address: str, reader: Reader, tmp_path: Path) -> None:
    """`entente add --readings`, killed after the first few: they are filed, and the next run files the rest only."""
    days = (date(2021, 1, 1) + timedelta(days=n) for n in range(240))
    lines = [to_json(meeting(reader, f"{day:%B} {day.day}, {day.year}", "Taro Sato", "Juan Doe")) + "\n" for day in days]  # fmt: skip
    code = "from entente.cli import main; main()"
    args = [sys.executable, "-c", code, "add", "--record", address, "--readings"]
    process = subprocess.Popen([*args, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write("".join(lines).encode())
    process.stdin.flush()  # and left open: the run waits for more
    with Record(address, create=True) as record:
        limit = time.monotonic() + 60
        while not (filed := sum(1 for _ in record.documents())) and time.monotonic() < limit:
            time.sleep(0.1)
        process.kill()
        process.communicate()
        assert 0 < filed < len(lines)
        assert list(record.check()) == []
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    done = subprocess.run([*args, str(path)], capture_output=True, timeout=120)
    assert f"{len(lines) - filed} new, {filed} unchanged" in done.stdout.decode(), done.stderr


def _by_another_reader(reading: Reading) -> Reading:
    """One that differs in what only the table of documents holds."""
    document = replace(reading.document, language="eng")
    return replace(reading, document=document, reader=replace(reading.reader, version="9999"))


def test_two_at_once_lose_and_double_nothing(lines: Path, address: str, scap: tuple[Reading, ...]) -> None:
    """And neither sees a lock."""
    both = [_child(_ADD, address, str(lines)) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in both]
    assert [p.returncode for p in both] == [0, 0], said
    with Record(address) as record:
        assert len(list(record.documents())) == len(scap)
        assert list(record.check()) == []
        kept = record.dump()
        record.rebuild()
        assert record.dump() == kept


def test_a_backup_replaces_no_document(example: Record, tmp_path: Path) -> None:
    """A file that is no database stays as it is."""
    paper = tmp_path / "paper.md"
    paper.write_text("The two sides met.", encoding="utf-8")
    with pytest.raises(RecordError, match="is no backup"):
        back_up(example, paper)
    assert paper.read_text(encoding="utf-8") == "The two sides met."


def test_a_backup_is_the_record(example: Record, tmp_path: Path) -> None:
    """With its rulings; restored, it is the same again."""
    example.confirm("kor-2006-11-07:a3", by="ana")
    copy = tmp_path / "copy.db"
    back_up(example, copy)
    with Record(str(copy)) as record:
        assert record.dump() == example.dump()
        assert list(record.rulings()) == list(example.rulings())
    with Record(str(tmp_path / "back.db"), create=True) as back:
        assert restore(back, copy) == 16
        assert back.dump() == example.dump()
        back.confirm("kor-2006-11-07:a2", by="ana")
        with pytest.raises(RecordError, match="already holds"):
            restore(back, copy)


def test_restore_into_either_database(example: Record, address: str, tmp_path: Path) -> None:
    """A copy is one file, and goes into what the record is kept in, with numbers for the next rulings."""
    example.confirm("kor-2006-11-07:a3", by="ana")
    copy = tmp_path / "copy.db"
    back_up(example, copy)
    assert sorted(p.name for p in tmp_path.iterdir() if "copy" in p.name) == ["copy.db"]
    with Record(address, create=True) as back:
        assert restore(back, copy) == 16
        assert back.dump() == example.dump()
        assert list(back.rulings()) == list(example.rulings())
        assert back.confirm("kor-2006-11-07:a2", by="ana") == 2


def test_one_clear_line_for_what_is_no_record(tmp_path: Path) -> None:
    """Nothing there, a folder, another database, a file of something else, a damaged one, a newer one."""
    with pytest.raises(RecordError, match="there is no record here"):
        Record(str(tmp_path / "none.db"))
    with pytest.raises(RecordError, match="is no file"):
        Record(str(tmp_path), create=True)
    with pytest.raises(RecordError, match="folder that does not exist"):
        Record(str(tmp_path / "no" / "x.db"), create=True)
    (tmp_path / "text.db").write_text("not a database at all, " * 100)
    with pytest.raises(RecordError, match="is not a record"):
        Record(str(tmp_path / "text.db"), create=True)
    with pytest.raises(RecordError, match="no address of a record"):
        Record("mysql://localhost/x")
    with Record(str(tmp_path / "new.db"), create=True) as record, record.changing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = (tmp_path / "new.db").read_bytes()
    with pytest.raises(RecordError, match="newer Entente"):
        Record(str(tmp_path / "new.db"), create=True)
    assert (tmp_path / "new.db").read_bytes() == before


def test_a_damaged_file_is_said_to_be_damaged(scap: tuple[Reading, ...], tmp_path: Path) -> None:
    """And is not written to."""
    path = tmp_path / "damaged.db"
    with Record(str(path), create=True) as record:
        list(record.add(scap))
        record.settle()
    data = bytearray(path.read_bytes())
    data[8192 : len(data) // 2] = bytes(len(data) // 2 - 8192)
    path.write_bytes(bytes(data))
    with pytest.raises(RecordError, match="damaged"), Record(str(path)) as record:
        list(record.documents())
        list(record.search("alliance"))
        faults = list(record.check())
        assert faults
        raise RecordError(str(path), "is damaged")


def test_a_read_only_record_can_be_read(
    scap: tuple[Reading, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says that it cannot be changed."""
    path = tmp_path / "r.db"
    with Record(str(path), create=True) as record:
        list(record.add(scap[:2]))
        record.settle()
    path.chmod(0o444)
    monkeypatch.setattr(
        "entente.record.store.engine.os.access", lambda *_: False
    )  # root may write everywhere
    before = path.read_bytes()
    with Record(str(path)) as record:
        assert len(list(record.documents())) == 2
        with pytest.raises(RecordError, match="read-only"):
            list(record.add(scap[2:3]))
    assert path.read_bytes() == before


def test_a_full_disk_leaves_the_record_as_it_was(
    scap: tuple[Reading, ...], lines: Path, tmp_path: Path
) -> None:
    """One line says so; the process may write no file larger than the record is."""
    path = tmp_path / "full.db"
    with Record(str(path), create=True) as record:
        list(record.add(scap[:2]))
        record.settle()
        kept = record.dump()
    room = path.stat().st_size + 4096

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    code = "import sys; from entente.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "add", "--readings", str(lines), "--record", str(path)],
        capture_output=True, preexec_fn=no_room, timeout=120,
    )  # fmt: skip
    assert done.returncode == 1
    assert b"disk is full" in done.stderr and done.stderr.count(b"\n") == 1, done.stderr
    with Record(str(path)) as record:
        assert list(record.check()) == []
        assert record.dump() == kept


@pytest.mark.parametrize("room", [0, 2_000, 30_000, 150_000])
def test_a_full_disk_leaves_nothing_of_a_record_never_begun(lines: Path, tmp_path: Path, room: int) -> None:
    """Neither the file nor what the database keeps beside it."""

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    path = tmp_path / "new" / "full.db"
    path.parent.mkdir()
    code = "import sys; from entente.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "add", "--readings", str(lines), "--record", str(path)],
        capture_output=True, preexec_fn=no_room, timeout=120,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1, done.stderr
    assert list(path.parent.iterdir()) == []


def test_json_of_a_ruling_is_json(example: Record) -> None:
    """What is kept as JSON can be read with any tool."""
    example.confirm("kor-2006-11-07:a3", by="ana")
    with example.reading() as connection:
        for pins in connection.execute(text("SELECT pins FROM rulings")).scalars():
            assert json.loads(pins)["quotes"]


_DAMAGE = {
    "cut off": lambda body: body[: len(body) // 2],
    "a byte turned": lambda body: body[:20] + bytes([body[20] ^ 0xFF]) + body[21:],
    "nothing": lambda body: b"",
    "no reading": lambda body: zlib.compress(b'{"document": {}}'),
    "no JSON": lambda body: zlib.compress(b"\xff\x00 nothing"),
    "a list": lambda body: zlib.compress(b"[]"),
}


@pytest.mark.parametrize("how", sorted(_DAMAGE))
def test_a_damaged_reading_is_said_and_mended(how: str, scap: tuple[Reading, ...], tmp_path: Path) -> None:
    """`check` names the document in one line and goes on; what needs the reading says what to do; filing it again mends it."""
    path = tmp_path / "r.db"
    with Record(str(path), create=True) as record:
        list(record.add(scap[:3]))
        record.confirm(f"{_first(record)}:a1", by="ana")
        kept, document = record.dump(), _first(record)
        digest = record.reading_of(document).document.id
        with record.changing() as connection:
            body = connection.execute(select(readings.c.body).where(readings.c.hash == digest)).scalar_one()
            connection.execute(
                update(readings).where(readings.c.hash == digest).values(body=_DAMAGE[how](body))
            )
        assert ("reading", document) in {(f.what, f.where) for f in record.check()}
        for ask in (
            lambda: record.reading_of(document),
            lambda: record.history(f"{document}:a1"),
            record.rebuild,
        ):
            with pytest.raises(RecordError, match="damaged"):
                ask()
        record.settle()
    if how == "cut off":  # once as a person sees it
        done = _entente("check", "--record", str(path))
        assert done.returncode == 1
        assert document in done.stdout.decode()
        assert b"Traceback" not in done.stdout + done.stderr
        assert _entente("history", f"{document}:a1", "--record", str(path)).stderr.count(b"\n") == 1
    with Record(str(path)) as record:
        list(record.add(scap[:3]))
        assert list(record.check()) == []
        assert record.dump() == kept


def _first(record: Record) -> str:
    return next(iter(record.documents())).id


def _entente(*args: str) -> subprocess.CompletedProcess[bytes]:
    code = "from entente.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *args], capture_output=True, timeout=120)


_REREAD = (  # the command itself, with a newer reader that names the language otherwise, two documents a transaction; a line for each, and time to be killed there
    "import sys, time; from dataclasses import replace; import entente.reading.reader as reading\n"
    "from entente.record import Record; from entente.cli import main\n"
    "finish, note, add = reading.Reader.finish, Record.note, Record.add\n"
    "reading.reader_version = lambda: '9999'\n"
    "other = lambda read: replace(read, document=replace(read.document, language='eng'))\n"
    "reading.Reader.finish = lambda reader, *what: other(finish(reader, *what))\n"
    "Record.add = lambda door, readings: add(door, readings, at_once=2)\n"
    "Record.note = lambda door, *what: (note(door, *what), print('noted', flush=True), time.sleep(0.2))\n"
    "print('begun', flush=True); main()\n"
)


def test_entente_reread_killed_at_any_moment_goes_on(
    makers: Makers, kind: str, tmp_path: Path, scap: tuple[Reading, ...]
) -> None:
    """Rulings stand, every document is whole, and what was read anew is not read again."""
    address = makers.example(kind, tmp_path)
    chance = random.Random(11)
    with Record(address) as record:
        record.confirm("kor-2006-11-07:a3", by="ana")
        wanted, versions = record.dump(), set()
        for lines in (1, 2, 1 + chance.randrange(1, 4), 1 + chance.randrange(1, 4)):
            process = subprocess.Popen(
                [sys.executable, "-c", _REREAD, "reread", "--record", address],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            _killed(process, lines, chance.random())
            assert list(record.check()) == []
            assert [r.stands for r in record.rulings()] == [True]
            versions.add(_read_by(record, "9999"))
        done = subprocess.run(
            [sys.executable, "-c", _REREAD, "reread", "--record", address], capture_output=True, timeout=300
        )
        assert done.returncode == 0, done.stderr
        assert _read_by(record, "9999") == len(scap)
        assert len(versions) > 1, "never killed between two batches"
        anew = record.dump()
        assert {k: v for k, v in anew.items() if k != "current"} == {
            k: v for k, v in wanted.items() if k != "current"
        }
        record.rebuild()
        assert record.dump() == anew


def test_reread_goes_on_behind_what_it_had_filed(makers: Makers, kind: str, tmp_path: Path) -> None:
    """Broken off in the middle, the next run reads the rest; a run after that reads all."""
    with Record(makers.example(kind, tmp_path)) as record:
        every = [s.source for s in record.sources()]
        ids = [d.id for d in record.documents()]
        assert [s.source for s in record.sources(after=ids[9])] == every[10:]
        record.note("x", "1")
        record.note("x", "2")
        assert record.noted("x") == "2"
        record.note("x", None)
        assert record.noted("x") is None


def _read_by(record: Record, version: str) -> int:
    with record.reading() as connection:
        found = connection.execute(select(current.c.document_id).where(current.c.reader_version == version))
        return len(found.scalars().all())


def test_check_and_export_killed_at_any_moment_change_nothing(
    makers: Makers, kind: str, tmp_path: Path
) -> None:
    """The record is as it was; the folder holds the old export or the new one, whole; the next run works."""
    address, folder = makers.example(kind, tmp_path), tmp_path / "tables"
    args = ["export", "--to", "csv", str(folder), "--record", address]
    assert _entente(*args).returncode == 0
    whole = _content(folder)
    chance = random.Random(12)
    with Record(address) as record:
        kept = record.dump()
        for asked in (args, ["check", "--record", address], args, args, args):
            process = subprocess.Popen(
                [sys.executable, "-c", "print('begun', flush=True); from entente.cli import main; main()", *asked],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )  # fmt: skip
            _killed(process, 1, chance.random() * 3)
            assert record.dump() == kept
            assert _content(folder) == whole
    assert _entente(*args).returncode == 0
    assert _content(folder) == whole
    assert sorted(p.name for p in tmp_path.iterdir() if "tables" in p.name) == ["tables"]


def _content(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}
