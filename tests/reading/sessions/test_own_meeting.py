"""A grouping's own meeting is the grouping's, whoever presides, hosts, or writes from where."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader

Case = tuple[str, str, str, str]
CASES: dict[str, Case] = {
    "the members of a troika and whom they met": (
        "Pacific Islands Forum Secretariat",
        "Outcome of the Troika’s engagement",
        "The Troika of the Pacific Islands Forum, comprising the Prime Ministers of Samoa, Tonga and Vanuatu, met today in Suva with the "
        "President of Palau, H.E. Ana Roe. Leaders welcomed the plan.",
        "PLW TON VUT WSM",
    ),
    "an organisation that lends its house to a few of its members": (
        "NATO",
        "Joint press statement",
        "Senior diplomats from Norway, Spain and Portugal met at NATO Headquarters in Brussels on 2 May 2023 for their second round of talks, "
        "with the support of the Secretary General, Jan Roe. They welcomed the plan.",
        "ESP NOR PRT",
    ),
    "presidents of most members of a bloc, each behind his country": (
        "Pacific Alliance",
        "Communiqué of the Presidents (courtesy translation)",
        "The Presidents of the Republic of Chile, Ana Roe, of the United Mexican States, Tom Doe, and of the Republic of Peru, Al Poe, met in "
        "Cali on 2 May 2023. They welcomed the plan.",
        "CHL MEX PER",
    ),
    "members who attended the summit of their grouping": (
        "SADC",
        "Communiqué of the Organ Summit",
        "The Summit of the Heads of State of the Southern African Development Community (SADC) was held in Lusaka on 2 May 2013. "
        "Summit was attended by H.E. Ana Roe, President of Namibia, and H.E. John Doe, President of Malawi. Summit welcomed the plan.",
        "SADC",
    ),
    "members whom the organ asked to come": (
        "Government of South Africa",
        "SADC Communiqué: Summit of the Troika plus Malawi and Zambia",
        "Summit of the Troika plus Malawi and Zambia was held in Lusaka on 2 May 2013. Summit commended Malawi.",
        "SADC",
    ),
    "heads of delegation named one after the other": (
        "Ministry of Foreign Affairs, Fiji",
        "9th Melanesian Spearhead Group Leaders’ Summit Communique",
        "The 9th Melanesian Spearhead Group Leaders Summit was held in Suva, Fiji on 2 May 2013. Leaders in attendance included the "
        "Prime Minister of Vanuatu, Hon. Jo Roe, and the Prime Minister of Solomon Islands, Hon. Al Doe. Leaders welcomed the report.",
        "MSG",
    ),
    "a grouping and three more, whatever the name of one is made of": (
        "ASEAN",
        "Chairman’s Statement of the 9th ASEAN Plus Three Ministers’ Meeting",
        "The 9th Meeting of the Ministers of ASEAN and the People’s Republic of China, Japan and the Republic of Korea was held in "
        "Ha Noi on 2 May 2013. The Meeting was chaired by H.E. Minh Roe, Minister of Viet Nam. The Ministers welcomed the plan.",
        "ASEAN CHN JPN KOR",
    ),
    "those whom the lexicon lists, where a member of one of them presides": (
        "ASEAN",
        "Chairman’s Statement of the 9th ASEAN Plus Three Summit, Vientiane, 2 May 2013",
        "1. The Ninth ASEAN Plus Three Summit took place on 2 May 2013 in Vientiane, Laos, with H.E. Mr. Minh Roe, Prime Minister of "
        "Laos, in the chair.\n\n2. We reaffirmed that we support a peaceful solution.",
        "ASEAN CHN JPN KOR",
    ),
    "a body, not another within which something is done": (
        "Peace and Security Council of the African Union",
        "Communiqué of the 9th Meeting of the Peace and Security Council on the Floods",
        "Meeting in Addis Ababa on 2 May 2013 for its 9th session, the Peace and Security Council of the African Union (AU) took this "
        "decision on the efforts which countries are making within the Lake Chad Basin Commission (LCBC):\n\nCouncil,\n\n"
        "1. Takes note of the statement delivered;",
        "AU",
    ),
    "regions side by side, not whom the title says they back": (
        "Ministry of Foreign Affairs of Estonia",
        "Ministers of Baltic and Visegrad countries back Moldova at Riga meeting",
        "The foreign ministers of the Baltic and Visegrad states met on 2 May in Riga. The ministers discussed trade.",
        "CZE EST HUN LTU LVA POL SVK",
    ),
    "a capital in the dateline, before a dash": (
        "Qatar News Agency",
        "Council Grateful to Peru",
        "Cairo – The Arab League Council, in a statement that followed its session on Thursday, has thanked Peru. The ministers "
        "discussed trade.",
        "LAS",
    ),
    "a capital in the dateline, before two calendars": (
        "Saudi Press Agency",
        "Arab League Council Thanks Peru",
        "Cairo, Safar 19, 1439, March 07, 2018, SPA -- The Arab League Council met today in its 20th session. The Council thanked Peru.",
        "LAS",
    ),
    "the organisation that tells of a meeting of its members": (
        "Pacific Islands Forum Secretariat",
        "Ministers Meeting Outcomes",
        "The Ministers Meeting was convened on 9 August 2024 in Suva. The meeting was chaired by Cook Islands and attended by Australia, "
        "Fiji, Nauru, Palau and Samoa. Ministers adopted the agenda.",
        "PIF",
    ),
    "a guest who attended what issued a communiqué": (
        "ECOWAS",
        "Communiqué of the 9th Session of the ECOWAS Authority",
        "The 9th Session of the Authority of Heads of State of the Economic Community of West African States (ECOWAS) convened on 4 June "
        "2017 in Monrovia. H.E. Ana Roe, Prime Minister of Peru, special guest, attended the Summit. The Authority commended the report.",
        "ECOWAS",
    ),
    "an ambassador where he serves, beside two who met": (
        "Saudi Press Agency",
        "GCC Secretary-General Receives Peruvian Ambassador to Saudi Arabia",
        "Riyadh -- During the meeting, officials discussed trade. He welcomed the decision of Peru on Sudan at the meetings in September. "
        "Both sides stressed cooperation.",
        "GCC PER",
    ),
    "one member who met another at its summit": (
        "Ministry of Foreign Affairs of Namibia",
        "President Roe meets President Doe",
        "At the SADC Summit, President Ana Roe of Namibia met with President John Doe of Malawi. They discussed trade.",
        "MWI NAM",
    ),
    "members who open the sentence one by one": (
        "",
        "Statement of the Baltic Sea Meeting",
        "The foreign ministers of Brazil, Russia, India, China and South Africa held their BRICS Meeting in Lima on 2 May 2013. "
        "The Ministers discussed trade.",
        "BRA CHN IND RUS ZAF",
    ),
    "leaders of whom the headline says that they end it, and who sign one by one": (
        "Pacific Broadcasting",
        "CARICOM Leaders end 30th Summit with a declaration on the sea",
        "KINGSTON - Leaders of the Caribbean Community brought their 30th Summit to a close yesterday.\n\n"
        "Prime Ministers Ana Roe of Jamaica, Tom Doe of Barbados, Eva Poe of Belize and Jo Moe of Grenada signed the declaration during "
        "their meeting in Kingston. The Leaders agreed to protect the reefs.",
        "CARICOM",
    ),
    "leaders of a grouping who hold it with a guest": (
        "The Daily",
        "MSG Leaders hold summit with Peru",
        "Presidents Ana Roe of Vanuatu and Juan Doe of Peru and Prime Ministers Tom Koe of Fiji and Kim Loe of Solomon Islands met in "
        "Suva on 2 May 2013. They discussed trade.",
        "FJI PER SLB VUT",
    ),
}


@pytest.mark.parametrize(("publisher", "title", "text", "parties"), CASES.values(), ids=CASES)
def test_who_met(reader: Reader, publisher: str, title: str, text: str, parties: str) -> None:
    source = SourceText(
        title=title, text=text, date="2018-03-07", publisher=publisher or None, source="own.md"
    )
    main = reader.read(source).main_session
    assert main is not None
    assert " ".join(sorted(main.parties)) == parties


ACTING: dict[str, tuple[str, str, str, str]] = {
    "a group whose statement the title says it is, whoever else attended": (
        "V4 Foreign Ministers’ Joint Statement on Trade",
        "The annual meeting of the Ministers of Foreign Affairs of the Visegrad Group (V4) took place in Budapest on 11 October 2017. "
        "The meeting was also attended by the Minister of Foreign Affairs of Albania. The Ministers welcomed the plan.",
        "welcome",
        "CZE HUN POL SVK",
    ),
    "the ministers of a region, of more who met": (
        "Ministers meet in Bishkek",
        "The foreign ministers of Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan and Ana Roe, High Representative of the "
        "European Union, met in Bishkek on 7 July 2019. The Foreign Ministers of Central Asia thanked the donors.",
        "thank",
        "KAZ KGZ TJK TKM UZB",
    ),
    "leaders of a meeting of members, where a later sentence says who presided": (
        "Forum Ministers meet",
        "The Pacific Islands Forum Foreign Ministers Meeting was held in Suva on 9 August 2024. The meeting was chaired by Cook Islands "
        "and attended by Fiji. Foreign Ministers adopted the plan.",
        "adopt",
        "PIF",
    ),
}


@pytest.mark.parametrize(("title", "text", "verb", "parties"), ACTING.values(), ids=ACTING)
def test_who_acts(reader: Reader, title: str, text: str, verb: str, parties: str) -> None:
    source = SourceText(title=title, text=text, date="2024-08-10", source="own.md")
    act = next(a for a in reader.read(source).acts if a.verb == verb)
    assert " ".join(sorted({a.party for a in act.actors})) == parties


def test_who_presides_speaks_for_all_who_met(reader: Reader) -> None:
    """ "I chaired the Retreat. We agreed": a chairman's statement is the grouping's, not his country's."""
    source = SourceText(
        title="Press Statement by the Chairman of the ASEAN Foreign Ministers’ Retreat",
        text="1. I chaired the ASEAN Foreign Ministers’ Retreat today.\n\n2. We discussed trade. We agreed to meet in Lima.",
        date="2018-02-06",
        publisher="Ministry of Foreign Affairs, Singapore",
        source="own.md",
    )
    acts = [a for a in reader.read(source).acts if a.verb in ("discuss", "agree")]
    assert [[actor.party for actor in a.actors] for a in acts] == [["ASEAN"], ["ASEAN"]]
