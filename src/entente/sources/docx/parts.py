"""The parts of a DOCX: XML files in a zip archive, opened with a hand on the purse."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import Any

from lxml import etree

from entente.errors import SourceError
from entente.sources.guard import guarded
from entente.sources.limits import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (  # ISO 29500 Strict says the same under other names
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_OTHERS = (  # a file that tells the kind of archive
    ("xl/workbook.xml", "is a spreadsheet, which is not read", "save its text as .docx or .txt"),
    ("ppt/presentation.xml", "is a presentation, which is not read", "save its text as .docx or .txt"),
    ("content.xml", "is an OpenDocument file, which is not read", "save it as .docx"),
    ("META-INF/container.xml", "is an e-book, which is not read", "save its text as .docx or .txt"),
)
_MOST_TAGS = 2_000_000  # of one part; each takes a few hundred bytes
_PACKING = 1_000_000  # bytes that any part may have, however well they pack


class Package:
    """A DOCX file. Raises `SourceError` for what is none, is protected, or would unpack to too much."""

    def __init__(self, data: bytes, source: str, limits: Limits) -> None:
        self._source, self._limits = source, limits
        self._left = limits.unzipped_bytes
        with guarded(source, "is no readable DOCX", "save it again as .docx"):
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._names = frozenset(self._archive.namelist())
        self._main = self._main_name()

    def document(self) -> Any:
        """The root element of the main text."""
        root = self.part(self._main)
        if root is None or root.tag != f"{W}document":
            raise SourceError(self._source, *self._other_kind())
        return root

    def sibling(self, name: str) -> Any | None:
        """A part beside the main text ("styles.xml"), or None."""
        return self.part(posixpath.join(posixpath.dirname(self._main), name))

    def links(self, sibling: str | None = None) -> dict[str, str]:
        """Addresses outside the document by the ids that the main text uses, or the part beside it of this name."""
        folder, name = posixpath.split(self._main)
        name = sibling or name
        return {
            rel.get("Id", ""): rel.get("Target", "")
            for rel in self._relations(posixpath.join(folder, "_rels", name + ".rels"))
            if rel.get("TargetMode") == "External" and rel.get("Target", "").lower().startswith("http")
        }

    def part(self, name: str) -> Any | None:
        """The root element of a part, or None where there is none of this name."""
        if name not in self._names:
            return None
        with guarded(self._source, "is a broken DOCX", "open it in a word processor and save it again"):
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            root = etree.fromstring(self._unpacked(name), parser)
            if root.getroottree().docinfo.internalDTD is not None:  # no word processor writes one
                raise ValueError("a document type declaration")
            return root

    def _other_kind(self) -> tuple[str, str]:
        """What the archive is instead of a text document, and what to do about it."""
        for name, kind, remedy in _OTHERS:
            if name in self._names:
                return kind, remedy
        return "is a zip file, but no Word document", "unpack it, or save it as .docx"

    def _main_name(self) -> str:
        for rel in self._relations("_rels/.rels"):
            if rel.get("Type", "").endswith("/officeDocument"):
                return str(rel.get("Target", "")).lstrip("/")
        return "word/document.xml"

    def _relations(self, name: str) -> list[Any]:
        root = self.part(name)
        return [] if root is None else list(root.iter(_REL))

    def _unpacked(self, name: str) -> bytes:
        info = self._archive.getinfo(name)
        if info.flag_bits & 1:
            raise SourceError(self._source, "is encrypted", "save an unprotected copy")
        allowed = min(self._left, self._limits.zip_ratio * info.compress_size + _PACKING)
        if info.file_size > allowed:
            raise SourceError(
                self._source, "unpacks to far more than it should", "it may be a zip bomb; it was not opened"
            )
        self._left -= info.file_size
        with self._archive.open(info) as part:
            xml = part.read(info.file_size + 1)
        if xml.count(b"<") > _MOST_TAGS:
            raise SourceError(self._source, "holds more markup than a document has", "save its text as .txt")
        for strict, usual in _STRICT:
            xml = xml.replace(strict, usual)
        return xml
