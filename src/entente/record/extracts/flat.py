"""The record as flat tables: what data frames, CSV and Parquet hold. One list of columns, with their kinds and meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Literal

from entente.record.extracts.extract import Extract

Kind = Literal["text", "integer", "boolean", "list", "day"]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_ACTOR = re.compile(r"([^\s,(]+)(?: \(([^)]*)\))?(?:, |$)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, kind, meaning, and how a row gives it."""

    name: str
    kind: Kind
    about: str
    of: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Flat:
    """A table: where its rows come from, its columns, its key, and which columns name a row of another table."""

    name: str
    about: str
    rows: Callable[[Extract], Iterator[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[tuple[str, str], ...] = ()


def whole_day(edtf: str | None) -> date | None:
    """The day of an EDTF date that says one; None for a month, a season, a year, or a day without a year."""
    if not edtf or not _DAY.match(edtf):
        return None
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None


def parties_of(actors: str) -> tuple[str, ...]:
    """The codes of an act's actors: "KOR (Yu Myung-hwan), USA" gives KOR and USA, each once."""
    return tuple(dict.fromkeys(code for code, _ in _ACTOR.findall(actors)))


def people_of(actors: str) -> tuple[tuple[str, str], ...]:
    """The codes of an act's actors each with the person named, or an empty text."""
    return tuple(_ACTOR.findall(actors))


def _column(name: str, kind: Kind, about: str, of: str | Callable[[Any], Any] | None = None) -> Column:
    return Column(name, kind, about, of if callable(of) else attrgetter(of or name))


def _text(name: str, about: str, of: str | None = None) -> Column:
    return _column(name, "text", about, of)


_PROOF = (
    _text("document", "the document that says it", "proof.document"),
    _text("fact", "the fact's id in the document", "proof.fact"),
    _column("start", "integer", "where the words begin in the document's text, in code points", "proof.start"),
    _column("end", "integer", "where the first run of them ends", lambda r: r.proof.spans[0][1] if r.proof.spans else None),
    _text("quote", "the words that prove it", "proof.quote"),
    _text("standing", "read, confirmed, corrected or added by a person", "proof.standing"),
)  # fmt: skip
_OF_FACT = ("document", "fact")
_SESSION = _text("session", "the session, empty where none is said")
_LINKS = (("session", "sessions"), ("document", "documents"))

SESSIONS = Flat(
    "sessions", "Meetings and calls, as most of their accounts tell them", lambda e: e.sessions(),
    (
        _text("id", "the session"),
        _text("mechanism", "the standing consultation or row of meetings"),
        _text("mechanism_name", "its name"),
        _column("ordinal", "integer", "which session of its kind, as counted by the parties"),
        _text("level", "leaders, ministerial, sub-ministerial, senior-official or working"),
        _text("status", "held, planned or called-off"),
        _text("format", "in-person, call or video"),
        _text("date", "EDTF (ISO 8601-2): a day, month, season or year"),
        _column("day", "day", "the date where it is a whole day", lambda r: whole_day(r.date)),
        _text("end_date", "EDTF, where it lasted longer"),
        _text("place", "city or site"),
        _text("country", "ISO 3166-1 alpha-3"),
        _text("host", "code of the host"),
        _column("parties", "list", "codes of the parties"),
        _text("planned_date", "for when it was announced, where that is not the date held"),
        _text("planned_place", "for where it was announced"),
        _column("accounts", "integer", "documents that report it"),
        _column("documents", "integer", "documents that report, announce or speak of it"),
    ),
    ("id",), (("mechanism", "mechanisms"),),
)  # fmt: skip
PARTICIPANTS = Flat(
    "participants", "Who took part, as each document says it", lambda e: e.participants(),
    (
        _SESSION,
        _text("person", "the person"),
        _text("name", "the name as written"),
        _text("office", "the office as written"),
        _text("party", "code of the party"),
        _text("role", "head of delegation, host, chair or participant"),
        *_PROOF,
    ),
    _OF_FACT, (*_LINKS, ("person", "people")),
)  # fmt: skip
TOPICS = Flat(
    "topics", "What was discussed, in the words of each document", lambda e: e.topics(),
    (_SESSION, _text("label", "the words"), _text("subject", "code of the controlled list"), *_PROOF),
    _OF_FACT, _LINKS,
)  # fmt: skip
ACTS = Flat(
    "acts", "What parties did with words, as each document says it", lambda e: e.acts(),
    (
        _SESSION,
        _text("actors", "who acts: code, and the person in brackets"),
        _column("parties", "list", "codes of those who act", lambda r: parties_of(r.actors)),
        _text("verb", "the operative verb; empty for a plain assertion"),
        _text("force", "the kind of act: agree, affirm, urge …"),
        _text("content", "what was agreed, affirmed, urged"),
        _column("addressees", "list", "codes of those whom it is directed at or about"),
        _column("negated", "boolean", "whether it is denied"),
        _text("attributed_to", "the source that the document names for it"),
        _column("quoted", "boolean", "whether some of it stands in quotation marks"),
        *_PROOF,
    ),
    _OF_FACT, _LINKS,
)  # fmt: skip
COMMITMENTS = Flat(
    "commitments", "What was promised, as each document says it", lambda e: e.commitments(),
    (
        _SESSION,
        _text("act", "the act of the same document that makes it"),
        _column("by", "list", "codes of those who promise"),
        _text("action", "what they promise to do"),
        _text("due", "the words for when"),
        _text("due_from", "EDTF"),
        _text("due_to", "EDTF"),
        _text("recurrence", "how often"),
        *_PROOF,
    ),
    _OF_FACT, _LINKS,
)  # fmt: skip
ACCOUNTS = Flat(
    "accounts", "What each document says of each session", lambda e: e.accounts(),
    (
        _SESSION,
        _text("role", "account, issued (a paper that came out there), notice or aside"),
        _text("status", "held, planned or called-off"),
        _column("ordinal", "integer", "as this document counts"),
        _text("level", "as this document says"),
        _text("date", "EDTF, as this document says"),
        _text("end_date", "EDTF"),
        _text("place", "as this document says"),
        _text("country", "ISO 3166-1 alpha-3"),
        _column("parties", "list", "codes of the parties"),
        _column("why", "list", "why it is taken to be of this session"),
        *_PROOF,
    ),
    _OF_FACT, _LINKS,
)  # fmt: skip
DOCUMENTS = Flat(
    "documents", "The documents in force", lambda e: e.documents(),
    (
        _text("id", "the document"),
        _text("title", "its title"),
        _text("kind", "joint statement, readout, fact sheet, news report …"),
        _text("voice", "joint, unilateral or third-party"),
        _text("publisher", "who put it out"),
        _text("date", "EDTF: the document's own date"),
        _column("day", "day", "the date where it is a whole day", lambda r: whole_day(r.date)),
        _text("source", "where it was found"),
        _text("session", "the session that it tells of"),
        _text("mechanism", "the mechanism that it is of"),
        _text("source_url", "where it was published"),
    ),
    ("id",),
)  # fmt: skip
MECHANISMS = Flat(
    "mechanisms", "Standing consultations, and rows of unnamed meetings", lambda e: e.mechanisms(),
    (
        _text("id", "the mechanism"),
        _text("name", "its name"),
        _text("acronym", "its acronym"),
        _column("known", "boolean", "whether it stands in the lexicon"),
        _column("line", "boolean", "whether it is a row of meetings without a name of their own"),
        _column("parties", "list", "codes of the parties"),
        _column("sessions", "integer", "how many in the whole record"),
        _text("first", "date of the first"),
        _text("last", "date of the last"),
        _column("levels", "list", "the levels at which it met"),
    ),
    ("id",),
)  # fmt: skip
PEOPLE = Flat(
    "people", "People with the names and offices under which documents know them", lambda e: e.people(),
    (
        _text("id", "the person"),
        _text("name", "the fullest name"),
        _text("party", "code of the party"),
        _column("names", "list", "names as written"),
        _column("offices", "list", "offices as written"),
        _column("sessions", "integer", "how many in the whole record"),
        _text("first", "date of the first"),
        _text("last", "date of the last"),
    ),
    ("id",),
)  # fmt: skip

TABLES = (MECHANISMS, SESSIONS, DOCUMENTS, PEOPLE, ACCOUNTS, PARTICIPANTS, TOPICS, ACTS, COMMITMENTS)

__all__ = ["TABLES", "Column", "Flat", "parties_of", "people_of", "whole_day"]
