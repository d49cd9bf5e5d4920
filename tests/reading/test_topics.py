"""Topics: one for each coordinated item, as worded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They discussed trade, energy, and the situation in Myanmar.",
         ["trade", "energy", "the situation in Myanmar"]),
        ("They discussed bilateral, regional and global issues.", ["bilateral, regional and global issues"]),
        ("They reviewed relations in areas including political, economic, trade, energy and security.",
         ["relations", "political", "economic", "trade", "energy", "security"]),
        ("They exchanged views on cooperation between Japan and Korea, and among Japan, Korea and the United States.",
         ["cooperation between Japan and Korea, and among Japan, Korea and the United States"]),
        ("They held discussions with senior officials of both parliaments.", []),
        ("They discussed the spread of missiles and their means of delivery.",
         ["the spread of missiles and their means of delivery"]),
    ],
)  # fmt: skip
def test_topics(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Items apart, adjectives with their noun, parties and people no topics."""
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == wanted
