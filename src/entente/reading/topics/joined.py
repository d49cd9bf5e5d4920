"""Whether what a comma or an "and" joins is one topic or two: small questions of two stretches of a phrase."""

from __future__ import annotations

import re

from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.topics.marks import OTHER_FORMS, POSSESSIVE, PREPOSITION
from entente.reading.topics.words import pair


def one_phrase(before: str, rest: str) -> bool:
    """ "the current state and prospects for ...", "the development and implementation of ...": heads that share a complement."""
    return not PREPOSITION.search(before) and bool(re.match(r"(?:[\w-]+\s+){1,3}?(?:of|for|in|on|to)\s", rest)) and bool(
        re.match(r"(?:the|a|an|their|its)\s", before.strip())
    )  # fmt: skip


def parallel(before: str, all_before: str, separator: str, rest: str) -> bool:
    """Whether a gerund is one of several, not a participle that tells what else they did."""
    gerund = re.match(r"\s*(?:\w+ly\s+)?[a-z]+ing\s", before) or re.match(r"\s*[a-z]+ing\s", all_before)
    return bool(gerund or "and" in separator or re.search(r",\s+(?:and\s|[a-z]+ing\s)", rest))


def among_parties(before: str, after: str) -> bool:
    """ "cooperation between A and B, and among A, B and C": parties that cooperate are no topics."""
    if re.match(r"(?:among|between)\b", after):
        return True
    named = find_parties(after[:60])
    if named and re.search(r"\b(?:efforts|endeavours|attempts)\s(?:of|by)\s[^,;]*$", before):
        return named[0].start <= 4 and after.startswith(
            " to ", named[0].end
        )  # "efforts of A | and B to help"
    if not re.search(r"\b(?:between|among)\b[^.;]*$", before):
        return False
    return bool(named) and named[0].start <= 4 and not after.startswith(("'s", "’s"), named[0].end)


_PREPARING = compiled(r"(?:the\s)?(?:preparations?|plans|agenda|run-up)\s(?:for|to)\s[^,;]+$")
_GATHERING = compiled(
    r"(?:the|a|an)\s(?:[\w-]+\s){0,3}?(?:meeting|summit|visit|session|conference|forum)\b", re.I
)


def prepared(before: str, rest: str) -> bool:
    """ "preparation for the visit and the ministerial meeting": gatherings that are prepared together."""
    return bool(_PREPARING.match(before.strip()) and _GATHERING.match(rest))


def last_item(phrase: str, begin: int, match: re.Match[str]) -> bool:
    """ "A, B and C": the last "and" of a list whose items are set apart by commas."""
    rest = phrase[match.end() :]
    if POSSESSIVE.match(rest) or OTHER_FORMS.match(rest):
        return False  # "weapons and their means of delivery" is one, so is "racism and all forms of hatred"
    if pair().match(phrase, begin) and begin > 0:
        return False
    return (
        bool(re.search("[,;]", phrase[:begin]))
        and "," not in rest
        and "," not in phrase[begin : match.start()]
    )
