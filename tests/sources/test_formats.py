"""Every format gives the same text; every bad input gives one clear error."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import SourceError
from entente.model import SourceText
from entente.sources import Limits, expand, read_source
from entente.sources.decode import clean
from entente.sources.registry import FORMATS, reader_for

BODY = (
    "The two sides agreed to meet in Seoul.\n\nThey welcomed the progress of the talks and thanked the hosts."
)


def _one(path: Path, **keys: Limits) -> SourceText:
    return next(read_source(str(path), **keys))


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    """Title, date, address, publisher; the body without its marks."""
    path = tmp_path / "a.md"
    path.write_text(
        '---\ntitle: "Joint Statement"\ndate: 2006-11-07\nsource_url: https://example.org/x\npublisher: Ministry\n---\n\n**Both** sides [agreed](https://example.org/y).\n\n* One\n* Two\n'
    )
    source = _one(path)
    assert (source.title, source.date, source.address, source.publisher) == (
        "Joint Statement",
        "2006-11-07",
        "https://example.org/x",
        "Ministry",
    )
    assert source.text == "Both sides agreed.\n\n• One\n• Two"
    assert source.links == (("agreed", "https://example.org/y"),)
    assert source.source == str(path)


@pytest.mark.parametrize(
    "written", ["March 18, 2022", "18 March 2022", "2022-03-18", "2022-03-18T10:00:00Z", "18.03.2022"]
)
def test_dates_in_front_matter(tmp_path: Path, written: str) -> None:
    """As people write them."""
    path = tmp_path / "a.md"
    path.write_text(f"---\ndate: {written}\n---\n{BODY}")
    assert _one(path).date == "2022-03-18"


@pytest.mark.parametrize(
    "head", ["date: not a date", "title: [unclosed", "title: 'x\ndate: 2020", "a: &a [x]\nb: *a"]
)
def test_front_matter_that_is_broken_or_lies(tmp_path: Path, head: str) -> None:
    """Said, not guessed."""
    path = tmp_path / "a.md"
    path.write_text(f"---\n{head}\n---\n{BODY}")
    with pytest.raises(SourceError) as caught:
        _one(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """The letters come out right."""
    text = "“Both sides” reaffirmed the café agreement of Mr. Año with the delegation."
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert _one(path).text == text


def test_korean_bytes_are_recognised(tmp_path: Path) -> None:
    """cp949, as old Korean pages have it."""
    text = (
        "한국과 미국은 서울에서 회의를 열고 동맹을 강화하기로 합의했다. 양측은 북한의 핵실험을 규탄했다. " * 4
    )
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp949"))
    assert _one(path).text == text.strip()


def test_invisible_characters_go(tmp_path: Path) -> None:
    """Controls, bidirectional marks, no-break spaces; quotation marks stay."""
    path = tmp_path / "a.txt"
    path.write_bytes("Both\u00a0sides\u202e \u200b“agreed”\x07 to\r\nmeet\x0b.".encode())
    assert _one(path).text == "Both sides “agreed” to\nmeet\n."


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Clean text stays as it is."""
    assert clean(clean(text)) == clean(text)


def test_a_web_page(tmp_path: Path) -> None:
    """Main text, no scripts."""
    path = tmp_path / "a.html"
    paragraphs = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    path.write_text(
        f"<html lang='en'><head><title>Talks</title><script>alert(1)</script></head><body><nav>Menu</nav><article><h1>Talks in Seoul</h1>{paragraphs}</article></body></html>"
    )
    source = _one(path)
    assert "The two sides agreed to meet in Seoul." in source.text
    assert "alert" not in source.text
    assert source.declared_language == "en"


def test_deep_markup_does_not_bring_the_reader_down(tmp_path: Path) -> None:
    """A hundred thousand nested elements: read or refused, never a traceback."""
    path = tmp_path / "a.html"
    path.write_text("<div>" * 100_000 + BODY + "</div>" * 100_000)
    try:
        assert "agreed" in _one(path).text
    except SourceError as error:
        assert str(path) in str(error)


def _docx(xml: str) -> bytes:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{xml}</w:body></w:document>'
        )
    return data.getvalue()


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    """Insertions are not lost, deletions not kept, moved words stand where they went."""
    path = tmp_path / "a.docx"
    path.write_bytes(
        _docx(
            "<w:p><w:r><w:t xml:space='preserve'>Both sides </w:t></w:r><w:del><w:r><w:delText>urged</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>condemned</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> the test </w:t></w:r>"
            "<w:moveFrom><w:r><w:t>yesterday</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>today</w:t></w:r></w:moveTo><w:r><w:t>.</w:t></w:r></w:p>"
            "<w:del><w:p><w:r><w:delText>Gone.</w:delText></w:r></w:p></w:del>"
        )
    )
    assert _one(path).text == "Both sides condemned the test today."


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    """Refused by its sizes."""
    path = tmp_path / "a.docx"
    path.write_bytes(_docx("<w:p>" + " " * 40_000_000 + "</w:p>"))
    with pytest.raises(SourceError, match="unpacks"):
        _one(path)


def _pdf(lines: list[str]) -> bytes:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    for line in lines:
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def test_a_pdf(tmp_path: Path) -> None:
    """Lines joined into paragraphs, hyphens mended, the page remembered."""
    path = tmp_path / "a.pdf"
    path.write_bytes(
        _pdf(
            [
                "The two sides agreed to meet again in Seoul and to expand their coop-",
                "eration on energy.",
                "They thanked the hosts.",
            ]
        )
    )
    source = _one(path)
    assert "expand their cooperation on energy." in source.text
    assert source.locators[0].place == "page 1"


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    """With what to do."""
    path = tmp_path / "a.pdf"
    path.write_bytes(_pdf([]))
    with pytest.raises(SourceError, match="OCR"):
        _one(path)


def test_json_lines(tmp_path: Path) -> None:
    """One document a line, named by its id; a bad line is named by its number."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"id": "x1", "title": "T", "date": "2006-11-07", "text": BODY}) + "\n{broken\n"
    )
    documents = read_source(str(path))
    first = next(documents)
    assert (first.source, first.title, first.date, first.text) == (f"{path}#x1", "T", "2006-11-07", BODY)
    with pytest.raises(SourceError, match="line 2"):
        next(documents)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 500, "binary"),
        (b"%PDF-1.4 broken", "PDF"),
        (b"PK\x03\x04rest", "DOCX"),
    ],
)
def test_bad_bytes(tmp_path: Path, data: bytes, problem: str) -> None:
    """One clear line that names the file."""
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=problem) as caught:
        _one(path)
    assert str(path) in str(caught.value)


def test_too_large(tmp_path: Path) -> None:
    """Refused before it is read."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2000)
    with pytest.raises(SourceError, match="larger"):
        _one(path, limits=Limits(file_bytes=1000))


def test_missing_and_folder(tmp_path: Path) -> None:
    """Not found; a folder where a file is wanted."""
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(SourceError):
            _one(path)


def test_folders_are_walked_in_order_and_loops_survived(tmp_path: Path) -> None:
    """Sorted, hidden files and unknown suffixes left out."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text(BODY)
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / ".hidden.md").write_text(BODY)
    (tmp_path / "c.exe").write_text(BODY)
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    assert list(expand([str(tmp_path)])) == [str(tmp_path / "a.txt"), str(tmp_path / "b" / "two.md")]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(sorted(FORMATS)))
def test_no_bytes_make_a_reader_raise_anything_else(data: bytes, suffix: str) -> None:
    """Documents come from anywhere."""
    try:
        for source in reader_for(data, suffix)(data, "x", Limits()):
            assert isinstance(source.text, str)
    except SourceError:
        pass
