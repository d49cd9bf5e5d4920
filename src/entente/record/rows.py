"""What the record answers with: typed, immutable rows. All dates are EDTF, all parties codes, all ids can be typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a fact stands: the document, the fact's id in it, the place in its text, and the words."""

    document: str
    fact: str
    start: int
    quote: str
    standing: str  # read, confirmed, corrected or added
    spans: tuple[
        tuple[int, int], ...
    ] = ()  # every place in the text that shows it, the first of them at `start`


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of the record in its version in force: the path or address by which it came, where it was published."""

    id: str
    title: str | None
    kind: str
    voice: str
    publisher: str | None
    date: str | None
    source: str | None
    session: str | None
    mechanism: str | None
    source_url: str | None = None


@dataclass(frozen=True, slots=True)
class MechanismRow:
    """A standing consultation, or (`line`) a row of unnamed meetings of the same parties at the same tier."""

    id: str
    name: str
    acronym: str | None
    known: bool
    line: bool
    parties: tuple[str, ...]
    sessions: int
    first: str | None
    last: str | None
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as most of its accounts tell it. `planned_*` where it was announced otherwise than held."""

    id: str
    mechanism: str | None
    mechanism_name: str | None
    mechanism_acronym: str | None
    ordinal: int | None
    level: str | None
    status: str | None
    format: str | None
    date: str | None
    end_date: str | None
    place: str | None
    country: str | None
    host: str | None
    parties: tuple[str, ...]
    planned_date: str | None
    planned_place: str | None
    accounts: int
    documents: int


@dataclass(frozen=True, slots=True)
class Account:
    """One document's telling of a session, and why it is taken to be of this one."""

    document: DocumentRow
    role: str
    status: str | None
    date: str | None
    place: str | None
    ordinal: int | None
    level: str | None
    parties: tuple[str, ...]
    why: tuple[str, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account without its document's row, as it is taken out of the record."""

    session: str | None
    document_date: str | None
    role: str  # account, issued, notice or aside
    status: str | None
    ordinal: int | None
    level: str | None
    date: str | None
    end_date: str | None
    place: str | None
    country: str | None
    parties: tuple[str, ...]
    why: tuple[str, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """Someone at a session, as one document says it."""

    session: str | None
    person: str | None
    name: str
    office: str | None
    party: str | None
    role: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class TopicRow:
    """What was discussed, in the words of one document."""

    session: str | None
    label: str
    subject: str | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class ActRow:
    """What a party did with words, as one document says it."""

    session: str | None
    actors: str
    verb: str | None
    force: str
    content: str
    addressees: tuple[str, ...]
    negated: bool
    attributed_to: str | None
    proof: Proof
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A promise, as one document says it."""

    session: str | None
    by: tuple[str, ...]
    action: str
    due: str | None
    due_from: str | None
    due_to: str | None
    recurrence: str | None
    proof: Proof
    act: str | None = None  # the act of the same document that makes it


@dataclass(frozen=True, slots=True)
class RuledStep:
    """What a person ruled on the fate of a promise. `document` and `quote` are the evidence, where there is any."""

    ruling: int
    step: str
    by: str
    at: str
    because: str | None
    document: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with its setting. `due` sorts (see `NO_DUE`)."""

    told: str
    due: str
    commitment: CommitmentRow
    document: DocumentRow
    mechanism: str | None
    to: tuple[str, ...]
    verb: str | None
    ruled: RuledStep | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What shows a step: the rule and its reason in words, the day of the document, and the proof in it."""

    step: str
    rule: str
    why: str
    told: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise through all its renewals. `step` is what a person ruled, else what is proposed; `due` the last day said."""

    step: str
    proposed: str
    due: str
    promises: tuple[PromiseRow, ...]
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field on which accounts contradict each other: what is said, and in which documents."""

    field: str
    said: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class SessionPage:
    """All that the record knows of one session."""

    session: SessionRow
    previous: SessionRow | None
    next: SessionRow | None
    follows: tuple[str, ...]
    accounts: tuple[Account, ...]
    participants: tuple[ParticipantRow, ...]
    topics: tuple[TopicRow, ...]
    acts: tuple[ActRow, ...]
    commitments: tuple[CommitmentRow, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the names and offices under which the documents know them."""

    id: str
    name: str
    party: str | None
    names: tuple[str, ...]
    offices: tuple[str, ...]
    sessions: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person, every session with the office held then, and why the names are taken to be one person's."""

    person: PersonRow
    attended: tuple[tuple[SessionRow, ParticipantRow], ...]
    why: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """What search found: a document, or an act in it (`fact`), and the words in their context.

    `quote` stands in the document's text from `start` to `end`, to the letter; `marks` are the places of the words within it.
    `cut`: whether the passage goes on before and behind. `session`: the act's, or the one that the document reports.
    """

    document: DocumentRow
    fact: str
    start: int
    end: int
    quote: str
    marks: tuple[tuple[int, int], ...]
    cut: tuple[bool, bool]
    session: str | None
    force: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should look at: what it is, the two in question, and the reasons."""

    kind: str
    one: str
    other: str
    weight: float
    why: tuple[str, ...]
    hint: str


@dataclass(frozen=True, slots=True)
class Moved:
    """An id that was shown once, and where a ruling moved what it stood for."""

    asked: str
    now: str
    ruling: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that `check` found wrong."""

    what: str
    where: str
    problem: str


@dataclass(frozen=True, slots=True)
class RulingRow:
    """A ruling as the record keeps it. `stands`: neither undone nor homeless."""

    id: int
    at: str
    by: str
    kind: str
    about: str
    change: dict[str, Any] | None
    because: str | None
    undoes: int | None
    stands: bool
