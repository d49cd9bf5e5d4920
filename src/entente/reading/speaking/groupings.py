"""A grouping that speaks: as its organ, through its chair, beside its guests, or through the members whom the text lists."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation, members
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.speaking.named_first import Parties, grouping_before_matter, once
from entente.reading.speaking.said import Said
from entente.reading.speaking.we import we_the


def organ(said: Said) -> Parties:
    """ "The Peace and Security Council of the Union, at its 20th meeting, ...": the organisation whose organ it is."""
    first = said.prose[0] if said.prose else None
    lead = first.parties[0] if first is not None and first.parties else None
    if first is None or lead is None or lead.sense != "body":
        return ()
    before, after = first.text[: lead.start - first.start], first.text[lead.end - first.start :]
    if re.match(r"(?: of the [A-Z][\w ]+)?(?: ?\([^()]{1,20}\))?(?:,| and) (?:the )?[A-Z]", after):
        return ()  # "The European Commission and the United States ...": two speak
    return (lead.code,) if _OF_THE_ORGAN.fullmatch(before) else ()


_OF_THE_ORGAN = compiled(r"(?:(?:The )?[Mm]embers of )?(?:[Tt]he )?|(?:Adopted|Issued|Released) by (?:the )?")
_CHAIR = Guarded(r"\b(?:chair|chairman|chairperson|chairwoman|presidency)(?:[’']s)?\b", re.I)


def chaired(said: Said) -> Parties:
    """ "Chair's Statement of the ASEAN-Norway Meeting": the grouping and its guests, not the member in the chair."""
    title = said.title
    groups = {m.code for m in title.parties if is_organisation(m.code)} if title else set()
    if title is None or len(groups) != 1 or not _CHAIR.search(title.text):
        return ()
    group, met = groups.pop(), set(said.met)
    theirs = set(members(group)) & met
    if len(theirs) > _IN_THE_CHAIR:
        return ()  # its members are named one by one
    return (group, *(code for code in said.met if code != group and code not in theirs))


_IN_THE_CHAIR = 2  # members of a grouping that preside over it, or did last year


def organ_with_members(said: Said) -> str | None:
    """ "The Authority decided": the grouping whose organ met, behind those of its members who are listed as present."""
    group, there = (said.met[-1], said.met[:-1]) if said.met else ("", ())
    met = (
        (said.view.joint or said.view.home == group) and is_organisation(group) and len(there) > _IN_THE_CHAIR
    )
    return group if met and set(there) <= set(members(group)) else None


def body_with_guests(said: Said) -> Parties:
    """ "We, the Leaders of the G7, met with President Roe", "G7 Leaders' Statement": the one body; whom it met are its guests."""
    named = we_the(said) or (said.heads if said.title and _STATEMENT_OF_BODY.match(said.title.text) else ())
    alone = len(named) == 1 and is_organisation(named[0]) and set(said.titled) <= set(named)
    if not alone or not set(named) < set(said.met) or (said.title and _WITH_PARTNERS.search(said.title.text)):
        return ()
    return () if speaks_through(named[0], set(said.met) - set(named)) else named


_STATEMENT_OF_BODY = compiled(
    r"(?:The )?[A-Z][\w’'-]*(?: (?:of |the )*[A-Z][\w’'-]*)*? (?:Joint )?(?:Statement|Communiqu[ée]|Declaration)\b"
)
_WITH_PARTNERS = Guarded(
    r"\bPlus\b|\+|\bwith\b|\b(?:Dialogue|Partnership)\b"
)  # who sits there with the body speaks with it


def title_heads(said: Said) -> Parties:
    named = said.heads or (grouping_before_matter(said.title) if said.title else ())
    first = said.prose[0].parties if said.prose and len(named) == 1 else ()
    listed = once(m.code for m in first if m.sense == "name" and m.code in members(named[0]))
    return listed if listed and speaks_through(named[0], set(listed)) else named


def without_groups(parties: Parties) -> Parties:
    """ "We, the G7 Foreign Ministers of A, B, C ...": where most members are named, the grouping is no party beside them."""
    return tuple(p for p in parties if not speaks_through(p, set(parties) - {p}))


def speaks_through(group: str, others: set[str]) -> bool:
    """Whether most members of a grouping are there, and most of those who are there are its members."""
    theirs = set(members(group))
    there = len(others & theirs)
    return there > 2 and 2 * there > len(theirs) and 2 * there > len(others)
