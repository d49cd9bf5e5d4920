"""Facts as the measure compares them, read alike from an annotated document and from a reading.

Of the fields in docs/data-model.md those that are compared; what a document leaves out is None, or empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, TypeVar

Raw = dict[str, Any]
Parties = frozenset[str | None]  # None: an actor for whom the annotator found no party
T = TypeVar("T")


class FormError(ValueError):
    """A document that is not of the form that is measured."""


@dataclass(frozen=True)
class Span:
    """A quote, and where it stands if that is known; code points, half-open."""

    quote: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Fact:
    """What all facts have."""

    evidence: tuple[Span, ...]

    @property
    def quote(self) -> str:
        """All its quotes in one."""
        return " ".join(span.quote for span in self.evidence)

    def begins_before(self, end: int | None) -> bool:
        """Whether its first quote begins before an offset; a fact without a quote may stand anywhere."""
        return end is None or not self.evidence or (self.evidence[0].start or 0) < end

    def __str__(self) -> str:
        """The fields that say something, for lists of misses."""
        said = ((field.name, getattr(self, field.name)) for field in fields(self) if field.name != "evidence")
        return ", ".join(f"{name} {shown(value)}" for name, value in said if value)


@dataclass(frozen=True)
class Mechanism:
    """The name of a consultation."""

    name: str | None
    acronym: str | None

    def __str__(self) -> str:
        return " / ".join(part for part in (self.name, self.acronym) if part)


@dataclass(frozen=True)
class Session(Fact):
    """A meeting; `main` if the document reports it."""

    main: bool
    status: str | None
    mechanism: Mechanism | None
    ordinal: int | None
    level: str | None
    format: str | None
    date: str | None
    place: str | None
    country: str | None
    parties: Parties


@dataclass(frozen=True)
class Participant(Fact):
    """Who took part, and for whom."""

    name: str
    office: str | None
    party: str | None


@dataclass(frozen=True)
class Topic(Fact):
    """What was spoken of."""

    label: str


@dataclass(frozen=True)
class Act(Fact):
    """What parties did with words."""

    force: str
    actors: Parties
    content: str | None


@dataclass(frozen=True)
class Commitment(Fact):
    """What parties promised to do."""

    by: Parties
    action: str


@dataclass(frozen=True)
class Reference(Fact):
    """A document or event that is referred to."""

    label: str
    number: str | None


@dataclass(frozen=True)
class Facts:
    """All facts of one document."""

    sessions: tuple[Session, ...] = ()
    participants: tuple[Participant, ...] = ()
    topics: tuple[Topic, ...] = ()
    acts: tuple[Act, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def main(self) -> Session | None:
        """The first session that the document reports."""
        return next((session for session in self.sessions if session.main), None)

    def before(self, end: int | None) -> Facts:
        """Those that begin before an offset."""
        kinds = {field.name: getattr(self, field.name) for field in fields(self)}
        return Facts(**{k: tuple(f for f in found if f.begins_before(end)) for k, found in kinds.items()})

    def __iter__(self) -> Iterator[Fact]:
        for field in fields(self):
            yield from getattr(self, field.name)


def facts_of(raw: Raw) -> Facts:
    """The facts of an annotated document or of a reading; `FormError` says which fact is none."""
    return Facts(
        sessions=_each(raw, "sessions", _session),
        participants=_each(raw, "participants", _participant),
        topics=_each(raw, "topics", _topic),
        acts=_each(raw, "acts", _act),
        commitments=_each(raw, "commitments", _commitment),
        references=_each(raw, "references", _reference),
    )


def shown(value: object) -> str:
    """A value as lists of misses print it."""
    return "+".join(sorted(map(str, value))) if isinstance(value, frozenset) else str(value)


def _each(raw: Raw, kind: str, make: Callable[[Raw], T]) -> tuple[T, ...]:
    made = []
    for n, entry in enumerate(raw.get(kind) or (), 1):
        try:
            made.append(make(entry))
        except (KeyError, TypeError, AttributeError) as error:
            raise FormError(f"number {n} of {kind} is not as it should be: {error!r}") from error
    return tuple(made)


def _session(raw: Raw) -> Session:
    named = raw.get("mechanism")
    return Session(
        evidence=_evidence(raw),
        main=bool(raw.get("main")),
        status=raw.get("status"),
        mechanism=Mechanism(named.get("name"), named.get("acronym")) if named else None,
        ordinal=raw.get("ordinal"),
        level=raw.get("level"),
        format=raw.get("format"),
        date=raw.get("date"),
        place=raw.get("place"),
        country=raw.get("country"),
        parties=_parties(raw.get("parties")),
    )


def _participant(raw: Raw) -> Participant:
    return Participant(_evidence(raw), raw["name"], raw.get("office"), raw.get("party"))


def _topic(raw: Raw) -> Topic:
    return Topic(_evidence(raw), raw["label"])


def _act(raw: Raw) -> Act:
    return Act(_evidence(raw), raw["force"], _parties(raw["actors"]), raw.get("content"))


def _commitment(raw: Raw) -> Commitment:
    return Commitment(_evidence(raw), _parties(raw["by"]), raw["action"])


def _reference(raw: Raw) -> Reference:
    return Reference(_evidence(raw), raw["label"], raw.get("number"))


def _parties(raw: Iterable[Any] | None) -> Parties:
    return frozenset(item.get("party") if isinstance(item, dict) else item for item in raw or () if item)


def _evidence(raw: Raw) -> tuple[Span, ...]:
    """Quotes alone, as annotators may write them, or with their offsets."""
    return tuple(_span(item) for item in raw.get("evidence") or ())


def _span(raw: Any) -> Span:
    return Span(raw) if isinstance(raw, str) else Span(raw.get("quote", ""), raw.get("start"), raw.get("end"))
