"""Which marks of a stretch part two topics, and which coordinate words inside one."""

from __future__ import annotations

import pytest
from tests.reading.clauses.found import tree_of

from entente.reading.topics.cutting import Cutter

LEAD = "They discussed "


def _topics(stretch: str, *names: str) -> list[str]:
    text = f"{LEAD}{stretch}."
    whole = [(text.index(name), text.index(name) + len(name)) for name in names]
    return [text[a:b] for a, b in Cutter(text, tree_of(text), whole).items(len(LEAD), len(text) - 1)]


@pytest.mark.parametrize(
    ("stretch", "topics"),
    [
        ("ties in trade; the truce in Chad", ["ties in trade", "the truce in Chad"]),
        ("the reef pact and how Freedonia can help", ["the reef pact", "how Freedonia can help"]),
        ("political, economic and cultural ties", ["political, economic and cultural ties"]),
        ("ties in the trade, energy and cultural spheres", ["ties in the trade, energy and cultural spheres"]),
        ("efforts to end the war, promote trade, and fund ports", ["efforts to end the war", "promote trade", "fund ports"]),
    ],
)  # fmt: skip
def test_rules(stretch: str, topics: list[str]) -> None:
    """Semicolons, questions and lists of aims part topics; one noun or one field for all holds a list together."""
    assert _topics(stretch) == topics


def test_names_are_never_cut() -> None:
    """A mark inside a name is no mark of the list."""
    assert _topics("the Pact on Ports and Harbours, and the truce", "Pact on Ports and Harbours") == [
        "the Pact on Ports and Harbours", "the truce",
    ]  # fmt: skip
