"""What is asked of a document to tell for whom its people act, and what has been answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from entente.lexicon.leaders import leader_named, party_of_leader
from entente.lexicon.parties import is_organisation, members
from entente.reading.allegiance.delegations import Sides
from entente.reading.allegiance.home_of_report import only_where, where_told
from entente.reading.cast.cast import Cast, Person
from entente.reading.mentions.parties import PartyMention, codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.private import of_business
from entente.reading.sentences.sentence import SentenceView

_WITH_OFFICERS = frozenset(["EU", "UN", "NATO", "AU"])  # the others are named with theirs


Rule = Callable[["Allegiance", Person], str | None]


@dataclass
class Allegiance:
    """What the rules ask of a document, and what they have answered."""

    cast: Cast
    sentences: Sequence[SentenceView]
    home: str | None
    published: bool  # a government publishes it, and names its own people first
    year: int | None
    sides: Sides
    rules: tuple[Rule, ...]
    held: set[str] = field(default_factory=set)  # offices of one holder whose holder at home is known
    _found: dict[str, str | None] = field(default_factory=dict)

    def of(self, person: Person) -> str | None:
        """The party of a member of the cast."""
        if of_business(person.office) and not self.stated(person):
            return None  # who heads a company sits for no government
        if person.name not in self._found:
            rules = (rule(self, person) for rule in self.rules)
            self._found[person.name] = self.stated(person) or next((party for party in rules if party), None)
        return self._found[person.name]

    def stated(self, person: Person) -> str | None:
        """The party that his naming or a list of his delegation says."""
        return person.party or self.sides.parties.get(person.name)

    def leader(self, person: Person) -> str | None:
        """The party of a known leader."""
        if not person.office:
            return None
        named = leader_named(person.name) if person.office.lower().endswith("leader") else None
        year = None if _NOT_YET.search(person.office) else self.year
        then = party_of_leader(person.name, person.office, year)
        if then is None and " " in person.name:  # "the summit was attended by then Prime Minister Ken Roe"
            then = party_of_leader(person.name, person.office, None)
        return named or then

    # --- who there is -----------------------------------------------------------------------------------

    @cached_property
    def known(self) -> frozenset[str]:
        """The parties of those whose naming or delegation says it: of that government another is not."""
        return frozenset(party for p in self.cast.people if (party := self.stated(p)))

    @cached_property
    def early(self) -> frozenset[str]:
        named = frozenset(m.code for s in self.sentences[:12] for m in s.parties)
        return named | {"EU"} if len(named & set(members("EU"))) > 1 else named

    @cached_property
    def there(self) -> tuple[str, ...]:
        """The governments of which the opening tells, and those of the people."""
        opening = [s for s in self.sentences if s.segment.paragraph <= 3][:3]
        found = dict.fromkeys(
            m.code
            for s in opening
            for m in s.parties
            if m.sense in ("name", "adjective", "capital")
            and not _of_portfolio(m, s)
            and not only_where(m, s)
        )
        found |= dict.fromkeys(p.party for p in self.cast.people if p.party)
        if self.home is None:
            leaders = (party_of_leader(p.name, p.office, self.year) for p in self.cast.people if p.office)
            found |= dict.fromkeys(code for code in leaders if code)
        return tuple(c for c in found if not is_organisation(c) or c in _WITH_OFFICERS)

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The governments beside the one at home of which somebody can be who has no country."""
        talked_about = "PRK" if self.home != "PRK" else None
        if self.home is None:
            left = [code for code in self.pair if code not in self.known]
            rest = [code for code in self.there if code not in self.known and code != "PRK"]
            if left or (self.known and len(rest) == 1):
                return tuple(left or rest)
        title = next((s for s in self.sentences if s.kind == "title"), None)
        in_title = {m.code for m in title.parties if m.sense in ("name", "adjective")} if title else set()
        named = [code for code in self.there if code in in_title and code != self.home]
        return (
            (named[0],)
            if len(named) == 1
            else tuple(c for c in self.there if c not in (self.home, talked_about))
        )

    @cached_property
    def other(self) -> str | None:
        """The one other government, where there is but one."""
        return self.others[0] if len(self.others) == 1 else None

    @cached_property
    def site(self) -> str | None:
        """The country where it happened, where no government tells of it."""
        return where_told(self.sentences) if self.home is None or is_organisation(self.home) else None

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """ "Russian-American", "Japan-U.S.": the two sides, where the publisher is not known."""
        for sentence in self.sentences[:8]:
            for match in _PAIR.finditer(sentence.text):
                if len(found := codes(find_parties(match.group()))) == 2:
                    return found
        return ()


def _of_portfolio(party: PartyMention, sentence: SentenceView) -> bool:
    """ "Minister of Foreign Affairs, European Union and Cooperation Roe": the matter of an office, nobody's party."""
    within = (p for p in sentence.people if p.start <= party.start and party.end <= p.end)
    return party.code == "EU" and any(p.party != "EU" for p in within)


_NOT_YET = compiled(r"\b(?:elect|designate|former)\b", re.I)
_PAIR = Guarded(r"\b[A-Z][\w.]+(?: [A-Z][\w.]+)?[-–][A-Z][\w.]+")
