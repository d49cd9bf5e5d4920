"""A meeting of two is not the consultation of many that they spoke of."""

from __future__ import annotations

import pytest

from entente.record.identity.mechanisms import mechanism_in_title
from entente.record.identity.mention import _two_of_many


@pytest.mark.parametrize(
    ("title", "circle", "expected"),
    [
        ("North American Leaders' Summit", ("MEX", "USA"), True),
        ("North American Leaders' Summit", ("CAN", "MEX", "USA"), False),
        ("G7 Summit", ("G7", "USA"), False),  # one of them and all of them
        ("U.S.-EU Summit", ("EU", "USA"), False),  # two parties are all there are
    ],
)
def test_two_do_not_hold_what_three_hold(title: str, circle: tuple[str, ...], expected: bool) -> None:
    """Unless one of them is the grouping, or there are no others."""
    mechanism = mechanism_in_title(title, circle)
    assert mechanism is not None and _two_of_many(mechanism, circle) is expected
