"""Who speaks in a document, as "we" or unnamed: the parties of its session, or those whom its title and opening name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.lexicon.parties import is_organisation
from entente.reading.sentence import SentenceView
from entente.reading.sessions import MainSession
from entente.reading.text import TextView

_PAIR = re.compile(r"\b[A-Z][\w.]+(?: [A-Z]\w+)?[-–—‑][A-Z]")
_TITLE_HEAD = re.compile(
    r"\s(?:on|regarding|concerning|following|about|after|marking|condemning)\s|:\s(?!.*[Ss]tatement)"
)
_WE_THE = re.compile(
    r"\bWe,? (?:the )?(?:[\w’'.-]+ ){0,7}?(?:of|from) (?P<who>[^;:]{2,700}?),? (?:have |today |hereby |jointly |strongly )*"
    r"(?:met|meet|gathered|convened|express|condemn|reaffirm|welcome|call|affirm|issue|are|stand|reiterate|commit|recogni[sz]e|underscore)\b"
)
_BOTH = re.compile(
    r"\b(?:both|our two|the two|our) (?:countries|nations|governments|sides|peoples|economies)\b", re.I
)

_SUBJECT = 24  # characters within which a sentence names who it is about


@dataclass(frozen=True, slots=True)
class Speakers:
    """`parties` are those who speak or met; `shared`: "we" is all of them although one of them publishes."""

    parties: tuple[str, ...]
    shared: bool = False


def read_speakers(view: TextView, main: MainSession | None) -> Speakers:
    """Of a document with its main session, or without one."""
    sheet = view.genre.kind == "fact sheet"
    if main is not None:
        return Speakers(main.session.parties, shared=sheet and main.session.mechanism is not None)
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if view.joint:
        return Speakers(_we_the(view) or (_in_head(title) if title else ()) or _first_named(view))
    paired = _in_head(title) if title and _PAIR.search(title.text) else ()
    if view.home in paired and len(paired) == 2:  # "Fact Sheet: U.S.-Freedonia Understanding on ..."
        return Speakers(paired, shared=any(_BOTH.search(s.text) for s in view.body))
    return Speakers((view.home,) if view.home else ())


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


def _in_head(title: SentenceView) -> tuple[str, ...]:
    """The parties that the title names before what the statement is about; one alone only where it is a body of many."""
    cut = _TITLE_HEAD.search(title.text, 12)
    end = title.start + (cut.start() if cut else len(title.text))
    named = tuple(dict.fromkeys(m.code for m in title.parties if m.end <= end))
    return named if len(named) > 1 or (named and is_organisation(named[0])) else ()


def _first_named(view: TextView) -> tuple[str, ...]:
    """Those whom the title and the first sentences name."""
    found: dict[str, None] = {}
    for sentence in [s for s in view.sentences if s.kind == "title"] + list(view.body[:2]):
        people = [view.cast.of(p) for p in sentence.people]
        found |= dict.fromkeys(p.party for p in people if p and p.party)
        found |= dict.fromkeys(m.code for m in sentence.parties if m.sense == "name")
        body = next((m for m in sentence.parties if m.sense == "body" and is_organisation(m.code)), None)
        if body and sentence.kind != "title" and body.start - sentence.start < _SUBJECT:
            return (body.code,)  # "The members of the Security Council condemned ..."
        if len(found) > 1:
            return tuple(found)
    return (view.home,) if view.home else ()
