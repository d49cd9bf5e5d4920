"""Agreed language on a topic, newest first: what a drafter looks for before writing.

Joint documents come before unilateral ones, for whose words only one side stands. Acts that only tell what was discussed
are left out unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import get_args

from entente.analysis.topic import Topic, parse_topic
from entente.model import Force
from entente.record import (
    ActRow,
    Concordance,
    DocumentRow,
    Place,
    Proof,
    Record,
    SessionRow,
    parties_of,
    party_code,
)

_UNAGREED = frozenset({"discuss", "inform", "assert"})  # what is only told is no language to build on
_MOST = 6_000  # acts that are looked up, of joint documents and of others; those beyond are older
_AT_ONCE = 300  # acts looked up at once
_PORTION = 60  # acts whose rows are fetched together


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which acts. `party` (code or name): of a session with it; `by_date`: whoever speaks, strictly the newest first."""

    party: str | None = None
    level: str | None = None
    force: str | None = None
    mechanism: str | None = None
    first: str | None = None
    last: str | None = None
    by_date: bool = False
    limit: int = 20


@dataclass(frozen=True, slots=True)
class AgreedWords:
    """An act on a topic: the exact words, by whom, with whom, at which level. `also`: where the same words stand as well."""

    date: str | None  # of the document
    joint: bool
    by: tuple[str, ...]
    parties: tuple[str, ...]  # of the session
    level: str | None
    session: str | None
    mechanism: str | None
    force: str
    verb: str | None
    negated: bool
    words: str
    document: DocumentRow
    proof: Proof
    also: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """What was said on a topic; `subject` is its code where it is one. `back_to`: only acts since then were looked at."""

    topic: str
    subject: str | None
    acts: tuple[AgreedWords, ...]
    back_to: str | None


def agreed_language(record: Record, topic: str, wanted: Wanted | None = None) -> Language:
    """Acts on a topic, joint documents first, then the newest. Raises `NotInRecord` for what is no topic or no party."""
    wanted = wanted or Wanted()
    asked = parse_topic(topic)
    if wanted.party:
        wanted = replace(wanted, party=party_code(wanted.party))
    with record.concordance(
        force=wanted.force, mechanism=wanted.mechanism, first=wanted.first, last=wanted.last
    ) as texts:
        found: list[AgreedWords] = []
        cut = [
            _found(texts, asked, wanted, joint, found)
            for joint in ((None,) if wanted.by_date else (True, False))
        ]
    return Language(asked.text, asked.code, tuple(found), max((day for day in cut if day), default=None))


def _found(
    texts: Concordance, asked: Topic, wanted: Wanted, joint: bool | None, found: list[AgreedWords]
) -> str | None:
    """Add acts of joint documents, of others, or (None) of both, up to the limit. The date where looking was broken off."""
    forces = () if wanted.force else sorted(set(get_args(Force)) - _UNAGREED)
    looked = 0
    if len(found) >= wanted.limit:
        return None
    for some in texts.acts_backwards(asked.any_of, _AT_ONCE, subject=asked.code, joint=joint, forces=forces):
        places = _turned(some)
        _gather(found, _acts(texts, asked, wanted, places), wanted.limit)
        looked += len(places)
        if len(found) >= wanted.limit:
            return None
        if looked >= _MOST:
            return places[-1].date
    return None


def _turned(places: Iterable[Place]) -> list[Place]:
    """The newest first, undated ones last, acts of a document in the order of its text."""
    return sorted(places, key=lambda p: p.date or "", reverse=True)


def _acts(texts: Concordance, topic: Topic, wanted: Wanted, places: Iterable[Place]) -> Iterator[AgreedWords]:
    """Those that are on the topic and wanted, fetched in small portions: the first are often enough."""
    fit = (p for p in places if _may_fit(p, wanted) and topic.is_on(p.words))
    while portion := list(islice(fit, _PORTION)):
        rows = texts.acts((p.document, p.fact) for p in portion)
        documents = texts.documents(p.document for p in portion)
        of = {key: row.session or documents[key[0]].session for key, row in rows.items()}
        sessions = texts.sessions(s for s in of.values() if s)
        for place in portion:
            row = rows[place.document, place.fact]
            one = _words(row, documents[place.document], sessions.get(of[place.document, place.fact] or ""))
            if _fits(one, row, wanted):
                yield one


def _may_fit(place: Place, wanted: Wanted) -> bool:
    """What is known before an act is fetched: the session of its document."""
    if wanted.level and place.level != wanted.level:
        return False
    return not wanted.party or not place.parties or wanted.party in place.parties


def _words(row: ActRow, document: DocumentRow, session: SessionRow | None) -> AgreedWords:
    parties = session.parties if session else ()
    by = parties_of(row.actors) or (parties if document.voice == "joint" else ())
    mechanism = (session.mechanism if session else None) or document.mechanism
    return AgreedWords(
        document.date, document.voice == "joint", by, parties, session.level if session else None, session.id if session else None,
        mechanism, row.force, row.verb, row.negated, " ".join(row.proof.quote.split()), document, row.proof,
    )  # fmt: skip


def _fits(one: AgreedWords, row: ActRow, wanted: Wanted) -> bool:
    if wanted.level and one.level != wanted.level:
        return False
    return not wanted.party or wanted.party in (*one.parties, *one.by, *row.addressees)


def _gather(found: list[AgreedWords], acts: Iterator[AgreedWords], limit: int) -> None:
    """Add acts up to the limit; the same words of the same session are one entry."""
    if len(found) >= limit:
        return
    known = {_key(one): i for i, one in enumerate(found)}
    for one in acts:
        at = known.get(_key(one))
        if at is not None:
            found[at] = replace(found[at], also=(*found[at].also, one.proof))
            continue
        known[_key(one)] = len(found)
        found.append(one)
        if len(found) >= limit:
            return


def _key(one: AgreedWords) -> tuple[str, str]:
    return one.session or one.document.id, "".join(c for c in one.words.lower() if c.isalnum())
