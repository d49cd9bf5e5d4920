"""Those who stand by the ones who speak, and are not they: "our Allies and partners"."""

from __future__ import annotations

import re

from entente.reading.patterns.ready import compiled
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import WORDS


def friends_abroad(noun: Noun) -> bool:
    """ "The United States and our Allies and partners": others than those who speak, whoever met."""
    friends = noun.lemma in WORDS.friends and not noun.named
    return friends and bool(_SOMEBODYS.match(noun.phrase) or _OUR_FRIENDS.search(noun.before))


_SOMEBODYS = compiled(r"(?:our|its|their|his|her|my)\b(?! (?:two|three|four|five)\b)", re.I)
_OUR_FRIENDS = compiled(
    r"\b(?:our|its|their|his|her) (?:\w+ )?(?:allies|partners|friends)(?: and|,) (?:\w+ )?$", re.I
)
