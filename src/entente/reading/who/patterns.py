"""Phrases that stand for parties, as patterns made of the lexicon's words."""

from __future__ import annotations

import re

from entente.lexicon.actor_words import actor_words
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

WORDS = actor_words()


CHAIRS = any_of(WORDS.chairs)
_COUNTS = any_of(WORDS.counts)
_INSTITUTION = any_of(WORDS.institutions)
_STYLE = rf"(?:{'|'.join(WORDS.forms_of_address)}),?\s+"

JOINT_WORDS = compiled(
    rf"^(?:(?:the|all|our|both|these|participating|as)\s+)*(?:{_COUNTS}|both|all|respective)\b|^both\b", re.I
)
OF_BOTH = compiled(
    r" of (?:both|the two|our two|the three|our) (?:countries|nations|governments|sides|states|parties)\b"
)
HEAD_OF_BODY = compiled(rf"the (?:{any_of(WORDS.heads_of_bodies)})".replace(r"\-", "[- ]"), re.I)
OF_PARTY = compiled(r" of (?:the )?(?:(?:sisterly|brotherly|fraternal|friendly) )?")
OF_GROUP = compiled(rf"\b(?:{any_of(WORDS.groups)})s of (?:the )?$", re.I)
INSTITUTIONS = Guarded(rf"\b(?:{_INSTITUTION})\b.*,? and .*\b(?:{_INSTITUTION})\b")
LEADING_DETERMINER = Guarded(
    rf"^(?:{_STYLE})?(?:(?:the|both|all|our|these|those|his|her|their)\s+)?(?:{_STYLE})?", re.I
)
STYLED = compiled(_STYLE, re.I)
STYLED_BEFORE = compiled(rf"\b{_STYLE}(?:the\s+)?$", re.I)
DEFINITE = compiled(r"(?:the|our|all|participating|quad|g7)\b", re.I)
OTHERS = Guarded(r"\b(?:all|other|many|some|partner|like-minded)\s+(?:countries|nations|states)", re.I)
OWN = compiled(r"(?:his|her|its)\b", re.I)
THIS = compiled(r"(?:our|my|this|the)\b", re.I)
LEADING_PHRASE = compiled(rf"(?:[A-Z][a-z]+ing|{any_of(WORDS.leading)})\b[^,]*,\s*")
