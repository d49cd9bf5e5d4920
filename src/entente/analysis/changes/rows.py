"""What the comparison of sessions is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entente.record import ActRow, DocumentRow, MechanismRow, SessionRow

Class = Literal["stronger", "softer", "reworded", "kept", "cannot say", "new", "silent"]
CLASSES: tuple[Class, ...] = ("stronger", "softer", "silent", "new", "cannot say", "reworded", "kept")

DIRECTIONS: tuple[Class, ...] = ("stronger", "softer")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The account by which a session is compared, and why this one."""

    session: SessionRow
    document: DocumentRow
    acts: int
    because: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One matter from a session to the next: its acts in either (one of them empty where it is new or silent).

    `because` is the rule that says so; `reasons` why the acts are taken to be of one matter; `gone` and `new` are the
    changed words. `ruled`: a person said that the acts are the same.
    """

    change: Class
    before: tuple[ActRow, ...]
    after: tuple[ActRow, ...]
    because: str
    reasons: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Two sessions compared. `notes`: what a reader must know to weigh the answer."""

    before: Chosen
    after: Chosen
    changes: tuple[Changed, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A matter that stood in some sessions in a row and is absent in the next: an event with a date.

    `said` are the sessions with the act in each, the last one last; `absent` the session that is silent, `date` its date.
    `doubt` says why the account of that session may only have left it out; `again` is the next session that says it, with its act,
    looked for where more than one had said it.
    """

    said: tuple[tuple[str, ActRow], ...]
    absent: str
    date: str | None
    sentence: str
    doubt: str | None = None
    again: tuple[str, ActRow] | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A session that cannot be compared, and why."""

    session: SessionRow
    because: str


@dataclass(frozen=True, slots=True)
class Course:
    """A consultation over its sessions: each step, and every silence."""

    mechanism: MechanismRow
    sessions: tuple[Chosen, ...]
    left_out: tuple[LeftOut, ...]
    steps: tuple[Step, ...]
    silences: tuple[Silence, ...]
    notes: tuple[str, ...]

    @property
    def long_silences(self) -> tuple[Silence, ...]:
        """Those of what was said in more than one session; the others stand in the steps already."""
        return tuple(silence for silence in self.silences if len(silence.said) > 1)
