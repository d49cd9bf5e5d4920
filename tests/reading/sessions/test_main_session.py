"""What a document reports, told from what it only begins its story with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, Session, SourceText
from entente.reading import Reader


def _main(reading: Reading) -> Session:
    assert reading.main_session is not None
    return reading.main_session


def test_the_day_on_which_a_body_was_made_is_not_the_day_of_its_meeting(read: Callable[..., Reading]) -> None:
    """And where it met "recently", the next sentence says when."""
    text = (
        "Peru and Chile recently held meetings of the Border Working Groups, which were established in January 2021. "
        "The group on customs met on May 3 and the group on roads met on May 5. The delegations agreed to continue."
    )
    main = _main(read(text, title="Readout of the Border Working Groups"))
    assert (main.date, main.end_date) == ("2021-05-03", "2021-05-05")


def test_a_paper_that_begins_with_an_older_summit(read: Callable[..., Reading]) -> None:
    """It reports what came of it."""
    text = (
        "At the Andean Summit on January 9, 2021, President Ana Roe of Peru and President Juan Poe of Chile asked their "
        "ministers to form a committee. On May 7, Minister Eva Doe of Peru convened the first meeting of this committee "
        "with Minister Luis Moe of Chile in Lima. The ministers agreed to meet monthly."
    )
    main = _main(read(text, title="Joint Statement of Peru and Chile following the First Committee Meeting"))
    assert main.date == "2021-05-07"
    assert main.place == "Lima"


def test_it_follows_a_meeting_is_no_meeting_of_its_own(read: Callable[..., Reading]) -> None:
    """A statement on a matter that looks back reports nothing."""
    text = (
        "Japan designated two companies today. It follows Prime Minister Taro Sato’s meeting last month with President "
        "Kim Min-jun of the Republic of Korea, where they resolved to act."
    )
    assert read(text, title="Statement by the Spokesperson on Trilateral Designations").main_session is None


def test_who_met_at_a_summit_did_not_hold_it(read: Callable[..., Reading]) -> None:
    """ "At the Summit, President A met with President B": a meeting of two."""
    text = "At the G7 Summit, Prime Minister Taro Sato of Japan met with President Ana Roe of Peru. They discussed trade."
    main = _main(read(text, title="Readout of the Prime Minister’s Meeting with President Roe of Peru"))
    assert main.mechanism is None
    assert set(main.parties) == {"JPN", "PER"}


def test_ahead_of_a_groups_meeting_the_group_did_not_meet(read: Callable[..., Reading]) -> None:
    """Its other members were not there."""
    text = (
        "President Ana Roe of Peru met in Helsinki with President Sauli Aho of Finland on May 9 ahead of the third summit "
        "with the Nordic countries."
    )
    main = _main(read(text, title="Readout of the President’s Meeting with President Aho of Finland"))
    assert set(main.parties) == {"FIN", "PER"}


def test_four_of_europe_are_not_the_quad(read: Callable[..., Reading]) -> None:
    """Nor is a network that bears its name."""
    text = (
        "National Security Advisor Jo Roe met on May 9 with French Diplomatic Adviser Luc Poe, German Adviser Jens Doe and "
        "British National Security Advisor Tim Moe. They discussed trade."
    )
    main = _main(read(text, title="Readout of the Meeting with Quad Counterparts"))
    assert main.mechanism is None
    assert {"FRA", "DEU", "GBR"} <= set(main.parties)
    text = "On Monday, Australia hosted the Quad Growers Network for its first Quad Farming Dialogue. They discussed rice."
    main = _main(read(text, title="Readout of the Quad Growers Network Event"))
    assert main.mechanism is None or main.mechanism.name != "Quad"


def test_a_journey_for_meetings_with_counterparts(read: Callable[..., Reading]) -> None:
    """ "has traveled to Seoul for meetings on Friday with ..."."""
    text = (
        "National Security Advisor Taro Sato of Japan has traveled to Seoul for meetings on Monday, May 10 and Tuesday, "
        "May 11 with his counterpart, National Security Director Kim Min-jun of the Republic of Korea."
    )
    main = _main(
        read(text, title="Statement by the Spokesperson on the Travel of the National Security Advisor")
    )
    assert main.date == "2021-05-10"
    assert {"JPN", "KOR"} <= set(main.parties)


def test_a_fact_sheet_opens_with_its_summit(read: Callable[..., Reading]) -> None:
    """Not with the other one that is attended as well."""
    text = (
        "At the 10th annual Japan-ASEAN Summit in Phnom Penh, Cambodia, Prime Minister Sato and the ASEAN leaders will raise "
        "their relations. Prime Minister Sato will also attend the annual East Asia Summit, showing his resolve."
    )
    main = _main(read(text, title="FACT SHEET: Prime Minister Sato and ASEAN Leaders Launch a Partnership"))
    assert main.mechanism is not None
    assert "ASEAN" in main.mechanism.name


@pytest.mark.parametrize(
    "text",
    [
        "President Jane Roe of Chile met today with Prime Minister Ken Doe of Japan to prepare for the July summit in Oslo.",
        "President Jane Roe of Chile met today with Prime Minister Ken Doe of Japan. She looks forward to hosting leaders in Oslo.",
    ],
)
def test_another_sessions_place_is_not_its_own(reader: Reader, text: str) -> None:
    reading = reader.read(
        SourceText(
            text, title="Readout of President Roe's Meeting with Prime Minister Doe", date="2024-05-06"
        )
    )
    assert [s.place for s in reading.sessions if s.main] == [None]


def test_preparations_for_an_upcoming_meeting_are_made_at_one_held(reader: Reader) -> None:
    text = "OSLO, May 6 -- Chile's Deputy Foreign Minister Jane Roe and Japan's Ambassador Ken Doe discussed on Monday preparations for an upcoming meeting of ministers."
    assert [s.status for s in reader.read(SourceText(text, date="2024-05-07")).sessions if s.main] == ["held"]


def test_an_untitled_statement_that_names_where_a_text_was_adopted_reports_no_meeting(
    read: Callable[..., Reading],
) -> None:
    """ "adopted at the Eighth Session" and "welcomed the announcement" are no meeting of those who speak."""
    text = (
        "The members of the Security Council welcomed the announcement of a truce and thanked Qatar. They stand by the "
        "principles adopted at the Eighth Session of the Assembly in Addis Ababa."
    )
    assert read(text).main_session is None


def test_talks_of_an_untitled_report(read: Callable[..., Reading]) -> None:
    """ "during their talks Saturday in Lima"."""
    text = (
        "LIMA, May 9 (Xinhua) -- Peruvian President Ana Roe and her Chilean counterpart Juan Poe vowed to deepen ties "
        "during their talks Saturday afternoon in Lima."
    )
    main = _main(read(text))
    assert (main.place, main.level, set(main.parties)) == ("Lima", "leaders", {"PER", "CHL"})


def test_the_host_of_a_guest_without_a_place(read: Callable[..., Reading]) -> None:
    """ "who is visiting the country", "the visiting Chilean minister"."""
    text = "Minister of State Ana Roe met today with the Chilean Deputy Minister Juan Poe, who is visiting the country."
    assert (
        _main(
            read(
                text,
                title="Minister of State Meets Chilean Deputy Minister",
                address="https://www.mofa.go.jp/x",
            )
        ).country
        == "JPN"
    )
    text = "Peruvian Foreign Minister Ana Roe met visiting Chilean Foreign Minister Juan Poe on Monday."
    assert _main(read(text, title="Roe meets Poe", address="https://tass.com/world/1")).country == "PER"


def test_he_of_the_first_line_is_whom_the_title_names(read: Callable[..., Reading]) -> None:
    """A report may begin with what its lead adds to the title."""
    text = (
        "He will hold talks with Peruvian Foreign Minister Ana Roe.\n\nMOSCOW, May 9. /TASS/. Russian Foreign Minister "
        "Sergey Lavrov arrived on Sunday."
    )
    reading = read(text, title="Russia’s Lavrov arrives in Lima", address="https://tass.com/world/1")
    assert reading.acts[0].actors[0].party == "RUS"
    assert {p.party for p in reading.participants} == {"RUS", "PER"}


def test_what_a_headline_says_was_discussed_did_not_meet(read: Callable[..., Reading]) -> None:
    """ "Roe, Poe Discuss Syria, Libya"."""
    text = "Peruvian and Chilean foreign ministers met in Lima on Saturday to discuss the crises abroad."
    main = _main(read(text, title="Roe, Poe Discuss Syria, Libya", address="https://tass.com/world/1"))
    assert set(main.parties) == {"PER", "CHL"}


@pytest.mark.parametrize(
    "title",
    [
        "The Spirit of Lima: Joint Statement of Japan, the Republic of Korea, and Peru",
        "Joint Statement of Japan, the Republic of Korea, and Peru on Trade with Chile",
        "Leaders’ Statement",
    ],
)
def test_a_joint_text_says_who_met(reader: Reader, title: str) -> None:
    """All of a list, those with a short name in brackets too; nobody whom they speak of."""
    text = (
        "We, the leaders of Japan, the Republic of Korea (ROK), and Peru, convened in Lima on May 6 and welcomed the "
        "decision of Chile to join us."
    )
    reading = reader.read(SourceText(text, title=title, date="2024-05-06"))
    assert [set(s.parties) for s in reading.sessions if s.main] == [{"JPN", "KOR", "PER"}]


def test_a_declaration_on_the_occasion_of_a_visit(reader: Reader) -> None:
    """They met there, on the days of the visit."""
    text = (
        "To affirm our commitment, the President of Peru, Juan Perez, and the President of Kenya, John Doe, on the occasion "
        "of President Doe’s visit to Peru on June 28-30, 2022, declare the following."
    )
    title = "Joint Declaration Between the Republic of Peru and the Republic of Kenya"
    main = _main(reader.read(SourceText(text, title=title, date="2022-06-28")))
    assert (main.date, main.end_date, set(main.parties)) == ("2022-06-28", "2022-06-30", {"KEN", "PER"})


def test_what_was_held_the_day_before_counts_for_itself(reader: Reader) -> None:
    text = (
        "The Kenya-Peru Foreign Office Consultations were held in Lima on 5 March 2024. The Consultations were preceded by "
        "the 2nd meeting of the Strategic Space Dialogue on 4 March 2024."
    )
    assert _main(reader.read(SourceText(text, date="2024-03-06"))).ordinal is None


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("convened the Quint national security advisors in Rome", "Quint"),
        ("met with the G7 foreign ministers in Rome", "G7"),
        ("met with NATO officials in Rome", None),
        ("met with ASEAN partners in Rome", None),
    ],
)
def test_a_format_is_what_met(reader: Reader, told: str, name: str | None) -> None:
    """Where its ministers did; officials of an organisation are no format."""
    reading = reader.read(SourceText(f"Minister Anna Roe of Italy {told} today.", date="2024-05-06"))
    mechanism = _main(reading).mechanism
    assert (mechanism.name if mechanism else None) == name


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Prime Minister Anna Roe met virtually with G7 Leaders to discuss trade.", {"ITA", "G7"}),
        (
            "Prime Minister Anna Roe met with the other G7 leaders and President Luis Doe of Peru.",
            {"ITA", "G7", "PER"},
        ),
        ("G7 leaders met today with President Luis Doe of Peru.", {"G7", "PER"}),
    ],
)
def test_a_member_that_met_the_others_of_its_group_stands_beside_it(
    reader: Reader, text: str, parties: set[str]
) -> None:
    """In a text of its own government; where the group met, it is the group."""
    source = SourceText(
        text, title="Meeting with G7 Leaders", date="2024-05-06", publisher="Government of Italy"
    )
    assert set(_main(reader.read(source)).parties) == parties


def test_the_talks_of_a_visit_have_their_own_day(read: Callable[..., Reading]) -> None:
    """Where a paper opens with a visit of several days and then tells of the talks."""
    visit = "President Ana Roe of Peru paid a State Visit to Kenya from 8 to 10 May 2021 at the invitation of President Musa Doe of Kenya. "
    main = _main(
        read(
            visit + "In their talks at State House, Nairobi on 9 May, they reviewed trade.",
            title="Joint Communiqué",
        )
    )
    assert (main.date, main.end_date, main.place, main.country) == ("2021-05-09", None, "Nairobi", "KEN")
    plain = _main(read(visit + "They will hold talks on trade on 1 June.", title="Joint Communiqué"))
    assert (plain.date, plain.end_date) == ("2021-05-08", "2021-05-10")


@pytest.mark.parametrize(
    ("behind", "ordinal"),
    [
        ("This was the 27th LEM, and the first in Nairobi.", 27),
        ("It was their fourth telephone conversation.", 4),
        ("This was the first meeting since March.", None),
        ("This was the third visit of the year.", None),
    ],
)
def test_a_later_sentence_counts_it(read: Callable[..., Reading], behind: str, ordinal: int | None) -> None:
    """ "This was the 27th": whatever sentence says so; the first since some day is no count."""
    text = "Minister Ana Roe of Peru met Minister Musa Doe of Kenya in Nairobi on 5 May 2021. They reviewed trade. "
    assert _main(read(text + behind, title="Joint statement")).ordinal == ordinal


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "Joint Statement of the 14th Defense Trilateral Talks",
            "Deputy Minister Ana Roe of Peru and Deputy Minister Musa Doe of Kenya held the 14th Defense Trilateral Talks (DTT) in Lima.",
            "Defense Trilateral Talks",
        ),
        (
            "Joint Statement",
            "Minister Ana Roe of Peru hosted in Lima the annual meeting of ministers of the Andean Six (A6) on 5 May 2021.",
            "Andean Six",
        ),
        (
            "Bilateral Meetings of Minister Ana Roe in Lima",
            "Minister Ana Roe of Peru met her counterparts from Kenya and Norway on 5 May 2021 in Lima.",
            None,
        ),
        (
            "Ministers meet",
            "Minister Ana Roe of Peru held talks in Lima with Minister Musa Doe of Kenya. During the meeting with him she thanked Kenya "
            "for its backing of her country's entry into the Lake Study Group (LSG).",
            None,
        ),
    ],
    ids=[
        "a name that is shortened",
        "a group called by its number",
        "a headline of several",
        "a body that one joins",
    ],
)
def test_the_row_that_it_belongs_to(
    read: Callable[..., Reading], title: str, text: str, wanted: str | None
) -> None:
    """What a text shortens stands for a row of meetings; a headline of several meetings for none."""
    mechanism = _main(read(text, title=title)).mechanism
    assert (mechanism.name if mechanism else None) == wanted


def test_a_call_that_it_follows_up_is_another(read: Callable[..., Reading]) -> None:
    """Nor does "spoke for Peru" tell of a call."""
    followed = read(
        "Representatives of Peru and Kenya met today at the Foreign Ministry for a working meeting, in follow-up to the telephone "
        "conversation that Presidents Ana Roe and Musa Doe held on January 27.",
        title="High-level meeting",
    )
    spoke = read(
        "Kenya and Peru held the third round of consultations in Nairobi on 4 May 2021. Director Juan Doe spoke for Peru.",
        title="Joint Statement",
    )
    assert (_main(followed).format, _main(spoke).format) == ("in-person", "in-person")


def test_talks_that_lasted(read: Callable[..., Reading]) -> None:
    """And not when the two had met before."""
    main = _main(
        read(
            "LIMA, May 7 - Foreign Minister Ana Roe of Peru and her Kenyan counterpart Musa Doe remained far apart Friday, an official said. "
            "In talks that lasted 30 minutes in Lima, Roe conveyed concern. When they met in Nairobi in March, they had agreed.",
            title="Roe, Doe at odds",
        )
    )
    assert (main.place, main.country) == ("Lima", "PER")
