"""How the session was held: planned or held, in person or not, at which level, which one of its row, who hosted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entente.lexicon.offices import ORDER, common_level, level_of
from entente.model import Format, Level, Status
from entente.reading.cast import Person
from entente.reading.mechanisms import MechanismMention
from entente.reading.ordinals import find_ordinal
from entente.reading.parties import find_parties
from entente.reading.sentence import SentenceView
from entente.reading.sessions.words import CALLED_OFF, IN_PERSON, INITIATIVE, PLANNED, VIDEO
from entente.reading.text import TextView


def status_of(core: Iterable[SentenceView], view: TextView) -> Status:
    text = " ".join(s.text for s in core)
    if CALLED_OFF.search(text):
        return "called-off"
    if view.genre.kind in ("readout", "joint readout") and not view.title.lower().startswith("statement"):
        return "held"
    return "planned" if PLANNED.search(text) else "held"


def format_of(title: SentenceView | None, told: list[SentenceView], place: str | None) -> Format | None:
    head = title.text if title else ""
    text = head + " " + " ".join(s.text for s in told[:2])
    if VIDEO.search(text) and not re.search(r"\bin[- ]person\b", text):
        return "video"
    if (
        re.search(r"\b(?:Calls?|Phone|Telephone)\b", head)
        or re.search(r"\b(?:spoke|spoken|talked)\b(?!.{0,40}\bin person\b)", text)
        or _phone(text)
    ):
        return (
            "in-person"
            if place
            and not re.search(r"\b(?:Call|phone|telephone)\b", text, re.I)
            and not re.search(r"\bspoke\b", text)
            else "call"
        )
    if IN_PERSON.search(text) or re.search(r"\bMeeting|Visit|Summit\b", head):
        return "in-person"
    return "in-person" if place else None


def _phone(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:tele)?phone|telephoned|\bcalled (?:President|Prime|King|Chancellor|Foreign)|a call\b",
            text,
            re.I,
        )
    )


def level_of_session(
    people: tuple[Person, ...], mechanism: MechanismMention | None, core: list[SentenceView]
) -> Level | None:
    text = " ".join(s.text for s in core)
    if re.search(r"\bsub-?\s?ministerial\b", text, re.I):
        return "sub-ministerial"
    if re.search(r"\bvice[- ]minister(?:ial|[- ]level)\b|\bvice (?:foreign )?ministers\b", text, re.I):
        return "sub-ministerial"
    if re.search(r"\bministerial\b", text, re.I):
        return "ministerial"
    if re.search(
        r"\bleaders?[’']?(?:[- ]level|\s+(?:summit|meeting|call|statement))\b|\bQuad Leaders\b|\bat the leaders?[’']? level",
        text,
        re.I,
    ):
        return "leaders"
    if re.search(r"\bNational Security Advis[eo]rs\b", text):
        return "senior-official"
    if re.search(
        r"\b(?:Foreign|Defen[cs]e|Finance|Trade) Ministers[’']?\s+(?:meeting|statement|summit)", text, re.I
    ):
        return "ministerial"
    by_party: dict[str, list[Level]] = {}
    for person in people:
        level = level_of(person.office, person.party)
        if level:
            by_party.setdefault(person.party or "?", []).append(level)
    heads = [min(levels, key=_rank) for levels in by_party.values()]
    if len(heads) > 3:  # one of many heads who sent a minister does not lower the meeting
        most = max(set(heads), key=heads.count)
        return most if heads.count(most) >= 0.75 * len(heads) else None
    return common_level(heads) if heads else None


def _rank(level: Level) -> int:
    return ORDER.index(level)


def ordinal_of(
    title: SentenceView | None, told: list[SentenceView], opening: list[SentenceView]
) -> int | None:
    for sentence in [*([title] if title else []), *told]:
        ordinal = find_ordinal(sentence.text, times=sentence.kind != "title")
        if ordinal:
            return ordinal
    return None


def host_of(told: list[SentenceView], view: TextView) -> str | None:
    for sentence in told:
        match = re.search(r"\b(?:will host|hosted|hosts|is hosting|welcomed)\b", sentence.text)
        if match:
            before = [p for p in sentence.people if p.end <= sentence.start + match.start()]
            if before:
                person = view.cast.of(before[-1])
                return (person.party or view.home) if person else None
            parties = [m for m in sentence.parties if m.end <= sentence.start + match.start()]
            if parties:
                return parties[-1].code
        hosted_by = re.search(r"\b(?:hosted|was received(?: \w+)?) by\s+(?:the\s+)?", sentence.text)
        if hosted_by:
            at = sentence.start + hosted_by.end() - 1
            guest = next((p for p in sentence.people if p.end > at), None)
            holder = view.cast.of(guest) if guest else None
            if holder and holder.party and "received" in hosted_by.group():
                return holder.party
            after = [m for m in sentence.parties if m.start >= at]
            if after:
                return after[0].code
    return None


def initiative_of(told: list[SentenceView], view: TextView) -> str | None:
    for sentence in view.body[:6]:
        match = INITIATIVE.search(sentence.text)
        if match:
            who = next(g for g in match.groups() if g)
            codes = [m.code for m in find_parties(who)]
            if codes:
                return codes[0]
    return None
