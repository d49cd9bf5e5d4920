"""How much, and how many things: amounts and lists."""

from __future__ import annotations

import pytest
from tests.analysis.making import act

from entente.analysis.likeness.claim import claim_of
from entente.analysis.strength.verdict import judged


def _change(before: str, after: str, verb: str = "will", force: str = "commit") -> str:
    return judged(
        claim_of(act(before, verb=verb, force=force)), claim_of(act(after, verb=verb, force=force))
    ).change


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        pytest.param("provide $40 million for the dam", "provide $1.5 billion for the dam", "stronger", id="money by its scale"),
        pytest.param("cut the duty on wool by 15 percent", "cut the duty on wool by 10 percent", "softer", id="a share"),
        pytest.param("train 40 pilots of the delta", "train 60 pilots of the delta", "stronger", id="what is counted"),
        pytest.param("open the bridge on 3 May 2021", "open the bridge on 4 June 2022", "kept", id="days are no amounts"),
        pytest.param("train 40 pilots and lend 3 ships", "train 40 pilots and lend 3 ships", "kept", id="the same"),
    ],
)  # fmt: skip
def test_amounts(before: str, after: str, change: str) -> None:
    """More of the same thing is stronger."""
    assert _change(before, after) == change


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        pytest.param("dredge the canal and mark the reefs", "dredge the canal, mark the reefs and insure the ferries", "stronger", id="one more"),
        pytest.param("dredge the canal, mark the reefs and insure the ferries", "dredge the canal and mark the reefs", "softer", id="one less"),
        pytest.param("clean the harbours, dredge the canals and mark the reefs", "clean the harbours, insure the ferries and mark the reefs", "cannot say", id="one for another"),
        pytest.param("dredge the canals of the delta", "dredge the canals of the delta, including the old one at Alda", "reworded", id="an example is no thing of its own"),
    ],
)  # fmt: skip
def test_lists(before: str, after: str, change: str) -> None:
    """One thing more or less of the same list; one in place of another cannot be said."""
    assert _change(before, after) == change


def test_a_list_of_what_was_talked_of_is_no_strength() -> None:
    """Only what is asked, promised, supported or blamed."""
    assert _change("grain and wool", "grain, wool and fish", verb="discuss", force="discuss") == "reworded"
