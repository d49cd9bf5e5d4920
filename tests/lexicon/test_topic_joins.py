"""What parts two topics: the examples of the table are cut as written, and the weights are told apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from entente.lexicon.topic_joins import examples, join_weights, weighed
from entente.model import Reading

OPENING = "Foreign Minister Jane Roe of Canada and Foreign Minister Taro Sato of Japan met in Tokyo today. "


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_topics_are_cut_as_written(read: Callable[..., Reading], example: dict[str, Any]) -> None:
    reading = read(OPENING + example["text"], title="Joint Statement of Canada and Japan")
    assert [topic.label for topic in reading.topics] == example["topics"]


def test_nothing_known_keeps_a_topic_whole() -> None:
    assert weighed(frozenset({"unheard of"}), {"always": (0.0, 0.0)}) == "keep"


@pytest.mark.parametrize(
    ("weights", "verdict"),
    [((0.5, 0.2), "cut"), ((0.2, 0.5), "end"), ((-0.5, -0.2), "keep"), ((0.5, 0.5), "cut")],
)
def test_the_greater_sum_decides_where_it_is_above_nothing(
    weights: tuple[float, float], verdict: str
) -> None:
    assert weighed(frozenset({"a"}), {"always": (0.0, 0.0), "a": weights}) == verdict


def test_all_evidence_has_two_weights() -> None:
    assert "always" in join_weights()
    assert all(len(line) == 2 for line in join_weights().values())
