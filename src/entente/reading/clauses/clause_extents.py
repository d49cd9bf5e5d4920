"""Where the clause of each act begins and ends: evidence, subject and content never run into the next act.

`left_boundary.py` and `right_boundary.py` say where the clause begins and ends, `shared_object.py` and `displaced.py` where its
content stands when not behind its own verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.clauses.clause import Clause, Found
from entente.reading.clauses.displaced import passive_content, said_before, told_of
from entente.reading.clauses.left_boundary import clause_begin, core
from entente.reading.clauses.right_boundary import clause_end
from entente.reading.clauses.shared_object import past_pair, with_shared_object
from entente.reading.syntax.tree import Tree


class ClauseExtents:
    """The extents of the acts of one sentence, which come in the order of the text."""

    def __init__(self, tree: Tree, acts: Sequence[Found]) -> None:
        self.tree, self._acts = tree, acts

    def clauses(self) -> Iterator[Clause]:
        """Each act in its order, up to where the next begins."""
        tree, acts = self.tree, self._acts
        cores = [core(tree, f) for f in acts]  # without a leading phrase, which may be an act itself
        for number, found in enumerate(acts):
            clause = self._clause(found, clause_end(tree, acts, cores, number))
            yield past_pair(with_shared_object(clause, tree, acts, number), tree, found)

    def whole(self, found: Found) -> Clause:
        """The clause of an act with everything up to the end of the sentence."""
        return self._clause(found, len(self.tree))

    def _clause(self, found: Found, limit: int) -> Clause:
        """The clause with its content, which ends before the word `limit`."""
        tree, acts = self.tree, self._acts
        begin, subject = clause_begin(tree, found, acts), self._subject(found)
        content = (min(found.predicate.content, limit), limit)
        if (before := said_before(tree, found, acts, limit)) is not None:
            begin, content = before[0], before
        content = told_of(tree, found, acts, content) or content
        if subject is not None and found.mode in ("passive", "verdict"):
            content = passive_content(tree, found, subject, limit)
        return Clause(
            found.predicate,
            found.mode,
            subject,
            found.subject_head,
            found.own_subject,
            begin,
            content,
            found.source,
            found.agent,
            limit,
        )

    def _subject(self, found: Found) -> tuple[int, int] | None:
        """The words of its subject, up to its verb where it stands in the clause itself."""
        head = found.subject_head
        if head is None:
            return None
        right = self.tree.right(head)
        if found.own_subject and head < found.predicate.at:
            right = min(right, found.predicate.at - 1)
        return self.tree.left(head), right + 1
