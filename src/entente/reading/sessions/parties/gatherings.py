"""Whose a gathering is that a text only speaks of: a summit or conference of others isn't one of those who talked of it.

"They discussed the Summit for Democracy", "reaffirmed what was agreed at the SCO Summit": of the organisation that its name
has, of the parties that the lexicon lists or that host it, of those who are said to go there; else the text names none.
"""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.lexicon.places import places
from entente.model import MechanismName
from entente.reading.mentions.mechanisms import MechanismMention
from entente.reading.mentions.parties import codes, find_parties, groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.telling.mentions import MeetingMention

_GATHERING = Guarded(r"\b(?:Summit|Conference|Congress|Assembly)\b|\bCOP ?\d+\b")
# "COP 27", "the Conference of the Parties": of all the world; so is what the UN calls.
_WORLD = frozenset(["UN"])
_OF_OTHERS = compiled(r"[’']s?\b|[ ]?[-–+/] ?\w| (?:and|Plus)\b")
# "We will hold the Andean Conference", "the two sides agreed to co-host": those who meet hold it together.
_THEIRS = Guarded(
    r"\b(?:[Ww]e|[Tt]hey|[Bb]oth|sides|leaders|ministers|presidents|parties|countries|governments|[Ss]ecretaries|[Aa]dvisors)\b[^.;]{0,60}\b(?:(?:co-)?host|hold|(?:re)?convene|organi[sz]e|held|(?:co-)?hosted|convened)\b[^,;]{0,60}$"
)
_OF_A_FEW = Guarded(r"\b(?:Bilateral|Trilateral|Tripartite|Quadrilateral)\b", re.I)  # of those who talk of it
_OWN = compiled(r"(?:[Tt]heir|[Oo]ur)\b")
_HOSTED_BY = Guarded(
    r"^[^;]{0,90}?\b(?:(?:co-?)?hosted|(?:co-)?organi[sz]ed|convened) by (?P<who>(?:the )?[A-Z][^;.]{1,80})"
)


def group_of_name(name: str) -> str | None:
    """The group whose own session a name gives: "SCO Heads of State Council", "African Union’s Summit"; not "SCO-Kenya Dialogue"."""
    named = find_parties(name)
    if len(named) != 1 or named[0].start > 0 or named[0].code in _WORLD:
        return None
    code, behind = named[0].code, named[0].end
    paired = _OF_OTHERS.match(name, behind) and name[behind : behind + 1] not in ("’", "'")
    return code if is_organisation(code) and members(code) and not paired else None


def summit_of_group(text: str, offset: int = 0) -> MechanismMention | None:
    """ "the extraordinary NATO summit": a grouping's own, written small; not "the U.S.-ASEAN summit"."""
    small = _SMALL_SUMMIT.search(text)
    group = next((m for m in find_parties(text) if small and m.end == small.start()), None)
    if group is None or not small or not is_organisation(group.code) or not members(group.code):
        return None
    if text[group.start - 1 : group.start] in ("-", "–"):
        return None
    name = MechanismName(text[group.start : small.end()], None)
    return MechanismMention(offset + group.start, offset + small.end(), name, "summit")


_SMALL_SUMMIT = Guarded(
    r"(?<=\w) (?:leaders[’'] |virtual )?summit\b(?! (?:declaration|communiqu|statement|outcome))"
)


def group_before(mention: MeetingMention) -> str | None:
    """ "the African Union meeting in Nairobi": the grouping that stands right before the word."""
    named = find_parties(mention.before)
    last = named[-1] if named and mention.before[named[-1].end :] == " " else None
    alone = last is not None and mention.before[: last.start].lower() in ("the ", "a ", "an ")
    return last.code if last and alone and is_organisation(last.code) and last.code not in _WORLD else None


def hosts_of_mention(mention: MeetingMention) -> tuple[str, ...]:
    """ "the Conference to be hosted by Kenya and Peru": by whom it is said to be hosted."""
    hosted = _HOSTED_BY.match(mention.behind)
    return codes(m for m in find_parties(hosted["who"]) if m.sense != "capital") if hosted else ()


def parties_of_gathering(
    mechanism: MechanismName | None,
    own: MechanismName | None,
    mention: MeetingMention,
    of_people: tuple[str, ...],
    reported: tuple[str, ...],
) -> tuple[str, ...] | None:
    """Its parties, for a gathering of others under its own name; None for what those who met hold themselves."""
    if mechanism is None or len(reported) < _SEVERAL or not _GATHERING.search(mechanism.name):
        return None
    if own and _one_row(mechanism.name, own.name):
        return None
    if (
        _OWN.match(mention.before)
        or _OF_A_FEW.search(mechanism.name)
        or _THEIRS.search(mention.lead)
        or _of_place(mechanism.name)
    ):
        return None
    hosts = hosts_of_mention(mention)
    return hosts or of_people or _of_name(mechanism.name)


_SEVERAL = 2


def _one_row(name: str, own: str) -> bool:
    """Whether it belongs to what met: of the same name, or of the same pair ("EU-Central Asia")."""
    return name == own or name.split()[0] == own.split()[0]


_PLACE_SUMMIT = compiled(r"(?:[A-Z][\w’'-]+ ){1,2}Summit")


def _of_place(name: str) -> bool:
    """ "the Lima Summit": as often their own as another's."""
    return bool(_PLACE_SUMMIT.fullmatch(name)) and name.removesuffix(" Summit") in places()


def _of_name(name: str) -> tuple[str, ...]:
    """Whose the name says it is: "the ROK-Pacific Islands Summit", "the UK’s AI Safety Summit"; not "the Ukraine Conference"."""
    named = find_parties(name)
    first = named[0] if named and named[0].start == 0 and named[0].code not in _WORLD else None
    if first is None or not _OF_OTHERS.match(name, first.end):
        return ()
    return tuple(dict.fromkeys([first.code, *(code for group in groups_in(name) for code in members(group))]))


def group_of_place_summit(mention: MeetingMention, reported: tuple[str, ...]) -> tuple[str, ...]:
    """ "their work within NATO, including preparations for the Lima Summit": of the one group, named beside it, to which all belong."""
    if not _PLACE_SUMMIT.search(mention.before + mention.text[mention.start : mention.end]):
        return ()
    named = [c for c in codes(find_parties(mention.text)) if is_organisation(c) and reported]
    return tuple(c for c in named if set(reported) <= set(members(c)))[:1]
