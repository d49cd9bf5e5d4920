""" "They" are sometimes the things just told of, and what things do is nobody's act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

MET = "The Foreign Ministers of Peru and Chile met in Lima on 3 May 2024. "
JOINT = {"title": "Joint Statement by Peru and Chile"}
BOTH = "CHL+PER"


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        case("behind we", "We condemn these raids. They threaten to end the truce.", (BOTH, "condemn", "these raids"), (BOTH, "assert", "They threaten to end the truce")),
        case("peace is threatened, nobody is warned", "The ministers condemned the raids. They threaten any prospect of peace.", (BOTH, "condemn", "the raids"), (BOTH, "assert", "They threaten any prospect of peace")),
        case("the subject before", "The rules are in force. They call for closer inspections.", (BOTH, "assert", "The rules are in force"), (BOTH, "assert", "They call for closer inspections")),
        case("and the one before that", "The rules are in force. They are strict. They support the ports.", (BOTH, "assert", "The rules are in force"), (BOTH, "assert", "They are strict"), (BOTH, "assert", "They support the ports")),
        case("what papers do now", "The results are good. They highlight the need for patience.", (BOTH, "assert", "The results are good"), (BOTH, "assert", "They highlight the need for patience")),
        case("what people did then", "The results are good. They highlighted the need for patience.", (BOTH, "assert", "The results are good"), (BOTH, "emphasize", "the need for patience")),
        case("what only people do", "The results are good. They welcome the report.", (BOTH, "assert", "The results are good"), (BOTH, "welcome", "the report")),
        case("told of by those who met", "The ministers welcomed the rules. They support the treaty.", (BOTH, "welcome", "the rules"), (BOTH, "support", "the treaty")),
        case("their meeting", "Talks were held on fisheries. They support the treaty.", (BOTH, "discuss", "fisheries"), (BOTH, "support", "the treaty")),
        case("bodies", "Our central banks are committed to stable prices. They will calm the markets.", (BOTH, "commit", "calm the markets")),
        case("met with sanctions", "The tests continue. They will be met with sanctions.", (BOTH, "assert", "The tests continue"), (BOTH, "warn", "sanctions")),
    ],
)  # fmt: skip
def test_they_are_things(read: Callable[..., Reading], sentences: str, wanted: Wanted) -> None:
    """The plural last told of, where its kind and the verb go together."""
    assert acts_told(read(MET + sentences, **JOINT))[-len(wanted) :] == wanted


@pytest.mark.parametrize(
    ("sentences", "promises"),
    [
        pytest.param("The new lines are safe. They will expand trade.", 0, id="the lines"),
        pytest.param("Three agreements were signed. They will expand trade.", 1, id="those who signed"),
    ],
)
def test_things_promise_nothing(read: Callable[..., Reading], sentences: str, promises: int) -> None:
    """What a thing will do is nobody's promise."""
    assert len(read(MET + sentences, **JOINT).commitments) == promises
