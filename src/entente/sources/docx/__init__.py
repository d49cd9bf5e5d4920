"""DOCX: the text as it reads with all changes accepted: insertions kept, deletions dropped, moved words told once.

Read from the document's XML: python-docx drops tracked insertions (python-openxml/python-docx#340).
"""

from __future__ import annotations

from collections.abc import Iterator

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources.docx.body import Body
from entente.sources.docx.parts import Package
from entente.sources.limits import Limits

__all__ = ["read"]


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: body, then footnotes and endnotes that the body still calls; running heads are left out.

    Raises `SourceError` for what is no DOCX, is protected, or would unpack to too much.
    """
    package = Package(data, source, limits)
    body = Body(package)
    if not body.paragraphs:
        raise SourceError(source, "has no text in it", "check that this is the right file")
    yield SourceText(
        text="\n\n".join(body.paragraphs), source=source, title=body.title(), locators=tuple(body.locators),
        links=tuple(body.links),
    )  # fmt: skip
