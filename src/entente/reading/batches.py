"""Many documents read together: their sentences are parsed in common, for the parser is fastest with a few hundred."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from entente.model import Reading, SourceText
from entente.reading.parser.direct import BATCH
from entente.reading.parser.sentence import ParsedSentence
from entente.reading.reader import Draft, Reader

Key = TypeVar("Key")
Failure = TypeVar("Failure")
MOST = 64  # documents waiting for one another at most

_Item = tuple[Key, Draft | Failure]


def read_in_batches(
    reader: Reader,
    sources: Iterable[tuple[Key, SourceText | Failure]],
    failed: Callable[[Key, Exception], Failure],
) -> Iterator[Reading | Failure]:
    """A reading of each source, in order; what is no source is passed on in its place.

    `failed` makes of an error what takes the place of the reading: one document never stops the others.
    """
    waiting: list[_Item[Key, Failure]] = []
    sentences = 0
    for key, source in sources:
        waiting.append(
            (key, _drafted(reader, source, key, failed) if isinstance(source, SourceText) else source)
        )
        sentences += _length(waiting[-1][1])
        if sentences >= BATCH or len(waiting) >= MOST:
            yield from _finished(reader, waiting, failed)
            waiting, sentences = [], 0
    yield from _finished(reader, waiting, failed)


def _length(item: object) -> int:
    return len(item.simple) if isinstance(item, Draft) else 0


def _drafted(
    reader: Reader, source: SourceText, key: Key, failed: Callable[[Key, Exception], Failure]
) -> Draft | Failure:
    try:
        return reader.draft(source)
    except Exception as error:
        return failed(key, error)


def _finished(
    reader: Reader, waiting: list[_Item[Key, Failure]], failed: Callable[[Key, Exception], Failure]
) -> Iterator[Reading | Failure]:
    """Empties `waiting` as it goes: a draft of a long document is large, and whoever gets its reading needs memory too."""
    parsed = reader.parse(_texts_of([item for _, item in waiting if isinstance(item, Draft)]))
    waiting.reverse()
    while waiting:
        yield _reading(reader, *waiting.pop(), parsed, failed)


def _reading(
    reader: Reader,
    key: Key,
    item: Draft | Failure,
    parsed: Iterator[ParsedSentence],
    failed: Callable[[Key, Exception], Failure],
) -> Reading | Failure:
    if not isinstance(item, Draft):
        return item
    try:
        return reader.finish(item, iter(_own(reader, item, parsed)))
    except Exception as error:
        return failed(key, error)


def _texts_of(drafts: list[Draft]) -> Iterator[str]:
    drafts.reverse()
    while drafts:
        yield from _texts(drafts.pop())


def _texts(draft: Draft) -> list[str]:
    return [sentence.text for sentence in draft.simple]


def _own(reader: Reader, draft: Draft, parsed: Iterator[ParsedSentence]) -> list[ParsedSentence]:
    """The next trees; parsed apart from the others where the common parsing came to a stop."""
    try:
        own = list(islice(parsed, len(draft.simple)))
    except Exception:
        own = []
    return own if len(own) == len(draft.simple) else list(reader.parse(_texts(draft)))
