"""A mention: what one document says of one session, as far as it helps to tell which session that is.

What its document is to the session is its role (roles.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from entente.lexicon.parties import is_organisation
from entente.model import Format, Level, Reading, Session, Status
from entente.record.identity.counting import count_of
from entente.record.identity.days import Days, days_of
from entente.record.identity.folding import words
from entente.record.identity.lines import tier_of
from entente.record.identity.mechanisms import (
    MechanismKey,
    mechanism_in_title,
    mechanism_in_words,
    mechanism_of_name,
    meets_at,
)
from entente.record.identity.parties import expanded
from entente.record.identity.roles import FAR, STATEMENT, Role, long_before, looks_ahead, role_of
from entente.record.identity.speakers import parties_in, place_in, speakers

_SOON = 45  # days: how far ahead an announcement without a date may look
_YEAR = 366
_LATER = 200  # the same for a standing consultation that is named
_FEW = 3  # parties who do not make a meeting of many
_TIME_ZONES = 1  # day by which it may be later where people met than where it was written down
_TOMORROW = re.compile(r"\btomorrow\b", re.I)
_TRILATERAL = re.compile(r"\btrilateral\b", re.I)
_TRAVEL = re.compile(r"\b(?:travels?|trip|visits?) to\b", re.I)
Heads = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention. `document` and `local` name it; `days` is when the session was or will be.

    `dated`: the text gives the day (else it is the document's). `heads` are the surnames of those who took part, by party.
    """

    document: str
    local: str
    role: Role
    status: Status | None
    mechanism: MechanismKey | None
    ordinal: int | None
    level: Level | None
    format: Format | None
    days: Days | None
    dated: bool
    place: str | None
    country: str | None
    parties: tuple[str, ...]
    heads: Heads
    tier: str | None
    joint: bool
    press: bool
    paper: bool
    told: int | None
    title: str

    @property
    def key(self) -> tuple[str, str]:
        """What names it in the record."""
        return self.document, self.local

    def called(self, same: Mapping[str, MechanismKey]) -> Mention:
        """The mention with the mechanism that a person said its mechanism is."""
        if self.mechanism is None or self.mechanism.id not in same:
            return self
        return replace(self, mechanism=same[self.mechanism.id])

    def packed(self) -> str:
        """As text to keep beside the account."""
        m, days = self.mechanism, self.days
        return json.dumps(
            [self.document, self.local, self.role, self.status, [m.id, m.name, m.acronym, m.known, m.parties] if m else None,
             self.ordinal, self.level, self.format, [days.first, days.last] if days else None, self.dated, self.place,
             self.country, self.parties, self.heads, self.tier, self.joint, self.press, self.paper, self.told, self.title],
            ensure_ascii=False, separators=(",", ":"),
        )  # fmt: skip


def mentions_of(
    reading: Reading, document: str, trusted: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """The mentions that a reading gives under the document's key, the main one first; one at least where there are words.

    `trusted` are the sessions that a person corrected: their status and dates are taken as they stand.
    """
    found = tuple(_of_session(reading, s, document, s.id in trusted) for s in reading.sessions)
    main = {s.id for s in reading.sessions if s.main}
    told = any(m.role == "account" or (m.role == "notice" and m.local in main) for m in found)
    return found if told or not reading.document.text.strip() else (_issued(reading, document), *found)


def _of_session(reading: Reading, session: Session, document: str, trusted: bool) -> Mention:
    title = reading.document.title or ""
    told = days_of(reading.document.date)
    people = [p for p in reading.participants if p.session == session.id]
    heads = _heads((p.party, p.name) for p in people)
    circle = _circle(session, title)
    offices = tuple(p.office for p in people if p.office)
    mechanism = _mechanism(session, title, circle)
    if session.main and len(circle) < 2 and mechanism and mechanism.parties:
        circle = mechanism.parties  # "FACT SHEET: U.S.-ASEAN Summit" need not name ASEAN again
    status, days, dated = _when(session, told, _LATER if mechanism else _SOON, reading)
    if trusted:
        status, dated = session.status, session.date is not None
        days = days_of(session.date, session.end_date)
    role = role_of(session, status, dated, reading)
    return Mention(
        document=document,
        local=session.id,
        role=role,
        status=status,
        mechanism=mechanism,
        ordinal=count_of(session),
        level=session.level,
        format=session.format,
        days=days,
        dated=dated,
        place=session.place,
        country=session.country,
        parties=circle,
        heads=heads,
        tier=None
        if _journey(title, circle)
        else tier_of(session.level, offices, title if session.main else ""),
        joint=reading.document.voice == "joint",
        press=reading.document.voice == "third-party",
        paper=_paper(reading),
        told=told.first if told and told.exact else None,
        title=title,
    )


def _circle(session: Session, title: str) -> tuple[str, ...]:
    """The parties of a session; where the reader found one alone, those of the title with it."""
    named = set(session.parties)
    if _TRILATERAL.search(title) and len(named) == 4 and session.country in named and session.place:
        named.discard(
            session.country
        )  # "Phnom Penh Statement on Trilateral Partnership": Cambodia is where they met
    return tuple(sorted(named | set(parties_in(title)) if session.main and len(named) < 2 else named))


def _when(
    session: Session, told: Days | None, reach: int, reading: Reading
) -> tuple[Status, Days | None, bool]:
    """Status and days. What is held lies behind its document, what is planned before it."""
    days = days_of(session.date, session.end_date)
    if session.status == "called-off":  # without a day, one that was still to come
        soon = Days(told.first, told.last + reach) if told else None
        return "called-off", days or soon, days is not None
    if not session.main or told is None or long_before(session, reading):
        if days is None and told is not None and session.status == "planned":
            return "planned", Days(told.last + 1, told.last + _YEAR), False  # "agreed to meet again in Seoul"
        if days is None and told is not None and _in_its_town(session):
            return "held", Days(told.first - _YEAR, told.last), False
        return _told_of(session, days, told), days, days is not None
    tomorrow = (
        days is not None
        and days.first > told.last
        and any(_TOMORROW.search(e.quote) for e in session.evidence)
    )
    ahead = session.status == "planned" or tomorrow or (session.status == "held" and looks_ahead(reading))
    if ahead and (days is None or days.last <= told.last):
        if days and days.exact and session.status == "planned":
            return "held", days, True  # over, or under way, when the document was dated
        return "planned", Days(told.first, told.first + reach), False
    if ahead:
        return "planned", days, days is not None
    if (
        days is None
        or days.first > told.last + _TIME_ZONES
        or told.first - days.last > FAR
        or (not days.exact and days.last >= told.first)  # "in November", within which the paper is dated
    ):
        return "held", told, False
    return "held", days, days != told


def _told_of(session: Session, days: Days | None, told: Days | None) -> Status:
    """Of a session beside the reported one: what lies after its document was not held, whatever its words seem to say."""
    to_come = days is not None and told is not None and days.first > told.last + _TIME_ZONES
    return "planned" if to_come and session.status == "held" else session.status


def _in_its_town(session: Session) -> bool:
    """ "at the NATO Summit in Vilnius": a summit held is known by its name and town, and of late where no year is said."""
    return not session.main and session.status == "held" and bool(session.mechanism and session.place)


def _mechanism(session: Session, title: str, circle: tuple[str, ...]) -> MechanismKey | None:
    named = None
    if session.mechanism:
        named = mechanism_of_name(session.mechanism.name, session.mechanism.acronym, circle)
    if not session.main:
        return named
    in_title = mechanism_in_title(title, circle)
    if in_title:
        return in_title
    if named and named.known and _can_be(named, session, circle):
        return named
    told = mechanism_in_words(" ".join(span.quote for span in session.evidence), circle) or named
    return told if told and _can_be(told, session, circle) else None


def _can_be(mechanism: MechanismKey, session: Session, circle: tuple[str, ...]) -> bool:
    """What only the text names: leaders who spoke of a dialogue of their ministers did not hold it."""
    return meets_at(mechanism, session.level) and not _few_of_many(mechanism, circle)


def _journey(title: str, circle: tuple[str, ...]) -> bool:
    """Whether somebody goes to several countries: they do not meet all together."""
    return len(circle) > 2 and bool(_TRAVEL.search(title)) and not _TRILATERAL.search(title)


def _few_of_many(mechanism: MechanismKey, circle: tuple[str, ...]) -> bool:
    """A few who met on its margins, or spoke of it: a consultation of many is not held by two or three of them."""
    few, all_ = len(expanded(circle)), len(expanded(mechanism.parties))
    if mechanism.known and not mechanism.parties:
        return 2 <= few <= _FEW and not any(is_organisation(code) for code in circle)  # its members are many
    return (few == 2 and all_ > 2) or (2 < few <= _FEW and all_ > 2 * few)


def _issued(reading: Reading, document: str) -> Mention:
    title = reading.document.title or ""
    told = days_of(reading.document.date)
    circle = speakers(reading)
    of_one = reading.document.voice == "unilateral" and STATEMENT.match(title)  # one who speaks of it
    mechanism = None if of_one else mechanism_in_title(title, circle)
    return Mention(
        document=document, local="", role="issued", status=None, mechanism=mechanism, ordinal=None,
        level=None, format=None, days=told, dated=False, place=place_in(title), country=None, parties=circle, heads=(), tier=None,
        joint=reading.document.voice == "joint", press=reading.document.voice == "third-party", paper=_paper(reading), told=told.first if told and told.exact else None, title=title,
    )  # fmt: skip


def _paper(reading: Reading) -> bool:
    return reading.document.voice == "joint" or reading.document.kind == "fact sheet"


def _heads(people: Iterator[tuple[str | None, str]]) -> Heads:
    by_party: dict[str, set[str]] = {}
    for party, name in people:
        tokens = [w for w in words(name) if len(w) > 1 and w not in ("jr", "sr", "iii", "ii")]
        if tokens and party:
            by_party.setdefault(party, set()).update(tokens)
    return tuple((party, tuple(sorted(tokens))) for party, tokens in sorted(by_party.items()))


def unpacked(text: str) -> Mention:
    """The mention that `Mention.packed` wrote."""
    (document, local, role, status, mechanism, ordinal, level, form, days, dated, place, country, parties, heads, tier,
     joint, press, paper, told, title) = json.loads(text)  # fmt: skip
    return Mention(
        document, local, role, status, MechanismKey(mechanism[0], mechanism[1], mechanism[2], mechanism[3], tuple(mechanism[4])) if mechanism else None, ordinal, level, form,
        Days(*days) if days else None, dated, place, country, tuple(parties), tuple((p, tuple(n)) for p, n in heads), tier,
        joint, press, paper, told, title,
    )  # fmt: skip
