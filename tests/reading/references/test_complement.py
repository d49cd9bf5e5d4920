"""How far a name reaches to the right of its head: complements, lists of capitals, topics in small letters."""

from __future__ import annotations

import pytest

from entente.reading.references.complement import acronym_end, complement_end
from entente.reading.references.tokens import tokens_of
from entente.reading.references.topic_phrase import topic_end


@pytest.mark.parametrize(
    ("head", "complement", "rest", "kind"),
    [
        ("Treaty", "on Cyber Issues", "was signed", "instrument"),
        ("Treaty", "on Trade, Security, and Prosperity", "was signed", "instrument"),
        ("Convention", "for the Protection of the Sea", "in May", "instrument"),
        ("Treaty", "", "to Peru was late", "instrument"),
        ("Group", "", "in March met", "body"),
    ],
)
def test_complements(head: str, complement: str, rest: str, kind: str) -> None:
    """A preposition with the capitals behind it, and what goes on with those."""
    ahead = len(tokens_of(head))
    whole = tokens_of(" ".join(filter(None, (head, complement, rest))))
    assert complement_end(whole, ahead, kind) == len(tokens_of(f"{head} {complement}".strip()))


def test_acronyms() -> None:
    """A bracket with a short name belongs to the name; one with a number does not."""
    assert acronym_end(tokens_of("Convention (UNCLOS) was"), 1) == 4
    assert acronym_end(tokens_of("Convention (2012) was"), 1) == 1


def test_topics_in_small_letters() -> None:
    """A memorandum is always about something, up to where the sentence goes on."""
    tokens = tokens_of("Memorandum on trade in fish, which opens ports")
    assert topic_end(tokens, 0, 0, 1) == len(tokens_of("Memorandum on trade in fish"))
