"""What journalists ask is no act."""

from __future__ import annotations

from entente.model import SourceText
from entente.reading import Reader


def _verbs(reader: Reader, text: str) -> list[str | None]:
    source = SourceText(
        text,
        title="Spokesperson's Press Conference",
        date="2024-05-14",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    return [act.verb for act in reader.read(source).acts]


def test_questions(reader: Reader) -> None:
    """By their mark, or by a label that only ever asks; the spokesperson may end with a question."""
    asked = "Does Peru condemn the launch? I would like to ask what you expect from the talks. Do you support Kenya?"
    answer = "We urge Kenya to halt it."
    assert _verbs(reader, f"Q: {asked}\n\nA: {answer}") == ["urge"]
    assert _verbs(reader, f"The Lima Daily: {asked}\n\nAna Roe: {answer}") == ["urge"]
    assert _verbs(
        reader, f"Ana Roe: {answer}\n\nThe Lima Daily: {asked}\n\nAna Roe: We condemn it. Anything else?"
    ) == [
        "urge",
        "condemn",
    ]


def test_what_is_told_before_the_question(reader: Reader) -> None:
    assert _verbs(
        reader,
        "The Lima Daily: Kenya announced the launch of a rocket. Do you welcome it?\n\nAna Roe: We condemn it.",
    ) == [
        "announce",
        "condemn",
    ]
