"""Documents that the tests of this folder make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

import pytest
from fpdf import FPDF
from hypothesis import strategies as st

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources import Limits
from entente.sources.decode import clean
from entente.sources.registry import reader_for

FIRST = (
    "The two sides agreed to meet again in Seoul and to widen their work on energy, trade and public health."
)
SECOND = "They welcomed the progress of the talks and thanked the hosts for the care taken over each meeting."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"


def fails(data: bytes | str, suffix: str, limits: Limits | None = None) -> str:
    """What is said of these bytes: one line that names the input "x" and ends with what to do."""
    with pytest.raises(SourceError) as caught:
        list(_documents(data, suffix, limits))
    line = str(caught.value)
    assert line.startswith("x") and line.endswith(")") and "\n" not in line, line
    return line


def never_raises_else(data: bytes, suffix: str) -> None:
    """Bytes from anywhere: text, or entente's own error."""
    try:
        for document in _documents(data, suffix, Limits(pdf_seconds=5)):
            assert document.text == clean(document.text)
    except SourceError:
        pass


def spoiled(data: bytes) -> st.SearchStrategy[bytes]:
    """These bytes with some of them changed, left out or added."""
    places = st.integers(0, len(data))

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        out = data
        for at, length, new in changes:
            out = out[:at] + new + out[at + length :]
        return out

    return st.lists(
        st.tuples(places, st.integers(0, 40), st.binary(max_size=20)), min_size=1, max_size=4
    ).map(apply)


def _documents(data: bytes | str, suffix: str, limits: Limits | None) -> Iterator[SourceText]:
    raw = data.encode() if isinstance(data, str) else data
    return reader_for(raw, suffix, "x")(raw, "x", limits or Limits())


def one(data: bytes | str, suffix: str, limits: Limits | None = None) -> SourceText:
    """The first document of these bytes under this suffix, called "x"."""
    return next(_documents(data, suffix, limits))


def archive(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of this body; `parts` by their names ("styles", "footnotes", "rels") as XML content."""
    spaces = f'xmlns:w="{W}" xmlns:r="{R}"'
    files: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
    }
    for name, xml in parts.items():
        if name == "rels":
            files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{REL}">{xml}</Relationships>'
        else:
            files[f"word/{name}.xml"] = f"<w:{name} {spaces}>{xml}</w:{name}>"
    return archive(files)


def run(text: str) -> str:
    """A run of a DOCX paragraph."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    """A DOCX paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def new_pdf() -> FPDF:
    """An empty PDF to draw on, in 11 points."""
    made = FPDF()
    made.set_auto_page_break(False)
    made.set_font("Helvetica", size=11)
    return made


def pdf(pages: Iterable[Iterable[str]]) -> bytes:
    """A PDF with these lines; an empty one leaves a gap."""
    made = new_pdf()
    for lines in pages:
        made.add_page()
        write(made, lines)
    return bytes(made.output())


def write(made: FPDF, lines: Iterable[str], height: float = 6) -> None:
    """Lines under each other, `height` in millimetres."""
    for line in lines:
        made.cell(0, height, line, new_x="LMARGIN", new_y="NEXT")
