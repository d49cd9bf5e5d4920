"""Who speaks in a document, as "we" or unnamed. One question, answered by the first rule that has an answer.

A joint text is spoken by those whom it says to speak (an organ, a chair's grouping, "on behalf of", "We, the ..."), by those
whom its title names, by those who met, by those who signed it, by those whom its first sentences name, in this order.
Any other text is its publisher's, told of those who met; a fact sheet of two may be of both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from entente.lexicon.parties import is_organisation, members
from entente.reading.document.text_view import TextView
from entente.reading.document.voices import missions, on_behalf, speak_as_one
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions import MainSession
from entente.reading.sessions.parties.also_there import came_for_a_part
from entente.reading.sessions.parties.composed import composed_of
from entente.reading.speaking.announced import announcers, grouping, paired, shared
from entente.reading.speaking.mediators import Mediators, mediators
from entente.reading.speaking.named_first import (
    Parties,
    before_matter,
    grouping_before_matter,
    once,
)
from entente.reading.speaking.said import Said
from entente.reading.speaking.signers import signers


@dataclass(frozen=True, slots=True)
class Speakers:
    """`parties` are those who speak or met; `shared`: "we" is all of them although one of them publishes.

    `we`: those whom the title says to announce it together, who may be fewer than those who met.
    `present`: where an organ speaks, the members of its grouping who are listed as there.
    `mediators`: those who act beside the sides.
    `grouping`: the one of which the publisher is a member, and whose doing the title announces.
    """

    parties: Parties
    shared: bool = False
    we: Parties = ()
    grouping: str | None = None
    mediators: Mediators | None = None
    present: Parties = ()


def read_speakers(view: TextView, main: MainSession | None) -> Speakers:
    """Of a document with its main session, or without one."""
    said = Said(view, main)
    rules = _TOGETHER if view.joint else _ALONE
    parties = next((found for rule in rules if (found := rule(said))), ())
    as_all = not view.joint and shared(said, parties)
    organ = _organ_with_members(said)
    parties = (organ,) if organ else parties
    beside = mediators(view, said.met, main.session.mechanism if main else None)
    parties = beside.all if beside and set(beside.sides) <= set(parties) else parties
    return Speakers(
        _without_groups(_without_guests(parties, said)),
        as_all,
        announcers(said),
        grouping(said),
        beside,
        said.met[:-1] if organ else (),
    )


# --- rules of a joint text ------------------------------------------------------------------------------------


def _organ(said: Said) -> Parties:
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


def _chaired(said: Said) -> Parties:
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


def _organ_with_members(said: Said) -> str | None:
    """ "The Authority decided": the grouping whose organ met, behind those of its members who are listed as present."""
    group, there = (said.met[-1], said.met[:-1]) if said.met else ("", ())
    met = (
        (said.view.joint or said.view.home == group) and is_organisation(group) and len(there) > _IN_THE_CHAIR
    )
    return group if met and set(there) <= set(members(group)) else None


def _on_behalf(said: Said) -> Parties:
    """ "I deliver this statement on behalf of Chile, Fiji and my own country, Peru."."""
    return on_behalf(" ".join(s.text for s in said.prose[:2]))


def _missions(said: Said) -> Parties:
    return missions(said.prose[0].text) if said.prose else ()


_WE_THE = Guarded(
    r"\bWe,? (?:the )?(?:[\w’'.-]+ ){0,7}?(?:of|from) (?P<who>[^;:]{2,700}?),? (?:have |today |hereby |jointly |strongly )*"
    r"(?:met|meet|gathered|convened|express|condemn|reaffirm|welcome|call|affirm|issue|are|stand|reiterate|commit|recogni[sz]e|underscore|exchanged|discussed|held|spoke|consulted|agreed|reviewed)\b"
)


def _we_the(said: Said) -> Parties:
    """ "We, the leaders of Freedonia and Sylvania, ..."."""
    for sentence in said.prose:
        match = _WE_THE.search(sentence.text)
        if match:
            first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
            inside = [m for m in sentence.parties if first <= m.start and m.end <= last]
            named = once(m.code for m in inside if m.sense != "capital")
            people = (said.view.cast.of(p) for p in sentence.people if first <= p.start and p.end <= last)
            named = once((*named, *(p.party for p in people if p and p.party))) if named else ()
            if named:
                return named
    return ()


def _several_of_we(said: Said) -> Parties:
    named = _we_the(said)
    return named if len(named) > 1 else ()


def _body_with_guests(said: Said) -> Parties:
    """ "We, the Leaders of the G7, met with President Roe", "G7 Leaders' Statement": the one body; whom it met are its guests."""
    named = _we_the(said) or (said.heads if said.title and _STATEMENT_OF_BODY.match(said.title.text) else ())
    alone = len(named) == 1 and is_organisation(named[0]) and set(said.titled) <= set(named)
    if not alone or not set(named) < set(said.met) or (said.title and _WITH_PARTNERS.search(said.title.text)):
        return ()
    return () if _speaks_through(named[0], set(said.met) - set(named)) else named


_STATEMENT_OF_BODY = compiled(
    r"(?:The )?[A-Z][\w’'-]*(?: (?:of |the )*[A-Z][\w’'-]*)*? (?:Joint )?(?:Statement|Communiqu[ée]|Declaration)\b"
)
_WITH_PARTNERS = Guarded(
    r"\bPlus\b|\+|\bwith\b|\b(?:Dialogue|Partnership)\b"
)  # who sits there with the body speaks with it


_GIVEN_BY = compiled(
    r"(?:The following )?(?:[Jj]oint )?(?:statement|communiqué|declaration|readout|text)\b[^.;:]{0,60}?\bby\s",
    re.I,
)


def _some_who_met(said: Said) -> Parties:
    """Those whom the title or the first sentence says to speak, where more met: others are spoken of, or came as guests."""
    first = said.prose[0] if said.prose else None
    given = before_matter(first, said.view) if first is not None and _GIVEN_BY.match(first.text) else ()
    named = (said.heads if _says_who(said.title) else ()) or given
    alone = bool(said.title and named and _STATEMENT_OF.match(said.title.text))
    alone = alone and not _speaks_through(named[0], set(said.met) - {named[0]})
    return named if (len(named) > 1 or alone) and set(named) < set(said.met) else ()


# "Statement by the Heads of Government of CARICOM on Sylvania"; not "of the ASEAN Plus Three Ministers".
_STATEMENT_OF = compiled(
    r"(?:[\w’']+ ){0,2}(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqué) (?:by|of|from) (?!.*(?:\bPlus\b|\+|\band\b|\bwith\b))"
)


def _says_who(title: SentenceView | None) -> bool:
    """Whether the title names governments, or holders of offices who "Announce ..." together: not all who met speak then."""
    return title is not None and (not title.people or speak_as_one(title.text))


def _who_met(said: Said) -> Parties:
    """A body, or more than one; of one alone it takes the signatures or the opening to say with whom it speaks."""
    met = said.met
    return met if len(met) > 1 or (met and is_organisation(met[0])) else ()


def _more_at_the_head(said: Said) -> Parties:
    """Those whom the first sentence names one after the other, where they are all who met and one more."""
    first = said.prose[0] if said.prose else None
    if first is None or len(first.people) < 3 or len(said.heads) > 1:
        return ()
    row = [first.people[0]]
    for person in first.people[1:]:
        if not _IN_A_ROW.fullmatch(said.view.text[row[-1].end : person.start]):
            break
        row.append(person)
    named = once(who.party for p in row if (who := said.view.cast.of(p)) and who.party)
    return named if len(named) > 2 and set(said.met) < set(named) else ()


_IN_A_ROW = compiled(r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,7} ?)?,? (?:and )?(?:the )?")


def _who_signed(said: Said) -> Parties:
    return signers(said.view.sentences, said.view.cast)


_SUBJECT = 24  # characters within which a sentence names who it is about
# Where a sentence passes from those who speak to what they speak of.
_ABOUT = Guarded(
    r"\b(?:regarding|concerning|about|following|against|after|amid|over|between|to discuss|(?:response|reaction|relation|connection) to"
    r"|(?:discuss|condemn|welcom|express|reaffirm|reiterat|support|deplor|call|urg|agree)\w*|on (?:the|recent|current|developments))\b"
)


def _first_named(said: Said) -> Parties:
    """Those who speak in the first sentences: the people there and the parties named before the matter."""
    found: dict[str, None] = {}
    for sentence in said.view.body[:2]:
        people = [said.view.cast.of(p) for p in sentence.people]
        found |= dict.fromkeys(p.party for p in people if p and p.party)
        body = next((m for m in sentence.parties if m.sense == "body" and is_organisation(m.code)), None)
        if body and body.start - sentence.start < _SUBJECT:
            return (body.code,)  # "The members of the Security Council condemned ..."
        first = sentence.parties[0].end - sentence.start if sentence.parties else 0
        about = _ABOUT.search(sentence.text, first)
        limit = sentence.start + (about.start() if about else len(sentence.text))
        found |= dict.fromkeys(m.code for m in sentence.parties if m.sense == "name" and m.start < limit)
        if len(found) > 1:
            return tuple(found)
    return ()


def _those_met(said: Said) -> Parties:
    return said.met


def _composed(said: Said) -> Parties:
    """ "The Contact Group, composed of A, B and C": its members, not the organisation whose officer presides over them."""
    listed = composed_of(said.main.sentences) if said.main else ()
    apart = set(said.met) - set(listed)
    return listed if apart and set(listed) < set(said.met) and all(map(is_organisation, apart)) else ()


def _publisher(said: Said) -> Parties:
    return (said.view.home,) if said.view.home else ()


def _title_heads(said: Said) -> Parties:
    named = said.heads or (grouping_before_matter(said.title) if said.title else ())
    first = said.prose[0].parties if said.prose and len(named) == 1 else ()
    listed = once(m.code for m in first if m.sense == "name" and m.code in members(named[0]))
    return listed if listed and _speaks_through(named[0], set(listed)) else named


# --- rules of a text of its publisher -------------------------------------------------------------------------

_TWO = Guarded(r"\b(?:[Tt]he two|[Bb]oth) (?:sides|ministers|leaders|parties|officials|governments)\b")
_THREE = Guarded(
    r"\b(?:the|all) three (?:sides|ministers|leaders|parties|officials|governments|countries)\b", re.I
)


def _two_of_three(said: Said) -> Parties:
    """ "In Lima for the trilateral talks, he met Roe": those said to have met, where the text speaks of "the two sides"."""
    leads = once(a.person.party for a in said.main.leads if a.person.party) if said.main else ()
    if len(leads) != 2 or len(said.met) < 3 or not set(leads) <= set(said.met):
        return ()
    text = said.view.text
    return leads if _TWO.search(text) and not _THREE.search(text) else ()


_TOGETHER: tuple[Callable[[Said], Parties], ...] = (
    _organ, _composed, _chaired, _on_behalf, _missions, _several_of_we, _body_with_guests, _some_who_met, _two_of_three, _more_at_the_head, _who_met, _we_the, _title_heads, _who_signed,
    _first_named, _those_met, _publisher,
)  # fmt: skip
_ALONE: tuple[Callable[[Said], Parties], ...] = (_composed, _two_of_three, _those_met, paired, _publisher)


def _without_guests(parties: Parties, said: Said) -> Parties:
    """ "They were joined for the second session by the Prime Minister of Peru": who came for a part speaks for himself."""
    guests = came_for_a_part(said.main.sentences, said.view) if said.main and parties else frozenset()
    hosts = tuple(code for code in parties if code not in guests)
    return hosts if len(hosts) > 1 or any(map(is_organisation, hosts)) else parties


def _without_groups(parties: Parties) -> Parties:
    """ "We, the G7 Foreign Ministers of A, B, C ...": where most members are named, the grouping is no party beside them."""
    return tuple(p for p in parties if not _speaks_through(p, set(parties) - {p}))


def _speaks_through(group: str, others: set[str]) -> bool:
    """Whether most members of a grouping are there, and most of those who are there are its members."""
    theirs = set(members(group))
    there = len(others & theirs)
    return there > 2 and 2 * there > len(theirs) and 2 * there > len(others)
