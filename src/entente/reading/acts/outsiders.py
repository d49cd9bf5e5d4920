"""Organisations of which a paper tells, where they are neither its author nor at the table."""

from __future__ import annotations

from entente.lexicon.parties import is_organisation
from entente.lexicon.predicate_words import predicate_words
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.who import Setting, Who

_WORDS = predicate_words()


def of_outsiders(clause: Clause, who: Who, view: TextView, setting: Setting) -> bool:
    """ "NATO will remain a nuclear alliance", which two states assert; "the World Bank estimates that ...", a figure: no act."""
    there, codes = {*setting.parties, view.home}, set(who.parties)
    if view.genre.voice == "third-party" or codes & there or not all(map(is_organisation, codes)):
        return False
    phrase = clause.predicate.phrase
    return phrase == "will" if view.joint else phrase.split()[0] in _WORDS.reckoning
