"""Organisations of which a paper tells, where they are neither its author nor at the table."""

from __future__ import annotations

from entente.lexicon.parties import is_organisation
from entente.lexicon.predicate_words import predicate_words
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.who import Setting, Who

_WORDS = predicate_words()


def outsiders(who: Who, view: TextView, setting: Setting) -> bool:
    """Whether those who act are organisations alone, and none of them speaks, publishes or sits there by itself or a member."""
    there = {*setting.parties, *((view.home,) if view.home else ())}
    codes = set(who.parties)
    return view.genre.voice != "third-party" and not codes & there and all(map(is_organisation, codes))


def outsiders_act(clause: Clause, view: TextView) -> bool:
    """Not "NATO will remain a nuclear alliance", which two states assert, nor "the World Bank estimates that ...", a figure."""
    verb = clause.predicate.phrase.split()[0]
    if view.joint:
        return clause.predicate.phrase != "will"
    return verb not in _WORDS.reckoning
