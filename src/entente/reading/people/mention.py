"""One naming of a person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One naming of a person. `start:end` covers office, name and country; `name_start:name_end` the name alone."""

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    office: str | None
    party: str | None

    def moved(self, by: int) -> PersonMention:
        """The same naming `by` characters further on."""
        return PersonMention(
            self.start + by, self.end + by, self.name_start + by, self.name_end + by, self.name, self.office, self.party
        )  # fmt: skip
