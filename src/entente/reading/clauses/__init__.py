"""The acts of a sentence before anyone asks who acted: a walk over its tree.

`walk.py` is the walk and says which clauses act; `modality.py`, `passive.py`, `impersonal.py` and `second.py` say as what. `below.py`
has what it finds under clauses that do not act, `told.py` what a source says, `shapes.py` what a word's place in the tree says;
`hidden.py`, with `fronted.py` and `relative.py`, what a wrong attachment hid from it; `clause_extents.py` where each clause begins and ends.
"""

from __future__ import annotations

from entente.reading.clauses.finder import ClauseFinder

__all__ = ["ClauseFinder"]
