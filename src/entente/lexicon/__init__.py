"""The words of diplomacy, as data, with thin typed loaders."""

from entente.lexicon.offices import Office, level_of, office_of, offices
from entente.lexicon.parties import (
    Party,
    PartyName,
    ambiguous,
    country_name,
    lookalikes,
    loose_names,
    members,
    parties,
    party_names,
)
from entente.lexicon.verbs import VerbEntry, VerbLexicon, verb_lexicon

__all__ = [
    "Office",
    "Party",
    "PartyName",
    "VerbEntry",
    "VerbLexicon",
    "ambiguous",
    "country_name",
    "level_of",
    "lookalikes",
    "loose_names",
    "members",
    "office_of",
    "offices",
    "parties",
    "party_names",
    "verb_lexicon",
]
