"""Acts that do not stand in the main clause of a sentence: ahead of it, beside what is told, in items without a subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
REPORT = "Sato and Perez vow to boost trade"
LEAD = "TOKYO: Prime Minister Ken Sato of Japan on Wednesday met Peruvian President Juan Perez here. "
BOTH = "JPN+PER"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("welcomed ahead", "As we welcome the accord, we urge all to respect it.", (BOTH, "welcome", "the accord"), (BOTH, "urge", "respect it")),
        case("conceded ahead", "While we welcome the vote, we regret the delay.", (BOTH, "welcome", "the vote"), (BOTH, "concern", "the delay")),
        case("no act ahead", "As we look to the summit, we will pursue reform.", (BOTH, "commit", "pursue reform")),
        case("launched by, ahead", "Launched by Prime Minister Sato and President Perez in Lima, the Port Initiative helps small harbours.", (BOTH, "announce", "the Port Initiative")),
        case("when it was launched is no act", "Launched in 2011, the Forum gives both sides a chance to meet.", (BOTH, "assert", "Launched in 2011, the Forum gives both sides a chance to meet")),
        case("a commitment that holds", "Our steadfast commitment to supporting the court will never waver.", (BOTH, "commit", "supporting the court")),
        case("a determination that holds", "Our determination to keep the sea lanes open is unshakable.", (BOTH, "commit", "keep the sea lanes open")),
        case("a commitment that remains to", "Our commitment remains to end the trade in ivory.", (BOTH, "commit", "end the trade in ivory")),
        case("of a commitment something else", "Our commitment to reform is a long journey.", (BOTH, "assert", "Our commitment to reform is a long journey")),
        case("under one will", "At these meetings, ministers will share assessments of the region and discuss new areas of work.", (BOTH, "commit", "share assessments of the region"), (BOTH, "commit", "discuss new areas of work")),
        case("not under one will", "We will send aid to the ports and welcome the work of the agency.", (BOTH, "commit", "send aid to the ports"), (BOTH, "welcome", "the work of the agency")),
        case("all of them", "All affirmed their commitment to talks.", (BOTH, "affirm", "their commitment to talks")),
        case("all of something is no one", "All sides want peace.", (BOTH, "assert", "All sides want peace")),
        case("one has to say", "I must also remind all sailors of the warning.", (BOTH, "affirm", "the warning")),
        case("wish to", "We wish to underline the value of the pact.", (BOTH, "emphasize", "the value of the pact")),
        case("an item warns", "6. Underscores the need for calm in the north, and cautions that time is short;", (BOTH, "emphasize", "the need for calm in the north"), (BOTH, "warn", "time is short")),
        case("an item goes on behind a relative clause", "7. Takes note of the report, which opened in May, and appeals to the partners to provide funds;", (BOTH, "emphasize", "the report, which opened in May"), (BOTH, "urge", "provide funds")),
        case("an item of three", "5. Commends the guards for their courage; pays tribute to the fallen, and conveys its condolences to the families;", (BOTH, "welcome", "the guards for their courage"), (BOTH, "welcome", "the fallen"), (BOTH, "condole", "the families")),
        case("urged with a clause about them", "We call on States that have yet to join the pact to do so.", (BOTH, "urge", "do so")),
        case("urged although they seek otherwise", "We call on firms that seek to evade the ban to cease their trade.", (BOTH, "urge", "cease their trade")),
        case("a promise behind a need", "The leaders underscored the need to go on talking, and will hold exercises.", (BOTH, "emphasize", "the need to go on talking"), (BOTH, "commit", "hold exercises")),
        case("no promise of theirs behind a relative", "The leaders welcomed the fund, which opened in May, and will grow in June.", (BOTH, "welcome", "the fund, which opened in May, and will grow in June")),
        case("with the relative clause", "We welcome the pact, which will open ports and support trade.", (BOTH, "welcome", "the pact, which will open ports and support trade")),
        case("promised in a relative clause", "We condemn its raids, which we will not leave unanswered.", (BOTH, "condemn", "its raids"), (BOTH, "commit", "leave unanswered")),
        case("together in calling", "We stand together in calling for Chile to lift the ban.", (BOTH, "urge", "Chile to lift the ban")),
        case("a welcome step", "The truce is a welcome first step.", (BOTH, "welcome", "The truce")),
        case("unacceptable is asserted", "The siege of the city is unacceptable.", (BOTH, "assert", "The siege of the city is unacceptable")),
        case("unwavering in far words", "We remain unwavering in our long-term political, financial and military support to Chile.", (BOTH, "support", "Chile")),
        case("united behind", "We remain united behind the principles of the charter.", (BOTH, "support", "the principles of the charter")),
        case("under way", "We are exploring all avenues to help the fishermen.", (BOTH, "assert", "We are exploring all avenues to help the fishermen")),
        case("one alone does it", "Japan deployed two rescue teams.", ("JPN", "provide", "two rescue teams")),
        case("of a body not there", "NATO will remain a nuclear alliance.", (BOTH, "assert", "NATO will remain a nuclear alliance")),
        case("the Alliance of two", "The Alliance will hold exercises.", (BOTH, "commit", "hold exercises")),
        case("each of our governments", "Each of our governments will train nurses.", (BOTH, "commit", "train nurses")),
        case("our partners are others", "Our allies and partners will join the fund.", (BOTH, "assert", "Our allies and partners will join the fund")),
        case("what a plan does is no act", "3. Welcomes the plan which supports farmers and helps schools;", (BOTH, "welcome", "the plan which supports farmers and helps schools")),
    ],
)  # fmt: skip
def test_joint_statements(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Acts ahead of the main clause, under one "will", and in items of a resolution."""
    assert acts_told(read(sentence, title=JOINT)) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("said of it, and set out", "Sato reiterated that Peru's support was iron-clad and set out his plan for the north.", ("JPN", "affirm", "Peru's support was iron-clad"), ("JPN", "inform", "his plan for the north")),
        case("had grown, and requested", "Sato noted that ties had grown and requested help with the search.", ("JPN", "emphasize", "ties had grown"), ("JPN", "urge", "help with the search")),
        case("what was passed and welcomed", "Sato noted that a law had been passed and welcomed by all.", ("JPN", "emphasize", "a law had been passed and welcomed by all")),
        case("urged to, and made clear", "Sato urged Peru to lift the ban and made Japan's position on the ship clear.", ("JPN", "urge", "lift the ban"), ("JPN", "inform", "Japan's position on the ship clear")),
        case("ruled that out", "Perez has ruled that out as long as troops remain.", ("PER", "oppose", "as long as troops remain")),
        case("taken up", "The truce and the state of the ports were also taken up.", (BOTH, "discuss", "The truce and the state of the ports")),
        case("raised by one", "Individual cases were raised by the Peruvian side.", ("PER", "discuss", "Individual cases")),
        case("held responsible", "Sato held Chile, as the occupying power, responsible for the clashes.", ("JPN", "condemn", "Chile, as the occupying power, responsible for the clashes")),
        case("told to the subject", "The Peruvian side was informed of the outcome by Sato.", ("JPN", "inform", "the outcome")),
        case("urged, by whom first", "Perez was briefed by Sato on the talks.", ("JPN", "inform", "the talks")),
        case("talks held on", "Talks were held on customs.", (BOTH, "discuss", "customs")),
        case("talks held in", "Talks were held in Nara."),
        case("single quotation marks", "'We call on Chile to keep its word,' he noted.", ("JPN", "urge", "keep its word")),
        case("crimes that one committed", "Sato spoke of a man who will face justice for crimes he committed against the people.", ("JPN", "inform", "a man who will face justice for crimes he committed against the people")),
    ],
)  # fmt: skip
def test_reports(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Acts that go on with the one who says so, and in the passive."""
    begin = len(REPORT) + 2 + len(LEAD)
    assert acts_told(read(LEAD + sentence, title=REPORT, date="2024-05-03"), begin) == wanted


def test_representatives_may_lead_a_list(read: Callable[..., Reading]) -> None:
    """ "Representatives of A and B, meeting in Lima: 1. Reviewed ..."."""
    text = (
        "Representatives of Japan and Peru, meeting in Lima on May 8 in the presence of observers from Chile:\n\n"
        "1. Reviewed the state of the port;\n\n2. Condemned the strikes and called for their end."
    )
    assert acts_told(read(text, title=JOINT)) == [
        (BOTH, "discuss", "the state of the port"),
        (BOTH, "condemn", "the strikes"),
        (BOTH, "urge", "their end"),
    ]


def test_whom_a_passive_addresses(read: Callable[..., Reading]) -> None:
    """ "Perez was thanked for his help": the subject is addressed."""
    reading = read(LEAD + "Perez was thanked for his help by Sato.", title=REPORT, date="2024-05-03")
    assert [(a.force, a.addressees) for a in reading.acts] == [("welcome", ("PER",))]


def test_who_hopes_in_a_text_of_one_side(read: Callable[..., Reading]) -> None:
    """ "It is hoped that Peru will ..." in Japan's own readout: Japan hopes."""
    text = "Foreign Minister Ken Sato of Japan met Foreign Minister Juan Perez of Peru in Tokyo. It is hoped that Peru will handle the case with care."
    acts = acts_told(
        read(text, title="Foreign Minister Sato meets Minister Perez", address="https://www.mofa.go.jp/x")
    )
    assert acts == [("JPN", "expect", "Peru will handle the case with care")]
