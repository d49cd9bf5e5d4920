"""The words of which offices and names are made, as plain sets for the reader's inner loop."""

from __future__ import annotations

import re
from typing import Any

from entente.lexicon.files import load_file

_WORDS: dict[str, Any] = load_file("office_words.yaml")


def _set(name: str) -> frozenset[str]:
    return frozenset(_WORDS[name])


OFFICE_WORDS = _set("office_words") | _set("office_heads")
"""Words of which offices and bodies are named."""

OFFICE_HEADS = _set("office_heads")
"""The nouns that make a run of office words an office."""

SMALL_HEADS = _set("small_heads")
"""The same in small letters, as the press writes them."""

SMALL_MODIFIERS = _set("small_modifiers")
"""Words before a head in small letters."""

NOT_IN_OFFICES = _set("not_in_offices")
"""Small words that are no part of an office in small letters."""

FEDERAL_GOVERNMENTS = _set("federal_governments")
"""Those that call their own offices federal."""

WITHOUT_PRESIDENT = _set("without_president")
"""Governments of a state that has a king, a queen or an emir, and no president."""

WITHOUT_PREMIER = _set("without_premier")
"""Governments that a president heads himself, without a prime minister."""

SENTENCE_OPENERS = _set("sentence_openers")
"""Words with which a sentence opens that first says when or where."""

HONORIFICS = _set("honorifics")
"""Courtesy titles before a name."""

STYLES = _set("styles")
"""Courtesy titles behind "His" or "Her"."""

NAME_TITLES = _set("name_titles")
"""Titles that belong to a name of one word."""

RANKS: tuple[str, ...] = tuple(_WORDS["ranks"])
"""Ranks that may stand behind an office, longest first."""

RANK_NOUNS = _set("rank_nouns")
"""Ranks that a shortened word before them makes a form of address."""

RANK_SHORT = _set("rank_short")
"""Those shortened words."""

WHOLE_WITH = _set("whole_with")
"""Words with which a rank makes one title."""

COUNTERPARTS = frozenset(
    ["counterpart", "counterparts", "colleague", "colleagues", "peer", "peers", "Counterpart"]
)
"""Who holds the same office on the other side: no office of their own."""

BODY_HEADS = _set("body_heads")
"""Ministries, departments and the like."""

SERVING_HEADS = _set("serving_heads")
"""Offices held "to" or "in" a place."""

LONE_LEADERS = _set("lone_leaders")
"""Words that alone are the office of one leader."""

OF_STATES = _set("of_states")
"""Bodies that every state has."""

DESKS = _set("desks")
"""Desks of a ministry."""

LANDS = _set("lands")
"""What a desk is for, behind the name of a region."""

DUTIES = _set("duties")
"""The words of "performing the duties of", which stand before an office."""

SURNAMES = _set("surnames")
"""Words of offices that are family names too."""

NAMES_TOO = _set("names_too")
"""Names that are small words too, between a title and another name."""

GIVEN_NAMES = _set("given_names")
"""Words of offices that are given names, between a title and another name."""

PARTICLES = _set("particles")
"""Small words inside a name."""

POSTNOMINALS = _set("postnominals")
"""Letters behind a name that are no part of it."""

NOT_NAMES = frozenset(str(word) for words in _WORDS["not_names"].values() for word in words)
"""Capitalised words that are no part of a name."""

PLURALS: dict[str, str] = _WORDS["plurals"]
"""Plurals of offices before several names."""

_SINGULAR = {plural.lower(): one for plural, one in PLURALS.items()}


def singular_of(plural: str) -> str:
    """ "Ministers" → "Minister", "co-chairs" → "co-chair"; any other word as it is."""
    one = _SINGULAR.get(plural.lower(), plural)
    return one if plural[:1].isupper() else one.lower()


_FIRST_GROUP = re.compile(r"^(?P<before>(?:[^\W\d_][\w.’'-]* ){0,4}?)(?P<head>[A-Za-z-]+)(?P<rest>(?: (?:of|for|to|and|on) .*)?)$")  # fmt: skip


def singular_office(office: str) -> str:
    """ "Executive Vice Presidents" → "Executive Vice President"; "House of Representatives" stays."""
    match = _FIRST_GROUP.match(office)
    if not match:
        return office
    return match.group("before") + singular_of(match.group("head")) + match.group("rest")
