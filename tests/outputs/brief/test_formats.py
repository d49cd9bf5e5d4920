"""The brief in its formats: each opens in a reader of its own, holds every line, and takes nothing for markup."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import lxml.html
import pypdf
import pytest

from entente.errors import EntenteError
from entente.outputs.brief.form import Line, Lines, Note, Paper, Section
from entente.outputs.brief.formats import written
from entente.outputs.brief.template import default_template

EVIL = "<script>alert(1)</script> **bold** [x](javascript:y) {{ 7*7 }} {% raw %}"
PAPER = Paper(
    title="Consultations of Freedonia and Sylvania (CFS)",
    subtitle="For the next session.",
    facts=(("Parties", "Freedonia, Sylvania"),),
    sections=(
        Section("Where we stand", (Lines((Line("Two sessions on record.", (1,)), Line("Both of two days.", (1, 2))), item=False),)),
        Section("Topic by topic", (Lines((Line("agree:", (2,), lead="Freedonia", quote=EVIL, mark="new"),), "Trade", aside="Raised twice"),)),
        Section("Open commitments", (), "None."),
    ),
    notes=(
        Note(1, "doc-one", "Joint Statement", "joint statement, 1 May 2020", "https://example.org/1", "met twice", "at character 10"),
        Note(2, "doc-two", "Readout", "readout", "", EVIL, "at character 20"),
    ),
)  # fmt: skip


def test_markdown_has_footnotes_and_no_markup_of_the_documents() -> None:
    text = written(PAPER, "md").decode()
    assert "## 1. Where we stand" in text
    assert "Two sessions on record.[^1]" in text
    assert "[^2]: Readout. readout. “" in text
    assert "<script>" not in text.replace("\\<", "")
    assert "\\*\\*bold\\*\\*" in text


def test_html_is_one_page_that_runs_and_loads_nothing() -> None:
    page = lxml.html.fromstring(written(PAPER, "html").decode())
    assert page.xpath("//h1/text()") == [PAPER.title]
    assert [
        h.text_content().split(maxsplit=1)[1].strip() for h in page.xpath("//section[not(@class)]/h2")
    ] == [s.heading for s in PAPER.sections]
    assert not page.xpath("//script | //img | //link | //*[@src]")
    assert all(h.startswith("#note-") for h in page.xpath("//a/@href"))
    assert {h.removeprefix("#") for h in page.xpath("//a/@href")} <= set(page.xpath("//li/@id"))
    assert EVIL in page.text_content()
    assert "None." in page.text_content()


def test_pdf_holds_every_section() -> None:
    reader = pypdf.PdfReader(io.BytesIO(written(PAPER, "pdf")))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert all(s.heading in text for s in PAPER.sections)
    assert "alert(1)" in text  # as words
    assert "/JavaScript" not in reader.trailer["/Root"]


def test_word_holds_every_line_as_words() -> None:
    document = docx.Document(io.BytesIO(written(PAPER, "docx")))
    lines = [p.text for p in document.paragraphs]
    assert lines[0] == PAPER.title
    assert any(EVIL in line for line in lines)  # no tag of a document is run
    assert "None." in lines
    assert not any("{%" in line and EVIL not in line for line in lines)
    styles = {p.style.name for p in document.paragraphs if p.style is not None}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= styles


def test_a_ministry_may_bring_its_own_template(tmp_path: Path) -> None:
    mine = docx.Document(io.BytesIO(default_template()))
    mine.paragraphs[0].insert_paragraph_before("MINISTRY OF FOREIGN AFFAIRS")
    mine.save(str(tmp_path / "mine.docx"))
    made = docx.Document(io.BytesIO(written(PAPER, "docx", tmp_path / "mine.docx")))
    assert made.paragraphs[0].text == "MINISTRY OF FOREIGN AFFAIRS"


@pytest.mark.parametrize("what", ["no docx", "{% nonsense %}", "{{ paper.__class__.__mro__ }}", "gone"])
def test_a_template_that_cannot_be_filled_is_said_to_be_so(tmp_path: Path, what: str) -> None:
    path = tmp_path / "mine.docx"
    if what == "no docx":
        path.write_text("not a zip")
    elif what != "gone":
        mine = docx.Document(io.BytesIO(default_template()))
        mine.paragraphs[0].insert_paragraph_before(what)
        mine.save(str(path))
    with pytest.raises(EntenteError, match=r"mine\.docx.*template-to"):
        written(PAPER, "docx", path)


def test_the_template_is_the_same_every_time() -> None:
    """Its parts; the zip itself carries times."""
    one, other = (zipfile.ZipFile(io.BytesIO(default_template())) for _ in range(2))
    assert one.read("word/document.xml") == other.read("word/document.xml")


def test_numbers_of_citations_are_parted() -> None:
    """Not "12", which would be another citation."""
    assert "Both of two days.[^1], [^2]" in written(PAPER, "md").decode()
    page = lxml.html.fromstring(written(PAPER, "html").decode())
    assert "1, 2" in [cite.text_content() for cite in page.xpath("//sup")]
    document = docx.Document(io.BytesIO(written(PAPER, "docx")))
    assert "Both of two days. 1, 2" in [p.text for p in document.paragraphs]


def test_no_heading_of_word_stands_alone_at_the_foot_of_a_page() -> None:
    """What stands over a part keeps with what follows, the remark under a heading too."""
    document = docx.Document(io.BytesIO(default_template()))
    for name in ("Heading 1", "Heading 2", "Intense Quote"):
        assert document.styles[name].paragraph_format.keep_with_next
