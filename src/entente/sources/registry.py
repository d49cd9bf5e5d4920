"""One registry of formats: the suffix chooses the reader; without a known one, the first bytes do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.limits import DEFAULT, MIB, Limits

# Suffix → module. Imported when first needed: nobody waits for PDF code to read a text.
FORMATS = {
    ".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
}  # fmt: skip

FormatReader = Callable[[bytes, str, Limits], Iterator[SourceText]]


def read_source(
    item: str | Path, *, stdin: BinaryIO | None = None, limits: Limits = DEFAULT
) -> Iterator[SourceText]:
    """The documents of one input: a path, "-" for standard input, or an http(s) address.

    Raises `SourceError` where the input cannot be read; what came before it has been yielded.
    """
    name = str(item)
    from entente.sources import web

    if web.is_address(name):
        data, suffix = web.fetch(name, limits)
    elif name == "-":
        data, suffix = _bounded(stdin or sys.stdin.buffer, "standard input", limits), ""
    elif "://" in name.split("/")[0] + "//" and not Path(name).exists() and "://" in name:
        raise SourceError(
            name, "is an address of a kind that is not read", "give an http or https address, or a file"
        )
    else:
        data, suffix = _file(Path(name), limits), Path(name).suffix.lower()
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise SourceError(name, "is empty", "check that this is the right file")
    for document in reader_for(data, suffix)(data, name, limits):
        if not document.text.strip():
            raise SourceError(name, "has no text in it", "check that this is the right file")
        if len(document.text) > limits.text_chars:
            raise SourceError(
                name, "holds too much text", f"at most {limits.text_chars:,} characters are read"
            )
        yield document


def reader_for(data: bytes, suffix: str) -> FormatReader:
    """The reader for these bytes under this suffix."""
    module = import_module(f"entente.sources.{FORMATS.get(suffix) or sniff(data)}")
    reader: FormatReader = module.read
    return reader


def sniff(data: bytes) -> str:
    """The format that the first bytes show."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    low = head.lower()
    if head.startswith(b"%PDF"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if low.startswith((b"<!doctype html", b"<html")) or b"<html" in low[:1024]:
        return "html"
    if head.startswith(b"{") and b'"text"' in data[:100_000]:
        return "jsonl"
    return "markdown"


def _file(path: Path, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(
                str(path), "is a folder", "give it to `entente read`, which reads what is in it"
            )
        with path.open("rb") as stream:
            return _bounded(stream, str(path), limits)
    except FileNotFoundError as error:
        raise SourceError(str(path), "does not exist", "check the path") from error
    except PermissionError as error:
        raise SourceError(str(path), "may not be read", "check its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(str(path), f"cannot be opened: {reason}", "check the path") from error


def _bounded(stream: BinaryIO, name: str, limits: Limits) -> bytes:
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise SourceError(
            name, f"is larger than {limits.file_bytes // MIB} MiB", "split it, or give only the text"
        )
    return data
