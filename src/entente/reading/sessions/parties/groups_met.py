"""Groups that meet as such: the Quad, "met with G7 leaders", "G7 Leaders' Statement"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon import members
from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.parties import capitals_of, is_organisation
from entente.lexicon.patterns import any_of
from entente.model import MechanismName
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms
from entente.reading.mentions.parties import groups_in, with_groups
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_WORDS = mechanism_words()
BODIES = frozenset((*_WORDS["bodies"], *_WORDS["frames"]))


def quad_of(title: SentenceView | None, told: list[SentenceView]) -> MechanismMention | None:
    """The Quad, or the working group of it, that the title or the first telling sentence names."""
    for sentence in [*([title] if title else []), *told[:1]]:
        match = re.search(r"\bQuad\b", sentence.text)
        if match and sentence.kind != "title" and match.start() > 90 and "of the Quad" not in sentence.text:
            continue  # an occasion that the sentence comes to at its end
        if match and not (OTHER_QUAD.search(sentence.text) or european_quad(title, told)):
            at = sentence.start + match.start()
            body = next(
                (
                    m
                    for m in find_mechanisms(sentence.text, sentence.start)
                    if m.head in BODIES and m.start == at and m.head != "Quad"
                ),
                None,
            )
            if body:  # "the Quad Senior Cyber Group": one of its working groups
                return body
            leaders_summit = re.search(r"Quad Leaders[’']? Summit", sentence.text)
            name = leaders_summit.group() if leaders_summit else "Quad"
            return MechanismMention(at, at + 4, MechanismName(name), "Quad")
    return None


# The four of Europe and America, and what bears the four's name but is no meeting of their leaders.
OTHER_QUAD = Guarded(
    r"\bQuint\b|European Quad|E3|\bQuad (?!Leaders)(?:[A-Z][\w’'-]+ (?:and )?){1,5}?(?:Network|Fellows\w*|Group|Dialogue|Challenge|Partnership|Working|Forum)\b"
)


def european_quad(title: SentenceView | None, told: Sequence[SentenceView]) -> bool:
    """Whether "the Quad" is that of London, Paris, Berlin and Washington: of whom the text names two, and none of the other four's."""
    named = {code for s in [*([title] if title else []), *told[:2]] for code in _named_in(s)}
    return len(named & set(members("E3"))) > 1 and not named & (set(members("QUAD")) - {"USA"})


def _named_in(sentence: SentenceView) -> Iterator[str]:
    """The parties named in a sentence, the members of its groups, whose people and whose capitals it names."""
    yield from (m.code for m in sentence.parties)
    yield from (p.party for p in sentence.people if p.party)
    groups = (group for group in groups_in(sentence.text) if group != "QUAD")
    yield from (member for group in groups for member in members(group))
    for code in members("E3"):
        if any(re.search(rf"\b{re.escape(city)}\b", sentence.text) for city in capitals_of(code)):
            yield code


_GROUPS = any_of(_WORDS["groups"])
# "G7 Leaders' Statement": the group itself is what met.
_GROUP = compiled(
    rf"^(?:Joint )?(?:Statement (?:of|by) (?:the )?)?(?P<group>{_GROUPS}|{any_of(_WORDS['organisations'])})(?:\+\w+)? (?:[A-Z][a-z]+ (?=Leaders))?(?:[Ff]oreign |[Ff]inance |[Tt]rade |[Dd]efen[cs]e )?(?:[Ll]eaders|[Mm]inisters|[Ss]tatement|[Cc]all)"
)
# "convened the Quint national security advisors", "met with G7 foreign ministers".
_GROUP_MET = compiled(
    rf"\b(?:convene[sd]|host(?:s|ed)|me(?:e)?ts?(?: with)?|[Mm]eeting (?:of|[Ww]ith)|[Cc]all (?:[Ww]ith|among))\s+(?:the |his |her )*(?P<group>{_GROUPS})\s+(?:[\w-]+ ){{0,3}}?(?:[Ll]eaders|[Mm]inisters|[Aa]dvis[eo]rs|[Cc]ounterparts|[Dd]irectors)\b"
)
# "the Prime Ministers of the Visegrad Group", "a video conference of the Lublin Triangle", "in the Lublin Triangle format".
_OFFICERS = r"(?:[Ll]eaders|[Mm]inisters|[Pp]residents|[Hh]eads of (?:[Ss]tate|[Gg]overnment)(?: and [Gg]overnment)?|[Dd]irectors|[Ss]ecretaries|[Cc]hiefs)"
_OF_GROUP = compiled(
    rf"\b(?:{_OFFICERS}(?: (?:of|for) (?:Foreign Affairs|Defence|Defense))?|(?:[Mm]eeting|[Cc]onference|[Cc]onsultations|[Ss]ummit|[Ss]ession|[Dd]eclaration|[Ss]tatement|[Cc]ommuniqu[ée])(?: of {_OFFICERS})?|[Cc]oordination|[Pp]residency|[Cc]hairmanship|[Cc]hairship) of (?:the )?(?P<group>{_GROUPS})(?![\w+-])"
    rf"|\bin the (?P<format>{_GROUPS}) format\b"
)
# "We, the G7 Foreign Ministers of ...": who speaks.
_WE = compiled(rf"We, (?:the )?(?P<group>{_GROUPS}) (?:[A-Z][a-z]+ )?(?:[Ll]eaders|[Mm]inisters)\b")
# "President Roe and G7 leaders met with President Doe".
_GROUP_IS_MET = compiled(
    rf"\b(?P<group>{_GROUPS})\s+(?:[\w-]+ ){{0,1}}?(?:[Ll]eaders|[Mm]inisters)\s+(?:met|meet|spoke|held|convened|gathered|are (?:meeting|convening))\b"
)


# "We, the leaders of the Group of Seven, met", "ministers of the Nordic-Baltic Eight (NB8)": a group called by its number.
_NUMBERED = compiled(
    r"\b(?:of|with) the (?P<name>Group of (?:Seven|Eight|Twenty)(?!\w)|(?:[A-Z][\w’-]+ ){1,4}(?=\([A-Z]{1,3}\d))(?: ?\((?P<acronym>[A-Z]{1,3}\d{1,2}(?:\+\d)?)\))?"
)
_OF_COUNT = {"Group of Seven": "G7", "Group of Eight": "G8", "Group of Twenty": "G20"}


def _met_from_outside(match: re.Match[str] | None, home: str | None) -> bool:
    """ "Minister Roe's call with the Visegrad ministers", told by a state that is none of them: no meeting of the group."""
    if match is None or home is None or not _WITH.search(match.group()):
        return False
    theirs = [m for code in with_groups(match.group("group")) for m in members(code)]
    return bool(theirs) and home not in theirs


_WITH = compiled(r"\b[Ww]ith\b")


def group_of(
    title: SentenceView | None, told: list[SentenceView], home: str | None
) -> MechanismMention | None:
    """The group whose leaders or ministers met, or that speaks in the title."""
    for sentence in told[:1]:
        if numbered := _NUMBERED.search(sentence.text):
            name = " ".join(numbered["name"].split())
            short = _OF_COUNT.get(name)
            named = MechanismName(short, short) if short else MechanismName(name, numbered["acronym"])
            return MechanismMention(
                sentence.start + numbered.start("name"), sentence.start + numbered.end(), named, name
            )
    for sentence in (*told[:1], *([title] if title else ())):
        with_it = _GROUP_MET.search(sentence.text)
        lead = (None if _met_from_outside(with_it, home) else with_it) or _GROUP_IS_MET.search(sentence.text)
        lead = lead or _WE.match(sentence.text) or _of_group(sentence)
        if lead:
            part = "group" if lead.group("group") else "format"
            at, name = sentence.start, lead.group(part)
            return MechanismMention(at + lead.start(part), at + lead.end(part), MechanismName(name), name)
    match = _GROUP.match(title.text) if title and told else None
    if match is None or title is None:
        return None
    name = match.group("group")
    return MechanismMention(
        title.start + match.start("group"), title.start + match.end("group"), MechanismName(name), name
    )


_OCCASION = Guarded(
    r"\b(?:margins?|side-?lines?|fringes|ahead|advance|occasion|before|after|following|attend\w*|behalf|with|chair of)\b[^.;]{0,60}$"
)


def _of_group(sentence: SentenceView) -> re.Match[str] | None:
    """Where the sentence says of which group those are who met; not beside whose meeting."""
    match = _OF_GROUP.search(sentence.text)
    return None if match is None or _OCCASION.search(sentence.text[: match.start()]) else match


_THROUGH_MEMBERS = frozenset(["G7", "QUAD"])  # which met through their members
# "Forum Foreign Ministers held their meeting", "a meeting of Forum foreign ministers with Secretary Roe".
_MINISTERS_MET = compiled(
    r" (?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Tt]rade) )?(?:[Mm]inisters|[Ll]eaders) (?:held|met|gathered|convened|with)\b"
)


def of_ministers(told: Sequence[SentenceView], view: TextView) -> tuple[str, ...]:
    """The organisation whose ministers met, and whom they met; empty where none is said to have met so."""
    first = told[0] if told else None
    for party in first.parties if first else ():
        if first is None or not is_organisation(party.code) or party.code in _THROUGH_MEMBERS:
            continue
        start, end = party.start - first.start, party.end - first.start
        led = start == 0 or _MEETING_OF.search(first.text[:start])
        if led and (met := _MINISTERS_MET.match(first.text, end)):
            behind = (
                p for m in first.people if m.start >= first.start + met.end() and (p := view.cast.of(m))
            )
            return tuple(dict.fromkeys(c for c in (party.code, *(p.party for p in behind)) if c))
    return ()


_MEETING_OF = compiled(r"\bmeeting of (?:the )?$")
