"""Who sits in the chair of a group sits there as the group, and not for his own government; a guest of honour for nobody who met."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.matter import not_matter

Found = dict[str | None, None]


def as_their_group(
    found: Found,
    people: tuple[Person, ...],
    title: SentenceView | None,
    told: list[SentenceView],
    view: TextView,
) -> Found:
    """ "The ASEAN-Kenya Meeting was co-chaired by Roe of Fiji": who is there in the chair of a group, sits there as the group."""
    presiding = {p.party for p in people if p.party in found and in_the_chair(p, view)}
    presiding -= {p.party for p in people if not in_the_chair(p, view)}
    if not presiding:
        return found
    core = [*([title] if title else []), *told[:1]]
    named = dict.fromkeys(not_matter(core, view, ("name", "adjective", "body")))
    groups = [code for code in named if is_organisation(code)]
    beside = {
        code for code in found if code
    } - presiding  # members named one by one: he sits there as one of them
    groups = [code for code in groups if not beside & set(members(code))]
    theirs = {code: next((g for g in groups if code in members(g)), code) for code in presiding if code}
    return {theirs.get(code, code) if code else code: None for code in found}


def in_the_chair(person: Person, view: TextView) -> bool:
    """Whether the opening tells of him only that he presides: "chaired by Roe", "co-chaired by Doe and | Roe"."""
    opening = view.body[:_OPENING]
    named = [(s, m) for s in opening for m in person.mentions if s.start <= m.start < s.end]
    return bool(named) and all(
        _PRESIDES.search(before := s.text[: m.start - s.start])
        or _PRESIDED.match(s.text, m.end - s.start)
        or (view.joint and _INVITES.search(before))
        for s, m in named
    )


def as_guest(person: Person, view: TextView) -> bool:
    """Whether the opening tells of him only that he came as a guest: "Two guests of honour, President Roe and | Doe, joined"."""
    opening = view.body[: 2 * _OPENING]
    named = [(s, m) for s in opening for m in person.mentions if s.start <= m.start < s.end]
    return bool(named) and all(_GUESTS.search(s.text[: m.start - s.start]) for s, m in named)


_GUESTS = Guarded(r"\bguests? of honou?r,? [^.;]*$", re.I)
_OPENING = 3  # sentences in which a text says who presided
_PRESIDES = Guarded(
    r"\b(?:co-)?(?:chaired|moderated|presided over) (?:jointly |today )?by\b[^.;]*$|\b(?:under the (?:co-)?chair\w*) of\b[^.;]*$",
    re.I,
)
_INVITES = Guarded(r"^At the (?:\w+ )?invitation of\b[^.;]*$")  # the leaders of a group and its guest
_PRESIDED = compiled(r",? (?:today |jointly )?(?:(?:co-)?chaired|presided|moderated)\b", re.I)
