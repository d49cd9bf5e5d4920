"""According to whom: "it", "she" and "they" in words that name them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

PRESS = "LIMA, May 4 (Reuters) - The ministers of Peru and Chile met on Friday.\n\n"


@pytest.mark.parametrize(
    ("sentences", "source"),
    [
        pytest.param("Trade will grow, the Chilean ministry said. “They agreed to cut tariffs,” it added.", "the Chilean ministry", id="an office"),
        pytest.param("Trade will grow, the Chilean ministry said. It said that the two sides agreed to cut tariffs.", "the Chilean ministry", id="ahead of what it says"),
        pytest.param("Trade will grow, spokeswoman Ana Roe of Chile said. The two sides agreed to cut tariffs, she added.", "Ana Roe", id="a person"),
        pytest.param("Trade will grow, the Chilean ministry said. The two sides agreed to cut tariffs, officials said. Both sides will open an office, they added.", "officials", id="several"),
        pytest.param("The Chilean ministry published a readout. The two sides agreed to cut tariffs, it said.", "The Chilean ministry", id="whom the text told of"),
        pytest.param("The joint statement stressed trade. The two sides agreed to cut tariffs, it said.", "The joint statement", id="a paper"),
        pytest.param("The two sides agreed to cut tariffs, they said.", None, id="those who act"),
        pytest.param("The two sides agreed to cut tariffs, it said.", "it", id="nobody knows"),
    ],
)  # fmt: skip
def test_a_source_is_named(read: Callable[..., Reading], sentences: str, source: str | None) -> None:
    """As the text named it last, by kind."""
    assert read(PRESS + sentences, title="Talks in Lima").acts[-1].attributed_to == source


def test_we_of_it(read: Callable[..., Reading]) -> None:
    """What "it" says in the first person, the office's government says."""
    told = "Trade will grow, the Chilean ministry said. “We condemn the raid,” it added."
    act = read(PRESS + told, title="Talks in Lima").acts[-1]
    assert [a.party for a in act.actors] == ["CHL"]
