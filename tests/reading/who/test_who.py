"""Who acts: styles, double titles, peoples, bodies, and the rest of many parties."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = (
    "Prime Minister and Minister of Trade Taro Sato of Japan and Minister of Trade Kim Min-jun of the Republic of Korea "
    "met in Tokyo today. "
)


def _who(reading: Reading) -> list[str]:
    return ["+".join(sorted(a.person or a.party for a in act.actors)) for act in reading.acts]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("HE the Prime Minister and Minister of Trade expressed hope for an early accord.", "Taro Sato"),
        ("His Excellency Prime Minister Sato stressed the need for calm.", "Taro Sato"),
        ("The Japanese thanked Seoul for the rescue of the crew.", "JPN"),
        ("The delegates confirmed the date of the summit.", "JPN+KOR"),
        ("A Japanese statement said that the harbour remains open.", "JPN"),
    ],
)
def test_subjects(read: Callable[..., Reading], sentence: str, who: str) -> None:
    """Each subject is resolved."""
    reading = read(OPENING + sentence, title="Readout", address="https://www.mofa.go.jp/x")
    assert who in _who(reading)


def test_a_style_alone_is_the_person_last_named(read: Callable[..., Reading]) -> None:
    """ "His Excellency also ..." goes on with who spoke."""
    text = OPENING + "Minister Kim praised the accord. His Excellency also welcomed the new route."
    assert _who(read(text, title="Readout", address="https://www.mofa.go.jp/x"))[-1] == "Kim Min-jun"


def test_we_discussed_is_all_who_met(read: Callable[..., Reading]) -> None:
    """What is done together is done by all, though one of them tells."""
    text = "President Kim Min-jun met Prime Minister Taro Sato of Japan in Seoul. We discussed energy. We support free trade."
    reading = read(
        text,
        title="Readout of President Kim’s Meeting with Prime Minister Sato of Japan",
        address="https://www.president.go.kr/x",
    )
    assert _who(reading)[-2:] == ["JPN+KOR", "KOR"]


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("G7 Leaders’ Statement on the Situation in Sudan and Yemen", {"G7"}),
        ("Australia-Canada Joint Statement on Critical Minerals from Chile", {"AUS", "CAN"}),
    ],
)
def test_who_speaks_in_a_statement_without_a_meeting(
    read: Callable[..., Reading], title: str, parties: set[str]
) -> None:
    """Those whom the title names before its matter, not those whom it is about."""
    reading = read("We remain deeply concerned about the harvest. We call for calm in Peru.", title=title)
    assert {a.party for act in reading.acts for a in act.actors} == parties


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The Chairman of ECOWAS, President Kofi Adom of Ghana, condemned the attack.", {"ECOWAS", "GHA"}),
        ("Ghanaian President Kofi Adom, current Chairperson of the African Union, condemned the attack.", {"AU", "GHA"}),
        ("In his capacity as Chairman of the African Union, President Kofi Adom of Ghana condemned the attack.", {"AU"}),
        ("President Kofi Adom of Ghana, speaking on behalf of ECOWAS, condemned the attack.", {"ECOWAS"}),
        ("President Kofi Adom of Ghana condemned the attack on the seat of ECOWAS.", {"GHA"}),
    ],
)  # fmt: skip
def test_who_presides_speaks_for_the_grouping(
    read: Callable[..., Reading], sentence: str, parties: set[str]
) -> None:
    """Beside the own government, or for the grouping alone where the text says so."""
    reading = read(sentence, title="President Adom condemns the attack", address="https://tass.com/world/1")
    assert {a.party for a in reading.acts[0].actors} == parties


def test_a_grouping_beside_all_its_members_is_no_party_more(read: Callable[..., Reading]) -> None:
    """The members act."""
    seven = "France, Germany, Italy, Japan, Canada, the United Kingdom and the United States"
    reading = read(
        f"We, the ministers of the Group of Seven of {seven}, condemn the raid.",
        title="G7 Statement on the Raid",
    )
    assert {a.party for a in reading.acts[0].actors} == {"FRA", "DEU", "ITA", "JPN", "CAN", "GBR", "USA"}


def test_the_acronym_of_the_meeting_is_those_who_met(read: Callable[..., Reading]) -> None:
    """ "The FOC reviewed ...", "the FOCs provided an opportunity to ..."."""
    text = (
        "Japan and the Republic of Korea held Foreign Office Consultations (FOC) in Tokyo on Monday. "
        "The FOC reviewed trade. The FOCs provided a timely opportunity to discuss visas."
    )
    reading = read(text, title="Consultations", address="https://tass.com/world/1")
    assert _who(reading) == ["JPN+KOR", "JPN+KOR"]


def test_an_organisation_is_named_again_by_its_noun_and_by_the_abbreviation_of_the_text(
    read: Callable[..., Reading],
) -> None:
    """ "The bloc ...", "The PSC ...", "It also ..."."""
    text = (
        "The African Union’s Peace and Security Council (PSC) condemned the raid. The council urged calm. "
        "The PSC welcomed the truce. It also called on the army to leave the port."
    )
    assert _who(read(text, title="Union condemns raid", address="https://tass.com/world/1")) == ["AU"] * 4


def test_a_counterpart_of_another_country_is_not_of_that_country(read: Callable[..., Reading]) -> None:
    """Wherever the report was written."""
    text = (
        "LIMA (Reuters) – Foreign Minister Juan Poe met his Peruvian counterpart Ana Roe in Lima on Friday."
    )
    reading = read(text, title="Chile’s foreign minister visits Peru", address="https://tass.com/world/1")
    assert {(p.name, p.party) for p in reading.participants} == {("Juan Poe", "CHL"), ("Ana Roe", "PER")}


def test_the_counterparts_are_all_who_met_and_nobodys_others(read: Callable[..., Reading]) -> None:
    """Nor are members of what they talked about at the table."""
    text = (
        "Today, the National Security Advisors of Kenya, Peru, Norway, and Chile met to discuss trade. "
        "The four counterparts welcomed the truce. They also discussed the Fish Group (Kenya, Peru, India, Fiji, and Norway), which "
        "recently brought together experts. The counterparts agreed to stay in touch."
    )
    title = "Joint Statement by the National Security Advisors of Kenya, Peru, Norway, and Chile"
    assert _who(read(text, title=title)) == ["CHL+KEN+NOR+PER"] * 3


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The members of the Security Council condemned the raid. The Council members voiced concern. They also urged calm.",
            ["UN", "UN", "UN"],
        ),
        (
            "Peruvian Foreign Minister Ana Roe met her Chilean counterpart in Lima. Roe praised the pact. "
            "The Chilean minister thanked Peru. He welcomed the truce.",
            ["Ana Roe", "CHL", "CHL"],
        ),
    ],
)
def test_who_is_named_again(read: Callable[..., Reading], text: str, who: list[str]) -> None:
    """A body's members, and a minister whose name is not told."""
    assert _who(read(text, title="News", address="https://tass.com/world/1")) == who


def test_the_other_of_two_named_by_his_name_alone(read: Callable[..., Reading]) -> None:
    """ "Poe and Roe" of a call between two ministers, one of whom the text names by his name alone."""
    text = (
        "Chilean Foreign Minister Juan Poe held a telephone conversation with his Peruvian counterpart on Monday. "
        "Juan Poe and Arturo Vega reviewed the agenda."
    )
    reading = read(
        text, title="Chilean and Peruvian ministers discuss trade", address="https://tass.com/world/1"
    )
    assert {a.party for a in reading.acts[0].actors} == {"CHL", "PER"}


def test_an_authority_is_no_title_of_its_chair(read: Callable[..., Reading]) -> None:
    """ "The Authority decides ...": the organisation."""
    text = (
        "The Authority of Heads of State and Government of ECOWAS convened in Accra on 7 May 2021, under the chairmanship "
        "of H.E. Kofi Adom, President of Ghana and Chair of the Authority.\n\nThe Authority decides to lift the sanctions. "
        "The Authority calls for calm."
    )
    reading = read(text, title="Final Communiqué of the Summit of the ECOWAS Authority")
    assert [{a.party for a in act.actors} for act in reading.acts] == [{"ECOWAS"}, {"ECOWAS"}]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Prime Minister and Minister Kim agreed on a date.", "Kim Min-jun+Taro Sato"),
        ("Prime Minister Sato agreed on Monday with the ministers from Peru and Chile to meet again.", "CHL+PER+Taro Sato"),
        ("In the United States, Canada and Mexico pledged to buy grain.", "CAN+MEX"),
        ("In step with Peru and Chile, Japan called for free trade.", "JPN"),
        ("The governments of Australia, Canada and Mexico pledged to buy grain.", "AUS+CAN+MEX"),
        ("The two exchanged views on the price of grain.", "JPN+KOR"),
        ("The pair discussed the price of grain.", "JPN+KOR"),
        ("Together with Peru, Japan will build a harbour.", "JPN+PER"),
    ],
)  # fmt: skip
def test_who_acts_together(read: Callable[..., Reading], sentence: str, who: str) -> None:
    """Pairs, lists and partners, whether the parser sees them or not."""
    reading = read(OPENING + sentence, title="Readout", address="https://www.mofa.go.jp/x")
    assert who in _who(reading)


def test_leaders_are_the_grouping_of_the_title(read: Callable[..., Reading]) -> None:
    """In a text of one of its members, "leaders" without a name are the grouping, "we" is the publisher."""
    reading = read(
        "Leaders agreed to end the trade in ivory. We welcome the commitment of our partners.",
        title="FACT SHEET: G7 to Announce Joint Actions on Ivory",
        address="https://www.whitehouse.gov/x",
    )
    assert _who(reading) == ["G7", "USA"]


def test_we_is_those_who_announce_together(read: Callable[..., Reading]) -> None:
    """A title that names several who announce: "we" is all of them, whoever publishes it."""
    reading = read(
        "We commit to build harbours.",
        title="President Jane Roe of the United States and Prime Minister Taro Sato of Japan Announce Harbour Plan",
        address="https://www.whitehouse.gov/x",
    )
    assert _who(reading)[0] == "JPN+USA"


@pytest.mark.parametrize("word", ["counterpart", "colleague"])
def test_a_colleague_of_another_country_is_its_minister(read: Callable[..., Reading], word: str) -> None:
    text = f"Foreign Minister Taro Sato and his Mongolian {word} will discuss the railway."
    assert _who(read(text, title="Briefing", address="https://www.mofa.go.jp/x")) == ["MNG+Taro Sato"]


def test_both_of_a_meeting_of_many_are_the_two_whom_it_names(read: Callable[..., Reading]) -> None:
    text = (
        "Foreign Minister Ama Roe of Ghana and Foreign Minister Tom Doe of Kenya presided today in Accra over a meeting that was also "
        "attended by the Foreign Ministers of Togo, Mali, Benin, Uganda and Rwanda. The Ministers discussed a plan. Both Ministers "
        "welcomed the result."
    )
    acts = read(text, title="Ministers meet in Accra", address="https://www.mfa.gov.gh/x").acts
    parties = {a.verb: sorted({actor.party for actor in a.actors}) for a in acts}
    assert parties["welcome"] == ["GHA", "KEN"]
    assert len(parties["discuss"]) == len(["GHA", "KEN", "TGO", "MLI", "BEN", "UGA", "RWA"])


@pytest.mark.parametrize(
    ("opening", "sentence", "who"),
    [
        pytest.param(
            "Vice President Rita Moss met today with President Ramon Cruz of the Philippines and Prime Minister Ichiro Sato of Japan. ",
            "The Vice President, President Cruz, and Prime Minister Sato reaffirmed their partnership.",
            "Ichiro Sato+Ramon Cruz+Rita Moss",
            id="a title alone before names",
        ),
        pytest.param(
            "Vice President Rita Moss met today with President Ramon Cruz of the Philippines. ",
            "The Departments of State and Commerce launched a review.",
            "USA",
            id="departments by their fields",
        ),
        pytest.param(
            "Vice President Rita Moss met today with President Ramon Cruz of the Philippines. ",
            "The two governments launched a review.",
            "PHL+USA",
            id="governments of both",
        ),
    ],
)
def test_rows_and_departments(read: Callable[..., Reading], opening: str, sentence: str, who: str) -> None:
    """Several holders named in one breath; organs of the publisher."""
    assert who in _who(read(opening + sentence, title="Readout", address="https://www.whitehouse.gov/x"))


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("The President of Suriname, H.E. Ms. Anita Roe, held talks with Prime Minister Arun Doe on 9 May.", "Anita Roe"),
        ("President and the President of Suriname, H.E. Ms. Anita Roe, held talks on 9 May.", "IND"),
    ],
)  # fmt: skip
def test_a_bare_title_is_the_guests_where_only_he_holds_it(
    read: Callable[..., Reading], opening: str, who: str
) -> None:
    """ "President thanked": the guest, unless the text told of the publisher's own before."""
    text = f"{opening} President thanked the host town for its welcome."
    assert who in _who(read(text, title="Official visit", address="https://www.mea.gov.in/x"))
