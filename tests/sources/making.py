"""Documents that the tests of this folder make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from entente.model import SourceText
from entente.sources import Limits
from entente.sources.registry import reader_for

FIRST = (
    "The two sides agreed to meet again in Seoul and to widen their work on energy, trade and public health."
)
SECOND = "They welcomed the progress of the talks and thanked the hosts for the care taken over each meeting."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"


def one(data: bytes | str, suffix: str, limits: Limits | None = None) -> SourceText:
    """The first document of these bytes under this suffix, called "x"."""
    raw = data.encode() if isinstance(data, str) else data
    return next(reader_for(raw, suffix, "x")(raw, "x", limits or Limits()))


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of this body; `parts` by their names ("styles", "numbering", "rels") as XML content."""
    files = {
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    }
    for name, xml in parts.items():
        if name == "rels":
            files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{REL}">{xml}</Relationships>'
        else:
            files[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}">{xml}</w:{name}>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in files.items():
            archive.writestr(name, xml)
    return data.getvalue()


def run(text: str) -> str:
    """A run of a DOCX paragraph."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    """A DOCX paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def pdf(pages: Iterable[Iterable[str]]) -> bytes:
    """A PDF with these lines; an empty one leaves a gap."""
    from fpdf import FPDF

    made = FPDF()
    made.set_auto_page_break(False)
    for lines in pages:
        made.add_page()
        made.set_font("Helvetica", size=11)
        for line in lines:
            made.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(made.output())
