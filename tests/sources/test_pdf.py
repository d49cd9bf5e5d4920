"""PDF: paragraphs, lists and titles as a person would copy them."""

from __future__ import annotations

import io
import textwrap

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from PIL import Image
from pypdf import PdfReader, PdfWriter

from entente.sources import Limits
from sources.making import FIRST, SECOND, fails, never_raises_else, new_pdf, one, pdf, spoiled, write

WIDTH = 70
PARAGRAPHS = (FIRST + " " + SECOND, SECOND + " " + FIRST)


def wrapped(paragraph: str) -> list[str]:
    """Its lines."""
    return textwrap.wrap(paragraph, WIDTH, break_on_hyphens=False)


def text(made: FPDF) -> str:
    """The text of a PDF."""
    return one(bytes(made.output()), ".pdf").text


def test_lines_are_paragraphs_again() -> None:
    """Apart where there is a gap."""
    lines = [*wrapped(PARAGRAPHS[0]), "", *wrapped(PARAGRAPHS[1])]
    assert one(pdf([lines]), ".pdf").text == "\n\n".join(PARAGRAPHS)


def test_words_parted_at_line_ends() -> None:
    """Whole again; compounds keep their hyphen."""
    lines = [
        "The two sides agreed to meet again in Seoul and to expand their coop-",
        "eration on energy. They reaffirmed the rules-based order and the long-",
        "standing ties between them, and spoke of the North-",
        "South dialogue and of a rules-",
        "based order.",
    ]
    joined = one(pdf([lines]), ".pdf").text
    assert "cooperation on energy" in joined
    assert "long-standing ties" in joined
    assert "North-South dialogue" in joined
    assert joined.endswith("a rules-based order.")


def test_a_title_of_a_person_begins_no_item() -> None:
    """ "Mr." at the beginning of a line goes on with the sentence; "(b)" does not."""
    lines = [
        "The talks in Seoul were led, as in the years before, by the new Minister,",
        "Mr. Roe, and by Mrs. Doe:",
        "(b) they agreed.",
    ]
    assert one(pdf([lines]), ".pdf").text == f"{lines[0]} {lines[1]}\n\n{lines[2]}"


def test_numbers_of_footnotes() -> None:
    """Small and raised behind a word or its full stop: no part of it; a power is one of its unit."""
    made = new_pdf()
    made.add_page()
    for words, raised in (
        ("They welcomed the progress", "2"),
        (" made over 10 km", "2"),
        (" of the coast.", "13"),
        (" They left.", ""),
    ):
        made.set_font(size=11)
        made.write(5, words)
        made.set_font(size=7)
        made.text(made.get_x(), made.get_y() + 2, raised)
        made.set_x(made.get_x() + made.get_string_width(raised))
    assert text(made) == "They welcomed the progress made over 10 km2 of the coast. They left."


def test_a_title_in_large_letters_over_two_lines() -> None:
    """Wherever its lines end, and whatever letterhead is above it."""
    made = new_pdf()
    made.add_page()
    write(made, ["Ministry of Foreign Affairs", ""])
    made.set_font(size=16)
    write(made, ["Joint Statement on the Second", "Strategic Dialogue"], 8)
    made.set_font(size=11)
    write(made, ["", *wrapped(PARAGRAPHS[0])])
    source = one(bytes(made.output()), ".pdf")
    assert source.title == "Joint Statement on the Second Strategic Dialogue"
    assert source.text == f"Ministry of Foreign Affairs\n\n{source.title}\n\n{PARAGRAPHS[0]}"


def test_running_heads_and_page_numbers_go() -> None:
    """And a paragraph over the page stays one; each page is remembered."""
    lines = wrapped(" ".join(PARAGRAPHS * 2))
    pages = [
        ["Press Release No. 12", "", *part, "", f"- {n} -"]
        for n, part in enumerate((lines[:4], lines[4:]), 1)
    ]
    source = one(pdf(pages), ".pdf")
    assert source.text == " ".join(PARAGRAPHS * 2)
    first, second = source.locators
    assert (first.place, second.place) == ("page 1", "page 2")
    assert source.text[second.start :].startswith(lines[4])


def test_lists() -> None:
    """Bullets and numbers, items over two lines."""
    items = [
        "\x95 strengthening the safety of shipping in the waters between the two",
        "countries;",
        "\x95 trade.",
        "1. To meet.",
        "2. To talk.",
    ]
    joined = one(pdf([[*wrapped(FIRST), *items]]), ".pdf").text
    assert joined.split("\n\n") == [
        FIRST, "• strengthening the safety of shipping in the waters between the two countries;", "• trade.", "1. To meet.", "2. To talk.",
    ]  # fmt: skip


def test_paragraphs_by_their_indents() -> None:
    """Without a gap, and with last lines that are full."""
    made = new_pdf()
    made.add_page()
    for lines in (
        [
            "The ministers of both sides met in Seoul and spoke of",
            "the many matters that are between them, all of them.",
        ],
        [
            "They agreed to meet once more before the end of this",
            "year in the capital of the country of the other one.",
        ],
    ):
        made.set_x(20)
        write(made, lines[:1])
        write(made, lines[1:])
    assert len(text(made).split("\n\n")) == 2


def test_two_columns() -> None:
    """One after the other, with a paragraph that goes on at the top of the second."""
    made = new_pdf()
    made.add_page()
    lines = textwrap.wrap(" ".join(PARAGRAPHS), 40, break_on_hyphens=False)
    half = len(lines) // 2
    for column, part in enumerate((lines[:half], lines[half:])):
        for number, line in enumerate(part):
            made.set_xy(15 + 95 * column, 20 + 6 * number)
            made.cell(80, 6, line)
    joined = text(made)
    assert joined.replace("\n\n", " ") == " ".join(PARAGRAPHS)


def test_no_break_spaces_and_typographic_quotes() -> None:
    """Spaces are plain, quotes stay."""
    joined = one(
        pdf([["Mr.\xa0Mori said \x93both sides\x94 would meet on 7\xa0November\xa02006."]]), ".pdf"
    ).text
    assert "Mr. Mori said" in joined and "on 7 November 2006" in joined


def _encrypted(user: str, algorithm: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([[FIRST]]))))
    writer.encrypt(user, owner_password="owner", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_encrypted(algorithm: str) -> None:
    """Said so; one that anybody may open is read."""
    assert "is encrypted (save an unprotected copy)" in fails(_encrypted("secret", algorithm), ".pdf")
    assert one(_encrypted("", algorithm), ".pdf").text == FIRST


def _pictures() -> bytes:
    made = new_pdf()
    made.add_page()
    made.image(Image.new("RGB", (20, 20), "red"), 10, 10, 50)
    return bytes(made.output())


_DRAWN = (
    b"BT /F1 11 Tf 1 0 0 1 50 700 Tm (Both sides agreed to meet in Seoul.) Tj 0 -14 Td [(a) -200 (b)] TJ ET"
)


def _of_stream(content: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([[FIRST]]))))
    stream = writer.pages[0].get_contents()
    assert stream is not None
    stream.set_data(content)
    writer.pages[0].replace_contents(stream)
    for page in writer.pages:
        page.compress_content_streams()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (_pictures(), "has no text, only pictures (run it through OCR"),
        (pdf([[]]), "has no text that can be read"),
        (b"%PDF-1.7\n", "is a broken PDF"),
        (pdf([[FIRST]])[:500], "is a broken PDF"),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", "is a broken PDF"),
    ],
    ids=["pictures", "nothing", "head only", "cut off", "pages in a circle"],
)  # fmt: skip
def test_what_cannot_be_read(data: bytes, problem: str) -> None:
    """Says why."""
    assert problem in fails(data, ".pdf")


def test_limits() -> None:
    """Pages, letters, time."""
    two = pdf([[FIRST], [SECOND]])
    assert "has 2 pages" in fails(two, ".pdf", Limits(pdf_pages=1))
    assert "holds too much text" in fails(two, ".pdf", Limits(text_chars=50))
    assert "takes longer than 0 s" in fails(two, ".pdf", Limits(pdf_seconds=0))


@settings(deadline=None, max_examples=60)
@given(spoiled(pdf([[FIRST, SECOND], [FIRST]])))
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Text, or entente's own error."""
    never_raises_else(data, ".pdf")


def test_a_page_that_unpacks_to_gigabytes() -> None:
    """Refused, whatever is drawn on it."""
    assert "unpacks to far more than it should" in fails(_of_stream(_DRAWN + b" " * 100_000_000), ".pdf")


@settings(deadline=None, max_examples=60)
@given(spoiled(_DRAWN))
def test_nothing_drawn_makes_it_raise_anything_else(content: bytes) -> None:
    """Inside a sound file."""
    never_raises_else(_of_stream(content), ".pdf")
