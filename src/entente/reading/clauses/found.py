"""What the reader of acts has found: an act with the clause that made it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.model import Act
from entente.reading.clauses.clause import Clause
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act with the clause that made it, for those who look for promises and topics in it."""

    act: Act
    clause: Clause | None
    tree: Tree | None
    sentence: SentenceView
    promise: bool
    content_start: int
