"""PDF: the text of its pages, paragraphs rejoined, running heads dropped, pages remembered."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.guard import guarded
from entente.sources.limits import Limits
from entente.sources.pdf.lines import Line, lines_of
from entente.sources.pdf.paragraphs import joined

_LEAST = 20  # code points of text; a scan may carry a stamp


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document. Raises `SourceError` for encrypted, broken and picture-only files, and for what takes too long."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings are about repairs
    with guarded(source, "is a broken PDF", "open it in a viewer and save it again"):
        pages = _pages(data, source, limits)
    if sum(len(line.text) for page in pages for line in page) < _LEAST:
        raise SourceError(source, "has no text, only pictures", "run it through OCR first (ocrmypdf)")
    text, locators = joined(pages)
    yield SourceText(text=text, source=source, title=_title(text), locators=locators)


def _pages(data: bytes, source: str, limits: Limits) -> list[list[Line]]:
    deadline = time.monotonic() + limits.pdf_seconds
    pages: list[list[Line]] = []
    total = 0
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        if len(reader.pages) > limits.pdf_pages:
            raise SourceError(
                source, f"has {len(reader.pages)} pages", f"split it: at most {limits.pdf_pages} are read"
            )
        for page in reader.pages:
            if time.monotonic() > deadline:
                raise TimeoutError
            pages.append(lines_of(page, deadline))
            total += sum(len(line.text) for line in pages[-1])
            if total > limits.text_chars:
                raise SourceError(
                    source, "holds too much text", f"at most {limits.text_chars:,} characters are read"
                )
    except (FileNotDecryptedError, DependencyError) as error:
        raise SourceError(source, "is encrypted", "save an unprotected copy") from error
    except TimeoutError as error:
        raise SourceError(
            source, f"takes longer than {limits.pdf_seconds:g} s to read", "split it, or save it again"
        ) from error
    return pages


def _title(text: str) -> str | None:
    first = text.split("\n\n", 1)[0]
    return first if len(first) < 200 and not first.endswith(".") else None
