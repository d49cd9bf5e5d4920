"""For whom somebody acts by what one sentence says of him: whom he led, where he was met, which office only one country has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from entente.lexicon.meetings import meeting_words
from entente.lexicon.offices import office_of, party_of_office
from entente.lexicon.patterns import any_of
from entente.lexicon.places import places
from entente.reading.cast.cast import Person
from entente.reading.mentions.parties import PartyMention, codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView, sentence_at
from entente.reading.sentences.stops import stops_in

_LED_FOR = Guarded(
    r"(?:\b(?:(?:chaired|co-chaired|led|headed)\b[^.;]{0,60}\bfor|(?:spoke|came|sat|attended|signed|took part|negotiated) for|represented|representing|on behalf of|headed|(?:led|leads|leading|heads|heading|heads? of|leader of|member of|part of) [^.;]{0,40}delegation (?:of|from))\s+(?:the\s+)?|\b(?:leads?|led|leading|will lead|heads?|heading|will head|headed)\s+(?:the|its|a)\s+|,\s+(?:the\s+)?(?:[Hh]ead|[Ll]eader|[Cc]hief|[Mm]ember) of (?:the\s+)?|(?P<among>\b(?:part|members?) of (?:the|a|an)\s+))$"
)
_REACH = 130  # characters behind the name in which the sentence may say for whom
_BY_HIS_NAME = 40  # characters behind the name: later on, what is done "on behalf of" a country is not his standing for it
_DELEGATION = compiled(
    r"(?:[’']s?)?\s+(?:[\w-]+\s+){0,3}?(?:delegation|side|team|mission|party|entourage|group)\b(?! of)"
)
_ON_BEHALF = Guarded(r"\bon behalf of\s+(?:the\s+)?$")
# Not "Secretary of State for Northern Ireland", "Parliamentary Under Secretary of State": Britain, Spain, Portugal have them.
_SECRETARY_OF_STATE = Guarded(
    r"\b(?:Assistant|Deputy|(?<!Parliamentary )(?<!Permanent )Under) Secretary of State\b|(?<!Cardinal )(?<!Defence )(?<!Under )\bSecretary of State\b(?! for )"
)
# Titles of the White House staff; "Special Assistant to the President" alone is an office of other states too.
_OF_THE_WHITE_HOUSE = Guarded(
    r"\bAssistant to the President,? (?:and|&) (?:Senior|Deputy|National|Principal|White House|Chief|Director|Homeland)\b|\bSenior Director for [^;]{2,70} (?:at|on|of) the National Security Council\b"
)
_SECRETARY_FOR = Guarded(r"\bSecretary of State for ")

# Offices of the European Union where a text names it: "Commissioner Roe".
_OF_THE_UNION = frozenset(["European Commissioner", "High Representative"])


def of_the_union(title: str | None, there: frozenset[str]) -> str | None:
    office = office_of(title) if title and "EU" in there else None
    return "EU" if office and office.office in _OF_THE_UNION and office.party is None else None


_HIS_COUNTERPART = Guarded(r"\b(?:his|her) (?:visiting |new )?(?P<whose>[A-Z][\w ]{2,30}?) counterparts?\b")


# "received a high-level | Sylvanian | delegation"
_A_DELEGATION = Guarded(
    r"\b(?:received|receives|welcomed|welcomes|hosted|hosts|met(?: with)?|meets(?: with)?) (?:an? |the )(?:[a-z][\w-]* ){0,3}(?P<whose>[A-Z][\w. ]{1,30}?) delegation\b"
)


def counterparts_of(person: Person, sentences: Sequence[SentenceView]) -> tuple[str, ...]:
    """ "Minister Roe met his Sylvanian counterpart", "received a Sylvanian delegation": of Sylvania he is not himself."""
    for number, mention in enumerate(person.mentions):
        sentence = sentence_at(sentences, mention.start)
        if sentence is None:
            continue
        said = _A_DELEGATION.search(sentence.text)
        match = said or (None if number else _HIS_COUNTERPART.search(sentence.text))
        if match and mention.end <= sentence.start + match.start():
            return codes(find_parties(match.group("whose")))
    return ()


def as_the_office_implies(office: str | None) -> str | None:
    if office and (_SECRETARY_OF_STATE.search(office) or _OF_THE_WHITE_HOUSE.search(office)):
        return "USA"
    if office and (office.islower() or _SECRETARY_FOR.search(office)):
        return None  # "his chief adviser" is no Chief Adviser of Bangladesh
    return party_of_office(office)


def as_the_sentence_says(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    for mention in person.mentions:
        sentence = sentence_at(sentences, mention.start)
        if sentence is None:
            continue
        nearest = _ahead(sentence, mention.end)
        if nearest:
            return nearest.code
    return None


def where_they_stopped(person: Person, sentences: Sequence[SentenceView]) -> str | None:
    """The country of the stop at which somebody was met, or will be."""
    found = [(s, m) for m in person.mentions if m.office and (s := sentence_at(sentences, m.start))]
    told = (_in_his_town(s, m) or _at_the_stop(s, m, sentences) for s, m in found)
    return next((there for there in told if there), None)


_TOWN = r"(?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
# "met in Lima with | President Roe", "joined from Lima by | President Roe", "President Roe, | who spoke from Lima".
_IN_TOWN = Guarded(
    rf"\b(?:(?:met|meets|spoke|talks|talked) in {_TOWN} with|(?:joined|addressed|called|welcomed) from {_TOWN.replace('town', 'seat')} by) (?:the )?(?:\w+\. )*$"
)
_FROM_TOWN = compiled(
    rf",? (?:who )?(?:spoke|speaking|joined|joining|took part|taking part|participated|participating|calling|connected|connecting)(?: \w+){{0,4}}? from {_TOWN}"
)


def _in_his_town(sentence: SentenceView, mention: PersonMention) -> str | None:
    """The country of the town in which the sentence says that somebody was met, or from which he spoke."""
    before = sentence.text[: mention.start - sentence.start]
    match = _IN_TOWN.search(before) or _FROM_TOWN.match(sentence.text, mention.end - sentence.start)
    towns = [town for town in match.groupdict().values() if town] if match else []
    return places().get(towns[0]) if towns else None


def at_the_meeting(person: Person, sentences: Sequence[SentenceView], home: str) -> str | None:
    """ "At the Japan-Peru Defense Ministerial Meeting, Minister Roe and I agreed": in the text of one of the two, the other's."""
    mention = person.mentions[0]
    sentence = sentence_at(sentences, mention.start)
    match = _AT_MEETING_OF_TWO.match(sentence.text) if sentence else None
    if sentence is None or match is None or mention.start < sentence.start + match.end():
        return None
    pair = codes([m for m in sentence.parties if m.end <= sentence.start + match.end()])
    return next((code for code in pair if code != home), None) if len(pair) == 2 and home in pair else None


_AT_MEETING_OF_TWO = compiled(
    r"(?:[A-Z][a-z]+,? )?(?:[Aa]t|[Ii]n|[Dd]uring) the (?:[\w-]+ )?[A-Z][\w.]+[-–][A-Z][\w.]+ [^,;]{0,60}?\b(?:Meeting|Talks|Dialogue|Consultations|Summit|Conference|Call)s?\b"
)
_BEFORE = 3  # sentences before one that tells who is met, in which the stop may be told
_MET_THERE = Guarded(
    rf"\b(?:(?:met|meets?|spoke|be meeting)(?: [a-z]\w*)?(?: with\b| (?=[A-Z]))|(?:{any_of(meeting_words().encounters)})s? with\b|(?:was|were|be|been) (?:also |later |then |subsequently )?(?:received|welcomed|greeted|met|hosted)(?: at [^,;.]{{3,30}})? by\b)"
)


# Between a meeting that opens a sentence and the one whose sentence it is: "meetings with officials, | Secretary Roe said",
# "meetings with leaders in Oslo, | she directed Advisor Roe to travel".
_CAME_BEFORE = compiled(
    r"[a-z]s,\s*\Z|,\s+(?:(?:I|we|s?he|they|it)|the (?:\w+ ){1,3}(?:said|told|held|met|\w+ed))\s"
)


def _at_the_stop(
    sentence: SentenceView, mention: PersonMention, sentences: Sequence[SentenceView]
) -> str | None:
    """ "While in Peru, she met with Foreign Minister Roe": the ministers of the country where they met."""
    met = _met_before(sentence, mention)
    if met is None or _CAME_BEFORE.search(sentence.text, met.end(), mention.start - sentence.start):
        return None  # "During her meetings with officials, Secretary Roe said": who came
    here = [stop for stop in stops_in(sentence) if stop.end <= met.start()]
    where = _where_told(sentence, met.start())
    if where or here:
        return where or here[-1].country
    number = bisect_left(sentences, sentence.start, key=lambda s: s.start)
    told_before = sentences[max(0, number - _BEFORE) : number]
    before = [x for s in told_before for x in stops_in(s) if not _RECALLED.search(s.text[: x.start])]
    if before:
        return before[-1].country
    guests_named = any(p.end - sentence.start <= met.start() for p in sentence.people)
    if guests_named or not _RECEIVED.search(met.group()):
        return None
    return _in_capital(sentences[max(0, number - 1) : number + 1])


_RECEIVED = compiled(r"\b(?:received|welcomed|greeted|hosted)\b")
_CAME_TO = Guarded(r"\b(?:met|held|arrived|came|visited|took place|travel[l]?ed|gathered)\b[^;]* (?:in|to) $")


def _in_capital(sentences: Sequence[SentenceView]) -> str | None:
    """The one country in whose capital they were when somebody received them."""
    found = {
        m.code
        for s in sentences
        for m in s.parties
        if m.sense == "capital" and _CAME_TO.search(s.text[: m.start - s.start])
    }
    return found.pop() if len(found) == 1 else None


def _met_before(sentence: SentenceView, mention: PersonMention) -> re.Match[str] | None:
    """The words that tell of the meeting, near the name or the first of those who are listed before it."""
    row = [p for p in sentence.people if p.start <= mention.start]
    for met in reversed(list(_MET_THERE.finditer(sentence.text))):
        end = sentence.start + met.end()
        near = True
        for person in (p for p in row if p.start >= end):
            near, end = near and person.start - end < _REACH, person.end
        if near and mention.start >= sentence.start + met.end():
            return met
    return None


_WHERE = compiled(r",?\s+where\b[^;]*\Z")


def _where_told(sentence: SentenceView, met: int) -> str | None:
    """ "Stops in Fiji, where they met with Prime Minister Roe; and Peru, where": the country just before."""
    found = [
        m
        for m in sentence.parties
        if m.sense == "name" and m.end - sentence.start < met and len(m.code) == 3
        and _WHERE.match(sentence.text, m.end - sentence.start, met)
    ]  # fmt: skip
    return found[-1].code if found else None


# "Minister Roe recalled her visit to Peru": no stop of this journey.
_RECALLED = Guarded(r"\b(?:recall|remember)\w*\b[^;]*$")


def _ahead(sentence: SentenceView, end: int) -> PartyMention | None:
    """The party of the next delegation or country led or represented behind the name, before another person comes."""
    limit = min([end + _REACH, *[p.start for p in sentence.people if p.start > end]])
    joined = sentence.text[end - sentence.start : limit - sentence.start]
    if limit < end + _REACH and re.fullmatch(r",?\s*(?:and)?\s*,?\s*(?:and\s+)?", joined):
        following = next((p for p in sentence.people if p.start == limit), None)
        return _ahead(sentence, following.end) if following else None
    for mention in sentence.parties:
        if not end < mention.start < limit:
            continue
        said = sentence.text[: mention.start - sentence.start]
        behalf = _ON_BEHALF.search(said)
        led = _LED_FOR.search(said)
        if led and led["among"] and not _DELEGATION.match(sentence.text, mention.end - sentence.start):
            continue  # "thanked Japan as a member of the Paris Club"
        if led and not (behalf and behalf.start() > end - sentence.start + _BY_HIS_NAME):
            return mention
    return None
