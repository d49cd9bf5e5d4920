"""Many documents read together: their sentences are parsed in common, for the parser is fastest with a few hundred."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
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
        item = _drafted(reader, source, key, failed) if isinstance(source, SourceText) else source
        waiting.append((key, item))
        sentences += len(item.simple) if isinstance(item, Draft) else 0
        if sentences >= BATCH or len(waiting) >= MOST:
            yield from _finished(reader, waiting, failed)
            waiting, sentences = [], 0
    yield from _finished(reader, waiting, failed)


def _drafted(
    reader: Reader, source: SourceText, key: Key, failed: Callable[[Key, Exception], Failure]
) -> Draft | Failure:
    try:
        return reader.draft(source)
    except Exception as error:
        return failed(key, error)


def _finished(
    reader: Reader, waiting: Sequence[_Item[Key, Failure]], failed: Callable[[Key, Exception], Failure]
) -> Iterator[Reading | Failure]:
    drafts = (item for _, item in waiting if isinstance(item, Draft))
    parsed = reader.parse(chain.from_iterable(_texts(draft) for draft in drafts))
    for key, item in waiting:
        if not isinstance(item, Draft):
            yield item
            continue
        try:
            reading: Reading | Failure = reader.finish(item, _own(reader, item, parsed))
        except Exception as error:
            reading = failed(key, error)
        yield reading


def _texts(draft: Draft) -> list[str]:
    return [sentence.text for sentence in draft.simple]


def _own(reader: Reader, draft: Draft, parsed: Iterator[ParsedSentence]) -> list[ParsedSentence]:
    """The next trees; parsed apart from the others where the common parsing came to a stop."""
    try:
        own = list(islice(parsed, len(draft.simple)))
    except Exception:
        own = []
    return own if len(own) == len(draft.simple) else list(reader.parse(_texts(draft)))
