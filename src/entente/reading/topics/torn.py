"""What a cut would tear: words that say nothing without what stands on the other side of the mark.

"cooperation on | and engagement with the islands", "Freedonia's | and Sylvania's requests", "swift | and severe costs",
"work with Freedonia | and other partners", "the summit in Zenda, | Ruritania".
"""

from __future__ import annotations

from entente.lexicon.parties import is_organisation
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.topics.joins import Join
from entente.reading.topics.tagged import Tagged

_HANGS = Guarded(r"(?:\s(?:on|for|of|with|to|in|into|from|at|against|by)|[A-Za-z]['’]s)$")
_OWNER = compiled(r"(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*['’]s?\s")
# Governments and people beside others, no topic of their own.
_OTHERS = compiled(
    r"(?:(?:the\s|its\s|their\s|our\s|many\s)?(?:other|others|like-minded)\s(?:[a-z-]+,?\s(?:and\s)?){0,3}?(?:partners?|countries|nations|states|governments|allies|Allies|members?|actors|parties|leaders|counterparts|stakeholders|donors|institutions|powers)|the\s(?:(?:wider|broader|whole)\s)?international\scommunity)\b",
)
_WITH_WHOM = Guarded(
    r"\b(?:with|by|between|among|from|encouraging|urging|supporting|helping|role)\s(?:[^\s;]+\s){0,4}[^\s;]+$"
)
# What two or more words share that stand before it: "the ongoing climate, | energy and food crises", "the Union | and Council summits".
_SHARED = Guarded(
    r"(?:\b(?:the|its|their|our|his|her)|['’]s)\s(?:[a-z]+(?:ing|nt|al|ed)\s)?[a-z]+(?:,\s[a-z]+)*,?\sand\s[a-z]+\s(?:crises|needs|challenges|threats|shocks|sectors|industries|ministries|ministers|policies|capabilities|systems|services|infrastructure|relationships?|pillars|dimensions)\b"
    r"|\b(?:the|two|both)\s(?:[A-Z][\w-]*\s){1,3}and\s(?:[A-Z][\w-]*\s){1,3}(?:summits|meetings|missions|sessions|conferences|elections|relationships|delegations|embassies|teams|governments|peoples|militaries|economies)\b"
)
_CITY = Guarded(r"\b(?:in|at|to|near)\s(?:[A-Z][\w’'-]+\s?){1,3}$")
_CAPITAL_DISTRICT = compiled(r"D\.?C\b\.?")
_GOES_ON = compiled(r",?\s(?:and|or)\s(?:the\s)?[A-Z]|,\s[A-Z]|['’]s|[-–]|\s[A-Z]")


def torn(text: str, tagged: Tagged, join: Join) -> bool:
    """Whether a cut at the mark would leave half a phrase on either side."""
    before, rest = text[join.begin : join.mark.at], text[join.mark.behind : join.end]
    if any(a < join.mark.at < b for a, b in (m.span() for m in _SHARED.finditer(text, join.start, join.end))):
        return True
    if join.mark.kind == ",":
        return _address(before, rest)
    hanging = _HANGS.search(before)
    if hanging and (hanging.group()[-2:] not in ("'s", "’s") or _OWNER.match(rest)):
        return True
    if _OTHERS.match(rest) and _WITH_WHOM.search(before):
        return True
    return join.mark.kind == "and" and (
        _half_described(tagged, join) or _half_done(tagged, join) or _owners(before, rest)
    )


def _address(before: str, rest: str) -> bool:
    """ "the summit in Zenda, | Ruritania", "in Washington, | DC": a place and where it lies, but no list of places."""
    if not _CITY.search(before):
        return False
    if _CAPITAL_DISTRICT.match(rest):
        return True
    around = find_parties(rest[:60])[:1]
    named = find_parties(before[-60:])
    return (
        bool(around)
        and around[0].start == 0
        and around[0].sense == "name"
        and not is_organisation(around[0].code)
        and not any(p.end == len(before[-60:]) and p.sense == "name" for p in named)
        and not _GOES_ON.match(rest, around[0].end)
    )


def _half_described(tagged: Tagged, join: Join) -> bool:
    """ "swift | and severe costs": an adjective whose noun stands behind the mark."""
    last, first = tagged.last(join.begin, join.mark.at), tagged.at(join.mark.behind)
    return last == "JJ" and first[:2] in ("JJ", "NN")


def _half_done(tagged: Tagged, join: Join) -> bool:
    """ "promote | and defend rights", "mapping | and saving reefs": two verbs with one object."""
    last, first = tagged.at(join.begin), tagged.at(join.mark.behind)
    alone = tagged.last(join.begin, join.mark.at) == last and tagged.words(join.begin, join.mark.at) == 1
    return alone and last == first and last in ("VB", "VBG")


def _owners(before: str, rest: str) -> bool:
    """ "President Roe | and President Lim's plan"."""
    first, second = _TITLED.fullmatch(before.strip()), _TITLED_OWNER.match(rest)
    return bool(first and second and first[1] == second[1])


_TITLED = compiled(r"(?:the\s)?([A-Z][a-z]+)(?:\s[A-Z][\w.-]*)+")
_TITLED_OWNER = compiled(r"(?:the\s)?([A-Z][a-z]+)(?:\s[A-Z][\w.-]*)+['’]s?\s")
