"""Which standing consultation a name means: a known one of the lexicon under any of its names, or a new one.

A name is taken apart: the parties in it, its level ("vice-ministerial"), its count and date, and what is left, its
core words in any order. "ROK-U.S. Vice Foreign Ministers' Strategic Dialogue" and "Strategic Dialogue" between the
Republic of Korea and the United States have the same core, {strategic, dialogue}, and so are one mechanism.
The answer rests on the name and the parties of one mention alone: it does not change when other documents come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.lexicon.parties import parties as all_parties
from entente.record.identity.folding import slug, words
from entente.record.identity.parties import expanded, likeness

# Words that a consultation is headed by. A "partnership" or "framework" is no meeting until it is known to meet.
HEADS = frozenset(
    """
    dialogue dialogues council committee group consultation consultations consultative talks forum commission ministerial
    summit quad initiative mechanism roundtable meeting conference format task force board
    """.split()
)
_LEVEL_WORDS = frozenset(
    """
    vice sub subministerial ministerial ministers minister foreign leaders leader level presidential heads state
    government deputy senior officials official national security advisors advisers advisor adviser
    """.split()
)
_FILLERS = frozenset(
    """
    the a an of on for in at to and with between from by its their new first second third fourth fifth sixth seventh
    eighth ninth tenth eleventh twelfth inaugural annual joint virtual special expanded re launching launch relaunching
    meeting meetings session sessions round rounds statement communique readout release fact sheet summary chair press
    january february march april may june july august september october november december regarding s next person
    bilateral trilateral quadrilateral
    """.split()
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december on
    """.split()
)
_BAD = frozenset(
    """
    statement declaration initiatives administration advances advancing enhancing reaffirming expand launches
    announces convenes action plan progress
    """.split()
)
# "G7 partners", "Quad Fellows": the name of a grouping before what is no meeting of it.
_OF_MEMBERS = frozenset(
    "partners fellows fellowship network investors collaboration countries nations members allies".split()
)
_GROUP = 10  # members: a grouping this small speaks as one ("the G7", "AUKUS")
_MARGINS = re.compile(
    r"\b(?:margins? of|sidelines? of|ahead of|before|prior to|advance of|preparations? for|prepare for|since|upcoming|next|"
    r"outcomes? (?:of|from)|at|during|building on|established (?:at|by)|announced (?:at|by)|at last\W\w+)\s+(?:the\s+|this\s+|last\s+|his\s+)?(?:\S+\s+){0,4}$",
    re.I,
)


# In a sentence these tell of another meeting; in a title ("Joint Statement following the …") of the reported one.
_LATER = re.compile(r"\b(?:following|after)\s+(?:the\s+|this\s+|last\s+)?(?:\S+\s+){0,4}$", re.I)


@dataclass(frozen=True, slots=True, order=True)
class MechanismKey:
    """A mechanism as identity knows it. `known`: it stands in the lexicon. `name` is the name to show."""

    id: str
    name: str
    acronym: str | None
    known: bool
    parties: tuple[str, ...]


@cache
def known_key(mechanism: Mechanism) -> MechanismKey:
    """The key of a mechanism of the lexicon: its acronym where no other has it, else its name."""
    same = [m for m in mechanisms() if m.acronym == mechanism.acronym]
    short = mechanism.acronym if mechanism.acronym and len(same) == 1 else mechanism.name
    return MechanismKey(slug(short, 40), mechanism.name, mechanism.acronym, True, mechanism.parties)


@lru_cache(maxsize=16384)
def mechanism_of_name(name: str, acronym: str | None, circle: tuple[str, ...]) -> MechanismKey | None:
    """The mechanism that a text means by `name` among the parties `circle`; None where the name is no name of one."""
    known = _known(name, acronym, circle)
    if known:
        return known_key(known)
    core = _core(name)
    if not core or not _is_body(name, core):
        return None
    few = tuple(sorted(circle)) if 1 < len(circle) <= 4 else ()
    ordered = list(dict.fromkeys(s for w in words(_bare(name)) if (s := _singular(w)) in core))
    ident = slug(
        " ".join((*(w for w in ordered if w not in HEADS), *(w for w in ordered if w in HEADS), *few)), 70
    )
    shown = " ".join(w for w in name.split() if w.lower().strip(",:") not in _MONTHS).strip(" -–")
    return MechanismKey(ident, shown, acronym, False, few)


def mechanism_in_title(title: str, circle: tuple[str, ...]) -> MechanismKey | None:
    """The known mechanism that a title names, of several the longest name; not one on whose margins people met."""
    return _spoken(title, circle, strict=False)


def mechanism_in_words(text: str, circle: tuple[str, ...]) -> MechanismKey | None:
    """The known mechanism of just these parties that the telling sentence names, in any letter case."""
    return _spoken(text, circle, strict=True)


def _spoken(text: str, circle: tuple[str, ...], *, strict: bool) -> MechanismKey | None:
    tokens = words(text)
    best: tuple[int, str, Mechanism] | None = None
    for start in range(len(tokens)):
        for surface, mechanism in _surfaces().get(tokens[start], ()):
            if tokens[start : start + len(surface)] != surface or (strict and len(surface) == 1):
                continue
            grouping = (
                not strict and surface in _group_names() and _among(circle, mechanism)
                and not _OF_MEMBERS & set(tokens[start + len(surface) : start + len(surface) + 3])
            )  # fmt: skip
            if surface in _group_names() and not grouping:
                continue
            if not grouping and not _fits(mechanism, circle, strict=strict):
                continue
            rank = (len(surface), mechanism.name, mechanism)
            if (best is None or rank[:2] > best[:2]) and not _on_margins(text, surface, strict=strict):
                best = rank
    return known_key(best[2]) if best else None


def _on_margins(text: str, surface: tuple[str, ...], *, strict: bool) -> bool:
    pattern = r"\W+".join(
        r"\.?".join(map(re.escape, w)) if len(w) < 4 else re.escape(w) for w in surface
    )  # "U.S."
    found = re.search(pattern, text, re.I)
    before = text[: found.start()][-70:] if found else ""
    return bool(_MARGINS.search(before) or (strict and _LATER.search(before)))


@cache
def _surfaces() -> dict[str, tuple[tuple[tuple[str, ...], Mechanism], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], Mechanism]]] = {}
    for mechanism in mechanisms():
        for surface in mechanism.surfaces:
            folded = words(surface)
            if folded and (len(folded) > 1 or any(c.isdigit() for c in folded[0]) or len(folded[0]) > 3):
                table.setdefault(folded[0], []).append((folded, mechanism))
    for folded, mechanism in _groups():
        table.setdefault(folded[0], []).append((folded, mechanism))
    return {first: tuple(found) for first, found in table.items()}


@cache
def _groups() -> tuple[tuple[tuple[str, ...], Mechanism], ...]:
    """Small groupings that have one standing consultation of leaders: "G7" for the G7 Summit."""
    found: list[tuple[tuple[str, ...], Mechanism]] = []
    for party in all_parties():
        whole = expanded((party.code,))
        if not 2 < len(whole) <= _GROUP:
            continue
        names = [words(form.surface) for form in party.forms if form.sense in ("name", "group")]
        for mechanism in mechanisms():
            if "leaders" not in mechanism.levels or expanded(mechanism.parties) != whole:
                continue
            if any(_contains(surface, name) for surface in _folded_surfaces(mechanism) for name in names):
                found += [(name, mechanism) for name in names]
                break
    return tuple(found)


def _among(circle: tuple[str, ...], mechanism: Mechanism) -> bool:
    """Whether the parties are of the grouping, with a guest at most: the four of "the Quad" are not European advisers."""
    inside = expanded(circle) & expanded(mechanism.parties)
    return bool(inside) and len(expanded(circle) - inside) <= 1


@cache
def _group_names() -> frozenset[tuple[str, ...]]:
    return frozenset(name for name, _ in _groups())


def _fits(mechanism: Mechanism, circle: tuple[str, ...], *, strict: bool) -> bool:
    """Whether a meeting of these parties can be one of the mechanism."""
    if not mechanism.parties and not any(_core(s) for s in mechanism.surfaces):
        return False  # a name that says nothing of its own: "Trilateral Meeting of the National Security Advisors"
    if not mechanism.parties:
        return not strict or len(circle) != 2
    if len(circle) < 2:
        return not strict and (not circle or bool(expanded(circle) & expanded(mechanism.parties)))
    alike = likeness(tuple(sorted(circle)), tuple(sorted(mechanism.parties)))
    return alike >= (0.6 if strict else 0.3)


def _known(name: str, acronym: str | None, circle: tuple[str, ...]) -> Mechanism | None:
    fitting = _fitting(circle)
    whole = words(name)
    exact = [m for m in fitting if whole in _folded_surfaces(m)]
    if len(exact) == 1:
        return exact[0]
    core = _core(name)
    same = [
        m
        for m in fitting
        if core
        and core in _cores(m)
        and (_equal(m, circle) if core == {"summit"} else len(core) > 1 and _close(m, circle))
    ]
    if len(same) == 1:
        return same[0]
    if acronym:
        by_acronym = [m for m in fitting if m.acronym == acronym]
        if len(by_acronym) == 1:
            return by_acronym[0]
    inside = sorted(
        (len(s), m.name, m)
        for m in fitting
        for s in _folded_surfaces(m)
        if len(s) > 2 and _contains(whole, s)
    )
    if inside:
        return inside[-1][2]
    group = [m for surface, m in _groups() if _contains(whole, surface) and core - set(surface) <= {"summit"}]
    if group:
        return group[0]
    short = [m for m in fitting if len(core) > 1 and any(core < c for c in _cores(m)) and _equal(m, circle)]
    return short[0] if len(short) == 1 else None


@lru_cache(maxsize=4096)
def _fitting(circle: tuple[str, ...]) -> tuple[Mechanism, ...]:
    return tuple(m for m in mechanisms() if _fits(m, circle, strict=False))


def _equal(mechanism: Mechanism, circle: tuple[str, ...]) -> bool:
    return (
        bool(mechanism.parties) and likeness(tuple(sorted(circle)), tuple(sorted(mechanism.parties))) == 1.0
    )


def _close(mechanism: Mechanism, circle: tuple[str, ...]) -> bool:
    return not mechanism.parties or _equal(mechanism, circle) or len(mechanism.parties) > 4 or len(circle) < 2


@cache
def _folded_surfaces(mechanism: Mechanism) -> frozenset[tuple[str, ...]]:
    return frozenset(words(s) for s in mechanism.surfaces)


@cache
def _cores(mechanism: Mechanism) -> frozenset[frozenset[str]]:
    return frozenset(c for s in mechanism.surfaces if (c := _core(s)))


def _contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


@lru_cache(maxsize=16384)
def _core(name: str) -> frozenset[str]:
    """The words of a name that are neither parties, level, count nor date."""
    left = tuple(
        w for w in words(_bare(name)) if w not in _FILLERS and w not in _LEVEL_WORDS and not _counts(w)
    )
    return frozenset(_singular(w) for w in left)


def _singular(word: str) -> str:
    return word[:-1] if word in ("consultations", "dialogues", "technologies", "initiatives") else word


def _counts(word: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:st|nd|rd|th)?", word))


@lru_cache(maxsize=16384)
def _bare(name: str) -> str:
    """The name without the parties in it."""
    tokens = list(words(name))
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        length = next((n for n in (5, 4, 3, 2, 1) if tuple(tokens[at : at + n]) in _party_words()), 0)
        if length:
            at += length
        else:
            kept.append(tokens[at])
            at += 1
    return " ".join(kept)


@cache
def _party_words() -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for party in all_parties():
        for form in party.forms:
            if form.sense in ("name", "adjective"):
                found.add(words(form.surface))
    return frozenset(found | {("us",), ("american",), ("prc",), ("european",)})


def _is_body(name: str, core: Iterable[str]) -> bool:
    all_words = words(name)
    return not _BAD & set(all_words) and bool(HEADS & set(all_words)) and bool(set(core) - HEADS)


@cache
def row_of(few: tuple[str, ...], level: str) -> MechanismKey | None:
    """The known consultation of three or more parties that is named after nothing but them: "U.S.-Japan-ROK Trilateral"."""
    found = [
        m for m in mechanisms()
        if len(few) > 2 and tuple(sorted(m.parties)) == few and level in m.levels
        and any(_core(s) <= {"summit"} for s in m.surfaces)
    ]  # fmt: skip
    return known_key(found[0]) if len(found) == 1 else None


def names_of(key: MechanismKey) -> Iterator[str]:
    """All names that the lexicon has for a known mechanism."""
    for mechanism in mechanisms():
        if known_key(mechanism) == key:
            yield from mechanism.surfaces
