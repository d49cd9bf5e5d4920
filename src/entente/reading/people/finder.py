"""People named in a sentence: name, office and government, in whatever order the chancery writes them.

"Korean Vice Minister of Foreign Affairs and Trade Yu Myung-hwan", "Dr. Kim Tae-hyo, Principal Deputy National
Security Advisor of the ROK", "Prime Minister Kishida Fumio of Japan", "Presidents A and B", "Shri X, Minister of ...".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from entente.lexicon.leaders import leader_named
from entente.lexicon.office_words import PLURALS, RANKS, STYLES
from entente.lexicon.offices import ends_whole
from entente.lexicon.places import places
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.ready import compiled
from entente.reading.people.apposed import (
    APPOSED,
    acts_behind_phrase,
    apposition,
    body_beside,
    leads_the_next,
    line_end,
    unparted,
)
from entente.reading.people.company import Company
from entente.reading.people.country import CountryBeside
from entente.reading.people.mention import PersonMention
from entente.reading.people.names import name_end, name_text
from entente.reading.people.title import Title, TitleReader
from entente.reading.people.wording import office_as_worded
from entente.reading.people.words import NAMED_AFTER, Words

_INITIALED = compiled(r"[^\W\d_]{1,2}\.[^\W\d_]{3,}")  # "O.Roe": given name and family name in one word
_PARTICLES = ("von", "van", "de", "al")  # small words that a name may begin with


@dataclass(frozen=True, slots=True)
class _Person:
    """A name at words up to `j`, with what stands before and behind it; `after`: the first word behind all of it."""

    title: Title
    j: int
    after: int
    office: str | None
    party: str | None
    apposed: bool = False  # something stands behind the name, used or not


class PeopleFinder:
    """Finds the people named in one sentence. `text` is the sentence, `parties` its mentions (same offsets)."""

    def __init__(self, text: str, parties: Sequence[PartyMention]) -> None:
        self.words = Words(text, parties)
        self.country = CountryBeside(self.words)
        self.titles = TitleReader(self.words, self.country)
        self.company = Company(self.words, self.country)

    def find(self) -> tuple[PersonMention, ...]:
        """The mentions in order: beside an office or a courtesy title, or named in full as a known leader."""
        found: list[PersonMention] = []
        words = self.words
        i = claimed = 0
        told = False  # whether the office of the person named last is known
        while i < len(words):
            named = words.all[i].capital or words.all[i].text in _PARTICLES
            j = name_end(words, i) if named else i
            if j == i:
                i += 1
                continue
            person = self._person(i, j, claimed, told)
            if person is None:
                i = j
                continue
            mention = self._mention(person)
            found.append(mention)
            told = mention.office is not None and mention.office not in RANKS
            more = self.company.of(mention, person.after)
            if more and (whose := self.company.all_from(mention, more)):
                found[-1] = replace(mention, party=whose)
                more = [(replace(m, party=whose), end) for m, end in more]
            found.extend(m for m, _ in more)
            i = claimed = more[-1][1] if more else person.after
        return tuple(found)

    def _person(self, i: int, j: int, claimed: int, told: bool) -> _Person | None:
        """Who is named at words `i` to `j`; None where it is nobody."""
        words = self.words
        title = self.titles.read(i, j, claimed, told=told)
        if title.counterpart and words.at(title.left - 1) == "," and acts_behind_phrase(words, j):
            return None  # "In the talks with his Kenyan counterpart, Roe said"
        seat = self.country.past_seat(title.name, j)
        after, party, office = self.country.behind(seat, title.party, title.office)
        person = self._apposed(_Person(title, j, after, office, party))
        if person.office is None and not title.honorific and not title.counterpart:
            return self._known(person, claimed)
        return person if self._may_be_person(person) else None

    def _apposed(self, person: _Person) -> _Person:
        """With what is set behind the name: an office where none is known, or the country of one that is."""
        words, title, after = self.words, person.title, person.after
        ranked = person.office in RANKS
        body = body_beside(words, after) if person.office and not ranked else after
        if body > after:  # "State Secretary Roe, Ministry of Trade; and"
            own = words.text[words.all[after + 1].start : words.all[body - 1].end].rstrip(".")
            return replace(person, after=body, office=f"{person.office}, {own}", apposed=True)
        end = (title.honorific or ranked) and line_end(words, title.start, after)
        end = end if end > after else apposition(words, after)
        if end <= after and title.honorific and person.office is None:
            end = unparted(words, after)
        if end <= after:
            return replace(person, apposed=after > person.j)
        person = replace(person, apposed=True)
        unnamed = person.office is None or ranked or person.office in STYLES
        if not unnamed and (person.party or not person.office):
            return person
        if not unnamed and leads_the_next(words, end):
            return person
        office, party = office_as_worded(words, after + (words.at(after) in APPOSED), end)
        if unnamed:
            office, party = office or person.office, person.party or party
            after = end + (words.at(end) == ")")
            return replace(
                person, after=after, office=office, party=party or self.country.of_body(after, office)
            )
        if office and party and person.office in _PRESIDES and not office.startswith("Member"):
            return replace(person, after=end, office=office, party=party)
        held = (person.office or "").split()
        same = office is not None and office.split()[0] in (*held[-1:], "Ambassador")
        if same or (party and self._own(after + 1)):  # "King Roe, King of Sylvania"
            return replace(person, after=end, party=party)
        return person

    def _own(self, k: int) -> bool:
        """Whether the office that begins at word `k`, behind a name, is that person's own."""
        return self.words.at(k) in ("the", "a") or (self.words.is_party(k) and self.country.owns(k))

    def _known(self, person: _Person, claimed: int) -> _Person | None:
        """Who has neither office nor courtesy title: a known leader, or one named beside a country."""
        words, i, j = self.words, person.title.name, person.j
        full = j > i + 1
        known = leader_named(words.text[words.all[i].start : words.all[j - 1].end]) if full else None
        if known is None and self.country.named_with(i, j, person.after):
            known = person.party
        if known is None and full:
            known = self.country.listed_with(i, j, claimed)
        leads = known is None and full and self._leads(i, j)
        if (known is None and not leads) or words.at(j) in NAMED_AFTER:
            return None
        return replace(person, party=person.party or known)

    def _leads(self, i: int, j: int) -> bool:
        """ "a delegation headed by Juan Roe", "The sides were led by Juan Roe and Anna Doe": whose office nobody gives."""
        words = self.words
        k = i - 1
        while words.at(k) == "and" and k > 0 and words.all[k - 1].capital:  # behind another name
            k -= 1
            while k > 0 and words.all[k].capital:
                k -= 1
        led = words.at(k) == "by" and words.at(k - 1) in _LED
        sides = led and not _SIDES.isdisjoint(words.at(m) for m in range(max(0, k - _NEAR), k))
        name = words.text[words.all[i].start : words.all[j - 1].end]
        return sides and name not in places() and not any(words.is_office(m) for m in range(i, j))

    def _mention(self, person: _Person) -> PersonMention:
        words = self.words
        start = words.all[person.title.start].start
        name, name_start, name_end = name_text(words, person.title.name, person.j)
        last = words.all[person.after - 1]
        end = last.end - (len(last.text) - len(last.bare) if last.possessive else 0)
        return PersonMention(
            min(start, name_start),
            max(end, name_end),
            name_start,
            name_end,
            name,
            person.office,
            person.party,
        )

    def _may_be_person(self, person: _Person) -> bool:
        """A single word is a name only right behind a title: "President Roe", not "Director of the Science Foundation"."""
        words, title = self.words, person.title
        i, j, left, honorific = title.name, person.j, title.left, title.honorific
        if (
            j == i + 1
            and not honorific
            and words.all[i].bare.isupper()
            and len(words.all[i].bare) in (2, 3, 4)
        ):
            return False  # "the Co-Chairs of the BNC"
        if words.is_office(j) and not (honorific or words.is_head(left - 1)):
            return False  # "members of the Coalition Against Roe Initiative"
        if j > i + 1 or honorific or _INITIALED.match(words.all[i].text):
            return not (not honorific and words.text[words.all[i].start : words.all[j - 1].end] in places())
        if words.all[i].bare in places() and not words.is_head(left - 1):
            return False
        if person.apposed or (left > 0 and (words.is_head(left - 1) or words.at(left - 1) == "Elect")):
            return True
        return (
            title.begin is not None
            and words.is_office(left - 1)
            and (
                any(words.all[m].bare in _OF_PORTFOLIOS for m in range(title.begin, left))
                or self._whole_office(title.begin, left)
            )
        )

    def _whole_office(self, begin: int, end: int) -> bool:
        """ "Director of National Intelligence | Roe": one holder of an office whose body is named to its end."""
        words = self.words
        several = any(words.all[m].bare in PLURALS for m in range(begin, begin + 2))
        return not several and ends_whole(words.text[words.all[begin].start : words.all[end - 1].end])


# "The Chair, Anna Roe, Minister of Trade of Peru": for whom he sits there stands behind the name.
_PRESIDES = frozenset(
    ["Chair", "Chairman", "Chairperson", "Chairwoman", "Co-Chair", "Co-Chairman", "Co-Chairperson"]
)
_LED = frozenset(["led", "headed", "chaired", "represented"])
_SIDES = frozenset(["delegation", "delegations", "side", "sides", "team", "teams", "mission"])
_NEAR = 10  # words between a delegation and who leads it
_OF_PORTFOLIOS = frozenset(["Secretary", "Minister", "Commissioner", "Chancellor"])
