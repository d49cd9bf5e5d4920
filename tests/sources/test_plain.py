"""Plain text: every encoding, nothing invisible, wrapped lines whole again."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.sources import Limits
from entente.sources.decode import clean
from sources.making import FIRST, fails, never_raises_else, one

WESTERN = "“Both sides” reaffirmed the café agreement of Mr. Año with the delegation."
KOREAN = "한국과 미국은 서울에서 회의를 열고 동맹을 강화하기로 합의했다.\n양측은 북한의 핵실험을 규탄했다."
CHINESE = "中国外交部长与日本外务大臣在北京举行会谈，双方同意加强合作。\n双方重申了对地区和平的承诺。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_western_letters_in_every_encoding(encoding: str) -> None:
    """With a byte order mark and without."""
    assert one(WESTERN.encode(encoding), ".txt").text == WESTERN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
def test_korean_in_every_encoding(encoding: str) -> None:
    """cp949 is what old Korean pages are in; UTF-16 without a mark is told from binary data."""
    assert one(KOREAN.encode(encoding), ".txt").text == KOREAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_chinese_in_every_encoding(encoding: str) -> None:
    """No spaces between its words."""
    assert one((CHINESE * 5).encode(encoding), ".txt").text == (CHINESE * 5)


def test_latin_1_is_not_taken_for_something_else() -> None:
    """A few accents in an English text."""
    text = "The café agreement of Mr. Año was reaffirmed in São Tomé."
    assert one(text.encode("latin-1"), ".txt").text == text


def test_surrogates() -> None:
    """Pairs are one character; one alone is replaced."""
    data = "Both sides \ud83d\ude00 agreed \ud800.".encode("utf-8", "surrogatepass")
    assert one(data, ".txt").text == "Both sides 😀 agreed \ufffd."


def test_nothing_invisible_stays() -> None:
    """NULs, controls, bidirectional marks; no-break spaces are spaces, quotation marks stay."""
    written = "Both\u00a0sides\u202e \u200b“agreed”\x07 to\r\nme\x00et\u2066 again\u2069\x0b."
    assert one(written, ".txt").text == "Both sides “agreed” to\nmeet again\n."


def test_marks_of_items_from_word_processors() -> None:
    """They stand in a private part of Unicode; one within a line is left as it is."""
    assert (
        clean("They agreed to:\n\uf0b7 meet\n\uf0a7\ttalk \uf0b7 more")
        == "They agreed to:\n• meet\n• talk \uf0b7 more"
    )


def test_lines_of_one_width_are_paragraphs_again() -> None:
    """And short lines of a letterhead stay lines."""
    wrapped = "Joint Statement\n\nThe two sides agreed to meet again in Seoul and to widen their work on\nenergy, trade and public health. They welcomed the progress of the talks\nand thanked the hosts for the care that they had taken over each of the\nmeetings.\n"
    head, paragraph = one(wrapped, ".txt").text.split("\n\n")
    assert head == "Joint Statement"
    assert "work on energy" in paragraph and "\n" not in paragraph


def test_items_among_wrapped_lines() -> None:
    """Items begin lines of their own, and are whole, though their lines are indented."""
    wrapped = (
        "The two sides met in Seoul on the third of May, and agreed to widen their work on\n"
        "energy, trade and public health by the end of next year, as their teams proposed,\n"
        "Mr. Roe and Mrs. Doe, who had spoken with the hosts of the talks in other capitals\n"
        "and with the press.\n\n"
        "The two ministers:\n"
        "  (a) condemned the attack;\n"
        "  (b) welcomed the progress of the talks on the new\n"
        "      agreement; and\n"
        "  (c) thanked the hosts.\n"
    )
    first, items = one(wrapped, ".txt").text.split("\n\n")
    assert "\n" not in first
    assert items.split("\n")[1:] == [
        "(a) condemned the attack;",
        "(b) welcomed the progress of the talks on the new agreement; and",
        "(c) thanked the hosts.",
    ]


def test_a_few_long_lines_stand_alone_among_wrapped_ones() -> None:
    """An address, a row of figures: the paragraphs around them are whole again, and they are joined to none."""
    address = "See https://example.org/statements/2021/05/04/joint-statement-of-the-two-sides-on-energy-trade-and-public-health and the annex"
    wrapped = (
        "The two sides agreed to meet again in Seoul and to widen their work on\n"
        "energy, trade and public health. They welcomed the progress of the talks\n"
        "and thanked the hosts for the care that they had taken over each of the\n"
        f"meetings.\n{address}\nThe next meeting is to be held in the spring of the coming year at the\n"
        "invitation of the ministers, who will report to their heads of government.\n"
    )
    first, alone, last = one(wrapped, ".txt").text.split("\n")
    assert first.endswith("each of the meetings.")
    assert alone == address
    assert last.startswith("The next meeting") and last.endswith("government.")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (random.Random(1).randbytes(2000), "is binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(200) + b"\x01\x02\x03" * 50, "is binary"),
        (FIRST.encode("utf-16")[:-1], "is broken UTF-16 at byte"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"{\\rtf1 text}", "is RTF"),
        (b"\x1f\x8b\x08", "is compressed"),
        (b"\xd0\xcf\x11\xe0", "is an old Word file"),
    ],
)
def test_what_is_no_text_says_what_it_is(data: bytes, problem: str) -> None:
    """Whatever its name."""
    assert problem in fails(data, ".txt")


def test_too_long() -> None:
    """Said with the figure that is allowed."""
    assert "at most 1,000 are read" in fails("agreed " * 200, ".txt", Limits(text_chars=1000))


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Clean text stays as it is."""
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text().map(lambda t: t.encode("utf-16", "surrogatepass")))
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Text, or entente's own error."""
    never_raises_else(data, ".txt")
