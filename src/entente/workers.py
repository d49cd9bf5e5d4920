"""Reading many inputs in several processes, results in the order of the inputs.

At most a few inputs a process are under way at once, so memory stays flat; a process that dies is reported.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Any

from entente.errors import ParserError, SourceError
from entente.model import Reading, SourceText

_AHEAD = 8  # inputs under way for each process

Outcome = Reading | SourceError
Job = tuple[str, str | None, str | None]

_reader: Any = None


def _start(pipeline: str | None) -> None:
    """Once in each process: the parser."""
    global _reader
    from entente.reading import Reader

    _reader = Reader(load_pipeline(pipeline) if pipeline else None)


def told(source: SourceText, date: str | None, title: str | None) -> SourceText:
    """The source with the date and title that a person gives, where the document has none of its own."""
    return replace(source, date=source.date or date, title=source.title or title)


def load_pipeline(name: str) -> Any:
    """A spaCy pipeline that the user has installed. Raises `ParserError` where it is not there."""
    import spacy

    try:
        return spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise ParserError(
            f"the spaCy pipeline {name!r} cannot be loaded: install it, or leave out --pipeline"
        ) from error


def _read(job: Job) -> list[Outcome]:
    """All documents of one input, then its error if it ends with one."""
    from entente.sources import read_source

    item, date, title = job
    found: list[Outcome] = []
    try:
        for source in read_source(item):
            found.append(_reader.read(told(source, date, title)))
    except SourceError as error:
        found.append(error)
    except MemoryError:
        found.append(SourceError(item, "needs more memory than there is", "split it"))
    return found


def in_order(
    items: Iterable[str | SourceError],
    *,
    jobs: int,
    date: str | None,
    title: str | None,
    pipeline: str | None,
) -> Iterator[Outcome]:
    """Outcomes in the order of `items`; an item that is an error already stays in its place."""
    if jobs <= 1:
        _start(pipeline)
        for item in items:
            yield from [item] if isinstance(item, SourceError) else _read((item, date, title))
        return
    if pipeline:
        load_pipeline(pipeline)  # fails here, with a clear line, rather than in every process
    context = multiprocessing.get_context(
        "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    )
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(pipeline,)) as pool:
        yield from _window(pool, items, jobs, date, title)


def _window(
    pool: ProcessPoolExecutor,
    items: Iterable[str | SourceError],
    jobs: int,
    date: str | None,
    title: str | None,
) -> Iterator[Outcome]:
    waiting: deque[tuple[str, Future[list[Outcome]] | list[Outcome]]] = deque()
    for item in items:
        if isinstance(item, SourceError):
            waiting.append((item.source, [item]))
        else:
            waiting.append((item, pool.submit(_read, (item, date, title))))
        if len(waiting) >= jobs * _AHEAD:
            yield from _result(*waiting.popleft())
    while waiting:
        yield from _result(*waiting.popleft())


def _result(item: str, outcome: Future[list[Outcome]] | list[Outcome]) -> list[Outcome]:
    if isinstance(outcome, list):
        return outcome
    try:
        return outcome.result()
    except BrokenProcessPool:
        return [SourceError(item, "ended the process that read it", "read it by itself with -j 1")]
