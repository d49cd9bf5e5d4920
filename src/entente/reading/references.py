"""References: the instruments, documents, events, meetings and mechanisms that a text points to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from entente.lexicon.instruments import event_heads, never_references, reference_heads, reference_names
from entente.model import Reference, ReferenceKind, Span
from entente.reading.dates import find_dates
from entente.reading.parties import codes, find_parties
from entente.reading.phrases import PhraseIndex, plain

_CAP = r"(?:[A-ZÀ-Þ][\w.’'&-]*|\d{4}|\d\+\d)"
_SMALL = r"(?:of|on|for|the|and|in|to|against|with|at)"
_NUMBERED = re.compile(
    r"\b(?P<body>(?:(?:UN|U\.N\.|United Nations)\s+)?(?:Security Council|General Assembly|Human Rights Council)|UNSC|UNGA)?\s*[Rr]esolutions?\s+(?:\(?(?:UNSCR|No\.?)\s*)?(?P<numbers>\d{2,4}(?:/\d+)?(?:\s*\(\d{4}\))?(?:(?:,\s*(?:and\s+)?|\s+and\s+)\d{2,4}(?:\s*\(\d{4}\))?)*)"
)
_UNSCR = re.compile(
    r"\bUNSCRs?\s+(?P<numbers>\d{3,4}(?:\s*\(\d{4}\))?(?:(?:,\s*(?:and\s+)?|\s+and\s+)\d{3,4}(?:\s*\(\d{4}\))?)*)"
)
_SYMBOL = re.compile(r"\b[SA]/RES/\d+(?:/\d+)?(?:\s*\(\d{4}\))?")
_RESOLUTIONS = re.compile(
    r"\b(?:relevant\s+)?(?P<label>(?:UN|U\.N\.|United Nations)\s+(?:Security\s+Council|General\s+Assembly)\s+[Rr]esolutions?)\b(?!\s+\d)"
)
_EVENT = re.compile(
    r"(?P<label>(?:[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3}(?:’s|'s|s’|s')|Putin’s|Putin's)\s+(?:\[[^\]]{2,20}\]\s+)?(?:(?!(?:to|of|for|from|on|in|commitment|support|efforts?|response|concerns?|role)\b)[a-z][\w-]+\s+(?:and\s+)?){0,4}(?:%s)(?:\s+(?:of|against|on|in|to)\s+(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'-]*)*)?)"
)
_DATED_EVENT = re.compile(
    r"(?P<label>(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:th|st|nd|rd)?(?:,?\s+\d{4})?\s+(?:[a-z-]+\s+){0,3}(?:attacks?|coup|earthquake|election|elections|massacre|bombing|invasion|test|statement(?:\s+on\s+the\s+[a-z ]+?(?=\s+(?:and|are|is|was)\b|[.,;]))?|agreement))"
)
_YEAR_EVENT = re.compile(
    r"(?P<label>(?:[Tt]he\s+)?(?:tsunami|earthquake|hurricane|invasion|coup|war|crisis|summit|agreement)\s+of\s+(?:19|20)\d\d)"
)
_WITH_ACRONYM = re.compile(
    r"(?P<label>[A-Z][\w’'-]+(?:(?:\s+(?:of|on|for|and|the))*\s+[A-Z][\w’'-]+)+\s*\((?P<acronym>[A-Z][A-Za-z0-9-]{1,9})\)(?:\s+(?:mechanism|initiative|[Ww]orking [Gg]roup|program|programme|project|format|framework|dialogue)\b)?)"
)
_BODY = re.compile(
    r"\b(?:Department|Ministry|Agency|Office|Bank|Council|Administration|University|Commission|Institute|Foundation|Nations|Union|Republic|States|Organization|Organisation|Association|Committee|Corporation|Secretariat|Bureau|Service|Party|Center|Centre|Authority|Force|Command)\b"
)
_OF_TWO = re.compile(r"[A-Z][\w.]*[-–][A-Z]|\bJoint\b|\bTrilateral\b|\bBilateral\b")
_DOMESTIC_HEADS = frozenset(
    {
        "Council",
        "Commission",
        "Committee",
        "Center",
        "Centre",
        "Course",
        "Program",
        "Programme",
        "Group",
        "Alliance",
        "Assembly",
        "Meeting",
    }
)
_NAMED_WAR = re.compile(
    r"(?P<label>(?:war|conflict|invasion)\s+(?:in|against|on|of)\s+(?:Ukraine|Gaza|Yemen|Sudan|Syria|Tigray)|(?:Israel-Hamas|Korean|Vietnam|Cold|First World|Second World|Nagorno-Karabakh|Russia-Ukraine)\s+(?:[Ww]ar|conflict))"
)
_TALKS = re.compile(r"(?P<label>[A-Z][a-z]+\s+(?:talks|peace talks|negotiations|summit meeting))\b")
_SUMMIT_MEETING = re.compile(
    r"(?P<label>[A-Z][\w.]+(?:\s[A-Z][\w.]+)*(?:[-–][A-Z][\w.]+(?:\s[A-Z][\w.]+)*)+\s+[Ss]ummit(?:\s+[Mm]eeting)?)"
)


@dataclass(frozen=True, slots=True)
class _Words:
    heads: dict[str, ReferenceKind]
    named: PhraseIndex[tuple[ReferenceKind, str]]
    never: frozenset[str]
    events: re.Pattern[str]
    pattern: re.Pattern[str]


@cache
def _words() -> _Words:
    heads = reference_heads()
    named = [(name, (kind, name)) for name, kind in reference_names().items()]
    alternatives = "|".join(sorted((re.escape(h) for h in heads), key=len, reverse=True))
    pattern = re.compile(
        rf"(?P<name>{_CAP}(?:(?:\s+|[-–/]|\s[-–]\s)(?:{_SMALL}\s+(?:the\s+)?(?={_CAP}))?{_CAP}){{0,12}}?[\s-](?P<head>{alternatives})(?![\w-])"
        rf"(?:\s+(?:on|of|for|between|to|in|against)\s+(?:the\s+)?{_CAP}(?:(?:\s+(?:and\s+|of\s+|the\s+|of\s+the\s+|on\s+)?|,\s+(?:and\s+)?(?={_CAP}\s+and)|-){_CAP}){{0,8}})?(?:\s*\([A-Z][\w-]{{1,12}}\))?)"
    )
    events = re.compile(
        _EVENT.pattern % "|".join(sorted(map(re.escape, event_heads()), key=len, reverse=True))
    )
    return _Words(heads, PhraseIndex(named), never_references(), events, pattern)


def read_references(
    text: str,
    sentences: Sequence[tuple[int, int]],
    base: str | None,
    own: frozenset[str] = frozenset(),
    sessions: Sequence[tuple[int, int]] = (),
    people: Sequence[tuple[int, int]] = (),
) -> tuple[Reference, ...]:
    """One reference a referent, in the order of the text.

    `own`: names of the session's own mechanism, left out; `sessions`: spans already taken as sessions, whose
    meetings are not named again; `people`: spans of people with their offices, in which nothing is a reference.
    """
    found: dict[str, Reference] = {}
    for start, end in sentences:
        for reference in _in_sentence(text, start, end, base):
            span = reference.evidence[0]
            if any(a <= span.start < b for a, b in people):
                continue
            if reference.kind == "meeting" and any(a < span.end and span.start < b for a, b in sessions):
                continue
            if reference.kind in ("mechanism", "meeting") and _is_own(reference.label, own):
                continue
            key = _key(reference)
            if not any(_covers(key, other) for other in found):
                found[key] = reference
    return tuple(sorted(found.values(), key=lambda r: r.evidence[0].start))


def _is_own(label: str, own: frozenset[str]) -> bool:
    low = re.sub(r"\s*\([^)]*\)", "", plain(label)).lower()
    return any(name and (low in name or name in low) for name in own)


def _key(reference: Reference) -> str:
    label = re.sub(r"\s*\([^)]*\)", "", plain(reference.label)).lower()
    return reference.number or re.sub(r"^(?:the|our|its|their|relevant)\s+", "", label)


def _covers(key: str, other: str) -> bool:
    return key == other or (len(key) > 6 and (key in other))


def _in_sentence(text: str, start: int, end: int, base: str | None) -> Iterator[Reference]:
    words = text[start:end]
    taken: list[tuple[int, int]] = []
    for finder in (_resolutions, _events, _names, _acronyms, _by_name, _meetings):
        for a, b, kind, number in finder(words):
            if any(x < b and a < y for x, y in taken):
                continue
            taken.append((a, b))
            yield _reference(text, start, a, b, kind, number, base)


def _reference(
    text: str, start: int, a: int, b: int, kind: ReferenceKind, number: str | None, base: str | None
) -> Reference:
    span = Span.of(text, start + a, start + b)
    dates = find_dates(span.quote, base, "past")
    date = next((d.edtf for d in dates if d.edtf), None)
    named = codes(find_parties(span.quote)) if kind in ("mechanism", "instrument") else ()
    return Reference(kind, span.quote, number, date, named, (span,))


def _resolutions(words: str) -> Iterator[tuple[int, int, ReferenceKind, str | None]]:
    for pattern in (_NUMBERED, _UNSCR):
        for match in pattern.finditer(words):
            group = "A" if "General Assembly" in match.group() else "S"
            numbers = list(re.finditer(r"\d{2,4}(?:/\d+)?(?=\D|$)(?!\))", match.group("numbers")))
            for n, number in enumerate(numbers):
                begin = match.start() if n == 0 else match.start("numbers") + number.start()
                finish = match.start("numbers") + number.end()
                yield begin, finish, "instrument", f"{group}/RES/{number.group()}"
    for match in _SYMBOL.finditer(words):
        yield match.start(), match.end(), "instrument", match.group()
    for match in _RESOLUTIONS.finditer(words):
        yield match.start("label"), match.end("label"), "instrument", None


def _events(words: str) -> Iterator[tuple[int, int, ReferenceKind, str | None]]:
    for match in _words().events.finditer(words):
        if not re.search(r"\baggression\b", match.group()):
            yield match.start("label"), match.end("label"), "event", None
    for match in _DATED_EVENT.finditer(words):
        kind: ReferenceKind = "document" if re.search(r"statement|agreement", match.group()) else "event"
        yield match.start("label"), match.end("label"), kind, None
    for pattern in (_NAMED_WAR, _YEAR_EVENT):
        for match in pattern.finditer(words):
            yield match.start("label"), match.end("label"), "event", None


_SKIP_LEAD = re.compile(
    r"^(?:(?:The|In|On|At|Following|During|Today|Under|Through|Our|Their|Its|This|That|President|Secretary|Minister|Prime|We|Both|As|With|By|For|From|To|Readout|Of|And|Since|Welcoming|Launching|Advancing|Joining|Signing|Expanding|Establishing|Supporting|Strengthening|Promoting)\b\s*)+"
)
_NOT_REFERENCE = re.compile(
    r"^(?:Secretary|Minister|President|Prime|Vice|Deputy|National Security Advis|Director|Ambassador|Head|Member)\b|"
    r"\b(?:U\.S\.|US|ROK|Japan|Philippines|States)[-–](?:ROK|U\.S\.|Japan|United States|Philippines)\s+Alliance$|^\d{4}$|\bGovernment\b"
)


def _names(words: str) -> Iterator[tuple[int, int, ReferenceKind, str | None]]:
    known = _words()
    for match in known.pattern.finditer(words):
        name, a = match.group("name"), match.start("name")
        lead = _SKIP_LEAD.match(name)
        if lead:
            name, a = name[lead.end() :], a + lead.end()
        bare = re.sub(r"\s*\([^)]*\)$", "", name)
        if len(bare.split()) < 2 or bare in known.never or _NOT_REFERENCE.search(bare):
            continue
        if any(bare.endswith(n) and len(bare) - len(n) < 6 for n in known.never):
            continue
        owner = max(bare.rfind("’s "), bare.rfind("'s "))
        if owner > 0:  # "President Roe's Seoul Declaration": the instrument, not whose it is
            a, name, bare = a + owner + 3, name[owner + 3 :], bare[owner + 3 :]
        if match.group("head") in _DOMESTIC_HEADS and not _OF_TWO.search(bare):
            continue
        kind = known.heads[match.group("head")]
        if kind == "document" and bare.endswith(("Joint Statement",)) and len(bare.split()) == 2:
            continue
        yield a, a + len(name.rstrip(" ,.;")), kind, None


def _acronyms(words: str) -> Iterator[tuple[int, int, ReferenceKind, str | None]]:
    """ "Official Security Assistance (OSA)": a name that the text shortens, of no government or body."""
    for match in _WITH_ACRONYM.finditer(words):
        label = match.group("label")
        lead = _SKIP_LEAD.match(label)
        start = match.start("label") + (lead.end() if lead else 0)
        initials = [w[0] for w in re.findall(r"[A-Z][\w’'-]*", label.split("(")[0])]
        if _BODY.search(label) or find_parties(label) or match.group("acronym")[0] not in initials:
            continue
        yield start, match.end("label"), "mechanism", None


def _by_name(words: str) -> Iterator[tuple[int, int, ReferenceKind, str | None]]:
    for start, end, (kind, _) in _words().named.find(words):
        yield start, end, kind, None


def _meetings(words: str) -> Iterator[tuple[int, int, ReferenceKind, str | None]]:
    for pattern in (_SUMMIT_MEETING, _TALKS):
        for match in pattern.finditer(words):
            if not re.match(r"(?:The|These|Their|Our|Bilateral|During|Following)\b", match.group("label")):
                yield match.start("label"), match.end("label"), "meeting", None
