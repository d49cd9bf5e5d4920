"""A group with members that meets in a mechanism of its own: "G7 Foreign Ministers' Meeting". It sits there, or its members, and its guests."""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.chairing import Found, in_the_chair
from entente.reading.sessions.parties.hosting import session_with
from entente.reading.sessions.parties.organs import AND_PARTNER

_EXPANDED = frozenset(["G7", "QUAD"])  # groups that act through their members where the text names these


def in_its_own(
    mechanism: MechanismMention,
    title: SentenceView | None,
    told: list[SentenceView],
    people: tuple[Person, ...],
    view: TextView,
) -> tuple[str, ...] | None:
    """Those who met in the mechanism of a group; None where it is none, or the group's with somebody else."""
    code = _group_of(mechanism.name.name)
    if not members(code) or AND_PARTNER.match(view.text, mechanism.end):
        return None
    own = _own_side(code, people, view)
    there = (*own, *_group_or_members(code, title, told), *_guests_of(code, title, told, view))
    return tuple(dict.fromkeys(there))


def expanded(found: Found, title: SentenceView | None, told: list[SentenceView]) -> Iterator[str]:
    """The parties, with the members of a group that acts through them."""
    seen: dict[str, None] = {}
    for code in found:
        if code in _EXPANDED and len(found) <= 2:
            seen |= dict.fromkeys(_group_or_members(code, title, told))
        elif code:
            seen.setdefault(code)
    yield from seen


_WITH_OTHERS = compiled(r" ?[-–+]| Plus\b")  # "the ASEAN Plus Three Summit"


def _group_of(name: str) -> str:
    """ "G7" for "G7 Foreign Ministers' Meeting": the group whose own mechanism it is, one with members."""
    named = find_parties(name)
    if len(named) != 1 or named[0].start > 0 or _WITH_OTHERS.match(name, named[0].end):
        return ""
    return named[0].code if is_organisation(named[0].code) else ""


def _group_or_members(code: str, title: SentenceView | None, told: list[SentenceView]) -> tuple[str, ...]:
    """Its members, where it acts through them and three or more are named; else the group as one."""
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
