"""Who speaks: "we" of a joint paper are those who signed it, not those of whom it speaks."""

from __future__ import annotations

import pytest

import entente
from entente.model import SourceText
from entente.reading import Reader


def _actors(title: str, text: str) -> set[tuple[str, ...]]:
    reading = entente.read(text, title=title)
    return {tuple(sorted({actor.party for actor in act.actors})) for act in reading.acts}


@pytest.mark.parametrize(
    ("title", "text", "parties"),
    [
        (
            "Joint Statement by Prime Minister Kishida of Japan and President von der Leyen of the European Commission on Energy",
            "We are committed to the energy security of Ukraine. We will work with Norway on supplies.",
            ("EU", "JPN"),
        ),
        (
            "Quad Principles on Ports",
            "The Quad countries (Australia, India, Japan, and the United States) affirm that ports should be open. We support openness.",
            ("AUS", "IND", "JPN", "USA"),
        ),
        (
            "G7 Action Plan on Cables",
            "We are committed to safe cables. We encourage firms to invest.",
            ("G7",),
        ),
        (
            "G7 Foreign Ministers' Statement on Belarus",
            "We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States of America, condemn the arrest.",
            ("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"),
        ),
        (
            "Joint U.S.-Chile Statement on Lithium",
            "We welcome the new mine. We support Peru.",
            ("CHL", "USA"),
        ),
        (
            "Security Council Press Statement on Attack in Kenya",
            "The members of the Security Council condemned the attack in Kenya. They expressed their condolences to the Government of Kenya.",
            ("UN",),
        ),
        (
            "COMMUNIQUÉ OF THE 90TH MEETING OF THE PEACE AND SECURITY COUNCIL",
            "The Peace and Security Council of the African Union, at its 90th meeting held on 5 May 2020, adopted the following decision on Mali:\n\nCouncil,\n\n1. Takes note of the briefing by ECOWAS;\n\n2. Requests the Chairperson to report to it;\n\n3. Decides to remain seized of the matter.",
            ("AU",),
        ),
        (
            "Communiqué of the 91st Meeting of the PSC on the Situation in Mali",
            "Adopted by the Peace and Security Council (PSC) of the African Union (AU) at its 91st meeting on 5 May 2020, on Mali.\n\nThe Peace and Security Council,\n\nNoting the opening remarks by H.E. Jan Roe, President of Kenya and Chairperson of the PSC;\n\n1. Strongly condemns the war in Mali;",
            ("AU",),
        ),
    ],
)
def test_those_who_sign_act(title: str, text: str, parties: tuple[str, ...]) -> None:
    """And nobody else does."""
    assert _actors(title, text) == {parties}


@pytest.mark.parametrize(
    ("title", "text", "parties"),
    [
        pytest.param(
            "Joint Message on Friendship",
            "We thank the students of both countries.\n\nJAN ROE   ANA DOE\n\nPresident of Slovenia   President of Uruguay",
            ("SVN", "URY"),
            id="those who signed below, two in a line",
        ),
        pytest.param(
            "Joint Message on Water",
            "Today we call on all states to share data.\n\nJohn Roe, Prime Minister of Botswana\nMaria Perez, President of Peru",
            ("BWA", "PER"),
            id="those who signed below, each in a line",
        ),
        pytest.param(
            "Joint Declaration on Fisheries",
            "We encourage our fleets to respect quotas.\n\nFor the Government of Iceland: Jon Roe\n\nFor the Government of Ghana: Kofi Doe",
            ("GHA", "ISL"),
            id="for the Government of",
        ),
        pytest.param(
            "Joint Statement on Reporters",
            "We call on all governments to protect them.\n\nSigned by:\nJohn Roe, Minister (Ireland)\nAnna Doe, Minister (Costa Rica)",
            ("CRI", "IRL"),
            id="countries in brackets",
        ),
        pytest.param(
            "Joint Donor Statement on Aid",
            "We call for a rapid rise in aid.\n\nAustralia\nBelgium\nIreland",
            ("AUS", "BEL", "IRL"),
            id="bare names below",
        ),
        pytest.param(
            "Africa and we",
            "By John Roe, Prime Minister of Spain, and Maria Doe, Prime Minister of Denmark\n\nWe call on our partners to do more.",
            ("DNK", "ESP"),
            id="an article of two",
        ),
        pytest.param(
            "Statement on free speech",
            "I have the honour to deliver this statement on behalf of Estonia, Latvia and my own country, Lithuania.\n\nWe condemn the arrests.",
            ("EST", "LTU", "LVA"),
            id="on behalf of",
        ),
        pytest.param(
            "Statement on free speech",
            "Peru has the honour to deliver this statement on behalf of Chile and Fiji.\n\nWe condemn the arrests.",
            ("CHL", "FJI", "PER"),
            id="who delivers it is one of them",
        ),
        pytest.param(
            "Chair's Statement of the APEC Ministerial Meeting",
            "We, the Ministers of Trade, met in Arequipa, chaired by Ms. Ana Roe, Minister of Trade of Peru. Most members condemned the war by the Russian Federation. We welcomed the report.",
            ("APEC",),
            id="a grouping, not the member in its chair, nor of whom it speaks",
        ),
        pytest.param(
            "Statement by the Heads of Government of CARICOM on Haiti",
            "The Heads of Government are troubled. CARICOM calls on all sides to talk. We condemn the violence.",
            ("CARICOM",),
            id="a grouping alone",
        ),
        pytest.param(
            "G7 Leaders’ Statement",
            "We, the Leaders of the Group of Seven (G7), met with President Ana Roe of Peru to discuss the flood. We welcome the truce. We will send aid.",
            ("G7",),
            id="a grouping, not its guest",
        ),
        pytest.param(
            "ASEAN Leaders' Statement on Ports",
            "The leaders of ASEAN met today with President Ana Roe of Peru. We welcome the new port.",
            ("ASEAN",),
            id="a grouping by the title alone, not its guest",
        ),
        pytest.param(
            "ASEAN-Peru Leaders' Statement on Ports",
            "We, the Leaders of ASEAN, met today with President Ana Roe of Peru. We welcome the new port.",
            ("ASEAN", "PER"),
            id="both, where the title names both",
        ),
        pytest.param(
            "Joint Statement of the Foreign Ministers of the Visegrád Group",
            "We, the Ministers of Foreign Affairs of the Czech Republic, Hungary, Poland and Slovakia, met in Brno. We welcome the enlargement of the European Union.",
            ("CZE", "HUN", "POL", "SVK"),
            id="who says we, not whom it is about",
        ),
        pytest.param(
            "Joint Statement by the Embassies of Canada, Norway and Switzerland in Tunisia",
            "We call for the release of all those held.",
            ("CAN", "CHE", "NOR"),
            id="not where they are",
        ),
        pytest.param(
            "Joint Statement on the Secretariat of the Three",
            "Prime Minister John Roe of Canada, President Ana Doe of Mexico and President Jose Poe of Panama created a Secretariat. We thank our teams.",
            ("CAN", "MEX", "PAN"),
            id="three in a row",
        ),
    ],
)
def test_who_speaks_in_a_joint_text(title: str, text: str, parties: tuple[str, ...]) -> None:
    """Whoever the title, the opening, the signatures or the chair tell."""
    assert _actors(title, text) == {parties}


def _read(title: str, text: str, publisher: str) -> set[tuple[str, ...]]:
    reading = Reader().read(SourceText(text, title=title, date="2024-02-15", publisher=publisher))
    return {tuple(sorted({actor.party for actor in act.actors})) for act in reading.acts}


def test_the_two_sides_are_those_who_met_not_those_of_another_meeting() -> None:
    text = (
        "On February 14, Mr. SATO Ken, Vice-Minister, who was in Lima for the Japan-Peru-Chile Vice-Ministers' Meeting, met with Ms. Ana Perez, Vice-Minister of Peru. "
        "The two sides concurred on deepening ties, also with Chile. They exchanged views on ports."
    )
    title = "Meeting of the Vice-Ministers of Japan and Peru"
    assert _read(title, text, "Ministry of Foreign Affairs of Japan") == {("JPN", "PER")}


def test_they_who_were_called_apart_are_all_of_them() -> None:
    text = (
        "Secretary of State John Roe spoke separately today with Armenian Prime Minister Ara Doe and Azerbaijani President Ali Poe. "
        "In these calls, they took stock of the peace talks."
    )
    assert _read("Readout of the Secretary's Calls", text, "U.S. Department of State") == {
        ("ARM", "AZE", "USA")
    }


def test_organs_of_two_organisations_speak_for_both() -> None:
    """Though an acronym stands between the first and its "and"."""
    text = (
        "The Peace and Security Council of the African Union (AU PSC) and the Council of the League of Arab States (LAS Council) met "
        "in Cairo on 2 May 2014. Both sides welcomed the ceasefire. They urged an end to the attacks."
    )
    title = "Joint Communiqué of the Peace and Security Council of the African Union and the Council of the League of Arab States"
    assert _read(title, text, "African Union") == {("AU", "LAS")}


_INITIATIVE = (
    "Today at the Summit for Oceans, the United States, Norway and Chile announced the Harbour Initiative. "
    "We will shape it with our partners."
)


@pytest.mark.parametrize(
    ("title", "promising"),
    [
        ("Fact Sheet: Harbour Initiative Launched at the Summit for Oceans", ("USA",)),
        ("FACT SHEET: The United States Announces a Harbour Initiative at the Summit for Oceans", ("USA",)),
        ("FACT SHEET: Summit for Oceans", ("CHL", "NOR", "USA")),
    ],
)
def test_where_it_was_announced_is_not_who_speaks(title: str, promising: tuple[str, ...]) -> None:
    """The sheet of one government on what it did at a summit is its own; that of the summit is of all."""
    reading = Reader().read(SourceText(_INITIATIVE, title=title, publisher="The White House"))
    assert [tuple(sorted(c.by)) for c in reading.commitments] == [promising]


def test_the_posts_of_several_speak_together() -> None:
    """And not where they sit, nor the one of them that publishes it, alone."""
    text = "The embassies of Kenya, Peru and Chile in Quito, together with the European Union Delegation in Ecuador, condemn the raid on the harbour.\n\nWe urge all to show restraint."
    assert ("CHL", "EU", "KEN", "PER") in _actors("Statement on the harbour", text)


@pytest.mark.parametrize(
    ("lead", "parties"),
    [
        ("The Government of Kenya and the Congo River Alliance/March 23 Movement (AFC/M23) agreed on a truce.", ("AFC/M23", "KEN")),
        ("The Government of South Sudan and the South Sudan Opposition Movements Alliance (SSOMA) agreed on a truce.", ("SSD", "SSOMA")),
    ],
)  # fmt: skip
def test_movements_are_parties(lead: str, parties: tuple[str, ...]) -> None:
    """A movement whose name is of two, or has a country in it, is one party."""
    assert _actors("Signing in Doha", lead) == {parties}


@pytest.mark.parametrize(
    ("behalf", "parties"),
    [
        ("the Group of Friends of the Freedom to Navigate", ("Group of Friends of the Freedom to Navigate",)),
        ("the members of the Core Group on Coral Reefs", ("Core Group on Coral Reefs",)),
        ("the Core Group on Coral Reefs, namely Chile, Fiji and Peru", ("CHL", "FJI", "PER")),
    ],
)
def test_a_circle_of_states_speaks_by_its_own_name(behalf: str, parties: tuple[str, ...]) -> None:
    """Unless the statement lists of whom it is."""
    text = f"Mr President,\n\nI have the honour to deliver this statement on behalf of {behalf}.\n\nWe condemn the blockade of the harbour."
    assert parties in _actors("Joint Statement on the harbour", text)


def test_a_contact_group_is_its_members() -> None:
    """Not the organisation whose officer presides over it."""
    text = (
        "The OIC Contact Group on the Lakes, composed of Niger, Pakistan, Senegal and Türkiye, convened at the level of foreign ministers on "
        "20 September 2023 in New York. The Secretary-General of the OIC, H.E. Ali Roe, chaired the meeting. The Group rejected the blockade."
    )
    assert ("NER", "PAK", "SEN", "TUR") in _actors("Contact Group on the Lakes meets in New York", text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("FACT SHEET: Progress of the Australia – United Kingdom – United States Partnership",
         "The work has begun. Our nations are building three ports. We will train nurses together."),
        ("Readout of the Joint Steering Group Meetings",
         "Australia, the United Kingdom and the United States held meetings of the Joint Steering Group on May 3. We will train nurses."),
    ],
    ids=["row in the title", "opens with all"],
)  # fmt: skip
def test_we_of_a_paper_told_of_all(title: str, text: str) -> None:
    """A sheet whose title names three in a row, and a readout that opens with all who met, speak for them all."""
    source = SourceText(text, title=title, publisher="The White House", date="2023-05-04")
    promises = [act for act in Reader().read(source).acts if act.force == "commit"]
    assert [sorted(a.party for a in act.actors) for act in promises] == [["AUS", "GBR", "USA"]]


def test_we_of_a_sheet_that_names_others_apart() -> None:
    """Three in a title that do not stand in a row are no speakers."""
    source = SourceText(
        "Both countries are hurt. We will train nurses.",
        title="FACT SHEET: United States Joins Peru to Help Chile",
        publisher="The White House",
        date="2023-05-04",
    )
    promises = [act for act in Reader().read(source).acts if act.force == "commit"]
    assert [[a.party for a in act.actors] for act in promises] == [["USA"]]
