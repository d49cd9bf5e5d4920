"""For whom the people of a document act, where their naming does not say.

"Under Secretary R. Nicholas Burns led the American delegation": the sentence says it. "Vice Minister Yu" cannot be of
a government that has no vice ministers. What is left belongs to the publisher, whose own people need no country.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.leaders import leader_named, party_of_leader
from entente.lexicon.offices import office_of, party_of_office
from entente.lexicon.parties import is_organisation
from entente.reading.cast import Cast, Person
from entente.reading.companions import (
    SINGLE,
    as_beside,
    as_the_title_names,
    facing,
    fits,
    is_known,
    met_with,
    of_the_ministry,
    of_whom,
)
from entente.reading.delegations import represented
from entente.reading.guarded import Guarded
from entente.reading.home_of_report import home_of_report, where_told
from entente.reading.parties import PartyMention, codes, find_parties
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_title
from entente.reading.sentence import SentenceView, sentence_at

_LED_FOR = Guarded(
    r"(?:\b(?:(?:chaired|co-chaired|led|headed)\b[^.;]{0,60}\bfor|spoke for|represented|representing|on behalf of|headed|(?:led|leads|leading|heads|heading|heads? of|leader of|member of|part of) [^.;]{0,40}delegation (?:of|from))\s+(?:the\s+)?|\b(?:leads?|led|leading|will lead|heads?|heading|will head|headed)\s+(?:the|its|a)\s+|,\s+(?:the\s+)?(?:[Hh]ead|[Ll]eader|[Cc]hief|[Mm]ember) of (?:the\s+)?|\b(?:part|members?) of (?:the|a|an)\s+)$"
)


_REACH = 130  # characters behind the name in which the sentence may say for whom


_SECRETARY_OF_STATE = Guarded(
    r"(?<!Cardinal )(?<!Defence )\bSecretary of State\b(?! for (?:Foreign|Defen|Business|Trade|International))"
)


def settle(
    cast: Cast,
    sentences: Sequence[SentenceView],
    home: str | None,
    date: str | None = None,
    dateline: str | None = None,
    seat: str | None = None,
) -> Cast:
    """The cast with a party for everyone for whom one can be told. `home` is the publishing party, `date` the text's.

    Where nobody publishes for a government, the press names its own people without their country (`seat` is that of
    the agency), or writes from where the host sits: `dateline` is that place.
    """
    home = home or home_of_report(seat, dateline, cast, sentences)
    year = int(date[:4]) if date and date[:4].isdigit() else None
    opening = [s for s in sentences if s.segment.paragraph <= 3]
    there = dict.fromkeys(
        m.code
        for s in opening[:3]
        for m in s.parties
        if m.sense in ("name", "adjective", "capital") and not _of_portfolio(m, s)
    )
    there |= dict.fromkeys(p.party for p in cast.people if p.party)
    if home is None:
        there |= dict.fromkeys(
            p for m in cast.people if m.office and (p := party_of_leader(m.name, m.office, year))
        )
    there = {c: None for c in there if c and (not is_organisation(c) or c in _WITH_OFFICERS)}
    title = next((s for s in sentences if s.kind == "title"), None)
    named = (
        [
            m.code
            for m in title.parties
            if m.sense in ("name", "adjective") and m.code != home and m.code in there
        ]
        if title
        else []
    )
    others = (
        list(dict.fromkeys(named))
        if len(set(named)) == 1
        else [code for code in there if code not in (home, "PRK" if home != "PRK" else None)]
    )

    named_early = frozenset(m.code for s in sentences[:12] for m in s.parties)
    held: set[str] = set()
    # Whose man is named already, of that government another is not.
    named_parties = {p.party for p in cast.people if p.party}
    remaining = [code for code in there if code not in named_parties and code != "PRK"]
    if home is None and named_parties and len(remaining) == 1:
        others = remaining
    pair = _pair(sentences[:8]) if home is None else ()
    if len(pair) == 2:
        others = [code for code in pair if code not in named_parties] or others

    site = where_told(sentences) if home is None or is_organisation(home) else None
    sides = represented(cast, sentences)
    found: dict[str, str | None] = {}

    def party_of(person: Person) -> str | None:
        if person.name not in found:
            found[person.name] = person.party or sides.parties.get(person.name) or told_of(person)
        return found[person.name]

    def sure(person: Person) -> str | None:
        stated = person.party or sides.parties.get(person.name)
        return stated or (party_of_leader(person.name, person.office, year) if person.office else None)

    def told_of(person: Person) -> str | None:
        title = bare_title(person.office or "")
        said = _as_the_sentence_says(person, sentences) or _as_the_title_implies(person.office)
        if said is None and person.office and person.office.lower().endswith("leader"):
            said = leader_named(person.name)
        if said is None and person.office:
            said = party_of_leader(
                person.name, person.office, None if _NOT_YET.search(person.office) else year
            )
            if said and said == home and SINGLE.match(title):
                held.add(title)
        said = said or _where_they_stopped(person, sentences)
        said = said or of_the_ministry(person, sentences)
        said = said or of_whom(person, sentences, cast, year) or _where_named(person.office, named_early)
        said = said or facing(person, sentences, there, home) or as_beside(person, sentences, there, home)
        if said is None and (home is None or person is not cast.people[0]):
            said = as_the_title_names(person, sentences)
            if is_known(said, title, cast):
                said = None  # that one is known
        head = cast.called(sides.company.get(person.name))
        if said is None and head and not (SINGLE.match(title) and title == bare_title(head.office or "")):
            said = party_of(head) if head.name not in sides.company else None
        if said:
            return said
        other = others[0] if len(others) == 1 else None
        foreign = _counterparts_of(person, sentences)
        left = [code for code in others if code not in foreign]
        if foreign and len(left) == 1 and (home is None or home in foreign):
            return left[0]
        met, subject = met_with(person, sentences, cast)
        if met:
            visitor = party_of(subject) if subject and subject is not person else None
            left = [code for code in dict.fromkeys((home, *there)) if code and code != visitor]
            if visitor and len(left) == 1:
                return left[0]
            if other:
                return home if visitor == other and home else other
        if SINGLE.match(title) and title in held:
            taken = {sure(q) for q in cast.people if bare_title(q.office or "") == title}
            left = [code for code in there if code and code != home and code not in taken]
            if len(left) == 1:
                return left[0]
        if home and is_organisation(home) and _OF_A_STATE.match(title):
            return site or other  # no organisation has a prime minister
        if fits(person.office, home) and not (title in held and other):
            if SINGLE.match(title):
                held.add(title)
            return home
        if home is None and other is None and person.office and met is False and len(there) == 2:
            return cast.people[0].party  # whom the report is about
        if home is None and other in named_parties:
            listed = person is not cast.people[0]  # who leads the report may have travelled there
            return site if listed and site in named_parties else None
        return None if other in named_parties and title in held else other

    return cast.settled(party_of, sides.parties)


def _of_portfolio(party: PartyMention, sentence: SentenceView) -> bool:
    """ "Minister of Foreign Affairs, European Union and Cooperation Roe": the matter of an office, nobody's party."""
    within = (p for p in sentence.people if p.start <= party.start and party.end <= p.end)
    return party.code == "EU" and any(p.party != "EU" for p in within)


_WITH_OFFICERS = frozenset(["EU", "UN", "NATO", "AU"])  # the others are named with theirs
_NOT_YET = re.compile(r"\b(?:elect|designate|former)\b", re.I)
_OF_A_STATE = re.compile(
    r"(?:prime minister|(?:deputy |vice )?(?:foreign |defense )?minister|king|queen|crown prince|emir|sultan)\b"
)
# Offices of the European Union where a text names it: "Commissioner Roe".
_OF_THE_UNION = frozenset(["European Commissioner", "High Representative"])


def _where_named(title: str | None, there: frozenset[str]) -> str | None:
    office = office_of(title) if title and "EU" in there else None
    return "EU" if office and office.office in _OF_THE_UNION and office.party is None else None


_HIS_COUNTERPART = Guarded(r"\b(?:his|her) (?:visiting |new )?(?P<whose>[A-Z][\w ]{2,30}?) counterparts?\b")


def _counterparts_of(person: Person, sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """ "Minister Roe met his Sylvanian counterpart": of Sylvania he is not himself."""
    sentence = sentence_at(sentences, person.mentions[0].start)
    match = _HIS_COUNTERPART.search(sentence.text) if sentence else None
    if sentence is None or match is None or person.mentions[0].start > sentence.start + match.start():
        return ()
    return codes(find_parties(match.group("whose")))


_PAIR = Guarded(r"\b[A-Z][\w.]+(?: [A-Z][\w.]+)?[-–][A-Z][\w.]+")


def _pair(sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """ "Russian-American", "Japan-U.S.": the two sides, where the publisher is not known."""
    for sentence in sentences:
        for match in _PAIR.finditer(sentence.text):
            found = codes(find_parties(match.group()))
            if len(found) == 2:
                return found
    return ()


def _as_the_title_implies(office: str | None) -> str | None:
    if office and _SECRETARY_OF_STATE.search(office):
        return "USA"
    if office and office.islower():
        return None  # "his chief adviser" is no Chief Adviser of Bangladesh
    return party_of_office(office)


def _as_the_sentence_says(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    for mention in person.mentions:
        sentence = sentence_at(sentences, mention.start)
        if sentence is None:
            continue
        nearest = _ahead(sentence, mention.end)
        if nearest:
            return nearest.code
    return None


def _where_they_stopped(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """The country of the stop at which somebody was met."""
    found = ((s, m) for m in person.mentions if (s := sentence_at(sentences, m.start)))
    return next((there for s, m in found if (there := _at_the_stop(s, m))), None)


_STOP = re.compile(r"(?:(?:While|When) (?:in|visiting)|In|Later,? in) (?:the )?$")


# "travelled to Colombia and met with President Roe".
_WENT_TO = re.compile(
    r"\b(?:travel(?:l?ed|l?ing|s)? to|visit(?:ed|ing|s)?|arrived in|flew to|traveled in)\s+(?:the\s+)?$"
)


_WHERE = re.compile(
    r", where (?:he|she|they|the delegation)(?: also| then)? (?:met|spoke|held (?:talks|meetings?)) with\b"
)
_MET_THERE = Guarded(
    r"\b(?:met|meets|will meet|spoke|held (?:talks|meetings?|discussions)|had (?:talks|meetings?)) (?:\w+ )?with\b"
)


def _at_the_stop(sentence: SentenceView, mention: PersonMention) -> str | None:
    """ "While in Peru, she met with Foreign Minister Roe": the ministers of the country where they met."""
    before = [m for m in sentence.parties if m.end <= mention.start and m.sense == "name"]
    if mention.office and before and _WHERE.match(sentence.text, before[-1].end - sentence.start):
        return before[-1].code  # "stops in Fiji, where they met with Prime Minister Roe"
    country = sentence.parties[0] if sentence.parties else None
    if country is None or country.sense not in ("name", "capital") or mention.start < country.end:
        return None
    lead = sentence.text[: country.start - sentence.start]
    if not mention.office or not (_STOP.fullmatch(lead) or _WENT_TO.search(lead)):
        return None
    met = _MET_THERE.search(sentence.text, country.end - sentence.start)
    if met is None or not 0 < mention.start - sentence.start - met.end() < _REACH:
        return None
    return country.code


def _ahead(sentence: SentenceView, end: int) -> PartyMention | None:
    """The party of the next delegation or country led or represented behind the name, before another person comes."""
    limit = min([end + _REACH, *[p.start for p in sentence.people if p.start > end]])
    joined = sentence.text[end - sentence.start : limit - sentence.start]
    if limit < end + _REACH and re.fullmatch(r",?\s*(?:and)?\s*,?\s*(?:and\s+)?", joined):
        following = next((p for p in sentence.people if p.start == limit), None)
        return _ahead(sentence, following.end) if following else None
    for mention in sentence.parties:
        if end < mention.start < limit and _LED_FOR.search(sentence.text[: mention.start - sentence.start]):
            return mention
    return None
