"""Who is who in a document: every naming of a person tied to one member of the cast.

"President Joseph R. Biden, Jr.", "President Biden" and "Mr. Biden" are one; "Mr. Xi" is the Xi Jinping named
before; "The Prime Minister" is the one prime minister of the cast. No outside knowledge of who holds office.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from entente.lexicon import members
from entente.lexicon.office_words import RANKS
from entente.lexicon.parties import is_organisation
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_letters, bare_title, name_tokens, named_in
from entente.reading.people.groups import (
    Group,
    Groups,
    compatible,
    same_holder,
    same_office,
    spelled_otherwise,
    turned_round,
)


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the cast: the fullest name and office that the text gives, and the mentions in order."""

    name: str
    office: str | None
    party: str | None
    mentions: tuple[PersonMention, ...]

    @property
    def tokens(self) -> frozenset[str]:
        return name_tokens(self.name)


def _fullness(name: str) -> tuple[int, int, bool, int]:
    """Of two spellings with as many words that in small letters: titles stand in capitals."""
    return len(name_tokens(name)), len(name.split()), not name.isupper(), len(name)


class Cast:
    """The people of a document, made once from all their mentions."""

    def __init__(self, mentions: Iterable[PersonMention]) -> None:
        groups = Groups()
        for mention in sorted(mentions, key=lambda m: (-len(name_tokens(m.name)), m.start)):
            self._place(mention, groups)
        people = [self._person(sorted(group, key=lambda m: m.start)) for group in groups.all]
        self.people: tuple[Person, ...] = tuple(sorted(people, key=lambda p: p.mentions[0].start))
        self._index()
        self.words = frozenset(word for p in self.people for word in p.tokens)

    def _index(self) -> None:
        """What the questions below would else search all people for."""
        self._by_start = {m.name_start: p for p in self.people for m in p.mentions}
        self._by_word: dict[str, list[Person]] = {}
        for person in self.people:
            for word in person.tokens | set(bare_letters(person.name).split()[-1].split("-")):
                self._by_word.setdefault(word, []).append(person)
        self._titled: dict[tuple[str, str | None], Person | None] = {}

    @staticmethod
    def _place(mention: PersonMention, groups: Groups) -> None:
        tokens = name_tokens(mention.name)
        if not tokens:
            return
        fitting = [g for g in groups.with_words(tokens) if compatible(mention, g)]
        if not fitting and len(tokens) > 1:  # "Joe Biden" and "Joseph R. Biden, Jr.", both the President
            fitting = [g for g in groups.with_surname(mention) if same_holder(mention, g)]
        if not fitting and len(tokens) == 2:
            fitting = [g for g in groups.with_any_word(tokens) if turned_round(tokens, mention, g)]
        if not fitting and len(tokens) == 1 and mention.office:
            fitting = [g for g in groups.with_initial(mention) if spelled_otherwise(mention, g)]
        if len(tokens) == 1:  # a bare surname names the nearest of several who share it
            fitting.sort(key=lambda g: (not same_office(mention, g), g.distance(mention.start)))
        if fitting:
            fitting[0].add(mention)
        else:
            groups.add(Group(mention))

    @staticmethod
    def _person(group: Sequence[PersonMention]) -> Person:
        name = max((m.name for m in group), key=_fullness)
        offices = [m.office for m in group if m.office]
        office = max(offices, key=lambda o: (len(o.split()) > 1, -offices.index(o))) if offices else None
        full = [m.office for m in group if m.office and len(name_tokens(m.name)) > 1]
        if office in RANKS:
            office = next((o for o in offices if o not in RANKS), office)
        party = next((m.party for m in group if m.party and not _only_before(m)), None)
        return Person(name, max(full, key=lambda o: len(o.split())) if full else office, party, tuple(group))

    def settled(self, party_of: Callable[[Person], str | None], stated: Mapping[str, str] = {}) -> Cast:
        """The same cast with the parties that `party_of` finds for those who have none; `stated` ones, by name, hold."""
        again = Cast.__new__(Cast)
        again.people = tuple(
            replace(p, party=stated[p.name])
            if p.name in stated
            else p
            if p.party
            else replace(p, party=party_of(p))
            for p in self.people
        )
        again._index()
        again.words = self.words
        return again

    def with_offices(self, by_start: Mapping[int, str]) -> Cast:
        """The same cast with offices, by where a name begins, for those to whom their own mentions give none."""
        again = Cast.__new__(Cast)
        again.people = tuple(
            p
            if p.office and p.office not in RANKS
            else replace(
                p,
                office=next(
                    (by_start[m.name_start] for m in p.mentions if m.name_start in by_start), p.office
                ),
            )
            for p in self.people
        )
        again._index()
        again.words = self.words
        return again

    def of(self, mention: PersonMention) -> Person | None:
        """The member of the cast that a mention names."""
        return self._by_start.get(mention.name_start)

    def called(self, name: str | None) -> Person | None:
        """The member of just this name."""
        return next((p for p in self.people if p.name == name), None) if name else None

    def named(self, text: str) -> Person | None:
        """The member whom a bare name ("Xi", "Sullivan") means; None where nobody or several fit."""
        tokens = name_tokens(text)
        if not tokens:
            return None
        some = min((self._by_word.get(word, []) for word in tokens), key=len)
        fitting = [p for p in some if named_in(tokens, p.name)]
        return fitting[0] if len(fitting) == 1 else None

    def titled(self, title: str, prefer: str | None) -> Person | None:
        """The member for whom a bare title stands ("the Prime Minister"); `prefer` is the party favoured."""
        wanted = bare_title(title)
        if not wanted:
            return None
        if (wanted, prefer) not in self._titled:
            self._titled[wanted, prefer] = self._holder(wanted, prefer)
        return self._titled[wanted, prefer]

    def _holder(self, wanted: str, prefer: str | None) -> Person | None:
        exactly = [p for p in self.people if p.office and bare_title(p.office) == wanted]
        like = [p for p in self.people if p.office and any(_ends_like(o, wanted) for o in _each(p.office))]
        for fitting in (exactly, like) if prefer else ():
            preferred = next((p for p in fitting if p.party == prefer), None)
            if preferred is not None:
                return preferred
        return next(iter(exactly or like), None)


def _only_before(mention: PersonMention) -> bool:
    """ "Throughout the G20 President Roe ...": a club of states has no president, prime minister or chancellor."""
    club = mention.party is not None and is_organisation(mention.party) and bool(members(mention.party))
    return club and mention.party not in _WITH_PRESIDENTS and bare_title(mention.office or "") in _OF_STATES


_OF_STATES = frozenset(["president", "prime minister", "chancellor", "vice president", "king"])
_WITH_PRESIDENTS = frozenset(["EU", "AU", "ECOWAS"])


def _each(office: str) -> tuple[str, ...]:
    """ "Special Envoy, former President" is two offices, and the whole."""
    whole = bare_title(office)
    return (whole, *whole.split(", ")) if ", " in whole else (whole,)


def _ends_like(office: str, wanted: str) -> bool:
    """ "the Minister" for "minister of foreign affairs", "the Secretary" for "secretary of state"."""
    if wanted in ("president", "prime minister", "vice president"):
        return (
            office.startswith((wanted + " of", wanted + " and "))
            or office.endswith(" and " + wanted)
            or office == wanted
        )
    if wanted == "foreign minister":
        return "foreign" in office and "minister" in office and not re.match(r"(?:deputy|vice)", office)
    if office.startswith((wanted + " ", wanted + ",")) or office.endswith(" " + wanted):
        return True
    deputy = _DEPUTY.fullmatch(wanted)  # "the Vice Foreign Minister" for "vice minister for foreign affairs"
    if deputy and re.search(rf"\b{deputy[1]} minister (?:of|for) (?:national )?{deputy[2]}", office):
        return True
    words, full = wanted.split(), office.split()  # "the Vice Minister" for "first vice foreign minister"
    return len(words) > 1 and words[0] in full[:2] and words[-1] == full[-1] and set(words) <= set(full)


_DEPUTY = compiled(
    r"(vice|deputy) (foreign|defen[cs]e|finance|trade|economy|energy|transport|health|culture|justice|interior) minister"
)
