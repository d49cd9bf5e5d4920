"""Whether "they" are things just told of: "The measures took effect. They support ...", "We condemn these raids. They threaten ..."."""

from __future__ import annotations

from dataclasses import dataclass

from entente.lexicon.actor_words import actor_words
from entente.reading.clauses.clause import Clause
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver

_WORDS = actor_words()
_PEOPLE = _WORDS.groups | _WORDS.holders | _WORDS.gatherings | _WORDS.associations | _WORDS.assemblies
_PLURAL = ("NNS", "NNPS")


@dataclass(frozen=True, slots=True)
class ThingsTold:
    """What the last sentence told of: plural things as its subject, or things behind a "we", which no "they" can mean.

    `undergone`: something was done with them ("Three pacts were signed"), and "they will" may be those who did it.
    """

    first: bool = False
    behind_we: bool = False
    undergone: bool = False

    def after(self, tree: Tree, resolver: Resolver) -> ThingsTold:
        """What is told of once this sentence is read too."""
        root = next(iter(tree.roots), None)
        subject = tree.kid(root, "nsubj", "nsubj:pass") if root is not None else None
        if root is None or subject is None:
            return ThingsTold()
        if tree.lower[subject] == "they":
            return ThingsTold(first=self.first or self.behind_we)
        if tree.lower[subject] == "we":
            return ThingsTold(behind_we=any(tree.tag[k] in _PLURAL for k in range(root + 1, len(tree))))
        undergone = tree.dep[subject] == "nsubj:pass"
        things = tree.tag[subject] in _PLURAL and not _of_people(subject, tree, resolver)
        return ThingsTold(first=things, undergone=undergone)

    def meant(self, clause: Clause, tree: Tree) -> bool:
        """Whether the clause is one that "they", these things, may have as its subject."""
        head = clause.subject_head
        if head is None or tree.lower[head] != "they" or not (self.first or self.behind_we):
            return False
        who_did_it = clause.predicate.future and self.undergone
        return _opens(head, tree) and not who_did_it and _done_by_things(clause, tree)


def _of_people(subject: int, tree: Tree, resolver: Resolver) -> bool:
    """Whether a noun stands for those who speak or meet, for their meeting, or for bodies, though nobody knows whose."""
    noun = tree.lemma[subject].lower()
    return noun in _PEOPLE or resolver.named(subject) is not None


def _opens(head: int, tree: Tree) -> bool:
    """Whether the subject is that of the main clause: "they support aid"; not "the aid, which they support"."""
    verb = tree.head[head]
    return verb in tree.roots or (tree.dep[verb] == "conj" and tree.head[verb] in tree.roots)


def _done_by_things(clause: Clause, tree: Tree) -> bool:
    """Whether things do so too: "will expand trade", "support growth", "call for haste"; not "agreed", "condemn"."""
    predicate = clause.predicate
    if predicate.force in _WORDS.forces_of_things or predicate.weak:
        return True
    if predicate.future:
        return predicate.force != "warn"  # "they will be met with sanctions": those who speak warn
    now = tree.tag[predicate.at] in ("VBP", "VB")
    return now and (predicate.force in _WORDS.forces_of_papers or tree.lemma[predicate.at] == "call")
