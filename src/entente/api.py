"""Entente from Python: `read` one document, `read_many` in several processes, `add` them to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from entente.errors import SourceError
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Batch, Record
from entente.sources import read_source
from entente.sources.dates import read_date
from entente.sources.decode import clean
from entente.workers import in_order, load_pipeline, told


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader()


def read(
    what: str | Path | SourceText, *, date: str | None = None, title: str | None = None, pipeline: Any = None
) -> Reading:
    """The reading of one document.

    `what` is the text itself (str), a file (Path; the first document of a file that holds several) or a `SourceText`.
    `date` (ISO 8601) and `title` say what the document does not. `pipeline` is a spaCy pipeline with a parser to use
    instead of the bundled one, or the name of one that is installed. Raises `SourceError` for a file that cannot be read
    and for a date that is none, `ParserError` for a pipeline that is not there or does not parse.
    """
    date = read_date(date, "date")
    if isinstance(what, SourceText):
        source = what
    elif isinstance(what, Path):
        source = next(read_source(what))
    elif isinstance(what, str):
        source = SourceText(clean(what))
    else:
        raise TypeError(f"what is read is text (str), a Path or a SourceText, not {type(what).__name__}")
    if isinstance(pipeline, str):
        pipeline = load_pipeline(pipeline)
    reader = Reader(pipeline) if pipeline is not None else _reader()
    return reader.read(told(source, date, title))


def read_many(
    items: Iterable[str],
    *,
    jobs: int = 1,
    date: str | None = None,
    title: str | None = None,
    pipeline: str | None = None,
) -> Iterator[Reading | SourceError]:
    """Readings of many inputs in their order, the same for every number of processes; what fails comes as its error.

    Raises `SourceError` for a `date` that is none.
    """
    return in_order(items, jobs=jobs, date=read_date(date, "date"), title=title, pipeline=pipeline)


_REREAD = "reread"


def add(record: Record, items: Iterable[str], *, jobs: int = 1) -> list[SourceError]:
    """Read inputs and file them in the record; the inputs that could not be read."""
    failed: list[SourceError] = []

    def good() -> Iterator[Reading]:
        for outcome in in_order(items, jobs=jobs, date=None, title=None, pipeline=None):
            if isinstance(outcome, SourceError):
                failed.append(outcome)
            else:
                yield outcome

    for _ in record.add(good()):
        pass
    return failed


def reread(record: Record) -> Iterator[Batch]:
    """Read all documents of the record again with this version's reader; what became of them, a few at a time.

    Broken off, it goes on behind the last few that it had filed.
    """
    reader = _reader()
    version = f"{reader.version.name} {reader.version.version} "
    begun = record.noted(_REREAD) or ""
    after = begun.removeprefix(version) if begun.startswith(version) else None
    for batch in record.add(reader.read(source) for source in record.sources(after)):
        record.note(_REREAD, version + batch.filed[-1].document)
        yield batch
    record.note(_REREAD, None)
