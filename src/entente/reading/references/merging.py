"""One reference a referent: first mention, fullest name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from entente.lexicon.told_references import told_words
from entente.model import Reference
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import plain
from entente.reading.patterns.ready import compiled
from entente.reading.references.words import aggressors, identities, leaders_of_parties

_ACRONYM = Guarded(r"\s*\((?:the\s+)?[“\"]?(?P<acronym>[^()“”\"]{2,30})[”\"]?\)")
_WORD = compiled(r"[\w+/.'-]+")
_YEAR = compiled(r"(?:19|20)\d\d\s")  # "1982 | Convention on the Law of the Sea"
_SMALL = frozenset("the a an of and for on to in new our its their first s".split())
_WAR = Guarded(r"\b(?:[Ww]ar|invasion|aggression|assault)\b")
_TELLS = 4  # words of a name that tell it from those of other parties: not "Strategic Dialogue"
_OF_WHAT_COP = compiled(r"^[a-z]{2,6}[\s-](?=cop)")  # "UNFCCC | COP26"
_SAME_HEAD = {"accords": "accord", "agreements": "agreement"}


def merged(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references, each referent once, in the order of their first mention."""
    kept: list[Reference] = []
    places: dict[object, set[int]] = {}  # where the references with a key stand: only those are compared
    for reference in references:
        keys = _keys(reference)
        near = (
            range(len(kept))
            if _ANY in keys
            else sorted(set().union(*(places.get(k, ()) for k in (*keys, _ANY))))
        )
        place = next((i for i in near if is_same(reference, kept[i])), None)
        if place is None:
            place = len(kept)
            kept.append(reference)
        else:
            kept[place] = _united(kept[place], reference)
            keys |= _keys(kept[place])
        for key in keys:
            places.setdefault(key, set()).add(place)
    return tuple(kept)


_ANY = "any"


def _keys(reference: Reference) -> set[object]:
    """Two references that `is_same` takes for one have a key in common; `_ANY` of one that may be the same as any other."""
    if reference.number:
        return {("number", reference.number)}
    words = frozenset(_words(reference.label))
    if reference.kind == "event":
        return {"event"}
    keys: set[object] = {words, _stems(reference.label), ("head", _head(reference.label))}
    known = _identity(reference.label)
    if known:
        keys.add(("known", known))
    acronym = frozenset((_acronym(reference.label) or "").split())
    if acronym:
        keys.add(acronym)
    return keys | {_ANY} if acronym == words and acronym else keys


def _identity(label: str) -> str | None:
    """The entry of the lexicon that the label is a name of."""
    return identities().get(_YEAR.sub("", _ACRONYM.sub("", plain(label))).lower())


def names_own(label: str, own: Iterable[str], generic: frozenset[str]) -> bool:
    """Whether a label names the mechanism of the session itself: nothing is left but general words."""
    words, general = _stems(label), _stems(" ".join(sorted(generic)))
    for name in own:
        theirs = _stems(name)
        if _by_codes(label) == _by_codes(name):
            return True  # "GCC Ministerial Council", "Ministerial Council of the Gulf Cooperation Council"
        if words <= theirs or (theirs and theirs <= words and words - theirs <= general):
            return True
        if len(theirs) >= _TELLS and theirs <= words and words - theirs <= general | _party_words(label):
            return True  # "Contact Group on Zenda", "OIC Contact Group on Zenda"
        if theirs == {_acronym(label)} or (len(words) == 1 and _spells(name, *words)):
            return True
    return False


@lru_cache(maxsize=1024)
def _party_words(label: str) -> frozenset[str]:
    return _stems(" ".join(label[p.start : p.end] for p in find_parties(label)))


@lru_cache(maxsize=1024)
def _by_codes(label: str) -> frozenset[str]:
    """The words of a label, its parties by their codes."""
    found = find_parties(_ACRONYM.sub("", label))
    rest = _ACRONYM.sub("", label)
    for party in reversed(found):
        rest = f"{rest[: party.start]} {rest[party.end :]}"
    return _words(rest) | frozenset(codes(found))


def _spells(name: str, acronym: str) -> bool:
    """Whether the last words of a name begin with the letters of an acronym: "Nuclear Consultative Group", "ncg"."""
    initials = "".join(w[0] for w in re.split(r"[\s-]+", plain(name).lower()) if w and w not in _SMALL)
    return len(acronym) > 1 and initials.endswith(acronym)


def _united(first: Reference, later: Reference) -> Reference:
    """The first mention with the fuller name; a name taken from further on is shown there too."""
    date = first.date or later.date
    parties = first.parties or later.parties
    other_name = _identity(first.label) is not None and not _words(first.label) < _words(later.label)
    if one_war(first.label, later.label):  # whose, and against whom: no more is asked
        other_name = len(_warring(first.label)) >= len(_warring(later.label))
    if not other_name and len(_words(later.label)) > len(_words(first.label)) and not first.number:
        evidence = (first.evidence[0], later.evidence[0])
        return replace(
            first, label=later.label, date=date, parties=later.parties or parties, evidence=evidence
        )
    return replace(first, date=date, parties=parties)


def is_same(a: Reference, b: Reference) -> bool:
    if a.number or b.number:
        return a.number == b.number and a.number is not None
    if a.kind == "event" or b.kind == "event":
        return a.kind == b.kind and (
            _words(a.label) == _words(b.label) or one_war(a.label, b.label) or _told_shorter(a, b)
        )
    short, long = sorted((a, b), key=lambda r: len(_words(r.label)))
    words, more = _words(short.label), _words(long.label)
    if _stems(short.label) == _stems(long.label):
        return not _of_other_days(a, b)
    acronym = set((_acronym(long.label) or _acronym(short.label) or "").split())
    if acronym and acronym in (words, more):
        return True
    known = _identity(short.label)
    if known and known == _identity(long.label):
        return True  # "UN Charter", "Charter of the United Nations"
    if a.kind == b.kind == "instrument" and _one_pact(a, b):
        return True
    return (
        len(words) > 1
        and words < more
        and _head(short.label) == _head(long.label)
        and _before_head(short.label) in ("", _before_head(long.label))
        and not _years_differ(a, b)
    )


def _of_other_days(a: Reference, b: Reference) -> bool:
    """ "the March 25 Joint Statement" and "the July 2022 Joint Statement": two texts of one name."""
    if a.kind != "document" or a.date is None or b.date is None:
        return False
    return not (a.date.startswith(b.date) or b.date.startswith(a.date))


def _told_shorter(a: Reference, b: Reference) -> bool:
    """ "recent conflict with Fredonia", "Sylvania's recent conflict with Fredonia": one is told with fewer words."""
    light = told_words("light")
    short, long = sorted((_by_codes(a.label) - light, _by_codes(b.label) - light), key=len)
    return len(short) > 1 and short <= long and bool(find_parties(a.label)) and not _years_differ(a, b)


def one_war(a: str, b: str) -> bool:
    """ "Russia's war", "Putin's brutal invasion of Ukraine", "the war in Ukraine": one, where they share a party."""
    if not (_WAR.search(a) and _WAR.search(b)):
        return False
    few, many = sorted((_with_aggressors(_warring(a)), _with_aggressors(_warring(b))), key=len)
    return bool(few) and few <= many


def _one_pact(a: Reference, b: Reference) -> bool:
    """ "Fredonia's military pact with Sylvania", "the security pact between Fredonia and Sylvania": told twice."""
    sides = set(codes(find_parties(a.label)))
    described = _head(a.label) in a.label and _head(b.label) in b.label  # in small letters
    alike = len(sides) > 1 and sides == set(codes(find_parties(b.label))) and _head(a.label) == _head(b.label)
    return alike and described and not _years_differ(a, b)


def _warring(label: str) -> set[str]:
    leaders = {code for name, code in leaders_of_parties().items() if name in label}
    return {*codes(find_parties(label)), *leaders}


def _with_aggressors(sides: set[str]) -> set[str]:
    """An "invasion of Ukraine" is Russia's."""
    return sides | {aggressors()[side] for side in sides & aggressors().keys()}


def _years_differ(a: Reference, b: Reference) -> bool:
    return bool(a.date and b.date and a.date[:4] != b.date[:4])


@lru_cache(maxsize=4096)
def _acronym(label: str) -> str | None:
    found = _ACRONYM.search(plain(label))
    return _OF_WHAT_COP.sub("", found.group("acronym").lower()) if found else None


@lru_cache(maxsize=4096)
def _words(label: str) -> frozenset[str]:
    bare = _ACRONYM.sub("", plain(label)).lower()
    return frozenset(w.removesuffix("'s").rstrip(".'") for w in _WORD.findall(bare)) - _SMALL


@lru_cache(maxsize=4096)
def _stems(label: str) -> frozenset[str]:
    """The words without the "s" of plurals: "Scholars Program" and "Scholar Program" are one."""
    return frozenset(
        w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith(("ss", "us", "is")) else w
        for w in _words(label)
    )


@lru_cache(maxsize=4096)
def _head(label: str) -> str:
    """The noun before the complement: the last word before "of", "on", "for" ..."""
    words = _up_to_head(label)
    return _SAME_HEAD.get(words[-1], words[-1]) if words else ""


def _before_head(label: str) -> str:
    """The word that tells what the head is: a "Framework | Agreement" is no "Framework Participation | Agreement"."""
    return next(iter(_up_to_head(label)[-2:-1]), "")


def _up_to_head(label: str) -> list[str]:
    bare = _ACRONYM.sub("", plain(label)).lower().partition(" (")[0]
    words = re.split(r"\s(?:of|on|for|against|between|to|in|with|by)\s", bare)[0].split()
    while len(words) > 1 and words[-1].isdigit():
        words.pop()  # "Roadmap 2030"
    return words
