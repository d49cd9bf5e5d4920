"""What a cut would tear, and where a list of topics goes on or is over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Foreign Minister Jane Roe of Canada met Foreign Minister Taro Sato of Japan in Tokyo today. "
TITLE = "Foreign Minister Roe meets Foreign Minister Sato of Japan"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed current maritime threats and challenges.", ["current maritime threats and challenges"], id="pair"),
        pytest.param("They discussed the need to widen cooperation on economic and security matters.",
                     ["the need to widen cooperation on economic and security matters"], id="adjective"),
        pytest.param("They discussed our cooperation on and engagement with Pacific nations.",
                     ["our cooperation on and engagement with Pacific nations"], id="preposition"),
        pytest.param("They discussed preventing and mitigating conflict and promoting and defending human rights.",
                     ["preventing and mitigating conflict", "promoting and defending human rights"], id="verbs-of-one-object"),
        pytest.param("They discussed President Roe and President Lim's vision for the reef.",
                     ["President Roe and President Lim's vision for the reef"], id="owners"),
        pytest.param("They discussed Canada's engagement with Fiji and other partners towards that end.",
                     ["Canada's engagement with Fiji and other partners towards that end"], id="other-partners"),
        pytest.param("They discussed work with Canada on storms, and other regional challenges.",
                     ["work with Canada on storms", "other regional challenges"], id="other-challenges-are-a-topic"),
        pytest.param("They discussed the summit in Vilnius, Lithuania, and the state of the ports.",
                     ["the summit in Vilnius, Lithuania", "the state of the ports"], id="address"),
        pytest.param("They discussed the storms in Fiji, Tonga's harvest, and the state of the ports.",
                     ["the storms in Fiji", "Tonga's harvest", "the state of the ports"], id="no-address"),
        pytest.param("They discussed tackling the ongoing climate, energy, and food crises.",
                     ["tackling the ongoing climate, energy, and food crises"], id="shared-noun"),
        pytest.param("They discussed preparations for the G7 and NATO summits in June.",
                     ["preparations for the G7 and NATO summits in June"], id="two-summits"),
        pytest.param("They discussed their commitment to open markets, fair courts, and support for a rules-based order.",
                     ["their commitment to open markets, fair courts, and support for a rules-based order"], id="one-list"),
        pytest.param("They discussed their ties with Fiji, and how the two countries can help each other.",
                     ["their ties with Fiji", "how the two countries can help each other"], id="question"),
        pytest.param("They discussed ways to strengthen defense, building on Japan's new strategy and investment in ports.",
                     ["ways to strengthen defense"], id="adjunct"),
        pytest.param("They reviewed and commended the success of the Reef Coalition, established in Suva in 2014.",
                     ["the success of the Reef Coalition"], id="two-verbs"),
        pytest.param("They discussed our coordination, and other regional and global issues.",
                     ["our coordination", "other regional and global issues"], id="other-issues"),
        pytest.param("They discussed regional issues, such as the war in Chad and storms, and the opening of a school.",
                     ["regional issues", "the opening of a school"], id="behind-examples"),
        pytest.param("All aspects of relations, in particular grain transport and visas, were discussed.",
                     ["All aspects of relations", "grain transport", "visas"], id="in-particular"),
        pytest.param("They discussed the flood, including today's storm near Suva.", ["the flood", "today's storm near Suva"], id="today's"),
        pytest.param("They discussed the storm and its cost with the Prime Minister.", ["the storm and its cost"], id="counterpart"),
        pytest.param("The summit was held in Suva, to consider the state of the reefs.", ["the state of the reefs"], id="held-to"),
        pytest.param("They reviewed the state of cooperation in farming, aviation, and health.",
                     ["the state of cooperation in farming", "aviation", "health"], id="state-of-cooperation"),
        pytest.param("They met to hear perspectives on how Canada can help.", ["how Canada can help"], id="to-hear"),
    ],
)  # fmt: skip
def test_nothing_is_torn(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Halves of a phrase stay together; what opens a topic of its own is one."""
    assert [t.label for t in read(OPENING + sentence, title=TITLE).topics] == wanted
