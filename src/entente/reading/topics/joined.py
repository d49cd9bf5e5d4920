"""What parts two topics or holds one together for certain, whatever else speaks for or against it.

The rules look at what stands before and behind a comma or an "and" of a list; the first that knows it decides. Where none
does, evidence is weighed (`joins.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.topics.marks import (
    ADJUNCT,
    AIM,
    AIMED,
    APPOSED,
    BARE_PLACES,
    CIRCUMSTANCE,
    CLOSES,
    DEPENDENT,
    GERUND,
    GERUNDS_FOLLOW,
    GROUPING,
    LISTED_ON,
    NEXT_AIM,
    OTHER_FORMS,
    OTHER_MATTERS,
    OWN_DEED,
    PLACE,
    PLACED,
    PLACES_ON,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    SCOPE,
    TORN_ADJECTIVE,
    TORN_GERUND,
    WORK_TOGETHER,
)
from entente.reading.topics.words import own, paired, words, work_in

Rule = Callable[[str, str, str], bool]  # of what stands before, the kind of mark, what follows
_PREPARING = compiled(r"(?:the\s)?(?:preparations?|plans|agenda|run-up)\s(?:for|to)\s[^,;]+$")
_RELATION = compiled(r"\b(?:relations|relationship|ties|alliance)$")
_WORK_ON = compiled(r"(?:[a-z-]+\s){0,2}?(?:cooperation|collaboration|coordination)\s(?:on|against)\s")
_GATHERING = compiled(
    r"(?:the|a|an)\s(?:[\w-]+\s){0,3}?(?:meeting|summit|visit|session|conference|forum)\b", re.I
)


def certain(before: str, kind: str, rest: str) -> str | None:
    """ "cut", "keep" or "end" where a rule knows it."""
    return next((verdict for verdict, rule in _RULES if rule(before, kind, rest)), None)


def among_parties(before: str, kind: str, rest: str) -> bool:
    """ "cooperation between A and B, and among A, B and C": parties that cooperate are no topics."""
    if re.match(r"(?:among|between)\b(?!\s+other)", rest) or SCOPE.search(before):
        return True
    named = find_parties(rest[:60])
    if named and re.search(r"\b(?:efforts|endeavours|attempts)\s(?:of|by)\s[^,;]*$", before):
        return named[0].start <= 4 and rest.startswith(" to ", named[0].end)  # "efforts of A | and B to help"
    if not re.search(r"\b(?:between|among)\b[^.;]*$", before):
        return False
    return bool(named) and named[0].start <= 4 and not rest.startswith(("'s", "’s"), named[0].end)


def _told_of_it(before: str, kind: str, rest: str) -> bool:
    """ "a fund, | which will help", "aid, | in coordination with the Union", "trade, | among others", "grain, | a matter that
    worries both": the topics are over."""
    over = (
        RELATIVE.match(rest)
        or ADJUNCT.match(rest)
        or APPOSED.match(rest)
        or CLOSES.match(rest)
        or CIRCUMSTANCE.match(f", {rest}")
    )
    return kind == "," and bool(over)


def _named_pair(before: str, kind: str, rest: str) -> bool:
    """ "peace | and stability"."""
    return kind == "and" and paired(before, rest)


def _what_belongs_to_it(before: str, kind: str, rest: str) -> bool:
    """ "weapons | and their means of delivery", "racism | and all forms of hatred"."""
    own = POSSESSIVE.match(rest) and not OWN_DEED.match(rest)
    return kind == "and" and bool(own or OTHER_FORMS.match(rest))


def _next_aim(before: str, kind: str, rest: str) -> bool:
    """ "efforts to share aid | and to rebuild", "plans to train pilots, | as well as to open ports"."""
    return kind != "," and bool(AIMED.search(before) and NEXT_AIM.match(rest))


def _not_only(before: str, kind: str, rest: str) -> bool:
    """ "steps not just for some, | but across the region"."""
    return kind == "," and rest.startswith("but ")


def _hangs_on_it(before: str, kind: str, rest: str) -> bool:
    """ "working together | and through regional bodies"."""
    return kind == "and" and bool(DEPENDENT.match(rest))


def _places(before: str, kind: str, rest: str) -> bool:
    """ "the situation in Syria | and the Red Sea region", "events in Chad, | Mali and Niger": one matter in several places."""
    if kind == "and" and PLACED.search(before) and PLACE.match(rest):
        return True
    listed = PLACES_ON.search(before)
    return bool(listed and (kind == "," or "," in listed.group()) and BARE_PLACES.match(rest))


def _prepared(before: str, kind: str, rest: str) -> bool:
    """ "preparation for the visit | and the ministerial meeting": gatherings that are prepared together."""
    return kind == "and" and bool(_PREPARING.match(before.strip()) and _GATHERING.match(rest))


def _other_matters(before: str, kind: str, rest: str) -> bool:
    """ "the need for calm | and other regional and global issues"."""
    listed = kind != "and" and "," in before
    return bool(kind != "," and not listed and OTHER_MATTERS.match(rest))


def _work_together(before: str, kind: str, rest: str) -> bool:
    """ "efforts to share vaccines, | coordination on trade": no object of the verb before; "our ties | and cooperation on trade"."""
    if kind == "and":
        return bool(_RELATION.search(before) and _WORK_ON.match(rest))
    return bool(kind == "," and WORK_TOGETHER.match(rest))


def _those_grouped(before: str, kind: str, rest: str) -> bool:
    """ "the mechanism that groups A, | B and C": the parties that a clause names."""
    named = find_parties(rest[:60])
    return bool(GROUPING.search(before) and named and named[0].start <= 4)


def _torn(before: str, kind: str, rest: str) -> bool:
    """ "their commitment to strengthening | and expanding trade", "Union | and Freedonia-facilitated talks"."""
    gerunds = TORN_GERUND.search(before) and re.match(r"[a-z]+ing\b", rest)
    return kind == "and" and bool(gerunds or TORN_ADJECTIVE.match(rest))


def _one_complement(before: str, kind: str, rest: str) -> bool:
    """ "the current state | and prospects for ...", "joint planning | and conduct of ...": heads that share a complement."""
    if kind != "and" or PREPOSITION.search(before):
        return False
    headed = re.match(r"(?:the|a|an|their|its)\s", before.strip())
    if headed and re.match(r"(?!the\s|an?\s)(?:[\w-]+\s+){1,2}?(?:of|for|in|on)\s", rest):
        return True
    bare = re.match(r"(?!the\s|an?\s)[\w-]+\s+(?:of|for|in|on)\s", rest)
    return bool(bare) and len(before.split()) > 1 and not own().match(rest)


def _questions(before: str, kind: str, rest: str) -> bool:
    """ "how to improve A | and what to do about B"."""
    return bool(QUESTION.match(before) and QUESTION.match(rest))


def _actions_follow(before: str, kind: str, rest: str) -> bool:
    """ "efforts to help, | raising funds, and building homes"."""
    return kind == "," and bool(GERUND.match(rest) and GERUNDS_FOLLOW.search(rest))


def _actions(before: str, kind: str, rest: str) -> bool:
    """ "promoting trade | and preventing conflicts"."""
    acts = GERUND.match(rest) and GERUND.match(before) and not rest.startswith(words("describing"))
    return bool(acts) and len(before.split()) > 1


def _more_fields(before: str, kind: str, rest: str) -> bool:
    """ "cooperation in trade | and in the field of energy": the preposition of the first field again."""
    work = work_in().search(before)
    return kind == "and" and work is not None and rest.startswith(f"{work['in']} ")


def _fields_of_work(before: str, kind: str, rest: str) -> bool:
    """ "ways to expand cooperation in trade, | energy and tourism": the fields of what is to be done, each an item."""
    work = work_in().search(before)
    if work is None or not (work["fields"] or AIM.search(before, 0, work.start())):
        return False
    return kind != "and" or LISTED_ON.search(rest) is None


_RULES: tuple[tuple[str, Rule], ...] = (
    ("end", _told_of_it),
    ("keep", among_parties),
    ("keep", _torn),
    ("cut", _other_matters),
    ("cut", _work_together),
    ("keep", _those_grouped),
    ("cut", _questions),
    ("cut", _actions),
    ("cut", _actions_follow),
    ("keep", _named_pair),
    ("keep", _what_belongs_to_it),
    ("keep", _not_only),
    ("cut", _next_aim),
    ("cut", _more_fields),
    ("keep", _hangs_on_it),
    ("keep", _places),
    ("keep", _prepared),
    ("keep", _one_complement),
    ("cut", _fields_of_work),
)
