"""Topics by sessions: which subjects of the controlled list each session of a mechanism spoke of, in which words.

Those are the topics that its documents name; on a subject without one, what they say by an act.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from entente.lexicon.named_subjects import GENERAL, main_subject, subject
from entente.record import ActRow, Filters, MechanismRow, Proof, Record, SessionRow, TopicRow

_SHOWN = 120  # characters of an act


@dataclass(frozen=True, slots=True)
class GridCell:
    """What one session discussed of a subject: the words, each once, and where they stand."""

    session: str
    labels: tuple[str, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A subject through all sessions. None where a session is silent on it; `subject` None for topics without one."""

    subject: str | None
    definition: str
    cells: tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class TopicGrid:
    """The sessions of which topics are known, by date, and the subjects: those of most sessions first."""

    mechanism: MechanismRow
    sessions: tuple[SessionRow, ...]
    rows: tuple[GridRow, ...]
    without: tuple[SessionRow, ...]  # sessions held of which no document says what was discussed


def topic_grid(
    record: Record, mechanism: str, *, first: str | None = None, last: str | None = None
) -> TopicGrid:
    """Topics by sessions of a mechanism under any of its names. Raises `NotInRecord`."""
    with record.extract(Filters(mechanism=mechanism, first=first, last=last)) as extract:
        sessions = sorted(extract.sessions(asides=False), key=lambda s: (s.date or "\uffff", s.id))
        of = _by_subject(extract.topics())
        acts = _by_subject(_topics_of(act) for act in extract.acts())
        of |= {key: found for key, found in acts.items() if key not in of}
    told = {session for _, session in of}
    columns = tuple(s for s in sessions if s.id in told)
    subjects = {code for code, _ in of}
    rows = [_row(code, columns, of) for code in subjects]
    return TopicGrid(
        record.mechanism(mechanism),
        columns,
        tuple(sorted(rows, key=_rank)),
        tuple(s for s in sessions if s.id not in told and s.status == "held"),
    )


def _by_subject(topics: Iterable[TopicRow | None]) -> dict[tuple[str | None, str], list[TopicRow]]:
    of: dict[tuple[str | None, str], list[TopicRow]] = {}
    for topic in topics:
        if topic and topic.session:
            of.setdefault((topic.subject, topic.session), []).append(topic)
    return of


def _topics_of(act: ActRow) -> TopicRow | None:
    """What an act is about, where a subject of the list is named; whom or where it concerns is none by itself."""
    code = main_subject(act.content)
    if code is None or code in GENERAL:
        return None
    return TopicRow(act.session, _cut(act.content), code, act.proof)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _row(
    code: str | None, columns: tuple[SessionRow, ...], of: dict[tuple[str | None, str], list[TopicRow]]
) -> GridRow:
    known = subject(code) if code else None
    cells = tuple(_cell(s.id, of.get((code, s.id), [])) for s in columns)
    return GridRow(code, known.definition if known else "Topics without a subject of the list", cells)


def _cell(session: str, topics: list[TopicRow]) -> GridCell | None:
    if not topics:
        return None
    labels: dict[str, str] = {}
    for topic in topics:
        labels.setdefault(topic.label.casefold(), topic.label)
    return GridCell(session, tuple(labels.values()), tuple(t.proof for t in topics))


def _rank(row: GridRow) -> tuple[bool, int, int, str]:
    """Topics without a subject last; then by sessions, by words, by name."""
    met = [cell for cell in row.cells if cell]
    return row.subject is None, -len(met), -sum(len(c.labels) for c in met), row.subject or ""
