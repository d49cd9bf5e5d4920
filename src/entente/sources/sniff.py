"""What bytes are, by how they begin."""

from __future__ import annotations

from entente.errors import SourceError

_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_UNREAD = (
    (b"\xd0\xcf\x11\xe0", "is an old Word file, or a DOCX protected by a password", "save it as an open .docx"),
    (b"{\\rtf", "is RTF, which is not read", "save it as .docx or as text"),
    (b"\x1f\x8b", "is compressed (gzip)", "unpack it first"),
    (b"\x89PNG", "is a picture", "run it through OCR first"),
    (b"\xff\xd8\xff", "is a picture", "run it through OCR first"),
    (b"GIF8", "is a picture", "run it through OCR first"),
)  # fmt: skip


def stamp(data: bytes, source: str) -> str | None:
    """The format that the first bytes prove, whatever the name says.

    Raises `SourceError` for formats that are known and not read.
    """
    if b"%PDF-" in data[:1024] and data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    for magic, problem, remedy in _UNREAD:
        if data.startswith(magic):
            raise SourceError(source, problem, remedy)
    return None


def sniff(data: bytes) -> str:
    """The format that the first bytes look like; Markdown, which plain text is too, where nothing shows."""
    head = data[:2048].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"mime-version:" in head and b"multipart/related" in head:
        return "mhtml"
    if head.startswith(_HTML) or b"<html" in head[:1024]:
        return "html"
    if head.startswith((b"{", b"[{")) and b'"text"' in data[:100_000]:
        return "jsonl"
    return "markdown"
