"""A mechanism that the lexicon does not list, by its name and, where that does not tell enough, its parties."""

from __future__ import annotations

import re

from entente.lexicon.mechanism_names import name_words
from entente.lexicon.parties import members
from entente.record.identity.folding import slug, words
from entente.record.identity.mechanisms.key import MechanismKey
from entente.record.identity.mechanisms.taking_apart import (
    TakenApart,
    is_a_place,
    names_persons,
    take_apart,
)
from entente.record.identity.mechanisms.words import forms, heads

_FEW = 4  # parties that a name can stand beside; more are no pair or threesome that keeps a dialogue
_OWN = 2  # specific words that make a name its own, whoever meets
_LONGEST_ID = 70
_DATE = re.compile(r"\s+(?:of|on|in)\s+(\w+)$")


def unlisted_mechanism(name: str, circle: tuple[str, ...]) -> MechanismKey | None:
    """The key of a name that the lexicon does not list; None where the name is no name of a consultation."""
    apart = take_apart(name)
    if not _is_body(name, apart):
        return None
    few = _told_apart_by(apart, circle)
    if not apart.specific and not few:
        return None  # "Defense Ministers' Meeting" of nobody knows whom
    return MechanismKey(_ident(apart, few), _shown(name), None, False, few)


def _is_body(name: str, apart: TakenApart) -> bool:
    tokens = words(name)
    return (
        bool(apart.core - heads())
        and bool(heads() & forms(tokens))
        and not name_words().programmes & set(tokens)
        and not is_a_place(apart.specific)
        and not names_persons(tokens)
    )


def _told_apart_by(apart: TakenApart, circle: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that belong to the name: those it says, none for a name of its own, else those who met."""
    if len(apart.parties) > 1 or any(members(code) for code in apart.parties):
        return apart.parties
    gathering = bool(forms(name_words().gatherings) & apart.core and apart.specific)
    if gathering or len(apart.specific) >= _OWN:
        return ()
    return tuple(sorted(circle)) if 1 < len(circle) <= _FEW else ()


def _ident(apart: TakenApart, few: tuple[str, ...]) -> str:
    """What it is on first, what it is last: the same for "Energy Dialogue" and "Dialogue on Energy"."""
    matter = [word for word in apart.ordered if word not in heads()]
    head = [word for word in apart.ordered if word in heads()]
    alone = apart.parties if len(apart.parties) == 1 and not few else ()  # "Korea-Pacific Islands Summit"
    return slug(" ".join((*alone, *matter, *head, *few)), _LONGEST_ID)


def _shown(name: str) -> str:
    """Without the month in which it met."""
    date = _DATE.search(name)
    return (
        name[: date.start()] if date and date.group(1).lower() in name_words().months else name.strip(" -–")
    )
