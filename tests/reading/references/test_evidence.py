"""What makes a phrase in small letters one known thing: who, when, where, between whom, and what it is about."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of

from entente.model import Session


def _found(sentence: str) -> list[tuple[str, str]]:
    return [(r.kind, r.label) for r in references_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They condemned Peru's May 21 launch.", "Peru's May 21 launch", id="owner-and-day"),
        pytest.param("He condemned Peru's aggression against Kenya.", "Peru's aggression against Kenya", id="aggression-against"),
        pytest.param("They spoke of the Kenyan military aggression against Peru.",
                     "Kenyan military aggression against Peru", id="aggression-of-a-nation"),
        pytest.param("They spoke of the Peru-Kenya conflict.", "Peru-Kenya conflict", id="conflict-of-two"),
        pytest.param("They spoke of humanitarian aid in Peru-Kenya conflict.", "Peru-Kenya conflict", id="conflict-without-article"),
        pytest.param("He condemned the terrorist attack in Ankara, Türkiye, on 23 June.",
                     "terrorist attack in Ankara, Türkiye, on 23 June", id="country-behind-the-place"),
        pytest.param("They offered condolences on the accident at Zenda airport.", "accident at Zenda airport", id="accident-at-a-place"),
        pytest.param("They deplored the clashes in the Karuna valley in June.", "clashes in the Karuna valley in June", id="clashes"),
        pytest.param("He referred to the sinking of the frigate Aurora.", "sinking of the frigate Aurora", id="named-ship"),
        pytest.param("They recalled the downing of flight ZX17.", "downing of flight ZX17", id="named-flight"),
        pytest.param("They condemned the attack of 3 May on the base in Zenda.", "attack of 3 May on the base in Zenda", id="day-and-place"),
        pytest.param("They noted the incident at the Zenda border post on 3 May.",
                     "incident at the Zenda border post on 3 May", id="at-a-post"),
        pytest.param("They condemned the launch of a ballistic missile by Peru.", "launch of a ballistic missile by Peru", id="by-whom"),
        pytest.param("He expressed condolences over the fire in Lima.", "fire in Lima", id="fire-in-a-town"),
        pytest.param("They welcomed the announcement by the government of Kenya last month.",
                     "announcement by the government of Kenya", id="announcement-last-month"),
        pytest.param("They discussed the conflict with Kenya.", "conflict with Kenya", id="conflict-with"),
        pytest.param("They spoke of the fighting between Kenyan and Peruvian forces in May 2022.",
                     "fighting between Kenyan and Peruvian forces in May 2022", id="fighting-of-a-month"),
        pytest.param("They mourned the victims of Sunday's shooting at a church in Lima.",
                     "Sunday's shooting at a church in Lima", id="owned-by-a-day"),
        pytest.param("They spoke after a drone attack on a base in northern Kenya that killed three soldiers.",
                     "drone attack on a base in northern Kenya that killed three soldiers", id="one-at-a-place"),
        pytest.param("They condemned the ongoing Houthi attacks on ships in the Red Sea.",
                     "ongoing Houthi attacks on ships in the Red Sea", id="armed-group"),
        pytest.param("They deplored the burning of a flag in Lima on June 28.",
                     "burning of a flag in Lima on June 28", id="deed-of-a-day"),
        pytest.param("They thanked Kenya for the prisoner exchange of 1 August.", "prisoner exchange of 1 August", id="prisoners"),
        pytest.param("They praised exercise Blue Lagoon.", "exercise Blue Lagoon", id="named-exercise"),
    ],
)  # fmt: skip
def test_events(sentence: str, wanted: str) -> None:
    """An owner, a day, a place or two sides make one event of a noun."""
    assert ("event", wanted) in _found(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind", "wanted"),
    [
        pytest.param("Lima said so in a statement of its defence ministry on May 23.", "document",
                     "statement of its defence ministry on May 23", id="statement-of-a-day"),
        pytest.param("They praised the six-point consensus of Kenya and Peru.", "document",
                     "six-point consensus of Kenya and Peru", id="points"),
        pytest.param("They noted the conclusions of 27 June.", "document", "conclusions of 27 June", id="conclusions"),
        pytest.param("Kenya thanked Peru for the autonomy plan of 2007.", "document", "autonomy plan of 2007", id="plan"),
        pytest.param("They signed a joint declaration on strategic partnership.", "document",
                     "joint declaration on strategic partnership", id="signed-declaration"),
        pytest.param("They signed an agreement on visa-free travel for holders of diplomatic passports.", "instrument",
                     "agreement on visa-free travel for holders of diplomatic passports", id="what-was-signed"),
        pytest.param("They endorsed the outcome document of the Zenda Forum on Water.", "document",
                     "outcome document of the Zenda Forum on Water", id="outcome-of-a-meeting"),
        pytest.param("They discussed the ceasefire in eastern Peru.", "instrument", "ceasefire in eastern Peru", id="ceasefire-in"),
        pytest.param("They discussed Kenya's agreement to return to the Nine-Party Talks.", "instrument",
                     "Kenya's agreement to return to the Nine-Party Talks", id="agreement-to-return"),
        pytest.param("They discussed Kenya's agreement to return to the Nine-Party Talks.", "meeting", "Nine-Party Talks", id="within"),
        pytest.param("They welcomed recent discussions between their special envoys.", "meeting",
                     "recent discussions between their special envoys", id="recent"),
        pytest.param("They welcomed the meeting between the Zenda Space Office and the Lima Orbit Initiative.", "meeting",
                     "meeting between the Zenda Space Office and the Lima Orbit Initiative", id="meeting-between-bodies"),
        pytest.param("They noted the talks between the Foreign Minister of Peru and his Kenyan colleague.", "meeting",
                     "talks between the Foreign Minister of Peru and his Kenyan colleague", id="both-sides"),
        pytest.param("They signed a letter of intent on cooperation in fisheries.", "document",
                     "letter of intent on cooperation in fisheries", id="letter-of-intent"),
        pytest.param("They thanked Oman for the UN-brokered truce.", "instrument", "UN-brokered truce", id="brokered"),
        pytest.param("They reaffirmed the Lake Friday or Zenda Agreement.", "instrument",
                     "Lake Friday or Zenda Agreement", id="two-names-of-one"),
        pytest.param("They act under the 1982 Convention on the Law of the Sea.", "instrument",
                     "1982 Convention on the Law of the Sea", id="year-before"),
        pytest.param("The 1953 Armistice holds.", "instrument", "1953 Armistice", id="general-name-of-a-year"),
        pytest.param("They violate UN Security Council resolutions (UNSCRs).", "instrument",
                     "UN Security Council resolutions (UNSCRs)", id="acronym-behind"),
        pytest.param("They praised the Joint Fisheries Committee.", "mechanism", "Joint Fisheries Committee", id="joint-body"),
        pytest.param("They back the Berlin Process.", "mechanism", "Berlin Process", id="process-of-a-place"),
        pytest.param("They praised the Aid4Ports programme.", "mechanism", "Aid4Ports programme", id="coined"),
    ],
)  # fmt: skip
def test_texts_bodies_and_meetings(sentence: str, kind: str, wanted: str) -> None:
    """What they are about belongs to texts; who met, to meetings."""
    assert (kind, wanted) in _found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("They signed four memoranda of understanding.", id="no-matter"),
        pytest.param("They help Kenya resist Peruvian aggression.", id="aggression-in-general"),
        pytest.param("They want to prevent conflict in the Indo-Pacific.", id="conflict-in-general"),
        pytest.param("They called for an immediate ceasefire in Kenya.", id="called-for"),
        pytest.param("They condemned its attack on Kenya.", id="what-one-does"),
        pytest.param("The Fredonian side said so in a statement.", id="a-source"),
        pytest.param("They held the tenth meeting of the Joint Fisheries Committee.", id="session-of-a-body"),
        pytest.param("They agreed to send a letter.", id="to-be-done"),
        pytest.param("They condemned the arbitrary detention of two Kenyans in Peru.", id="no-day"),
    ],
)
def test_no_known_thing(sentence: str) -> None:
    """Conduct, what is asked for, kinds of things, sources, and sessions are no references."""
    assert _found(sentence) == []


def test_a_text_inside_an_event_is_a_reference_too() -> None:
    """What a government did about a treaty names the treaty as well."""
    found = _found("They regretted Peru's withdrawal from the Open Seas Treaty in May.")
    assert ("instrument", "Open Seas Treaty") in found


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "They condemned the attack on fishermen in Zenda on 3 May.",
            "attack on fishermen in Zenda on 3 May",
        ),
        ("They mourned the flood that struck Kenya in May.", "flood that struck Kenya in May"),
        ("He raised the coup in Peru earlier this year.", "coup in Peru"),
        ("They spoke of Peru's war on Kenya with brutal means.", "Peru's war on Kenya"),
        ("He recalled President Roe's visit to Kenya.", "President Roe's visit to Kenya"),
        (
            "He recalled the Prime Minister's visit to Kenya as Guest of Honour in May.",
            "Prime Minister's visit to Kenya",
        ),
        ("They recalled Peru's war on Kenya for its own ends.", "Peru's war on Kenya"),
    ],
    ids=[
        "hung-on-the-verb",
        "clause",
        "without-time",
        "without-means",
        "journey",
        "without-guise",
        "without-purpose",
    ],
)
def test_how_far_what_is_told_reaches(sentence: str, wanted: str) -> None:
    """Who, where and when belong to it, whatever the parser hangs them on; means and relative times do not."""
    assert [label for _, label in _found(sentence)] == [wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "They would answer any attack by Kenya on the ports of Peru.",
        "They deplored brutal attacks against Kenyan cities and civilians.",
        "They issued a statement on Friday.",
        "They reached agreement on Friday.",
        "They act in line with relevant ASEAN agreements.",
        "Officials will hold regular meetings between ministries.",
        "They welcomed discussions between experts.",
        "They deplored accidents at work.",
        "They attended the General Assembly.",
        "They welcomed the launch of new projects in Kenya.",
        "They called for an end to the violence.",
    ],
)
def test_conduct_and_what_may_come_is_none(sentence: str) -> None:
    assert _found(sentence) == []


def test_the_acronym_ends_a_text() -> None:
    """What it is to do follows behind: no part of its name."""
    found = _found(
        "The banks are signing a memorandum of understanding (MOU) to strengthen trade between Kenya and Peru."
    )
    assert all("strengthen" not in label for _, label in found)


def test_an_order_is_known_by_its_number() -> None:
    orders = references_of(
        "The decree amends Executive Order 41024, and so does the amendment to E.O. 41024."
    )
    assert [(r.label, r.number) for r in orders] == [("Executive Order 41024", "41024")]


@pytest.mark.parametrize(
    ("visit", "wanted"),
    [
        ("They noted the first visit to Kenya by a Peruvian prime minister.", []),
        (
            "They noted the planned visit to Kenya by the Zambian President.",
            ["planned visit to Kenya by the Zambian President"],
        ),
    ],
    ids=["of-those-who-met", "another's"],
)
def test_the_visit_on_which_they_met_is_none(visit: str, wanted: list[str]) -> None:
    main = Session(
        "s1", True, "held", None, None, None, None, "2024-05-02", None, "Nairobi", "KEN", None, ("KEN", "PER"), None, None, ()
    )  # fmt: skip
    assert [r.label for r in references_of(visit, main=main)] == wanted
