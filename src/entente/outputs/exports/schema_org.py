"""JSON-LD: sessions as schema.org events, mechanisms as series of events, documents as creative works.

The context stands in the file (`@vocab`), so that no program needs the network to read it. Dates are ISO 8601: a day, a
month or a year; a season, or a day without a year, is no ISO date and is left out, and counted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from entente.outputs.exports.naming import address, is_state, session_title, urn
from entente.outputs.exports.written import Written, by_session, counted, text_file
from entente.outputs.wording import party
from entente.record import (
    AccountRow,
    DocumentRow,
    Extract,
    MechanismRow,
    ParticipantRow,
    SessionRow,
    TopicRow,
)

CONTEXT = {
    "@vocab": "https://schema.org/",
    "eventStatus": {"@type": "@id"},
    "eventAttendanceMode": {"@type": "@id"},
}
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$")
_STATUS = {"called-off": "EventCancelled", "held": "EventScheduled", "planned": "EventScheduled"}
_MODE = {
    "in-person": "OfflineEventAttendanceMode",
    "call": "OnlineEventAttendanceMode",
    "video": "OnlineEventAttendanceMode",
}
Node = dict[str, Any]


def write(extract: Extract, folder: Path) -> Written:
    """One file, one node a line."""
    told = Events(extract)
    count = 0
    with text_file(folder / "record.jsonld") as file:
        file.write('{"@context": ' + json.dumps(CONTEXT) + ', "@graph": [')
        for node in told.nodes():
            line = json.dumps(node, ensure_ascii=False).replace(
                "<", "\\u003c"
            )  # it may be set into a page's <script>
            file.write((",\n" if count else "\n") + line)
            count += 1
        file.write("\n]}\n")
    left = (counted(told.undated, "date", " of sessions that are no ISO dates (a season, or no year)"),) if told.undated else ()  # fmt: skip
    return Written((("record.jsonld", count),), left)


class Events:
    """The nodes of an extract: sessions first, then the mechanisms that they are of, then the documents."""

    def __init__(self, extract: Extract) -> None:
        self.undated = 0
        self._extract = extract
        self._of: dict[str, list[str]] = {}

    def nodes(self) -> Iterator[Node]:
        """All of them, each without what is not known."""
        extract = self._extract
        accounts = by_session(extract.accounts(), lambda r: r.session)
        participants = by_session(extract.participants(), lambda r: r.session)
        topics = by_session(extract.topics(), lambda r: r.session)
        for session in extract.sessions():
            if session.date and not _iso(session.date):
                self.undated += 1
            if session.mechanism:
                self._of.setdefault(session.mechanism, []).append(session.id)
            yield _event(session, accounts(session.id), participants(session.id), topics(session.id))
        for mechanism in extract.mechanisms():
            yield _series(mechanism, self._of.get(mechanism.id, []))
        for document in extract.documents():
            yield _work(document)


def _event(
    session: SessionRow,
    accounts: Iterable[AccountRow],
    participants: Iterable[ParticipantRow],
    topics: Iterable[TopicRow],
) -> Node:
    moved = _moved(session)
    return _said({
        "@id": urn("session", session.id),
        "@type": "Event",
        "identifier": session.id,
        "name": session_title(session),
        "startDate": _iso(session.date),
        "endDate": _iso(session.end_date),
        "previousStartDate": moved,
        "eventStatus": "https://schema.org/" + ("EventRescheduled" if moved else _STATUS.get(session.status or "", "EventScheduled")),
        "eventAttendanceMode": "https://schema.org/" + _MODE[session.format] if session.format in _MODE else None,
        "location": _place(session),
        "organizer": [_party(code) for code in session.parties],
        "attendee": _attendees(participants),
        "about": _topics(topics),
        "superEvent": {"@id": urn("mechanism", session.mechanism)} if session.mechanism else None,
        "subjectOf": [{"@id": urn("document", d)} for d in sorted({a.proof.document for a in accounts})],
    })  # fmt: skip


def _moved(session: SessionRow) -> str | None:
    """The date announced, where it was another: "2013" is no other date than 17 December 2013."""
    planned = _iso(session.planned_date)
    if planned is None or session.status == "called-off" or (session.date or "").startswith(planned):
        return None
    return planned


def _series(mechanism: MechanismRow, sessions: list[str]) -> Node:
    return _said({
        "@id": urn("mechanism", mechanism.id),
        "@type": "EventSeries",
        "identifier": mechanism.id,
        "name": mechanism.name,
        "alternateName": mechanism.acronym,
        "organizer": [_party(code) for code in mechanism.parties],
        "subEvent": [{"@id": urn("session", ident)} for ident in sessions],
    })  # fmt: skip


def _work(document: DocumentRow) -> Node:
    return _said({
        "@id": urn("document", document.id),
        "@type": "NewsArticle" if document.kind == "news report" else "CreativeWork",
        "identifier": document.id,
        "name": document.title,
        "genre": document.kind,
        "datePublished": _iso(document.date),
        "publisher": {"@type": "Organization", "name": document.publisher} if document.publisher else None,
        "url": address(document),
    })  # fmt: skip


def _party(code: str) -> Node:
    return {"@id": urn("party", code), "@type": "Country" if is_state(code) else "Organization", "identifier": code, "name": party(code)}  # fmt: skip


def _place(session: SessionRow) -> Node | None:
    name = session.place or (party(session.country) if session.country else None)
    if name is None:
        return None
    where = {"@type": "PostalAddress", "addressCountry": party(session.country)} if session.country else None
    return _said({"@type": "Place", "name": name, "address": where})


def _attendees(participants: Iterable[ParticipantRow]) -> list[Node]:
    """Each person once, with the first office named; a name that is no person of the record by itself."""
    found: dict[str, Node] = {}
    for one in participants:
        key = one.person or f"{one.party} {one.name}"
        node = _said({
            "@id": urn("person", one.person) if one.person else None,
            "@type": "Person",
            "name": one.name,
            "jobTitle": one.office,
            "affiliation": _party(one.party) if one.party else None,
        })  # fmt: skip
        found[key] = {**node, **found.get(key, {})}
    return [found[key] for key in sorted(found)]


def _topics(topics: Iterable[TopicRow]) -> list[Node]:
    found = {t.label: t.subject for t in topics}
    return [
        _said({"@type": "DefinedTerm" if subject else "Thing", "name": label, "termCode": subject})
        for label, subject in sorted(found.items())
    ]


def _iso(edtf: str | None) -> str | None:
    return edtf if edtf and _ISO.match(edtf) else None


def _said(node: Node) -> Node:
    """Without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}
