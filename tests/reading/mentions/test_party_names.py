"""Names of parties, and what only sounds like one."""

from __future__ import annotations

import pytest

from entente.reading.mentions.parties import codes, find_parties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Principal Secretary, State Department for the Blue Economy", ()),
        ("the State Department said", ("USA",)),
    ],
)
def test_a_department_for_a_field_is_not_that_of_the_united_states(
    text: str, expected: tuple[str, ...]
) -> None:
    """So the ministries of Kenya are divided."""
    assert codes(find_parties(text)) == expected
