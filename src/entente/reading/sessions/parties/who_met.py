"""Which parties met: those of the people, those that the mechanism's name has, else those that the opening names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.reading.cast.cast import Person
from entente.reading.cast.officers import OFFICERS_OF
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, listed_parties
from entente.reading.mentions.parties import PartyMention, codes, find_parties, groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.also_there import came_too
from entente.reading.sessions.parties.assisting import without_helpers
from entente.reading.sessions.parties.chairing import Found, as_guest, as_their_group, in_the_chair
from entente.reading.sessions.parties.composed import body_and_guests
from entente.reading.sessions.parties.gatherings import group_of_name
from entente.reading.sessions.parties.groups_met import european_quad, of_ministers
from entente.reading.sessions.parties.hosting import only_invites, session_with, unnamed_head
from entente.reading.sessions.parties.matter import not_matter
from entente.reading.sessions.parties.members_present import members_present, organ_speaks
from entente.reading.sessions.parties.own_meeting import as_its_own
from entente.reading.sessions.parties.parties_listed import (
    adjectives,
    beside_the_officers,
    between,
    listed_present,
    of_each,
    of_the_lead,
    officers_there,
)
from entente.reading.sessions.parties.subjects import LENDS, subjects_of_talks
from entente.reading.sessions.telling.attends import attended

_EXPANDED = frozenset(["G7", "QUAD"])  # groups that act through their members where the text names these


def parties_of(
    title: SentenceView | None,
    told: list[SentenceView],
    people: tuple[Person, ...],
    mechanism: MechanismMention | None,
    view: TextView,
) -> tuple[str, ...]:
    """Codes in the order in which the text brings them; the members of a grouping of whom its own text lists most."""
    if mechanism and told and attended(told[0], mechanism.start - told[0].start):
        return _who_attends(people, mechanism, view)
    met = _parties_of(title, told, people, mechanism, view)
    if len(met) < 2 and (several := body_and_guests(told, view)):
        return several
    if met:
        met = tuple(dict.fromkeys((*met, *(code for code in came_too(told, view) if not _inside(code, met)))))
    if "QUAD" in met and european_quad(title, told):
        met = tuple(dict.fromkeys((*(code for code in met if code != "QUAD"), *members("European Quad"))))
    met = without_helpers(met, told, view)
    own = len(met) == 1 and (view.joint or view.home == met[0])
    there = members_present(met[0], _at_the_head(told, people), view) if own else ()
    return there + (met if organ_speaks(view) else ()) if there else met


def _who_attends(people: tuple[Person, ...], mechanism: MechanismMention, view: TextView) -> tuple[str, ...]:
    """ "Roe will travel to Lima to attend the SCO Summit": whose traveller it is, and of whom the gathering is; not its town's."""
    name = mechanism.name.name
    theirs = (group_of_name(name),) if group_of_name(name) else listed_parties(name)
    found = dict.fromkeys((*(p.party or view.home for p in people), *theirs))
    return tuple(code for code in found if code) or ((view.home,) if view.home else ())


def _at_the_head(told: list[SentenceView], people: tuple[Person, ...]) -> tuple[str, ...]:
    """Whose officers the first sentence lists, and those of the people who met."""
    return (*_officers_listed(told), *(p.party for p in people if p.party))


def _inside(code: str, met: tuple[str, ...]) -> bool:
    """Whether a state sits there as a member of a grouping that met."""
    return any(code in members(group) for group in met)


def _parties_of(
    title: SentenceView | None,
    told: list[SentenceView],
    people: tuple[Person, ...],
    mechanism: MechanismMention | None,
    view: TextView,
) -> tuple[str, ...]:
    if mechanism and mechanism.name.name.startswith("Quad"):
        return members("QUAD")
    body = (_of_body(mechanism, view) if mechanism else None) or _of_members(told)
    if met := of_ministers(told, view):
        return met
    if body:
        away = view.home and view.home not in members(body) and any(p.party == view.home for p in people)
        return (view.home or "", body) if away and view.home != body else (body,)
    joint = mechanism is not None and _AND_PARTNER.match(view.text, mechanism.end) is not None
    if mechanism and members(_code(mechanism.name.name)) and not joint:
        code = _code(mechanism.name.name)
        own = _own_side(code, people, view)
        return tuple(
            dict.fromkeys((*own, *_group_or_members(code, title, told), *_guests_of(code, title, told, view)))
        )
    here = [p for p in people if not as_guest(p, view)]
    found: Found = dict.fromkeys(p.party or view.home for p in here if not only_invites(p, here, view))
    found.pop(None, None)
    if found and view.home and not view.joint and unnamed_head(told):
        found = {view.home: None, **found}
    if len(found) < 2 and view.joint and title:
        listed = _officers_listed(told)
        found |= dict.fromkeys(listed if len(listed) > 2 else _of_joint_title(title.text))
    if len(found) < 2:
        _add_named(found, title, told, view)
    if len(found) > 3:
        found |= dict.fromkeys(m.code for s in told for m in s.parties if _sends_someone(view.text, m))
    if mechanism:
        found = _of_mechanism(mechanism, found) or found
    for sentence in [*([title] if title else []), *told[:1]]:  # "counterparts from the five Nordic countries"
        for name in groups_in(_OFFICE_FOR.sub("", _OCCASION.sub("", sentence.text))):
            theirs = {p.party for p in people}  # "the Bucharest Nine of our NATO Allies": NATO is not there
            found = {c: None for c in found if c in theirs or not set(members(name)) < set(members(c or ""))}
            found |= dict.fromkeys(members(name))
    if view.joint and len(found) < 2:
        found |= dict.fromkeys(not_matter(view.body[:3], view, ("name",)))
    if view.genre.voice == "third-party" and found:
        found |= dict.fromkeys(adjectives(title, told, found))
    if len(found) > 1:
        lead = view.body[:2] if view.genre.voice == "third-party" else told[:1]
        found |= dict.fromkeys(of_the_lead(lead, set(found) - {view.home}))
    if view.genre.voice == "third-party" and len(found) < 2:
        found |= _in_the_lead(view)
    if len(found) < 2 and told:  # "the Russian Foreign Ministry said": a seat speaks for its party
        found |= dict.fromkeys(not_matter(told[:1], view, ("seat", "adjective")))
    found |= dict.fromkeys(code for s in told[:1] for code in (*of_each(s), *beside_the_officers(s, view)))
    found |= dict.fromkeys((*listed_present(view), *officers_there(told, view)))
    if view.joint and len(found) < 4:  # who chairs for a group is there as one of its members
        found = {code: None for code in found if not any(code in members(group or "") for group in found)}
    found = as_its_own(as_their_group(found, people, title, told, view), title, told, mechanism, view)
    return tuple(_expanded(found, title, told))


# "Joint Statement from the United States and the European Union on ...", "U.S.-Mexico Joint Declaration".
_JOINT_TITLE = compiled(
    r"(?:.{3,60}: )?(?:joint )?(?:press |leaders[’'] |political )?(?:statement|declaration|communiqu[ée]|readout|press release) (?:from|by|of|between)(?: the)? (?P<who>.+?)"
    r"(?: (?:on|regarding|following|to|at|in|after|for|concerning)\b|$)|(?P<pair>.+?) joint\b",
    re.I,
)


def _of_joint_title(title: str) -> tuple[str, ...]:
    """Those whom the title of a joint text says it is of; none where it names fewer than two."""
    match = _JOINT_TITLE.match(title)
    named = codes(find_parties(match.group("who") or match.group("pair"))) if match else ()
    return named if len(named) > 1 else ()


_OCCASION = Guarded(
    r"\b(?:ahead of|in advance of|before|(?:on|at) the (?:margins|sidelines) of|who (?:is|was|are|were) (?:here|in [A-Z]\w+) (?:for|to attend))\b.*$",
    re.S,
)
# "the Special Representative for Central Asia": what somebody deals with, not who met.
_OFFICE_FOR = Guarded(
    r"\b(?:Representative|Envoy|Coordinator|Commissioner|Ambassador|Director|Adviser|Advisor|Minister|Secretary)(?:[ -]General)? (?:for|to) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?"
)
_WITH_OTHERS = compiled(r" ?[-–+]| Plus\b")  # "the ASEAN Plus Three Summit"


def _code(name: str) -> str:
    """ "G7" for "G7 Foreign Ministers' Meeting": the group whose own mechanism it is, one with members."""
    named = find_parties(name)
    if len(named) != 1 or named[0].start > 0 or _WITH_OTHERS.match(name, named[0].end):
        return ""
    return named[0].code if is_organisation(named[0].code) else ""


def _group_or_members(code: str, title: SentenceView | None, told: list[SentenceView]) -> tuple[str, ...]:
    named = {m.code for s in [*([title] if title else []), *told] for m in s.parties}
    named_members = [m for m in members(code) if m in named]
    if code not in _EXPANDED or len(named_members) < 3:
        return (code,)
    return (
        *members(code),
        *(["EU"] if code == "G7" and any(_WITH_EU.search(s.text) for s in told[:1]) else []),
    )


_WITH_EU = Guarded(r"\b(?:High Representative|and (?:the )?European Union)\b")


def _own_side(code: str, people: tuple[Person, ...], view: TextView) -> tuple[str, ...]:
    """ "President Roe met with G7 Leaders", in a text of her own government: a member, or a guest, beside the group.

    Whoever presides stands there as the group.
    """
    home = view.home
    own = [p for p in people if p.party == home and not in_the_chair(p, view)]
    return (home,) if home and own and home != code and not view.joint else ()


_JOINED_BY = Guarded(r"\b(?:were|was) (?:also )?joined by\b")
_WITH_GUEST = Guarded(r"\b(?:with|joined by)\s+(?:[\w’'-]+\s+){0,6}$")


def _guests_of(
    code: str, title: SentenceView | None, told: list[SentenceView], view: TextView
) -> tuple[str, ...]:
    """ "We, the G7 Leaders, met today with President Roe of Kenya", "the ASEAN PMC Session with Kenya": whom a group met."""
    found: Found = dict.fromkeys(session_with([*([title] if title else []), *told[:1]]))
    joined = (s for s in view.body[:3] if s not in told and _JOINED_BY.search(s.text))
    for sentence in (*told[:1], *joined):
        for mention in sentence.people:
            person = view.cast.of(mention)
            if _WITH_GUEST.search(sentence.text[: mention.start - sentence.start]) and person:
                found[person.party] = None
    return tuple(p for p in found if p and p not in members(code) and not is_organisation(p))


# "the Peace and Security Council of the African Union", "the OSCE Permanent Council": an organ meets as its organisation.
_ORGAN = Guarded(r"\b(?:Council|Commission|Committee|Assembly|Parliament|Bureau|Secretariat)\b")
_OF_WHICH = compiled(r"\s*(?:\([^()]{1,20}\)\s*)?of the (?P<of>[A-Z][\w -]{1,60})")


def _of_body(mechanism: MechanismMention, view: TextView) -> str | None:
    """The organisation whose organ met; None for what several parties hold with each other."""
    name = mechanism.name.name
    if not _ORGAN.search(name) or " between " in name or len(listed_parties(name)) > 1:
        return (
            None  # "Joint Meeting between the Council of the Union and ...", "NATO-Ukraine Council": two meet
        )
    at = view.text.find(name + " of the ")
    behind = _OF_WHICH.match(view.text, at + len(name) if at >= 0 else mechanism.end)
    named = codes(find_parties(mechanism.name.name + (" / " + behind.group("of") if behind else "")))
    return named[0] if len(named) == 1 and is_organisation(named[0]) else None


# "The Foreign Ministers of the Member States of the Organization of ...", "meeting of the Council of the ...": the organisation.
_OF_MEMBERS = Guarded(
    r"(?<!with )(?<!with the )\b(?:[Mm]ember (?:[Ss]tates|[Cc]ountries)|[Hh]eads of (?:[Ss]tate|[Gg]overnment)(?: (?:and|or)(?: of)? [Gg]overnment)?) of (?:the )?"
    r"|\b(?:[Mm]eeting|[Ss]ession|[Ss]ummit) of the (?:[\w()’'-]+ ){0,8}?(?:Council|Authority|Conference|Assembly|Committee|Commission|Ministers) of (?:the )?"
)


def _of_members(told: list[SentenceView]) -> str | None:
    """The organisation whose members the first sentence says met."""
    first = told[0] if told else None
    match = _OF_MEMBERS.search(first.text) if first else None
    if first is None or match is None:
        return None
    at = first.start + match.end()
    of = next((m for m in first.parties if m.start == at and is_organisation(m.code)), None)
    if of is None or _AND_PARTNER.match(first.text, of.end - first.start):
        return None  # "the Member States of the Organization of ... and Peru"
    return of.code


_AND_PARTNER = compiled(r"\s*(?:\([^()]{1,20}\)\s*)?,? and (?:the )?[A-Z]")


def _officers_listed(told: list[SentenceView]) -> tuple[str, ...]:
    """ "The Leaders of Kenya, the European Commission, Peru and Chile met": of whom the first sentence lists officers."""
    officers = OFFICERS_OF.search(told[0].text) if told else None
    if officers and LENDS.search(told[0].text[: officers.start()]):
        return ()  # "in the presence of envoys from Kenya and Peru"
    listed = codes(find_parties(officers.group("who"))) if officers else ()
    return listed if len(listed) > 1 else ()


def _add_named(found: Found, title: SentenceView | None, told: list[SentenceView], view: TextView) -> None:
    if listed := _officers_listed(told):
        found |= dict.fromkeys(listed)  # what stands behind the list is what they talked about
        return
    if told and (listed := between(told[0])):
        found |= dict.fromkeys(listed)
        return
    senses = ("name", "adjective", "body")
    groups = groups_in(told[0].text) if told else ()
    if groups and not any(m.sense in senses for m in told[0].parties):
        # "The ministers of the Baltic and Nordic states met": the title's others are what they met about
        theirs = {code for name in groups for code in members(name)}
        if view.home in theirs and not view.joint:
            found.setdefault(view.home)
        return
    named = list(not_matter([title], view, senses)) if title else []
    opening = [s for s in told[:1] if not named or s in view.body[:_OPENING]]
    row = (
        subjects_of_talks(told[0]) if told else ()
    )  # "Kenya and Peru held talks", whoever invited them or tells of it
    named += row or not_matter(opening, view, senses)  # a sentence further down may tell of others' meetings
    sent = [
        code for code in found if code
    ]  # "spoke with the NATO Secretary-General": he alone was there, no member
    if (
        view.home
        and not view.joint
        and not row
        and not any(view.home in members(code) for code in named if code not in sent)
    ):
        found.setdefault(view.home)
    found |= dict.fromkeys(named)


_OPENING = 2  # sentences that tell of the meeting as the title does


def _sends_someone(text: str, mention: PartyMention) -> bool:
    """ "Minister of Foreign Affairs of the Republic of X", "Ambassador of Y to Z"."""
    before = text[max(0, mention.start - 60) : mention.start]
    return mention.sense == "name" and bool(
        re.search(
            r"\b(?:Affairs|Minister|President|Ambassador(?: [A-Z]\w+| and)*|Secretary|Representative) of (?:the )?$",
            before,
        )
    )


def _of_mechanism(mechanism: MechanismMention, found: Found) -> Found | None:
    """The parties that the mechanism's name has; those that the lexicon lists, where the text names one of them."""
    named: Found = dict.fromkeys(codes(find_parties(mechanism.name.name)))
    if len(named) > 1:
        return named
    listed: Found = dict.fromkeys(listed_parties(mechanism.name.name))
    theirs = {
        *listed,
        *(member for code in listed for member in members(code)),
    }  # "the ASEAN Plus Three Summit in Thailand"
    seen = set(listed) & set(found) or not found
    if not listed or not seen or not (len(found) < 2 or set(found) <= theirs):
        return None
    return {code: None for code in found if code in listed} | listed  # in the order of the text


def _in_the_lead(view: TextView) -> Found:
    """The parties of the people whom the first sentences of a report name: "the two leaders" of a later one."""
    people = [view.cast.of(m) for s in view.body[:2] for m in s.people]
    return dict.fromkeys(p.party for p in people if p and p.party and p.office)


def _expanded(found: Found, title: SentenceView | None, told: list[SentenceView]) -> Iterator[str]:
    seen: dict[str, None] = {}
    for code in found:
        if code in _EXPANDED and len(found) <= 2:
            seen |= dict.fromkeys(_group_or_members(code, title, told))
        elif code:
            seen.setdefault(code)
    yield from seen
