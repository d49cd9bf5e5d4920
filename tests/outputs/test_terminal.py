"""The page on the terminal: what a diplomat looks for, at any width, in words and not in codes."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from entente.model import Document, Due, Reading, Session, Span
from entente.outputs import wording
from entente.outputs.places import Places
from entente.outputs.terminal import print_page
from entente.reading import Reader
from entente.sources import read_source


def _page(reading: Reading, width: int = 80) -> str:
    out = io.StringIO()
    print_page(Console(file=out, width=width, highlight=False), reading)
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 140])
def test_it_fits_any_width(reader: Reader, examples: Path, width: int) -> None:
    """No line is wider than the terminal or than one likes to read, none ends with blanks, no name is cut off."""
    for path in sorted(examples.glob("*.md")):
        reading = reader.read(next(read_source(path)))
        page = _page(reading, width)
        assert all(len(line) <= min(width, 100) and line == line.rstrip() for line in page.splitlines())
        words = "".join(page.split())
        for told in (reading.document.title or "", *(p.name for p in reading.participants)):
            assert "".join(told.split()) in words


def test_its_order_is_that_of_the_questions(read: Callable[..., Reading]) -> None:
    """What it is, the session, who, what about, what was said and promised, references, and last what was not read."""
    reading = read(
        "Foreign Minister Kim Min-jun of the Republic of Korea and Foreign Minister Taro Sato of Japan met in Seoul today. "
        "The ministers discussed trade. They agreed to implement Resolution 1718 by the end of 2022. It rained all day long.",
        title="Readout of the Foreign Ministers' Meeting",
    )
    page = _page(reading)
    heads = [
        "Readout",
        "SESSION",
        "DELEGATIONS",
        "TOPICS",
        "ACTS",
        "COMMITMENTS",
        "REFERENCES",
        "NOT READ",
    ]
    assert [page.index(head) for head in heads] == sorted(page.index(head) for head in heads)
    assert "South Korea, Japan" in page and "KOR" not in page, "names, not codes"
    assert "[due by the end of 2022 (by 31 December 2022)]" in " ".join(page.split())
    assert "¶1  It rained all day long." in page and "1 sentence gives no fact" in page


def test_what_is_not_read(read: Callable[..., Reading]) -> None:
    """A verb that acts without an act is told of, though a reference stands in its sentence; so is that nobody is named."""
    lost = read("Peru and Chile met in Lima today. The mayors urged restraint under the Paris Agreement.")
    assert "1 sentence gives no fact, or no act for a verb that acts" in _page(lost)
    nobody = read("Both sides agreed to expand trade.")
    assert "no fact; an act needs a party that the text names" in _page(nobody)


def test_a_reading_of_nothing_has_a_page(read: Callable[..., Reading]) -> None:
    """A text without facts and one in another language say so."""
    assert "NOT READ" in _page(read("Hello."))
    french = read(
        "Les deux ministres ont salué la coopération entre la France et le Japon et ont décidé de se revoir."
    )
    assert "This text is in French; only English is read." in _page(french)


def test_paragraphs_are_counted_as_people_count_them() -> None:
    """From one, under the title; a text without a title begins with its first."""

    def place(title: str | None, text: str, words: str) -> str:
        document = Document("", title, "other", "joint", None, None, None, None, None, (), text)
        start = text.index(words)
        return Places(document).of(Span(start, start + len(words), words))

    assert place("Title", "Title\n\nOne.\n\nTwo.", "Title") == "title"
    assert place("Title", "Title\n\nOne.\n\nTwo.", "Two") == "¶2"
    assert place(None, "One.\n\nTwo.", "One") == "¶1"
    assert place(None, "One.\n\nTwo.", "Two") == "¶2"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2006-11-07", "7 November 2006"), ("2024-07", "July 2024"), ("2024-22", "summer 2024"), ("2024", "2024"),
        ("XXXX-11-07", "7 November (year not said)"), (None, ""), ("not a date", "not a date"),
    ],
)  # fmt: skip
def test_dates_are_worded(edtf: str | None, words: str) -> None:
    """As people write them; what is not said stays unsaid."""
    assert wording.day(edtf) == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due("in 2022", "2022-01-01", "2022-12-31"), "in 2022 (1 January 2022 – 31 December 2022)"),
        (Due("by 2022", None, "2022-12-31"), "by 2022 (by 31 December 2022)"),
        (Due("from May 2022", "2022-05"), "from May 2022"),
        (Due("soon"), "soon"),
    ],
)
def test_due_dates_are_worded(due: Due, words: str) -> None:
    """The words of the text, and what they come to."""
    assert wording.due(due) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "first"), (10, "tenth"), (11, "11th"), (21, "21st"), (112, "112th"), (33, "33rd")],
)
def test_ordinals_are_worded(number: int, words: str) -> None:
    """21st, not 21th."""
    assert wording.ordinal(number) == words


def test_sessions_are_told_in_full() -> None:
    """Which one, level, when, where, between whom, who asked for it, what it follows, and that it is only planned."""
    evidence = (Span(0, 4, "They"),)
    document = Document("", None, "other", "joint", None, None, None, "en", None, (), "They will meet.")
    first = Session("s1", False, "held", None, 1, "working", "call", "2020", None, None, None, None, (), None, None, evidence)  # fmt: skip
    main = Session(
        "s2", True, "planned", None, 2, "leaders", "in-person", "2021-05-10", "2021-05-11", "Seoul", "KOR", "KOR",
        ("KOR", "USA"), "USA", "s1", evidence,
    )  # fmt: skip
    page = _page(Reading(document, (first, main)))
    for words in (
        "second meeting — planned", "leaders", "10 May 2021 – 11 May 2021", "Seoul, South Korea · in person",
        "South Korea, United States", "at the request of United States", "first call of 2020",
    ):  # fmt: skip
        assert words in page, words
