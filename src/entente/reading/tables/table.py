"""Those who sit together at one meeting, from where the text begins to tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.lexicon import members
from entente.reading.cast.cast import Person


@dataclass(frozen=True, slots=True)
class Table:
    """From `at` (code points) on, `parties` sit together; `session` is the id of their meeting, where it has one.

    `people`: those who are named at it. `apart`: one met each of the others by himself ("in separate meetings with").
    `host`: at whose place they sit.
    `told`: where the sentence begins and ends that tells that they met; None where one who met before speaks again.
    """

    at: int
    parties: tuple[str, ...]
    session: str | None = None
    people: tuple[Person, ...] = ()
    apart: bool = False
    told: tuple[int, int] | None = None
    host: str | None = None

    def seats(self, party: str) -> bool:
        """Whether a party sits there, by itself or as a member of a grouping."""
        return party in self.parties or any(party in members(code) for code in self.parties)
