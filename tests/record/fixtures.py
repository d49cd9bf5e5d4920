"""Shared by the tests of the record: readings of the example record, and an empty record on either database."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
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


class Makers:
    """Databases by copy: the example record is filed once for each kind, and copied for each test."""

    def __init__(self, server: str | None, folder: Path, scap: tuple[Reading, ...]) -> None:
        self.server, self.folder, self.scap = server, folder, scap
        self.full: dict[str, str] = {}

    def empty(self, kind: str, place: Path) -> str:
        """The address of a record that does not exist yet."""
        return str(place / "record.db") if kind == "sqlite" else self._database("")

    def example(self, kind: str, place: Path) -> str:
        """The address of a copy of the example record."""
        if kind not in self.full:
            self.full[kind] = self.empty(kind, self.folder)
            with Record(self.full[kind], create=True) as record:
                for _ in record.add(self.scap):
                    pass
                record.settle()
        if kind == "sqlite":
            shutil.copy(self.full[kind], place / "record.db")
            return str(place / "record.db")
        name = self.full[kind].removeprefix("postgresql://entente@/").partition("?")[0]
        return self._database(f" TEMPLATE {name}")

    def _database(self, how: str) -> str:
        if self.server is None:
            pytest.skip("no PostgreSQL cluster can be started here (Debian: apt-get install postgresql)")
        name = f"record{next(_numbers)}"
        plain = self.server.replace("postgresql://", "postgresql+psycopg://").format(name="postgres")
        engine = create_engine(plain, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}{how}"))
        engine.dispose()
        return self.server.format(name=name)


@pytest.fixture(scope="session")
def makers(server: str | None, tmp_path_factory: pytest.TempPathFactory, scap: tuple[Reading, ...]) -> Makers:
    """What makes databases for the tests."""
    return Makers(server, tmp_path_factory.mktemp("examples"), scap)


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each test runs on both."""
    return str(request.param)


@pytest.fixture
def address(makers: Makers, kind: str, tmp_path: Path) -> str:
    """The address of a record that does not exist yet."""
    (tmp_path / "new").mkdir()
    return makers.empty(kind, tmp_path / "new")


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """An empty record."""
    with Record(address, create=True) as opened:
        yield opened


@pytest.fixture
def example(makers: Makers, kind: str, tmp_path: Path) -> Iterator[Record]:
    """The example record, filed."""
    with Record(makers.example(kind, tmp_path)) as opened:
        yield opened
