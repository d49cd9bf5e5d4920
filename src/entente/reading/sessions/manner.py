"""How the session was held: planned or held, in person or not, at which level, which one of its row, who hosted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from entente.lexicon.meetings import meeting_words
from entente.lexicon.offices import ORDER, level_of
from entente.model import Format, Level, Status
from entente.reading.cast import Person
from entente.reading.ordinals import find_ordinal
from entente.reading.parties import find_parties
from entente.reading.phrases import plain
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


@cache
def _level_words() -> tuple[tuple[Level, re.Pattern[str]], ...]:
    """For each level the words that state it, as one pattern."""
    return tuple(
        (level, re.compile(rf"\b(?:{'|'.join(re.escape(plain(w)) for w in words)})(?!\w)", re.I))
        for level, words in meeting_words().levels
    )


def stated_level(text: str) -> Level | None:
    """The level that the words state: "vice-ministerial consultations", "the Leaders' Summit"."""
    written = plain(text)
    return next((level for level, words in _level_words() if words.search(written)), None)


def level_of_session(
    people: tuple[Person, ...], core: list[SentenceView], view: TextView
) -> Level | None:
    """The level that the text states, else that of the heads: the lower of two one step apart, none of others."""
    stated = stated_level(" ".join(s.text for s in core)) or _level_in_passing(view)
    if stated:
        return stated
    heads = _heads(people)
    levels = [level for level in heads.values() if level]
    if None in heads.values() or not levels:
        return None
    if len(people) < 2 and levels != ["leaders"]:
        return None  # one official alone may have met anyone
    if len(levels) > 2:  # one of many heads who sent a minister does not lower the meeting
        most = max(set(levels), key=levels.count)
        if levels.count(most) >= 0.66 * len(levels):
            return most
    lowest = max(levels, key=_rank)
    return lowest if _rank(lowest) - min(_rank(level) for level in levels) <= 1 else None


_AT_LEVEL = re.compile(
    r"\b(?:held|meeting|consultations|talks|session|dialogue)\b[^.;]{0,80}\bat (?:the )?(?:level of [\w’' -]{3,40}|[\w’'-]+(?: [\w’'-]+)? level)\b"
)


def _level_in_passing(view: TextView) -> Level | None:
    """ "The meeting was held at the level of state secretaries" of a later sentence."""
    for sentence in view.body[:6]:
        match = _AT_LEVEL.search(sentence.text)
        if match:
            return stated_level(match.group())
    return None


def _heads(people: tuple[Person, ...]) -> dict[str, Level | None]:
    """By party the level of its head, the highest of its people; None where the first named has an unknown office."""
    heads: dict[str, Level | None] = {}
    for person in people:
        if person.office is None:
            continue
        level, party = level_of(person.office, person.party), person.party or "?"
        known = heads.setdefault(party, level)
        if level and known and _rank(level) < _rank(known):
            heads[party] = level
    return heads


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
