"""For whom people sit there: delegations, company, who faces whom, offices whose holder is known already."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all: the parser is loaded once."""
    return Reader()


def _parties(reader: Reader, title: str, text: str, publisher: str | None = None) -> dict[str, str | None]:
    reading = reader.read(SourceText(text=text, title=title, date="2024-05-06", publisher=publisher))
    return {p.name: p.party for p in reading.participants}


LEAD = "Kenya and Peru held the third political consultations in Lima on May 6. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The Kenyan delegation, headed by Secretary Anna Roe, and the Peruvian side, led by Vice Minister Juan Doe, took part.",
            {"Anna Roe": "KEN", "Juan Doe": "PER"},
        ),
        (
            "Vice Minister Juan Doe led the Peruvian delegation, which included Ambassador Luis Poe.",
            {"Juan Doe": "PER", "Luis Poe": "PER"},
        ),
        (
            "Representing Kenya were Secretary Anna Roe; the head of the Roeland Unit, Musa Coe; and Joy Low, Chief Officer for Trade.",
            {"Anna Roe": "KEN", "Musa Coe": "KEN", "Joy Low": "KEN"},
        ),
        (
            "On behalf of Peru participated Vice Minister Juan Doe; on behalf of Kenya, Secretary Anna Roe.",
            {"Juan Doe": "PER", "Anna Roe": "KEN"},
        ),
        (
            "The Kenyan side was headed by Secretary Anna Roe, the Peruvian side by Vice Minister Juan Doe.",
            {"Anna Roe": "KEN", "Juan Doe": "PER"},
        ),
        (
            "Present were Secretary Anna Roe of Kenya and Peru's Juan Doe.",
            {"Anna Roe": "KEN", "Juan Doe": "PER"},
        ),
        (
            "Secretary Anna Roe and Ambassador Musa Coe were in the Kenyan delegation.",
            {"Anna Roe": "KEN", "Musa Coe": "KEN"},
        ),
        (
            "Vice Minister Juan Doe and Director Luis Poe made up the Peruvian delegation.",
            {"Juan Doe": "PER", "Luis Poe": "PER"},
        ),
        (
            "The Kenyan delegation was led by Secretary Anna Roe. For its part, the Peruvian delegation was led by Minister Juan Doe, accompanied by Secretary of Security Luis Poe and Ambassador Rita Low.",
            {"Anna Roe": "KEN", "Juan Doe": "PER", "Luis Poe": "PER", "Rita Low": "PER"},
        ),
        (
            "Minister Joy Roe led the Kenyan delegation while Minister of Trade of Peru M. U. M. Ali Doe headed his side.",
            {"Joy Roe": "KEN", "M. U. M. Ali Doe": "PER"},
        ),
    ],
    ids=[
        "behind a comma",
        "which included",
        "representing",
        "on behalf of",
        "the side by",
        "a country owns the name",
        "were in the delegation",
        "made up the delegation",
        "in the company of who led them",
        "initials that are no title",
    ],
)
def test_sides_of_a_delegation(reader: Reader, sentence: str, wanted: dict[str, str]) -> None:
    """Each list names its party, up to the words of the next."""
    assert _parties(reader, "Kenya, Peru hold consultations", LEAD + sentence) == wanted


@pytest.mark.parametrize(
    ("title", "text", "publisher", "wanted"),
    [
        (
            "Visit of Foreign Minister of Peru to India",
            "Foreign Minister of Peru Juan Doe paid a visit to India from May 4 to 6. He was accompanied by Vice Minister Luis Poe. External Affairs Minister Amit Rao held talks with Foreign Minister Doe on May 5.",
            "Ministry of External Affairs",
            {"Juan Doe": "PER", "Luis Poe": "PER", "Amit Rao": "IND"},
        ),
        (
            "PM receives Foreign Minister of Brunei",
            "KUALA LUMPUR, May 6 (Bernama) -- Prime Minister Ahmad Roe received Brunei Foreign Minister II Musa Doe here today. Also present was Foreign Minister Mohamad Poe.",
            None,
            {"Ahmad Roe": "MYS", "Musa Doe": "BRN", "Mohamad Poe": "MYS"},
        ),
        (
            "EU-Kenya Dialogue",
            "The second dialogue took place in Nairobi on 6 May. It was co-chaired by the EU High Representative Josef Roe and Cabinet Secretary Musalia Doe.",
            "European External Action Service",
            {"Josef Roe": "EU", "Musalia Doe": "KEN"},
        ),
        (
            "Vietnam, Peru hold meeting of commission",
            "Deputy Prime Minister Pham Roe and Peruvian Foreign Minister Juan Doe co-chaired the commission in Lima on May 6. Mr. Roe also met with President Luis Poe.",
            None,
            {"Pham Roe": "VNM", "Juan Doe": "PER", "Luis Poe": "PER"},
        ),
        (
            "President receives senators",
            "ASTANA - President Kassym Doe received a delegation of the U.S. Congress led by Senator Steve Roe. The delegation included Senators Gary Poe and Lisa Low.",
            None,
            {"Kassym Doe": "KAZ", "Steve Roe": "USA", "Gary Poe": "USA", "Lisa Low": "USA"},
        ),
        (
            "Secretary hosts ministers",
            "Secretary of Defense Lloyd Roe hosted The Hon Richard Doe MP, Deputy Prime Minister and Minister for Defence, Australia, and The Rt Hon Grant Poe MP, Secretary of State for Defence, United Kingdom, at the Pentagon.",
            "Department of Defense",
            {"Lloyd Roe": "USA", "Richard Doe": "AUS", "Grant Poe": "GBR"},
        ),
    ],
    ids=["company of a guest", "the guest's office is held", "facing each other", "met by the guest", "the host where it is written", "country behind the office"],
)  # fmt: skip
def test_party_by_what_is_told(
    reader: Reader, title: str, text: str, publisher: str | None, wanted: dict[str, str]
) -> None:
    """Who stands where in the telling says for whom he acts."""
    assert _parties(reader, title, text, publisher) == wanted


def test_a_list_that_begins_with_the_country(reader: Reader) -> None:
    """Who stands behind "Kenya:" is Kenya's, whatever office of the organisation he holds."""
    text = (
        "The Summit of the Heads of State and Government of the Southern African Development Community (SADC) took place in Luanda on "
        "24 April 2024.\n\nThe following Heads of State and Government attended Summit:\n\n"
        "- Namibia: H.E. President Dr Hage G. Doe, Incoming Chairperson of SADC\n"
        "- Angola: H.E. João Poe, Chairperson of the Organ on Politics\n"
        "- United Republic of Tanzania: H.E. Vice President Samia Low, representing the Outgoing Chairperson"
    )
    assert _parties(reader, "Communiqué of the Summit of SADC", text, "SADC Secretariat") == {
        "Hage G. Doe": "NAM",
        "João Poe": "AGO",
        "Samia Low": "TZA",
    }


def test_who_acted_at_an_earlier_summit(reader: Reader) -> None:
    """What leaders did there says that they were there; what is said of it elsewhere does not."""
    text = (
        "The ministers of Kenya and Peru met in Lima on May 6. This delivers on commitments made by President Anna Roe of Kenya and "
        "President Juan Doe of Peru at the Roeland Summit in Oslo on January 9. Foreign Minister Luis Poe of Peru welcomed the Summit in Oslo on January 9."
    )
    reading = reader.read(SourceText(text=text, title="Joint Statement", date="2024-05-06"))
    summit = next(s.id for s in reading.sessions if s.date == "2024-01-09")
    assert {p.name for p in reading.participants if p.session == summit} == {"Anna Roe", "Juan Doe"}


def test_statement_of_several_in_the_title(reader: Reader) -> None:
    """Those in whose name a joint statement is have met, where it tells of the meeting."""
    title = "Joint Statement by Minister of Defence Anna Roe of Sweden and Minister of Defence Juan Doe of Finland"
    text = "We met in Helsinki today. We agreed to deepen our cooperation and condemn the attack."
    assert _parties(reader, title, text) == {"Anna Roe": "SWE", "Juan Doe": "FIN"}


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "Iranian, Kenyan and Peruvian foreign ministers meet",
            "Foreign ministers Musa Roe of Kenya, Ali Doe and Juan Poe of Peru met in Nairobi on Monday with Iran in the chair.",
            {"Musa Roe": "KEN", "Ali Doe": "IRN", "Juan Poe": "PER"},
        ),
        (
            "Minister meets counterparts",
            "External Affairs Minister Amit Roe held bilateral talks with Peru's Juan Doe, Kenya's Musa Poe and Japan's Ken Low in Lima on Monday.",
            {"Amit Roe": "IND", "Juan Doe": "PER", "Musa Poe": "KEN", "Ken Low": "JPN"},
        ),
        (
            "Ministers of three nations",
            "Kenyan Foreign Minister Musa Roe held talks with his colleagues from Latvia, Baiba Poe, and Lithuania, Jan Low, in Nairobi on Monday.",
            {"Musa Roe": "KEN", "Baiba Poe": "LVA", "Jan Low": "LTU"},
        ),
    ],
    ids=["the one country left", "countries own the names", "colleagues behind their countries"],
)
def test_parties_of_several(reader: Reader, title: str, text: str, wanted: dict[str, str]) -> None:
    """Three and more who meet, each of a country of his own."""
    assert _parties(reader, title, text) == wanted


def test_the_source_is_no_participant(reader: Reader) -> None:
    """Nor is a spokesperson, or who "has said" it."""
    text = (
        "Kenyan Foreign Minister Musa Roe and Peruvian Foreign Minister Juan Doe will meet in Lima on May 9, "
        "Kenyan Ambassador to Peru Ann Poe has said."
    )
    assert set(_parties(reader, "Kenya, Peru ministers to meet", text)) == {"Musa Roe", "Juan Doe"}


@pytest.mark.parametrize("text", ["#", "# Kenya", "Kenya # Peru", "On the Kenyan side: #"])
def test_signs_in_a_heading_are_signs(reader: Reader, text: str) -> None:
    """A heading is matched as it stands: no sign of the document's own is taken for a party's name."""
    assert not reader.read(SourceText(text=text)).participants
