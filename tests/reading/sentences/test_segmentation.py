"""Sentences end where a careful reader would end them."""

from __future__ import annotations

import pytest

from entente.reading.sentences.segmentation import segment


def _sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segment(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Under Secretary R. Nicholas Burns met Dr. Kim at the U.S. Department of State.",
        "President Anna B. Roe, Jr. welcomed H.E. Mr. Sato on Nov. 7 at 9 a.m. in Seoul.",
        "They met in Washington, D.C. to review the U.S.-ROK alliance.",
        "On Monday President Kh.Roe met Foreign Minister Ts.Doe and Yo.Poe.",
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str) -> None:
    """Titles, initials, countries, months."""
    assert _sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They praised the talks.The two sides agreed to meet.",
            ["They praised the talks.", "The two sides agreed to meet."],
        ),
        ("He thanked the U.S. The two sides then met.", ["He thanked the U.S.", "The two sides then met."]),
        ("They agreed to meet. /END/\n(End)\n# # #", ["They agreed to meet."]),
        ("They met at the West End.", ["They met at the West End."]),
        ("“We agree.” She left.", ["“We agree.”", "She left."]),
        ("First line\n• Item one\n• Item two", ["First line", "Item one", "Item two"]),
    ],
)
def test_sentences_end(text: str, wanted: list[str]) -> None:
    """Also where a page lost the space behind a full stop."""
    assert _sentences(text) == wanted


@pytest.mark.parametrize("mark", ["•", "°", "○", "□", "ㅇ", "▶"])
def test_marks_of_lists(mark: str) -> None:
    """Korean and Japanese papers have marks of their own."""
    assert _sentences(f"{mark} Both sides agreed on it.") == ["Both sides agreed on it."]


def test_kinds() -> None:
    """Title, heading, bullet and prose are told apart."""
    text = "Joint Statement\n\nTrade and Investment\n\nWe agreed to meet.\n\n• Expanding trade"
    assert [s.kind for s in segment(text, len("Joint Statement"))] == ["title", "heading", "prose", "bullet"]
