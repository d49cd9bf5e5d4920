"""Reading many inputs in several processes, results in the order of the inputs.

At most a few inputs a process are under way at once, so memory stays flat; a process that dies is reported.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing.context import BaseContext
from typing import Any

from entente.errors import ParserError, SourceError
from entente.model import Reading, SourceText

_TOGETHER = 8  # inputs that a process reads together
_AHEAD = 3  # such groups under way for each process

Outcome = Reading | SourceError
Items = Iterable[str | SourceError]
Job = tuple[Items, str | None, str | None]

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


def _sources(
    items: Items, date: str | None, title: str | None
) -> Iterator[tuple[str, SourceText | SourceError]]:
    """All documents of the inputs, as they are opened, each with its input; an error where one cannot be read on."""
    from entente.sources import read_source

    for item in items:
        if isinstance(item, SourceError):
            yield item.source, item
            continue
        try:
            for source in read_source(item):
                yield item, told(source, date, title)
        except SourceError as error:
            yield item, error
        except Exception as error:  # a fault of ours: it must not take the other inputs with it
            yield item, _fault(item, error)


def _fault(item: str, error: Exception) -> SourceError:
    if isinstance(error, MemoryError):
        return SourceError(item, "needs more memory than there is", "split it")
    return SourceError(item, f"stopped the reader ({type(error).__name__}: {error})", "please report this")


def _outcomes(job: Job) -> Iterator[Outcome]:
    """All documents of the inputs, in order, as they are read."""
    from entente.reading.batches import read_in_batches

    return read_in_batches(_reader, _sources(*job), _fault)


def _read(job: Job) -> list[Outcome]:
    return list(_outcomes(job))


def _groups(items: Items, jobs: int) -> Iterator[tuple[str | SourceError, ...]]:
    """A few inputs at a time, which one process reads together; standard input alone."""
    size = _TOGETHER
    if isinstance(items, Sized):
        size = max(1, min(size, len(items) // (4 * jobs)))
    group: list[str | SourceError] = []
    for item in items:
        if group and (item == "-" or group[-1] == "-" or len(group) >= size):
            yield tuple(group)
            group = []
        group.append(item)
    if group:
        yield tuple(group)


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
        yield from _outcomes((items, date, title))
        return
    if pipeline:
        load_pipeline(pipeline)  # fails here, with a clear line, rather than in every process
    context = multiprocessing.get_context(
        "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    )
    with _Pool(context, jobs, pipeline) as pool:
        yield from _window(pool, items, jobs, date, title)


class _Pool:
    """Processes that are started anew when one of them dies."""

    def __init__(self, context: BaseContext, jobs: int, pipeline: str | None) -> None:
        self._context, self._jobs, self._pipeline = context, jobs, pipeline
        self._pool = self._started(jobs)

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, *exception: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def submit(self, job: Job) -> Future[list[Outcome]]:
        """Read in whichever process is free."""
        try:
            return self._pool.submit(_read, job)
        except BrokenProcessPool:
            self._pool = self._started(self._jobs)
            return self._pool.submit(_read, job)

    def here(self, job: Job) -> list[Outcome]:
        """Read in this process, which alone has the standard input."""
        _start(self._pipeline)
        return _read(job)

    def alone(self, job: Job) -> Iterator[Outcome]:
        """Read each input in a process of its own, to tell the one that ends its process from those beside it."""
        items, date, title = job
        for item in items:
            with self._started(1) as pool:
                try:
                    yield from pool.submit(_read, ((item,), date, title)).result()
                except BrokenProcessPool:
                    yield SourceError(
                        str(item), "ended the process that read it", "split it, or free some memory"
                    )

    def _started(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            jobs, mp_context=self._context, initializer=_start, initargs=(self._pipeline,)
        )


def _window(
    pool: _Pool,
    items: Iterable[str | SourceError],
    jobs: int,
    date: str | None,
    title: str | None,
) -> Iterator[Outcome]:
    waiting: deque[tuple[Job, Future[list[Outcome]] | list[Outcome]]] = deque()
    for group in _groups(items, jobs):
        job = (group, date, title)
        waiting.append((job, pool.here(job) if group == ("-",) else pool.submit(job)))
        if len(waiting) >= jobs * _AHEAD:
            yield from _result(pool, *waiting.popleft())
    while waiting:
        yield from _result(pool, *waiting.popleft())


def _result(pool: _Pool, job: Job, outcome: Future[list[Outcome]] | list[Outcome]) -> Iterable[Outcome]:
    if isinstance(outcome, list):
        return outcome
    try:
        return outcome.result()
    except BrokenProcessPool:
        return pool.alone(job)
