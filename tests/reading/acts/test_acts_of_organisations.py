"""Acts in communiqués of organisations and in readouts of offices abroad: who acts where nobody is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

COMMUNIQUE = "Communiqué of the Summit of SADC Heads of State"
LEAD = "The Summit of SADC Heads of State was held in Harare, Zimbabwe on 17 August 2014. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("heads without an article", "Heads urged Lesotho to hold elections.", ("SADC", "urge", "hold elections")),
        case("heads of state", "Heads of State reaffirmed their support for the Protocol.", ("SADC", "affirm", "their support for the Protocol")),
        case("it was agreed, by one organisation", "It was agreed that a study would be made.", ("SADC", "agree", "a study would be made")),
        case("agreement was reached", "Agreement was reached on the pipeline.", ("SADC", "agree", "the pipeline")),
        case("what happened is told", "Summit elected President John Roe as its Chairperson."),
        case("who presided is told", "The Prime Minister of Lesotho, Jane Doe, presided over the Summit."),
        case("who presides is told", "The meetings of the Summit are chaired by the Prime Minister of Lesotho."),
        case("what holds is asserted", "Clarity in roles is necessary to avoid overlap.", ("SADC", "assert", "Clarity in roles is necessary to avoid overlap")),
    ],
)  # fmt: skip
def test_an_organisation_tells(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """A communiqué that tells of its organ asserts only what holds still."""
    assert acts_told(read(LEAD + sentence, title=COMMUNIQUE)) == wanted


def test_those_who_say_we_assert_the_past_too(read: Callable[..., Reading]) -> None:
    """Who speaks himself tells nothing: what he says of the past he asserts."""
    title = "Joint Statement by Japan and Peru"
    text = "Both our countries faced the same storm. We agree to build sea walls."
    assert ("JPN+PER", "assert", "Both our countries faced the same storm") in acts_told(
        read(text, title=title)
    )


def test_what_one_did_by_itself_is_asserted_by_both(read: Callable[..., Reading]) -> None:
    """A report of two that says no "we": what happened when they met is told, what one achieved is asserted."""
    title = "Joint Statement on the Japan-Peru Task Force on Fisheries"
    text = "Japan cut its tariffs on fish by half. Japan and Peru met in Lima."
    assert acts_told(read(text, title=title)) == [
        ("JPN+PER", "assert", "Japan cut its tariffs on fish by half")
    ]


CALL = "PM call with Prime Minister Roe of Canada"
SPOKE = "The Prime Minister spoke to Canadian Prime Minister John Roe this afternoon. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("his own office", "The Prime Minister thanked Prime Minister Roe for his support.", ("GBR", "welcome", "his support")),
        case("shortened", "The PM reiterated his support for the talks.", ("GBR", "affirm", "his support for the talks")),
        case("beside the other", "The PM and Prime Minister Roe agreed on the need for calm.", ("CAN+GBR", "agree", "the need for calm")),
        case("the other by name", "Prime Minister Roe welcomed the plan.", ("CAN", "welcome", "the plan")),
    ],
)  # fmt: skip
def test_the_publishers_own_whom_nobody_names(
    read: Callable[..., Reading], sentence: str, wanted: Wanted
) -> None:
    """ "The Prime Minister" is the publisher's where its text opens with him and names only the other by name."""
    reading = read(SPOKE + sentence, title=CALL, address="https://www.gov.uk/call")
    assert acts_told(reading) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("a style and an office", "H.E. Minister stressed the need for calm.", ("KEN", "emphasize", "the need for calm")),
        case("a style alone", "H.E. stressed the need for calm.", ("KEN", "emphasize", "the need for calm")),
        case("on an occasion, before what was said", "The two ministers discussed during the contact the state of trade.", ("KEN+UGA", "discuss", "the state of trade")),
        case("a chance for reviewing", "The meeting provided an opportunity for reviewing bilateral trade and for exchanging views on ports.", ("KEN+UGA", "discuss", "bilateral trade"), ("KEN+UGA", "discuss", "ports")),
        case("the subject of a discussion", "Visas were the subject of a frank discussion.", ("KEN+UGA", "discuss", "Visas")),
        case("not the subject of a lawsuit", "The pipeline is the subject of a lawsuit."),
        case("attention that is given", "Particular attention was given to visas.", ("KEN+UGA", "discuss", "visas")),
        case("a group that acts through its members", "The V4 ministers condemned the attack.", ("CZE+HUN+POL+SVK", "condemn", "the attack")),
        case("an exchange that focuses", "The two ministers had a long exchange, focusing on energy.", ("KEN+UGA", "discuss", "energy")),
        case("an exchange that took place", "An exchange of views took place on transport.", ("KEN+UGA", "discuss", "transport")),
        case("talks that took place somewhere", "The talks took place in Kampala."),
        case("whose attention it was", "Special attention of the parties was paid to the issues of transit.", ("KEN+UGA", "discuss", "the issues of transit")),
        case("keenness is hope", "H.E. Omar Roe voiced his keenness to visit Kampala.", ("KEN", "expect", "visit Kampala")),
    ],
)  # fmt: skip
def test_readouts_from_abroad(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Styles, short names of groups, and nouns that act."""
    lead = "Foreign Minister H.E. Omar Roe of Kenya held talks with Foreign Minister Jane Doe of Uganda in Nairobi. "
    reading = read(lead + sentence, title="Roe meets Doe", address="https://mfa.go.ke/roe")
    assert acts_told(reading) == wanted


def test_one_by_one(read: Callable[..., Reading]) -> None:
    """Whom somebody met one after the other in one sentence, they are "the sides" behind it."""
    text = (
        "On April 13, 2023, Foreign Minister Omar Roe of Kenya had separate meetings in Nairobi with Foreign Minister of Belarus Ivan Doe, "
        "Foreign Minister of Iran Ali Poe and Foreign Minister of Pakistan Hina Khar. The sides exchanged views on trade."
    )
    reading = read(text, title="Minister holds meetings", date="2023-04-13")
    assert acts_told(reading) == [("BLR+IRN+KEN+PAK", "discuss", "trade")]


def test_who_sits_for_a_side(read: Callable[..., Reading]) -> None:
    """Whose minister he is at home says not for whom he sits."""
    text = (
        "The second meeting of the EU-Georgia Association Council was held in Brussels on 6 September 2022. From the EU side it was chaired "
        "by Jan Roe, Minister for Foreign Affairs of the Czech Republic. The Georgian delegation was led by Prime Minister Ilia Doe."
    )
    assert {(p.name, p.party) for p in read(text, title="EU-Georgia Association Council").participants} == {
        ("Jan Roe", "EU"),
        ("Ilia Doe", "GEO"),
    }


def test_a_capital_as_a_given_name(read: Callable[..., Reading]) -> None:
    """ "Santiago Roe, the foreign minister of Argentina": no one of Chile."""
    lead = "Ana Doe, Foreign Minister of Mexico, received Santiago Roe, Foreign Minister of Argentina, in Lima on Monday. "
    reading = read(lead + "Santiago Roe, the Argentine minister, stressed the need for calm.")
    assert acts_told(reading) == [("ARG", "emphasize", "the need for calm")]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("a communiqué that states", "“The two delegations exchanged perspectives on the regional situation,” states a communiqué from the parties.", ("ARG+MEX", "discuss", "the regional situation")),
        case("quoted as saying by", "“We will open two ports,” Roe was quoted as saying by the agency.", ("ARG", "commit", "open two ports")),
        case("an agency reports", "The two sides agreed to open two ports, the agency reports.", ("ARG+MEX", "agree", "open two ports")),
    ],
)  # fmt: skip
def test_who_says_so_behind(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Who tells it behind a comma is no part of what is told."""
    lead = (
        "LIMA: Ana Doe, Foreign Minister of Mexico, met Juan Roe, Foreign Minister of Argentina, on Monday. "
    )
    assert (
        acts_told(read(lead + sentence, title="Doe, Roe hold talks", address="https://www.reuters.com/x"))
        == wanted
    )


def test_a_paper_under_a_countrys_domain(read: Callable[..., Reading]) -> None:
    """A paper names its own people without their country: that of its domain, where nothing else tells it."""
    text = (
        "Foreign Secretary Ali Doe and British Minister of State John Roe held a video call on Tuesday. "
        "Foreign Secretary Doe underlined the need for calm. The two sides discussed trade."
    )
    reading = read(text, title="Doe, Roe discuss ties", address="https://tribune.com.pk/story/1")
    assert ("PAK", "emphasize", "the need for calm") in acts_told(reading)
    assert ("GBR+PAK", "discuss", "trade") in acts_told(reading)


def test_a_surname_that_only_the_title_introduces(read: Callable[..., Reading]) -> None:
    """ "Doe stressed": who does so in two sentences and stands in the title is somebody, and the publisher's own."""
    text = "In the meeting, Ziedonis called on his counterparts to act together. Ziedonis stressed that the strait must stay open."
    reading = read(
        text, title="Ziedonis and Nordic ministers discuss trade", address="https://www.mfa.gov.lv/x"
    )
    assert acts_told(reading) == [
        ("LVA", "urge", "act together"),
        ("LVA", "emphasize", "the strait must stay open"),
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("a wish that", "Roe expressed the wish that cooperation would grow.", ("KEN", "expect", "cooperation would grow")),
        case("that country's", "Roe expressed support for that country’s efforts.", ("KEN", "support", "that country’s efforts")),
    ],
)  # fmt: skip
def test_that(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """What "that" brings, and "that" before an owner."""
    lead = (
        "Foreign Minister Omar Roe of Kenya held talks with Foreign Minister Jane Doe of Uganda in Nairobi. "
    )
    assert acts_told(read(lead + sentence, title="Roe meets Doe", address="https://mfa.go.ke/roe")) == wanted


def test_each_item_is_of_the_one_voice(read: Callable[..., Reading]) -> None:
    """ "2. Commends Kenya and Chad, and encourages them", "3. Looks forward to": the organ, not those of whom it speaks."""
    text = (
        "Adopted by the Peace and Security Council (PSC) of the African Union (AU) at its 90th meeting, held on 22 April 2031, on mines.\n\n"
        "The Peace and Security Council:\n\n1. Expresses deep concern over the use of mines;\n\n2. Commends Kenya and Chad for the progress "
        "registered, and encourages them to go on;\n\n3. Congratulates Ghana on its elections; and\n\n4. Looks forward to the Conference in Lusaka."
    )
    reading = read(text, title="Communiqué of the 90th Meeting of the Peace and Security Council")
    assert {a.party for act in reading.acts for a in act.actors} == {"AU"}
    assert [act.force for act in reading.acts] == ["concern", "welcome", "urge", "welcome", "expect"]
