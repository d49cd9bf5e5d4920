"""Shared by the tests of the record: readings of the example record, and an empty record on either database."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from tests.record.postgres import cluster

from entente.model import Reading
from entente.reading import Reader
from entente.record import Record
from entente.sources import read_source

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def scap(reader: Reader, examples: Path) -> tuple[Reading, ...]:
    """The readings of the example record, in the order of their files."""
    return tuple(reader.read(s) for path in sorted(examples.glob("*.md")) for s in read_source(path))


@pytest.fixture(scope="session")
def server() -> Iterator[str | None]:
    """A PostgreSQL server of the tests' own."""
    with cluster() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a record that does not exist yet."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    server = request.getfixturevalue("server")
    if server is None:
        pytest.skip("no PostgreSQL cluster can be started here (Debian: apt-get install postgresql)")
    name = f"record{next(_numbers)}"
    plain = server.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(plain.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.format(name=name)


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """An empty record."""
    with Record(address, create=True) as opened:
        yield opened


@pytest.fixture
def file() -> Callable[..., Record]:
    """File readings and give the record back."""

    def _file(record: Record, *readings: Reading) -> Record:
        for _ in record.add(readings):
            pass
        return record

    return _file


@pytest.fixture
def example(record: Record, scap: tuple[Reading, ...]) -> Record:
    """The example record, filed."""
    for _ in record.add(scap):
        pass
    return record
