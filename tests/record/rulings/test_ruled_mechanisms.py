"""Which of several mechanisms that are the same gives its name."""

from __future__ import annotations

import pytest

from entente.record.identity.mechanisms import MechanismKey
from entente.record.rulings.ruled_mechanisms import mechanism_classes, mechanism_pin

_KNOWN = mechanism_pin(MechanismKey("zenda-talks", "Zenda Talks", "ZT", True, ("CHL", "JPN")))
_NAMED = mechanism_pin(MechanismKey("lima-process", "Lima Process", None, False, ("CHL", "JPN")))
_ROW = mechanism_pin(
    MechanismKey("leaders-chl-jpn", "Leaders of Chile and Japan", None, False, ("CHL", "JPN"))
)


@pytest.mark.parametrize(("one", "other", "best"), [(_ROW, _NAMED, "lima-process"), (_NAMED, _KNOWN, "zenda-talks"), (_ROW, _KNOWN, "zenda-talks")])  # fmt: skip
def test_the_best_known_wins(one: dict[str, object], other: dict[str, object], best: str) -> None:
    """Of the lexicon, then with a name of its own; in either order."""
    for pair in ((one, other), (other, one)):
        found = mechanism_classes([(*pair, True)])
        assert {key.id for key in found.values()} == {best}
        assert best not in found


def test_three_are_one_until_a_pair_is_parted() -> None:
    """The latest ruling on a pair counts."""
    ruled = [(_ROW, _NAMED, True), (_NAMED, _KNOWN, True)]
    assert set(mechanism_classes(ruled)) == {"leaders-chl-jpn", "lima-process"}
    assert set(mechanism_classes([*ruled, (_NAMED, _ROW, False)])) == {"lima-process"}


def test_a_ruling_of_an_earlier_version_kept_the_id_alone() -> None:
    """The lexicon and the form of the id tell which of the two is better known."""
    found = mechanism_classes([({"id": "leaders-kor-usa"}, {"id": "scap"}, True)])
    assert found["leaders-kor-usa"].acronym == "SCAP"
