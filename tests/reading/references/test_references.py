"""References: what a text points to, by its kinds."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of

from entente.reading.references import read_references


def _found(sentence: str) -> list[tuple[str, str]]:
    return [(r.kind, r.label) for r in references_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They called for respect for UN resolutions.", [("instrument", "UN resolutions")]),
        ("They signed a memorandum of understanding on the training of pilots.",
         [("instrument", "memorandum of understanding on the training of pilots")]),
        ("They backed the Zenda and Strelsau processes.", [("mechanism", "Zenda process"), ("mechanism", "Strelsau process")]),
        ("They praised Operation Silver Anchor.", [("mechanism", "Operation Silver Anchor")]),
        ("They asked for justice for Flight QX4112.", [("event", "Flight QX4112")]),
        ("They recalled the Treaty of Friendship Between Japan and the Republic of Korea.",
         [("instrument", "Treaty of Friendship Between Japan and the Republic of Korea")]),
        ("They adopted a new Plan of Action (2031-2035).", [("document", "Plan of Action (2031-2035)")]),
        ("They discussed the outcomes of the NATO Warsaw Summit.", [("meeting", "NATO Warsaw Summit")]),
        ("They praised the Initiative on Ocean and Coastal Science (iOCS).",
         [("mechanism", "Initiative on Ocean and Coastal Science (iOCS)")]),
        ("They recalled the Strategic Framework Agreement.", [("instrument", "Strategic Framework Agreement")]),
        ("They recalled the Joint Declaration on Strategic Partnership.",
         [("instrument", "Joint Declaration on Strategic Partnership")]),
        ("They recalled the 2015 nuclear agreement.", [("instrument", "2015 nuclear agreement")]),
        ("They cited the 2030 Agenda for Sustainable Development and Agenda 2063.",
         [("document", "2030 Agenda for Sustainable Development"), ("document", "Agenda 2063")]),
        ("They praised the work of UNIFIL.", [("mechanism", "UNIFIL")]),
        ("They signed the Action Plan for 2024-2026.", [("document", "Action Plan for 2024-2026")]),
        ("A joint communiqué was issued after the talks.", [("document", "joint communiqué")]),
        ("They endorsed the Sylvania Plan of Action.", [("document", "Sylvania Plan of Action")]),
        ("They recalled the trilateral summit with Egypt and Jordan.",
         [("meeting", "trilateral summit with Egypt and Jordan")]),
        ("They welcomed the ruling of the arbitral tribunal in 2016.",
         [("document", "ruling of the arbitral tribunal in 2016")]),
        ("They cited resolution2510(2020).", [("instrument", "resolution 2510")]),
    ],
)  # fmt: skip
def test_texts_meetings_and_mechanisms(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """Cut as a diplomat would cite them."""
    assert _found(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They urged presidential and parliamentary elections in Libya.",
         "presidential and parliamentary elections in Libya"),
        ("They condemned North Korea's launch of a satellite on March 24.",
         "North Korea's launch of a satellite on March 24"),
        ("They protested the intrusion of foreign vessels into Japanese waters on 3 May.",
         "intrusion of foreign vessels into Japanese waters on 3 May"),
        ("They condemned the DPRK's Ballistic Missile Launch on April 29.",
         "DPRK's Ballistic Missile Launch on April 29"),
        ("They spoke of Sylvania's unprovoked, unjustified, and unlawful invasion of Fredonia.",
         "Sylvania's unprovoked, unjustified, and unlawful invasion of Fredonia"),
        ("They condemned the Houthi attacks on Aden over the last 48 hours.", "Houthi attacks on Aden"),
        ("They spoke of the Republic of Korea's Missile Launch on April 29.", "Republic of Korea's Missile Launch on April 29"),
        ("They recalled the Syrian civil war.", "Syrian civil war"),
        ("They condemned the test of a new hypersonic missile.", "test of a new hypersonic missile"),
        ("They noted the July 15, 2016 failed coup attempt.", "July 15, 2016 failed coup attempt"),
        ("They condemned the Houthi attacks over the past two days on the port of Aden.",
         "Houthi attacks over the past two days on the port of Aden"),
        ("They condemned the coup of February 2021.", "coup of February 2021"),
        ("They mourned the victims of the terrorist attack in Ankara.", "terrorist attack in Ankara"),
        ("They welcomed the visit of President Ana Lopez to France.", "visit of President Ana Lopez to France"),
        ("He recalled her recent visit to Japan.", "her recent visit to Japan"),
    ],
)  # fmt: skip
def test_events(sentence: str, wanted: str) -> None:
    """Votes, tests, attacks, wars and visits that are named by place, date or author."""
    assert _found(sentence) == [("event", wanted)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They called for free elections.",
        "They congratulated the first Zenda Light Fellows.",
        "They discussed missile tests and launches of missiles.",
        "The members of the G7 agreed.",
        "They acted pursuant to applicable UN resolutions.",
        "They attended the 17th Cooperation Committee.",
        "They praised the United Nations and NATO.",
    ],
)
def test_no_reference(sentence: str) -> None:
    """Generic words, members of a group, a session of a body."""
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "wanted"),
    [
        ("They recalled the Freedonia-Sylvania treaty of good-neighbourliness.", "instrument",
         "Freedonia-Sylvania treaty of good-neighbourliness"),
        ("They rely on a ceasefire agreement signed in Zenda on September 19.", "instrument",
         "ceasefire agreement signed in Zenda on September 19"),
        ("They signed new agreements between Iraq and the Gulf Power Authority.", "instrument",
         "new agreements between Iraq and the Gulf Power Authority"),
        ("The duties under section 301 remain.", "instrument", "section 301"),
        ("They cited the other relevant Council resolutions.", "instrument", "other relevant Council resolutions"),
        ("They recalled the Zenda Declaration of 4 July 2021.", "instrument", "Zenda Declaration of 4 July 2021"),
        ("They act in line with the GCC Initiative.", "mechanism", "GCC Initiative"),
        ("It gives to the International Fund for Ireland.", "mechanism", "International Fund for Ireland"),
        ("They opened new Safe Mobility Offices.", "mechanism", "Safe Mobility Offices"),
        ("They launched a fund, called the Light Path for Health.", "mechanism", "Light Path for Health"),
        ("They praised the Mongolia-China cooperation mechanism for the fight against disease.", "mechanism",
         "Mongolia-China cooperation mechanism for the fight against disease"),
        ("They condemned yesterday's heinous attack in Ankara.", "event", "yesterday's heinous attack in Ankara"),
        ("He recalled the 2014 joint statement by the Foreign Ministers of the two countries.", "document",
         "2014 joint statement by the Foreign Ministers of the two countries"),
        ("They condemned the murder of an aid worker in Nairobi.", "event", "murder of an aid worker in Nairobi"),
        ("They mourned the victims of deadly floods in Thailand.", "event", "deadly floods in Thailand"),
        ("They spoke about the conflict between Israel and the militant group Hamas.", "event",
         "conflict between Israel and the militant group Hamas"),
        ("They spoke of the Ukraine conflict.", "event", "Ukraine conflict"),
        ("They signed a defence cooperation agreement between the two countries.", "instrument",
         "defence cooperation agreement between the two countries"),
        ("They concluded a historic civil nuclear cooperation agreement.", "instrument",
         "historic civil nuclear cooperation agreement"),
        ("They helped Ukraine resist Russia's assault on Kyiv.", "event", "Russia's assault on Kyiv"),
        ("They welcomed the federal elections in Canada earlier this week.", "event", "federal elections in Canada"),
        ("They mourned the fire in Almaty that killed 12 people.", "event", "fire in Almaty that killed 12 people"),
        ("He recalled the visit of Minister Horvat.", "event", "visit of Minister Horvat"),
        ("Britain hosts the G7 this year.", "meeting", "G7"),
    ],
)  # fmt: skip
def test_named_in_small_letters(sentence: str, kind: str, wanted: str) -> None:
    """What names a thing may stand in small letters: what it is about, where, when, between whom."""
    assert _found(sentence) == [(kind, wanted)]


@pytest.mark.parametrize(
    "sentence",
    [
        "There were attacks in many cities.",
        "They spoke of the Ukraine crisis.",
        "The talks were held at Tokyo's initiative.",
        "They praised the US-Russian dialogue.",
        "Tonga was thanked on its election to the Security Council.",
        "They condemned attacks against Ukrainian civilians.",
        "They work against drought and fire in forests.",
        "Attempts to exercise pressure failed.",
        "Japan and India are launching new initiatives.",
        "He praised the Royal Australian Air Force.",
        "Ministers of the Cooperation Council for the Arab States of the Gulf (GCC) spoke.",
        "The Sylvanian Guard's decision to build a ship is known.",
    ],
)
def test_no_name_in_small_letters(sentence: str) -> None:
    """Kinds of things, verbs, armies and those who meet are no references."""
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "wanted"),
    [
        ("They endorsed the Declaration Against Forced Labour in Supply Chains.", "instrument",
         "Declaration Against Forced Labour in Supply Chains"),
        ("They cited the Guidelines for the Protection of Migrant Workers by Diplomatic Missions in Third Countries "
         "to Nationals of Member States.", "document",
         "Guidelines for the Protection of Migrant Workers by Diplomatic Missions in Third Countries "
         "to Nationals of Member States"),
        ("They signed the Agreement on Trade in Services in Geneva.", "instrument", "Agreement on Trade in Services"),
        ("They issued the Declaration on Migration in Punta Cana.", "instrument", "Declaration on Migration"),
        ("They recalled the Declaration on Energy Security by Foreign Ministers.", "instrument",
         "Declaration on Energy Security"),
        ("It is paid by the Solidarity Fund for the countries of Lower Fredonia and the Islands (Lagoon Fund).",
         "mechanism", "Solidarity Fund for the countries of Lower Fredonia and the Islands (Lagoon Fund)"),
        ("They signed a Memorandum of Understanding (MOU) on Marine Science.", "instrument",
         "Memorandum of Understanding (MOU) on Marine Science"),
        ("They act under the United Nations (UN) Charter.", "instrument", "United Nations (UN) Charter"),
        ("They praised Operation Blue Shield.", "mechanism", "Operation Blue Shield"),
        ("The Navy's Operation Guardian of the Seas began in May.", "mechanism", "Operation Guardian of the Seas"),
        ("They mourned the victims of Flight FR4978.", "event", "Flight FR4978"),
        ("They opened the U.S.-ASEAN Institute for Rising Leaders.", "mechanism",
         "U.S.-ASEAN Institute for Rising Leaders"),
        ("They will found a Cyber Center of Excellence in Zenda.", "mechanism", "Cyber Center of Excellence"),
        ("They launched Working Groups on Water, Trade and Health, and Defence.", "mechanism",
         "Working Groups on Water, Trade and Health, and Defence"),
        ("They praised the Trans-Zendan Transport Route.", "mechanism", "Trans-Zendan Transport Route"),
        ("They launched the Billion Trees Initiative program.", "mechanism", "Billion Trees Initiative"),
        ("They recalled the March 3 royal decree.", "instrument", "March 3 royal decree"),
        ("They signed the summit's Final Act.", "document", "summit's Final Act"),
        ("The ministers issued a statement on the situation in the Gaza Strip, urging calm.", "document",
         "statement on the situation in the Gaza Strip"),
        ("They launched the pilot phase of “Oficinas de Turismo Seguro”.", "mechanism", "Oficinas de Turismo Seguro"),
        ("They spoke of the war in Yemen, and the U.S. commitment to help Saudi Arabia.", "event", "war in Yemen"),
        ("They recalled the Joint Statements of the Six-Party Talks.", "document",
         "Joint Statements of the Six-Party Talks"),
    ],
)  # fmt: skip
def test_how_far_a_name_reaches(sentence: str, kind: str, wanted: str) -> None:
    """Long titles, names that begin with their noun, texts named by their day or by their meeting."""
    assert _found(sentence) == [(kind, wanted)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He visited the Operation Center and thanked Project Manager Roe.",
        "They praised the NATO Academy and the Fredonia Institute of Technology.",
        "They discussed the Lachin Corridor, the Zangezur corridor and the Northern Sea Route.",
        "They praised the PH-U.S. Alliance and the US-ROK Alliance.",
        "They spoke of relations in US election year.",
        "The ministers issued a statement on Friday.",
        "They signed a Memorandum of Understanding (MOU).",
        "They welcomed the passing of the law.",
        "An armed attack on Philippine armed forces would invoke it.",
    ],
)
def test_no_name_of_its_own(sentence: str) -> None:
    """Rooms and offices, schools, straits and passes, alliances as such, what may come."""
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They praised AUKUS and the AUKUS partnership.", ["AUKUS"]),
        ("The mandate of MONUSCO ends. They thanked the United Nations Organization Stabilization Mission in the "
         "Democratic Republic of the Congo.", ["MONUSCO"]),
        ("They back the Lakes Visiting Scholars Program. The Lakes Visiting Scholar Program began.",
         ["Lakes Visiting Scholars Program"]),
        ("They back the Partnership for Workers’ Rights. The Multilateral Partnership on Worker Organizing and "
         "Rights began.", ["Partnership for Workers’ Rights",
         "Multilateral Partnership on Worker Organizing and Rights"]),
    ],
)  # fmt: skip
def test_one_referent_is_one_reference(text: str, wanted: list[str]) -> None:
    """Name and acronym, singular and plural, a general noun behind an acronym: one; two names are two."""
    assert [label for _, label in _found(text)] == wanted


def test_what_is_a_session_is_no_reference() -> None:
    """A meeting that stands as a session is none under the same name elsewhere, nor is a session's own mechanism."""
    text = "They met at the Zenda Climate Summit in May. The Zenda Climate Summit was held by the Ministerial Council of the Gulf Cooperation Council."
    start = text.index("Zenda")
    found = read_references(
        text, [(0, 43), (44, len(text))], "2024-05-02", {"GCC Ministerial Council"}, [(start, start + 26)]
    )
    assert found == ()


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They condemned the nuclear test of Jan. 6.", [("event", "nuclear test of Jan. 6")], id="month-of-the-press"),
        pytest.param("They welcomed a dedicated forum on Clean Harbour Technology.",
                     [("mechanism", "forum on Clean Harbour Technology")], id="small-noun-on-capitals"),
        pytest.param("They welcomed progress on the Joint Plan of Action agreed at the meeting in Lima.",
                     [("document", "Joint Plan of Action")], id="general-name-that-was-made"),
        pytest.param("They opposed the UN Commission of Inquiry.", [("mechanism", "UN Commission of Inquiry")], id="inquiry"),
        pytest.param("They signed a Memorandum of Understanding in the field of Energy.",
                     [("instrument", "Memorandum of Understanding in the field of Energy")], id="field"),
        pytest.param("Resolution 2758 of the UN General Assembly settled the matter.",
                     [("instrument", "UN General Assembly Resolution 2758")], id="resolution-of-a-body"),
        pytest.param("They plan to increase visits to Peru beginning in 2026.", [], id="what-is-to-be-done"),
        pytest.param("They stressed the need of halting Peru's attacks on Kenya.",
                     [("event", "Peru's attacks on Kenya")], id="a-verb-before-it"),
        pytest.param("They marked ten years of the U.S. – Kenya Strategic Dialogue.",
                     [("mechanism", "U.S. – Kenya Strategic Dialogue")], id="pair-around-a-spaced-dash"),
        pytest.param("They act in line with the U.S. Strategy Toward Sub-Saharan Africa.",
                     [("document", "U.S. Strategy Toward Sub-Saharan Africa")], id="toward"),
        pytest.param("NATO adopted a new Cyber Defence Policy.", [("document", "Cyber Defence Policy")], id="policy"),
        pytest.param("It follows the Joint Leaders' Statement on AUKUS.",
                     [("document", "Joint Leaders' Statement on AUKUS")], id="text-on-a-group"),
        pytest.param("They praised the Steering Group for Australia's Submarine Program.",
                     [("mechanism", "Steering Group for Australia's Submarine Program")], id="owner-inside-a-name"),
        pytest.param("They praised the Working Group on Consular Matters.",
                     [("mechanism", "Working Group on Consular Matters")], id="working-group-on"),
        pytest.param("They signed a Memorandum of Understanding on cooperation in agriculture.",
                     [("instrument", "Memorandum of Understanding on cooperation in agriculture")], id="topic-of-a-memorandum"),
        pytest.param("She offered condolences for the horrific attack at a synagogue in Lima.",
                     [("event", "horrific attack at a synagogue in Lima")], id="at-what-and-where"),
        pytest.param("He congratulated him on the agreement he reached with Prime Minister Horvat to send aid.",
                     [("instrument", "agreement he reached with Prime Minister Horvat")], id="pact-somebody-reached"),
        pytest.param("They welcomed the recent hostage deal.", [("instrument", "recent hostage deal")], id="recent-pact-by-subject"),
        pytest.param("They recalled the recent midterm elections.", [("event", "recent midterm elections")], id="recent-elections"),
        pytest.param("She launched the Call to Action for Northern Peru.",
                     [("mechanism", "Call to Action for Northern Peru")], id="call-to-action"),
        pytest.param("They share relevant fundamental principles.", [], id="no-fund-inside-a-word"),
        pytest.param("They work as NATO Allies, our partnership being old.", [], id="allies-are-no-name"),
        pytest.param("They recalled the 1998 Joint Declaration.", [("instrument", "1998 Joint Declaration")], id="general-text-of-a-year"),
        pytest.param("They called for the implementation of the Joint Statement of September 19, 2005.",
                     [("document", "Joint Statement of September 19, 2005")], id="general-text-of-a-day"),
        pytest.param("They recalled the March 25 Joint Statement.", [("document", "Joint Statement")], id="general-text-behind-its-day"),
        pytest.param("They recalled the March 25, 2022 Joint Statement.", [("document", "Joint Statement")], id="day-and-year-before"),
        pytest.param("They recalled the March 25, 2022 Joint Statement and the July 2021 Joint Statement.",
                     [("document", "Joint Statement"), ("document", "Joint Statement")], id="two-of-one-name"),
        pytest.param("The Joint Statement of the ministers was read.", [], id="general-text-without-a-day"),
        pytest.param("They met after President John Roe Jr.'s state visit to Kenya.",
                     [("event", "President John Roe Jr.'s state visit to Kenya")], id="junior"),
        pytest.param("They recalled the Kenya-Peru Framework Agreement and the Kenya-Peru Framework Participation Agreement on Rescue.",
                     [("instrument", "Kenya-Peru Framework Agreement"),
                      ("instrument", "Kenya-Peru Framework Participation Agreement on Rescue")], id="two-agreements"),
    ],
)  # fmt: skip
def test_names_as_many_houses_write_them(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """By what they are about, by who made them; what is still to be done is none."""
    assert _found(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("In the run-up to the presidential election in November, they agreed to stay in touch.", "2024-11"),
        ("They discussed the violence after the presidential election in November.", "2023-11"),
    ],
    ids=["ahead", "behind"],
)
def test_the_year_of_an_event(sentence: str, wanted: str) -> None:
    """A month without a year lies on the side of the document's day that the words tell."""
    assert [r.date for r in references_of(sentence, "2024-09-24")] == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They will form a working group on Roles, Missions, and Tides (RMT) under it.",
         [("mechanism", "working group on Roles, Missions, and Tides (RMT)")]),
        ("They backed a Free Trade Agreement between the European Union (EU) and Peru.",
         [("instrument", "Free Trade Agreement between the European Union (EU) and Peru")]),
        ("They met on the margins of the UN General Assembly's High-Level Week.",
         [("meeting", "UN General Assembly's High-Level Week")]),
        ("They support the Open Harbours Engagement (OHE) Work Plan.", [("document", "Open Harbours Engagement (OHE) Work Plan")]),
        ("He explained the Masterplan on Zenda Connectivity.", [("document", "Masterplan on Zenda Connectivity")]),
        ("They signed a Statement of Intent on harbour dredging.", [("document", "Statement of Intent on harbour dredging")]),
        ("They set up the Kenya-Peru Experts' Working Group.", [("mechanism", "Kenya-Peru Experts' Working Group")]),
        ("The following Security Council press statement was issued today.", []),
        ("They spoke for approximately 15 minutes on May 2.", []),
        ("They proposed the early conclusion of a trade agreement.", []),
        ("They voiced the hope that an agreement on resilient harbours can be signed.", []),
        ("They directed their Ministers to conclude an extradition treaty within six months.", []),
        ("The Council acted under Article 7 of its Protocol.", [("instrument", "Article 7 of its Protocol")]),
        ("They prepared the Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons.",
         [("meeting", "Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons"),
          ("instrument", "Treaty on the Non-Proliferation of Nuclear Weapons")]),
        ("They backed the Joint Comprehensive Plan of Action.", [("instrument", "Joint Comprehensive Plan of Action")]),
        ("They kept the EU Solidarity Lanes open.", [("mechanism", "EU Solidarity Lanes")]),
        ("They spoke ahead of MC13.", [("meeting", "MC13")]),
        ("Ana Roe was put to death in early May.", []),
        ("Peru enters the Fourth Industrial Revolution.", []),
        ("Talks between Ana Roe and her colleague were frank.", []),
        ("Kenya, New Zealand and the United States affirmed this.", []),
    ],
)  # fmt: skip
def test_where_names_begin_and_end(sentence: str, wanted: list[tuple[str, str]]) -> None:
    assert _found(sentence) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "They urged others to give up the Cold War mentality.",
        "Every Dialogue looks at new priorities.",
        "They prepared the Related Summits.",
    ],
)
def test_names_nothing(sentence: str) -> None:
    """A way of thinking, a word that tells none from another."""
    assert _found(sentence) == []
