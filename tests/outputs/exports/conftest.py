"""Shared by the tests of exports: the example record, and one made of documents that mean harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from entente.model import SourceText
from entente.outputs.exports import Written, export
from entente.reading import Reader
from entente.record import Filters, Record
from entente.sources import read_source

FORMATS = ("csv", "parquet", "jsonl", "jsonld", "plover", "ics", "w3c-annotation")
HARM = '=HYPERLINK("http://evil.example","click") <script>alert(1)</script>\x1b[31m\x07'


@pytest.fixture(scope="session")
def example_file(reader: Reader, examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the example record. Tests only read it."""
    path = tmp_path_factory.mktemp("exports") / "record.db"
    with Record(str(path), create=True) as record:
        for _ in record.add(reader.read(s) for f in sorted(examples.glob("*.md")) for s in read_source(f)):
            pass
        record.settle()
    return path


@pytest.fixture(scope="session")
def example(example_file: Path) -> Iterator[Record]:
    """The example record."""
    with Record(str(example_file)) as record:
        yield record


@pytest.fixture(scope="session")
def harmful(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Formulas, script, control characters and separators in title, publisher, people and text."""
    body = (
        "Foreign Minister Kim Min-jun of the Republic of Korea and Foreign Minister Taro Sato of Japan met in Seoul on "
        "May 9, 2021. The two ministers agreed to fund @SUM(A1:A9) projects; they condemned <script>alert(1)</script> "
        'attacks by North Korea,\u2028with "quotes", commas, and\x0btabs.\n\n'
        "The ministers discussed +1 +2; -3, and trade."
    )
    source = SourceText(
        body, title=HARM, date="2021-05-10", publisher="@evil\tpublisher", address="javascript:alert(1)"
    )
    path = tmp_path_factory.mktemp("harmful") / "record.db"
    with Record(str(path), create=True) as record:
        for _ in record.add([reader.read(source)]):
            pass
        yield record


@pytest.fixture
def exported(example: Record, tmp_path: Path) -> Callable[..., tuple[Path, Written]]:
    """Export the example record (or another) as a format."""

    def _export(
        to: str, filters: Filters | None = None, record: Record | None = None
    ) -> tuple[Path, Written]:
        folder = tmp_path / to
        return folder, export(record or example, to, folder, filters)

    return _export
