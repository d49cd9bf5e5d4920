"""Who says so: what is told is read, what tells it is not an act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import entente
from entente.model import Reading

OPENING = "TOKYO (Kyodo) -- Japanese Foreign Minister Taro Sato met with South Korean Foreign Minister Kim Min-jun in Tokyo. "


def _acts(reading: Reading) -> list[tuple[str, str, str, str | None]]:
    return [
        ("+".join(sorted({a.party for a in act.actors})), act.force, act.content, act.attributed_to)
        for act in reading.acts
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The two sides agreed to expand trade, the ministry said.",
         [("JPN+KOR", "agree", "expand trade", "the ministry")]),
        ('"They discussed fisheries," it added.', [("JPN+KOR", "discuss", "fisheries", "it")]),
        ("According to the statement, both sides condemned the launch.",
         [("JPN+KOR", "condemn", "the launch", "the statement")]),
        ('"We welcome the visit," said Sato.', [("JPN", "welcome", "the visit", "Sato")]),
        ("The ministry said the South Korean side expressed concern about the exercise.",
         [("KOR", "concern", "the exercise", "The ministry")]),
        ("The two sides agreed to expand trade, ministry officials said.",
         [("JPN+KOR", "agree", "expand trade", "ministry officials")]),
        ("The two sides agreed to expand trade, a senior diplomat told reporters on condition of anonymity.",
         [("JPN+KOR", "agree", "expand trade", "a senior diplomat")]),
        ('"We welcome the visit," Sato was quoted as saying.', [("JPN", "welcome", "the visit", "Sato")]),
        ("The two countries should deepen trust, Sato said.", []),
        ("Sato said that trust matters.", [("JPN", "inform", "trust matters", None)]),
        ("Japan supports the accord, Sato said, adding that Japan will open the port.",
         [("JPN", "support", "the accord", "Sato"), ("JPN", "commit", "open the port", "Sato")]),
        ("Japan supports the accord, said Sato, calling for restraint.",
         [("JPN", "support", "the accord", "Sato"), ("JPN", "urge", "restraint", None)]),
        ("The two sides discussed fisheries, a local newspaper reported.",
         [("JPN+KOR", "discuss", "fisheries", "a local newspaper")]),
        ("In response, Sato explained in detail the plan, and asked that Korea open its port.",
         [("JPN", "inform", "the plan", None), ("JPN", "urge", "Korea open its port", None)]),
        ("At the meeting held in Tokyo, Sato noted that trade had grown.", [("JPN", "emphasize", "trade had grown", None)]),
        ('"Both sides agreed on this," Sato said, adding that talks should go on.',
         [("JPN+KOR", "agree", "this", "Sato"), ("JPN", "inform", "talks should go on", None)]),
    ],
)  # fmt: skip
def test_told(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str, str, str | None]]
) -> None:
    """The act is that of whoever acts; the teller is `attributed_to`, and a plain remark of a teller is no act."""
    assert _acts(read(OPENING + sentence, title="Sato meets Kim")) == wanted


def test_quotes_stand_in_the_text(read: Callable[..., Reading]) -> None:
    """Cutting a sentence moves no offset."""
    reading = read(OPENING + '"Both sides condemned the launch," Kim said on Monday.', title="Sato meets Kim")
    for act in reading.acts:
        for span in act.evidence:
            assert reading.document.text[span.start : span.end] == span.quote
    assert reading.acts[0].quoted


def test_an_office_says_so_under_its_whole_name() -> None:
    reading = entente.read(
        "The Kenyan Ministry of Foreign Affairs and Trade stated that the two ministers agreed to expand trade.",
        title="Kenya and Peru hold talks",
        date="2024-05-06",
    )
    assert [a.attributed_to for a in reading.acts] == ["The Kenyan Ministry of Foreign Affairs and Trade"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("After the envoy’s visit to Lima, Minister Roe underscored to his Chilean counterpart the next steps.", "the next steps"),
        ("On the floods, Minister Roe stressed to Minister Doe that aid must come.", "aid must come"),
    ],
)  # fmt: skip
def test_said_to_somebody(read: Callable[..., Reading], sentence: str, content: str) -> None:
    """What is said follows to whom: the words before only lead."""
    met = "Foreign Minister Ana Roe of Peru met Foreign Minister Juan Doe of Chile in Lima today. "
    act = read(met + sentence).acts[-1]
    assert (act.force, act.content, act.attributed_to) == ("emphasize", content, None)


def test_said_to_the_press(read: Callable[..., Reading]) -> None:
    """What is said stands before."""
    met = "Foreign Minister Ana Roe of Peru met Foreign Minister Juan Doe of Chile in Lima today. "
    act = read(met + "Both sides agreed to cut tariffs, Doe said to the press in the capital.").acts[-1]
    assert (act.force, act.attributed_to) == ("agree", "Doe")
