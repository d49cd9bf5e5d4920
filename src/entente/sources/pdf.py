"""PDF: the text of its pages, paragraphs rejoined, running heads dropped, pages remembered."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from entente.errors import SourceError
from entente.model import Locator, SourceText
from entente.sources.decode import clean
from entente.sources.limits import Limits

_PAGE_NUMBER = re.compile(r"^(?:page\s+)?\W?\d{1,4}\W?(?:\s*(?:/|of)\s*\d{1,4})?$", re.I)
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_ENDS = re.compile(r"[.!?:;”\"]$")
_ITEM = re.compile(r"^(?:[•●▪–*-]|\(?\w{1,3}[.)])\s+")


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document. Raises `SourceError` for encrypted, broken and picture-only files."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages = _pages(data, source, limits)
    if sum(len(page.strip()) for page in pages) < 20:
        raise SourceError(source, "has no text, only pictures", "run it through OCR first (ocrmypdf)")
    text, locators = _joined(pages)
    yield SourceText(text=text, source=source, title=_title(text), locators=locators)


def _pages(data: bytes, source: str, limits: Limits) -> list[str]:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(source, "is encrypted", "save an unprotected copy")
        if len(reader.pages) > limits.pdf_pages:
            raise SourceError(
                source, f"has {len(reader.pages)} pages", f"split it: at most {limits.pdf_pages} are read"
            )
        pages, total = [], 0
        for page in reader.pages:
            pages.append(page.extract_text() or "")
            total += len(pages[-1])
            if total > limits.text_chars:
                raise SourceError(
                    source, "holds too much text", f"at most {limits.text_chars} characters are read"
                )
        return pages
    except SourceError:
        raise
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError, NotImplementedError, OverflowError, ZeroDivisionError, AssertionError, MemoryError, ImportError) as error:  # fmt: skip
        raise SourceError(source, "is a broken PDF", "open it in a viewer and save it again") from error


def _joined(pages: list[str]) -> tuple[str, tuple[Locator, ...]]:
    repeated = _running_heads(pages)
    pieces: list[str] = []
    locators: list[Locator] = []
    length = 0
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in clean(page).split("\n")]
        kept = [line for line in lines if line not in repeated and not _PAGE_NUMBER.match(line)]
        text = _paragraphs(kept)
        if not text:
            continue
        joins = bool(pieces) and not _ENDS.search(pieces[-1]) and text[:1].islower()
        if pieces:
            pieces.append(" " if joins else "\n\n")
            length += len(pieces[-1])
        locators.append(Locator(length, f"page {number}"))
        pieces.append(text)
        length += len(text)
    return "".join(pieces), tuple(locators)


def _running_heads(pages: list[str]) -> frozenset[str]:
    """Lines that stand at the top or bottom of most pages."""
    if len(pages) < 3:
        return frozenset()
    seen: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in clean(page).split("\n") if line.strip()]
        seen.update(set(lines[:2] + lines[-2:]))
    return frozenset(line for line, n in seen.items() if n > len(pages) / 2)


def _paragraphs(lines: list[str]) -> str:
    """Lines joined into paragraphs: a short line that ends a sentence, a blank line or a list item closes one."""
    longest = max((len(line) for line in lines), default=0)
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line or _ITEM.match(line):
            paragraphs.append([])
        if line:
            paragraphs[-1].append(line)
            if _ENDS.search(line) and len(line) < 0.8 * longest:
                paragraphs.append([])
    joined = [_HYPHEN.sub("", "\n".join(p)).replace("\n", " ") for p in paragraphs if p]
    return "\n\n".join(joined)


def _title(text: str) -> str | None:
    first = text.split("\n\n", 1)[0]
    return first if len(first) < 200 and not first.endswith(".") else None
