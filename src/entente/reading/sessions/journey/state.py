"""What a text has told of a journey so far: the stop in force, who travels, and the sessions found."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.reading.document.text_view import TextView
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.placed_session import PlacedSession


@dataclass(frozen=True, slots=True)
class Where:
    """The stop in force and its days, which what happens there has unless it has its own."""

    place: str | None = None
    country: str | None = None
    date: str | None = None
    end_date: str | None = None


@dataclass
class Journey:
    """What is told so far. `alone`: the last stop with the session of its visit, until the text says what happens there."""

    view: TextView
    where: Where = Where()
    travellers: tuple[Attendee, ...] = ()
    company: tuple[Attendee, ...] = ()  # who joins the first of them on the whole journey
    listed: tuple[str, ...] = ()  # the countries of a journey that is told as a list first
    month: str | None = None  # of that journey: what is told of each country is then
    alone: PlacedSession | None = None
    found: list[PlacedSession] = field(default_factory=list)
    passing: list[PlacedSession] = field(default_factory=list)  # what the traveller comes from and goes on to

    def add(self, placed: PlacedSession) -> None:
        """One more session; a gathering that is named again is the same."""
        named = placed.session.mechanism
        if named is None or all(other.session.mechanism != named for other in self.found):
            self.found.append(placed)
        self.alone = None

    def company_of(self, own: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
        """Who is still with them: the company of the traveller whom it joined, no other's."""
        same = self.travellers and [a.person for a in own] == [self.travellers[0].person]
        return self.company if same else ()

    def leave(self) -> None:
        """The journey goes on: the stop at which nothing was told is a visit."""
        if self.alone is not None:
            self.found.append(self.alone)
        self.alone = None


def told_there(journey: Journey) -> bool:
    """Whether the stop has a session already."""
    where = journey.where.place, journey.where.country
    return any((p.session.place, p.session.country) == where for p in journey.found)
