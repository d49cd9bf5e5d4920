"""Whether a clause counts as an act of those who would do it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]
HOME = {"title": "Statement by President Biden on Ports", "address": "https://www.whitehouse.gov/x"}
JOINT = {"title": "Joint Statement of the Foreign Ministers of Peru and Chile"}


def test_a_demand_is_told_with_must(read: Read) -> None:
    """What another party must do is urged in one's own paper, asserted in a joint one."""
    (act,) = read("Peru must release the crew.", **HOME).acts
    assert (act.actors[0].party, act.force, act.content, act.addressees) == ("USA", "urge", "release the crew", ("PER",))  # fmt: skip
    assert read("Fiji must release the crew.", **JOINT).acts[0].force == "assert"


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("NATO will remain a nuclear alliance.", "assert"),
        ("Chile will send aid to Haiti.", "commit"),
    ],
)
def test_outsiders_do_nothing_in_a_joint_paper(read: Read, sentence: str, force: str) -> None:
    """What an organisation that is not there will do, both assert; what one of the two will do, it promises."""
    assert [act.force for act in read(sentence, **JOINT).acts] == [force]


def test_verbs_that_are_often_no_speech_act(read: Read) -> None:
    """A question is raised where people talk; a flag is not."""
    met = "Foreign Minister Ana Roe of Peru met Foreign Minister Juan Doe of Chile in Lima today. "
    assert [act.force for act in read(met + "The question of fisheries was raised.").acts] == ["discuss"]
    assert read(met + "The flag of Peru was raised.").acts == ()
