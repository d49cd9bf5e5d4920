"""When a promise is one made again."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from entente.record.fates.renewal import hanging_together, same_promise
from entente.record.store.promise_tables import NO_DUE


@dataclass(frozen=True)
class _Vow:
    words: tuple[str, ...]
    circle: frozenset[str]
    due: str = NO_DUE


def _vow(said: str, circle: str, due: str = NO_DUE) -> _Vow:
    return _Vow(tuple(said.split()), frozenset(circle.split()), due)


_RADAR = "build radar station strait"


@pytest.mark.parametrize(
    ("circle", "same"),
    [
        ("JPN KOR", True),
        ("JPN KOR USA", True),  # a format of two that goes on with three
        ("JPN", False),  # one of them in a paper of its own
        ("JPN AUS", False),  # one of them to a third
        ("JPN AUS USA", False),
    ],
)
def test_a_promise_made_again_is_made_in_the_same_circle(circle: str, same: bool) -> None:
    """Words that everybody uses do not make one line of all consultations."""
    one, other = _vow(_RADAR, "JPN KOR"), _vow(_RADAR, circle)
    assert same_promise(one, other) is same_promise(other, one) is same


def test_other_words_and_other_days_are_another_promise() -> None:
    """Most of the words, the verb among them, and no contradiction of days."""
    vow = _vow(_RADAR, "KOR", "2023-05-31")
    assert same_promise(vow, _vow(_RADAR, "KOR"))
    assert not same_promise(vow, _vow(_RADAR, "KOR", "2024-05-31"))
    assert not same_promise(vow, _vow("close radar station strait", "KOR"))
    assert not same_promise(vow, _vow("build school mountain", "KOR"))


def test_a_body_of_the_same_countries_for_another_thing_is_another() -> None:
    """Names of countries, and that it is a body, are no thing in common."""
    vow = _vow("launch ^u. ^singapor partnership climat", "USA")
    assert same_promise(vow, _vow("launch ^u. ^singapor ^climat partnership", "USA"))
    assert not same_promise(vow, _vow("launch ^u. ^singapor partnership innov", "USA"))


def test_what_is_tied_hangs_together() -> None:
    """By way of others, too; each number stands in one set, the smallest first."""
    assert hanging_together([5, 1, 3, 2, 4], [(3, 5), (5, 1), (4, 2)]) == [[1, 3, 5], [2, 4]]
