"""PDF: the text of its pages, paragraphs rejoined, running heads dropped, pages remembered."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, WrongPasswordError

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.guard import guarded
from entente.sources.limits import Limits
from entente.sources.pdf.lines import Line, lines_of
from entente.sources.pdf.paragraphs import joined

__all__ = ["read"]

_LEAST = 20  # code points of text; a scan may carry a stamp
_BROKEN = ("is a broken PDF", "open it in a viewer and save it again")


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document. Raises `SourceError` for encrypted, broken and picture-only files, and for what takes too long."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings are about repairs
    with guarded(source, *_BROKEN):
        pages = _pages(data, source, limits)
    found = joined(pages)
    yield SourceText(text=found.text, source=source, title=found.title, locators=found.locators)


def _pages(data: bytes, source: str, limits: Limits) -> list[list[Line]]:
    deadline = time.monotonic() + limits.pdf_seconds
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        if len(reader.pages) > limits.pdf_pages:
            raise SourceError(
                source, f"has {len(reader.pages)} pages", f"split it: at most {limits.pdf_pages} are read"
            )
        return _lines(reader, source, limits, deadline)
    except (FileNotDecryptedError, WrongPasswordError, DependencyError) as error:
        raise SourceError(source, "is encrypted", "save an unprotected copy") from error
    except LimitReachedError as error:
        raise SourceError(
            source, "unpacks to far more than it should", "open it in a viewer and save it again"
        ) from error
    except TimeoutError as error:
        raise SourceError(
            source, f"takes longer than {limits.pdf_seconds:g} s to read", "split it, or save it again"
        ) from error


def _lines(reader: PdfReader, source: str, limits: Limits, deadline: float) -> list[list[Line]]:
    pages: list[list[Line]] = []
    total = 0
    for page in reader.pages:
        if time.monotonic() > deadline:
            raise TimeoutError
        pages.append(lines_of(page, deadline))
        total += sum(len(line.text) for line in pages[-1])
        if total > limits.text_chars:
            raise SourceError(
                source, "holds too much text", f"at most {limits.text_chars:,} characters are read"
            )
    if total < _LEAST:
        if _has_pictures(reader):
            raise SourceError(source, "has no text, only pictures", "run it through OCR first (ocrmypdf)")
        raise SourceError(
            source, "has no text that can be read", "open it in a viewer, or run it through OCR"
        )
    return pages


def _has_pictures(reader: PdfReader) -> bool:
    for page in reader.pages:
        resources = page.get("/Resources")
        drawn = resources.get_object().get("/XObject") if resources is not None else None
        if drawn:
            return True
    return False
