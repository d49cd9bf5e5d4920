"""Reports of several meetings: "they" and "the two sides" are those of the meeting that is told at that point."""

from __future__ import annotations

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader

Wanted = dict[str, str]
REPORTS: dict[str, tuple[str, str, str, Wanted]] = {
    "a lead about all, then one by one": (
        "Kyodo",
        "Japan, Vietnam, Brunei agree to keep sea lanes open",
        """VIENTIANE - Foreign Minister Haruto Mori agreed Friday with his counterparts from Vietnam and Brunei to keep sea lanes open.

Mori met separately with Tran Van Minh of Vietnam and Rahman Yusof of Brunei on the fringes of a gathering in Laos.

In the talks with Minh, the two ministers agreed to speed up the transfer of patrol boats.

With Rahman, Mori confirmed that work on a pipeline will start in autumn. Both sides welcomed the progress made on visas.

They also shared concern over missile launches by North Korea.""",
        {"keep sea lanes": "BRN JPN VNM", "patrol boats": "JPN VNM", "pipeline": "JPN", "visas": "BRN JPN", "missile": "BRN JPN"},
    ),
    "a paragraph each": (
        "Yonhap",
        "S. Korea's top diplomat holds talks with Polish, Czech counterparts",
        """SEOUL, May 2 (Yonhap) -- Foreign Minister Han Ji-ho held bilateral talks with his Polish and Czech counterparts in Seoul on Thursday.

During the talks with Polish Foreign Minister Marek Zielinski, the two sides discussed nuclear power.

In a separate meeting with his Czech counterpart, Petr Dvorak, Han asked for support for Korean companies. The two ministers agreed to deepen the partnership.

It was also agreed that a joint committee on trade will be launched.""",
        {"nuclear power": "KOR POL", "Korean companies": "KOR", "deepen the partnership": "CZE KOR", "joint committee": "CZE KOR"},
    ),
    "a grouping beside talks of two": (
        "",
        "Canada's foreign minister attends G7 talks in Capri",
        """CAPRI, Italy - Canadian Foreign Minister Emma Tremblay on Thursday met German Foreign Minister Jonas Weber on the sidelines of a Group of Seven gathering.

They agreed to coordinate support for Ukraine.

At the G-7 meeting, the ministers agreed to impose new sanctions on Iran.

Tremblay then held talks with U.S. Secretary of State Robert Hale. The two sides discussed the Arctic.""",
        {"support for Ukraine": "CAN DEU", "sanctions on Iran": "G7", "Arctic": "CAN USA"},
    ),
    "three, and two of them": (
        "Kyodo",
        "Leaders of Japan, U.S., South Korea meet in Lima",
        """LIMA - Prime Minister Kenji Ota met U.S. President Thomas Reed and South Korean President Lee Sang-min in Lima on Thursday.

The three leaders agreed to share missile data.

In a separate meeting with Lee, Ota proposed resuming visits. The two leaders agreed to hold talks on trade.

The three leaders also condemned the launch of a satellite.""",
        {"missile data": "JPN KOR USA", "talks on trade": "JPN KOR", "launch of a satellite": "JPN KOR USA"},
    ),
    "an earlier one speaks again": (
        "AFP",
        "Kenyan president meets Somali, Ethiopian leaders",
        """NAIROBI - Kenyan President Peter Mwangi met Somali President Ali Warsame on Monday and Ethiopian Prime Minister Tesfaye Bekele on Tuesday.

Mwangi and Warsame agreed to reopen the border.

With Bekele, Mwangi discussed the dam. The two leaders pledged to fight terrorism.

Warsame thanked Kenya for its support. The two countries also agreed to restore flights.""",
        {"reopen the border": "KEN SOM", "fight terrorism": "ETH KEN", "its support": "SOM", "restore flights": "KEN SOM"},
    ),
    "who met and agreed, agreed with whom he met": (
        "ANI",
        "Menon meets counterparts from Greece and Chile",
        """New Delhi [India], May 3 (ANI): External Affairs Minister Ravi Menon met Greek Foreign Minister Nikos Pappas and agreed to open new consulates.

He also met Chilean Foreign Minister Carla Soto and discussed critical minerals.""",
        {"new consulates": "GRC IND", "critical minerals": "IND"},
    ),
    "an organisation's official": (
        "Jakarta Post",
        "ASEAN chief, Japanese minister discuss energy",
        """JAKARTA - ASEAN Secretary-General Nguyen Hoa met Japanese Economy Minister Daichi Sato in Jakarta on Friday. The two sides agreed to set up a fund.

Nguyen also held talks with British trade envoy Mark Ellis. They discussed a trade agreement.""",
        {"set up a fund": "ASEAN JPN", "trade agreement": "ASEAN GBR"},
    ),
    "a background meeting opens no scene": (
        "Kyodo",
        "Japan, India agree to boost rare earth ties",
        """TOKYO - Foreign Minister Haruto Mori and his Indian counterpart Ravi Menon met in Tokyo on Friday.

The two ministers agreed to develop rare earths.

The talks came after Mori met last month with Australian Foreign Minister Kate Wilson in Perth.

The two sides also agreed to hold joint exercises.""",
        {"rare earths": "IND JPN", "joint exercises": "IND JPN"},
    ),
    "what they spoke of opens no scene": (
        "",
        "Readout of President Reed's Meeting with President Duarte of Brazil",
        """President Thomas Reed of the United States met today with President Joao Duarte of Brazil. The President briefed him on his meeting with President Liu of China. The two leaders discussed the climate.""",
        {"climate": "BRA USA"},
    ),
    "without a name, and in the passive": (
        "BelTA",
        "Belarus, Zimbabwe and Cuba discuss cooperation",
        """MINSK, 2 May (BelTA) - Belarusian Foreign Minister Maksim Novik held talks with Zimbabwean Foreign Minister Tendai Moyo. Deliveries of tractors were discussed.

A meeting was also held with Cuban Deputy Prime Minister Raul Perez. Attention was paid to medicine.

In the meeting with the minister from Nepal, the sides agreed to exchange students.""",
        {"tractors": "BLR ZWE", "medicine": "BLR CUB", "exchange students": "BLR NPL"},
    ),
    "two of three, then the three": (
        "Ministry of Foreign Affairs of Türkiye",
        "Minister Roe in the Trilateral Meeting of the Foreign Ministers of Türkiye, Peru and Chile",
        """Minister Ana Roe hosted the Trilateral Meeting of the Foreign Ministers of Türkiye, Peru and Chile held in Ankara on 2 May 2023.

Minister Roe first met with Foreign Minister Tom Doe of Peru. The two Ministers signed an accord on fisheries.

At the trilateral meeting, the drought and the crops were evaluated.""",
        {"fisheries": "PER TUR", "crops": "CHL PER TUR"},
    ),
    "all but the one who presides": (
        "Xinhua",
        "Chinese FM presides over meeting with island states",
        """BEIJING, May 2 (Xinhua) -- Chinese Foreign Minister Li Roe met on Thursday with Fijian Foreign Minister Ana Doe, Samoan Foreign Minister Tom Poe and Tongan Foreign Minister Jo Loe.

Roe proposed that the four countries build ports. The three ministers thanked China for the vaccines.""",
        {"vaccines": "FJI TON WSM"},
    ),
}  # fmt: skip


def _read(reader: Reader, publisher: str, title: str, text: str) -> Reading:
    return reader.read(SourceText(text, title=title, date="2024-05-03", publisher=publisher or None))


@pytest.mark.parametrize("name", REPORTS)
def test_who_acts(reader: Reader, name: str) -> None:
    """The actors of each act, found by words of its content."""
    publisher, title, text, wanted = REPORTS[name]
    acts = _read(reader, publisher, title, text).acts
    found = {
        words: {" ".join(sorted({a.party for a in act.actors})) for act in acts if words in act.content}
        for words in wanted
    }
    assert found == {words: {who} for words, who in wanted.items()}


def test_each_act_belongs_to_its_meeting(reader: Reader) -> None:
    """The session of an act is the one that is told where it stands."""
    publisher, title, text, _ = REPORTS["a paragraph each"]
    reading = _read(reader, publisher, title, text)
    parties = {s.id: set(s.parties) for s in reading.sessions}
    told = {act.content: parties[act.session] for act in reading.acts if act.session}
    assert told["nuclear power"] == {"KOR", "POL"}
    assert next(p for content, p in told.items() if "deepen" in content) == {"KOR", "CZE"}


def test_we_of_three_below_a_colon(reader: Reader) -> None:
    """The items of a list are done by all who sign, of whom the parser may see two."""
    text = """The governments of Australia, Japan and the Philippines committed to:

• Information exchange on fisheries

• Training of coast guards"""
    reading = _read(reader, "", "Joint Statement of Australia, Japan and the Philippines", text)
    assert [sorted(a.party for a in act.actors) for act in reading.acts] == [["AUS", "JPN", "PHL"]] * 2


def test_in_whose_capital_they_met_is_no_party_to_it(reader: Reader) -> None:
    text = """Foreign Minister Ana Roe of Chile and her Peruvian counterpart Juan Doe, who met in the Zambian capital, talked for an hour.

In a statement released after the meeting, both sides agreed to reopen the border."""
    reading = _read(reader, "The Morning Post", "Chile, Peru hold talks in Lusaka", text)
    assert [sorted(a.party for a in act.actors) for act in reading.acts if act.verb == "agree"] == [
        ["CHL", "PER"]
    ]
