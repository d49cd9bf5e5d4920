"""Who speaks in a document, as "we" or unnamed. One question, answered by the first rule that has an answer.

A joint text is spoken by those whom it says to speak (an organ, a chair's grouping, "on behalf of", "We, the ..."), by those
whom its title names, by those who met, by those who signed it, by those whom its first sentences name, in this order.
Any other text is its publisher's, told of those who met; a fact sheet of two may be of both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from entente.lexicon.parties import is_organisation
from entente.reading.document.text_view import TextView
from entente.reading.document.voices import missions, on_behalf, speak_as_one
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions import MainSession
from entente.reading.sessions.parties.also_there import came_for_a_part
from entente.reading.sessions.parties.composed import composed_of
from entente.reading.speaking.alone import speaks_alone
from entente.reading.speaking.announced import announcers, grouping, paired, shared
from entente.reading.speaking.groupings import (
    body_with_guests,
    chaired,
    organ,
    organ_with_members,
    speaks_through,
    title_heads,
    without_groups,
)
from entente.reading.speaking.mediators import Mediators, mediators
from entente.reading.speaking.named_first import (
    Parties,
    before_matter,
    once,
)
from entente.reading.speaking.said import Said
from entente.reading.speaking.signers import signers
from entente.reading.speaking.we import we_the


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
    whose = organ_with_members(said)
    parties = (whose,) if whose else parties
    beside = mediators(view, said.met, main.session.mechanism if main else None)
    parties = beside.all if beside and set(beside.sides) <= set(parties) else parties
    return Speakers(
        without_groups(_without_guests(parties, said)),
        as_all,
        announcers(said) or _with_the_publisher(said),
        grouping(said),
        beside,
        said.met[:-1] if whose else (),
    )


# --- rules of a joint text ------------------------------------------------------------------------------------


def _on_behalf(said: Said) -> Parties:
    """ "I deliver this statement on behalf of Chile, Fiji and my own country, Peru."."""
    return on_behalf(" ".join(s.text for s in said.prose[:2]))


def _missions(said: Said) -> Parties:
    return missions(said.prose[0].text) if said.prose else ()


def _several_of_we(said: Said) -> Parties:
    named = we_the(said)
    return named if len(named) > 1 else ()


def _with_the_publisher(said: Said) -> Parties:
    """ "We, the leaders of Peru, Chile and Fiji, announced ..." in a paper that Peru alone publishes: all of them, from there on."""
    named = we_the(said) if not said.view.joint else ()
    return named if len(named) > 1 and said.view.home in named else ()


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
    alone = alone and not speaks_through(named[0], set(said.met) - {named[0]})
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
    organ, _composed, chaired, _on_behalf, _missions, _several_of_we, body_with_guests, _some_who_met, _two_of_three, _more_at_the_head, _who_met, we_the, title_heads, _who_signed,
    _first_named, _those_met, _publisher,
)  # fmt: skip
_ALONE: tuple[Callable[[Said], Parties], ...] = (
    _composed,
    _two_of_three,
    _those_met,
    paired,
    _publisher,
    speaks_alone,
)


def _without_guests(parties: Parties, said: Said) -> Parties:
    """ "They were joined for the second session by the Prime Minister of Peru": who came for a part speaks for himself."""
    guests = came_for_a_part(said.main.sentences, said.view) if said.main and parties else frozenset()
    hosts = tuple(code for code in parties if code not in guests)
    return hosts if len(hosts) > 1 or any(map(is_organisation, hosts)) else parties
