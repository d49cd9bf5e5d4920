"""Which governments and organisations a stretch of text names, and in what manner."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from entente.lexicon.actor_words import actor_words
from entente.lexicon.parties import is_organisation, is_part, lookalikes, loose_names, party_names
from entente.lexicon.patterns import any_of
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import PhraseIndex
from entente.reading.patterns.ready import compiled

Sense = str
_GOES_ON = compiled(r"\s+[A-Z]|[-–‑]")  # "the North Sea", "the North-South divide"


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party named in the text. `sense` is name, adjective, capital, seat, demonym or contextual."""

    start: int
    end: int
    code: str
    sense: Sense


_NOBODY = (
    "",
    "lookalike",
)  # "South China Sea": found first, so that what lies inside is not taken for a party


@cache
def _index() -> PhraseIndex[tuple[str, str]]:
    names = [(name.surface, (name.code, name.sense)) for name in party_names()]
    return PhraseIndex([*names, *((phrase, _NOBODY) for phrase in lookalikes())])


def find_parties(text: str, offset: int = 0) -> tuple[PartyMention, ...]:
    """All parties named in `text`, in order; offsets are shifted by `offset`."""
    found = _parties_in(text)
    if not offset:
        return found
    return tuple(PartyMention(m.start + offset, m.end + offset, m.code, m.sense) for m in found)


@lru_cache(maxsize=1024)  # several rules ask for the same sentence or phrase
def _parties_in(text: str) -> tuple[PartyMention, ...]:
    found = [
        PartyMention(_with_form_of_state(text, start, sense), end, code, sense)
        for start, end, (code, sense) in _index().find(text)
        if code and not _part_of_name(text, start, end) and not (is_part(code) and _IN.search(text, 0, start))
    ]
    return tuple(m for n, m in enumerate(found) if not _of_the_next(m, found[n + 1 : n + 2], text))


# "at the summit in Charlevoix, | Quebec": where it was.
_IN = compiled(r"\b(?:[Ii]n|[Aa]t|[Nn]ear)(?: [A-Z][\w’'-]+){0,3},? (?:the )?$")

# "the Republic of Portugal", which calls itself another way.
_FORM_OF_STATE = compiled(r"(?:Republic|Kingdom|Federation|Principality|Sultanate|Emirate) of (?:the )?$")


def _with_form_of_state(text: str, start: int, sense: Sense) -> int:
    form = _FORM_OF_STATE.search(text, max(0, start - 24), start) if sense == "name" else None
    return form.start() if form else start


_OF_WHICH = compiled(r"(?:,| of) (?:the )?")


def _of_the_next(body: PartyMention, following: list[PartyMention], text: str) -> bool:
    """ "Ministry of External Affairs, Kenya": an office that several states call so is of the one behind it."""
    if body.sense not in ("body", "seat") or is_organisation(body.code) or not following:
        return False
    other = following[0]
    named = other.sense == "name" and other.code != body.code and not is_organisation(other.code)
    return named and bool(_OF_WHICH.fullmatch(text[body.end : other.start]))


_SENT = r"(?:ministers|leaders|presidents|counterparts|directors|ambassadors|envoys|officials)"
_FIELD = r"(?:(?:foreign|prime|defen[cs]e|trade) )?"
_ONE = rf"(?:{any_of(actor_words().regional)})"
_REGION = Guarded(rf"\b(?P<regions>{_ONE}(?:(?:,? and|,) {_ONE})*) {_FIELD}{_SENT}\b", re.I)
_OF_REGION = Guarded(
    rf"\b{_SENT} of the (?P<regions>{_ONE}(?:(?:,? and|,) {_ONE})*) (?:states|countries|nations)\b", re.I
)
_EACH = Guarded(rf"\b{_ONE}\b", re.I)


@cache
def _groups() -> PhraseIndex[str]:
    return PhraseIndex((name.surface, name.code) for name in loose_names() if name.sense == "group")


def groups_in(text: str) -> tuple[str, ...]:
    """Groups that act through their members ("the Nordic countries", "Baltic and Nordic ministers"), by code."""
    named = [code for _, _, code in _groups().find(text)]
    regional = actor_words().regional
    for match in (*_REGION.finditer(text), *_OF_REGION.finditer(text)):
        for region in _EACH.finditer(match["regions"]):
            named += regional[" ".join(region.group().lower().split())]
    return tuple(dict.fromkeys(code for code in named if is_organisation(code)))


def with_groups(text: str) -> tuple[str, ...]:
    """The parties named in `text` and the groups that act through their members, by code; none that lies inside a group's name."""
    groups = list(_groups().find(text))
    inside = [(start, end) for start, end, _ in groups]
    named = [
        (m.start, m.code)
        for m in find_parties(text)
        if m.sense in ("name", "body") and not any(a <= m.start < b for a, b in inside)
    ]
    return tuple(dict.fromkeys(code for _, code in sorted([*named, *((a, code) for a, _, code in groups)])))


@cache
def _scenic() -> PhraseIndex[str]:
    """Names that a party has only where the text has set the scene; those in small letters could be anybody's."""
    return PhraseIndex(
        (form.surface.removeprefix("the "), form.code)
        for form in loose_names()
        if form.sense == "contextual"
        and not is_organisation(form.code)
        and not form.surface.removeprefix("the ").islower()
    )


def contextual_in(
    text: str, named: frozenset[str], taken: Iterable[PartyMention]
) -> tuple[PartyMention, ...]:
    """ "The North", "the Kingdom": such names of parties that the document names in full, beside the mentions `taken`."""
    found = []
    for start, end, code in _scenic().find(text):
        article = text[max(0, start - 4) : start].lower() == "the "
        if not article or code not in named or _GOES_ON.match(text, end):
            continue
        if not any(m.start < end and start < m.end for m in taken):
            found.append(PartyMention(start, end, code, "contextual"))
    return tuple(found)


# What an official deals with, of which a country is a part ("the Directors for Eastern Europe and | Russia").
_FOR_FIELD = compiled(r" (?:for|of) (?:the )?[A-Z]")
_DESK_OF = compiled(r"\b[Dd]irectors?(?:[ -][Gg]eneral)? (?:for|of) (?:[A-Z]\w+,? ){1,4}and $")


def _part_of_name(text: str, start: int, end: int) -> bool:
    """ "Indo-Pacific", "Directors for Africa and Russia": a name inside another name is not a party."""
    if text[start:end] == "State Department" and _FOR_FIELD.match(text, end):
        return True  # "Principal Secretary, State Department for Fisheries": of Kenya
    if text[start:end] == "Commonwealth" and text.startswith(" of ", end):
        return True  # "the Commonwealth of Virginia"
    desk = (
        text.find("irector", max(0, start - 90), start) >= 0
    )  # hardly ever, and the pattern looks everywhere
    if desk and _DESK_OF.search(text[max(0, start - 90) : start]):
        return True
    return text[end : end + 1] in "-‑" and text[end + 1 : end + 2].islower()


def codes(mentions: Iterable[PartyMention], senses: frozenset[str] | None = None) -> tuple[str, ...]:
    """The distinct codes in the order of their first mention."""
    return tuple(dict.fromkeys(m.code for m in mentions if senses is None or m.sense in senses))


def within(mentions: Iterable[PartyMention], start: int, end: int) -> tuple[PartyMention, ...]:
    """The mentions that lie wholly between the two offsets."""
    return tuple(m for m in mentions if start <= m.start and m.end <= end)
