"""Names, offices and governments in whatever order the chancery writes them."""

from __future__ import annotations

import pytest

from entente.reading.mentions.parties import find_parties
from entente.reading.people import find_people


def _found(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.office, p.party) for p in find_people(text, find_parties(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Korean Vice Minister of Foreign Affairs and Trade Yu Myung-hwan spoke.", [("Yu Myung-hwan", "Vice Minister of Foreign Affairs and Trade", "KOR")]),
        ("Chairman of the Joint Chiefs of Staff Roe met Head of the Presidential Administration Doe.", [("Roe", "Chairman of the Joint Chiefs of Staff", None), ("Doe", "Head of the Presidential Administration", None)]),
        ("The Heads of Delegation Dinner followed the talks of the Head of the Science Foundation.", []),
        ("President Roe and G7 Leaders Formally Launch the Partnership", [("Roe", "President", None)]),
        ("The Honorable Sh. Arjun Roe, Minister for Environment of the Republic of India, met him.", [("Arjun Roe", "Minister for Environment", "IND")]),
        ("Under Secretary of State R. Nicholas Burns left.", [("R. Nicholas Burns", "Under Secretary of State", None)]),
        ("He met Prime Minister Kishida Fumio of Japan.", [("Kishida Fumio", "Prime Minister", "JPN")]),
        ("Dr. Park Ji-won, Principal Deputy National Security Advisor of the ROK, came.", [("Park Ji-won", "Principal Deputy National Security Advisor", "KOR")]),
        ("Presidents Anna Roe of Kenya and Juan Diaz of Peru met.", [("Anna Roe", "President", "KEN"), ("Juan Diaz", "President", "PER")]),
        ("He called Chancellor Mueller’s office and President Anna Roe.", [("Mueller", "Chancellor", None), ("Anna Roe", "President", None)]),
        ("Special Envoy for Yemen Hans Roe of the United Nations spoke.", [("Hans Roe", "Special Envoy for Yemen", "UN")]),
        ("Secretary of State Anna Roe, Secretary of Commerce Gina Doe, and Ambassador Ken Poe chaired.", [("Anna Roe", "Secretary of State", None), ("Gina Doe", "Secretary of Commerce", None), ("Ken Poe", "Ambassador", None)]),
        ("Ambassador Anna Christian Roe spoke to the Christian Council.", [("Anna Christian Roe", "Ambassador", None)]),
        ("President Anna Roe of Kenya chaired the summit, in which Juan Doe of Peru took part.", [("Anna Roe", "President", "KEN"), ("Juan Doe", None, "PER")]),
        ("Presidents Anna Roe of Kenya, the host, Juan Doe of Peru and Li Poe, head of the Roeland Front, signed.", [("Anna Roe", "President", "KEN"), ("Juan Doe", "President", "PER"), ("Li Poe", "head of the Roeland Front", None)]),
        ("H.E. Dr. Anna Roe, Prime Minister of the Republic of India, met H.E. Mr. Tran Van Doe, General Secretary of the Communist Party of Viet Nam.", [("Anna Roe", "Prime Minister", "IND"), ("Tran Van Doe", "General Secretary of the Communist Party", "VNM")]),
        ("He met Speaker of the Lok Sabha H.E. Smt Meera Roe.", [("Meera Roe", "Speaker of the Lok Sabha", "IND")]),
        ("HE Prime Minister and Minister of Foreign Affairs Sheikh Ali bin Omar Al-Roe called.", [("Ali bin Omar Al-Roe", "Prime Minister and Minister of Foreign Affairs", None)]),
        ("It was led by Mr. Bat Roe, State Secretary of the Foreign Ministry of Mongolia and Mr. Can Doe, Undersecretary of the Ministry of Foreign Affairs of Turkey.", [("Bat Roe", "State Secretary of the Foreign Ministry", "MNG"), ("Can Doe", "Undersecretary of the Ministry of Foreign Affairs", "TUR")]),
        ("The Special Representative of the OSCE Chairperson-in-Office in Ukraine, Ambassador Heidi Roe, spoke.", [("Heidi Roe", "Special Representative of the OSCE Chairperson-in-Office in Ukraine", "OSCE")]),
        ("It was issued by the Spokesman for UN Secretary-General Anna Roe.", [("Anna Roe", "Secretary-General", "UN")]),
        ("Prime Minister Theresa May met President Santiago Roe.", [("Theresa May", "Prime Minister", None), ("Santiago Roe", "President", None)]),
        ("At the invitation of Minister Anna Roe of the Ministry of Energy of the Republic of Kenya, Minister Juan Doe of the Ministry of Water and Power of Peru came.", [("Anna Roe", "Minister of the Ministry of Energy", "KEN"), ("Juan Doe", "Minister of the Ministry of Water and Power", "PER")]),
        ("He called on Hon. Mr. Pushpa Roe ‘Lion’, Prime Minister, in Kathmandu.", [("Pushpa Roe ‘Lion’", "Prime Minister", None)]),
        ("He called on the Sultan of Brunei, Sultan Hassan Roe.", [("Hassan Roe", "Sultan", "BRN")]),
        ("In their meeting, the Secretary General and President Roe spoke.", [("Roe", "President", None)]),
        ("It was led by Hon. Grace N. OTIENO, MP, Minister of Lands.", [("Grace N. OTIENO", "Minister of Lands", None)]),
        ("It was headed by Mr. Jón Eyðun í Dal, Permanent Secretary, who left.", [("Jón Eyðun í Dal", "Permanent Secretary", None)]),
        ("Defense Minister Gral. (r) Hernán Roe of Peru met Minister of Interior Cnel. Luis Doe.", [("Hernán Roe", "Defense Minister", "PER"), ("Luis Doe", "Minister of Interior", None)]),
        ("The Chairperson of the PSC for the month of May 2031, Mary Roe, opened.", [("Mary Roe", "Chairperson of the PSC", None)]),
        ("Noting the statement by the Permanent Representative of Kenya to the AU and Chairperson of the PSC for October, H.E. Ambassador Mary Roe.", [("Mary Roe", "Permanent Representative to the AU and Chairperson of the PSC", "KEN")]),
        ("Minister for Peace, Mary Roe, spoke of May.", [("Mary Roe", "Minister for Peace", None)]),
        ("It was attended by Hon. Ana Roe, Minister of Trade of Kenya (virtual).", [("Ana Roe", "Minister of Trade", "KEN")]),
        ("Anne Roe, Secretary-General (SG) of the Ministry of Trade of Peru, spoke.", [("Anne Roe", "Secretary-General of the Ministry of Trade", "PER")]),
        ("Prime Minister and the Prime Minister of Peru, Ana Roe, met.", [("Ana Roe", "Prime Minister", "PER")]),
        ("The Foreign Minister, Minister Roe, and Secretary Doe agreed.", [("Roe", "Minister", None), ("Doe", "Secretary", None)]),
        ("Deputy Minister, Minister of State Ana Roe came.", [("Ana Roe", "Deputy Minister, Minister of State", None)]),
        ("He received the Foreign Ministers of the Quad, Secretary of State Jane Roe of the United States, and Foreign Minister Ken Sato of Japan.", [("Jane Roe", "Secretary of State", "USA"), ("Ken Sato", "Foreign Minister", "JPN")]),
        ("State Secretary Per Dahl came, as did Latvia's ambassador to Norway, Anna Roe.", [("Per Dahl", "State Secretary", None), ("Anna Roe", "ambassador to Norway", "LVA")]),
        ("Undersecretary for Trade and ASEAN Affairs Anna Roe led.", [("Anna Roe", "Undersecretary for Trade and ASEAN Affairs", None)]),
        ("At the invitation of Prime Minister Ali Roe, the President of Peru, H.E. Mr. Juan Doe paid a visit.", [("Ali Roe", "Prime Minister", None), ("Juan Doe", "President", "PER")]),
        ("Senior Directors Anna Roe and Juan Doe from the Kenyan Treasury came.", [("Anna Roe", "Senior Director", "KEN"), ("Juan Doe", "Senior Director", "KEN")]),
        ("Presidents Anna Roe and Juan Doe of Peru came.", [("Anna Roe", "President", None), ("Juan Doe", "President", "PER")]),
        ("It was chaired by Governor of Upper Roeland Anna Doe.", [("Anna Doe", "Governor of Upper Roeland", None)]),
        ("Co-CEO of KKQ Anna Roe spoke.", [("Anna Roe", "Co-CEO of KKQ", None)]),
        ("They are State Secretary Anna Roe, Federal Ministry of Economic Affairs and Climate Action; and Juan Doe, Minister of Trade.", [("Anna Roe", "State Secretary, Federal Ministry of Economic Affairs and Climate Action", None), ("Juan Doe", "Minister of Trade", None)]),
        ("State Secretary Anna Roe, Ministry of Trade officials and others came.", [("Anna Roe", "State Secretary", None)]),
        ("In her address to the 77th session of the United Nations General Assembly President Anna Roe announced it.", [("Anna Roe", "President", None)]),
        ("The Head of the MISSION, Ambassador Anna Poe, spoke.", [("Anna Poe", "Head of the MISSION", None)]),
        ("Prime Minister Anna Montenegro spoke.", [("Anna Montenegro", "Prime Minister", None)]),
        ("Deputy Attorney General Anna O. Monaco, Acting Deputy Secretary Bo Poe, came.", [("Anna O. Monaco", "Deputy Attorney General", None), ("Bo Poe", "Acting Deputy Secretary", None)]),
        ("Under President Roe, the country grew.", [("Roe", "President", None)]),
        ("Under Secretary Roe came.", [("Roe", "Under Secretary", None)]),
        ("At the Leaders Summit, President Roe spoke.", [("Roe", "President", None)]),
        ("After the G20 Summit Prime Minister Roe spoke.", [("Roe", "Prime Minister", None)]),
        ("Summit Chair Anna Roe spoke.", [("Anna Roe", "Summit Chair", None)]),
        ("While in Geneva President Roe spoke.", [("Roe", "President", None)]),
        ("He met the War Cabinet, and President Roe.", [("Roe", "President", None)]),
        ("It followed President Tom A. Roe Jr’s call.", [("Tom A. Roe Jr", "President", None)]),
        ("Datuk Seri Dr. Mohamad Roe, Minister of Foreign Affairs of Malaysia, attended.", [("Mohamad Roe", "Minister of Foreign Affairs", "MYS")]),
        ("The Prime Minister of Bangladesh, Sheikh Hasina, arrived.", [("Sheikh Hasina", "Prime Minister", "BGD")]),
        ("Anna Roe, the Russian foreign minister, and Ken Doe, Japan's top diplomat, spoke.", [("Anna Roe", "foreign minister", "RUS"), ("Ken Doe", "top diplomat", "JPN")]),
        ("Mr. ROE Takehiro, Director-General, Asian and Oceanian Affairs Bureau, took part.", [("ROE Takehiro", "Director-General, Asian and Oceanian Affairs Bureau", None)]),
        ("N. Roe, State Secretary of the Ministry of Foreign Affairs, received Ambassador of the Russian Federation to Mongolia I.K. Doe.", [("N. Roe", "State Secretary of the Ministry of Foreign Affairs", None), ("I.K. Doe", "Ambassador", "RUS")]),
        ("Chairman of the Joint Chiefs of Staff General Mark Roe and Minister of National Defence Admiral Dong Doe spoke.", [("Mark Roe", "Chairman of the Joint Chiefs of Staff", None), ("Dong Doe", "Minister of National Defence", None)]),
        ("Minister of Land, Infrastructure, Transport and Tourism Ken Roe came.", [("Ken Roe", "Minister of Land, Infrastructure, Transport and Tourism", None)]),
        ("His Majesty King Otto VI received Her Excellency President Anna Roe.", [("Otto VI", "King", None), ("Anna Roe", "President", None)]),
        ('Anna "Nan" Roe Jr., President of the Philippines, came.', [('Anna "Nan" Roe Jr.', "President", "PHL")]),
        ("The State Secretary of the Romanian Ministry of Foreign Affairs, Dan Roe, spoke.", [("Dan Roe", "State Secretary of the Ministry of Foreign Affairs", "ROU")]),
        ("Greece's Ministry of Foreign Affairs Secretary General Haris Roe came.", [("Haris Roe", "Ministry of Foreign Affairs Secretary General", "GRC")]),
        ("Ken Roe, Additional Secretary (Americas), Ministry of Foreign Affairs of Pakistan and Ambassador Jose Doe led the talks.", [("Ken Roe", "Additional Secretary (Americas), Ministry of Foreign Affairs", "PAK"), ("Jose Doe", "Ambassador", None)]),
        ("Deputy Chairman of the Security Council of the Russian Federation Ivan Roe came.", [("Ivan Roe", "Deputy Chairman of the Security Council", "RUS")]),
        ("He met Han Roe, Seoul's special representative for Korean Peninsula affairs, and his Japanese counterpart, Kenji Doe.", [("Han Roe", "special representative for Korean Peninsula affairs", "KOR"), ("Kenji Doe", None, "JPN")]),
        ("IMF Managing Director Anna Roe and AU Commissioner for Political Affairs, Peace and Security, Ambassador Ken Doe, met.", [("Anna Roe", "Managing Director", "IMF"), ("Ken Doe", "Commissioner for Political Affairs, Peace and Security", "AU")]),
        ("President Anna Roe, Republic of Indonesia", [("Anna Roe", "President", "IDN")]),
        ("Dr. Jan Roe, Foreign and Security Advisor to the German Chancellor, and First Lady Jill Doe came.", [("Jan Roe", "Foreign and Security Advisor to the German Chancellor", "DEU"), ("Jill Doe", "First Lady", None)]),
        ("They included Ivo Roe, Director for Security for the Estonian Prime Minister.", [("Ivo Roe", "Director for Security for the Estonian Prime Minister", "EST")]),
        ("At the summit of U.S. President Don Roe and the Russian President Ivan Doe, all agreed.", [("Don Roe", "President", "USA"), ("Ivan Doe", "President", "RUS")]),
        ("The Acting State Secretary of the Ministry of Foreign Affairs O.Roe met the press.", [("O.Roe", "Acting State Secretary of the Ministry of Foreign Affairs", None)]),
        ("Minister Roe Spoke with Secretary Doe", [("Roe", "Minister", None), ("Doe", "Secretary", None)]),
        ("The Vice President and President Roe met.", [("Roe", "President", None)]),
        ("On Friday Vladimir Putin had a telephone conversation.", [("Vladimir Putin", None, "RUS")]),
        ("Foreign Ministers A. Roe of Chile, B. Doe of Peru and C. Poe of Cuba signed.", [("A. Roe", "Foreign Minister", "CHL"), ("B. Doe", "Foreign Minister", "PER"), ("C. Poe", "Foreign Minister", "CUB")]),
        ("Secretary of Defense Roe, Secretary of State Doe, USAID Administrator Poe came.", [("Roe", "Secretary of Defense", None), ("Doe", "Secretary of State", None), ("Poe", "USAID Administrator", "USA")]),
        ("He met Somali President Hassan Sheikh Roe.", [("Hassan Sheikh Roe", "President", "SOM")]),
        ("She met with Sinisa Mali, first deputy prime minister of Serbia, in Oslo.", [("Sinisa Mali", "first deputy prime minister", "SRB")]),
        ("Vice Premier He Roe met To Doe, general secretary of the Communist Party of Vietnam.", [("He Roe", "Vice Premier", None), ("To Doe", "general secretary of the Communist Party of Vietnam", "VNM")]),
        ("Dr. Sultan Al Roe and Acting Foreign Minister Amir Khan Doe met.", [("Sultan Al Roe", None, None), ("Amir Khan Doe", "Acting Foreign Minister", None)]),
        ("Lord Ahmad Roe of Upland, Minister of State, met the Hon Penny Doe MP.", [("Ahmad Roe", "Minister of State", None), ("Penny Doe", None, None)]),
        ("The president of Ghana, Nana Roe, and the foreign minister of Togo, Prof. Robert Doe, met.", [("Nana Roe", "president", "GHA"), ("Robert Doe", "foreign minister", "TGO")]),
        ("Daw Khin Roe, Director-General of the ASEAN Affairs Department, came.", [("Khin Roe", "Director-General of the ASEAN Affairs Department", None)]),
        ("High Commissioner of Pakistan to Kenya, Major General (Retd) Ali Roe HI(M), came.", [("Ali Roe", "High Commissioner to Kenya", "PAK")]),
        ("She met the foreign ministers of Spain José Roe, Latvia Baiba Doe and Poland Jan Poe.", [("José Roe", "foreign minister", "ESP"), ("Baiba Doe", "foreign minister", "LVA"), ("Jan Poe", "foreign minister", "POL")]),
        ("He met the Ministers of Foreign Affairs of Egypt (Sameh Roe) and Jordan (Ayman Doe).", [("Sameh Roe", "Minister of Foreign Affairs", "EGY"), ("Ayman Doe", "Minister of Foreign Affairs", "JOR")]),
        ("Kremlin aide Yuri Roe and South Africa's sherpa, Ambassador Zane Doe, came.", [("Yuri Roe", "Kremlin aide", "RUS"), ("Zane Doe", "sherpa", "ZAF")]),
        ("With them were Cabinet Secretaries Alfred Roe (Trade) and Davis Doe (Energy).", [("Alfred Roe", "Cabinet Secretary", None), ("Davis Doe", "Cabinet Secretary", None)]),
        ("ROETOWN President Anna Roe met Peru's Minister Juan Doe and Cuba's Maria Poe.", [("Anna Roe", "President", None), ("Juan Doe", "Minister", "PER"), ("Maria Poe", None, "CUB")]),
        ("The list: Anna Roe, Director; the head of the Roeland Unit, Juan Doe (virtual); and Ken Poe, Chief Officer.", [("Anna Roe", "Director", None), ("Juan Doe", "head of the Roeland Unit", None), ("Ken Poe", "Chief Officer", None)]),
        ("Addressing Roe, the premier thanked him and Minister Anna Doe.", [("Anna Doe", "Minister", None)]),
        ("She met her Lao counterpart, Director General Bounmy Roe.", [("Bounmy Roe", "Director General", "LAO")]),
        ("Deputy Assistant Secretary of State for Japan, Korea and Mongolia Ken Roe came.", [("Ken Roe", "Deputy Assistant Secretary of State for Japan, Korea and Mongolia", None)]),
        ("Ana Roe, Performing the Duties of Assistant Secretary of Defense, U.S. Department of Defense; and Ken Doe, Director General, Japan Ministry of Defense, led.", [("Ana Roe", "Performing the Duties of Assistant Secretary of Defense, Department of Defense", "USA"), ("Ken Doe", "Director General, Ministry of Defense", "JPN")]),
        ("National Cyber Coordinator Lt General M. Roe of India came.", [("M. Roe", "National Cyber Coordinator", "IND")]),
        ("Wen Roe, China's ambassador to the Philippines, spoke.", [("Wen Roe", "ambassador to the Philippines", "CHN")]),
        ("Roe’s national security chief Wellington Koo came.", [("Wellington Koo", "national security chief", None)]),
        ("President Kh.Roe spoke with President Roe Will Host.", [("Kh.Roe", "President", None), ("Roe", "President", None)]),
        ("In his address to the session of the United Nations General Assembly President John Roe spoke.", [("John Roe", "President", None)]),
        ("At the summit of the African Union Prime Minister Ana Roe spoke.", [("Ana Roe", "Prime Minister", None)]),
        ("Monsignor Paolo Roe, Under-Secretary for Relations with States, and Ms. Ana Doe, Deputy Minister, came.", [("Paolo Roe", "Under-Secretary for Relations with States", None), ("Ana Doe", "Deputy Minister", None)]),
        ("Secretary of the Security Council Sergei Roe came.", [("Sergei Roe", "Secretary of the Security Council", None)]),
    ],
)  # fmt: skip
def test_people(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    """Name, office without country words, party."""
    assert _found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council met in New York.",
        "They discussed the Foreign Minister.",
        "North Korea and the United States agreed.",
        "Members of the International Counter Roe Initiative met.",
        "As the Xi Jinping government said, this holds.",
        "The Director of the Science Foundation Sofia spoke.",
    ],
)
def test_nobody(text: str) -> None:
    """Bodies, bare titles and countries are not people."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The presidents of Chile and Peru, Anna Roe and Juan Doe, spoke.", [("Anna Roe", "president", "CHL"), ("Juan Doe", "president", "PER")]),
        ("The Turkish and Iranian foreign ministers, Ali Roe and Reza Doe, met.", [("Ali Roe", "foreign minister", "TUR"), ("Reza Doe", "foreign minister", "IRN")]),
        ("She saw her Kenyan and Ghanaian counterparts, John Roe and Ama Doe.", [("John Roe", None, "KEN"), ("Ama Doe", None, "GHA")]),
        ("State Secretary N.Bataar received the Ambassador of Chile to Mongolia L.Roe.", [("N.Bataar", "State Secretary", None), ("L.Roe", "Ambassador", "CHL")]),
        ("Commander of the U.S. Eastern Command General Anna Roe came.", [("Anna Roe", "Commander of the U.S. Eastern Command", "USA")]),
        ("Anna Roe, Chief of Staff to President Juan Doe, came.", [("Anna Roe", "Chief of Staff to President Juan Doe", None)]),
        ("Senators Anna Roe and Juan Doe joined.", [("Anna Roe", "Senator", None), ("Juan Doe", "Senator", None)]),
        ("PM Roe met EAM Doe.", [("Roe", "PM", None), ("Doe", "EAM", None)]),
    ],
)  # fmt: skip
def test_people_in_company(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    """Offices said once for several, initials tied to the name, whom somebody serves, titles in short."""
    assert _found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Chile and Peru, two old friends, spoke.",
        "The ministers of Chile, Anna Roe said, were late.",
    ],
)
def test_no_spread_names(text: str) -> None:
    """Countries with fewer names, or other words, behind them."""
    assert all(party not in ("CHL", "PER") for _, _, party in _found(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "She met Secretary General Anna Roe of the National Trade Secretariat of Kenya and Energy Office Director Juan Doe of Peru.",
            [
                ("Anna Roe", "Secretary General of the National Trade Secretariat", "KEN"),
                ("Juan Doe", "Energy Office Director", "PER"),
            ],
            id="the body behind a name is not the next one's",
        ),
        pytest.param(
            "She met Secretary General Anna Roe of Kenya and Director Juan Doe of Peru.",
            [("Anna Roe", "Secretary General", "KEN"), ("Juan Doe", "Director", "PER")],
            id="a state alone is no body",
        ),
    ],
)
def test_the_body_of_a_state_behind_the_name(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [(m.name, m.office, m.party) for m in find_people(text, find_parties(text))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The President opened the summit, in which Anna Roe of Kenya, Juan Doe of Peru and Ken Sato of Japan took part.",
            [("Anna Roe", "KEN"), ("Juan Doe", "PER"), ("Ken Sato", "JPN")],
            id="the first of a row of names with their countries",
        ),
        pytest.param(
            "The President opened the road on which Santa Roe of Peru, a port, lies.",
            [],
            id="a name by itself before a country is no person",
        ),
        pytest.param(
            "The co-chairs – Anna Roe of the European Union, Juan Doe of the OSCE and Ken Sato of the United Nations – travelled.",
            [("Anna Roe", "EU"), ("Juan Doe", "OSCE"), ("Ken Sato", "UN")],
            id="a row of names with their organisations",
        ),
        pytest.param(
            "The Charter of the United Nations, Final Act of the OSCE and Court of Justice of the EU were cited.",
            [],
            id="papers and bodies of organisations are no people",
        ),
        pytest.param(
            "The delegations were headed by Anna Roe and Juan Doe respectively.",
            [("Anna Roe", None), ("Juan Doe", None)],
            id="those who head delegations, whatever their office",
        ),
        pytest.param("The team was led by Amnesty International.", [], id="a body that leads a team"),
    ],
)
def test_a_row_of_names_without_offices(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(m.name, m.party) for m in find_people(text, find_parties(text))] == wanted
