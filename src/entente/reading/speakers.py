"""Who speaks in a document, as "we" or unnamed: the parties of its session, or those whom its title and opening name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.lexicon.parties import is_organisation, members
from entente.reading.genre import speak_as_one
from entente.reading.guarded import Guarded
from entente.reading.sentence import SentenceView
from entente.reading.sessions import MainSession
from entente.reading.text import TextView

_PAIR = Guarded(r"\b[A-Z][\w.]+(?: [A-Z]\w+)?(?:[-–—‑]| [–—-] )(?:the )?[A-Z]")
_TITLE_HEAD = Guarded(
    r"\s(?:on|regarding|concerning|following|about|after|marking|condemning)\s|:\s(?!.*[Ss]tatement)"
)
_WE_THE = Guarded(
    r"\bWe,? (?:the )?(?:[\w’'.-]+ ){0,7}?(?:of|from) (?P<who>[^;:]{2,700}?),? (?:have |today |hereby |jointly |strongly )*"
    r"(?:met|meet|gathered|convened|express|condemn|reaffirm|welcome|call|affirm|issue|are|stand|reiterate|commit|recogni[sz]e|underscore)\b"
)
_BOTH = Guarded(
    r"\b(?:both|our two|the two|our) (?:countries|nations|governments|sides|peoples|economies)\b", re.I
)

_SUBJECT = 24  # characters within which a sentence names who it is about


# Where a sentence passes from those who speak to what they speak of.
_ABOUT = Guarded(
    r"\b(?:regarding|concerning|about|following|against|after|amid|over|between|to discuss|(?:response|reaction|relation|connection) to"
    r"|(?:discuss|condemn|welcom|express|reaffirm|reiterat|support|deplor|call|urg|agree)\w*|on (?:the|recent|current|developments))\b"
)


@dataclass(frozen=True, slots=True)
class Speakers:
    """`parties` are those who speak or met; `shared`: "we" is all of them although one of them publishes.

    `we`: those whom the title says to announce it together, who may be fewer than those who met.
    `grouping`: the one of which the publisher is a member, and whose doing the title announces.
    """

    parties: tuple[str, ...]
    shared: bool = False
    we: tuple[str, ...] = ()
    grouping: str | None = None


def read_speakers(view: TextView, main: MainSession | None) -> Speakers:
    """Of a document with its main session, or without one."""
    found = _read(view, main)
    title = next((s for s in view.sentences if s.kind == "title"), None)
    we = _announcers(title, view) if title and view.home and not view.joint else ()
    return Speakers(_without_groups(found.parties), found.shared, we, _grouping(title, view))


# "President Roe and Chancellor Doe Announce ...": the verb of several.
_ANNOUNCE = Guarded(r"\b(?:Announce|Commit|Launch|Pledge|Join|Endorse|Issue|Release|Unveil)\b")


def _announcers(title: SentenceView, view: TextView) -> tuple[str, ...]:
    """Several who announce together, the publisher one of them, and none the grouping of another."""
    verb = _ANNOUNCE.search(title.text)
    if verb is None:
        return ()
    end = title.start + verb.start()
    people = [(p.start, who.party) for p in title.people if (who := view.cast.of(p)) and who.party]
    found = [*people, *((m.start, m.code) for m in title.parties)]
    named = tuple(dict.fromkeys(code for start, code in sorted(found) if start < end))
    apart = not any(set(members(code)) & set(named) for code in named)
    return named if len(named) > 1 and view.home in named and apart else ()


def _grouping(title: SentenceView | None, view: TextView) -> str | None:
    """ "G7 to Announce ...": whom "leaders" means in a text of one of its members."""
    named = [m.code for m in title.parties if view.home in members(m.code)] if title and view.home else []
    return named[0] if len(set(named)) == 1 else None


def _without_groups(parties: tuple[str, ...]) -> tuple[str, ...]:
    """ "We, the G7 Foreign Ministers of A, B, C ...": where most members are named, the grouping is no party beside them."""
    return tuple(p for p in parties if not _speaks_through(p, set(parties) - {p}))


def _speaks_through(group: str, others: set[str]) -> bool:
    """Whether most members of a grouping are there, and most of those who are there are its members."""
    theirs = set(members(group))
    there = len(others & theirs)
    return there > 2 and 2 * there > len(theirs) and 2 * there > len(others)


def _read(view: TextView, main: MainSession | None) -> Speakers:
    sheet = view.genre.kind == "fact sheet"
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if view.joint and (body := _body_that_speaks(view)):
        return Speakers(body)
    if main is not None:
        parties = main.session.parties
        named = _in_head(title, view) if view.joint and title is not None and _says_who(title) else ()
        named = named or (_given_by(view) if view.joint else ())
        if len(named) > 1 and set(named) < set(parties):
            return Speakers(named)  # others are spoken of, or came as guests
        return Speakers(
            parties,
            shared=sheet and (main.session.mechanism is not None or _of_the_pair(title, parties, view)),
        )
    if view.joint:
        return Speakers(_we_the(view) or (_in_head(title, view) if title else ()) or _first_named(view))
    paired = _in_head(title, view) if title and (sheet or _PAIR.search(title.text)) else ()
    if view.home in paired and len(paired) == 2:  # "Fact Sheet: U.S.-Freedonia Understanding on ..."
        return Speakers(paired, shared=any(_BOTH.search(s.text) for s in view.body))
    return Speakers((view.home,) if view.home else ())


_GIVEN_BY = re.compile(
    r"(?:The following )?(?:[Jj]oint )?(?:statement|communiqué|declaration|readout|text)\b[^.;:]{0,60}?\bby\s",
    re.I,
)


def _given_by(view: TextView) -> tuple[str, ...]:
    """ "Joint statement given today by the ministers of A and B on the war": the parties that its first sentence names."""
    first = next((s for s in view.body if s.kind == "prose"), None)
    return _in_head(first, view) if first is not None and _GIVEN_BY.match(first.text) else ()


def _says_who(title: SentenceView) -> bool:
    """Whether the title names governments, or holders of offices who "Announce ..." together: not all who met speak then."""
    return not title.people or speak_as_one(title.text)


def _body_that_speaks(view: TextView) -> tuple[str, ...]:
    """ "The Peace and Security Council of the Union, at its 20th meeting, ...": the organisation whose organ it is."""
    first = next((s for s in view.body if s.kind == "prose"), None)
    lead = first.parties[0] if first is not None and first.parties else None
    if first is None or lead is None or lead.sense != "body":
        return ()
    before, after = first.text[: lead.start - first.start], first.text[lead.end - first.start :]
    if re.match(r"(?: of the [A-Z][\w ]+)?(?:,| and) (?:the )?[A-Z]", after):
        return ()  # "The European Commission and the United States ...": two speak
    return (lead.code,) if re.fullmatch(r"(?:The |Members of the |The members of the )?", before) else ()


def _of_the_pair(title: SentenceView | None, parties: tuple[str, ...], view: TextView) -> bool:
    """A fact sheet whose title names both who met, and which says "our two countries"."""
    if title is None or len(parties) != 2 or set(_in_head(title, view)) != set(parties):
        return False
    return any(_BOTH.search(s.text) for s in view.body)


def _we_the(view: TextView) -> tuple[str, ...]:
    """ "We, the leaders of Freedonia and Sylvania, ..."."""
    for sentence in [s for s in view.body if s.kind == "prose"][:3]:
        match = _WE_THE.search(sentence.text)
        if match:
            first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
            named = tuple(
                dict.fromkeys(m.code for m in sentence.parties if first <= m.start and m.end <= last)
            )
            if named:
                return named
    return ()


def _in_head(title: SentenceView, view: TextView) -> tuple[str, ...]:
    """Those whom the title names before what the statement is about; one alone only where it is a body of many."""
    cut = _TITLE_HEAD.search(title.text, 12)
    end = title.start + (cut.start() if cut else len(title.text))
    people = [(p.start, who.party) for p in title.people if (who := view.cast.of(p)) and who.party]
    parties = [(m.start, m.code) for m in title.parties if m.end <= end]
    named = tuple(dict.fromkeys(code for start, code in sorted([*people, *parties]) if start < end))
    return named if len(named) > 1 or (named and is_organisation(named[0])) else ()


def _first_named(view: TextView) -> tuple[str, ...]:
    """Those who speak in the first sentences: the people there and the parties named before the matter."""
    found: dict[str, None] = {}
    for sentence in view.body[:2]:
        people = [view.cast.of(p) for p in sentence.people]
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
    return (view.home,) if view.home else ()
