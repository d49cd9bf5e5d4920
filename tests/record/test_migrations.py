"""Records of every released schema, with data in them, are brought up to date; nothing goes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.record.dumping import SCHEMAS, fill

from entente.errors import RecordError
from entente.record import Record, schema
from entente.record.store.engine import engine_for


@pytest.mark.parametrize("kept", sorted(SCHEMAS.glob("*.json.gz")), ids=lambda p: p.name.partition(".")[0])
def test_a_record_of_each_released_schema_is_brought_up_to_date(kept: Path, address: str) -> None:
    """All its documents and rulings are there, every quote and link stands, and it can be made again."""
    engine = engine_for(address, create=True)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        schema.migrate(connection, kept.name.partition(".")[0])
        fill(connection, kept)
    engine.dispose()
    with Record(address) as record:
        assert len(list(record.documents())) == 16
        assert [r.stands for r in record.rulings()] == [True]
        assert list(record.check()) == []
        assert any(record.search("alliance"))
        record.rebuild()
        assert list(record.check()) == []


def test_every_schema_is_kept() -> None:
    """A release with a new schema keeps an example of it (`python -m tests.record.dumping`)."""
    assert [p.name.partition(".")[0] for p in sorted(SCHEMAS.glob("*.json.gz"))] == sorted(schema.KNOWN)


def test_there_is_no_way_back(example: Record) -> None:
    """An older schema could not hold all: the way back is a backup. The record stays as it is."""
    kept = example.dump()
    with pytest.raises(RecordError, match="restore a backup"), example.changing() as connection:
        schema.unmigrate(connection)
    assert example.dump() == kept
    with example.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == schema.HEAD


def test_an_older_record_tells_how_far_it_has_come(tmp_path: Path) -> None:
    """While all that is made of the readings is made anew; a record of today has nothing to tell."""
    kept = SCHEMAS / "0004.json.gz"
    address, told = str(tmp_path / "record.db"), []
    engine = engine_for(address, create=True)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        schema.migrate(connection, "0004")
        fill(connection, kept)
    engine.dispose()
    for _ in range(2):
        with Record(address, progress=lambda done, total: told.append((done, total))):
            pass
    assert told == [(16, 16)]
