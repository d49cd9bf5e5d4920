"""The reported session in leads as newspapers and agencies write them: held or planned, when, where, between whom."""

from __future__ import annotations

import pytest

import entente

CASES = [
    pytest.param(
        "Kenya, Peru and Japan agree to hold summit this year",
        "2024-09-24",
        "NEW YORK: The foreign ministers of Kenya, Peru and Japan on Monday agreed that their countries will hold a "
        "trilateral summit by the end of the year.\n\nIn their meeting in New York, Kenyan Foreign Minister John Doe, "
        "Peruvian Foreign Minister Juan Perez and Japanese Foreign Minister Sato Ken confirmed that cooperation has advanced.",
        ("held", "2024-09-23", "New York", {"JPN", "KEN", "PER"}),
        id="what they agree will be held is not what they held",
    ),
    pytest.param(
        "Kenya, Peru agree to deepen ties",
        "2025-03-22",
        "The foreign ministers of Kenya and Peru agreed today, Saturday, to enhance cooperation.\n\nThe Kenyan Foreign "
        "Ministry said in a statement that this came during a meeting between Foreign Minister John Doe and his Peruvian "
        "counterpart Juan Perez in Nairobi, where they agreed to expedite preparations for the upcoming joint commission.",
        ("held", "2025-03-22", "Nairobi", {"KEN", "PER"}),
        id="preparations for an upcoming one",
    ),
    pytest.param(
        "Foreign ministers vow to institutionalize cooperation",
        "2024-09-24",
        "On the 23rd (local time), the foreign ministers of Kenya, Peru and Japan decided to work toward holding a summit."
        "\n\nKenyan Foreign Minister John Doe, who is visiting New York, held a 30-minute meeting with Peruvian Foreign "
        "Minister Juan Perez and Japanese Foreign Minister Sato Ken on the same day.",
        ("held", "2024-09-23", "New York", {"JPN", "KEN", "PER"}),
        id="the day of the month alone",
    ),
    pytest.param(
        "Leaders to meet at lake",
        "2023-07-29",
        "The leaders of Kenya and Peru will hold a summit in Lima on Aug. 18, the presidential office said Saturday.",
        ("planned", "2023-08-18", "Lima", {"KEN", "PER"}),
        id="announced",
    ),
    pytest.param(
        "Kenyan president invites Emirati leader",
        "2024-02-20",
        "ABU DHABI, Feb. 19 -- Kenyan President John Doe met with UAE President Ahmed bin Roe here Monday and invited him "
        "to visit Nairobi, where the two sides are expected to sign new agreements.",
        ("held", "2024-02-19", "Abu Dhabi", {"ARE", "KEN"}),
        id="here is where the dateline says",
    ),
    pytest.param(
        "Thai, Cambodian ministers agree on border",
        "2025-08-08",
        "KUALA LUMPUR, Aug 7 (Bernama) -- Thailand and Cambodia agreed to thirteen measures at an extraordinary meeting of "
        "their General Border Committee here today. The next meeting is to be held within one month.",
        ("held", "2025-08-07", "Kuala Lumpur", {"KHM", "THA"}),
        id="today is the day of the dateline",
    ),
    pytest.param(
        "Kenya, Peru hold strategic dialogue",
        "2024-11-02",
        "SEOUL, Nov. 2 (Yonhap) -- Kenyan Foreign Minister John Doe held talks with his Peruvian counterpart Juan Perez in "
        "Lima the previous day, state media reported Saturday.",
        ("held", "2024-11-01", "Lima", {"KEN", "PER"}),
        id="the previous day",
    ),
    pytest.param(
        "Vice FM meets US envoy",
        "2022-10-18",
        "Vice Foreign Minister Cho Doe-dong met with U.S. Special Representative John Roe in Seoul on Monday, the ministry "
        "said. Both sides agreed that the trilateral meeting to be held in Tokyo next week will be important.",
        ("held", "2022-10-17", "Seoul", {"KOR", "USA"}),
        id="the press names no country for its own",
    ),
    pytest.param(
        "Presidents strengthen alliance",
        "2025-04-22",
        "On an official visit to Brazil, the President of Chile, John Doe, was received this Tuesday at the Planalto Palace "
        "by President Jane Roe. The leaders signed thirteen agreements.",
        ("held", "2025-04-22", "the Planalto Palace", {"BRA", "CHL"}),
        id="received by",
    ),
    pytest.param(
        "Ministers hold trilateral on sidelines",
        "2023-09-23",
        "On the sidelines of the 78th session of the UN General Assembly, the Foreign Ministers of India, Brazil and South "
        "Africa met in New York on September 22.",
        ("held", "2023-09-22", "New York", {"BRA", "IND", "ZAF"}),
        id="the occasion is no party",
    ),
    pytest.param(
        "Italian diplomat in Moscow",
        "2021-09-17",
        "Deputy Foreign Minister of Russia Ivan Doe and the Italian Deputy Foreign Minister Gianni Roe discussed on Friday "
        "preparations for an upcoming meeting of the two countries' ministers.",
        ("held", "2021-09-17", None, {"ITA", "RUS"}),
        id="two who discuss have met",
    ),
    pytest.param(
        "Kenya, Peru agree to launch dialogue",
        "2024-07-30",
        'Kenya and Peru on Tuesday agreed to launch an "economic dialogue", the foreign ministry said.\n\nThe agreement was '
        "reached during bilateral talks in Lima between Foreign Minister Juan Perez and his Kenyan counterpart, John Doe. The "
        "inaugural meeting is scheduled to be held in Nairobi.",
        ("held", "2024-07-30", "Lima", {"KEN", "PER"}),
        id="the talks behind the news, not the meeting to come",
    ),
    pytest.param(
        "Leaders sign deals",
        "2024-02-29",
        "NAIROBI, Feb 28 -- Kenyan President John Doe and Peruvian Prime Minister Juan Perez on Wednesday witnessed the signing "
        "of seven agreements, following talks at State House in Nairobi.\n\nThey agreed to hold the next session of the Joint "
        "Commission in Lima later this year.",
        ("held", "2024-02-28", "Nairobi", {"KEN", "PER"}),
        id="who sign together have met",
    ),
    pytest.param(
        "Ministers agree on summit",
        "2023-03-18",
        "The meeting between Perez and Doe was a follow-up on the one they had in Nairobi on Feb. 16\n\nForeign Ministers Juan "
        "Perez of Peru and Santiago Doe of Kenya Friday agreed to broker a summit in April.\n\nPerez and Doe met Friday in Lima.",
        ("held", "2023-03-17", "Lima", {"KEN", "PER"}),
        id="what it follows is another one, and Santiago a name",
    ),
    pytest.param(
        "President to address parliament",
        "2025-02-03",
        "President John Doe of Kenya will address parliament on Thursday. He said that the economy must grow.",
        None,
        id="no meeting",
    ),
]


@pytest.mark.parametrize(("title", "date", "text", "expected"), CASES)
def test_lead(
    title: str, date: str, text: str, expected: tuple[str, str, str | None, set[str]] | None
) -> None:
    reading = entente.read(text, title=title, date=date)
    main = next((s for s in reading.sessions if s.main), None)
    found = main and (main.status, main.date, main.place, set(main.parties))
    assert found == expected
