"""The acts of a sentence before anyone asks who acted: a walk over its tree.

`walk.py` is the walk, `below.py` what it finds under clauses that do not act, `told.py` what a source says,
`hidden.py` what a wrong attachment hid from it, `shapes.py` what a word's place in the tree says.
"""

from __future__ import annotations

from entente.reading.clauses.finder import ClauseFinder

__all__ = ["ClauseFinder"]
