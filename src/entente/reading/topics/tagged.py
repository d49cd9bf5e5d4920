"""What the tags of the words tell of a stretch of a topic: whether it still waits for its noun, or holds an action."""

from __future__ import annotations

from itertools import pairwise

from entente.reading.syntax.tree import Tree
from entente.reading.topics.marks import QUESTION, WHERE
from entente.reading.topics.words import words


class Tagged:
    """The words of one sentence by the offset at which each begins; without a tree all answers are no."""

    def __init__(self, text: str, tree: Tree | None) -> None:
        self._text = text
        self._tags = dict(zip(tree.start, tree.tag, strict=True)) if tree is not None else {}
        describing = words("describing")
        for at, tag in self._tags.items():
            if tag == "VBG" and text.startswith(describing, at):
                self._tags[at] = "JJ"  # "emerging technology"

    def at(self, at: int) -> str:
        """The tag of the word that begins at `at`; empty where none does."""
        return self._tags.get(at, "")

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

    def adjectival(self, start: int, end: int) -> bool:
        """Whether what stands before the separator still waits for its noun."""
        tags = [tag for at, tag in self._tags.items() if start <= at < end and tag[:1].isalpha()]
        if not tags:
            return False
        if tags[-1] == "VBN" and len(tags) > 1 and tags[-2].startswith(("RB", "DT")):
            return True  # "a more integrated, prosperous region"
        return tags[-1].startswith("JJ") or all(t.startswith(("JJ", "RB", "VBN", "VBD")) for t in tags)

    def gerund(self, start: int, end: int) -> bool:
        """Whether an action with an object stands before the separator: "promoting trade"."""
        tags = [tag for at, tag in self._tags.items() if start <= at < end]
        return any(a == "VBG" and b[:1] in "NJDP" for a, b in pairwise(tags))

    def verb_before(self, at: int) -> bool:
        """Whether a verb stands before the offset; none does before a subject."""
        return (
            any(t in ("VB", "VBD", "VBP", "VBZ") for place, t in self._tags.items() if place < at)
            or not self._tags
        )

    def infinitive(self, start: int, end: int) -> bool:
        tags = [tag for at, tag in self._tags.items() if start <= at < end]
        return any(a == "TO" and b in ("VB", "RB") for a, b in pairwise(tags))
