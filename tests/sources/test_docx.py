"""DOCX: the text with all changes accepted, its lists, notes, links and title."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from sources.making import (
    FIRST,
    SECOND,
    W,
    archive,
    docx,
    fails,
    never_raises_else,
    one,
    paragraph,
    run,
    spoiled,
)

CHANGED = (
    f"<w:p>{run('Both sides ')}<w:del><w:r><w:delText>urged</w:delText></w:r></w:del><w:ins>{run('condemned')}</w:ins>"
    f"{run(' the test ')}<w:moveFrom>{run('yesterday')}</w:moveFrom><w:moveTo>{run('today')}</w:moveTo>{run('.')}</w:p>"
)
ACCEPTED = "Both sides condemned the test today."
CELL = "<w:tc>{}</w:tc>"


def text(body: str, **parts: str) -> str:
    """The text of a DOCX of this body."""
    return one(docx(body, **parts), ".docx").text


def test_changes_are_accepted() -> None:
    """Insertions are kept, deletions dropped, moved words told once."""
    assert text(CHANGED) == ACCEPTED


def test_changes_in_tables() -> None:
    """In cells; and rows and cells that were deleted."""
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{CELL.format(paragraph('Gone.'))}</w:tr>"
    cell = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('Gone too.')}</w:tc>"
    new = f"<w:tr><w:trPr><w:ins/></w:trPr>{CELL.format(paragraph('New.'))}</w:tr>"
    table = f"<w:tbl><w:tr>{CELL.format(CHANGED)}{cell}</w:tr>{gone}{new}</w:tbl>"
    assert text(table) == f"{ACCEPTED}\n\nNew."


def test_changes_in_footnotes() -> None:
    """Notes follow the text in the order of their calls; one whose call was deleted is gone."""
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{run(FIRST)}{call.format(2)}<w:del>{call.format(1)}</w:del>{call.format(3)}</w:p>"
    notes = f'<w:footnote w:id="1">{paragraph("Gone.")}</w:footnote><w:footnote w:id="3">{paragraph("Last.")}</w:footnote><w:footnote w:id="2">{CHANGED}</w:footnote><w:footnote w:id="0">{paragraph("Separator.")}</w:footnote>'
    source = one(docx(body, footnotes=notes), ".docx")
    assert source.text == f"{FIRST}\n\n{ACCEPTED}\n\nLast."
    places = [(at.place, source.text[at.start :].split("\n")[0]) for at in source.locators]
    assert places == [("paragraph 1", FIRST), ("footnote 1", ACCEPTED), ("footnote 2", "Last.")]


def test_running_heads_are_left_out() -> None:
    """With or without changes: they are not part of the text."""
    assert text(paragraph(FIRST), header1=CHANGED, footer1=CHANGED) == FIRST


def test_paragraphs_that_were_joined_or_deleted() -> None:
    """A deleted paragraph end joins; a deleted paragraph leaves nothing."""
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Both sides ')}</w:p>{paragraph('agreed.')}"
    moved = f"<w:moveFrom>{paragraph('Moved.')}</w:moveFrom><w:moveTo>{paragraph('Moved.')}</w:moveTo>"
    assert text(f"{joined}<w:del>{paragraph('Gone.')}</w:del>{moved}") == "Both sides agreed.\n\nMoved."


def test_hidden_words_and_what_is_told_twice() -> None:
    """Hidden runs, placeholders, fallbacks of shapes."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    asked = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    twice = (
        '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        + run("twice")
        + "</mc:Fallback>"
    )
    assert text(f"<w:p>{run(FIRST)}{hidden}{asked}{twice}</w:p>") == FIRST


def test_lists_headings_and_title() -> None:
    """Bullets and numbers as they are shown; the title by its style, whatever stands above it."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level.format("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="2">{level.format("decimal")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    styles = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Num"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        paragraph("FOR IMMEDIATE RELEASE") + paragraph("Joint Statement", '<w:pStyle w:val="Titel"/>') + paragraph("Trade", bullet)
        + paragraph("To meet.", '<w:pStyle w:val="Num"/>') + paragraph("To talk.", '<w:pStyle w:val="Num"/>')
    )  # fmt: skip
    source = one(docx(body, numbering=numbering, styles=styles), ".docx")
    assert source.title == "Joint Statement"
    assert source.text.split("\n\n")[2:] == ["• Trade", "1. To meet.", "2. To talk."]


def test_links() -> None:
    """To the outside, by their labels."""
    rels = '<Relationship Id="r1" TargetMode="External" Target="https://example.org/a"/><Relationship Id="r2" Target="media/a.png"/>'
    link = f'<w:p>{run("See ")}<w:hyperlink r:id="r1">{run("the fact sheet")}</w:hyperlink>{run(".")}</w:p>'
    assert one(docx(link, rels=rels), ".docx").links == (("the fact sheet", "https://example.org/a"),)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04rest", "is no readable DOCX"),
        (docx(paragraph(FIRST))[:300], "is no readable DOCX"),
        (docx(""), "has no text in it"),
        (docx("<w:p>" + " " * 40_000_000 + "</w:p>"), "unpacks to far more"),
        (archive({"a.txt": "x"}), "no Word document"),
        (archive({"word/document.xml": "<w:document><w:p>"}), "is a broken DOCX"),
        (archive({"word/document.xml": "<other/>"}), "no Word document"),
        (archive({"content.xml": "<x/>"}), "OpenDocument"),
        (archive({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
        (docx("<w:tbl>" * 3000), "is a broken DOCX"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read(data: bytes, problem: str) -> None:
    """Says what it is."""
    assert problem in fails(data, ".docx")


@pytest.mark.parametrize("entity", ['SYSTEM "file:///etc/passwd"', '"words"'])
def test_entities_are_refused(entity: str) -> None:
    """They read other files, or grow without end; no word processor writes them."""
    xml = f'<!DOCTYPE d [<!ENTITY e {entity}>]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>'
    assert "is a broken DOCX" in fails(archive({"word/document.xml": xml}), ".docx")


def test_a_web_page_under_the_name_of_a_document() -> None:
    """Servers answer so: it is read as what it is."""
    assert (
        one(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", ".docx").text
        == f"{FIRST}\n\n{SECOND}"
    )


@settings(deadline=None)
@given(spoiled(docx(CHANGED, styles="", numbering="", rels="")))
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Text, or entente's own error."""
    never_raises_else(data, ".docx")


@settings(deadline=None)
@given(spoiled(f'<w:document xmlns:w="{W}"><w:body>{CHANGED}</w:body></w:document>'.encode()))
def test_no_xml_makes_it_raise_anything_else(xml: bytes) -> None:
    """Inside a sound archive."""
    never_raises_else(archive({"word/document.xml": xml}), ".docx")
