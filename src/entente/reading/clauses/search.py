"""What a walk over one sentence knows: the tree, where it has been, the acts found so far."""

from __future__ import annotations

from abc import ABC, abstractmethod

from entente.lexicon.verbs import verb_lexicon
from entente.reading.clauses.clause import Found
from entente.reading.syntax.tree import Tree


class Search(ABC):
    """The state of a walk. `bullet`: verbs without a subject act; `press`: what is said by others are the acts;
    `told`: the sentence is what a source is said to have said; `own`: the text is one party's own, and tells its deeds."""

    def __init__(self, tree: Tree, *, bullet: bool, press: bool, told: bool, own: bool) -> None:
        self.tree = tree
        self.bullet = bullet
        self.press = press
        self.told = told
        self.own = own
        self.lexicon = verb_lexicon()
        self.seen: set[int] = set()
        self.found: list[Found] = []
        self.tellings: list[Found] = []  # of saying, whose words hold acts

    @abstractmethod
    def visit(self, i: int, inherited: int | None, source: int | None) -> None:
        """Looks at the clause of word `i` and all that hangs on it.

        `inherited`: the subject where it has none of its own; `source`: the verb of saying that it stands under.
        """
