"""Reading many inputs in several processes, results in the order of the inputs.

Files are opened by the process that reads them; of standard input and of files of many documents, this process hands
the documents out. A process reads a few inputs together, since parsing many sentences at once is fastest; at most a few
such groups are under way at once, so memory stays flat. A process that dies is reported.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from multiprocessing.context import BaseContext
from typing import Any

from entente.errors import ParserError, SourceError
from entente.model import Reading, SourceText

_TOGETHER = 8  # inputs that a process reads together
_AHEAD = 3  # such groups under way for each process
_COLLECT = (50_000, 20, 20)  # objects and rounds before the collector looks; Python's own: 700, 10, 10

Outcome = Reading | SourceError
Piece = str | SourceText | SourceError
Job = tuple[Iterable[Piece], str | None, str | None]

_reader: Any = None


def _start(pipeline: str | None) -> None:
    """Once in each process: the parser."""
    global _reader
    from entente.reading import Reader

    if multiprocessing.parent_process() is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that was started by hand
    _reader = Reader(load_pipeline(pipeline) if pipeline else None)
    relieve_collector()


def relieve_collector() -> None:
    """Has Python's collector look seldom: readings make very many objects, hardly any in circles."""
    gc.freeze()  # what is loaded stays
    gc.set_threshold(*_COLLECT)


def told(source: SourceText, date: str | None, title: str | None) -> SourceText:
    """The source with the date and title that a person gives, where the document has none of its own."""
    return replace(source, date=source.date or date, title=source.title or title)


def load_pipeline(name: str) -> Any:
    """A spaCy pipeline that the user has installed. Raises `ParserError` where it is not there."""
    import spacy

    try:
        return spacy.load(name)
    except Exception as error:  # a pipeline may hold any code
        reason = " ".join(str(error).split())[:120]
        problem = (
            f"the spaCy pipeline {name!r} cannot be loaded: {reason} (install it, or leave out --pipeline)"
        )
        raise ParserError(problem) from error


def _outcomes(job: Job) -> Iterator[Outcome]:
    """A reading of every document of the pieces, in order, and the errors in their places."""
    from entente.reading.batches import read_in_batches

    pieces, date, title = job
    return read_in_batches(_reader, _sources(pieces, date, title), _told_as)


def _sources(
    pieces: Iterable[Piece], date: str | None, title: str | None
) -> Iterator[tuple[str, SourceText | SourceError]]:
    """The documents of all pieces, each with the name by which an error would tell of it."""
    for piece in pieces:
        for found in _documents(piece) if isinstance(piece, str) else [piece]:
            if isinstance(found, SourceError):
                yield found.source, found
            else:
                yield found.source or "-", told(found, date, title)


def _documents(item: str) -> Iterator[SourceText | SourceError]:
    """The documents of one input, then its error if it ends with one."""
    from entente.sources import read_source

    try:
        yield from read_source(item)
    except Exception as error:
        yield _told_as(item, error)


def _told_as(name: str, error: Exception) -> SourceError:
    """Whatever was raised, as the line that the user sees."""
    if isinstance(error, SourceError):
        return error
    if isinstance(error, MemoryError):
        return SourceError(name, "needs more memory than there is", "split it")
    return SourceError(name, f"stopped the reader ({type(error).__name__}: {error})", "please report this")


def _read(job: Job) -> list[Outcome]:
    return list(_outcomes(job))


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
        _start(pipeline)  # fails here, with a clear line, rather than in every process
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

    def __exit__(self, kind: object, *exception: object) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)
        if kind is not None:  # Ctrl-C, or nobody wants the rest: what is under way is of no use
            for process in multiprocessing.active_children():
                process.terminate()

    def submit(self, job: Job) -> Future[list[Outcome]]:
        """Read in whichever process is free."""
        try:
            return self._pool.submit(_read, job)
        except BrokenProcessPool:
            self._pool = self._started(self._jobs)
            return self._pool.submit(_read, job)

    def alone(self, job: Job) -> Iterator[Outcome]:
        """Read each piece in a process of its own, to tell the one that ends its process from those beside it."""
        pieces, date, title = job
        for piece in pieces:
            with self._started(1) as pool:
                try:
                    yield from pool.submit(_read, ((piece,), date, title)).result()
                except BrokenProcessPool:
                    name = piece if isinstance(piece, str) else piece.source or "-"
                    yield SourceError(name, "ended the process that read it", "split it, or free some memory")

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
    waiting: deque[tuple[Job, Future[list[Outcome]]]] = deque()
    for group in _groups(items, jobs):
        job = (group, date, title)
        waiting.append((job, pool.submit(job)))
        if len(waiting) >= jobs * _AHEAD:
            yield from _result(pool, *waiting.popleft())
    while waiting:
        yield from _result(pool, *waiting.popleft())


def _groups(items: Iterable[str | SourceError], jobs: int) -> Iterator[tuple[Piece, ...]]:
    """A few pieces at a time, which one process reads together; fewer where all processes would not have work."""
    size = min(_TOGETHER, len(items) // (4 * jobs)) if isinstance(items, Sized) else _TOGETHER
    pieces = _pieces(items)
    while group := tuple(islice(pieces, max(1, size))):
        yield group


def _pieces(items: Iterable[str | SourceError]) -> Iterator[Piece]:
    """What is handed out: files, and the documents of inputs that hold many or that only this process can read."""
    from entente.sources import holds_many

    for item in items:
        if isinstance(item, str) and (item == "-" or holds_many(item)):
            yield from _documents(item)
        else:
            yield item


def _result(pool: _Pool, job: Job, outcome: Future[list[Outcome]]) -> Iterable[Outcome]:
    try:
        return outcome.result()
    except BrokenProcessPool:
        return pool.alone(job)
