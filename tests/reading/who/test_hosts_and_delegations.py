"""Who acts where a text says "the guest", "the delegation", "both leaders", "the Troika", or the short name of a grouping."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader

LIMA = "Foreign Minister Ana Roe of Peru received in Lima today Cabinet Secretary Peter Doe of Kenya. The two ministers discussed trade. "
TROIKA = "Minister of Foreign Affairs Ana Roe met with the Permanent Representatives of Switzerland, Cyprus and Latvia, the OSCE Troika, in Vienna. "
UNION = "High Representative Jan Roe of the European Union hosted Prime Minister Ana Doe of Kosovo and President Petar Poe of Serbia in Brussels. "
CASES: dict[str, tuple[str, str, str, str]] = {
    "her guest": ("Ministry of Foreign Affairs, Peru", LIMA + "Her guest praised the reforms.", "praise", "KEN"),
    "the host": ("Ministry of Foreign Affairs, Peru", LIMA + "The host praised the reforms.", "praise", "PER"),
    "the visiting side": ("Ministry of Foreign Affairs, Peru", LIMA + "The visiting side pledged aid.", "pledge", "KEN"),
    "a delegation abroad": (
        "Ministry of Foreign Affairs, Latvia",
        "A Latvian delegation led by Foreign Minister Ana Roe met Foreign Minister Ken Doe of Japan in Tokyo today. The delegation praised "
        "the reforms.",
        "praise",
        "LVA",
    ),
    "a delegation received": (
        "National Assembly of Pakistan",
        "A delegation of the National People's Congress of China, led by Vice Chairperson Tan Roe, called on Speaker Zahid Doe today. The "
        "delegation praised the reforms.",
        "praise",
        "CHN",
    ),
    "an organisation's mission": (
        "ECOWAS Commission",
        "An ECOWAS mission led by Ana Roe, Minister of Foreign Affairs of Nigeria, visited Bissau today. The delegation met Transitional "
        "President Umaro Doe. The Mission praised the reforms.",
        "praise",
        "ECOWAS",
    ),
    "the Troika": ("Ministry of Foreign Affairs of Mongolia", TROIKA + "The Troika praised the reforms.", "praise", "CHE CYP LVA"),
    "two whom the Union brought together": (
        "European External Action Service",
        UNION + "Both leaders reaffirmed their commitment.",
        "reaffirm",
        "SRB XKX",
    ),
    "all three of them": ("European External Action Service", UNION + "The three discussed trade.", "discuss", "EU SRB XKX"),
    "a name without its article": (
        "Jordan News Agency (Petra)",
        "Amman, April 1 (Petra)-- Foreign Minister Nawaf Al-Roewneh of Jordan met Croatian Foreign Minister Ivan Doe. Roewneh and Doe "
        "discussed trade.",
        "discuss",
        "HRV JOR",
    ),
    "a leader of a community who heads a state": (
        "United Nations",
        "The Secretary-General met today with Nikos Roe, President of the Republic of Cyprus. The Greek Cypriot leader praised the reforms.",
        "praise",
        "CYP",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("publisher", "text", "verb", "parties"), CASES.values(), ids=CASES)
def test_who_acts(reader: Reader, publisher: str, text: str, verb: str, parties: str) -> None:
    source = SourceText(
        title="Meeting held", text=text, date="2033-04-02", publisher=publisher, source="h.md"
    )
    act = next(a for a in reader.read(source).acts if a.verb == verb)
    assert " ".join(sorted({a.party for a in act.actors})) == parties


def test_whom_an_organisation_lends_its_house_act_without_it(reader: Reader) -> None:
    text = (
        "The Foreign Minister of Armenia, Ana Roe, and the Foreign Minister of Azerbaijan, Elchin Doe, met today in Geneva. They were hosted "
        "by the Special Representative of the UN Secretary-General, Ms. Laura Poe. The ministers agreed to exchange maps."
    )
    source = SourceText(
        title="Meeting held", text=text, date="2033-04-02", publisher="United Nations", source="h.md"
    )
    act = next(a for a in reader.read(source).acts if a.verb == "agree")
    assert {a.party for a in act.actors} == {"ARM", "AZE"}
