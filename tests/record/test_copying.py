"""A backup never touches the record, a restore that fails leaves nothing behind; ids once given stay."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.record.fixtures import Makers

from entente.errors import RecordError
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record, back_up, restore, restore_into


@pytest.fixture
def filed(makers: Makers, tmp_path: Path) -> Path:
    """The example record as a file."""
    return Path(makers.example("sqlite", tmp_path))


def test_a_backup_onto_the_record_itself_is_refused(filed: Path, tmp_path: Path) -> None:
    """By its own name, another path to it, a symbolic or a hard link, and what lies beside it; the record stays."""
    (tmp_path / "soft.db").symlink_to(filed)
    os.link(filed, tmp_path / "hard.db")
    with Record(f"sqlite:///{filed}") as record:
        before = record.dump()
        inode = filed.stat().st_ino
        wal = filed.with_name(filed.name + "-wal")
        wal.touch()
        names = (
            filed,
            filed.parent / "x" / ".." / filed.name,
            tmp_path / "soft.db",
            tmp_path / "hard.db",
            wal,
        )
        (filed.parent / "x").mkdir()
        for name in names:
            with pytest.raises(RecordError, match="is the record itself"):
                back_up(record, name)
        assert filed.stat().st_ino == inode
        assert record.dump() == before


def _newer(copy: Path) -> None:
    with Record(str(copy)) as record:
        with record.changing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        record.settle()


def _cut(size: int) -> Callable[[Path], None]:
    return lambda copy: os.truncate(copy, size) if size else copy.write_bytes(b"")


_SPOILT: dict[str, Callable[[Path], object]] = {
    "junk": lambda copy: copy.write_text("no record at all"),
    "nothing": _cut(0),
    "cut off at the head": _cut(3000),
    "cut off in the middle": _cut(150_000),
    "newer": _newer,
}


@pytest.mark.parametrize("how", sorted(_SPOILT))
def test_a_restore_that_fails_leaves_all_as_it_was(filed: Path, tmp_path: Path, how: str) -> None:
    """No file where there was none; an empty one stays empty, a record stays as it is, and so does the copy."""
    copy = tmp_path / "copy.db"
    with Record(str(filed)) as record:
        back_up(record, copy)
    _SPOILT[how](copy)
    content = copy.read_bytes()
    (tmp_path / "empty.db").touch()
    with Record(str(tmp_path / "other.db"), create=True) as other:
        other.settle()
    kept = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    for target in ("new.db", "empty.db", "other.db"):
        with pytest.raises(RecordError):
            restore_into(str(tmp_path / target), copy)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == kept
    assert copy.read_bytes() == content


def test_a_copy_is_restored_into_what_is_empty(filed: Path, tmp_path: Path) -> None:
    """A new file, an empty one, a record without documents; one with documents is refused."""
    (tmp_path / "empty.db").touch()
    with Record(str(tmp_path / "other.db"), create=True):
        pass
    with Record(str(filed)) as record:
        wanted = record.dump()
    for target in ("new.db", "empty.db", "other.db"):
        assert restore_into(str(tmp_path / target), filed) == 16
        with Record(str(tmp_path / target)) as record:
            assert record.dump() == wanted
        with pytest.raises(RecordError, match="already holds documents"):
            restore_into(str(tmp_path / target), filed)


def _three(reader: Reader) -> list[Reading]:
    """Three documents of one publisher, day and title."""
    texts = (
        f"Secretary Anna Roe spoke with Foreign Minister Juan Doe of {country} on May 10, 2021. They discussed trade."
        for country in ("Peru", "Chile", "Japan")
    )
    return [
        reader.read(SourceText(t, source=f"/a/{n}.md", title="Call", date="2021-05-10", address=f"https://www.state.gov/calls/{n}"))
        for n, t in enumerate(texts)
    ]  # fmt: skip


def _ids(record: Record) -> dict[str | None, str]:
    return {d.source_url: d.id for d in record.documents()}


def test_ids_once_given_stay(makers: Makers, kind: str, address: str, reader: Reader, tmp_path: Path) -> None:
    """Filed again in another order, read by a newer reader, rebuilt, copied and restored into either database."""
    papers = _three(reader)
    with Record(makers.empty(kind, tmp_path), create=True) as record:
        list(record.add(papers[:2]))
        before = _ids(record)
        list(record.add(papers[::-1]))
        ids, sessions = _ids(record), [s.id for s in record.sessions(asides=True)]
        assert len(ids) == 3 and ids.items() >= before.items()
        assert "2021-05-10-call" in ids.values()
        list(record.add([reader.read(source) for source in record.sources()]))
        record.rebuild()
        back_up(record, tmp_path / "copy.db")
        for place in (record, Record(str(tmp_path / "copy.db"))):
            assert _ids(place) == ids
            assert [s.id for s in place.sessions(asides=True)] == sessions
    for target in (address, str(tmp_path / "file.db")):
        restore_into(target, tmp_path / "copy.db")
        with Record(target) as back:
            assert _ids(back) == ids
            assert [s.id for s in back.sessions(asides=True)] == sessions
            assert {f.what for batch in back.add(papers) for f in batch.filed} == {"unchanged"}


def test_a_marked_id_rests_on_the_address_and_not_on_the_path(reader: Reader, tmp_path: Path) -> None:
    """Whichever comes first has the bare id; the others have theirs on every machine."""
    papers = _three(reader)
    found = []
    for n, order in enumerate((papers, papers[:1] + papers[:0:-1])):
        with Record(str(tmp_path / f"{n}.db"), create=True) as record:
            list(record.add(order, at_once=1))
            found.append(_ids(record))
    assert found[0] == found[1]


def test_the_library_fills_an_empty_record(filed: Path, tmp_path: Path) -> None:
    """As before: an open one."""
    with Record(str(tmp_path / "new.db"), create=True) as record:
        assert restore(record, filed) == 16
