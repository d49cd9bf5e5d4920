"""DOCX: the text as it reads with all changes accepted: insertions kept, deletions dropped.

Read from the document's XML: python-docx drops tracked insertions (python-openxml/python-docx#340).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from entente.errors import SourceError
from entente.model import Locator, SourceText
from entente.sources.decode import clean
from entente.sources.limits import Limits

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Not part of the text as accepted: deletions, the place that moved words left, fallbacks told twice, field codes.
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback"}


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document. Raises `SourceError` for what is no DOCX, is protected, or would unpack to too much."""
    document = _part(data, source, limits)
    paragraphs: list[str] = []
    locators: list[Locator] = []
    length = 0
    number = 0
    for paragraph in document.iter(f"{_W}p"):
        number += 1
        if _inside_deleted(paragraph):
            continue
        text = clean("".join(_words(paragraph))).replace("\n", " ")
        if not text:
            continue
        if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
            text = f"• {text}"
        locators.append(Locator(length, f"paragraph {number}"))
        paragraphs.append(text)
        length += len(text) + 2
    if not paragraphs:
        raise SourceError(source, "has no text in it", "check that this is the right file")
    title = paragraphs[0] if len(paragraphs[0]) < 200 and not paragraphs[0].endswith(".") else None
    yield SourceText(text="\n\n".join(paragraphs), source=source, title=title, locators=tuple(locators))


def _part(data: bytes, source: str, limits: Limits) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo("word/document.xml")
            if info.flag_bits & 1:
                raise SourceError(source, "is encrypted", "save an unprotected copy")
            if (
                info.file_size > limits.unzipped_bytes
                or info.file_size > limits.zip_ratio * max(info.compress_size, 1) + 1_000_000
            ):
                raise SourceError(
                    source, "unpacks to far more than it should", "it may be a zip bomb; it was not opened"
                )
            with archive.open(info) as part:
                xml = part.read(limits.unzipped_bytes + 1)
    except SourceError:
        raise
    except (
        zipfile.BadZipFile,
        KeyError,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise SourceError(source, "is no readable DOCX", "save it again as .docx") from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(
            source, "is a broken DOCX", "open it in a word processor and save it again"
        ) from error


def _inside_deleted(paragraph: Any) -> bool:
    return any(parent.tag in _LEFT_OUT for parent in paragraph.iterancestors())


def _words(element: Any) -> Iterator[str]:
    """The text runs of a paragraph, without what was deleted and without paragraphs of boxes inside it."""
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == f"{_W}p" or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag != f"{_W}txbxContent":
            yield from _words(child)
