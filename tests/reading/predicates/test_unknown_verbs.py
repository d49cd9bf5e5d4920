"""Verbs that the tagger has hardly met are verbs all the same, where English leaves no other choice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
VERBS = [
    "amend",
    "curtail",
    "demine",
    "enforce",
    "enrich",
    "expedite",
    "extradite",
    "redouble",
    "vaccinate",
    "widen",
]
FRAMES = [
    ("The two sides will {} the farms in the hills.", ["{} the farms in the hills"]),
    ("Both sides shall {} the farms in the hills.", ["{} the farms in the hills"]),
    ("They pledged to meet each year and to {} the scheme.", ["meet each year", "{} the scheme"]),
    (
        "They agreed to share data, {} the scheme and train staff.",
        ["share data", "{} the scheme", "train staff"],
    ),
    (
        "We will host talks in Lima and {} farms in the hills.",
        ["host talks in Lima", "{} farms in the hills"],
    ),
]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("frame", "actions"), FRAMES, ids=[frame for frame, _ in FRAMES])
def test_each_verb_of_a_list_is_promised(
    read: Callable[..., Reading], verb: str, frame: str, actions: list[str]
) -> None:
    """Behind "will" and "to", and in a list of verbs under them."""
    reading = read(frame.format(verb), title=JOINT)
    assert [c.action for c in reading.commitments] == [action.format(verb) for action in actions]


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("They agreed to map the sea floor.", ["map the sea floor"]),
        (
            "They agreed to share data, halt the tests and train staff.",
            ["share data", "halt the tests", "train staff"],
        ),
        ("They agreed to fund trade, audit and tax reform.", ["fund trade, audit and tax reform"]),
        ("To date the two sides have kept the truce.", []),
    ],
)
def test_a_noun_is_a_verb_only_before_a_determiner(
    read: Callable[..., Reading], sentence: str, actions: list[str]
) -> None:
    """What may be both is a noun among nouns, and a verb with a subject of its own is no part of the list."""
    assert [c.action for c in read(sentence, title=JOINT).commitments] == actions
