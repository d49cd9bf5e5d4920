"""What a relative pronoun stands for in a promise: "prepared the summit, which Freedonia will host"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.actions import Action


def with_antecedent(item: ActFound, actions: Iterator[Action]) -> Iterator[Action]:
    """ "prepared the summit, which Freedonia will host in May": to host the summit in May."""
    what = _antecedent(item)
    for start, end, action in actions:
        verb, _, rest = action.partition(" ")
        if what and item.tree and item.clause and verb == item.tree.lemma[item.clause.predicate.at]:
            action = f"{verb} {what} {rest}".strip()
        yield start, end, action


def _antecedent(item: ActFound) -> str | None:
    """The words for which "which" or "that" stands, where it is what the verb of the act is done to."""
    tree, clause = item.tree, item.clause
    if tree is None or clause is None or tree.dep[clause.predicate.at] != "acl:relcl":
        return None
    which = tree.kid(clause.predicate.at, "obj")
    if which is None or tree.lower[which] not in ("which", "that"):
        return None
    first = tree.left(tree.head[clause.predicate.at])
    words = item.sentence.text[
        tree.start[first] - item.sentence.start : tree.start[which] - item.sentence.start
    ]
    words = words.rstrip(" ,")
    return words[0].lower() + words[1:] if tree.tag[first] == "DT" else words
