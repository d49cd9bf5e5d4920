"""Which parties met: those of the people, those that the mechanism's name has, else those that the opening names."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, listed_parties
from entente.reading.mentions.parties import codes, find_parties, groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.also_there import came_too
from entente.reading.sessions.parties.assisting import without_helpers
from entente.reading.sessions.parties.chairing import Found, as_guest, as_their_group
from entente.reading.sessions.parties.composed import body_and_guests
from entente.reading.sessions.parties.gatherings import group_of_name
from entente.reading.sessions.parties.group_mechanisms import expanded, in_its_own
from entente.reading.sessions.parties.groups_met import european_quad, of_ministers
from entente.reading.sessions.parties.hosting import only_invites, unnamed_head
from entente.reading.sessions.parties.matter import not_matter
from entente.reading.sessions.parties.members_present import members_present, organ_speaks
from entente.reading.sessions.parties.named_as_met import (
    add_named,
    in_the_lead,
    of_joint_title,
    officers_listed,
    sends_someone,
)
from entente.reading.sessions.parties.organs import organisation_that_met
from entente.reading.sessions.parties.own_meeting import as_its_own
from entente.reading.sessions.parties.parties_listed import (
    adjectives,
    beside_the_officers,
    listed_present,
    of_each,
    of_the_lead,
    officers_there,
)
from entente.reading.sessions.telling.attends import attended


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
    if (
        "EU" not in met
        and set(members("G7")) <= set(met)
        and any(_HIGH_REPRESENTATIVE.search(s.text) for s in told[:1])
    ):
        met = (*met, "EU")  # "the G7 Foreign Ministers and the High Representative of the European Union"
    if "QUAD" in met and european_quad(title, told):
        met = tuple(dict.fromkeys((*(code for code in met if code != "QUAD"), *members("European Quad"))))
    met = without_helpers(met, told, view)
    own = len(met) == 1 and (view.joint or view.home == met[0])
    there = members_present(met[0], _at_the_head(told, people), view) if own else ()
    return there + (met if organ_speaks(view) else ()) if there else met


_HIGH_REPRESENTATIVE = Guarded(r"\band the (?:EU )?High Representative\b")


def _who_attends(people: tuple[Person, ...], mechanism: MechanismMention, view: TextView) -> tuple[str, ...]:
    """ "Roe will travel to Lima to attend the SCO Summit": whose traveller it is, and of whom the gathering is; not its town's."""
    name = mechanism.name.name
    theirs = (group_of_name(name),) if group_of_name(name) else listed_parties(name)
    found = dict.fromkeys((*(p.party or view.home for p in people), *theirs))
    return tuple(code for code in found if code) or ((view.home,) if view.home else ())


def _at_the_head(told: list[SentenceView], people: tuple[Person, ...]) -> tuple[str, ...]:
    """Whose officers the first sentence lists, and those of the people who met."""
    return (*officers_listed(told), *(p.party for p in people if p.party))


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
    """Whom the words say met: a group or organisation as one, else party by party."""
    if mechanism and mechanism.name.name.startswith("Quad"):
        return members("QUAD")
    body = organisation_that_met(mechanism, told, view)
    if met := of_ministers(told, view):
        return met
    if body:
        away = view.home and view.home not in members(body) and any(p.party == view.home for p in people)
        return (view.home or "", body) if away and view.home != body else (body,)
    if mechanism and (own := in_its_own(mechanism, title, told, people, view)):
        return own
    found = _of_people(told, people, view)
    _add_named(found, title, told, view)
    if mechanism:
        found = _of_mechanism(mechanism, found) or found
    found = _with_members_of_groups(found, title, told, people)
    _add_told(found, title, told, view)
    if len(found) > 1 and view.home and not view.joint and view.home not in found and unnamed_head(told):
        found = {view.home: None, **found}  # "The Prime Minister spoke to the leaders of Peru and Chile"
    if view.joint and len(found) < 4:  # who chairs for a group is there as one of its members
        found = {code: None for code in found if not any(code in members(group or "") for group in found)}
    found = as_its_own(as_their_group(found, people, title, told, view), title, told, mechanism, view)
    return tuple(expanded(found, title, told))


def _of_people(told: list[SentenceView], people: tuple[Person, ...], view: TextView) -> Found:
    """The parties of the people who met, with the publisher's where its head receives them without being named."""
    here = [p for p in people if not as_guest(p, view)]
    found: Found = dict.fromkeys(p.party or view.home for p in here if not only_invites(p, here, view))
    found.pop(None, None)
    if found and view.home and not view.joint and unnamed_head(told):
        found = {view.home: None, **found}
    return found


def _add_named(found: Found, title: SentenceView | None, told: list[SentenceView], view: TextView) -> None:
    """Adds, where fewer than two are known, those whom title and opening name; where many met, also whose officers they name."""
    if len(found) < 2 and view.joint and title:
        listed = officers_listed(told)
        found |= dict.fromkeys(listed if len(listed) > 2 else of_joint_title(title.text))
    if len(found) < 2:
        add_named(found, title, told, view)
    if len(found) > 3:
        found |= dict.fromkeys(m.code for s in told for m in s.parties if sends_someone(view.text, m))


def _with_members_of_groups(
    found: Found, title: SentenceView | None, told: list[SentenceView], people: tuple[Person, ...]
) -> Found:
    """ "counterparts from the five Nordic countries": all of them; a larger group is there only where it sent someone."""
    theirs = {p.party for p in people}  # "the Bucharest Nine of our NATO Allies": NATO is not there
    for sentence in [*([title] if title else []), *told[:1]]:
        for name in groups_in(_OFFICE_FOR.sub("", _OCCASION.sub("", sentence.text))):
            found = {c: None for c in found if c in theirs or not set(members(name)) < set(members(c or ""))}
            found |= dict.fromkeys(members(name))
    return found


_OCCASION = Guarded(
    r"\b(?:ahead of|in advance of|before|(?:on|at) the (?:margins|sidelines) of|who (?:is|was|are|were) (?:here|in [A-Z]\w+) (?:for|to attend))\b.*$",
    re.S,
)
# "the Special Representative for Central Asia": what somebody deals with, not who met.
_OFFICE_FOR = Guarded(
    r"\b(?:Representative|Envoy|Coordinator|Commissioner|Ambassador|Director|Adviser|Advisor|Minister|Secretary)(?:[ -]General)? (?:for|to) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?"
)


def _add_told(found: Found, title: SentenceView | None, told: list[SentenceView], view: TextView) -> None:
    """Adds whom the sentences tell of besides: the more of them, the fewer are known, and in the press also the first."""
    press = view.genre.voice == "third-party"
    if view.joint and len(found) < 2:
        found |= dict.fromkeys(not_matter(view.body[:3], view, ("name",)))
    if press and found:
        found |= dict.fromkeys(adjectives(title, told, found))
    if len(found) > 1:
        lead = view.body[:2] if press else told[:1]
        found |= dict.fromkeys(of_the_lead(lead, set(found) - {view.home}))
    if press and len(found) < 2:
        found |= in_the_lead(view)
    if len(found) < 2 and told:  # "the Russian Foreign Ministry said": a seat speaks for its party
        found |= dict.fromkeys(not_matter(told[:1], view, ("seat", "adjective")))
    found |= dict.fromkeys(code for s in told[:1] for code in (*of_each(s), *beside_the_officers(s, view)))
    found |= dict.fromkeys((*listed_present(view), *officers_there(told, view)))


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
