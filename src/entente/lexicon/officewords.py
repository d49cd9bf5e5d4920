"""The words of which offices and names are made, as plain sets for the reader's inner loop."""

from __future__ import annotations

import re

from entente.lexicon.files import load_file

_WORDS = load_file("office_words.yaml")

OFFICE_WORDS: frozenset[str] = frozenset(_WORDS["office_words"])
"""Words of which offices and bodies are named."""

OFFICE_HEADS: frozenset[str] = frozenset(_WORDS["office_heads"])
"""The nouns that make a run of office words an office."""

HONORIFICS: frozenset[str] = frozenset(_WORDS["honorifics"])
"""Courtesy titles before a name."""

PARTICLES: frozenset[str] = frozenset(_WORDS["particles"])
"""Small words inside a name."""

_PLURALS: dict[str, str] = _WORDS["plurals"]


def singular_office(office: str) -> str:
    """ "Executive Vice Presidents" → "Executive Vice President"."""
    return re.sub(r"\w[\w-]*", lambda m: _PLURALS.get(m.group(), m.group()), office)
