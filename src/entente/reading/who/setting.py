"""Who acts, and what resolving it needs to know of the document."""

from __future__ import annotations

from dataclasses import dataclass

from entente.model import Actor
from entente.reading.cast import Cast, Person


@dataclass(frozen=True, slots=True)
class Who:
    """The actors of a clause. `joint` when the parties of the session act together."""

    actors: tuple[Actor, ...]
    joint: bool = False

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a.party for a in self.actors))


@dataclass(slots=True)
class Setting:
    """What resolving needs to know of the document, and what was last talked about."""

    cast: Cast
    parties: tuple[str, ...]
    home: str | None
    joint: bool
    press: bool = False
    pledges: bool = False  # others than governments promise here, by their bare names
    author: Person | None = None
    speaker: Who | None = None
    last: Who | None = None
    last_person: Person | None = None
    last_group: Who | None = None
    last_holder: Who | None = None  # who holds a title, where no name is known and no person was named since
    last_body: Who | None = None  # the organisation last named
    mechanism: str | None = None  # acronym of the one that met
    table: Who | None = None  # those whom the press names together once ("the ministers of A, B and C")

    @property
    def all(self) -> Who:
        if self.table is not None and set(self.parties) < set(self.table.parties):
            return self.table
        return Who(tuple(Actor(code) for code in self.parties), joint=True)
