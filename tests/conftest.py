"""Shared by all tests: one reader, loaded once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.record.fixtures import address, example, kind, makers, record, scap, server

from entente.model import Reading, SourceText
from entente.reading import Reader

__all__ = [
    "address",
    "example",
    "kind",
    "makers",
    "record",
    "scap",
    "server",
]  # fixtures for all rooms above the record
EXAMPLES = Path(__file__).parent.parent / "examples" / "scap"


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The bundled reader."""
    return Reader()


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Reading]:
    """Read a text of the test's own making; publisher and title as a ministry would give them."""

    def _read(
        text: str, title: str = "", date: str | None = "2021-05-10", address: str | None = None
    ) -> Reading:
        return reader.read(SourceText(text, title=title or None, date=date, address=address))

    return _read


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the example record."""
    return EXAMPLES


@pytest.fixture(scope="session")
def examples_text(examples: Path) -> str:
    """All texts of the example record."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(examples.glob("*.md")))
