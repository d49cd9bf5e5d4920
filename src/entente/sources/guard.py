"""Parsers of other people's bytes may raise anything: here it becomes one clear error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from entente.errors import SourceError


@contextmanager
def guarded(source: str, problem: str, remedy: str) -> Iterator[None]:
    """Whatever a foreign parser raises inside, as a `SourceError` with this problem and remedy."""
    try:
        yield
    except SourceError:
        raise
    except MemoryError as error:
        raise SourceError(source, "needs more memory than there is", "split it") from error
    except Exception as error:
        raise SourceError(source, problem, remedy) from error


def check_length(text: str, source: str, most: int) -> str:
    """The text, if it is no longer than `most` code points; else a `SourceError`."""
    if len(text) > most:
        raise SourceError(
            source, f"holds {len(text):,} characters of text", f"split it: at most {most:,} are read"
        )
    return text
