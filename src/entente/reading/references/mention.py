"""What the finders of references hand on: a stretch of a sentence that names something."""

from __future__ import annotations

from dataclasses import dataclass

from entente.model import ReferenceKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `start:end` of its sentence (code points, half-open).

    `label` is what it names; None where that is the stretch itself.
    """

    start: int
    end: int
    kind: ReferenceKind
    number: str | None = None
    label: str | None = None

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def cuts(self, other: Mention) -> bool:
        """Whether it takes only a part of the other."""
        return self.overlaps(other) and not (self.start <= other.start and other.end <= self.end)

    def is_core_of(self, other: Mention) -> bool:
        """ "annexation of Zenda" in "the illegal | annexation of Zenda | and its port"."""
        return self.kind == other.kind and other.start <= self.start < self.end <= other.end

    def names_within(self, other: Mention) -> bool:
        """Whether it is a text or body of its own inside an event, or an event that a text is about.

        "withdrawal from the | Open Seas Treaty |", "statement of 4 May on | Fredonia's attack on Sylvania |",
        "Conference of the Parties to the | Open Seas Treaty |".
        """
        within = other.start < self.start and self.end <= other.end
        pact_of = self.kind == "instrument" and other.kind in ("meeting", "mechanism")
        return within and self.kind != other.kind and (pact_of or "event" in (self.kind, other.kind))


def bare_end(words: str, end: int) -> int:
    """Where the name that ends at `end` ends without a mark or a possessive behind it."""
    while words[end - 1] in ".,'’" and not words[end - 3 : end].endswith(".S."):
        end -= 1
    return end - 2 if words[:end].endswith(("’s", "'s")) else end
