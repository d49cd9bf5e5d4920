"""The vocabulary of the grammar. Names of people are invented; countries and offices are those of the real world."""

from __future__ import annotations


def _each(text: str) -> list[str]:
    """The entries of a list that a bar separates."""
    return [" ".join(entry.split()) for entry in text.split("|")]


COUNTRIES = _each(
    """Japan|India|Australia|Ukraine|Israel|Mexico|Canada|Norway|Kenya|Vietnam|Brazil|Poland|Egypt|Jordan|China|Russia|Iran|
    France|Germany|Indonesia|Chile|Ghana|Georgia|Mongolia|Pakistan|Turkey|Türkiye|Qatar|Iraq|Colombia|Kazakhstan|Taiwan|Angola|Syria|
    North Korea|South Korea|New Zealand|Saudi Arabia|Sri Lanka|Costa Rica|the United States|the United Kingdom|the Philippines|the
    Netherlands|the ROK|the DPRK|the PRC|the European Union|the Republic of Korea|the EU|the U.S.|the UK|NATO|ASEAN|the G7|the UN|the United
    Nations|the United Arab Emirates|the Czech Republic|Beijing|Moscow|Seoul|Tokyo|Washington|Brussels|Kyiv|Pyongyang|New Delhi|the
    European Commission|the African Union|the Security Council|the Republic of Moldova|the Pacific Islands Forum|Hamas|the Quad|Tehran|the White House"""
)
PLURAL_NAMES = frozenset(
    "States Philippines Netherlands Emirates Nations Houthis Taliban Americas Accords".split()
)
DEMONYMS = "South_Korean North_Korean Japanese Indian Australian Ukrainian Israeli Mexican Canadian Norwegian Kenyan Vietnamese Russian Chinese American British French German Korean Egyptian Mongolian Polish Saudi Iranian Turkish Qatari African European Palestinian".split()
ACRONYMS = "U.S. ROK EU DPRK PRC UN NATO ASEAN G7 UK U.N. USAID G20".split()
PAIRS = "U.S.-ROK U.S.-EU U.S.-ASEAN U.S.-Africa U.S.-Kenya U.S.-Vietnam U.S.-Mexico".split()
FIRST = """Anna Joseph Kenji Maria Pedro Olena Fatima Rahul Ahmed Sofia Lars Amara Emmanuel Ursula Taro Bao Jake Antony Boris Leila Nikos
    William Mette Juan Eyal Hakan Isa Francis Daria Tamim Abdel Gustavo Nana Jürgen Søren Zoran Ines Mohammed Ngozi Thomas Wendy Philip""".split()
LAST = """Sato Berg Okafor Kowalski Ramirez Haddad Sharma Park Nguyen Dubois Meyer Johansen Silva Tanaka Petrenko Cohen Novak Osei Lindqvist
    Fernandez Yoon Rutter Burnside Lee Choe Aziz Popov Marin Salazar Harriman Ibarra Kamau Brandt Oduya Pham Ito Moreau Weiss Grant King Field
    Stone Bishop Rice Price Power Young Singh Jain Bell Cook Hill Banks Rivers Marks Woods Stern Hope Sherman Ngabo Leyen""".split()
HYPHEN_NAMES = "Min-jun Hye-jin Al-Sabah Al-Amin Tae-hyo Jin-woo Ben-Ari Saint-Clair".split()
HONORIFICS = "Mr. Dr. Ms. Mrs. H.E. Shri".split()
QUOTED = _each(
    "Green Bridge|Blue Pacific Framework|Spirit of Geneva|Partnership for Clean Ports|Open Skies Initiative|Joint Vision|New Horizons"
)
INITIALS = "R. J. M. A. S. K.".split()
PARTICLES = _each("van der Berg|von der Heide|de la Cruz|bin Rashid|al Amin|de Souza|bin Salim|El Sayed")
TITLES = _each(
    """President|Prime Minister|Vice President|Foreign Minister|Secretary of State|National Security Advisor|Vice Minister|Under
    Secretary of State|Deputy Secretary|Chancellor|Minister of Defense|Minister of Foreign Affairs|Special Envoy|Crown Prince|Secretary
    General|Ambassador|King|Deputy Prime Minister|Secretary of Commerce|Assistant Secretary|State Councilor|High Representative|Foreign
    Secretary|External Affairs Minister|Chairman|Director|Secretary|Minister|Senator|General|Governor|Amir|Taoiseach|Professor|Deputy
    National Security Advisor|Chief of Staff|Special Representative|Finance Minister|Commission President|Executive Vice President"""
)
OFFICES = _each("Minister of Trade|Director of National Intelligence|Minister of Foreign Affairs|Executive Director|Chair of the Committee|Special Envoy for Climate|Secretary of Defense|Prime Minister|President|Ambassador to the United Nations|Head of Mission|Deputy Minister|CEO|Under Secretary for Economic Affairs|Minister of Communications and Digital Economy")  # fmt: skip
PLURALS = """sides leaders ministers parties delegations countries governments officials presidents Secretaries Ministers Leaders
    participants envoys principals members delegates partners allies nations Parties Presidents Participants states""".split()
SPEAKERS = "statement ministry spokesperson official spokesman report communiqué embassy readout minister declaration".split()
INANIMATE = "meeting statement summit partnership agreement initiative visit declaration program document dialogue plan project alliance strategy forum framework report effort package fund decision".split()
ADJ = """strong shared close bilateral regional strategic continued mutual robust deep global economic joint trilateral new recent critical
    unwavering ironclad inclusive sustainable peaceful comprehensive constructive nuclear humanitarian independent sovereign grave practical
    extensive international serious significant further essential free open safe secure clean digital democratic military political urgent
    ongoing fundamental additional key common unprovoked unjustified illegal brutal renewed enhanced coordinated increased relevant
    territorial human effective concrete accountable transparent resilient historic tremendous full complete democratic domestic multilateral
    cooperative collective enduring broad diplomatic innovative reliable affordable vulnerable major important fair respective
    high tragic terrible private public technical responsible maritime civilian ambitious legitimate maximum timely meaningful""".split()
HYPHEN_ADJ = "long-standing like-minded rules-based people-to-people high-level two-state high-standard post-conflict climate-smart cross-border state-owned long-term science-based low-carbon anti-satellite multi-year".split()
ING_ADJ = "emerging growing existing remaining outstanding developing participating following".split()
MODIFIERS = "defense energy security supply technology climate trade food health cyber labor investment water migration peace policy space export data intelligence counterterrorism infrastructure semiconductor vaccine development".split()
NOUNS = """cooperation partnership commitment stability security peace alliance support progress importance efforts trade relationship
    dialogue assistance resilience investment challenges threat crisis technology energy sovereignty integrity prosperity coordination
    deterrence process agreement initiative reforms sanctions release access rights freedom war aggression talks ties contributions
    leadership invasion conflict ceasefire chains measures capabilities consultations democracy rule order law need concern concerns appreciation
    readiness intention pledge plan plans call exchange exchanges visit request report review increase growth jobs networks programs projects
    research training expertise experience standards principles norms regime objectives goals steps action actions attacks missiles weapons
    hostages aid services resources information workers communities youth women students institutions issues priorities region world people
    population citizens condolences congratulations views gratitude partners allies opportunities development economy markets prices insecurity
    corruption trafficking emissions biodiversity oceans forests deployment tests provocations violations behavior influence role presence
    use transfer return reconstruction recovery elections governance benefits outcome results success anniversary declaration convention
    roadmap framework mechanism package funding credits loans debt grants guarantees vessels waters airspace borders""".split()
SINGULAR_S = frozenset("progress crisis process access success business news".split())
NOUN_PREPS = {
    "cooperation": "on with in between", "partnership": "with between on", "commitment": "to", "support": "for", "progress": "on in toward", "importance": "of",
    "dialogue": "with on between", "threat": "to of from", "assistance": "to for", "concern": "about over regarding at", "concerns": "about over regarding", "access": "to",
    "appreciation": "for to", "condolences": "to for", "congratulations": "on to", "war": "in against on", "aggression": "against", "sanctions": "on against",
    "talks": "with on between", "ties": "with between", "coordination": "on with between", "leadership": "on in", "call": "for", "respect": "for",
    "role": "in", "contributions": "to", "need": "for", "exchange": "of on with", "exchanges": "on of", "rise": "in of", "increase": "in", "investment": "in", "views": "on",
    "attacks": "on against in", "invasion": "of", "relationship": "with between", "gratitude": "for", "responses": "to", "visit": "to", "plan": "for", "release": "of", "use": "of",
}  # fmt: skip
PREPS = "of of of of on for in with between to against from across within throughout toward regarding among under through by".split()
OBJECT_VERBS = """reaffirm underscore emphasize discuss welcome condemn reiterate stress highlight review note support recognize commend express oppose
    reject announce affirm recall acknowledge applaud denounce regret raise convey appreciate launch adopt endorse confirm address share
    underline praise explore assess exchange deplore outline establish sign explain offer extend mark celebrate approve voice hail criticize
    mourn honor reference examine detail describe unveil issue finalize convene host conclude announce demand request protest
    salute value cite echo repeat restate endorse ratify deliver present propose release publish chair begin hold conduct
    receive brief identify consider debate table decry slam blast back advance urge tout demonstrate exemplify reflect represent underpin""".split()
THAT_VERBS = """reaffirm underscore emphasize stress note reiterate agree affirm recognize recall acknowledge highlight confirm underline state concur
    explain hope warn believe declare announce decide expect say pledge add argue insist claim maintain observe regret understand assess
    conclude know say report admit vow recommend propose demand request""".split()
TO_VERBS = """agree pledge commit decide resolve intend plan undertake vow continue promise aim seek recommit concur offer propose strive refuse
    want hope expect wish begin work help need ask choose""".split()
PERSON_TO_VERBS = "urge encourage invite request ask direct press push allow enable help task instruct mandate empower".split()
TELL_VERBS = "assure inform tell remind advise notify".split()
PERSON_PREP_VERBS = _each("thank for|congratulate on|commend for|commend on|praise for|brief on|condemn for|applaud for|update on|join in|welcome to|provide with|work with|consult with|hold to|assist with|support in|engage on|press on|criticize for")  # fmt: skip
PREP_VERBS = _each("call for|look forward to|agree on|agree to|consult on|call on|stand with|touch on|commit to|recommit to|focus on|concur on|decide on|engage in|speak about|talk about|work on|work with|cooperate on|coordinate on|coordinate with|collaborate with|collaborate on|respond to|contribute to|invest in|participate in|build on|adhere to|object to|consult with|lead to|serve as|partner with|travel to|refer to|depend on|rely on|advocate for|stand for|stand by|strive for|appeal for|aim at|push for|look to")  # fmt: skip
LIGHT = _each(
    """take note of|draw attention to|pay tribute to|hold talks with|reach agreement on|exchange views on|express concern over|express concern about|
    play role in|make progress on|lay emphasis on|attach importance to|place importance on|extend condolences to|convey greetings to|give
    support to|have discussion on|offer assistance to|express appreciation for|express support for|take action against|take steps toward|
    reiterate commitment to|voice opposition to|hold discussions on|share concern about|bear responsibility for"""
)
PLAIN = """strengthen expand deepen advance promote address counter support maintain enhance accelerate uphold protect develop implement
    coordinate build resume prevent provide defend facilitate ensure pursue preserve foster stem curb reduce increase improve combat
    tackle mitigate end stop deter respect investigate gather share leverage monitor launch fund finance secure safeguard diversify
    decarbonize align integrate intercept destroy hold create establish mobilize unlock scale catalyze spur boost bolster drive shape
    sustain restore rebuild design test deploy deliver transfer train equip help empower benefit serve guide outline target limit
    stabilize calm eliminate dismantle disrupt detect identify explore harness conserve manage convene host organize sign ratify
    harmonize simplify modernize upgrade double triple extend renew complete achieve realize fulfill honor observe meet demand
    exercise transform reform task question challenge confront oppose condemn welcome model bring join conduct administer fight""".split()
INTRANSITIVE = "work cooperate engage consult meet collaborate act remain travel continue respond participate coordinate".split()
ADVERBS = "also strongly further jointly again firmly fully repeatedly unequivocally warmly unanimously clearly deeply specifically additionally likewise separately formally publicly collectively closely therefore".split()
MANNER = "together closely effectively jointly urgently further better responsibly fully swiftly actively successfully collectively concurrently".split()
MEETING = "meet speak talk convene gather consult".split()
PLACES = "Seoul Tokyo Geneva Rome Jerusalem Vilnius Bali Vienna Malta Warsaw Nairobi Lima Cairo Brussels Paris Hanoi Jeddah Dublin Madrid Glasgow Hiroshima Manila Gaza".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PARTICIPLES = "note recall recognize underscore emphasize acknowledge reaffirm stress welcome reiterate highlight express build follow use mark cite urge applaud include".split()
STATES = "committed determined concerned ready pleased grateful united resolved prepared proud convinced confident honored alarmed responsible unable willing essential important clear home critical vital unacceptable".split()
LEADS = _each("In this regard|To this end|In this context|In addition|In this spirit|At the same time|In response|As a result|In particular|In their meeting|In turn|At the meeting|On that occasion")  # fmt: skip
LEAD_PREPS = "As On Regarding In During At With Under Following After Through For Since Amid Within Throughout Before Concerning Ahead".split()
ADVERB_LEADS = "Today Furthermore Finally Additionally Moreover Meanwhile Together Separately Yesterday However Earlier".split()
