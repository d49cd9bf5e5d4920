"""Whose promise a noun is: "the President's plan to send ...", "the commitment by the authorities to end ..."."""

from __future__ import annotations

import re

from entente.reading.cast.cast import Cast
from entente.reading.clauses.found import ActFound
from entente.reading.commitments.patterns import (
    BY_WHOM,
    HELD,
    OWN_SUBJECT,
    OWNED_NOUN,
    POSSESSED,
    POSSESSOR,
    SUBJECT_OF_PROMISE,
)
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.ready import compiled

_LONGEST_SUBJECT = 14  # words
_AMONG_NAMES = frozenset(["the", "and", "both", "of", "s"])
_OWNED = compiled(r"\w[’']s?\s+(?!(?:President|Prime|Foreign|Minister|Secretary|Premier|Chancellor)\b)[a-z]")


def owner_before(item: ActFound, start: int, cast: Cast) -> tuple[str, ...] | None:
    """The parties whose noun of promise stands last before `start` in the content; None where none is named."""
    words = item.act.content[: start - item.content_start]
    nouns = list(OWNED_NOUN.finditer(words))
    if not nouns:
        return None
    noun = nouns[-1]
    if noun.group("whose"):
        first = item.content_start + noun.start("whose")
        return _named(item, cast, first, first + len(noun.group("whose")))
    before = words[: noun.start()]
    possessor = POSSESSOR.search(before)
    if possessor is None:  # "the Freedonian commitment"
        return _named(item, cast, None, item.content_start + len(before.rstrip()))
    return _named(item, cast, None, item.content_start + possessor.end("who"))


def had_by_another(item: ActFound, start: int) -> bool:
    """ "acknowledged that Freedonia has a commitment | to help": told of another, who promises nothing here."""
    has = POSSESSED.match(item.act.content[: start - item.content_start])
    if has is None:
        return False
    who = has.group("who")
    acting = {actor.party for actor in item.act.actors}
    return not OWN_SUBJECT.fullmatch(who.lower()) and not set(codes(find_parties(who))) & acting


def named_before_promise(item: ActFound, cast: Cast) -> tuple[str, ...] | None:
    """ "agreed that | Minister Roe and Freedonia | will ...": who is to do it, where all of them are among those who agreed."""
    will = SUBJECT_OF_PROMISE.match(item.act.content)
    hosted = HELD.search(item.act.content)
    by = BY_WHOM.search(hosted.group("rest")) if hosted else None
    if hosted and by:
        first = item.content_start + hosted.start("rest") + by.start("who")
        return _among_actors(item, _named(item, cast, first, first + len(by.group("who"))))
    if will is None or len(will.group("subject").split()) > _LONGEST_SUBJECT:
        return None
    subject = item.sentence.text[item.content_start - item.sentence.start :][: will.end("subject")]
    small = set(re.findall(r"\b[a-z]+\b", subject)) - _AMONG_NAMES
    if small or _OWNED.search(subject):
        return None  # "Freedonia, in coordination with Sylvania, will ...", "Roe's visit will ..."
    last = item.content_start + will.end("subject")
    return _among_actors(item, _named(item, cast, item.content_start, last))


def _among_actors(item: ActFound, named: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """The named, where they are of those who act, or those and others."""
    acting = {actor.party for actor in item.act.actors}
    return named if named and (set(named) <= acting or acting <= set(named)) else None


def owner_of_welcomed(item: ActFound) -> tuple[str, ...] | None:
    """ "Roe welcomed their commitment to end the war": not his own, but theirs to whom he says so."""
    act = item.act
    mine = {actor.party for actor in act.actors}
    if act.force != "welcome" or len(mine) != 1 or not act.content.startswith("their "):
        return None
    return tuple(code for code in act.addressees if code not in mine) or None


def shared_by(item: ActFound, start: int, met: tuple[str, ...]) -> tuple[str, ...] | None:
    """ "Roe underscored | their shared | commitment to end the war": of all who met, whichever of them says so."""
    acting = {actor.party for actor in item.act.actors}
    shared = _SHARED.search(item.act.content, 0, max(0, start - item.content_start))
    return met if shared and len(acting) == 1 and acting < set(met) else None


_SHARED = compiled(
    r"\b(?:their|the)\s(?:shared|joint|common|mutual|collective)\s(?:[a-z]+\s)?(?:commitments?|resolve|determination|pledge|intention)\s+to\b"
)


def of_nobody_known(item: ActFound) -> bool:
    """ "Peru welcomed their agreement to end the war": theirs whom the sentence does not name, and not Peru's."""
    act = item.act
    alone = act.force == "welcome" and len({actor.party for actor in act.actors}) == 1
    return alone and act.content.startswith("their ") and owner_of_welcomed(item) is None


def _named(item: ActFound, cast: Cast, first: int | None, last: int) -> tuple[str, ...] | None:
    """The party of the person or the party itself named between `first` and `last`, or whose name ends at `last`."""
    sentence = item.sentence
    people = [(p.start, p.end, who.party) for p in sentence.people if (who := cast.of(p)) and who.party]
    parties = [(m.start, m.end, m.code) for m in sentence.parties]
    for named in (people, parties):
        if first is not None:
            found = [code for start, end, code in named if first <= start and end <= last]
        else:
            found = _ending_at(sentence.text, sentence.start, named, last)
        if found:
            return tuple(dict.fromkeys(found))
    return None


_ITS_OWN = compiled(r"(?:['’]s|(?<=s)['’])$")


def _ending_at(text: str, offset: int, named: list[tuple[int, int, str]], last: int) -> list[str]:
    """Who is named up to `last`, with those whom "and" sets before them: "Freedonia and Sylvania's commitment"."""
    found: list[str] = []
    for start, end, code in reversed(named):
        if end == last:
            found.insert(0, code)
            before = text[: start - offset].removesuffix("the ")
            joined = before.removesuffix(" and ")
            own = _ITS_OWN.search(joined)  # "Freedonia's and Sylvania's commitment"
            last = offset + (own.start() if own else len(joined)) if joined != before else -1
    return found
