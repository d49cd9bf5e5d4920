"""What makes a phrase in small letters one known thing: who, when, where, between whom, and what it is about."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of


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
        pytest.param("They discussed the conflict with Kenya.", "conflict with Kenya", id="conflict-with"),
        pytest.param("They spoke of the fighting between Kenyan and Peruvian forces in May 2022.",
                     "fighting between Kenyan and Peruvian forces in May 2022", id="fighting-of-a-month"),
        pytest.param("They mourned the victims of Sunday's shooting at a church in Lima.",
                     "Sunday's shooting at a church in Lima", id="owned-by-a-day"),
        pytest.param("They spoke after a drone attack on a base in northern Kenya that killed three soldiers.",
                     "drone attack on a base in northern Kenya that killed three soldiers", id="one-at-a-place"),
        pytest.param("They condemned the ongoing Houthi attacks on ships in the Red Sea.",
                     "ongoing Houthi attacks on ships in the Red Sea", id="armed-group"),
        pytest.param("He condemned the terrorist attack in Ankara, Türkiye, on 23 June.",
                     "terrorist attack in Ankara, Türkiye, on 23 June", id="country-behind-the-place"),
        pytest.param("They deplored the burning of a flag in Lima on June 28.",
                     "burning of a flag in Lima on June 28", id="deed-of-a-day"),
        pytest.param("They thanked Kenya for the prisoner exchange of 1 August.", "prisoner exchange of 1 August", id="prisoners"),
        pytest.param("He recalled President Roe's mid-July trip to Kenya.", "President Roe's mid-July trip to Kenya", id="middle-of-a-month"),
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
        pytest.param("They endorsed the outcome document of the Zenda Forum on Water.", "document",
                     "outcome document of the Zenda Forum on Water", id="outcome-of-a-meeting"),
        pytest.param("Kenya thanked Peru for the autonomy plan of 2007.", "document", "autonomy plan of 2007", id="plan"),
        pytest.param("They signed a joint declaration on strategic partnership.", "document",
                     "joint declaration on strategic partnership", id="signed-declaration"),
        pytest.param("They signed an agreement on visa-free travel for holders of diplomatic passports.", "instrument",
                     "agreement on visa-free travel for holders of diplomatic passports", id="what-was-signed"),
        pytest.param("They signed a letter of intent on cooperation in fisheries.", "instrument",
                     "letter of intent on cooperation in fisheries", id="letter-of-intent"),
        pytest.param("They spoke of a deal for the release of hostages held by rebels.", "instrument",
                     "deal for the release of hostages held by rebels", id="hostages"),
        pytest.param("They thanked Oman for the UN-brokered truce.", "instrument", "UN-brokered truce", id="brokered"),
        pytest.param("They reaffirmed the Lake Friday or Zenda Agreement.", "instrument",
                     "Lake Friday or Zenda Agreement", id="two-names-of-one"),
        pytest.param("They act under the 1982 Convention on the Law of the Sea.", "instrument",
                     "1982 Convention on the Law of the Sea", id="year-before"),
        pytest.param("The 1953 Armistice holds.", "instrument", "1953 Armistice", id="general-name-of-a-year"),
        pytest.param("They violate UN Security Council resolutions (UNSCRs).", "instrument",
                     "UN Security Council resolutions (UNSCRs)", id="acronym-behind"),
        pytest.param("They spoke of the trilateral commission on rivers.", "mechanism", "trilateral commission on rivers", id="of-three"),
        pytest.param("They praised the Joint Fisheries Committee.", "mechanism", "Joint Fisheries Committee", id="joint-body"),
        pytest.param("They back the Berlin Process.", "mechanism", "Berlin Process", id="process-of-a-place"),
        pytest.param("They praised the Aid4Ports programme.", "mechanism", "Aid4Ports programme", id="coined"),
        pytest.param("They want a trilateral ministerial meeting with China.", "meeting",
                     "trilateral ministerial meeting with China", id="meeting-of-three"),
        pytest.param("They welcomed recent discussions between their special envoys.", "meeting",
                     "recent discussions between their special envoys", id="recent"),
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
