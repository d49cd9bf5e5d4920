"""What the tags of the words tell of a stretch of a topic: whether a clause in it still waits for its verb."""

from __future__ import annotations

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

    def tells(self, at: int) -> bool:
        """Whether a finite verb begins there, or an adverb and a verb: what was done next, "and | spoke out for ..."."""
        tag = self.at(at)
        if tag.startswith("RB"):
            tag = self.at(min((k for k in self._tags if k > at), default=at))
        return tag in ("VBD", "MD")
