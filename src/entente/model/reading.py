"""The nouns of a reading, as `entente read --json` prints them: one dataclass an object, one field a key.

Dates are EDTF strings (ISO 8601-2, level 1). Parties are ISO 3166-1 alpha-3 codes, or the usual short
name of a party that is not a state. A field the text leaves open is `None`; nothing is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from entente.errors import EvidenceError
from entente.model.span import Evidence, Span

Kind = Literal[
    "joint statement", "communiqué", "joint readout", "readout", "press release", "media note",
    "fact sheet", "news report", "transcript", "agreement", "other",
]  # fmt: skip
Voice = Literal["joint", "unilateral", "third-party"]
Status = Literal["held", "planned", "called-off"]
Level = Literal["leaders", "ministerial", "sub-ministerial", "senior-official", "working"]
Format = Literal["in-person", "call", "video"]
Role = Literal["head of delegation", "host", "chair", "participant"]
Force = Literal[
    "discuss", "agree", "affirm", "emphasize", "commit", "welcome", "support", "concern", "condemn",
    "oppose", "urge", "warn", "expect", "announce", "provide", "inform", "condole", "assert",
]  # fmt: skip
ReferenceKind = Literal["instrument", "document", "event", "meeting", "mechanism"]


@dataclass(frozen=True, slots=True)
class Related:
    """Where the text sends its reader on to: "See related article", a link."""

    label: str
    address: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read. `text` is the title, a blank line and the body; all offsets count in it.

    `source` is the path or address by which it came, `source_url` where it says that it was published.
    """

    id: str
    title: str | None
    kind: Kind
    voice: Voice
    publisher: str | None
    date: str | None
    place: str | None
    language: str | None
    source: str | None
    source_url: str | None = field(default=None, kw_only=True, metadata={"optional": True})
    related: tuple[Related, ...]
    text: str


@dataclass(frozen=True, slots=True)
class MechanismName:
    """A standing consultation under the name that the text gives it."""

    name: str
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One meeting, call or consultation that the text speaks of."""

    id: str
    main: bool
    status: Status
    mechanism: MechanismName | None
    ordinal: int | None
    level: Level | None
    format: Format | None
    date: str | None
    end_date: str | None
    place: str | None
    country: str | None
    host: str | None
    parties: tuple[str, ...]
    initiative: str | None
    follows: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part in a session, by name, office and the party represented."""

    session: str
    name: str
    office: str | None
    party: str | None
    role: Role
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Topic:
    """What a session discussed, in the words of the text, with a subject of the controlled list."""

    session: str
    label: str
    subject: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a party, and the person where a named person acts for it."""

    party: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """What a party did with words."""

    id: str
    session: str | None
    actors: tuple[Actor, ...]
    verb: str | None
    force: Force
    content: str
    addressees: tuple[str, ...]
    negated: bool
    attributed_to: str | None
    quoted: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Due:
    """When a promise falls due: the words, and EDTF bounds where the words allow them."""

    text: str
    start: str | None = field(default=None, metadata={"json": "from"})
    end: str | None = field(default=None, metadata={"json": "to"})


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise of future action, tied to the act that makes it."""

    act: str
    by: tuple[str, ...]
    action: str
    due: Due | None
    recurrence: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Reference:
    """What the text points to: an instrument, a text, an event, another meeting or mechanism."""

    kind: ReferenceKind
    label: str
    number: str | None
    date: str | None
    parties: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ReaderVersion:
    """Which reader made the reading. The version ends with a mark of rules and lexicon: "0.1.0+3f2a91bc" (PEP 440)."""

    name: str
    version: str


Fact = Session | Participant | Topic | Act | Commitment | Reference | Related


@dataclass(frozen=True, slots=True)
class Reading:
    """A reader's output for one document. Cannot be made with a fact whose quote does not verify.

    `unread` lists the sentences in which the reader found no fact, and those whose verb acts ("urged") and of which it
    found no act; it is not part of the JSON contract's facts, but of what `entente read` shows last: nothing is dropped
    silently.
    Raises `EvidenceError` for a fact without evidence, or with an altered quote.
    """

    document: Document
    sessions: tuple[Session, ...] = ()
    participants: tuple[Participant, ...] = ()
    topics: tuple[Topic, ...] = ()
    acts: tuple[Act, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    references: tuple[Reference, ...] = ()
    unread: Evidence = ()
    reader: ReaderVersion = ReaderVersion("entente", "0")

    def __post_init__(self) -> None:
        for fact in self.facts():
            if not fact.evidence:
                raise EvidenceError(f"a fact without evidence: {fact!r}")
            for span in fact.evidence:
                self._verify(span)
        for span in self.unread:
            self._verify(span)

    def _verify(self, span: Span) -> None:
        if not span.stands_in(self.document.text):
            raise EvidenceError(f"the quote does not stand in the text at its offsets: {repr(span)[:200]}")

    def facts(self) -> Iterator[Fact]:
        """All facts, layer by layer, in the order of the contract."""
        yield from self.document.related
        yield from self.sessions
        yield from self.participants
        yield from self.topics
        yield from self.acts
        yield from self.commitments
        yield from self.references

    @property
    def main_session(self) -> Session | None:
        """The session that the document reports, if it reports one."""
        return next((session for session in self.sessions if session.main), None)
