"""Facts as the page shows them: one card each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from entente.model import (
    Act,
    Commitment,
    Evidence,
    Fact,
    Participant,
    Reading,
    Reference,
    Related,
    Session,
    Topic,
)
from entente.outputs import wording
from entente.outputs.places import Places
from entente.outputs.wording import one_line

# In the order of the page: kind → its heading and how it is called in the legend.
KINDS = {
    "session": "Sessions", "participant": "Delegations", "topic": "Topics", "act": "Acts",
    "commitment": "Commitments", "reference": "References", "related": "See also", "unread": "Not read",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A fact in words: `tag` says what sort of its kind it is, `place` where its words stand."""

    number: int
    kind: str
    place: str
    head: str
    body: str = ""
    notes: str = ""
    tag: str = ""


Said = dict[str, str]


def cards(reading: Reading, first: int) -> list[tuple[Card, Evidence]]:
    """The cards of a reading, numbered from `first`, each with the words that prove it; then what was not read."""
    places = Places(reading.document)
    names = {session.id: session for session in reading.sessions}
    order = list(KINDS)
    facts = sorted(reading.facts(), key=lambda fact: order.index(_kind(fact)))
    found: list[tuple[str, Evidence, Said]] = [
        (_kind(fact), fact.evidence, _said(fact, names)) for fact in facts
    ]
    found += [("unread", (span,), {"head": "", "body": span.quote}) for span in reading.unread]
    return [
        (
            Card(number, kind, places.of(evidence[0]), **{k: one_line(v) for k, v in said.items()}),
            evidence,
        )
        for number, (kind, evidence, said) in enumerate(found, first)
    ]


def _kind(fact: Fact) -> str:
    return type(fact).__name__.lower()


def _said(fact: Fact, sessions: dict[str, Session]) -> Said:
    match fact:
        case Session():
            return _session(fact, sessions)
        case Participant():
            return _participant(fact, sessions)
        case Topic():
            return {"head": fact.label, "tag": fact.subject or ""}
        case Act():
            return _act(fact)
        case Commitment():
            return _commitment(fact)
        case Reference():
            notes = _joined([fact.number or "", wording.day(fact.date), wording.parties(fact.parties)])
            return {"head": fact.label, "notes": notes, "tag": fact.kind}
        case Related():
            return {"head": fact.label, "notes": fact.address or ""}


def _session(fact: Session, sessions: dict[str, Session]) -> Said:
    earlier = sessions.get(fact.follows or "")
    lines = [
        wording.days(fact.date, fact.end_date),
        wording.place(fact),
        wording.session_format(fact),
        wording.parties(fact.parties),
    ]
    notes = [
        fact.level or "",
        f"host: {wording.party(fact.host)}" if fact.host else "",
        f"at the request of {wording.party(fact.initiative)}" if fact.initiative else "",
        f"follows the {wording.session_short(earlier)}" if earlier else "",
    ]
    tag = _joined(["reported here" if fact.main else "", wording.status(fact)])
    name = wording.session_name(fact)
    return {"head": name[0].upper() + name[1:], "body": _joined(lines), "notes": _joined(notes), "tag": tag}


def _participant(fact: Participant, sessions: dict[str, Session]) -> Said:
    session = sessions.get(fact.session)
    elsewhere = f"at the {wording.session_short(session)}" if session and not session.main else ""
    notes = [wording.party(fact.party or ""), "" if fact.role == "participant" else fact.role, elsewhere]
    return {"head": fact.name, "body": fact.office or "", "notes": _joined(notes)}


def _act(fact: Act) -> Said:
    notes = [
        "denied" if fact.negated else "",
        f"to or about {wording.parties(fact.addressees)}" if fact.addressees else "",
        f"according to {fact.attributed_to}" if fact.attributed_to else "",
        "in quotation marks" if fact.quoted else "",
    ]
    told = fact.verb and fact.verb != fact.force
    body = f"{fact.verb}: {fact.content}" if told else fact.content
    return {"head": wording.actors(fact), "body": body, "notes": _joined(notes), "tag": fact.force}


def _commitment(fact: Commitment) -> Said:
    notes = [f"due {wording.due(fact.due)}" if fact.due else "", fact.recurrence or ""]
    return {"head": wording.parties(fact.by), "body": fact.action, "notes": _joined(notes)}


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
