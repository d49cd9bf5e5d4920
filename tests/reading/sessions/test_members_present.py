"""A grouping whose text lists most of its members as present: they met; its organ acts as the grouping, they as themselves."""

from __future__ import annotations

from entente.model import Reading, SourceText
from entente.reading import Reader


def _read(reader: Reader, text: str, title: str, publisher: str) -> Reading:
    return reader.read(
        SourceText(title=title, text=text, date="2019-05-03", publisher=publisher, source="m.md")
    )


def _acting(reading: Reading) -> list[str]:
    return [" ".join(sorted({a.party for a in act.actors})) for act in reading.acts if act.verb]


def test_those_listed_met(reader: Reader) -> None:
    """ "Those taking part were ...", with what goes on with the list."""
    reading = _read(
        reader,
        "Leaders of the Melanesian Spearhead Group gathered for a Retreat in Suva on 2 May 2019. Those taking part were the Prime Ministers "
        "of Fiji, Papua New Guinea and Solomon Islands. Vanuatu sent a Minister.\n\nLeaders agreed to build a road.",
        "Melanesian Spearhead Group Leaders Retreat: Communiqué",
        "Melanesian Spearhead Group Secretariat",
    )
    assert _acting(reading) == ["FJI PNG SLB VUT"]


def test_an_organ_acts_as_the_grouping(reader: Reader) -> None:
    """ "The Council decided", "The Foreign Ministers regretted": the grouping, and those who are there."""
    reading = _read(
        reader,
        "The 9th session of the Ministerial Council of the Gulf Cooperation Council (GCC) convened in Riyadh on 2 May 2019. The following "
        "ministers were in attendance:\n\nH.E. Ana Roe, Foreign Minister of the Kingdom of Bahrain\n\nH.E. Tom Doe, Foreign Minister of "
        "the State of Kuwait\n\nH.E. Jo Poe, Foreign Minister of the Sultanate of Oman\n\nH.E. Al Loe, Foreign Minister of the State of "
        "Qatar\n\nThe Council decided to open a bank. The Ministers regretted the delay.",
        "Joint Communiqué of the Ministerial Council",
        "General Secretariat of the Gulf Cooperation Council",
    )
    assert reading.main_session is not None
    assert set(reading.main_session.parties) == {"BHR", "KWT", "OMN", "QAT", "GCC"}
    assert _acting(reading) == ["GCC", "BHR KWT OMN QAT"]


def test_a_few_of_them_are_no_list_of_all(reader: Reader) -> None:
    """Some of those who came are named, of many; the grouping met."""
    reading = _read(
        reader,
        "Leaders of the Pacific Islands Forum gathered in Suva on 2 May 2019. Among them were the Prime Ministers of Fiji, Samoa "
        "and Tonga. Leaders agreed to build a port.",
        "Pacific Islands Forum Leaders Retreat: Communiqué",
        "Pacific Islands Forum Secretariat",
    )
    assert _acting(reading) == ["PIF"]


def test_a_troika_is_those_who_attended(reader: Reader) -> None:
    """Three of sixteen, of whom the text says that they attended: they met, whatever the meeting is called."""
    reading = _read(
        reader,
        "1. The Organ Troika Summit of the Southern African Development Community (SADC) was held in Lusaka, Republic of Zambia on 2nd May "
        "2019.\n\n2. Summit was attended by the following:\n\nZambia: H.E. Anna Roe, President\n\nMalawi: H.E. John Doe, President\n\n"
        "Namibia: Hon. Jim Poe, Minister of Defence\n\n3. Summit approved the dispatch of divers.",
        "Communiqué of the Organ Troika Summit",
        "SADC Secretariat",
    )
    assert _acting(reading) == ["MWI NAM ZMB"]


def test_presidents_named_each_behind_his_state(reader: Reader) -> None:
    """ "The Presidents of A, N; of B, N; and of C, N, gathered": these met, on the occasion of their grouping's summit."""
    reading = _read(
        reader,
        "The Presidents of the Argentine Republic, Ana Roe; of the Federative Republic of Brazil, Juan Doe; of the Republic of Paraguay, "
        "Luis Poe, and of the Oriental Republic of Uruguay, Eva Moe, gathered in the city of Salta on 2 May 2019, on the occasion of the "
        "Summit of Heads of State of MERCOSUR:\n\n1. Welcomed the opening of a bridge.",
        "Joint Communiqué of the Presidents of the MERCOSUR States Parties",
        "Ministry of Foreign Affairs, Argentine Republic",
    )
    assert _acting(reading) == ["ARG BRA PRY URY"]


def test_those_represented_are_there(reader: Reader) -> None:
    """ "Ministers representing A, B and C met. D and E were represented at senior official level."."""
    reading = _read(
        reader,
        "1. Ministers representing Fiji, Samoa, Tonga and Vanuatu met in Apia, Samoa on 1 May 2019 as the ninth meeting of the Forum Fisheries Committee (FFC).\n\n"
        "2. Australia and Niue were represented at senior official level. Tokelau was absent.\n\n3. Ministers approved the report.",
        "Statement of Outcomes from the Ninth Meeting of the Forum Fisheries Committee Ministers",
        "Pacific Islands Forum Fisheries Agency",
    )
    assert _acting(reading) == ["AUS FJI NIU TON VUT WSM"]


COUNCIL = (
    "The 36th Meeting of the Council for Foreign and Community Relations (COFCOR) of the Caribbean Community (CARICOM) was held in Castries, "
    "Saint Lucia on 11-12 May 2019. Anna Roe, Minister for External Affairs of Saint Lucia, chaired the proceedings.\n\nOther Ministers in "
    "attendance were: John Doe, Minister of Foreign Affairs of Barbados; Jim Poe, Minister of Foreign Affairs of Belize; Jan Moe, Minister of "
    "Foreign Affairs of Dominica; Tom Loe, Minister for Foreign Affairs of Grenada; Bob Noe, Minister of Foreign Affairs of Guyana; Tim Zoe, "
    "Minister of Foreign Affairs of Jamaica; and Kim Foe, Minister of Foreign Affairs of Suriname.\n\n"
)


def test_who_chairs_is_there_and_the_community_is_no_organ(reader: Reader) -> None:
    """ "Roe of Saint Lucia chaired the proceedings", "Council agreed": those present; "The Community will": the grouping."""
    reading = _read(
        reader,
        COUNCIL
        + "Ministers welcomed the offer of Mexico. Council agreed to open a bank. The Community will send a team of divers.",
        "Communiqué issued at the conclusion of the Thirty-Sixth Meeting of the Council for Foreign and Community Relations",
        "CARICOM Secretariat",
    )
    there = "BLZ BRB DMA GRD GUY JAM LCA SUR"
    assert _acting(reading) == [there, there, "CARICOM"]
