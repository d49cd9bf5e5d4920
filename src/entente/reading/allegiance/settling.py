"""For whom the people of a document act, where their naming does not say.

One question, answered by the first of `_RULES` that has an answer. The first rules are what the text says of somebody
("Under Secretary R. Nicholas Burns led the American delegation"), what his office says ("Vice Minister Yu" cannot be of
a government that has no vice ministers) and who stands beside him; the last are what is left: of two who met, one is of
each; the publisher's own people need no country.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from entente.lexicon.leaders import leader_named, party_of_leader
from entente.lexicon.office_words import FEDERAL_GOVERNMENTS
from entente.lexicon.parties import is_organisation, members
from entente.reading.allegiance.companions import (
    SINGLE,
    as_beside,
    as_the_title_names,
    facing,
    fits,
    is_known,
    met_with,
    of_the_ministry,
    of_whom,
)
from entente.reading.allegiance.delegations import Sides, represented
from entente.reading.allegiance.home_of_report import home_of_report, only_where, where_told
from entente.reading.allegiance.stated import (
    as_the_office_implies,
    as_the_sentence_says,
    at_the_meeting,
    counterparts_of,
    of_the_union,
    where_they_stopped,
)
from entente.reading.cast.cast import Cast, Person
from entente.reading.mentions.parties import PartyMention, codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.people.private import of_business
from entente.reading.sentences.sentence import SentenceView, sentence_at


def settle(
    cast: Cast,
    sentences: Sequence[SentenceView],
    home: str | None,
    date: str | None = None,
    dateline: str | None = None,
    seat: str | None = None,
) -> Cast:
    """The cast with a party for everyone for whom one can be told. `home` is the publishing party, `date` the text's.

    Where nobody publishes for a government, the press names its own people without their country (`seat` is that of
    the agency), or writes from where the host sits: `dateline` is that place.
    """
    published, home = home is not None, home or home_of_report(seat, dateline, cast, sentences)
    year = int(date[:4]) if date and date[:4].isdigit() else None
    asked = _Allegiance(cast, sentences, home, published, year, represented(cast, sentences, home))
    return cast.settled(asked.of, asked.sides.parties)


_WITH_OFFICERS = frozenset(["EU", "UN", "NATO", "AU"])  # the others are named with theirs


@dataclass
class _Allegiance:
    """What the rules ask of a document, and what they have answered."""

    cast: Cast
    sentences: Sequence[SentenceView]
    home: str | None
    published: bool  # a government publishes it, and names its own people first
    year: int | None
    sides: Sides
    held: set[str] = field(default_factory=set)  # offices of one holder whose holder at home is known
    _found: dict[str, str | None] = field(default_factory=dict)

    def of(self, person: Person) -> str | None:
        """The party of a member of the cast."""
        if of_business(person.office) and not self.stated(person):
            return None  # who heads a company sits for no government
        if person.name not in self._found:
            rules = (rule(self, person) for rule in _RULES)
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
        return named or party_of_leader(person.name, person.office, year)

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


# --- what the text says ---------------------------------------------------------------------------------------


def _by_the_sentence(asked: _Allegiance, person: Person) -> str | None:
    return as_the_sentence_says(person, asked.sentences) or as_the_office_implies(person.office)


def _by_his_namesake(asked: _Allegiance, person: Person) -> str | None:
    """ "Minister Roe", where the text has named Secretary of Foreign Affairs Ana Roe of Peru in full."""
    if bare_title(person.office or "") not in ("minister", "secretary") or len(person.tokens) != 1:
        return None
    full = [q for q in asked.cast.people if q is not person and person.tokens <= q.tokens]
    return asked.stated(full[0]) if len(full) == 1 else None


def _by_his_name(asked: _Allegiance, person: Person) -> str | None:
    """ "President Biden", in a year in which he was."""
    party, title = asked.leader(person), bare_title(person.office or "")
    if party and party == asked.home and SINGLE.match(title):
        asked.held.add(title)
    return party


def _by_the_stop(asked: _Allegiance, person: Person) -> str | None:
    return where_they_stopped(person, asked.sentences)


def _by_the_meeting(asked: _Allegiance, person: Person) -> str | None:
    """Who has the office of the publisher's own, of whom the text has told before."""
    own = asked.cast.people[0]
    if not asked.published or asked.home is None or person is own or own.party not in (None, asked.home):
        return None
    offices = {(p.office or "").rsplit(" ", 1)[-1] for p in (own, person)}
    return at_the_meeting(person, asked.sentences, asked.home) if len(offices) == 1 else None


def _by_the_ministry(asked: _Allegiance, person: Person) -> str | None:
    return of_the_ministry(person, asked.sentences)


def _by_the_federation(asked: _Allegiance, person: Person) -> str | None:
    """ "the Federal Ministry of Trade": of the one of the governments there that calls its own so."""
    if not _FEDERAL.search(person.office or ""):
        return None
    found = [code for code in asked.there if code in FEDERAL_GOVERNMENTS]
    return found[0] if len(found) == 1 else None


_FEDERAL = Guarded(
    r"\bFederal (?:Ministry|Minister|Foreign Office|Chancell\w+|Government|Department|Council\w*|President)\b"
)


def _by_his_master(asked: _Allegiance, person: Person) -> str | None:
    return of_whom(person, asked.sentences, asked.cast, asked.year)


def _by_the_union(asked: _Allegiance, person: Person) -> str | None:
    return of_the_union(person.office, asked.early)


# --- who stands beside him ------------------------------------------------------------------------------------


def _by_the_order(asked: _Allegiance, person: Person) -> str | None:
    """ "Leaders of A, B and C": "Prime Minister Roe, President Doe and President Poe", in the order of the title."""
    title = next((s for s in asked.sentences if s.kind == "title"), None)
    first = next((s for s in asked.sentences if s.kind == "prose"), None)
    parties = codes(title.parties) if title and not title.people else ()
    people = [asked.cast.of(p) for p in first.people] if first else []
    if (
        len(parties) < 3
        or len(people) != len(parties)
        or person not in people
        or not _LEADERS_OF.search(title.text if title else "")
    ):
        return None
    agrees = all(p is None or p.party in (None, code) for p, code in zip(people, parties, strict=True))
    return parties[people.index(person)] if agrees else None


_LEADERS_OF = Guarded(r"\b(?:[Ll]eaders|[Mm]inisters|[Pp]residents|[Ss]ecretaries|[Aa]dvisors) of\b")


def _by_whom_he_faces(asked: _Allegiance, person: Person) -> str | None:
    return facing(person, asked.sentences, asked.there, asked.home)


def _by_whom_he_stands_beside(asked: _Allegiance, person: Person) -> str | None:
    return as_beside(person, asked.sentences, dict.fromkeys(asked.there), asked.home)


def _by_the_title(asked: _Allegiance, person: Person) -> str | None:
    """ "Minister meets US Congressman": the office that the headline gives; not where its holder is known."""
    if asked.published and person is asked.cast.people[0]:
        return None
    party = as_the_title_names(person, asked.sentences)
    return None if is_known(party, bare_title(person.office or ""), asked.cast) else party


def _by_his_company(asked: _Allegiance, person: Person) -> str | None:
    """Of the party of whom he accompanied; not who has the same office, of which there is one."""
    head = asked.cast.called(asked.sides.company.get(person.name))
    title = bare_title(person.office or "")
    if head is None or head.name in asked.sides.company:
        return None
    return None if SINGLE.match(title) and title == bare_title(head.office or "") else asked.of(head)


def _as_host(asked: _Allegiance, person: Person) -> str | None:
    """ "Ministers Roe and Doe acted as hosts": of the country where those met of whom the text tells together."""
    told = (sentence_at(asked.sentences, m.start) for m in person.mentions)
    hosts = any(s and person in _hosts(s, asked.cast) for s in told)
    return asked.site if hosts and asked.site in asked.there else None


_HOSTED = Guarded(
    r"\b(?:acted|served|sat) as (?:the )?(?:host|chair)s?\b|\b(?:was|were) the hosts?\b|\bhosted\b"
)


def _hosts(sentence: SentenceView, cast: Cast) -> Sequence[Person | None]:
    """Those who are named before the words that tell of hosts, back to another clause."""
    match = _HOSTED.search(sentence.text)
    if match is None:
        return ()
    parted = max(sentence.text.rfind(sign, 0, match.start()) for sign in (";", " while ", " whom "))
    return [cast.of(p) for p in sentence.people if parted < p.start - sentence.start < match.start()]


# --- what is left ---------------------------------------------------------------------------------------------


def _by_his_counterpart(asked: _Allegiance, person: Person) -> str | None:
    """ "Minister Roe met his Sylvanian counterpart": of Sylvania he is not himself."""
    foreign = counterparts_of(person, asked.sentences)
    left = [code for code in asked.others if code not in foreign]
    return left[0] if foreign and len(left) == 1 and (asked.home is None or asked.home in foreign) else None


def _by_whom_he_met(asked: _Allegiance, person: Person) -> str | None:
    """ "The UN's Roe paid a call on Minister Doe": of the other of the two who met."""
    met, subject = met_with(person, asked.sentences, asked.cast)
    if not met:
        return None
    visitor = asked.of(subject) if subject and subject is not person else None
    left = [code for code in dict.fromkeys((asked.home, *asked.there)) if code and code != visitor]
    if visitor and len(left) == 1:
        return left[0]
    return asked.home if asked.other and visitor == asked.other and asked.home else asked.other


def _second_of_an_office(asked: _Allegiance, person: Person) -> str | None:
    """The second president of a text of two countries is the other's."""
    title = bare_title(person.office or "")
    if not SINGLE.match(title) or title not in asked.held:
        return None
    same = [q for q in asked.cast.people if bare_title(q.office or "") == title]
    taken = {
        asked.stated(q) or (party_of_leader(q.name, q.office, asked.year) if q.office else None) for q in same
    }
    left = [code for code in asked.there if code != asked.home and code not in taken]
    return left[0] if len(left) == 1 else None


def _of_a_state(asked: _Allegiance, person: Person) -> str | None:
    """No organisation has a prime minister: in its text he is of the place where they met, or of the one other government."""
    home, title = asked.home, bare_title(person.office or "")
    if not (home and is_organisation(home) and _STATES_HAVE.match(title)):
        return None
    states = [code for code in asked.others if not is_organisation(code)]
    return asked.site or (states[0] if len(states) == 1 else None)


_STATES_HAVE = compiled(
    r"(?:prime minister|(?:deputy |vice )?(?:foreign |defense )?minister|king|queen|crown prince|emir|sultan)\b"
)


def _of_home(asked: _Allegiance, person: Person) -> str | None:
    """The publisher's own people need no country; it has one president."""
    title = bare_title(person.office or "")
    if not fits(person.office, asked.home) or (title in asked.held and asked.other):
        return None
    if SINGLE.match(title):
        asked.held.add(title)
    return asked.home


def _of_the_first(asked: _Allegiance, person: Person) -> str | None:
    """Of two governments of a report, who meets nobody is of the one of which it tells first."""
    one_sided = asked.home is None and asked.other is None and person.office and len(asked.there) == 2
    met, _ = met_with(person, asked.sentences, asked.cast) if one_sided else (True, None)
    return None if met else asked.cast.people[0].party


def _of_the_other(asked: _Allegiance, person: Person) -> str | None:
    """The one other government; where a report names its man already, who is listed is of the place where it happened."""
    if asked.other not in asked.known:
        return asked.other
    if asked.home is None:
        site = asked.site
        return site if person is not asked.cast.people[0] and site in asked.known else None
    return None if bare_title(person.office or "") in asked.held else asked.other


_RULES: tuple[Callable[[_Allegiance, Person], str | None], ...] = (
    _by_the_sentence, _by_his_namesake, _by_his_name, _by_the_stop, _by_the_meeting, _by_the_ministry, _by_the_federation, _by_his_master, _by_the_union,
    _by_his_company, _as_host,
    _by_the_order, _by_whom_he_faces, _by_whom_he_stands_beside, _by_the_title, _by_his_counterpart, _by_whom_he_met,
    _second_of_an_office, _of_a_state, _of_home, _of_the_first, _of_the_other,
)  # fmt: skip
