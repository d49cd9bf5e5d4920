"""The acting clauses of one parsed sentence, with their extents."""

from __future__ import annotations

from entente.reading.clauses.clause import Clause
from entente.reading.clauses.clause_extents import ClauseExtents
from entente.reading.clauses.hidden import hidden_acts
from entente.reading.clauses.walk import Walk
from entente.reading.syntax.tree import Tree


class ClauseFinder:
    """Finds the acting clauses of one parsed sentence."""

    def __init__(
        self, tree: Tree, *, bullet: bool = False, press: bool = False, told: bool = False, own: bool = False
    ) -> None:
        self._walk = Walk(tree, bullet=bullet, press=press, told=told, own=own)

    def find(self) -> tuple[Clause, ...]:
        """The acting clauses in the order of the text."""
        walk = self._walk
        for root in walk.tree.roots:
            walk.visit(root, None, None)
        hidden_acts(walk)
        walk.found.sort(key=lambda f: f.at)
        return tuple(ClauseExtents(walk.tree, walk.found).clauses())

    def tellings(self) -> tuple[Clause, ...]:
        """Clauses of saying whose words hold acts: acts themselves where those turn out to be nobody's."""
        extents = ClauseExtents(self._walk.tree, self._walk.found)
        return tuple(extents.whole(f) for f in self._walk.tellings)
