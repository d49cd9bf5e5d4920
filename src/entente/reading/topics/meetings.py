"""At which meetings a topic was talked of: where one sentence tells of several, at all of them.

"She spoke separately with the leaders of A and B. In both calls they discussed trade": a topic of each call, unless
the sentence names one interlocutor alone ("She discussed debt with President Roe").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from entente.model import Session, Span
from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView
from entente.reading.tables import Table


class Meetings:
    """The reported meetings of a document, those together that are told together."""

    def __init__(self, view: TextView, sessions: Sequence[Session]) -> None:
        self._view = view
        self._planned = [s for s in sessions if s.status == "planned"]
        self._others = [s for s in sessions if not s.main]
        self._together = [
            *_told_together([s for s in sessions if s.main], _share),
            *_told_together([s for s in sessions if not s.main], _same_start),
        ]

    def of(self, session: str, table: Table, sentence: SentenceView) -> tuple[str, ...]:
        """The meetings at which the topics of a sentence were talked of, where `session` is told at `table`."""
        group = next((g for g in self._together if any(s.id == session for s in g)), None)
        if group is None or not (table.apart or table.at == 0):
            return (session,)  # a table of its own: what follows is told of it alone
        common = set.intersection(*(set(s.parties) for s in group))
        named = self._interlocutors(sentence) - common
        meant = [s for s in group if named & set(s.parties)]
        return tuple(s.id for s in (meant or group))

    def planned(self, sentence: SentenceView) -> str | None:
        """The planned meeting that a sentence tells of, or the one that the document announces."""
        told = (s for s in self._planned if any(sentence.start <= e.start < sentence.end for e in s.evidence))
        found = next(told, None) or next((s for s in self._planned if s.main), None)
        return found.id if found else None

    def told_beside(self, sentence: SentenceView) -> str | None:
        """The planned meeting of which the sentence's paragraph tells, the one told of before first."""
        text = self._view.text
        start, end = text.rfind("\n", 0, sentence.start) + 1, (text + "\n").index("\n", sentence.end)
        places = sorted(
            (e.start > sentence.start, -e.start, s.id)
            for s in self._planned
            for e in s.evidence
            if start <= e.start < end
        )
        return places[0][2] if places else None

    def told_within(self, start: int, end: int) -> str | None:
        """The meeting beside the reported one of which these words tell."""
        return next((s.id for s in self._others if any(start <= e.start < end for e in s.evidence)), None)

    def _interlocutors(self, sentence: SentenceView) -> set[str]:
        """The parties of the people whom the sentence names."""
        people = (self._view.cast.of(mention) for mention in sentence.people)
        return {person.party for person in people if person and person.party}


def _told_together(
    meetings: Sequence[Session], alike: Callable[[Session, Session], bool]
) -> list[list[Session]]:
    """The meetings that share words of the text as their evidence: told of in one breath."""
    groups: list[list[Session]] = []
    for session in meetings:
        group = next((g for g in groups if any(alike(session, other) for other in g)), None)
        if group is None:
            groups.append([session])
        else:
            group.append(session)
    return [group for group in groups if len(group) > 1]


def _share(one: Session, other: Session) -> bool:
    return any(_overlap(a, b) for a in one.evidence for b in other.evidence)


def _same_start(one: Session, other: Session) -> bool:
    """Meetings beside the reported one: "held separate meetings with A and with B"."""
    return bool(one.evidence and other.evidence) and one.evidence[0].start == other.evidence[0].start


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
