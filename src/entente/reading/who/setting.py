"""Who acts, and what resolving it needs to know of the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.cast.cast import Cast, Person
from entente.reading.speaking import Mediators
from entente.reading.tables import Table

_TWO = 2  # parties, which may be any two of three


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
    own_office: str | None = None  # of the publisher's own, where the text never names the holder
    speaker: Who | None = None
    last: Who | None = None
    last_person: Person | None = None
    last_group: Who | None = None
    last_several: Who | None = (
        None  # of one party, whom "they" may mean ("the King and Crown Prince of Peru")
    )
    last_holder: Who | None = None  # who holds a title, where no name is known and no person was named since
    last_body: Who | None = None  # the organisation last named
    mechanism: str | None = None  # acronym of the one that met
    we: tuple[str, ...] = ()  # those who announce the text together
    grouping: str | None = None  # of which the publisher is a member and whose doing the title announces
    table: Table | None = None  # the meeting that is told
    earlier: list[tuple[str, ...]] = field(default_factory=list)  # who sat together before, the last first
    issuers: Who | None = None  # whose paper the text told of last ("Peru said in a statement")
    paper_of_one: bool = False  # whether that was the paper of one, and none of all was named since
    pair: Who | None = None  # the two last named beside each other ("between A and B")
    mediators: Mediators | None = None  # those who act beside the sides
    present: tuple[
        str, ...
    ] = ()  # where an organ speaks, the members of its grouping who are listed as there
    beside_me: Who | None = None  # those last named with "I": "Minister Roe and I"
    together: list[tuple[str, ...]] = field(
        default_factory=list
    )  # three or more named in one breath, of all who met
    gathered: Who | None = None  # those whom the press names together once ("the ministers of A, B and C")

    @property
    def alone(self) -> bool:
        """Whether nobody but the government that publishes the text sits at the table."""
        own = self.home is not None and self.parties == (self.home,) and not is_organisation(self.home)
        return own and not self.grouping

    @property
    def session(self) -> str | None:
        """The id of the meeting that is told."""
        return self.table.session if self.table else None

    def sit(self, table: Table) -> None:
        """From here on another meeting is told."""
        self.table = table
        if set(table.parties) == set(self.parties):
            return
        if self.parties in self.earlier:
            self.earlier.remove(self.parties)
        self.earlier.insert(0, self.parties)
        self.parties, self.last_group, self.gathered = table.parties, None, None

    def seats(self, party: str) -> bool:
        """Whether a party sits there where others do too, by itself or as a member of a grouping."""
        return self.table is not None and len(self.parties) != 1 and self.table.seats(party)

    def sole_person(self, party: str) -> str | None:
        """The name of the one person of a party who sits at the table."""
        named = {p.name for p in (self.table.people if self.table else ()) if p.party == party}
        return named.pop() if len(named) == 1 else None

    def those(self, count: int | None, *, countries: bool = False) -> Who:
        """ "The two", "the three ministers": those who sit together, or so many of whom the text told before."""
        if count is None or len(self.all.parties) == count:
            return self.all
        if self.last_group is not None and len(self.last_group.parties) == count:
            return self.last_group
        if (some := next((t for t in self.together if len(t) == count), None)) is not None:
            return Who(
                tuple(Actor(code) for code in some), joint=True
            )  # "the eight ministers", beside whom a guest sat
        if (others := self._all_but_one(count)) is not None:
            return others
        both = tuple(dict.fromkeys((*self.parties, *(self.earlier[0] if self.earlier else ()))))
        before = next((parties for parties in (*self.earlier, both) if len(parties) == count), None)
        if before is None and self.pair is not None and count == 2 and self.press and countries:
            return self.pair
        if before is None:  # "both ministers" of a meeting of many: the two whom it names
            named = tuple(
                dict.fromkeys(p.party for p in (self.table.people if self.table else ()) if p.party)
            )
            before = named if len(named) == count else None
        return Who(tuple(Actor(code) for code in before), joint=True) if before else self.all

    def _all_but_one(self, count: int) -> Who | None:
        """ "Wang met the ministers of five states. The five ministers ...": all but the one that tells of it, or spoke last."""
        one = self.home or (self.last_person.party if self.last_person else None)
        states = tuple(code for code in self.parties if not is_organisation(code) and code != one)
        if count == len(states) < len(self.parties) and any(map(is_organisation, self.parties)):
            return Who(tuple(map(Actor, states)), joint=True)  # "both leaders", whom the Union received
        if not _TWO < count == len(self.parties) - 1 or one not in self.parties:
            return None
        return Who(tuple(Actor(code) for code in self.parties if code != one), joint=True)

    @property
    def all(self) -> Who:
        if self.gathered is not None and set(self.parties) < set(self.gathered.parties):
            return self.gathered
        return Who(tuple(Actor(code) for code in self.parties), joint=True)
