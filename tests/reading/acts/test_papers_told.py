"""Papers that speak: an act of those whose paper it is, with the paper as its source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

PRESS = (
    "LIMA, May 4 (Reuters) - The foreign ministers of Peru and Chile met here on Friday to discuss trade.\n\n"
)
BOTH = "CHL+PER"


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        case("of those who met", "The communiqué condemned the raid.", (BOTH, "condemn", "the raid")),
        case("the joint one", "The joint statement urged Iran to talk.", (BOTH, "urge", "talk")),
        case("it goes on", "The declaration condemned the raid. It also called for a truce.", (BOTH, "condemn", "the raid"), (BOTH, "urge", "a truce")),
        case("called again", "The declaration condemned the raid. The document stresses the need for aid.", (BOTH, "condemn", "the raid"), (BOTH, "emphasize", "the need for aid")),
        case("called again, with nothing before", "The document stresses the need for aid."),
        case("put out by others", "Brazil and Bolivia issued a joint statement. The statement urged Iran to talk.", ("BOL+BRA", "urge", "talk")),
        case("put out by nobody", "A joint statement was issued after the talks. The statement stresses the need for aid.", (BOTH, "emphasize", "the need for aid")),
        case("said in it", "“Ports matter,” the Chilean ministry said in a statement. The statement urged Iran to talk.", ("CHL", "urge", "talk")),
        case("issued by", "The statement issued by Brazil urged Iran to talk.", ("BRA", "urge", "talk")),
        case("no city's", "The Vientiane Declaration reaffirms the need for aid."),
        case("what it holds", "The statement sets out a plan."),
        case("anyone's report", "The report highlights the need for aid."),
    ],
)  # fmt: skip
def test_a_paper_speaks(read: Callable[..., Reading], sentences: str, wanted: Wanted) -> None:
    """By this sentence, by one before, or by who met."""
    assert acts_told(read(PRESS + sentences, title="Talks in Lima"), len(PRESS)) == wanted


def test_the_paper_is_the_source(read: Callable[..., Reading]) -> None:
    """In its own words; of a paper's own text it says nothing."""
    told = read(PRESS + "The joint communiqué condemned the raid.", title="Talks in Lima")
    own = read(
        "Peru and Chile met in Lima on 3 May 2024. This declaration condemns the raid.",
        title="Joint Declaration of Peru and Chile",
    )
    assert [a.attributed_to for a in (*told.acts, *own.acts)] == ["The joint communiqué", None]
    assert [a.force for a in own.acts] == ["condemn"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("a title with a colon", "In line with the Vision 2030: Our Common Path, the ministers called for calm.", (BOTH, "urge", "calm")),
        case("a chance taken", "The ministers seized the opportunity to reaffirm their friendship.", (BOTH, "affirm", "their friendship")),
        case("the meeting used", "The ministers used the talks to condemn the raid.", (BOTH, "condemn", "the raid")),
        case("an office", "The Peruvian Foreign Office condemned the raid.", ("PER", "condemn", "the raid")),
        case("a board", "The Joint Managing Board stressed the need for aid.", (BOTH, "emphasize", "the need for aid")),
    ],
)  # fmt: skip
def test_who_acts_in_a_report(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """By what name or by what turn, the parties act."""
    assert acts_told(read(PRESS + sentence, title="Talks in Lima"), len(PRESS)) == wanted


def test_a_paper_that_is_issued_says_nothing(read: Callable[..., Reading]) -> None:
    """It is no source of its own publication, and what it demands of all is no demand of its authors."""
    acts = read(PRESS + "The Joint Declaration was signed by both ministers.", title="Talks in Lima").acts
    assert [a.attributed_to for a in acts] == [None]
    own = read(
        "Peru and Chile met in Lima on 3 May 2024. This declaration opens a new age, which demands hard work.",
        title="Joint Declaration of Peru and Chile",
    )
    assert [a.force for a in own.acts] == ["assert"]
