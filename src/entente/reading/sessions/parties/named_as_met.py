"""Parties that the title and the opening of a text name as those who met."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.reading.cast.officers import OFFICERS_OF
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import PartyMention, codes, find_parties, groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.chairing import Found
from entente.reading.sessions.parties.matter import not_matter
from entente.reading.sessions.parties.parties_listed import between
from entente.reading.sessions.parties.subjects import LENDS, subjects_of_talks


def officers_listed(told: list[SentenceView]) -> tuple[str, ...]:
    """ "The Leaders of Kenya, the European Commission, Peru and Chile met": of whom the first sentence lists officers."""
    officers = OFFICERS_OF.search(told[0].text) if told else None
    if officers and LENDS.search(told[0].text[: officers.start()]):
        return ()  # "in the presence of envoys from Kenya and Peru"
    listed = codes(find_parties(officers.group("who"))) if officers else ()
    return listed if len(listed) > 1 else ()


# "Joint Statement from the United States and the European Union on ...", "U.S.-Mexico Joint Declaration".
_JOINT_TITLE = compiled(
    r"(?:.{3,60}: )?(?:joint )?(?:press |leaders[’'] |political )?(?:statement|declaration|communiqu[ée]|readout|press release) (?:from|by|of|between)(?: the)? (?P<who>.+?)"
    r"(?: (?:on|regarding|following|to|at|in|after|for|concerning)\b|$)|(?P<pair>.+?) joint\b",
    re.I,
)


def of_joint_title(title: str) -> tuple[str, ...]:
    """Those whom the title of a joint text says it is of; none where it names fewer than two."""
    match = _JOINT_TITLE.match(title)
    named = codes(find_parties(match.group("who") or match.group("pair"))) if match else ()
    return named if len(named) > 1 else ()


def add_named(found: Found, title: SentenceView | None, told: list[SentenceView], view: TextView) -> None:
    """Adds those whom the first sentence lists, else those whom it and the title name."""
    listed = officers_listed(told) or (between(told[0]) if told else ())
    if listed:
        found |= dict.fromkeys(listed)  # what stands behind the list is what they talked about
    elif (
        told and (groups := groups_in(told[0].text)) and not any(m.sense in _SENSES for m in told[0].parties)
    ):
        # "The ministers of the Baltic and Nordic states met": the title's others are what they met about
        theirs = {code for name in groups for code in members(name)}
        if view.home in theirs and not view.joint:
            found.setdefault(view.home)
    else:
        _add_named_apart(found, title, told, view)


_SENSES = ("name", "adjective", "body")


def _add_named_apart(
    found: Found, title: SentenceView | None, told: list[SentenceView], view: TextView
) -> None:
    """Adds those whom the title and the opening name one by one, and the party whose paper it is."""
    named = list(not_matter([title], view, _SENSES)) if title else []
    # A sentence further down may tell of others' meetings.
    opening = [s for s in told[:1] if not named or s in view.body[:_OPENING]]
    # "Kenya and Peru held talks", whoever invited them or tells of it.
    row = subjects_of_talks(told[0]) if told else ()
    named += row or not_matter(opening, view, _SENSES)
    # "spoke with the NATO Secretary-General": he alone was there, no member.
    sent = [code for code in found if code]
    as_member = any(view.home in members(code) for code in named if code not in sent)
    if view.home and not view.joint and not row and not as_member:
        found.setdefault(view.home)
    found |= dict.fromkeys(named)


_OPENING = 2  # sentences that tell of the meeting as the title does


def sends_someone(text: str, mention: PartyMention) -> bool:
    """ "Minister of Foreign Affairs of the Republic of X", "Ambassador of Y to Z"."""
    before = text[max(0, mention.start - 60) : mention.start]
    if mention.sense == "body":  # "the President of the European Council"
        return before.endswith("President of the ")
    return mention.sense == "name" and bool(_OFFICE_OF.search(before))


_OFFICE_OF = Guarded(
    r"\b(?:Affairs|Minister|President|Ambassador(?: [A-Z]\w+| and)*|Secretary|Representative) of (?:the )?$"
)


def in_the_lead(view: TextView) -> Found:
    """The parties of the people whom the first sentences of a report name: "the two leaders" of a later one."""
    people = [view.cast.of(m) for s in view.body[:2] for m in s.people]
    return dict.fromkeys(p.party for p in people if p and p.party and p.office)
