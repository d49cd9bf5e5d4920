"""Acts as agencies and newspapers tell them: who said it, in how many sentences, and what was done beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

TITLE = "Sato and Perez vow to boost trade"
LEAD = "TOKYO: Prime Minister Ken Sato of Japan on Wednesday met Peruvian President Juan Perez here. "
BOTH = "JPN+PER"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("agreeing behind a relative clause", "Sato and Perez welcomed the dialogue that resumed last month after a hiatus, agreeing to restart flights.", (BOTH, "welcome", "the dialogue that resumed last month after a hiatus"), (BOTH, "agree", "restart flights")),
        case("as he hoped", "Sato congratulated Perez on his election as he expressed hope that trade would grow.", ("JPN", "welcome", "his election"), ("JPN", "expect", "trade would grow")),
        case("as one said", "The two leaders touched upon border trade, as Perez said they are planning a fair.", (BOTH, "discuss", "border trade"), ("PER", "inform", "they are planning a fair")),
        case("while another welcomed", "Perez said that Peru supports the pact, while Sato said that Japan has expressed its desire to join it.", ("PER", "support", "the pact"), ("JPN", "expect", "join it")),
        case("an opening gerund", "While agreeing to keep prices down, they also concurred on the need for a port.", (BOTH, "agree", "keep prices down"), (BOTH, "agree", "the need for a port")),
        case("with both gerunds", "The two leaders discussed trade, with Perez calling for lower tariffs and expressing concern over prices.", (BOTH, "discuss", "trade"), ("PER", "urge", "lower tariffs"), ("PER", "concern", "prices")),
        case("agreed in Rome, Italy", "Sato and Perez agreed in talks in Rome, Italy, to lift the ban on fruit.", (BOTH, "agree", "lift the ban on fruit")),
        case("agreed with him to closely", "Sato agreed with Perez in their first talks to closely cooperate on mining.", (BOTH, "agree", "closely cooperate on mining")),
        case("said in a statement carried by", "The ministry said in a statement carried by the agency that the two leaders reaffirmed their support for the court, and agreed to meet again.", (BOTH, "affirm", "their support for the court"), (BOTH, "agree", "meet again")),
        case("would like to work", "Japan would like to work with Peru to end the drought, Sato said.", ("JPN", "commit", "work with Peru to end the drought")),
        case("would like to see", "We would like to see a truce, Perez added.", ("PER", "expect", "see a truce")),
        case("would like to thank", "Sato said he would like to thank Peru for its help.", ("JPN", "welcome", "its help")),
        case("would, he said", "Japan would send two ships to Peru, Sato said.", ("JPN", "commit", "send two ships to Peru")),
        case("would, told before", "Perez said Peru would open an embassy in Osaka.", ("PER", "commit", "open an embassy in Osaka")),
        case("a quotation of three sentences", "“Our ports are open. We will cut tariffs. However, prices must fall,” Sato said.", ("JPN", "commit", "cut tariffs")),
        case("an office with its acronym", "Japan and Peru have discussed trade, the Department of Foreign Affairs (DFA) said on Monday.", (BOTH, "discuss", "trade")),
        case("told by name", "“I look forward to the fair,” Sato told Perez.", ("JPN", "expect", "the fair")),
        case("with an apposition", "“Perez and I agreed to cut tariffs,” Sato, a former general, also said.", (BOTH, "agree", "cut tariffs")),
        case("a statement from the palace", "Peru backs the truce, a statement from the palace said.", ("PER", "support", "the truce")),
        case("reads a press release", "They pledged to restart flights, reads a press release.", (BOTH, "commit", "restart flights")),
        case("asked how", "Asked how aid would go on, Sato ruled out sending ships.", ("JPN", "oppose", "sending ships")),
        case("a visitor praised", "Perez, who is visiting Tokyo, praised the role of Japan and expressed support for the fair.", ("PER", "welcome", "the role of Japan"), ("PER", "support", "the fair")),
        case("welcomed a guest", "Welcoming the minister, Sato stressed the need for calm.", ("JPN", "emphasize", "the need for calm")),
        case("urged to, urged for", "The two leaders urged for an end to the war and urged to lift the siege.", (BOTH, "urge", "an end to the war"), (BOTH, "urge", "lift the siege")),
        case("called on in passing", "Perez called on Sato during his visit to Japan to attend the fair."),
        case("an invitation to", "Sato extended an invitation to His Excellency to visit Osaka.", ("JPN", "urge", "visit Osaka")),
        case("considers a partner", "Japan considers Peru a trusted partner, Sato said.", ("JPN", "emphasize", "Peru a trusted partner")),
        case("sought support", "Perez sought the support of Japan for the bid.", ("PER", "urge", "the support of Japan for the bid")),
        case("concerns to him about", "Sato expressed deep concerns to Perez about the blockade.", ("JPN", "concern", "the blockade")),
        case("pleased by", "Perez said Peru is very pleased by the thaw.", ("PER", "welcome", "the thaw")),
        case("shocked and saddened", "We are shocked and saddened by the loss of life, Sato said.", ("JPN", "concern", "the loss of life")),
        case("discussed with the minister", "Sato discussed with the Peruvian President ongoing efforts to cut prices.", ("JPN", "discuss", "ongoing efforts to cut prices")),
        case("provided him an overview", "Sato provided Perez an overview of the talks.", ("JPN", "inform", "the talks")),
        case("where they addressed", "Sato and Perez held a meeting in Osaka, where they addressed border trade.", (BOTH, "discuss", "border trade")),
        case("the question was raised", "The question of visas was raised. The flag was raised at noon.", (BOTH, "discuss", "The question of visas")),
        case("believed to have agreed", "The leaders are believed to have agreed to share data.", (BOTH, "agree", "share data")),
        case("journeys to come", "Perez will travel to Osaka on Friday and will attend the fair."),
        case("views named before", "Sato expressed these views at a meeting in Osaka."),
        case("listed with commas", "The two leaders stressed the need for aid, called on Chile to open the port, and thanked the envoys.", (BOTH, "emphasize", "the need for aid"), (BOTH, "urge", "open the port"), (BOTH, "welcome", "the envoys")),
        case("under should", "They stressed that those guilty should be held accountable and urged all parties to help.", (BOTH, "emphasize", "those guilty should be held accountable"), (BOTH, "urge", "help")),
        case("declared to", "Sato declared to restore ties with Peru.", ("JPN", "commit", "restore ties with Peru")),
        case("cannot", "Sato said Japan cannot accept the claim.", ("JPN", "oppose", "the claim")),
        case("parenthesis", "Japan and Peru committed, as members of the club, to cut emissions.", (BOTH, "commit", "cut emissions")),
        case("focused their talks", "The two leaders focused their discussions on border trade.", (BOTH, "discuss", "border trade")),
    ],
)  # fmt: skip
def test_what_a_report_tells(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """The acts are those of the parties, whoever tells them; a paper's own plans and asides are none."""
    assert acts_told(read(LEAD + sentence, title=TITLE), len(TITLE) + 2 + len(LEAD)) == wanted


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("Japan would send two ships to Peru, Sato said.", ["send two ships to Peru"]),
        (
            "Japan asserted that it would not send troops, but would go on with its aid.",
            ["not send troops", "go on with its aid"],
        ),
        (
            "Sato reaffirmed the commitment to continue sending aid, holding the guilty to account, and imposing costs.",
            ["continue sending aid", "hold the guilty to account", "impose costs"],
        ),
        (
            "The two leaders agreed that the two countries will share data and open a port.",
            ["share data", "open a port"],
        ),
        (
            "Perez mentioned that the government is handling the crisis well and will keep its forces at home.",
            ["keep its forces at home"],
        ),
        (
            "The two leaders reaffirmed their commitment to deepening trade and to the Andean pact.",
            ["deepen trade"],
        ),
        ("Perez will travel to Osaka on Friday.", []),
        ("“I would like to thank Peru,” Sato said.", []),
    ],
)
def test_what_a_report_promises(read: Callable[..., Reading], sentence: str, actions: list[str]) -> None:
    """What parties are said to be about to do, one promise a verb; journeys that a paper announces are none."""
    reading = read(LEAD + sentence, title=TITLE)
    begin = len(TITLE) + 2 + len(LEAD)
    assert [c.action for c in reading.commitments if c.evidence[0].start >= begin] == actions


def test_the_prime_minister_of_the_publisher(read: Callable[..., Reading]) -> None:
    """Whom an office never names in its own text holds the office at home, not in the other country."""
    text = "The Prime Minister spoke to President Perez today. The Prime Minister thanked him for his visit."
    reading = read(text, title="PM call with President Perez of Peru", address="https://www.gov.uk/call")
    assert acts_told(reading) == [("GBR", "welcome", "his visit")]


def test_a_council_speaks_in_numbered_items(read: Callable[..., Reading]) -> None:
    """Items that begin with a verb of their own do what it says, not what the line above them does."""
    text = "The Council of the African Union adopted the following decision:\n\nCouncil:\n\n1. Takes note of the report;\n\n2. Urges all parties to lay down arms."
    forces = [act.force for act in read(text, title="Communiqué of the Council of the African Union").acts]
    assert forces == ["emphasize", "urge"]


def test_areas_named_in_a_list(read: Callable[..., Reading]) -> None:
    """ "Agreed to resume talks in areas including: trade": one act; the items only name areas."""
    text = "The two sides agreed to resume their regular talks in areas including:\n\n• Trade\n\n• Consular affairs"
    acts = acts_told(
        read(text, title="Joint Statement by Minister Ken Sato of Japan and Minister Juan Perez of Peru")
    )
    assert acts == [("JPN+PER", "agree", "resume their regular talks in areas")]


def test_papers_adopted_in_a_list(read: Callable[..., Reading]) -> None:
    """What is adopted are the papers, though their names look like headings."""
    text = "The two sides adopted the following documents:\n\na. Osaka Plan of Action for Clean Rivers;\n\nb. Lima Road Map on Fair Trade."
    acts = acts_told(
        read(text, title="Joint Statement by Minister Ken Sato of Japan and Minister Juan Perez of Peru")
    )
    assert [(force, content) for _, force, content in acts] == [
        ("agree", "Osaka Plan of Action for Clean Rivers"),
        ("agree", "Lima Road Map on Fair Trade"),
    ]


def test_what_others_say_will_be_done_to_a_country_is_not_its_promise(read: Callable[..., Reading]) -> None:
    """They said it; the country neither acts nor promises."""
    text = "Kenya and Peru said on Tuesday that Fredonia would not be accepted as a member."
    reading = read(text.replace("Fredonia", "Chile"), title="Two Governments Against a Member")
    assert [(a.verb, {c.party for c in a.actors}) for a in reading.acts] == [("say", {"KEN", "PER"})]
    assert not reading.commitments


def test_topics_told_as_agreed_have_the_verb_in_its_base_form(read: Callable[..., Reading]) -> None:
    text = "Kenya and Peru met in Lima on 3 May. Other topics discussed and agreed to included trade and fisheries."
    reading = read(text, title="Joint Statement of Kenya and Peru")
    assert [a.verb for a in reading.acts] == ["discuss", "agree"]


def test_what_an_officer_did_told_in_quotation_marks(read: Callable[..., Reading]) -> None:
    """ "the spokesperson stated, "The Deputy Minister thanked Peru"": he thanked, whoever tells it."""
    text = (
        "NAIROBI, May 9 (ABC) - Deputy Minister Anna Roe of Kenya met with Deputy Minister Juan Doe of Peru on Sunday. "
        'Spokesperson Ken Poe also stated, "The Deputy Minister thanked Peru for its support."'
    )
    acts = read(text, title="Roe, Doe meet").acts
    assert [(a.verb, a.actors[0].person) for a in acts] == [("thank", "Anna Roe")]


def test_will_be_met_with(read: Callable[..., Reading]) -> None:
    """A warning of those who speak, also behind "And"; no meeting."""
    text = "The ministers of Kenya and Peru met in Lima on May 9. And any attack by Chad will be met with a swift response."
    acts = read(text, title="Joint Statement of Kenya and Peru").acts
    assert [(a.force, {x.party for x in a.actors}) for a in acts] == [("warn", {"KEN", "PER"})]
