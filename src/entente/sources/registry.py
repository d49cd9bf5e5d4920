"""One registry of formats: what the bytes plainly are, else what the suffix says, else what they look like."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.guard import check_length
from entente.sources.limits import DEFAULT, MIB, Limits
from entente.sources.sniff import sniff, stamp

# Suffix → module. Imported when first needed: nobody waits for PDF code to read a text.
FORMATS = {
    ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
    ".mhtml": "mhtml", ".mht": "mhtml",
}  # fmt: skip

FormatReader = Callable[[bytes, str, Limits], Iterator[SourceText]]


def read_source(
    item: str | Path, *, stdin: BinaryIO | None = None, limits: Limits = DEFAULT
) -> Iterator[SourceText]:
    """The documents of one input: a path, "-" for standard input, or an http(s) address.

    `SourceText.source` is the input as given; for JSON Lines, the input, "#" and the document's id or line.
    Raises `SourceError` where the input cannot be read; what came before it has been yielded.
    """
    name = str(item)
    address = None
    if is_address(name):
        from entente.sources import web

        data, suffix = web.fetch(name, limits)
        address = name
    elif name == "-":
        data, suffix = _bounded(stdin or sys.stdin.buffer, name, limits), ""
    else:
        data, suffix = _file(name, limits), Path(name).suffix.lower()
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf\xfe\xff"):
        raise SourceError(name, "is empty", "check that this is the right file")
    for document in reader_for(data, suffix, name)(data, name, limits):
        if not document.text.strip():
            raise SourceError(name, "has no text in it", "check that this is the right file")
        check_length(document.text, name, limits.text_chars)
        yield document if document.address or not address else replace(document, address=address)


def is_address(item: str) -> bool:
    """Whether an input is an address rather than a path."""
    return item.lower().startswith(("http://", "https://"))


def reader_for(data: bytes, suffix: str, source: str = "-") -> FormatReader:
    """The reader for these bytes under this suffix. Raises `SourceError` for a format that is known and not read."""
    module = import_module(
        f"entente.sources.{stamp(data, source) or _by_suffix(suffix, data) or sniff(data)}"
    )
    reader: FormatReader = module.read
    return reader


def _by_suffix(suffix: str, data: bytes) -> str | None:
    """What the suffix says, unless a web page was saved under the name of a document that it stood for."""
    said = FORMATS.get(suffix)
    return None if said in ("pdf", "docx", "mhtml") and sniff(data) == "html" else said


def _file(name: str, limits: Limits) -> bytes:
    if not name:
        raise SourceError("''", "is no path", "give the name of a file")
    try:
        with Path(name).open("rb") as stream:
            _check_size(os.fstat(stream.fileno()).st_size, name, limits)
            return _bounded(stream, name, limits)
    except IsADirectoryError as error:
        raise SourceError(
            name, "is a folder", "give it to `entente read`, which reads what is in it"
        ) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        if "://" in name:
            raise SourceError(
                name, "is an address of a kind that is not read", "give an http or https address, or a file"
            ) from error
        raise SourceError(name, "does not exist", "check the path") from error
    except PermissionError as error:
        raise SourceError(name, "may not be read", "check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(name, f"cannot be opened: {reason}", "check the path") from error


def _bounded(stream: BinaryIO, name: str, limits: Limits) -> bytes:
    data = stream.read(limits.file_bytes + 1)
    _check_size(len(data), name, limits)
    return data


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise SourceError(
            name, f"is larger than {limits.file_bytes / MIB:g} MiB", "split it, or give only the text"
        )
