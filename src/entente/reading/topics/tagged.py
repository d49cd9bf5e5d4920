"""What the tags of the words tell of a stretch of a topic: whether a clause in it still waits for its verb."""

from __future__ import annotations

from entente.reading.syntax.tree import Tree
from entente.reading.topics.marks import QUESTION, WHERE
from entente.reading.topics.words import words


class Tagged:
    """The words of one sentence by the offset at which each begins; without a tree all answers are no."""

    def __init__(self, text: str, tree: Tree | None) -> None:
        self._text = text
        self._tree = tree
        self._word = {at: k for k, at in enumerate(tree.start)} if tree is not None else {}
        self._tags = dict(zip(tree.start, tree.tag, strict=True)) if tree is not None else {}
        describing = words("describing")
        for at, tag in self._tags.items():
            if tag == "VBG" and text.startswith(describing, at):
                self._tags[at] = "JJ"  # "emerging technology"

    def at(self, at: int) -> str:
        """The tag of the word that begins at `at`; empty where none does."""
        return self._tags.get(at, "")

    def last(self, start: int, end: int) -> str:
        """The tag of the last word of a stretch."""
        return next((tag for at, tag in reversed(self._tags.items()) if start <= at < end), "")

    def words(self, start: int, end: int) -> int:
        """How many words begin in a stretch."""
        return sum(start <= at < end for at in self._tags)

    def waits(self, start: int, end: int) -> bool:
        """Whether a relative clause has no verb yet: "areas where Freedonia | and Sylvania work together"."""
        opened = max((found.end() for found in WHERE.finditer(self._text, start, end)), default=None)
        if opened is None:
            return False
        return not any(t.startswith(("VB", "MD")) for at, t in self._tags.items() if opened <= at < end)

    def asks(self, start: int, end: int) -> bool:
        """Whether a question has no verb yet: "how Freedonia | and Sylvania can help"."""
        if not QUESTION.match(self._text, start, end):
            return False
        return not any(
            t.startswith(("VB", "MD")) or t == "TO" for at, t in self._tags.items() if start <= at < end
        )

    def tells(self, start: int, at: int, end: int) -> bool:
        """Whether a clause of its own begins at `at`: what was done next, "trade, and | a pact was signed"."""
        tree = self._tree
        first = self._word.get(at)
        if tree is None or first is None:
            return False
        for verb in range(first, len(tree)):
            if tree.start[verb] >= end:
                return False
            if tree.dep[verb] == "root" and tree.is_verb(verb):
                subject = tree.kid(verb, "nsubj")
                return subject is not None and tree.left(subject) == first
            own = tree.dep[verb] in ("conj", "parataxis") and tree.is_verb(verb) and tree.finite(verb)
            if own and tree.start[tree.head[verb]] < start:
                said = [k for k in tree.subtree(verb) if k >= first]
                return min(said) == first
        return False
