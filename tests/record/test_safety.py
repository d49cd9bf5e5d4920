"""Kept safely: killed at any moment, two at once, read-only, damaged, newer; backup and restore."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from entente.errors import RecordError
from entente.model import Reading, to_json
from entente.record import Record

_ADD = "import sys; from entente.cli import main; main()"


@pytest.fixture
def lines(scap: tuple[Reading, ...], tmp_path: Path) -> Path:
    """The example's readings as a file."""
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(to_json(r) + "\n" for r in scap), encoding="utf-8")
    return path


def _adding(lines: Path, address: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _ADD, "add", "--readings", str(lines), "--record", address],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def _one_at_a_time(lines: Path, address: str) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from entente.record import open_record; from entente.record import record; record.BATCH = 1\n"
        "from entente.record.importing import read_lines\n"
        "with open_record(sys.argv[2], create=True) as door:\n"
        "    for batch in door.add(read_lines(open(sys.argv[1], 'rb'), 'x')): print(batch.filed[0].document, flush=True)\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code, str(lines), address], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_killed_at_any_moment_nothing_is_half_filed(
    lines: Path, address: str, example: Record, tmp_path: Path
) -> None:
    """What was filed is whole, and the next run goes on where it stopped."""
    wanted = example.dump()
    fresh = str(tmp_path / "killed.db")
    chance = random.Random(7)
    for _ in range(6):
        process = _one_at_a_time(lines, fresh)
        assert process.stdout is not None
        for _ in range(chance.randrange(0, 4)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.1)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        if Path(fresh).exists():
            with Record(fresh, create=True) as record:
                assert list(record.check()) == []
    done = _adding(lines, fresh)
    assert done.wait(60) == 0
    with Record(fresh) as record:
        assert record.dump() == wanted


def test_two_at_once_lose_and_double_nothing(lines: Path, address: str, scap: tuple[Reading, ...]) -> None:
    """And neither sees a lock."""
    both = [_one_at_a_time(lines, address) for _ in range(2)]
    said = [process.communicate(timeout=120) for process in both]
    assert [p.returncode for p in both] == [0, 0], said
    with Record(address) as record:
        assert len(list(record.documents())) == len(scap)
        assert list(record.check()) == []
        kept = record.dump()
        record.rebuild()
        assert record.dump() == kept


def test_a_backup_is_the_record(example: Record, tmp_path: Path) -> None:
    """With its rulings; restored, it is the same again."""
    example.confirm("kor-2006-11-07:a3", by="ana")
    copy = tmp_path / "copy.db"
    example.backup(copy)
    with Record(str(copy)) as record:
        assert record.dump() == example.dump()
        assert list(record.rulings()) == list(example.rulings())
    with Record(str(tmp_path / "back.db"), create=True) as back:
        assert back.restore_from(copy) == 16
        assert back.dump() == example.dump()
        back.confirm("kor-2006-11-07:a2", by="ana")
        with pytest.raises(RecordError, match="already holds"):
            back.restore_from(copy)


def test_restore_into_either_database(example: Record, address: str, tmp_path: Path) -> None:
    """A copy goes into what the record is kept in."""
    copy = tmp_path / "copy.db"
    example.backup(copy)
    assert sorted(p.name for p in tmp_path.iterdir() if "copy" in p.name) == ["copy.db"]


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


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_read_only_record_can_be_read(scap: tuple[Reading, ...], tmp_path: Path) -> None:
    """And says that it cannot be changed."""
    path = tmp_path / "r.db"
    with Record(str(path), create=True) as record:
        list(record.add(scap[:2]))
    path.chmod(0o444)
    with Record(str(path)) as record:
        assert len(list(record.documents())) == 2
        with pytest.raises(RecordError, match="read-only"):
            list(record.add(scap[2:3]))


def test_a_full_disk_leaves_the_record_as_it_was(scap: tuple[Reading, ...], tmp_path: Path) -> None:
    """SQLite is told that it may not grow."""
    path = tmp_path / "full.db"
    with Record(str(path), create=True) as record:
        list(record.add(scap[:1]))
        kept = record.dump()

        def no_room(connection: object, _: object) -> None:
            connection.execute("PRAGMA max_page_count=1")  # type: ignore[attr-defined]

        from sqlalchemy import event

        event.listen(record._engine, "connect", no_room)
        record._engine.dispose()
        with pytest.raises(RecordError, match="disk is full"):
            list(record.add(scap[1:]))
        assert record.dump() == kept


def test_json_of_a_ruling_is_json(example: Record) -> None:
    """What is kept as JSON can be read with any tool."""
    example.confirm("kor-2006-11-07:a3", by="ana")
    with example.reading() as connection:
        for pins in connection.execute(text("SELECT pins FROM rulings")).scalars():
            assert json.loads(pins)["quotes"]
