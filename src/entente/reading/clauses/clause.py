"""A clause that acts, as words of a tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entente.reading.predicates import Predicate

Mode = Literal["finite", "participle", "infinitive", "passive", "gerund", "verdict", "existential"]


@dataclass(frozen=True, slots=True)
class Clause:
    """An act's words: indices into the tree, half-open.

    `subject` is None where the clause has none and nothing to inherit; `own_subject` tells whether the
    subject stands in this clause. `source` is the word of the reporting clause that it stands under.
    """

    predicate: Predicate
    mode: Mode
    subject: tuple[int, int] | None
    subject_head: int | None
    own_subject: bool
    begin: int
    content: tuple[int, int]
    source: int | None = None
    agent: int | None = None
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """An act on its way to its clause: its extents are not known yet."""

    predicate: Predicate
    mode: Mode
    subject_head: int | None
    own_subject: bool
    source: int | None
    agent: int | None
    continues: int | None = None

    @property
    def at(self) -> int:
        return self.predicate.at if self.continues is None else self.continues

    def beside(self, predicate: Predicate, mode: Mode) -> Found:
        """A further act of the same subject, under the same telling."""
        return Found(predicate, mode, self.subject_head, False, self.source, None)
