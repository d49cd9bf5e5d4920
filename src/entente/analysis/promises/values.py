"""What the register answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entente.lexicon.fulfilment import OPEN, STEPS, Step
from entente.record import Proof, RuledStep

Relation = Literal["first made", "told too", "renewed"]


@dataclass(frozen=True, slots=True)
class Telling:
    """One making of a promise. `relation`: first made, told in another document of the time, or renewed later."""

    relation: Relation
    date: str | None
    document: str
    title: str | None
    session: str | None
    mechanism: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    verb: str | None
    action: str
    due: str | None
    due_from: str | None
    due_to: str | None
    recurrence: str | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows a step: the rule and its reason in words, and the proof. `date` is the document's."""

    step: Step
    rule: str
    why: str
    date: str | None
    document: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Line:
    """A promise through all its renewals, and what became of it.

    `id` rests on the first telling's document and words alone. `step` is what a person ruled, else what is proposed.
    `due` is the last day said for it, None where none is said or only one that lies before the promise.
    """

    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    action: str
    due: str | None
    overdue: bool
    step: Step
    proposed: Step
    ruling: RuledStep | None
    tellings: tuple[Telling, ...]
    evidence: tuple[Evidence, ...]
    notes: tuple[str, ...] = ()

    @property
    def renewals(self) -> int:
        """How often it was made again."""
        return sum(t.relation == "renewed" for t in self.tellings)


__all__ = ["OPEN", "STEPS", "Evidence", "Line", "Relation", "Step", "Telling"]
